#include "child_process.hpp"
#include "store_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/store.hpp>

#include <chrono>
#include <signal.h>
#include <vector>

using namespace isms;
using namespace isms_test;

namespace {

constexpr int got_in = 0;
constexpr int was_locked = 5;

int try_to_open(const StoreFixture& fixture, Access access) {
    return in_child([&] {
        const auto error = error_of([&] { static_cast<void>(fixture.open(access)); });
        return error ? static_cast<int>(error->code()) : got_in;
    });
}

}  // namespace

TEST_CASE("readers share the lock, a writer holds it alone") {
    const StoreFixture fixture;
    {
        const auto reader = fixture.reader();
        CHECK(try_to_open(fixture, Access::read) == got_in);
        CHECK(try_to_open(fixture, Access::write) == was_locked);
    }
    {
        const auto writer = fixture.writer();
        CHECK(try_to_open(fixture, Access::read) == was_locked);
        CHECK(try_to_open(fixture, Access::write) == was_locked);
    }
    CHECK(try_to_open(fixture, Access::write) == got_in);
}

TEST_CASE("a lock that is not had in time is refused with a hint") {
    const StoreFixture fixture;
    const auto holder = fixture.reader();
    const auto start = std::chrono::steady_clock::now();
    const auto error = error_of([&] { static_cast<void>(fixture.writer()); });
    const auto waited = std::chrono::steady_clock::now() - start;
    REQUIRE(error.has_value());
    CHECK(error->diagnostics().front().code == "locked");
    CHECK_FALSE(error->diagnostics().front().hint.empty());
    CHECK(waited >= std::chrono::milliseconds(200));
    CHECK(waited < std::chrono::seconds(5));
}

TEST_CASE("a writer waits until the lock is free") {
    const StoreFixture fixture;
    int ready[2] = {-1, -1};
    REQUIRE(::pipe(ready) == 0);
    const pid_t holder = ::fork();
    REQUIRE(holder >= 0);
    if (holder == 0) {
        [[maybe_unused]] const auto reader = fixture.reader();
        static_cast<void>(!::write(ready[1], "x", 1));
        ::usleep(150'000);
        ::_exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    CHECK_NOTHROW(Store(fixture.root(), Access::write,
                        {.lock_wait = std::chrono::seconds(20), .durable = false}));
    int status = 0;
    REQUIRE(::waitpid(holder, &status, 0) == holder);
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a lock is let go when its holder is killed") {
    const StoreFixture fixture;
    CHECK(in_child([&] {
              const auto writer = fixture.writer();
              ::raise(SIGKILL);
              return 0;
          }) == -SIGKILL);
    CHECK(try_to_open(fixture, Access::write) == got_in);
}

TEST_CASE("concurrent writers lose no change") {
    const StoreFixture fixture;
    fixture.create("counter.json", "0");
    constexpr int writers = 4;
    constexpr int rounds = 15;
    std::vector<pid_t> children;
    for (int index = 0; index < writers; ++index) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            int failures = 0;
            for (int round = 0; round < rounds; ++round) {
                const auto failed = error_of([&] {
                    Store store(fixture.root(), Access::write,
                                {.lock_wait = std::chrono::seconds(30), .durable = false});
                    const int value = std::stoi(store.read("counter.json").value());
                    auto changes = change();
                    changes.replace("counter.json", std::to_string(value + 1));
                    changes.create("seen/" + std::to_string(value) + ".json", "{}");
                    store.commit(changes);
                });
                failures += failed ? 1 : 0;
            }
            ::_exit(failures);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    }
    CHECK(fixture.bytes("counter.json") == std::to_string(writers * rounds));
    CHECK(fixture.reader().journal(1000).size() == 1 + writers * rounds);
}
