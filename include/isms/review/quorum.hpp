#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/review_rules.hpp>

#include <string>
#include <vector>

namespace isms {

/// How an attendance stands against the organisation's quorum rule.
struct Quorum {
    int members_present = 0;  ///< of those asked to come who are not optional, or their delegates
    int members_invited = 0;
    int top_management_present = 0;
    std::vector<std::string> missing;  ///< in words, what the rule asks for and is not there
    bool is_met() const { return missing.empty(); }
};

Quorum quorum_of(const std::vector<Attendance>& attendance, const QuorumRule& rule,
                 const Messages& messages = {});

/// "1 of top management, 3 members, Chief executive"; "none" for a rule that asks for nothing.
std::string quorum_text(const QuorumRule& rule, const Messages& messages = {});

}  // namespace isms
