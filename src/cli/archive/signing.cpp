#include "signing.hpp"

#include <isms/archive/proofs.hpp>

#include <CLI/CLI.hpp>

namespace isms::cli {

void add_key_option(CLI::App& app, std::string& key) {
    app.add_option("--key", key,
                   "Sign with this SSH key; a public one if the agent holds the private one")
        ->envname("ISMS_REVIEW_KEY")
        ->type_name("FILE");
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
