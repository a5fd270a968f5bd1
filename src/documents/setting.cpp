#include <isms/documents/setting.hpp>

namespace isms {

std::string notice_of(const DocumentSetting& setting) {
    return setting.simulated ? setting.messages.say("document.simulated") : std::string();
}

Document blank_document(const DocumentSetting& setting) {
    Document document;
    document.language = setting.messages.language();
    document.notice = notice_of(setting);
    return document;
}

}  // namespace isms
