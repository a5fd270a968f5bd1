#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/meeting.hpp>
#include <isms/render/document.hpp>

namespace isms {

/// The agenda with its facts: those frozen when it was issued, or today's.
Document agenda_document(const Meeting& meeting, const Agenda& agenda, const AgendaFacts& facts,
                         const DocumentSetting& setting);

/// A template, for reading.
Document template_document(const AgendaTemplate& source, const Messages& messages);

}  // namespace isms
