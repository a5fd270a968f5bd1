#include <isms/review/inputs/links.hpp>

#include <algorithm>

namespace isms {
namespace {

template <class SomeId>
bool add_id(std::vector<SomeId>& ids, const SomeId& id) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return false;
    ids.push_back(id);
    return true;
}

Event link_event(const Stamp& stamp, const std::string& to) {
    return make_change(stamp, event::linked, {}, to);
}

bool accept(RegisterEntry& entry, const Acceptance& acceptance, const Stamp& stamp) {
    auto& all = entry.acceptances;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Acceptance& candidate) {
        return candidate.review && candidate.review == acceptance.review;
    });
    if (same == all.end()) {
        all.push_back(acceptance);
    } else if (same->reason == acceptance.reason && same->until == acceptance.until) {
        return false;
    } else {
        *same = acceptance;
    }
    auto event =
        make_change(stamp, event::accepted, {},
                    acceptance.until ? acceptance.until->iso() : std::string(), acceptance.reason);
    event.review = acceptance.review;
    entry.history.push_back(std::move(event));
    return true;
}

}  // namespace

bool add_links(RegisterEntry& entry, const InputLink& link, const Stamp& stamp) {
    bool is_new = false;
    for (const auto& id : link.actions) {
        if (!add_id(entry.actions, id)) continue;
        entry.history.push_back(link_event(stamp, id.str()));
        is_new = true;
    }
    for (const auto& id : link.decisions) {
        if (!add_id(entry.decisions, id)) continue;
        entry.history.push_back(link_event(stamp, id.str()));
        is_new = true;
    }
    if (link.acceptance) is_new |= accept(entry, *link.acceptance, stamp);
    return is_new;
}

bool add_link(Action& action, const InputId& entry, const Stamp& stamp) {
    if (!add_id(action.deals_with, entry)) return false;
    action.history.push_back(link_event(stamp, entry.str()));
    return true;
}

}  // namespace isms
