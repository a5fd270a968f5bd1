#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/action.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Where attachments lie beside a document, by their SHA-256: relative paths.
using AttachmentPaths = std::map<std::string, std::string>;

/// One action with its whole history. Of its evidence, what `attachments` has is linked.
Document action_document(const Action& action, const PeopleById& people, Date today,
                         const DocumentSetting& setting, const AttachmentPaths& attachments = {});

/// What a line of an action list says. Its texts lie elsewhere.
struct ActionRow {
    std::string_view id;
    std::string_view title;
    std::string_view owner_name;
    std::optional<Date> due;
    ActionState state = ActionState::open;
    int times_carried = 0;
    int times_slipped = 0;
};

/// A table of actions with a column for each fact: relative dates for the eye, ISO dates for a pipe
/// or a file.
Table action_table(const std::vector<ActionRow>& rows, Date today, const Messages& messages);

/// Adds what a pipe gets of that table in English for one row, byte for byte as render_rows prints
/// it, without building the table: a list of ten thousand actions is mostly this. Scripts read it,
/// so it is in the records' own words whatever the language of documents.
void add_action_line(std::string& text, const ActionRow& row);

/// The same in four columns, which fit a terminal of 80: state and history stand behind the title.
Table action_overview(const std::vector<ActionRow>& rows, Date today, const Messages& messages);

/// "11 days late", "today", "in 3 days", "undated"; for an ended action the plain date.
Cell due_cell(const std::optional<Date>& due, ActionState state, Date today,
              const Messages& messages);

}  // namespace isms
