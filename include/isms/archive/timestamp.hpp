#pragma once

#include <isms/base/instant.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// A request to a time-stamping authority (RFC 3161, section 2.4.1) for the SHA-256 of `bytes`, in
/// DER, with its certificates asked for and without a nonce: what it is about says whether a reply
/// fits, whenever it comes.
std::string timestamp_request(std::string_view bytes);

/// What a reply (section 2.4.2) says, as far as it can be read.
struct TimestampReply {
    bool is_granted = false;
    std::string refusal;        ///< why not, in the authority's words
    std::optional<Instant> at;  ///< when the authority saw the digest
    std::string authority;      ///< the subject of the certificate that signed it
};

std::optional<TimestampReply> read_timestamp(std::string_view reply);

/// Whether a reply is a timestamp of these bytes, signed by an authority whose chain ends in one of
/// `authorities` (certificates in PEM), all certificates being valid at the moment that the
/// timestamp names: it counts for ever, also after they expired. Without `authorities`, only
/// whether it is about these bytes. None if so, else why not.
std::optional<std::string> timestamp_fault(std::string_view reply, std::string_view bytes,
                                           std::string_view authorities);

/// True if there is at least one certificate, and nothing else, in a PEM file.
bool are_certificates(std::string_view pem);

/// Sends a request by HTTP (RFC 3161, section 3.4) and gives the reply, of at most 1 MiB. Throws
/// exit 6 ("no-timestamp") if the authority can't be reached in time or does not reply with one.
std::string fetch_timestamp(const std::string& url, std::string_view request,
                            std::chrono::seconds patience);

}  // namespace isms
