#pragma once

#include "pdf/page/text.hpp"

namespace isms::pdf {

/// For each signer a line to sign on and one for the date, with the name below.
void put_signatures(Typesetting& setting, NodeId parent, const SignatureFields& fields);

}  // namespace isms::pdf
