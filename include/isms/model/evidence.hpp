#pragma once

#include <isms/model/event.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace isms {

/// The sidecar of an attachment, which itself is stored once, by content.
struct Evidence {
    std::string sha256;
    std::string name;        ///< the file's name when attached; never a path
    std::string media_type;  ///< by the name's ending; "application/octet-stream" where unknown
    std::int64_t size = 0;   ///< bytes
    bool withdrawn = false;
    std::vector<Event> history;
    Json unknown = Json::object();
};

}  // namespace isms
