#include "child_process.hpp"
#include "record_fixture.hpp"
#include "support/catch.hpp"

#include <isms/store/action_index.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace isms;
using namespace isms_test;

namespace {

const std::string first_path = "actions/2026/MR-2026-11-A01.json";

ActionIndex summaries(const StoreFixture& fixture) {
    std::vector<Diagnostic> problems;
    auto all = action_index(fixture.reader(), problems);
    CHECK(problems.empty());
    return all;
}

/// Every field of all of them, so that two answers can be compared.
std::string described(const ActionIndex& all) {
    std::string text;
    for (const auto& one : all) {
        text += std::string(one.id.str()) + "|" + std::string(one.title) + "|" +
                std::string(one.owner.str()) + "|" + (one.due ? one.due->iso() : "-") + "|" +
                std::string(to_text(one.state)) + "|" + one.raised_on.iso() + "|" +
                std::string(one.raised_in ? one.raised_in->str() : "-") + "|" +
                (one.ended_on ? one.ended_on->iso() : "-") + "|" +
                std::to_string(one.times_carried) + "|" + std::to_string(one.times_slipped) + "|" +
                (one.has_effectiveness ? "e" : "-") + "\n";
    }
    return text;
}

std::string without_cache(const StoreFixture& fixture) {
    std::filesystem::remove_all(fixture.private_folder() / "cache");
    return described(summaries(fixture));
}

std::filesystem::path cache_file(const StoreFixture& fixture) {
    return fixture.private_folder() / "cache" / "actions";
}

/// A directory with one action of each shape.
class Shapes : public RecordFixture {
  public:
    Shapes() {
        auto action = make_action("A-2026-001");
        action.due.reset();
        action.undated_reason = "waits for the budget";
        put(paths::action(action.id), action);

        action = make_action("MR-2026-11-A10");
        action.state = ActionState::verified;
        action.ended_on = Date(2026, 11, 30);
        action.effectiveness = Effectiveness{};
        action.effectiveness->by = "ada";
        action.history.push_back(
            make_change(stamp(), event::rescheduled, "2026-10-01", "2026-11-01"));
        action.history.push_back(make_change(stamp(), event::reviewed, "",
                                             std::string(to_text(ActionOutcome::carried))));
        action.history.back().review = id<MeetingId>("MR-2026-11");
        put(paths::action(action.id), action);
    }
};

}  // namespace

TEST_CASE("actions are summarised, ordered by id") {
    const Shapes fixture;
    const auto all = summaries(fixture);
    REQUIRE(all.size() == 4);
    CHECK(all[0].id.str() == "MR-2026-11-A01");
    CHECK(all[0].title == "Patch the VPN gateways");
    CHECK(all[0].owner.str() == "jane");
    CHECK(all[0].due == Date(2026, 12, 1));
    REQUIRE(all[0].raised_in.has_value());
    CHECK(*all[0].raised_in == id<MeetingId>("MR-2026-11"));
    CHECK(all[2].id.str() == "MR-2026-11-A10");
    CHECK(all[2].state == ActionState::verified);
    CHECK(all[2].ended_on == Date(2026, 11, 30));
    CHECK(all[2].times_carried == 1);
    CHECK(all[2].times_slipped == 1);
    CHECK(all[2].has_effectiveness);
    CHECK(all[3].id.str() == "A-2026-001");
    CHECK_FALSE(all[3].due.has_value());
    CHECK_FALSE(all[3].raised_in.has_value());
}

TEST_CASE("a directory without actions has none") {
    const StoreFixture fixture;
    CHECK(summaries(fixture).empty());
}

TEST_CASE("the cache changes no answer, whatever state it is in") {
    const Shapes fixture;
    const auto right = without_cache(fixture);
    const auto good = slurp(cache_file(fixture));
    CHECK(described(summaries(fixture)) == right);

    SECTION("torn at any byte") {
        for (std::size_t length = 0; length < good.size(); length += 7) {
            spill(cache_file(fixture), good.substr(0, length));
            CHECK(described(summaries(fixture)) == right);
        }
    }
    SECTION("with any byte changed") {
        for (std::size_t index = 0; index < good.size(); index += 3) {
            auto bad = good;
            bad[index] = static_cast<char>(bad[index] ^ 0x15);
            spill(cache_file(fixture), bad);
            CHECK(described(summaries(fixture)) == right);
        }
    }
    SECTION("a folder in its place") {
        std::filesystem::remove(cache_file(fixture));
        std::filesystem::create_directories(cache_file(fixture) / "x");
        CHECK(described(summaries(fixture)) == right);
    }
    SECTION("the whole of .isms gone") {
        std::filesystem::remove_all(fixture.private_folder());
        CHECK(described(summaries(fixture)) == right);
    }
    SECTION("an old one put back after a change") {
        auto action = make_action("MR-2026-11-A01");
        action.title = "Another one";
        fixture.put(first_path, action);
        std::filesystem::remove(fixture.root() / "actions/2026/MR-2026-11-A02.json");
        const auto now = without_cache(fixture);
        CHECK(now != right);
        spill(cache_file(fixture), good);
        CHECK(described(summaries(fixture)) == now);
    }
}

TEST_CASE("created, replaced and removed actions are seen at once") {
    const Shapes fixture;
    static_cast<void>(summaries(fixture));
    fixture.put("actions/2027/A-2027-001.json", make_action("A-2027-001"));
    CHECK(summaries(fixture).size() == 5);
    std::filesystem::remove(fixture.root() / first_path);
    CHECK(summaries(fixture).size() == 4);
    auto action = make_action("A-2027-001");
    action.title = "New";
    fixture.put("actions/2027/A-2027-001.json", action);
    CHECK(summaries(fixture).back().title == "New");
    CHECK(described(summaries(fixture)) == without_cache(fixture));
}

TEST_CASE("an edit in place that keeps size, inode and modification time is seen") {
    const Shapes fixture;
    const auto file = fixture.root() / first_path;
    // The cache must be one that trusts its entries, so the files have to be older than a file
    // system's clock step.
    static_cast<void>(summaries(fixture));
    ::usleep(2'100'000);
    static_cast<void>(summaries(fixture));
    const auto cache_time = std::filesystem::last_write_time(cache_file(fixture));
    static_cast<void>(summaries(fixture));
    REQUIRE(std::filesystem::last_write_time(cache_file(fixture)) == cache_time);

    struct stat before {};
    REQUIRE(::stat(file.c_str(), &before) == 0);
    auto text = slurp(file);
    text.replace(text.find("Patch"), 5, "Hatch");
    {
        const int descriptor = ::open(file.c_str(), O_WRONLY);
        REQUIRE(descriptor >= 0);
        CHECK(::pwrite(descriptor, text.data(), text.size(), 0) ==
              static_cast<ssize_t>(text.size()));
        const timespec times[2] = {before.st_atim, before.st_mtim};
        CHECK(::futimens(descriptor, times) == 0);
        ::close(descriptor);
    }
    struct stat after {};
    REQUIRE(::stat(file.c_str(), &after) == 0);
    REQUIRE(after.st_size == before.st_size);
    REQUIRE(after.st_ino == before.st_ino);
    REQUIRE(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
    CHECK(summaries(fixture)[0].title == "Hatch the VPN gateways");
}

TEST_CASE("edits faster than the file system's clock are seen") {
    const Shapes fixture;
    for (const char* const word : {"Fetch", "Hatch", "Watch", "Patch"}) {
        auto text = fixture.bytes(first_path);
        text.replace(text.find(" the VPN") - 5, 5, word);
        spill(fixture.root() / first_path, text);
        CHECK(summaries(fixture)[0].title == std::string(word) + " the VPN gateways");
    }
}

TEST_CASE("damaged actions are left out and reported, each time") {
    const RecordFixture fixture;
    spill(fixture.root() / "actions/2026/A-2026-001.json", "{");
    fixture.put("actions/2026/A-2026-002.json", make_action("A-2026-003"));
    std::filesystem::create_symlink("MR-2026-11-A01.json",
                                    fixture.root() / "actions/2026/A-2026-004.json");
    fixture.put("actions/2026/MR-2026-11-A01.sync-conflict-20261123.json",
                make_action("MR-2026-11-A01"));
    fixture.put("actions/2026/A-2027-001.json", make_action("A-2027-001"));
    for (int round = 0; round < 2; ++round) {
        std::vector<Diagnostic> problems;
        CHECK(action_index(fixture.reader(), problems).size() == 2);
        std::vector<std::string> seen;
        seen.reserve(problems.size());
        for (const auto& problem : problems) seen.push_back(problem.code + " " + problem.file);
        CHECK(seen == std::vector<std::string>{
                          "file-ignored actions/2026/A-2027-001.json",
                          "file-ignored actions/2026/MR-2026-11-A01.sync-conflict-20261123.json",
                          "json-syntax actions/2026/A-2026-001.json",
                          "record-misnamed actions/2026/A-2026-002.json",
                          "io-read actions/2026/A-2026-004.json"});
    }
}

TEST_CASE("many actions give the same answer with two threads") {
    const RecordFixture fixture;
    for (int number = 1; number <= 2600; ++number) {
        auto action = make_action("A-2025-001");
        action.id = action_id(2025, number);
        action.title = "Number " + std::to_string(number);
        spill(fixture.root() / paths::action(action.id), print_record(action));
    }
    const auto right = without_cache(fixture);
    CHECK(described(summaries(fixture)) == right);
    // Around the seam between the two halves, in files and in cache.
    for (const int number : {1, 1299, 1300, 1301, 1302, 1303, 2600}) {
        std::filesystem::remove(fixture.root() / paths::action(action_id(2025, number)));
    }
    auto all = summaries(fixture);
    CHECK(all.size() == 2600 + 2 - 7);
    CHECK(described(all) == without_cache(fixture));
    CHECK(std::is_sorted(all.begin(), all.begin() + 2500, [](const auto& a, const auto& b) {
        return a.id.str().size() < b.id.str().size();
    }));
}

TEST_CASE("a cache that is believed follows every change of the folders") {
    const RecordFixture fixture;
    const auto put = [&](int year, int number) {
        auto action = make_action("A-2025-001");
        action.id = action_id(year, number);
        action.title = "Number " + std::to_string(number) + " of " + std::to_string(year);
        spill(fixture.root() / paths::action(action.id), print_record(action));
    };
    for (const int year : {2023, 2024, 2025}) {
        for (int number = 1; number <= 600; ++number) put(year, number);
    }
    ::usleep(2'100'000);
    static_cast<void>(summaries(fixture));
    const auto written = std::filesystem::last_write_time(cache_file(fixture));
    CHECK(summaries(fixture).size() == 1802);
    // Otherwise all would be read again and nothing of this tested.
    REQUIRE(std::filesystem::last_write_time(cache_file(fixture)) == written);
    const auto believed = slurp(cache_file(fixture));
    const auto answer_with = [&](const std::string& cache) {
        spill(cache_file(fixture), cache);
        std::vector<Diagnostic> problems;
        auto text = described(action_index(fixture.reader(), problems));
        for (const auto& problem : problems) text += problem.code + " " + problem.file + "\n";
        return text;
    };
    const auto folder = fixture.root() / "actions";
    const auto before = answer_with({});

    SECTION("nothing") {
        CHECK(answer_with(believed) == before);
        return;
    }
    SECTION("some gone, at the ends of folders and within") {
        for (const char* const name : {"2023/A-2023-001", "2023/A-2023-600", "2024/A-2024-300"})
            std::filesystem::remove(folder / (std::string(name) + ".json"));
    }
    SECTION("some new") {
        for (const int number : {601, 602, 1000}) put(2024, number);
        put(2022, 1);
    }
    SECTION("a folder gone") {
        std::filesystem::remove_all(folder / "2024");
    }
    SECTION("a folder renamed, so that its files are of another year") {
        std::filesystem::remove_all(folder / "2023");
        std::filesystem::rename(folder / "2024", folder / "2023");
    }
    SECTION("a file moved to another year, and a copy under another name") {
        std::filesystem::rename(folder / "2023/A-2023-005.json", folder / "2024/A-2023-005.json");
        std::filesystem::copy_file(folder / "2024/A-2024-005.json",
                                   folder / "2024/A-2024-005 (copy).json");
        std::filesystem::copy_file(folder / "2024/A-2024-005.json",
                                   folder / "2025/A-2025-700.json");
    }
    SECTION("two files swapped") {
        std::filesystem::rename(folder / "2023/A-2023-001.json", folder / "x");
        std::filesystem::rename(folder / "2023/A-2023-002.json", folder / "2023/A-2023-001.json");
        std::filesystem::rename(folder / "x", folder / "2023/A-2023-002.json");
    }
    SECTION("a link in place of a file") {
        std::filesystem::rename(folder / "2023/A-2023-001.json", folder / "x");
        std::filesystem::create_symlink("../x", folder / "2023/A-2023-001.json");
    }
    SECTION("files of other kinds beside them") {
        spill(folder / "2023/.A-2023-001.json", "{}");
        spill(folder / "2023/notes.txt", "x");
        CHECK(answer_with(believed) == before);
        return;
    }
    SECTION("titles changed in place") {
        for (const char* const name : {"2023/A-2023-001", "2025/A-2025-600"}) {
            const auto file = folder / (std::string(name) + ".json");
            auto text = slurp(file);
            text.replace(text.find("Number"), 6, "Nombre");
            spill(file, text);
        }
    }
    const auto right = answer_with({});
    CHECK(right != before);
    CHECK(answer_with(believed) == right);
    CHECK(answer_with(slurp(cache_file(fixture))) == right);
}

TEST_CASE("readers that write the cache at once do not disturb each other") {
    const Shapes fixture;
    const auto right = without_cache(fixture);
    std::vector<pid_t> children;
    for (int index = 0; index < 4; ++index) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            bool good = true;
            for (int round = 0; round < 25; ++round) {
                std::error_code ignored;
                std::filesystem::remove(cache_file(fixture), ignored);
                std::vector<Diagnostic> problems;
                good &= described(action_index(fixture.reader(), problems)) == right;
            }
            ::_exit(good ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
}
