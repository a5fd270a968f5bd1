#include "signing.hpp"

#include "program/arguments.hpp"

#include <isms/archive/proofs.hpp>

namespace isms::cli {

void add_key_option(Arguments& arguments, std::string& key) {
    arguments
        .option("--key", key,
                "Sign with this SSH key; a public one if the agent holds the private one")
        .variable("ISMS_REVIEW_KEY")
        .value("FILE");
}

void keep_signature(Context& context, const std::string& signature, Result& result) {
    const auto changes = plan_signature(context.store(), signature, context.stamp());
    context.apply(changes, result);
    result.note(changes.summary, "isms-review archive timestamp proves since when it is there");
    result.data["signature"] = changes.files.back().path;
}

void sign_newest(Context& context, const std::string& key, Result& result) {
    keep_signature(context, sign_seal(newest_seal(context.store()), key), result);
}

}  // namespace isms::cli
