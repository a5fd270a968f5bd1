#pragma once

#include <string>
#include <string_view>

namespace isms::doctor {

/// What belongs at a path.
enum class Kind {
    organisation,
    person,
    agenda_template,
    translation,
    meeting,
    agenda,
    minutes,
    signoff,
    addendum,
    decision,
    exception,
    distribution,
    action,
    input,    ///< an entry of a register
    mapping,  ///< how columns of a foreign file become fields of entries
    attachment,
    sidecar,
    draft,
    stray,    ///< in a folder of records, but named like none of them
    foreign,  ///< outside the folders of records: somebody's own
};

struct Place {
    Kind kind = Kind::foreign;
    std::string name;  ///< what the record there must call itself: an id, a digest; of a draft its
                       ///< file name
};

Place place_of(std::string_view path);

}  // namespace isms::doctor
