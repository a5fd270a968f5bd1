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
};

/// What every document of a simulated directory says first; empty for a real one.
std::string notice_of(const DocumentSetting& setting);

/// What every document begins as: in the language of the setting, with its notice.
Document blank_document(const DocumentSetting& setting);

}  // namespace isms
