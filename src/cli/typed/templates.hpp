#pragma once

#include "program/context.hpp"

#include <isms/model/agenda_template.hpp>
#include <isms/model/organisation.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// "iso27001-2022+iso9001-2015" of the names of templates as typed, with + or commas between them.
/// Exit 2 if one of them can't be a name or is there twice.
std::string template_names(const std::string& typed);

/// A template by its name, or several joined with + as one for all their standards, validated.
/// Exit 4 if there is none, 3 if its items are wrong.
AgendaTemplate resolve_template(Context& context, const std::string& names);

/// The names, joined with +, of the templates that answer the standards; empty if none does.
std::string templates_for(const std::vector<std::string>& standards,
                          const std::vector<AgendaTemplate>& templates);

/// A warning for each standard of the organisation for which its new agendas have nothing, with
/// what to do about it.
std::vector<Diagnostic> unanswered_standards(const Organisation& organisation,
                                             const std::vector<AgendaTemplate>& templates);

}  // namespace isms::cli
