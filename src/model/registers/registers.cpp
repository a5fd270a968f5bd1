#include <isms/base/text.hpp>
#include <isms/model/registers/registers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array<RegisterInfo, 11> table = {{
    {RegisterKind::changes, "changes", "change", "CHG", Numbering::by_year,
     "Changes in external and internal issues", "9.3.2 b"},
    {RegisterKind::parties, "parties", "party", "PTY", Numbering::through,
     "Needs and expectations of interested parties", "9.3.2 c"},
    {RegisterKind::nonconformities, "nonconformities", "nonconformity", "NC", Numbering::by_year,
     "Nonconformities and corrective actions", "9.3.2 d 1"},
    {RegisterKind::incidents, "incidents", "incident", "INC", Numbering::by_year,
     "Security incidents", "9.3.2 d 1"},
    {RegisterKind::metrics, "metrics", "metric", "MET", Numbering::by_title,
     "Monitoring and measurement results", "9.3.2 d 2"},
    {RegisterKind::audits, "audits", "audit", "AUD", Numbering::by_year, "Audit results",
     "9.3.2 d 3"},
    {RegisterKind::objectives, "objectives", "objective", "OBJ", Numbering::by_year,
     "Security objectives", "9.3.2 d 4"},
    {RegisterKind::feedback, "feedback", "feedback", "FB", Numbering::by_year,
     "Feedback from interested parties", "9.3.2 e"},
    {RegisterKind::risks, "risks", "risk", "RISK", Numbering::through, "Risks", "9.3.2 f"},
    {RegisterKind::treatments, "treatments", "treatment", "TRT", Numbering::by_year,
     "Risk treatment plans", "9.3.2 f"},
    {RegisterKind::improvements, "improvements", "improvement", "IMP", Numbering::by_year,
     "Opportunities for continual improvement", "9.3.2 g"},
}};

}  // namespace

std::span<const RegisterInfo> register_table() {
    return table;
}

const RegisterInfo& register_info(RegisterKind kind) {
    return table[static_cast<std::size_t>(kind)];
}

const RegisterInfo* find_register(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const RegisterInfo& info) {
        return info.name == name || info.record == name;
    });
    return found == table.end() ? nullptr : &*found;
}

const RegisterInfo& register_of(const InputId& id) {
    const auto prefix = std::string_view(id.str()).substr(0, id.str().find('-'));
    const auto found = std::find_if(table.begin(), table.end(), [&](const RegisterInfo& info) {
        return info.prefix == prefix;
    });
    // A blank id has no prefix; every parsed one has that of a register.
    return found == table.end() ? table.front() : *found;
}

InputId input_id(const RegisterInfo& info, int year, int number) {
    const auto text = info.numbering == Numbering::by_year
                          ? fmt::format("{}-{:04}-{:03}", info.prefix, year, number)
                          : fmt::format("{}-{:03}", info.prefix, number);
    return InputId::parse(text).value();
}

std::optional<InputId> input_id(const RegisterInfo& info, std::string_view title) {
    return InputId::parse(fmt::format("{}-{}", info.prefix, slug(title)));
}

std::string counter_name(const RegisterInfo& info, int year) {
    switch (info.numbering) {
        case Numbering::by_year:
            return fmt::format("{}-{:04}", info.prefix, year);
        case Numbering::through:
            return std::string(info.prefix);
        case Numbering::by_title:
            break;
    }
    return {};
}

}  // namespace isms
