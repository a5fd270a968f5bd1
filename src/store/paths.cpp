#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::paths {

std::string person(const PersonId& id) {
    return fmt::format("people/{}.json", id.str());
}

std::string agenda_template(const TemplateName& name) {
    return fmt::format("templates/{}.json", name.str());
}

std::string translation(const LanguageTag& language) {
    return fmt::format("languages/{}.json", language.str());
}

std::string register_folder(const RegisterInfo& info) {
    return fmt::format("inputs/{}", info.name);
}

std::string input(const InputId& id) {
    return fmt::format("{}/{}.json", register_folder(register_of(id)), id.str());
}

std::string import_mapping(const TemplateName& name) {
    return fmt::format("inputs/mappings/{}.json", name.str());
}

std::string meeting_folder(const MeetingId& id) {
    return fmt::format("meetings/{}", id.str());
}

std::string meeting(const MeetingId& id) {
    return meeting_folder(id) + "/meeting.json";
}
std::string agenda(const MeetingId& id) {
    return meeting_folder(id) + "/agenda.json";
}
std::string minutes(const MeetingId& id) {
    return meeting_folder(id) + "/minutes.json";
}

std::string signoff(const MeetingId& id, int number) {
    return fmt::format("{}/signoff-{:02}.json", meeting_folder(id), number);
}

std::string addendum(const MeetingId& id, int number) {
    return fmt::format("{}/addendum-{:02}.json", meeting_folder(id), number);
}

std::string distribution(const MeetingId& id, int number) {
    return fmt::format("{}/distribution/{:04}.json", meeting_folder(id), number);
}

std::string decision(const DecisionId& id) {
    return fmt::format("decisions/{:04}/{}.json", year_of(id), id.str());
}

std::string exception(const ExceptionId& id) {
    return fmt::format("exceptions/{}.json", id.str());
}

std::string action(const ActionId& id) {
    return fmt::format("actions/{:04}/{}.json", year_of(id), id.str());
}

std::string evidence(std::string_view sha256) {
    return fmt::format("evidence/{}/{}", sha256.substr(0, 2), sha256);
}

std::string evidence_sidecar(std::string_view sha256) {
    return evidence(sha256) + ".json";
}

std::string minutes_draft(const MeetingId& id, std::string_view section, int number) {
    const auto what = section.empty() ? std::string("minutes") : fmt::format("section-{}", section);
    return number == 1 ? fmt::format("drafts/{}-{}.md", id.str(), what)
                       : fmt::format("drafts/{}-{}.{}.md", id.str(), what, number);
}

std::string draft_base(std::string_view draft) {
    constexpr std::string_view ending = ".md";
    if (draft.ends_with(ending)) draft.remove_suffix(ending.size());
    return fmt::format("{}.base.md", draft);
}

std::string agenda_draft(const MeetingId& id) {
    return fmt::format("drafts/{}-agenda.md", id.str());
}
std::string addendum_draft(const MeetingId& id) {
    return fmt::format("drafts/{}-addendum.md", id.str());
}

}  // namespace isms::paths
