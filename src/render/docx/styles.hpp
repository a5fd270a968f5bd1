#pragma once

#include "docx/look.hpp"

#include <string>

namespace isms::docx {

/// The ids of the styles that the parts name.
namespace style {
inline constexpr const char* title = "Title";
inline constexpr const char* subtitle = "Subtitle";
inline constexpr const char* list = "ListParagraph";
inline constexpr const char* quote = "Quote";
inline constexpr const char* code = "Code";
inline constexpr const char* callout_title = "CalloutTitle";
inline constexpr const char* divider = "Divider";
inline constexpr const char* space = "Space";
inline constexpr const char* notice = "Notice";
inline constexpr const char* header = "Header";
inline constexpr const char* footer = "Footer";
inline constexpr const char* code_text = "CodeText";
inline constexpr const char* link = "Hyperlink";
inline constexpr const char* records_table = "Records";
inline constexpr const char* facts_table = "Facts";
inline constexpr const char* callout_table = "Callout";
}  // namespace style

/// How large the text of a table is: smaller where many columns have to share a page.
enum class TableText { normal, small, tiny };

/// Half points.
int size_of(TableText text);
const char* cell_style(TableText text);
const char* head_style(TableText text);

/// "Heading1" to "Heading6".
std::string heading_style(int level);

/// word/styles.xml: what each style looks like, `accent` being the colour of headings.
std::string styles_part(std::string_view language, std::string_view accent);

}  // namespace isms::docx
