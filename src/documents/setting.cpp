#include <isms/documents/setting.hpp>

#include <algorithm>
#include <array>

namespace isms {

std::string notice_of(const DocumentSetting& setting) {
    return setting.simulated ? setting.messages.say("document.simulated") : std::string();
}

Document blank_document(const DocumentSetting& setting) {
    Document document;
    document.language = setting.messages.language();
    document.notice = notice_of(setting);
    document.brand = setting.brand;
    return document;
}

std::string document_number(const DocumentSetting& setting, std::string_view kind,
                            std::string_view id, std::string_view year) {
    const std::string_view pattern =
        setting.numbering.empty() ? std::string_view("{id}-{kind}") : setting.numbering;
    const auto word = setting.messages.say(kind);
    const std::array<std::pair<std::string_view, std::string_view>, 3> facts{
        {{"{kind}", word}, {"{id}", id}, {"{year}", year}}};
    std::string number;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto rest = pattern.substr(at);
        const auto* const fact = std::find_if(facts.begin(), facts.end(), [&](const auto& one) {
            return rest.starts_with(one.first);
        });
        if (fact == facts.end()) {
            number += pattern[at++];
        } else {
            number += fact->second;
            at += fact->first.size();
        }
    }
    return number;
}

Instant start_of(Date day) {
    return Instant(std::chrono::sys_seconds(day.days()));
}

std::string footer_of(const DocumentSetting& setting) {
    return setting.footer.empty() ? setting.messages.say("document.uncontrolled") : setting.footer;
}

}  // namespace isms
