#include "entry_numbers.hpp"

#include <isms/base/number.hpp>

#include <fmt/format.h>

namespace isms::exchange {

EntryNumbers::EntryNumbers(const RegisterInfo& info, const std::vector<KnownRecord>& known,
                           const ImportSetting& setting)
    : info_(&info),
      year_(setting.stamp.today.year()),
      series_(counter_name(info, setting.stamp.today.year())),
      counters_(setting.counters) {
    if (info.numbering != Numbering::by_title) return;
    for (const auto& entry : known) taken_.insert(entry.id);
}

std::optional<InputId> EntryNumbers::next(std::string_view title) {
    if (info_->numbering != Numbering::by_title) {
        const auto number = ++counters_[series_];
        grown_[series_] = number;
        return input_id(*info_, year_, number);
    }
    // An id holds only so many letters: a long title gives its first words.
    auto id = input_id(*info_, title);
    while (!id && title.find(' ') != std::string_view::npos) {
        title = title.substr(0, title.rfind(' '));
        id = input_id(*info_, title);
    }
    const auto plain = id ? id->str() : std::string();
    for (int copy = 2; id && !taken_.insert(id->str()).second; ++copy)
        id = InputId::parse(fmt::format("{}-{}", plain, copy));
    return id;
}

void EntryNumbers::keep(const InputId& id) {
    if (info_->numbering == Numbering::by_title) {
        taken_.insert(id.str());
        return;
    }
    const auto hyphen = id.str().rfind('-');
    const auto number = whole_number<int>(std::string_view(id.str()).substr(hyphen + 1));
    auto& counter = counters_[id.str().substr(0, hyphen)];
    if (!number || *number <= counter) return;
    counter = *number;
    grown_[id.str().substr(0, hyphen)] = *number;
}

}  // namespace isms::exchange
