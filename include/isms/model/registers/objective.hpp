#pragma once

#include <isms/model/registers/metric.hpp>

namespace isms {

enum class ObjectiveState { open, met, missed, dropped };
/// What its owner says of it, where numbers alone do not.
enum class Track { on_track, at_risk, off_track };

struct Measurement {
    Date on{2000, 1, 1};
    double value = 0;
    std::string note;
    Json unknown = Json::object();
};

/// A security objective and how far it is fulfilled (6.2; 9.3.2 d 4).
struct Objective : RegisterEntry {
    std::string unit;
    std::optional<double> baseline;  ///< where it began
    std::optional<double> target;
    Direction direction = Direction::higher;
    std::optional<Date> starts_on;
    std::optional<Date> due;
    std::optional<Track> track;  ///< as stated; none: computed from the measurements
    ObjectiveState state = ObjectiveState::open;
    std::vector<Measurement> measurements;  ///< oldest first, one a day
};

std::string_view to_text(ObjectiveState value);
std::string_view to_text(Track value);

}  // namespace isms
