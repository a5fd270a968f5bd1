#pragma once

#include "../seal/chain.hpp"

#include <isms/archive/signers.hpp>

#include <optional>
#include <string>

namespace isms {

// What a seal about signers holds in its folder.
inline constexpr std::string_view signers_file = "trust/allowed_signers";
inline constexpr std::string_view authorities_file = "trust/timestamp-authorities.pem";

/// Whom the archive trusts, as the newest seal that says so puts it.
struct Trust {
    Signers signers;
    std::string authorities;  ///< certificates in PEM; empty if there are none
    int seal = 0;             ///< the seal that says so; 0: nobody is trusted yet
};

/// The trust that stands in the chain before seal `number`; a list that can't be read is reported.
Trust trust_before(int number, const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                   std::vector<Diagnostic>& problems);

}  // namespace isms
