#include <isms/documents/mail_classification.hpp>

namespace isms {

void add_classification(std::vector<std::string>& paragraphs, const std::string& classification,
                        const Messages& messages) {
    if (classification.empty()) return;
    paragraphs.push_back(messages.say("mail.classification", {{"classification", classification}}));
}

}  // namespace isms
