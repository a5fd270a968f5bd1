#pragma once

#include "command.hpp"
#include "environment.hpp"
#include "globals.hpp"

#include <isms/archive/seal.hpp>
#include <isms/base/date_phrase.hpp>
#include <isms/documents/setting.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>
#include <isms/store/records.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace isms::cli {

/// What a command runs in: the options of every command, the review directory, today, and who acts.
class Context {
  public:
    Context(Environment& environment, const Globals& globals, const Command& command)
        : environment_(&environment), globals_(&globals), command_(&command) {}

    Environment& environment() { return *environment_; }
    const Globals& globals() const { return *globals_; }
    const Command& command() const { return *command_; }

    /// The review directory: -C, ISMS_REVIEW_DIR, or found from the working directory upwards. Exit
    /// 4 if there is none.
    std::filesystem::path root() const;
    /// A path that the user typed, from the working directory.
    std::filesystem::path absolute(const std::string& typed) const;

    /// Opens the directory as the command's row in the table says; on first use.
    Store& store();
    /// For a run of a writing command that only shows something: it then works where nothing can be
    /// written. Before the first use.
    void will_only_read() { only_reads_ = true; }
    Records records() { return Records(store()); }
    const Organisation& organisation();
    const PeopleById& people();
    /// Problems of records that were left out of listings; printed at the end.
    std::vector<Diagnostic>& problems() { return problems_; }

    /// Releases the directory, so that it is not locked while a person edits; `store()` opens it
    /// anew.
    void close();

    Instant now();
    Date today();
    /// What date phrases in `typed` mean. In the minutes of `taken`, "next review" is the one after
    /// it.
    DateContext date_context(std::string_view typed, const Meeting* taken = nullptr);
    /// A date that the user typed for `what` ("--due"); exit 2 if it is not understood. What a
    /// phrase meant is echoed in `result`.
    Date date(const std::string& typed, const std::string& what, Result& result);

    /// Who acts, when: for everything that is written. Exit 2 if nobody is known to act; exit 5 for
    /// somebody who has left, and under --today unless the directory is simulated.
    Stamp stamp();
    /// --as, ISMS_REVIEW_USER or git's e-mail address, as an id of the register where it has the
    /// person.
    std::optional<std::string> actor();

    /// The record of a register's entry as JSON; exit 3 if it can't be read, 4 if there is none.
    Json input_json(const InputId& id);

    Review review(const MeetingId& id);
    /// The same without a look into the archive: whether it is sealed is left open.
    Review review_records(const MeetingId& id);
    std::vector<Review> reviews();  ///< oldest first, withdrawn ones left out
    /// The day of the latest review that was held before `before`, by its minutes.
    std::optional<Date> last_review_before(const MeetingId& before);
    /// From which day on things are news to a review: when the facts of the agenda before were
    /// frozen, else when the review before was held. None for the first one.
    std::optional<Date> news_since(const std::optional<MeetingId>& before);

    /// What documents say, in the directory's language. Exit 3 if its texts can't be read.
    const Messages& messages();
    /// Those of any language of the directory; none if it has no texts for it. Exit 3 if they can't
    /// be read.
    std::optional<Messages> messages_in(const LanguageTag& language);
    /// Those of the directory's language for what is told without a review directory too; English
    /// where there is none.
    Messages messages_if_any();

    DocumentSetting document_setting();
    /// For what was frozen in a language: a document in that one, whatever the language of today.
    /// Where its texts are gone, in English, with a warning.
    DocumentSetting frozen_setting(const std::optional<LanguageTag>& language);
    /// The records of a review's folder as they stand, for a document of it to carry.
    std::vector<SourceRecord> source_records(const MeetingId& review, const Messages& messages);

    /// Commits, or under --dry-run only tells; adds to `result` what was (or would be) written.
    void apply(const ChangeSet& changes, Result& result);

    /// True where a question can be asked and --yes was not given.
    bool can_ask() const {
        return environment_->in_is_terminal && environment_->err_is_terminal && !globals_->yes;
    }

  private:
    /// All of a setting but its language.
    DocumentSetting english_setting();
    /// How the organisation's documents look. Exit 4 if the logo is gone.
    void add_style(DocumentSetting& setting);

    /// All that can be read, read once.
    const std::vector<Seal>& seals();
    /// Exit 5 if the actor is in the register and has left.
    void require_still_here(const std::string& actor);

    Environment* environment_;
    const Globals* globals_;
    const Command* command_;
    std::optional<Store> store_;
    bool only_reads_ = false;
    std::optional<Organisation> organisation_;
    std::optional<PeopleById> people_;
    std::optional<Messages> messages_;
    std::optional<std::vector<Seal>> seals_;
    std::vector<Diagnostic> problems_;
};

}  // namespace isms::cli
