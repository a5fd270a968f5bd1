#include "builtin_template_texts.hpp"

#include <isms/base/error.hpp>
#include <isms/model/agenda_template.hpp>
#include <isms/model/codec.hpp>

namespace isms {

const std::vector<AgendaTemplate>& builtin_templates() {
    static const std::vector<AgendaTemplate> templates = [] {
        std::vector<AgendaTemplate> all;
        for (const auto& [file, text] : builtin_template_texts) {
            auto parsed = parse_record<AgendaTemplate>(text, file);
            if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
            all.push_back(std::move(*parsed.value));
        }
        return all;
    }();
    return templates;
}

}  // namespace isms
