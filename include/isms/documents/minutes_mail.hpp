#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// What a message that brings minutes says, in the language of the setting.
struct MinutesMail {
    std::string subject;
    std::vector<std::string> paragraphs;
};

/// What such a message is about.
struct MinutesMailFacts {
    std::string organisation;
    std::string classification;
    std::string minutes_sha256;  ///< of minutes.json
    std::string attached;        ///< name of the document with it; empty: only referred to
    std::string attached_sha256;
    std::optional<ArchiveHead> head;  ///< of the archive, for readers to hold it against later
    std::string sender;               ///< to whom receipt is acknowledged
    bool is_reminder = false;         ///< it was sent before, and nobody said that they read it
};

MinutesMail minutes_mail(const Review& review, const MinutesMailFacts& facts,
                         const DocumentSetting& setting);

}  // namespace isms
