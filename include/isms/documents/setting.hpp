#pragma once

#include <isms/base/date.hpp>
#include <isms/base/instant.hpp>
#include <isms/language/messages.hpp>
#include <isms/render/document.hpp>

#include <functional>
#include <string>

namespace isms {

/// What of the directory, besides the review's own records, a document shows.
struct DocumentSetting {
    bool simulated = false;
    std::string time_zone = {};
    /// The date of a moment in that zone; by UTC where it is not given.
    std::function<Date(Instant)> local_date = {};
    /// Every text beside what the records say.
    Messages messages = {};
    /// How documents look, and the words at their foot; empty for the usual ones.
    Brand brand = {};
    std::string footer = {};
    /// How they are numbered: text with {kind}, {id} and {year}; empty for "{id}-{kind}".
    std::string numbering = {};
};

/// What every document of a simulated directory says first; empty for a real one.
std::string notice_of(const DocumentSetting& setting);

/// What every document begins as: in the language of the setting, with its notice.
Document blank_document(const DocumentSetting& setting);

/// The number of a document under the organisation's pattern. `kind` is the key of its
/// word in the message table.
std::string document_number(const DocumentSetting& setting, std::string_view kind,
                            std::string_view id, std::string_view year);

/// The date of a document that is of a day and not of a moment.
Instant start_of(Date day);

/// What stands at the foot of controlled documents.
std::string footer_of(const DocumentSetting& setting);

}  // namespace isms
