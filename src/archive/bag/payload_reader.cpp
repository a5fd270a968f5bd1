#include "bag/payload_reader.hpp"

#include "bag/new_place.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/retry.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace isms::bag {
namespace {

constexpr std::array<DigestAlgorithm, 1> sha256 = {DigestAlgorithm::sha256};

}  // namespace

PayloadReader::PayloadReader(const PlannedFile& file) : file_(file), digest_(sha256) {
    if (const auto* const source = std::get_if<BagSourceFile>(&file.content))
        descriptor_ = open_outside(source->path);
    digest_.start();
}

std::size_t PayloadReader::read(char* data, std::size_t size) {
    if (const auto* const bytes = std::get_if<std::string>(&file_.content)) {
        const auto count = bytes->copy(data, size, at_);
        at_ += count;
        return count;
    }
    if (is_at_end_) return 0;
    const auto count = retry([&] { return ::read(descriptor_.number(), data, size); });
    if (count < 0)
        throw io_error("read", shown_path(std::get<BagSourceFile>(file_.content).path), errno);
    const auto length = static_cast<std::size_t>(count);
    digest_.update({data, length});
    at_ += length;
    is_at_end_ = length == 0;
    if (is_at_end_ || at_ > file_.size) require_as_planned();
    return length;
}

void PayloadReader::require_as_planned() {
    if (at_ == file_.size && digest_.finish().front() == file_.sha256) return;
    const auto shown = shown_path(std::get<BagSourceFile>(file_.content).path);
    throw Error(ExitCode::integrity,
                Diagnostic{.code = "bag-source-changed",
                           .message = "the file is not what its digest says",
                           .file = shown,
                           .reason = fmt::format("it was to become '{}' in the bag", file_.path),
                           .hint = "restore it from a backup; no bag was written"});
}

}  // namespace isms::bag
