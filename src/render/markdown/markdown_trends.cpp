#include "markdown_trends.hpp"

#include "markdown_table.hpp"
#include "trends/trend_table.hpp"

namespace isms::render {

Lines markdown_trends(const Trends& trends) {
    Lines lines;
    for (const auto& group : trend_groups(trends)) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, markdown_table(trend_table(group)));
    }
    return lines;
}

}  // namespace isms::render
