#include "prompt.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <istream>
#include <ostream>

namespace isms::cli {

std::string ask(Context& context, const std::string& question, const std::string& otherwise) {
    auto& environment = context.environment();
    *environment.err << (otherwise.empty() ? fmt::format("{}: ", question)
                                           : fmt::format("{} [{}]: ", question, otherwise));
    environment.err->flush();
    std::string line;
    if (!std::getline(*environment.in, line))
        throw usage_error("input-ended", "the input ended before everything was answered",
                          "give the answers as options: isms-review help init");
    const auto answer = trim(line);
    return answer.empty() ? otherwise : std::string(answer);
}

}  // namespace isms::cli
