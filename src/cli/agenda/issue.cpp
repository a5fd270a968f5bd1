#include "commands.hpp"
#include "facts.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
};

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_meeting(context, options.id, result);
    const auto review = context.review(id);
    require_not_held(review, "issued");
    Agenda agenda = agenda_of(review);
    if (agenda.issued) {
        throw refused_error("agenda-issued",
                            fmt::format("the agenda of {} is issued already, on {} UTC", id.str(),
                                        agenda.issued->at.minute()),
                            fmt::format("isms-review minutes take {}", id.str()));
    }
    const auto stamp = context.stamp();
    agenda.facts = live_facts(context, review.meeting, agenda);
    require_sound_records(context);
    agenda.issued = Issue{.at = stamp.at, .by = stamp.by};
    agenda.history.push_back(make_event(stamp, event::issued));
    ChangeSet changes("agenda issue", stamp);
    changes.summary = fmt::format("the agenda of {} issued", id.str());
    changes.replace(paths::agenda(id), print_record(agenda));
    context.apply(changes, result);
    result.note(fmt::format("the agenda of {} {}, its facts as of {}", id.str(),
                            context.globals().dry_run ? "would be issued" : "is issued",
                            date_with_weekday(agenda.facts->today)),
                fmt::format("isms-review agenda export {0} --format html -o {0}-agenda.html, and "
                            "in the meeting isms-review minutes take {0}",
                            id.str()));
    result.data["agenda"] = record_to_json(agenda);
    return result;
}

}  // namespace

Run setup_agenda_issue(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The review; the next one if not given").value("ID");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
