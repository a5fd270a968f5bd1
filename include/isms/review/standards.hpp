#pragma once

#include <isms/model/agenda_template.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Something that a standard asks a review to consider (9.3.2) or to result in (9.3.3).
struct RequiredInput {
    ClauseRef clause;  ///< the standard as the templates spell it
    std::string title;
    bool is_result = false;                    ///< of 9.3.3: what the review leads to
    std::optional<std::string> parent_clause;  ///< "9.3.2 d" for "9.3.2 d 1"
};

/// "9.3.2 d" on an agenda for one standard, "27001 9.3.2 d" on one for several: there a number
/// alone would not say of which.
std::string cited_clauses(const std::vector<ClauseRef>& clauses,
                          const std::vector<std::string>& standards);

/// True if both name the same edition of the same standard, whoever publishes it: "ISO 27001:2022"
/// and "ISO/IEC 27001:2022". Where one states no year, the number decides.
bool is_same_standard(std::string_view one, std::string_view other);

/// The template by which a standard is judged: the built-in one that answers most of its clauses,
/// as it is in the program even where the organisation has its own of that name; for a standard
/// without a built-in one, the organisation's own that does. None if no template answers it.
const AgendaTemplate* template_for(std::string_view standard,
                                   const std::vector<AgendaTemplate>& templates);

/// What the standard asks a review to consider, each clause once, in the order of the template by
/// which it is judged; `templates` are all that the organisation has. Its own templates may only
/// add: a required item with a clause that the judging template lacks follows the one before it.
/// Headings are listed, and so are their parts, with the heading as parent. Empty if no template
/// answers the standard: then nothing can be said of it, and least of all that all is well.
std::vector<RequiredInput> required_inputs(std::string_view standard,
                                           const std::vector<AgendaTemplate>& templates);

}  // namespace isms
