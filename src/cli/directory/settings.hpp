#pragma once

#include "program/context.hpp"

#include <isms/model/organisation.hpp>

#include <span>
#include <string>
#include <string_view>

namespace isms::cli {

/// One thing that review.json holds and that `init` and `config` set: a row of a table, so that
/// both know the same.
struct Setting {
    std::string_view
        key;  ///< "time-zone": the option of init without its dashes, and the key of config
    std::string_view value;  ///< what its value is called in help: "DATE"
    std::string_view summary;
    bool is_list = false;  ///< several values, separated by commas
    std::string (*show)(const Organisation&);
    /// Throws exit 2 with what is wrong and what to write. An empty value clears what may be
    /// absent.
    void (*set)(Organisation&, const std::string& value, Date today);
};

/// The one setting whose value is a file: only `config` sets it.
inline constexpr std::string_view logo_key = "logo";

std::span<const Setting> settings();
const Setting* find_setting(std::string_view key);

}  // namespace isms::cli
