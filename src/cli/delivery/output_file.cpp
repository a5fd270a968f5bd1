#include "output_file.hpp"

#include "terminal/formats.hpp"

#include <isms/base/error.hpp>

#include <filesystem>
#include <system_error>

namespace isms::cli {

void leave_file(Context& context, const std::string& output, const std::string& name,
                std::string text, Result& result) {
    if (output.empty() || output == "-") {
        result.view = Verbatim{std::move(text)};
        return;
    }
    auto target = context.absolute(output);
    std::error_code error;
    if (output.ends_with('/')) {
        std::filesystem::create_directories(target, error);
        if (error) throw io_error("create", target.string(), error.value());
    }
    if (std::filesystem::is_directory(target, error)) target /= name;
    if (!context.globals().dry_run) write_file(target, text);
    result.data["files"] = Json::array({target.string()});
    result.view = Verbatim{target.string() + "\n"};
}

}  // namespace isms::cli
