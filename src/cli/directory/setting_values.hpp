#pragma once

#include <isms/base/date.hpp>
#include <isms/model/organisation.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

// What a person typed for a setting, and back. All throw exit 2 and name the setting's key.

std::vector<std::string> list_of(const std::string& value);  ///< separated by commas
std::string needed(const std::string& value, std::string_view key);
Date date_of(const std::string& value, std::string_view key, Date today);
std::optional<Date> date_or_none(const std::string& value, std::string_view key, Date today);
/// The same of something that has been; a day that is still to come is refused, with `instead`.
std::optional<Date> past_date_or_none(const std::string& value, std::string_view key, Date today,
                                      std::string_view instead);
int number_of(const std::string& value, std::string_view key, int least, int most);
/// Without a value, what holds where nothing was set.
int number_or(int otherwise, const std::string& value, std::string_view key, int least, int most);
bool is_yes(const std::string& value, std::string_view key);

std::string shown(const std::optional<Date>& date);
std::string shown(int number);
std::string yes_or_no(bool is_so);

/// The organisation's own rules, made from those that held so far where it has none.
ReviewRules& rules_of(Organisation& organisation);

}  // namespace isms::cli
