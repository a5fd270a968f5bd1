#include "references.hpp"

#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::doctor {
namespace {

class References {
  public:
    References(const Inventory& inventory, Findings& findings)
        : inventory_(&inventory), findings_(&findings) {}

    void person(const std::string& file, const std::string& place, const std::string& id,
                std::string_view role) {
        if (id.empty() || inventory_->has(Kind::person, id)) return;
        findings_->error(
            {.code = "person-unknown",
             .file = file,
             .message =
                 fmt::format("the {} {} is not in the register of people", role, printable(id)),
             .hint = fmt::format(
                 "restore people/{}.json, or add the person with: isms-review people add",
                 printable(id)),
             .place = place});
    }

    void review(const std::string& file, const std::string& place, const MeetingId& id) {
        if (inventory_->has(Kind::meeting, id.str())) return;
        findings_->error(
            {.code = "review-unknown",
             .file = file,
             .message = fmt::format("there is no review {}", id.str()),
             .hint = fmt::format("restore {} from version control or a backup", paths::meeting(id)),
             .place = place});
    }

    void action(const std::string& file, const std::string& place, const ActionId& id) {
        if (inventory_->has(Kind::action, id.str())) return;
        findings_->error(
            {.code = "action-unknown",
             .file = file,
             .message = fmt::format("there is no action {}", id.str()),
             .hint = fmt::format("restore {} from version control or a backup", paths::action(id)),
             .place = place});
    }

    void decision(const std::string& file, const std::string& place, const DecisionId& id) {
        if (inventory_->has(Kind::decision, id.str())) return;
        findings_->error({.code = "decision-unknown",
                          .file = file,
                          .message = fmt::format("there is no decision {}", id.str()),
                          .hint = fmt::format("restore {} from version control or a backup",
                                              paths::decision(id)),
                          .place = place});
    }

    void input(const std::string& file, const std::string& place, const InputId& id) {
        if (inventory_->has(Kind::input, id.str())) return;
        findings_->error(
            {.code = "input-unknown",
             .file = file,
             .message = fmt::format("there is no register entry {}", id.str()),
             .hint = fmt::format("restore {} from version control or a backup", paths::input(id)),
             .place = place});
    }

    void attachment(const std::string& file, const std::string& place,
                    const EvidenceRef& reference) {
        if (inventory_->has(Kind::attachment, reference.sha256)) return;
        findings_->error(
            {.code = "evidence-missing",
             .file = file,
             .message =
                 fmt::format("the attachment '{}' is not in evidence/", printable(reference.name)),
             .hint = fmt::format("put the file with this SHA-256 back from a backup: {}",
                                 printable(reference.sha256)),
             .place = place});
    }

  private:
    const Inventory* inventory_;
    Findings* findings_;
};

void examine_links(const std::string& file, const std::string& place,
                   const std::vector<InputId>& entries, References& references) {
    for (std::size_t index = 0; index < entries.size(); ++index)
        references.input(file, fmt::format("{}/{}", place, index), entries[index]);
}

void examine_input(const std::string& file, const ReadInput& input, References& references) {
    references.person(file, "/owner", input.entry.owner, "owner");
    for (std::size_t index = 0; index < input.entry.actions.size(); ++index)
        references.action(file, fmt::format("/actions/{}", index), input.entry.actions[index]);
    for (const auto& [place, id] : input.others) references.input(file, place, id);
}

void examine_action(const std::string& file, const Action& action, References& references) {
    examine_links(file, "/deals_with", action.deals_with, references);
    references.person(file, "/owner", action.owner.str(), "owner");
    const auto review = action.raised_in ? action.raised_in : meeting_of(action.id);
    if (review) references.review(file, action.raised_in ? "/raised_in" : "/id", *review);
    for (std::size_t index = 0; index < action.evidence.size(); ++index) {
        references.attachment(file, fmt::format("/evidence/{}", index), action.evidence[index]);
    }
}

void examine_meeting(const std::string& file, const Meeting& meeting, References& references) {
    references.person(file, "/chair", meeting.chair, "chair");
    for (std::size_t index = 0; index < meeting.invited.size(); ++index) {
        references.person(file, fmt::format("/invited/{}", index), meeting.invited[index].str(),
                          "invited person");
    }
}

void examine_minutes(const std::string& file, const Minutes& minutes, References& references) {
    references.person(file, "/chair", minutes.chair, "chair");
    for (std::size_t item = 0; item < minutes.items.size(); ++item) {
        const auto& decisions = minutes.items[item].decisions;
        for (std::size_t index = 0; index < decisions.size(); ++index) {
            examine_links(file, fmt::format("/items/{}/decisions/{}/deals_with", item, index),
                          decisions[index].deals_with, references);
        }
        const auto& actions = minutes.items[item].actions;
        for (std::size_t index = 0; index < actions.size(); ++index) {
            references.action(file, fmt::format("/items/{}/actions/{}", item, index),
                              actions[index]);
        }
    }
    for (std::size_t index = 0; index < minutes.decision_reviews.size(); ++index) {
        references.decision(file, fmt::format("/decision_reviews/{}/decision", index),
                            minutes.decision_reviews[index].decision);
    }
    for (std::size_t index = 0; index < minutes.action_reviews.size(); ++index) {
        references.action(file, fmt::format("/action_reviews/{}/action", index),
                          minutes.action_reviews[index].action);
    }
}

void examine_decision(const std::string& file, const DecisionRecord& decision,
                      References& references) {
    references.person(file, "/owner", decision.owner, "owner");
    references.review(file, "/id", meeting_of(decision.id));
    examine_links(file, "/deals_with", decision.deals_with, references);
}

void examine_distribution(const std::string& file, const Distribution& record,
                          References& references) {
    for (std::size_t index = 0; index < record.people.size(); ++index) {
        references.person(file, fmt::format("/people/{}/id", index), record.people[index].id.str(),
                          record.kind == DistributionKind::sent ? "recipient" : "reader");
    }
}

void examine_meeting_folders(const Inventory& inventory, Findings& findings) {
    for (const auto& name : inventory.meeting_folders) {
        const auto id = MeetingId::parse(name);
        if (!id) {
            findings.warning(
                {.code = "folder-unknown",
                 .file = "meetings/" + name,
                 .message = "the folder is ignored, because its name is not the id of a review",
                 .hint = "name it like MR-2026-11, or move it out of meetings/"});
        } else if (!inventory.has(Kind::meeting, id->str())) {
            findings.error(
                {.code = "meeting-missing",
                 .file = paths::meeting_folder(*id),
                 .message = "the folder of review " + id->str() + " holds no meeting.json",
                 .hint =
                     "restore the file from version control or a backup, or remove the folder"});
        }
    }
}

}  // namespace

void examine_references(const Inventory& inventory, const ReadRecords& records,
                        Findings& findings) {
    References references(inventory, findings);
    for (const auto& [file, person] : records.people) {
        if (person.manager) references.person(file, "/manager", person.manager->str(), "manager");
    }
    for (const auto& [file, meeting] : records.meetings) examine_meeting(file, meeting, references);
    for (const auto& [file, minutes] : records.minutes) examine_minutes(file, minutes, references);
    for (const auto& [file, action] : records.actions) examine_action(file, action, references);
    for (const auto& [file, decision] : records.decisions)
        examine_decision(file, decision, references);
    for (const auto& [file, record] : records.distribution)
        examine_distribution(file, record, references);
    for (const auto& [file, input] : records.inputs) examine_input(file, input, references);
    examine_meeting_folders(inventory, findings);
}

}  // namespace isms::doctor
