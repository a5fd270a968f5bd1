#pragma once

#include <isms/model/agenda_template.hpp>

#include <vector>

namespace isms {

/// One agenda for several standards: inputs that mean the same become one item that cites the
/// clause of each. Two items mean the same if they cite a clause in common, else if they have the
/// same topic; that is data of the templates, never of the program.
///
/// The first template gives the order, the titles, and the item of which a part is a part. What
/// another template adds stands where its neighbours there stand. Of merged items the minutes are
/// the larger, the registers and months are united, and a purpose is joined by the sentences that
/// it lacks. Keys stay as they are unless taken: then the standard's number comes first, "9001-d".
/// Every clause of every template is cited by exactly the items that it had. A single template is
/// returned as it is; `sources` is not empty.
AgendaTemplate merged_template(const std::vector<AgendaTemplate>& sources);

}  // namespace isms
