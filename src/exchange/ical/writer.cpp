#include "writer.hpp"

#include "handles.hpp"
#include "plain.hpp"

#include <isms/base/base64.hpp>

#include <charconv>

namespace isms::ical {
namespace {

constexpr const char* utc = "UTC";

int number_in(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

icaltimetype day_of(Date date) {
    auto time = icaltime_null_date();
    time.year = date.year();
    time.month = static_cast<int>(date.month());
    time.day = static_cast<int>(date.day());
    // libical starts from -1, and counts on from there.
    time.hour = time.minute = time.second = 0;
    return time;
}

icaltimetype moment_of(Instant instant) {
    return icaltime_from_timet_with_zone(
        static_cast<time_t>(instant.seconds().time_since_epoch().count()), 0,
        icaltimezone_get_utc_timezone());
}

icaltimetype start_of(const CalendarEvent& event) {
    auto time = day_of(event.day);
    if (event.start.empty()) return time;
    time.is_date = 0;
    time.hour = number_in(std::string_view(event.start).substr(0, 2));
    time.minute = number_in(std::string_view(event.start).substr(3, 2));
    return time;
}

icaltimetype end_of(const CalendarEvent& event) {
    auto time = start_of(event);
    const bool is_whole_day = event.start.empty();
    icaltime_adjust(&time, is_whole_day ? 1 : 0, 0, is_whole_day ? 0 : event.minutes, 0);
    return time;
}

class EventWriter {
  public:
    EventWriter(const Calendar& calendar, const CalendarEvent& event)
        : calendar_(calendar), event_(event), component_(icalcomponent_new_vevent()) {}

    Component written() {
        add(icalproperty_new_uid(plain(event_.uid).c_str()));
        add(icalproperty_new_dtstamp(moment_of(event_.stamp)));
        add(icalproperty_new_sequence(event_.sequence));
        add(in_zone(icalproperty_new_dtstart(local(start_of(event_)))));
        add(in_zone(icalproperty_new_dtend(local(end_of(event_)))));
        add(icalproperty_new_summary(plain(event_.summary).c_str()));
        if (!event_.description.empty())
            add(icalproperty_new_description(plain(event_.description, true).c_str()));
        if (!event_.location.empty())
            add(icalproperty_new_location(plain(event_.location).c_str()));
        if (!event_.link.empty()) add(icalproperty_new_url(plain(event_.link).c_str()));
        add(icalproperty_new_status(event_.is_cancelled ? ICAL_STATUS_CANCELLED
                                                        : ICAL_STATUS_CONFIRMED));
        // A whole day that is marked, not spent.
        if (event_.start.empty()) add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        add_people();
        for (const auto& attachment : event_.attachments) add_attachment(attachment);
        if (event_.reminder_minutes > 0 && !event_.is_cancelled) add_reminder();
        return std::move(component_);
    }

  private:
    void add(icalproperty* property) { icalcomponent_add_property(component_.get(), property); }

    bool is_utc() const { return calendar_.time_zone == utc; }

    icaltimetype local(icaltimetype time) const {
        if (time.is_date == 0 && is_utc())
            icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
        return time;
    }
    icalproperty* in_zone(icalproperty* property) const {
        if (!event_.start.empty() && !is_utc())
            icalproperty_add_parameter(property,
                                       icalparameter_new_tzid(calendar_.time_zone.c_str()));
        return property;
    }

    void add_people() {
        if (event_.organiser) {
            auto* const organiser =
                icalproperty_new_organizer(("mailto:" + plain(event_.organiser->email)).c_str());
            icalproperty_add_parameter(
                organiser, icalparameter_new_cn(plain_parameter(event_.organiser->name).c_str()));
            add(organiser);
        }
        for (const auto& person : event_.attendees) add_attendee(person);
    }

    void add_attendee(const CalendarPerson& person) {
        auto* const attendee = icalproperty_new_attendee(("mailto:" + plain(person.email)).c_str());
        const auto with = [&](icalparameter* parameter) {
            icalproperty_add_parameter(attendee, parameter);
        };
        with(icalparameter_new_cn(plain_parameter(person.name).c_str()));
        with(icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL));
        with(icalparameter_new_role(person.is_chair      ? ICAL_ROLE_CHAIR
                                    : person.is_optional ? ICAL_ROLE_OPTPARTICIPANT
                                                         : ICAL_ROLE_REQPARTICIPANT));
        with(icalparameter_new_partstat(
            person.answer.empty() ? ICAL_PARTSTAT_NEEDSACTION
                                  : static_cast<icalparameter_partstat>(
                                        icalparameter_string_to_enum(person.answer.c_str()))));
        if (!event_.is_cancelled) with(icalparameter_new_rsvp(ICAL_RSVP_TRUE));
        add(attendee);
    }

    void add_attachment(const CalendarAttachment& attachment) {
        // libical keeps the text that it is given, which has to be base64 already.
        auto* const data =
            icalattach_new_from_data(base64(attachment.bytes).c_str(), nullptr, nullptr);
        auto* const property = icalproperty_new_attach(data);
        icalattach_unref(data);
        icalproperty_add_parameter(property, icalparameter_new_fmttype(attachment.type.c_str()));
        icalproperty_add_parameter(property, icalparameter_new_encoding(ICAL_ENCODING_BASE64));
        icalproperty_add_parameter(property, icalparameter_new_value(ICAL_VALUE_BINARY));
        icalproperty_add_parameter(
            property, icalparameter_new_filename(plain_parameter(attachment.name).c_str()));
        add(property);
    }

    void add_reminder() {
        auto* const alarm = icalcomponent_new_valarm();
        icaltriggertype trigger = icaltriggertype_from_int(-60 * event_.reminder_minutes);
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
        icalcomponent_add_property(alarm,
                                   icalproperty_new_description(plain(event_.summary).c_str()));
        icalcomponent_add_component(component_.get(), alarm);
    }

    const Calendar& calendar_;
    const CalendarEvent& event_;
    Component component_;
};

/// A moment in UTC on the days before or after: the end of a rule is stated in UTC (RFC 5545,
/// 3.3.10), and no zone is a day away from it.
icaltimetype around(Date day, int days) {
    auto time = day_of(day.plus_days(days));
    time.is_date = 0;
    icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
    return time;
}

/// The zone's rules from the first to the last local time of the calendar, and no others.
Component zone_of(const Calendar& calendar, std::string& error) {
    const CalendarEvent* first = nullptr;
    const CalendarEvent* last = nullptr;
    for (const auto& event : calendar.events) {
        if (event.start.empty()) continue;
        if (first == nullptr || event.day < first->day) first = &event;
        if (last == nullptr || last->day < event.day) last = &event;
    }
    if (first == nullptr || calendar.time_zone == utc) return nullptr;
    auto* const zone = icaltimezone_get_builtin_timezone(calendar.time_zone.c_str());
    if (zone == nullptr) {
        error = "this machine does not know the time zone '" + calendar.time_zone + "'";
        return nullptr;
    }
    Component component(icalcomponent_new_clone(icaltimezone_get_component(zone)));
    // libical names its zones in a way of its own, "/freeassociation.sourceforge.net/...".
    auto* const name = icalcomponent_get_first_property(component.get(), ICAL_TZID_PROPERTY);
    if (name != nullptr) icalproperty_set_tzid(name, calendar.time_zone.c_str());
    icaltimezone_truncate_vtimezone(component.get(), around(first->day, -1), around(last->day, 2),
                                    0);
    return component;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result += text.substr(0, at);
        result += by;
        text.remove_prefix(at + what.size());
    }
    result += text;
    return result;
}

/// libical 3.0 counts the end of a line when it folds it, so that a fold may come between its CR
/// and LF, or before them.
std::string without_empty_folds(std::string_view text) {
    return replaced(replaced(text, "\r\r\n \n", "\r\n"), "\r\n \r\n", "\r\n");
}

}  // namespace

CalendarText write_calendar(const Calendar& calendar) {
    CalendarText result;
    Component all(icalcomponent_new_vcalendar());
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(all.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//isms-review//management review//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(calendar.method == CalendarMethod::publish   ? ICAL_METHOD_PUBLISH
                                : calendar.method == CalendarMethod::request ? ICAL_METHOD_REQUEST
                                                                             : ICAL_METHOD_CANCEL));
    if (!calendar.name.empty()) {
        // RFC 7986 says NAME; what is older understands the other.
        add(icalproperty_new_name(plain(calendar.name).c_str()));
        auto* const older = icalproperty_new_x(plain(calendar.name).c_str());
        icalproperty_set_x_name(older, "X-WR-CALNAME");
        add(older);
    }
    if (auto zone = zone_of(calendar, result.error))
        icalcomponent_add_component(all.get(), zone.release());
    if (!result.error.empty()) return result;
    for (const auto& event : calendar.events)
        icalcomponent_add_component(all.get(), EventWriter(calendar, event).written().release());
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(all.get()),
                                                      &free);
    result.bytes = without_empty_folds(text.get());
    return result;
}

}  // namespace isms::ical
