#pragma once

#include <isms/model/agenda.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/meeting.hpp>
#include <isms/render/document.hpp>

#include <functional>
#include <string>

namespace isms {

/// What of the directory, besides the review's own records, a document shows.
struct DocumentSetting {
    bool simulated = false;
    std::string time_zone;
    /// The date of a moment in that zone; by UTC where it is not given.
    std::function<Date(Instant)> local_date = {};
};

/// What every document of a simulated directory says first; empty for a real one.
std::string notice_of(const DocumentSetting& setting);

/// The agenda with its facts: those frozen when it was issued, or today's.
Document agenda_document(const Meeting& meeting, const Agenda& agenda, const AgendaFacts& facts,
                         const DocumentSetting& setting);

/// A template, for reading.
Document template_document(const AgendaTemplate& source);

}  // namespace isms
