#pragma once

#include <isms/base/json.hpp>
#include <isms/model/ids.hpp>

#include <map>
#include <string>

namespace isms {

/// languages/<tag>.json: the texts of documents in another language, by the keys of the English
/// ones.
struct Translation {
    LanguageTag language;
    std::map<std::string, std::string, std::less<>> messages;
    Json unknown = Json::object();

    static Translation blank();
};

}  // namespace isms
