#pragma once

#include <isms/review/inputs/item_facts.hpp>

#include <string>
#include <vector>

namespace isms {

/// What there is to tell of a register.
struct RegisterFacts {
    std::string summary;          ///< as register_summary gives it
    std::vector<InputFact> news;  ///< what is late or else wrong first, then what is new, changed
                                  ///< and closed since the last review; the others are only counted
};

RegisterFacts register_facts(RegisterKind kind, const FactSources& sources);

}  // namespace isms
