#include "commands.hpp"
#include "program/arguments.hpp"
#include "signing.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/archive/proofs.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string person;
    std::string key;
    std::string from;
    std::string until;
    std::string authority;
    std::string sign_with;
};

/// The first moment of a day, UTC.
Instant moment(Context& context, const std::string& typed, const std::string& what,
               Result& result) {
    return Instant(std::chrono::sys_seconds(context.date(typed, what, result).days()));
}

Signer signer_of(Context& context, const Options& options, const Stamp& stamp, Result& result) {
    if (options.key.empty())
        throw usage_error("key-missing", "the public key of the signer is missing",
                          "isms-review archive trust PERSON --key FILE.pub");
    const auto person = resolve_person(context, options.person, "the signer");
    auto key = parse_public_key(read_file(context, options.key), options.key);
    if (!key) throw Error(ExitCode::invalid, std::move(key.diagnostics));
    Signer signer{.person = person.str(), .key = std::move(*key.value), .from = stamp.at};
    if (!options.from.empty()) signer.from = moment(context, options.from, "--from", result);
    if (!options.until.empty()) signer.until = moment(context, options.until, "--until", result);
    if (signer.until && *signer.until <= *signer.from)
        throw usage_error("days-reversed", "the key would count at no time",
                          "let --until lie after --from");
    return signer;
}

std::string certificates(Context& context, const std::string& file) {
    auto pem = read_file(context, file);
    if (are_certificates(pem)) return pem;
    throw Error(ExitCode::invalid,
                Diagnostic{Severity::error,
                           "not-certificates",
                           "this is not a file of certificates",
                           file,
                           {},
                           "certificates in PEM, and nothing else, are wanted",
                           "ask the authority for the certificates that its timestamps end in; "
                           "openssl x509 -inform DER -in FILE turns one into PEM"});
}

Result run(Context& context, const Options& options) {
    Result result;
    if (options.person.empty() && options.authority.empty())
        throw usage_error(
            "nobody-named", "nobody is named who is to be trusted",
            "isms-review archive trust PERSON --key FILE.pub, or --authority FILE.pem");
    const auto stamp = context.stamp();
    TrustChange change;
    if (!options.person.empty()) change.added = signer_of(context, options, stamp, result);
    if (!options.authority.empty()) change.authorities = certificates(context, options.authority);
    const auto changes = plan_trust(context.store(), change, stamp);
    context.apply(changes, result);
    result.data["seal"] = changes.files.back().path;
    result.note(changes.summary, "isms-review archive sign --key FILE lets a signer vouch for it");
    if (!options.sign_with.empty() && !context.globals().dry_run)
        sign_newest(context, options.sign_with, result);
    return result;
}

}  // namespace

Run setup_archive_trust(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("person", options->person, "Whose signatures count").value("PERSON");
    arguments.option("--key", options->key, "Their public SSH key").value("FILE");
    arguments
        .option("--from", options->from, "For seals from this day on; from now on if not given")
        .value("DATE");
    arguments.option("--until", options->until, "For seals up to the start of this day (UTC)")
        .value("DATE");
    arguments
        .option("--authority", options->authority,
                "The certificates of a time-stamping authority, in PEM")
        .value("FILE");
    arguments
        .option("--sign-with", options->sign_with,
                "Sign the list at once with this key, of somebody who is in it already")
        .value("FILE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
