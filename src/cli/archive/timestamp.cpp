#include "commands.hpp"
#include "program/arguments.hpp"
#include "program/context.hpp"
#include "terminal/formats.hpp"

#include <isms/archive/proofs.hpp>
#include <isms/archive/seal.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

constexpr std::chrono::seconds patience{30};

struct Options {
    std::string authority;
    std::string request;
    std::string reply;
};

Result write_request(Context& context, const std::string& file) {
    Result result;
    const auto newest = newest_seal(context.store());
    write_file(file, timestamp_request(to_be_stamped(newest)));
    result.data["request"] = file;
    result.note(fmt::format("the request for seal {:06} is in {}", newest.number, file),
                "send it to an authority (curl --data-binary @FILE -H 'Content-Type: "
                "application/timestamp-query' URL), then isms-review archive timestamp --reply "
                "FILE");
    return result;
}

std::string reply_of(Context& context, const Options& options) {
    if (!options.reply.empty()) return read_file(context, options.reply);
    const auto authority =
        options.authority.empty() ? context.organisation().timestamp_authority : options.authority;
    if (authority.empty())
        throw usage_error("no-authority", "no time-stamping authority is named",
                          "isms-review config timestamp-authority URL, or --authority URL");
    return fetch_timestamp(
        authority, timestamp_request(to_be_stamped(newest_seal(context.store()))), patience);
}

Result run(Context& context, const Options& options) {
    if (!options.request.empty()) return write_request(context, options.request);
    Result result;
    const auto changes =
        plan_timestamp(context.store(), reply_of(context, options), context.stamp());
    context.apply(changes, result);
    result.note(changes.summary);
    result.data["timestamp"] = changes.files.back().path;
    return result;
}

}  // namespace

Run setup_archive_timestamp(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    const auto authority = arguments
                               .option("--authority", options->authority,
                                       "Ask this authority, instead of that in review.json")
                               .value("URL");
    const auto request = arguments
                             .option("--request", options->request,
                                     "Only write the request, for other means to send it")
                             .value("FILE");
    arguments.option("--reply", options->reply, "Keep this reply, which came by other means")
        .value("FILE")
        .excludes(authority)
        .excludes(request);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
