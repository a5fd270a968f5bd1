#include "commands.hpp"
#include "program/arguments.hpp"
#include "signing.hpp"
#include "terminal/formats.hpp"

#include <isms/archive/proofs.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string key;
    std::string signature;
};

Result run(Context& context, const Options& options) {
    Result result;
    if (options.signature.empty() == options.key.empty())
        throw usage_error("key-or-signature", "either a key or a signature is needed",
                          "isms-review archive sign --key ~/.ssh/id_ed25519");
    if (options.signature.empty()) {
        sign_newest(context, options.key, result);
    } else {
        keep_signature(context, read_file(context, options.signature), result);
    }
    return result;
}

}  // namespace

Run setup_archive_sign(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    add_key_option(arguments, options->key);
    arguments
        .option("--signature", options->signature,
                "Or: keep this signature, which ssh-keygen -Y sign made elsewhere")
        .value("FILE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
