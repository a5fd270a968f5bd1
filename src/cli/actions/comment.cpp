#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"

#include <isms/base/text.hpp>
#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::vector<std::string> words;
};

Result run(Context& context, const Options& options) {
    const auto text = std::string(trim(join(options.words, " ")));
    if (text.empty())
        throw usage_error("comment-empty", "the comment says nothing",
                          "write what there is to say after the id");
    return change_actions(context, {options.id}, "commented",
                          [&](Action action, const Stamp& stamp, ChangeSet&) {
                              return comment(std::move(action), text, stamp);
                          });
}

}  // namespace

Run setup_actions_comment(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The action, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("text", options->words, "What there is to say").value("TEXT").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
