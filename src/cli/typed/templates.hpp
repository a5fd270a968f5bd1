#pragma once

#include "program/context.hpp"

#include <isms/model/agenda_template.hpp>

#include <string>

namespace isms::cli {

/// A template by its name, validated. Exit 4 if there is none, 3 if its items are wrong.
AgendaTemplate resolve_template(Context& context, const std::string& name);

}  // namespace isms::cli
