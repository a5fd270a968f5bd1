#include "describe_entry.hpp"

#include <isms/model/registers/treatment.hpp>

namespace isms {

template <class V, Describes<Treatment> R>
void describe(V& visit, R& treatment) {
    describe_start(visit, treatment);
    visit.maybe("risks", treatment.risks, "The risks it treats");
    visit.maybe("due", treatment.due, "Until when; overdue from the day after");
    visit.maybe_number("progress", treatment.progress, 0, 100, "How much is done, in per cent");
    visit.maybe("money", treatment.money, "What it asks for, with the currency");
    visit.field("state", treatment.state, "Where it stands");
    visit.maybe("closed_on", treatment.closed_on, "When it was done or cancelled");
    describe_end(visit, treatment);
}

template <>
struct RecordTraits<Treatment> {
    static constexpr std::string_view kind = "treatment";
    static constexpr std::string_view title = "A plan that treats risks (9.3.2 f)";
};

ISMS_INSTANTIATE_RECORD(Treatment)

}  // namespace isms
