#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/model/ids.hpp>

#include <string>

namespace isms {

/// disposal.json in the archive, beside the list of what was disposed of: who did it, when, why and
/// under which rule (7.5.3). Written once, sealed with its disposal, never changed.
struct Disposal {
    MeetingId meeting;
    Date held_on;
    Date complete_on;     ///< the last day on which something of the review changed
    int retention_years;  ///< for which it had to be kept from then on
    Date kept_until;      ///< the day from which on it could be disposed of
    std::string reason;   ///< as typed
    int files = 0;        ///< that went, in the archive
    int kept_files = 0;   ///< attachments that stay there, because other reviews need them
    Instant disposed_at{std::chrono::sys_seconds{}};
    std::string disposed_by;  ///< a person's id, or the e-mail address of somebody else
    Json unknown = Json::object();

    static Disposal blank();
};

}  // namespace isms
