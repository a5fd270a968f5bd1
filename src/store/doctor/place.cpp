#include "place.hpp"

#include "record_at.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/store/paths.hpp>

#include <optional>
#include <type_traits>
#include <vector>

namespace isms::doctor {
namespace {

using Parts = std::vector<std::string_view>;

template <class SomeId>
Place record_of(Kind kind, std::string_view file) {
    const auto id = id_of_file<SomeId>(file);
    return id ? Place{kind, id->str()} : Place{Kind::stray, {}};
}

Place in_meetings(const Parts& parts) {
    const auto id = parts.size() > 2 ? MeetingId::parse(parts[1]) : std::nullopt;
    if (!id) return {Kind::stray, {}};
    const auto file = parts[2];
    if (parts.size() == 4 && file == "distribution" && distribution_number(parts[3]))
        return {Kind::distribution, id->str()};
    if (parts.size() != 3) return {Kind::stray, {}};
    if (file == "meeting.json") return {Kind::meeting, id->str()};
    if (file == "agenda.json") return {Kind::agenda, id->str()};
    if (file == "minutes.json") return {Kind::minutes, id->str()};
    if (signoff_number(file)) return {Kind::signoff, id->str()};
    if (addendum_number(file)) return {Kind::addendum, id->str()};
    return {Kind::stray, {}};
}

/// In a folder with one for each year: `actions/2026/MR-2026-11-A03.json`.
template <class SomeId>
Place in_years(Kind kind, const Parts& parts) {
    const auto id =
        parts.size() == 3 && is_year(parts[1]) ? id_of_file<SomeId>(parts[2]) : std::nullopt;
    const bool fits = id && year_of(*id) == std::stoi(std::string(parts[1]));
    return fits ? Place{kind, id->str()} : Place{Kind::stray, {}};
}

Place in_inputs(const Parts& parts) {
    if (parts.size() == 3 && parts[1] == "mappings")
        return record_of<TemplateName>(Kind::mapping, parts[2]);
    const auto id = parts.size() == 3 ? id_of_file<InputId>(parts[2]) : std::nullopt;
    const bool fits = id && register_of(*id).name == parts[1];
    return fits ? Place{Kind::input, id->str()} : Place{Kind::stray, {}};
}

Place in_evidence(const Parts& parts) {
    if (parts.size() != 3) return {Kind::stray, {}};
    constexpr std::string_view ending = ".json";
    auto digest = parts[2];
    const bool is_sidecar = digest.ends_with(ending);
    if (is_sidecar) digest.remove_suffix(ending.size());
    if (!is_sha256_hex(digest) || parts[1] != digest.substr(0, 2)) return {Kind::stray, {}};
    return {is_sidecar ? Kind::sidecar : Kind::attachment, std::string(digest)};
}

}  // namespace

Place place_of(std::string_view path) {
    if (path == paths::organisation) return {Kind::organisation, {}};
    const auto parts = split(path, '/');
    const auto folder = parts.front();
    if (folder == "meetings") return in_meetings(parts);
    if (folder == "actions") return in_years<ActionId>(Kind::action, parts);
    if (folder == "decisions") return in_years<DecisionId>(Kind::decision, parts);
    if (folder == "inputs") return in_inputs(parts);
    if (folder == "evidence") return in_evidence(parts);
    if (folder == "drafts") return {Kind::draft, std::string(parts.back())};
    const auto record = [&]<class SomeId>(std::type_identity<SomeId>, Kind kind) {
        return parts.size() == 2 ? record_of<SomeId>(kind, parts[1]) : Place{Kind::stray, {}};
    };
    if (folder == "people") return record(std::type_identity<PersonId>(), Kind::person);
    if (folder == "exceptions") return record(std::type_identity<ExceptionId>(), Kind::exception);
    if (folder == "templates")
        return record(std::type_identity<TemplateName>(), Kind::agenda_template);
    if (folder == "languages") return record(std::type_identity<LanguageTag>(), Kind::translation);
    return {Kind::foreign, {}};
}

}  // namespace isms::doctor
