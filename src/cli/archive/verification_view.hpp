#pragma once

#include "program/context.hpp"

#include <isms/archive/verification.hpp>

#include <string>

namespace isms::cli {

/// Seals with what vouches for them, how many files were held against them, the head.
Json verification_data(const Verification& verification);

/// What was verified and how, in lines: the files, the proofs, the head to note.
std::string verification_text(const Verification& verification, const VerifyOptions& asked);

/// Makes both the result, with the findings. Exit 7 if anything is wrong.
void show_verification(const Verification& verification, const VerifyOptions& asked,
                       Result& result);

}  // namespace isms::cli
