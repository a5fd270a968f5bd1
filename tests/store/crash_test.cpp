#include "child_process.hpp"
#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/store.hpp>

#include <signal.h>
#include <stdexcept>
#include <sys/ptrace.h>

// A writer is stopped at its n-th return from the kernel and killed there, for every n until it
// comes through unharmed.

using namespace isms;
using namespace isms_test;

namespace {

enum class End { killed, finished, not_traceable };

/// From here on the parent counts this process's system calls.
void be_traced() {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(77);
    ::raise(SIGSTOP);
}

/// Runs the call in a process of its own and kills it `count` system calls after be_traced().
template <class Call>
End run_until_stop(int count, Call call) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto failed = error_of(call);
        ::_exit(failed ? 1 : 0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, WUNTRACED) == child);
    // It stops at the entry to and at the return from each system call.
    for (int stop = 0; stop < 2 * count && !WIFEXITED(status); ++stop) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        if (::waitpid(child, &status, 0) != child) throw std::runtime_error("waitpid failed");
    }
    if (WIFEXITED(status)) {
        if (WEXITSTATUS(status) == 77) return End::not_traceable;
        CHECK(WEXITSTATUS(status) == 0);
        return End::finished;
    }
    ::kill(child, SIGKILL);
    REQUIRE(::waitpid(child, &status, 0) == child);
    return End::killed;
}

struct Seen {
    std::string replaced;
    bool created;
};

Seen look(const StoreFixture& fixture, Access access) {
    const auto store = fixture.open(access);
    Seen seen{store.read("people/jane.json").value(),
              store.exists("meetings/MR-2026-11/meeting.json")};
    CHECK(store.exists("actions/2026/A-2026-001.json") == seen.created);
    CHECK((seen.replaced == "new") == seen.created);
    CHECK(store.journal(10).size() == (seen.created ? 1U : 0U));
    return seen;
}

}  // namespace

TEST_CASE("a writer killed anywhere leaves the directory before or after its change") {
    bool was_before = false;
    bool was_after = false;
    for (int stop = 1;; ++stop) {
        const StoreFixture fixture;
        spill(fixture.root() / "people" / "jane.json", "old");
        const auto end = run_until_stop(stop, [&] {
            // Syncing matters to a power failure only, and would take most of the time here.
            auto store = fixture.writer();
            auto changes = change();
            changes.replace("people/jane.json", "new");
            changes.create("actions/2026/A-2026-001.json", "action");
            changes.create("meetings/MR-2026-11/meeting.json", "meeting");
            static_cast<void>(store.read("people/jane.json"));
            be_traced();
            store.commit(changes);
        });
        if (end == End::not_traceable) {
            WARN("no process can be traced here, so nothing was tested");
            return;
        }
        INFO("killed after system call " << stop);
        const auto seen = look(fixture, stop % 2 == 0 ? Access::read : Access::write);
        was_before |= !seen.created;
        was_after |= seen.created;
        // What was seen once is seen for ever, and the directory can be written again.
        CHECK(look(fixture, Access::write).created == seen.created);
        CHECK_FALSE(fixture.has(".isms/pending.json"));
        CHECK_FALSE(fixture.has(".isms/pending.json.tmp"));
        if (fixture.has(".isms/staging"))
            CHECK(std::filesystem::is_empty(fixture.root() / ".isms/staging"));
        fixture.create("next.json", "{}");
        if (end == End::finished) break;
    }
    CHECK(was_before);
    CHECK(was_after);
}

TEST_CASE("a recovery killed anywhere is completed by the next") {
    for (int stop = 1;; ++stop) {
        const StoreFixture fixture;
        spill(fixture.root() / "people" / "jane.json", "old");
        auto changes = change();
        changes.replace("people/jane.json", "new");
        changes.create("meetings/MR-2026-11/meeting.json", "meeting");
        changes.create("actions/2026/A-2026-001.json", "action");
        fixture.writer().commit(changes);
        // Back to where only the commit point was passed.
        const auto hidden = fixture.private_folder();
        std::filesystem::rename(hidden / "journal/1.json", hidden / "pending.json");
        for (std::size_t index = 0; index < changes.files.size(); ++index) {
            std::filesystem::rename(fixture.root() / changes.files[index].path,
                                    hidden / "staging" / ("1-" + std::to_string(index)));
        }
        spill(fixture.root() / "people" / "jane.json", "old");
        std::filesystem::remove_all(fixture.root() / "meetings");

        const auto end = run_until_stop(stop, [&] {
            be_traced();
            static_cast<void>(fixture.reader());
        });
        if (end == End::not_traceable) {
            WARN("no process can be traced here, so nothing was tested");
            return;
        }
        INFO("killed after system call " << stop);
        CHECK(look(fixture, Access::read).created);
        CHECK(look(fixture, Access::write).created);
        if (end == End::finished) break;
    }
}
