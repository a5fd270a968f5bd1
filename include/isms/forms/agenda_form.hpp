#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/model/agenda.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What a person may change of an agenda.
struct AgendaForm {
    std::vector<AgendaItem> items;
    std::vector<OmittedItem> omitted;
};

/// The agenda as text to edit: `- [key] Title | 10 min | @presenter`, parts indented by two spaces,
/// and below "Not on this agenda" a line for each input left out: `- [key] why`, or `- [key]
/// covered by MR-2026-12`.
std::string print_agenda_form(const Agenda& agenda);

/// Reads it back against the agenda it was printed from: a known key keeps its clauses and purpose,
/// a line without a key is an item of the organisation's own. Lines that start with `>|` are
/// ignored. All errors, each with its line.
Parsed<AgendaForm> read_agenda_form(std::string_view text, const Agenda& before);

}  // namespace isms
