#pragma once

#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>

namespace isms {

/// exceptions/<id>.json: a finding of `check` that somebody accepted, for a time and with a reason.
struct RuleException {
    ExceptionId id;
    std::string rule;  ///< "minutes-late"
    std::string
        subject;  ///< what the finding is about: a review, an action; empty: all of the rule
    std::string reason;
    PersonId accepted_by;
    Date accepted_on;
    Date until;  ///< the last day on which it holds
    bool withdrawn = false;
    std::vector<Event> history;
    Json unknown = Json::object();

    static RuleException blank();
};

}  // namespace isms
