#pragma once

#include "store_fixture.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/records.hpp>

namespace isms_test {

template <class SomeId>
SomeId id(const char* text) {
    return SomeId::parse(text).value();
}

inline isms::Organisation make_organisation() {
    isms::Organisation organisation;
    organisation.name = "Example GmbH";
    organisation.history.push_back(isms::make_event(stamp(), isms::event::created));
    return organisation;
}

inline isms::Person make_person(const char* name) {
    auto person = isms::Person::blank();
    person.id = id<isms::PersonId>(name);
    person.name = name;
    person.history.push_back(isms::make_event(stamp(), isms::event::created));
    return person;
}

inline isms::Meeting make_meeting(const char* name) {
    auto meeting = isms::Meeting::blank();
    meeting.id = id<isms::MeetingId>(name);
    meeting.counters["A"] = 2;
    meeting.history.push_back(isms::make_event(stamp(), isms::event::created));
    return meeting;
}

inline isms::Agenda make_agenda(const char* meeting) {
    auto agenda = isms::Agenda::blank();
    agenda.meeting = id<isms::MeetingId>(meeting);
    agenda.template_name = "classic";
    agenda.title = "Management review";
    agenda.history.push_back(isms::make_event(stamp(), isms::event::created));
    return agenda;
}

inline isms::Minutes make_minutes(const char* meeting) {
    auto minutes = isms::Minutes::blank();
    minutes.meeting = id<isms::MeetingId>(meeting);
    minutes.history.push_back(isms::make_event(stamp(), isms::event::taken));
    return minutes;
}

inline isms::Action make_action(const char* name) {
    auto action = isms::Action::blank();
    action.id = id<isms::ActionId>(name);
    action.title = "Patch the VPN gateways";
    action.owner = id<isms::PersonId>("jane");
    action.due = isms::Date(2026, 12, 1);
    action.raised_on = isms::Date(2026, 11, 23);
    action.raised_in = isms::meeting_of(action.id);
    action.history.push_back(isms::make_event(stamp(), isms::event::created));
    return action;
}

inline isms::Evidence make_evidence(const std::string& bytes) {
    isms::Evidence evidence;
    evidence.sha256 = isms::sha256_hex(bytes);
    evidence.name = "scan.pdf";
    evidence.media_type = "application/pdf";
    evidence.size = static_cast<std::int64_t>(bytes.size());
    evidence.history.push_back(isms::make_event(stamp(), isms::event::attached));
    return evidence;
}

/// A small review directory without a fault: an organisation, two people, one review with two
/// actions, and one attachment.
class RecordFixture : public StoreFixture {
  public:
    RecordFixture() {
        put("review.json", make_organisation());
        put("people/jane.json", make_person("jane"));
        put("people/ada.json", make_person("ada"));
        put("meetings/MR-2026-11/meeting.json", make_meeting("MR-2026-11"));
        put("meetings/MR-2026-11/agenda.json", make_agenda("MR-2026-11"));
        put("actions/2026/MR-2026-11-A01.json", make_action("MR-2026-11-A01"));
        put("actions/2026/MR-2026-11-A02.json", make_action("MR-2026-11-A02"));
    }

    /// Puts a record there as an editor would, without the store.
    template <class Record>
    void put(const std::string& path, const Record& record) const {
        spill(root() / path, isms::print_record(record));
    }

    template <class Record>
    Record get(const std::string& path) const {
        return isms::parse_record<Record>(bytes(path), path).value.value();
    }
};

}  // namespace isms_test
