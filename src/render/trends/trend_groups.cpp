#include "trend_groups.hpp"

#include "trend_values.hpp"

#include <isms/base/period.hpp>

#include <algorithm>
#include <iterator>

namespace isms::render {

namespace {

using Labels = std::vector<std::string>;

Labels labels_of(const Series& series) {
    Labels labels;
    for (const auto& point : series.points) labels.push_back(point.label);
    return labels;
}

// The frequency of periods in their order, each once; none if the labels are anything else.
std::optional<Frequency> frequency_of(const Labels& labels) {
    std::optional<Period> previous;
    for (const auto& label : labels) {
        const auto period = Period::parse(label);
        if (!period) return std::nullopt;
        if (previous && (period->frequency() != previous->frequency() || *period <= *previous)) {
            return std::nullopt;
        }
        previous = period;
    }
    if (!previous) return std::nullopt;
    return previous->frequency();
}

// Each spelling of a period sorts by text as the periods do by time.
Labels united(const Labels& one, const Labels& other) {
    Labels all;
    std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all));
    return all;
}

TrendRow row_of(const Series& series, const Labels& labels) {
    TrendRow row{&series, {}};
    auto point = series.points.begin();
    for (const auto& label : labels) {
        auto& cell = row.values.emplace_back();
        if (point == series.points.end() || point->label != label) continue;
        cell.belongs = true;
        cell.value = finite_value(*point);
        ++point;
    }
    return row;
}

struct Draft {
    Labels labels;
    std::optional<Frequency> frequency;
    std::vector<const Series*> series;
};

}  // namespace

std::vector<TrendGroup> trend_groups(const Trends& trends) {
    std::vector<Draft> drafts;
    for (const auto& series : trends.series) {
        const auto labels = labels_of(series);
        const auto frequency = frequency_of(labels);
        auto draft = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
            return frequency ? other.frequency == frequency : other.labels == labels;
        });
        if (draft == drafts.end()) {
            drafts.push_back({labels, frequency, {&series}});
            continue;
        }
        if (frequency) draft->labels = united(draft->labels, labels);
        draft->series.push_back(&series);
    }
    std::vector<TrendGroup> groups;
    for (auto& draft : drafts) {
        auto& group = groups.emplace_back();
        group.words = &*trends.words;
        for (const auto* series : draft.series) group.rows.push_back(row_of(*series, draft.labels));
        group.labels = std::move(draft.labels);
    }
    return groups;
}

}  // namespace isms::render
