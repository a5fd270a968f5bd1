#pragma once

#include "temporary_directory.hpp"

#include <isms/base/error.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <string>
#include <utility>

namespace isms_test {

inline isms::Stamp stamp(int day = 23) {
    const isms::Date today(2026, 11, static_cast<unsigned>(day));
    return {isms::Instant(today.days() + std::chrono::hours(9)), "jane", today};
}

inline isms::ChangeSet change(std::string command = "test", std::string summary = "a test") {
    isms::ChangeSet changes(std::move(command), stamp());
    changes.summary = std::move(summary);
    return changes;
}

/// A review directory as the store sees one: bytes, whatever they say. Nothing of it is synced.
class StoreFixture {
  public:
    StoreFixture() { spill(root() / "review.json", "{}\n"); }

    std::filesystem::path root() const { return directory_.path(); }
    std::filesystem::path private_folder() const { return root() / ".isms"; }

    isms::Store reader() const { return open(isms::Access::read); }
    isms::Store writer() const { return open(isms::Access::write); }
    isms::Store open(isms::Access access) const {
        return isms::Store(root(), access,
                           {.lock_wait = std::chrono::milliseconds(200), .durable = false});
    }

    void create(const std::string& path, const std::string& bytes) const {
        auto changes = change();
        changes.create(path, bytes);
        writer().commit(changes);
    }
    void replace(const std::string& path, const std::string& bytes) const {
        auto changes = change();
        changes.replace(path, bytes);
        writer().commit(changes);
    }
    std::string bytes(const std::string& path) const { return slurp(root() / path); }
    bool has(const std::string& path) const { return std::filesystem::exists(root() / path); }

  private:
    TemporaryDirectory directory_;
};

/// The error that a call throws; none if it does not.
template <class Call>
std::optional<isms::Error> error_of(Call call) {
    try {
        call();
    } catch (const isms::Error& error) {
        return error;
    }
    return std::nullopt;
}

/// "5 locked": the exit code and the first diagnostic's code of what a call throws; empty if it
/// does not.
template <class Call>
std::string refusal_of(Call call) {
    const auto error = error_of(call);
    if (!error) return {};
    return std::to_string(static_cast<int>(error->code())) + " " +
           error->diagnostics().front().code;
}

/// Everything that an error says, for looking for words in it.
inline std::string told(const isms::Error& error) {
    std::string text;
    for (const auto& one : error.diagnostics()) {
        text += one.message + "|" + one.file + "|" + one.reason + "|" + one.hint + "\n";
    }
    return text;
}

}  // namespace isms_test
