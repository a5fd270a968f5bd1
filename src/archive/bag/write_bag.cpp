#include "bag/bag_plan.hpp"
#include "bag/bag_writers.hpp"
#include "bag/names.hpp"
#include "bag/new_place.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

/// The name of a zip's one folder.
std::string top_of(const NewBag& bag, const std::filesystem::path& target) {
    auto top = bag.top.empty() ? target.stem().string() : bag.top;
    const auto fault = bag::own_name_fault(top);
    if (fault.empty() && top.find('/') == std::string::npos) return top;
    throw invalid_error("bag-name",
                        fmt::format("'{}' can't be the name of a bag's folder", excerpt(top)),
                        fault.empty() ? "it is one folder, without a slash" : fault);
}

}  // namespace

void write_bag(const NewBag& bag, const std::filesystem::path& target, BagForm form) {
    bag::NewPlace place(target);
    if (form == BagForm::directory) {
        bag::write_directory(bag::plan_bag(bag), place.parent(), place.temporary());
    } else {
        const auto top = top_of(bag, target);
        bag::write_zip(bag::plan_bag(bag), top, place.temporary_path());
    }
    place.finish();
}

}  // namespace isms
