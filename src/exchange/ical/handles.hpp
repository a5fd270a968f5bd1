#pragma once

#include <libical/ical.h>
#include <memory>

namespace isms::ical {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

}  // namespace isms::ical
