#include "reader.hpp"

#include "handles.hpp"

#include <isms/base/text.hpp>

#include <algorithm>

namespace isms::ical {
namespace {

std::string text_or_none(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

/// "mailto:Ada@example.org" as the address in it; empty for any other URI.
std::string address_in(const std::string& uri) {
    constexpr std::string_view scheme = "mailto:";
    const auto start = lower_ascii(uri.substr(0, scheme.size()));
    return start == scheme ? uri.substr(scheme.size()) : std::string();
}

std::optional<Instant> stamp_of(icalcomponent* event) {
    auto* const property = icalcomponent_get_first_property(event, ICAL_DTSTAMP_PROPERTY);
    if (property == nullptr) return std::nullopt;
    const auto time = icalproperty_get_dtstamp(property);
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time)) return std::nullopt;
    const auto seconds = icaltime_as_timet_with_zone(time, icaltimezone_get_utc_timezone());
    return Instant(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

/// The value as it stands in the text, in upper case where libical knows it: it knows some more
/// than RFC 5545.
std::string participation(icalproperty* attendee) {
    const std::unique_ptr<char, decltype(&free)> value(
        icalproperty_get_parameter_as_string_r(attendee, "PARTSTAT"), &free);
    return value ? std::string(value.get()) : std::string();
}

std::string delegate_of(icalproperty* attendee) {
    auto* const parameter = icalproperty_get_first_parameter(attendee, ICAL_DELEGATEDTO_PARAMETER);
    return parameter == nullptr
               ? std::string()
               : address_in(text_or_none(icalparameter_get_delegatedto(parameter)));
}

/// What an event says of all of its attendees.
CalendarReply common_reply(icalcomponent* event) {
    CalendarReply reply;
    reply.uid = text_or_none(icalcomponent_get_uid(event));
    reply.sequence = std::clamp(icalcomponent_get_sequence(event), 0, 9999);
    reply.comment = text_or_none(icalcomponent_get_comment(event));
    reply.stamp = stamp_of(event);
    return reply;
}

void add_event(icalcomponent* event, std::vector<CalendarReply>& replies) {
    // A component has one place at which it is read: to look for any other property moves it.
    const auto common = common_reply(event);
    auto* attendee = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
    for (; attendee != nullptr && replies.size() <= most_replies;
         attendee = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
        auto& reply = replies.emplace_back(common);
        reply.email = address_in(text_or_none(icalproperty_get_attendee(attendee)));
        reply.answer = participation(attendee);
        reply.delegated_to = delegate_of(attendee);
    }
}

std::string refusal(std::string_view text) {
    const auto holds_more_than = [&](std::size_t most, char letter) {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), letter)) > most;
    };
    if (text.size() > most_reply_bytes) return "it is larger than a megabyte";
    if (holds_more_than(most_reply_lines, '\n')) return "it has more than 20,000 lines";
    if (holds_more_than(most_reply_parameters, ';')) return "it has more than 10,000 parameters";
    if (text.find('\0') != std::string_view::npos) return "it holds a NUL byte";
    return {};
}

std::string refusal(const std::vector<CalendarReply>& replies) {
    if (replies.empty()) return "it holds no event with an attendee";
    return replies.size() > most_replies ? "it holds more than 1,000 answers" : "";
}

}  // namespace

CalendarReplies read_replies(std::string_view text) {
    if (auto error = refusal(text); !error.empty()) return {{}, std::move(error)};
    icalerror_set_errors_are_fatal(0);
    const Component calendar(icalparser_parse_string(std::string(text).c_str()));
    // libical puts several of them into one component of its own.
    if (calendar && icalcomponent_isa(calendar.get()) == ICAL_XROOT_COMPONENT)
        return {{}, "it holds more than one calendar: save each answer as a file of its own"};
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return {{}, "it is no iCalendar file (RFC 5545)"};
    if (icalcomponent_get_method(calendar.get()) != ICAL_METHOD_REPLY)
        return {{}, "it is no reply to an invitation (METHOD:REPLY, RFC 5546)"};
    std::vector<CalendarReply> replies;
    auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    for (; event != nullptr;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        add_event(event, replies);
    if (auto error = refusal(replies); !error.empty()) return {{}, std::move(error)};
    return {std::move(replies), {}};
}

}  // namespace isms::ical
