#pragma once

#include <isms/base/instant.hpp>
#include <isms/base/json.hpp>
#include <isms/model/ids.hpp>

#include <string>
#include <string_view>

namespace isms {

/// How the signer's will reached the record.
enum class SignMethod { stated, scan, ssh };

std::string_view to_text(SignMethod method);

/// signoff-NN.json: written once, never changed. It is of the minutes, or of one addendum to them.
struct SignOff {
    MeetingId meeting;
    int number = 1;
    int addendum = 0;  ///< the addendum that is signed off; 0: the minutes
    PersonId signer;
    std::string signer_name;
    std::string signer_role;
    std::string entered_by;  ///< who recorded it
    SignMethod method = SignMethod::stated;
    Instant signed_at{std::chrono::sys_seconds{}};
    std::string addendum_sha256;  ///< of its exact bytes; empty for the minutes
    std::string minutes_sha256;   ///< of the exact bytes of minutes.json
    std::string agenda_sha256;
    std::string meeting_sha256;
    Json unknown = Json::object();

    static SignOff blank();
};

}  // namespace isms
