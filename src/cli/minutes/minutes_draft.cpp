#include "minutes_draft.hpp"

#include "terminal/formats.hpp"

#include <isms/base/error.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isms::cli {
namespace {

/// More people than this do not take the same minutes at once.
constexpr int most = 50;

}  // namespace

/// An open file under an exclusive lock, which the system lets go however the program ends.
struct MinutesDraft::Hold {
    explicit Hold(int descriptor) : number(descriptor) {}
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold() { ::close(number); }

    int number;
};

MinutesDraft::MinutesDraft(Context& context, const std::string& path, int number)
    : context_(&context),
      draft_(context, path),
      base_(context, paths::draft_base(path)),
      number_(number) {}

bool MinutesDraft::take_hold() {
    const auto modes = draft_.make_folder();
    const auto file = base_.file();
    for (;;) {
        const int opened =
            ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, modes.file);
        if (opened < 0) throw io_error("write", file.string(), errno);
        auto hold = std::make_shared<Hold>(opened);
        struct stat held {};
        if (::fstat(opened, &held) != 0) throw io_error("read", file.string(), errno);
        if (held.st_size == 0 && held.st_uid == ::geteuid())
            static_cast<void>(::fchmod(opened, modes.file));  // whatever the umask
        if (::flock(opened, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EINTR) continue;
            if (errno == EWOULDBLOCK) return false;
            throw io_error("lock", file.string(), errno);
        }
        // Whoever had it may have taken the file away since it was opened.
        struct stat named {};
        const bool is_still_there = ::lstat(file.c_str(), &named) == 0;
        if (!is_still_there || named.st_ino != held.st_ino) continue;
        hold_ = std::move(hold);
        return true;
    }
}

MinutesDraft MinutesDraft::open(Context& context, const MeetingId& id, std::string_view section,
                                const std::string& form) {
    for (int number = 1; number <= most; ++number) {
        MinutesDraft draft(context, paths::minutes_draft(id, section, number), number);
        if (draft.draft_.exists() && draft.take_hold()) return draft;
    }
    return keep(context, id, section, form, form);
}

MinutesDraft MinutesDraft::keep(Context& context, const MeetingId& id, std::string_view section,
                                const std::string& text, const std::optional<std::string>& base) {
    for (int number = 1; number <= most; ++number) {
        MinutesDraft draft(context, paths::minutes_draft(id, section, number), number);
        if (draft.draft_.exists() || !draft.take_hold() || draft.draft_.exists()) continue;
        draft.write_base(base.value_or(std::string()));
        draft.draft_.write(text);
        return draft;
    }
    throw refused_error(
        "too-many-drafts",
        fmt::format("there are {} drafts of the minutes of {} already", most, id.str()),
        "take them over or delete them; they lie in drafts/");
}

std::optional<std::string> MinutesDraft::base() const {
    auto text = read_file(*context_, base_.file().string());
    if (text.empty()) return std::nullopt;
    return text;
}

void MinutesDraft::write_base(std::string_view text) const {
    // In place: the lock is on this very file.
    const auto file = base_.file();
    if (::ftruncate(hold_->number, 0) != 0) throw io_error("write", file.string(), errno);
    off_t place = 0;
    while (!text.empty()) {
        const auto written = ::pwrite(hold_->number, text.data(), text.size(), place);
        if (written < 0) {
            if (errno == EINTR) continue;
            throw io_error("write", file.string(), errno);
        }
        text.remove_prefix(static_cast<std::size_t>(written));
        place += written;
    }
}

std::string MinutesDraft::edit() const {
    try {
        return draft_.edit();
    } catch (const Error&) {
        if (!draft_.exists()) remove();
        throw;
    }
}

void MinutesDraft::rewrite(const std::string& text, const std::string& base) const {
    draft_.write(text);
    write_base(base);
}

void MinutesDraft::remove() const {
    draft_.remove();
    base_.remove();
}

}  // namespace isms::cli
