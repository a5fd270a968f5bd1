#pragma once

#include "../trust/trust_at.hpp"
#include "findings.hpp"

#include <isms/archive/verification.hpp>

namespace isms {

/// Holds signatures and timestamps against the seals that they are about.
class ProofCheck {
  public:
    ProofCheck(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
               const VerifyOptions& options, Findings& findings);

    void check(const ReadSeal& read, SealReport& report);

  private:
    void check_signature(const ReadSeal& read, SealReport& report);
    void require_attested(const ReadSeal& read, const SealReport& report);
    void check_timestamp(const ReadSeal& read, SealReport& report);
    void check_moment(const ReadSeal& read, const SealReport& report, const std::string& path);

    const std::vector<ReadSeal>& chain_;
    const ArchiveFiles& files_;
    const VerifyOptions& options_;
    Findings& findings_;
    Trust trust_;  ///< of today
};

}  // namespace isms
