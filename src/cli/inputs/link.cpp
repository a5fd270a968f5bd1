#include "commands.hpp"
#include "fields.hpp"
#include "linking.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::vector<std::string> others;
};

/// What else a word may name besides an action: an entry of a register.
bool is_input_word(Context& context, const std::string& typed) {
    for (const auto& info : register_table()) {
        for (const auto& id : context.records().input_ids(info)) {
            if (id_matches(typed, id.str())) return true;
        }
    }
    return false;
}

DecisionId decision(Context& context, const DecisionId& id) {
    const auto cut = id.str().rfind("-D");
    const auto meeting = MeetingId::parse(std::string_view(id.str()).substr(0, cut));
    const auto minutes = meeting ? context.records().minutes(*meeting) : std::nullopt;
    const auto holds = [&](const MinutesItem& item) {
        return std::any_of(item.decisions.begin(), item.decisions.end(),
                           [&](const Decision& entry) { return entry.id == id; });
    };
    if (!minutes || std::none_of(minutes->items.begin(), minutes->items.end(), holds)) {
        throw not_found_error("unknown-decision", fmt::format("there is no decision {}", id.str()),
                              "isms-review minutes show lists what a review decided");
    }
    return id;
}

/// A treatment names the risks it treats; an audit the nonconformities that it found.
void tie_entries(Context& context, const InputId& from, const InputId& to, const Stamp& stamp,
                 ChangeSet& changes, Result& result) {
    const auto records = context.records();
    const auto kinds = std::pair(register_of(from).kind, register_of(to).kind);
    if (kinds == std::pair(RegisterKind::treatments, RegisterKind::risks)) {
        auto plan = records.input<Treatment>(from);
        if (std::find(plan->risks.begin(), plan->risks.end(), to) != plan->risks.end()) return;
        plan->risks.push_back(to);
        plan->history.push_back(make_change(stamp, event::linked, {}, to.str()));
        changes.replace(paths::input(from), print_record(*plan));
    } else if (kinds == std::pair(RegisterKind::audits, RegisterKind::nonconformities)) {
        auto audit = records.input<Audit>(from);
        const auto entry = records.input<Nonconformity>(to);
        const auto known = [&](const AuditFinding& finding) { return finding.nonconformity == to; };
        if (std::any_of(audit->findings.begin(), audit->findings.end(), known)) return;
        audit->findings.push_back(
            {.text = entry->title, .severity = entry->severity, .nonconformity = to});
        audit->history.push_back(make_change(stamp, event::linked, {}, to.str()));
        changes.replace(paths::input(from), print_record(*audit));
    } else {
        throw usage_error("link-kind",
                          fmt::format("{} can't be linked to {}", from.str(), to.str()),
                          "link an entry to actions and decisions, a treatment to risks, or an "
                          "audit to nonconformities");
    }
    result.note(fmt::format("{} linked to {}", from.str(), to.str()));
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto id = resolve_input(context, options.id, result);
    const auto stamp = context.stamp();
    ChangeSet changes("inputs link", stamp);
    InputLink link{.entry = id};
    std::vector<std::string> names;
    std::vector<InputId> entries;
    for (const auto& word : options.others) {
        if (const auto chosen = DecisionId::parse(word)) {
            link.decisions.push_back(decision(context, *chosen));
            names.push_back(word);
        } else if (InputId::parse(word) || is_input_word(context, word)) {
            entries.push_back(resolve_input(context, word, result));
            names.push_back(entries.back().str());
        } else {
            link.actions.push_back(resolve_action(context, word, result).id);
            names.push_back(link.actions.back().str());
        }
    }
    if (!entries.empty() &&
        (!link.actions.empty() || !link.decisions.empty() || entries.size() > 1)) {
        throw usage_error("link-kind", "an entry of a register is linked on its own",
                          "link one entry at a time, without actions and decisions");
    }
    for (const auto& entry : entries) tie_entries(context, id, entry, stamp, changes, result);
    std::vector<Action> planned;
    const auto changed = plan_links(context, {link}, planned, stamp, changes);
    changes.summary = fmt::format("{} linked to {}", id.str(), join(names, ", "));
    if (changes.empty())
        throw usage_error("nothing-to-set",
                          fmt::format("{} is linked to {} already", id.str(), join(names, ", ")),
                          fmt::format("isms-review inputs show {}", id.str()));
    context.apply(changes, result);
    if (!changed.empty())
        result.note(fmt::format("{}{} linked to {}", context.globals().dry_run ? "(dry run) " : "",
                                id.str(), join(names, ", ")));
    result.data["entry"] = id.str();
    result.data["linked"] = names;
    return result;
}

}  // namespace

Run setup_inputs_link(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The entry, by id or the end of an id")
        .value("ID")
        .required();
    arguments
        .option("others", options->others,
                "Actions and decisions that deal with it; of a treatment its risk, of an audit "
                "its nonconformity")
        .value("ID")
        .required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli
