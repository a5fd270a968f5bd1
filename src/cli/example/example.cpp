#include "example.hpp"

#include "acme_script.hpp"
#include "program/program.hpp"
#include "script.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/store/action_index.hpp>
#include <isms/store/records.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace isms::cli {
namespace {

namespace fs = std::filesystem;

/// A directory beside the target in which the example is made: the review directory `acme` and, in
/// `files`, what its people attach as evidence. What is still there at the end is removed; the
/// example itself has been moved away by then.
class Workplace {
  public:
    explicit Workplace(const fs::path& target) {
        auto pattern = (target.parent_path() / ".isms-review-example-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw io_error("create", pattern, errno);
        path_ = pattern;
        for (const auto& directory : {example(), files()}) {
            if (::mkdir(directory.c_str(), S_IRWXU) != 0)
                throw io_error("create", directory.string(), errno);
        }
    }
    ~Workplace() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    fs::path example() const { return path_ / "acme"; }
    fs::path files() const { return path_ / "files"; }

  private:
    fs::path path_;
};

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) throw io_error("write", path.string(), errno);
}

/// Runs one command of the story as its own program run, and insists that it succeeds.
void run_step(const ScriptStep& step, std::string_view file, const fs::path& directory) {
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
    throw Error(static_cast<ExitCode>(code),
                Diagnostic{Severity::error, "example",
                           "a command of the example failed: " + join(step.arguments, " "),
                           std::string(file), fmt::format("line {}", step.line), err.str(),
                           "this is a fault of the program: please report it"});
}

/// Runs a month of the story; gives back when its last step was.
Instant run_script(const ScriptFile& file, const Workplace& workplace) {
    const auto script = parse_script(file.text);
    if (!script) throw Error(ExitCode::invalid, script.diagnostics);
    for (const auto& step : *script.value) {
        if (step.file.empty()) {
            run_step(step, file.name, workplace.example());
        } else {
            write_file(workplace.files() / step.file, step.input);
        }
    }
    return script.value->back().at;
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
    summary.actions = static_cast<int>(action_index(store, problems).size());
    summary.today = today;
    return summary;
}

}  // namespace

ExampleSummary write_example(const fs::path& target, const Environment& environment) {
    std::error_code error;
    if (fs::exists(target, error) &&
        (!fs::is_directory(target, error) || !fs::is_empty(target, error))) {
        throw refused_error("target-exists", fmt::format("{} exists already", target.string()),
                            "name another directory: isms-review init --example DIR");
    }
    if (!fs::is_directory(target.parent_path(), error)) {
        throw not_found_error(
            "file-not-found",
            fmt::format("there is no directory {}", target.parent_path().string()),
            "make it first");
    }
    const Workplace workplace(target);
    const auto directory = workplace.example();
    Instant last{std::chrono::sys_seconds{}};
    for (const auto& file : acme_scripts) last = run_script(file, workplace);
    const auto summary =
        summary_of(directory, Date(std::chrono::floor<std::chrono::days>(last.seconds())));
    // The journal would let the example's own making be undone, which is nobody's wish.
    fs::remove_all(directory / ".isms", error);
    if (environment.store.durable) sync(directory);
    if (::rename(directory.c_str(), target.c_str()) != 0)
        throw io_error("create", target.string(), errno);
    return summary;
}

}  // namespace isms::cli
