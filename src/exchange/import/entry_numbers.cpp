#include "entry_numbers.hpp"

#include <fmt/format.h>

namespace isms::exchange {

EntryNumbers::EntryNumbers(const RegisterInfo& info, const std::vector<KnownRecord>& known,
                           const ImportSetting& setting)
    : info_(&info),
      year_(setting.stamp.today.year()),
      series_(counter_name(info, setting.stamp.today.year())) {
    if (info.numbering == Numbering::by_title) {
        for (const auto& entry : known) taken_.insert(entry.id);
        return;
    }
    if (const auto counter = setting.counters.find(series_); counter != setting.counters.end())
        first_ = last_ = counter->second;
}

std::optional<InputId> EntryNumbers::next(std::string_view title) {
    if (info_->numbering != Numbering::by_title) return input_id(*info_, year_, ++last_);
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

std::map<std::string, int> EntryNumbers::counters() const {
    if (last_ == first_) return {};
    return {{series_, last_}};
}

}  // namespace isms::exchange
