#include "describe_event.hpp"

namespace isms {

Event make_event(const Stamp& stamp, std::string what, std::string note) {
    Event event;
    event.at = stamp.at;
    event.by = stamp.by;
    event.what = std::move(what);
    event.note = std::move(note);
    return event;
}

Event make_change(const Stamp& stamp, std::string what, std::string from, std::string to,
                  std::string note) {
    Event event = make_event(stamp, std::move(what), std::move(note));
    event.from = std::move(from);
    event.to = std::move(to);
    return event;
}

Json event_to_json(const Event& event) {
    return ValueCodec<Event>::write(event);
}

}  // namespace isms
