#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/review/action_rules.hpp>

#include <functional>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);
constexpr ActionState all_states[] = {ActionState::open,      ActionState::in_progress,
                                      ActionState::done,      ActionState::verified,
                                      ActionState::cancelled, ActionState::withdrawn};

Action in_state(ActionState state) {
    auto action = sample_action("MR-2026-10-A01", "cleo", Date(2026, 10, 30));
    action.state = state;
    if (!is_open(state)) action.ended_on = Date(2026, 11, 1);
    return action;
}

/// "5 action-state", or empty where it was allowed.
std::string refusal(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK_FALSE(error.diagnostics().front().hint.empty());
        return std::to_string(static_cast<int>(error.code())) + " " +
               error.diagnostics().front().code;
    }
    return {};
}

struct Rule {
    const char* name;
    std::function<Action(Action)> apply;
    std::vector<ActionState> allowed;
};

std::vector<Rule> rules() {
    using enum ActionState;
    const auto ben = id_of<PersonId>("ben");
    return {
        {"reassign",
         [=](Action a) { return reassign(std::move(a), ben, "why", stamp()); },
         {open, in_progress}},
        {"escalate",
         [=](Action a) { return escalate(std::move(a), ben, "why", stamp()); },
         {open, in_progress}},
        {"reschedule",
         [](Action a) { return reschedule(std::move(a), today, "why", stamp()); },
         {open, in_progress}},
        {"comment",
         [](Action a) { return comment(std::move(a), "so it is", stamp()); },
         {open, in_progress, done, verified, cancelled, withdrawn}},
        {"start", [](Action a) { return start(std::move(a), {}, stamp()); }, {open}},
        {"complete",
         [](Action a) { return complete(std::move(a), today, {}, stamp()); },
         {open, in_progress}},
        {"verify", [=](Action a) { return verify(std::move(a), true, ben, {}, stamp()); }, {done}},
        {"reopen",
         [](Action a) { return reopen(std::move(a), "why", stamp()); },
         {done, verified, cancelled}},
        {"cancel",
         [](Action a) { return cancel(std::move(a), "why", stamp()); },
         {open, in_progress}},
        {"retitle",
         [](Action a) { return retitle(std::move(a), "new", stamp()); },
         {open, in_progress}}};
}

}  // namespace

TEST_CASE("every rule is allowed in its states and refused in all others, with exit 5",
          "[action]") {
    for (const auto& rule : rules()) {
        for (const auto state : all_states) {
            CAPTURE(rule.name, to_text(state));
            const bool is_allowed =
                std::find(rule.allowed.begin(), rule.allowed.end(), state) != rule.allowed.end();
            const auto before = in_state(state);
            CHECK(refusal([&] { rule.apply(before); }) == (is_allowed ? "" : "5 action-state"));
            if (is_allowed) CHECK(rule.apply(before).history.size() == before.history.size() + 1);
        }
    }
}

TEST_CASE("a refusal names the command that would help", "[action]") {
    const auto hint_for = [](ActionState state) -> std::string {
        try {
            cancel(in_state(state), "why", stamp());
        } catch (const Error& error) {
            return error.diagnostics().front().hint;
        }
        return {};
    };
    CHECK(hint_for(ActionState::done) ==
          "isms-review actions reopen MR-2026-10-A01 --reason '...'");
    CHECK(hint_for(ActionState::withdrawn) == "raise a new action instead");
}

TEST_CASE("whoever changes a promise says why", "[action]") {
    const auto ben = id_of<PersonId>("ben");
    for (const std::string reason : {"", "  ", "\n\t"}) {
        CHECK(refusal([&] { reassign(in_state(ActionState::open), ben, reason, stamp()); }) ==
              "2 reason-missing");
        CHECK(refusal([&] { escalate(in_state(ActionState::open), ben, reason, stamp()); }) ==
              "2 reason-missing");
        CHECK(refusal([&] { reschedule(in_state(ActionState::open), today, reason, stamp()); }) ==
              "2 reason-missing");
        CHECK(refusal([&] { cancel(in_state(ActionState::open), reason, stamp()); }) ==
              "2 reason-missing");
        CHECK(refusal([&] { reopen(in_state(ActionState::done), reason, stamp()); }) ==
              "2 reason-missing");
    }
}

TEST_CASE("what changes nothing is refused", "[action]") {
    const auto cleo = id_of<PersonId>("cleo");
    CHECK(refusal([&] { reassign(in_state(ActionState::open), cleo, "why", stamp()); }) ==
          "5 action-owner");
    CHECK(refusal([&] { escalate(in_state(ActionState::open), cleo, "why", stamp()); }) ==
          "5 action-owner");
    CHECK(refusal([&] {
              reschedule(in_state(ActionState::open), Date(2026, 10, 30), "why", stamp());
          }) == "5 action-due");
}

TEST_CASE("nobody judges the effect of what they did themselves", "[action]") {
    CHECK(refusal([&] {
              verify(in_state(ActionState::done), true, id_of<PersonId>("cleo"), {}, stamp());
          }) == "5 verifier-is-owner");
}
