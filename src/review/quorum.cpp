#include <isms/base/text.hpp>
#include <isms/review/quorum.hpp>

#include <algorithm>

namespace isms {
namespace {

bool is_there(const Attendance& entry) {
    return entry.presence == Presence::present;
}

/// A member is in the register and asked to come; a guest is not, and who may stay away is not.
bool is_member(const Attendance& entry) {
    return !entry.person.empty() && !entry.optional && entry.delegate_for.empty();
}

bool has_delegate(const std::vector<Attendance>& attendance, const std::string& person) {
    return std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& entry) {
        return is_there(entry) && entry.delegate_for == person;
    });
}

bool is_represented(const std::vector<Attendance>& attendance, const Attendance& member) {
    return is_there(member) || has_delegate(attendance, member.person);
}

}  // namespace

Quorum quorum_of(const std::vector<Attendance>& attendance, const QuorumRule& rule,
                 const Messages& messages) {
    Quorum quorum;
    for (const auto& entry : attendance) {
        // A delegate of top management is not top management.
        if (is_there(entry) && entry.top_management) ++quorum.top_management_present;
        if (!is_member(entry)) continue;
        ++quorum.members_invited;
        if (is_represented(attendance, entry)) ++quorum.members_present;
    }
    if (quorum.top_management_present < rule.top_management) {
        quorum.missing.push_back(messages.count("quorum.top-management-there", rule.top_management,
                                                {{"there", quorum.top_management_present}}));
    }
    if (quorum.members_present < rule.members) {
        quorum.missing.push_back(messages.count("quorum.members-there", rule.members,
                                                {{"there", quorum.members_present}}));
    }
    for (const auto& role : rule.roles) {
        const bool is_held =
            std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& entry) {
                return !entry.person.empty() && lower_ascii(entry.role) == lower_ascii(role) &&
                       is_represented(attendance, entry);
            });
        if (!is_held) quorum.missing.push_back(role);
    }
    return quorum;
}

std::string quorum_text(const QuorumRule& rule, const Messages& messages) {
    std::vector<std::string> parts;
    if (rule.top_management > 0)
        parts.push_back(messages.count("quorum.top-management", rule.top_management));
    if (rule.members > 0) parts.push_back(messages.count("quorum.members", rule.members));
    parts.insert(parts.end(), rule.roles.begin(), rule.roles.end());
    return parts.empty() ? messages.say("quorum.none") : join(parts, ", ");
}

}  // namespace isms
