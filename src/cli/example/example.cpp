#include "example.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <sstream>

#include <fmt/format.h>

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/store/action_index.hpp>
#include <isms/store/records.hpp>

#include "../program.hpp"
#include "acme_script.hpp"
#include "script.hpp"

namespace isms::cli {
namespace {

namespace fs = std::filesystem;

/// A directory that is removed again unless it is handed over.
class TemporaryDirectory {
  public:
    explicit TemporaryDirectory(const fs::path& beside) {
        auto pattern = (beside.parent_path() / ".isms-review-example-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw io_error("create", pattern, errno);
        path_ = pattern;
    }
    ~TemporaryDirectory() {
        std::error_code error;
        if (!path_.empty()) fs::remove_all(path_, error);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const fs::path& path() const { return path_; }
    void hand_over() { path_.clear(); }

  private:
    fs::path path_;
};

/// Runs one command of the story as its own program run, and insists that it succeeds.
void run_step(const ScriptStep& step, const fs::path& directory) {
    std::istringstream in(step.input);
    std::ostringstream out;
    std::ostringstream err;
    Environment environment;
    environment.variable = [](const char*) { return std::optional<std::string>(); };
    environment.now = [&] { return step.at; };
    environment.working_directory = directory;
    environment.in = &in;
    environment.out = &out;
    environment.err = &err;
    environment.store.durable = false;
    auto arguments = step.arguments;
    arguments.insert(arguments.begin(), {"--as", step.by});
    const int code = run_program(arguments, environment);
    if (code == 0) return;
    throw Error(static_cast<ExitCode>(code), Diagnostic{Severity::error, "example", "a command of the example failed: " + join(step.arguments, " "), "acme.script",
                                                        fmt::format("line {}", step.line), err.str(), "this is a fault of the program: please report it"});
}

/// Everything written so far reaches the disk, once.
void sync(const fs::path& directory) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) throw io_error("open", directory.string(), errno);
    const int failed = ::syncfs(descriptor) != 0 ? errno : 0;
    ::close(descriptor);
    if (failed != 0) throw io_error("sync", directory.string(), failed);
}

ExampleSummary summary_of(const fs::path& directory, Date today) {
    const Store store(directory, Access::read);
    const Records records(store);
    std::vector<Diagnostic> problems;
    ExampleSummary summary;
    summary.reviews = static_cast<int>(records.meeting_ids().size());
    summary.people = static_cast<int>(records.people(problems).size());
    summary.actions = static_cast<int>(action_summaries(store, problems).size());
    summary.today = today;
    return summary;
}

}  // namespace

ExampleSummary write_example(const fs::path& target, const Environment& environment) {
    std::error_code error;
    if (fs::exists(target, error) && (!fs::is_directory(target, error) || !fs::is_empty(target, error))) {
        throw refused_error("target-exists", fmt::format("{} exists already", target.string()), "name another directory: isms-review init --example DIR");
    }
    if (!fs::is_directory(target.parent_path(), error)) {
        throw not_found_error("file-not-found", fmt::format("there is no directory {}", target.parent_path().string()), "make it first");
    }
    const auto script = parse_script(acme_script);
    if (!script) throw Error(ExitCode::invalid, script.diagnostics);

    TemporaryDirectory temporary(target);
    for (const auto& step : *script.value) run_step(step, temporary.path());
    const auto summary = summary_of(temporary.path(), Date(std::chrono::floor<std::chrono::days>(script.value->back().at.seconds())));
    // The journal would let the example's own making be undone, which is nobody's wish.
    fs::remove_all(temporary.path() / ".isms", error);
    if (environment.store.durable) sync(temporary.path());
    if (::rename(temporary.path().c_str(), target.c_str()) != 0) throw io_error("create", target.string(), errno);
    temporary.hand_over();
    return summary;
}

}  // namespace isms::cli
