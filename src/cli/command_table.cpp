#include "actions/commands.hpp"
#include "agenda/commands.hpp"
#include "archive/commands.hpp"
#include "check/commands.hpp"
#include "directory/commands.hpp"
#include "inputs/commands.hpp"
#include "minutes/commands.hpp"
#include "people/commands.hpp"
#include "program/command.hpp"

#include <algorithm>
#include <array>

namespace isms::cli {
namespace {

constexpr Command commands[] = {
    {"status", "where the review stands, and the one next command",
     "One screen: the next review and the days to it, planned dates that passed without a review, "
     "overdue actions by owner, "
     "minutes that wait for a signature or a seal, and the one command that comes next.",
     Needs::reading, setup_status},

    {"agenda new", "plan the next review and make its agenda",
     "The date follows the planned interval; weekends and the given holidays are skipped. The "
     "agenda comes from the template that "
     "review.json names. Item 1 is filled from history: every action still open, and every one "
     "that ended and that no review has seen yet.\n"
     "\n  isms-review agenda new\n  isms-review agenda new december --chair ada --date 2026-12-10",
     Needs::writing, setup_agenda_new},
    {"agenda list", "list all reviews with dates and states", "", Needs::reading,
     setup_agenda_list},
    {"agenda show", "read an agenda with its facts",
     "An issued agenda shows the facts that were frozen when it was issued; any other one shows "
     "those of today.\n"
     "\n  isms-review agenda show\n  isms-review agenda show 11 --format html > agenda.html",
     Needs::reading, setup_agenda_show},
    {"agenda edit", "reorder, time, retitle, add or leave out items",
     "Opens the agenda in the editor (ISMS_REVIEW_EDITOR, VISUAL or EDITOR), one line an item. A "
     "required input can be left out only with a "
     "written reason, or with the review that covers it. What was typed is kept until it is "
     "accepted.\n"
     "\n  isms-review agenda edit\n  isms-review agenda edit MR-2026-11 --from agenda.txt",
     Needs::writing, setup_agenda_edit},
    {"agenda issue", "freeze the facts of an agenda, ready to send", "", Needs::writing,
     setup_agenda_issue},
    {"agenda reschedule", "move a review to another day; its period stays",
     "\n  isms-review agenda reschedule 11 --to 2026-11-17 --reason \"The chair travels\"",
     Needs::writing, setup_agenda_reschedule},
    {"agenda cancel", "cancel a review, with the reason", "", Needs::writing, setup_agenda_cancel},
    {"agenda export", "write an agenda as text, Markdown, HTML or JSON",
     "\n  isms-review agenda export 11 --format html -o agenda.html\n  isms-review agenda export "
     "11 --format md --format html -o out/",
     Needs::reading, setup_agenda_export},
    {"agenda invite", "write the invitation to a review for calendars, or record what was answered",
     "Prints an iCalendar request (RFC 5545, 5546) with time, place, people and agenda, which "
     "calendars show as an invitation. After a change of the review it is an update of the same "
     "event, after its cancellation it calls it off. What was made is recorded. --mail writes "
     "drafts, --sendmail and --smtp send it, once to each. "
     "--read records the answers that came back.\n"
     "\n  isms-review agenda invite 11 -o invitation.ics\n  isms-review agenda invite --read "
     "answer.ics",
     Needs::writing, setup_agenda_invite},
    {"agenda calendar", "write planned reviews and due dates as a calendar to subscribe to",
     "Reviews with their time and place, further planned dates of the year, and a whole day for "
     "the due date of each open action.\n"
     "\n  isms-review agenda calendar -o reviews.ics\n  isms-review agenda calendar 2027 --person "
     "ben",
     Needs::reading, setup_agenda_calendar},
    {"agenda templates", "list the agenda templates, or show one",
     "Built in are iso27001-2022 and classic; an organisation's own lie in templates/ of the "
     "review directory, in the same format.",
     Needs::reading, setup_agenda_templates},

    {"actions add", "log an action",
     "Reads @person, due:DATE, item:KEY, for:ENTRY and undated:REASON out of the text; options say "
     "the same. "
     "Dates are 2026-12-01, friday, +2w, "
     "in 3 weeks, eom, 'next review'. Prints the new id.\n"
     "\n  isms-review actions add \"Patch the VPN gateways @jane due:+2w item:d1\"\n  isms-review "
     "actions add \"Renew the certificate\" --owner jane --due eom",
     Needs::writing, setup_actions_add},
    {"actions list", "list actions, open ones by default",
     "On a terminal dates are relative; in a pipe each action is a line of tab-separated cells "
     "with ISO dates.\n"
     "\n  isms-review actions list --overdue --group owner\n  isms-review actions list --mine "
     "--due-before \"next review\"",
     Needs::reading, setup_actions_list},
    {"actions show", "read an action with its whole history", "", Needs::reading,
     setup_actions_show},
    {"actions start", "say that work on actions has begun", "", Needs::writing,
     setup_actions_start},
    {"actions done", "say that actions are done, with evidence",
     "\n  isms-review actions done 10-A02 10-A03 --note \"Rolled out\" --evidence log.pdf",
     Needs::writing, setup_actions_done},
    {"actions verify", "judge whether what was done worked; not by its owner",
     "\n  isms-review actions verify 10-A02 --by ada --note \"No finding in the re-test\"",
     Needs::writing, setup_actions_verify},
    {"actions reassign", "give actions to another owner",
     "\n  isms-review actions reassign 10-A02 --to ben --reason \"Cleo is on leave\"",
     Needs::writing, setup_actions_reassign},
    {"actions escalate", "put actions before the owner's manager",
     "The owner stays; the escalation shows in the next agenda.\n\n  isms-review actions escalate "
     "10-A02 --reason \"Two reviews without progress\"",
     Needs::writing, setup_actions_escalate},
    {"actions reschedule", "move the due date of actions; a later one is a slip",
     "\n  isms-review actions reschedule 10-A02 --due +3w --reason \"On back order\"",
     Needs::writing, setup_actions_reschedule},
    {"actions comment", "add a word to an action's history",
     "\n  isms-review actions comment 10-A02 \"Supplier promises delivery in week 48\"",
     Needs::writing, setup_actions_comment},
    {"actions attach", "keep files as evidence of an action",
     "A file is stored once, by content, under evidence/.", Needs::writing, setup_actions_attach},
    {"actions reopen", "open actions again that had ended", "", Needs::writing,
     setup_actions_reopen},
    {"actions cancel", "give actions up, with the reason", "", Needs::writing,
     setup_actions_cancel},
    {"actions export", "write actions as a sheet, or as a report to management",
     "The CSV opens safely in spreadsheets: no cell is taken for a formula. In every other format "
     "but JSON it is a report: counts, what was opened, closed and overdue in each of the last "
     "twelve months, what is overdue by owner with the last word on it, and the actions asked "
     "for.\n\n  isms-review actions export --all --format csv -o actions.csv\n  isms-review "
     "actions export --format html -o actions.html",
     Needs::reading, setup_actions_export},
    {"actions import", "bring actions in from a tracker's export",
     "Reads CSV, XLSX and JSON; the columns say which system it comes from, or --map does. A row "
     "that was imported before is changed, never doubled. A row without an owner in the register "
     "of people is refused unless --owner names one.\n"
     "\n  isms-review actions import jira.csv --dry-run\n  isms-review actions import issues.json "
     "--owner ada",
     Needs::writing, setup_actions_import},

    {"actions remind", "mail each person what is overdue and due soon",
     "One message a person. An action that by the organisation's ladder may not just be carried "
     "over any more is also told to its owner's manager. Without a way out it lists who would be "
     "told of how much. Made for cron: it prints nothing and ends with 0 where nobody has anything "
     "to be told.\n\n  isms-review actions remind\n  isms-review actions remind --days 14 "
     "--sendmail --from cleo",
     Needs::reading, setup_actions_remind},

    {"minutes take", "write the minutes of a review",
     "Opens a Markdown form in the editor, prefilled from the agenda: attendance, what was said "
     "under each item, decisions, new actions by quick "
     "entry, what became of earlier actions, and the three conclusions. Reading it back yields the "
     "records, or all errors with their lines; what was "
     "typed is kept either way, and the command goes on where it stopped. What others entered "
     "meanwhile is brought together with it; where both changed the same lines, the draft shows "
     "both.\n"
     "\n  isms-review minutes take\n  isms-review minutes take MR-2026-11 --form > notes.md\n  "
     "isms-review minutes take MR-2026-11 --from notes.md\n  isms-review minutes take --section 4",
     Needs::writing, setup_minutes_take},
    {"minutes edit", "go on with minutes that are not signed yet",
     "As minutes take, for minutes that exist.", Needs::writing, setup_minutes_edit},
    {"minutes show", "read the minutes of a review", "", Needs::reading, setup_minutes_show},
    {"minutes export", "write minutes as text, Markdown, HTML or JSON",
     "\n  isms-review minutes export 11 --format html -o minutes.html", Needs::reading,
     setup_minutes_export},
    {"minutes sign", "sign the minutes; their text can't change afterwards",
     "The signer was in top management on the day of the review, and present. Every fact has to be "
     "stated, not to be favourable: "
     "\"not considered, because ...\" can be signed.\n\n  isms-review minutes sign 11 --by ada",
     Needs::writing, setup_minutes_sign},
    {"minutes addendum", "add to signed minutes, or put something right in them",
     "The signed text stays as it is. An addendum is numbered, says why it is needed, is shown "
     "with the minutes everywhere, and counts when it is signed off: minutes sign --addendum N. "
     "Without "
     "--text and --from the editor opens.\n\n  isms-review minutes addendum 11 --reason \"A slip\" "
     "--text \"94 %, not 49 %\"",
     Needs::writing, setup_minutes_addendum},
    {"minutes distribute", "mail signed minutes, or record that they were handed out",
     "To everyone who was invited or attended, unless --to names others. --mail writes drafts, "
     "--sendmail and --smtp send the messages and record what became of each; run it again, and "
     "those who did not get them are tried again. --how records what you did yourself, and sends "
     "nothing.\n\n  isms-review minutes distribute 11 --mail\n  isms-review minutes distribute 11 "
     "--smtp smtp://mail.example.org:587\n  isms-review "
     "minutes distribute 11 --how \"by e-mail\"",
     Needs::writing, setup_minutes_distribute},
    {"minutes remind", "ask again those who have not acknowledged the minutes",
     "A message to each who got them and did not say that they have read them. Drafts, unless "
     "--sendmail or --smtp is given.\n\n  isms-review minutes remind 11 --sendmail",
     Needs::writing, setup_minutes_remind},
    {"minutes acknowledge", "record that somebody has read the minutes",
     "\n  isms-review minutes acknowledge 11 --by ben --objection \"Item 3 was left open\"",
     Needs::writing, setup_minutes_acknowledge},
    {"minutes decisions", "list the decisions of all reviews, or read one with its history",
     "Those to be carried out and those in force; --open lists only what is still to be carried "
     "out, --all also what has ended.\n\n  isms-review minutes decisions --open\n  isms-review "
     "minutes decisions 11-D02",
     Needs::reading, setup_minutes_decisions},
    {"minutes summary", "what top management decided and achieved in a year",
     "The reviews that were held, their conclusions and decisions, actions opened, closed and "
     "overdue by month, metrics, objectives and risks, which input was considered when, and how "
     "many findings the check has. Without a year: that of the latest signed review.\n"
     "\n  isms-review minutes summary\n  isms-review minutes summary 2026 --format html -o "
     "2026.html\n  isms-review minutes summary --from 2026-07-01 --to 2026-12-31",
     Needs::reading, setup_minutes_summary},
    {"minutes list", "list all minutes with their state", "", Needs::reading, setup_minutes_list},

    {"archive seal", "seal a signed review under a SHA-256 seal file",
     "Copies the review's records, its actions as they stand, the documents and all evidence into "
     "archive/, and names each with its SHA-256. Anyone "
     "can check it there with sha256sum --strict -c seals/*.sha256.",
     Needs::writing, setup_archive_seal},
    {"archive sign", "sign the newest seal with an SSH key",
     "The signature covers the whole chain up to that seal. ssh-keygen makes it, with a key file "
     "or with the agent; this program never reads a private key. The key has to be in the list of "
     "signers (archive trust).\n\n  isms-review archive sign --key ~/.ssh/id_ed25519.pub",
     Needs::writing, setup_archive_sign},
    {"archive timestamp", "have an authority attest when the newest seal was there",
     "Asks a time-stamping authority (RFC 3161) by HTTP, or writes the request to a file and keeps "
     "the reply that came by other means. The timestamp is about the seal's signature, or about "
     "the seal where it is not signed.\n\n  isms-review config timestamp-authority "
     "http://tsa.example.org/\n  isms-review archive timestamp",
     Needs::writing, setup_archive_timestamp},
    {"archive trust", "add a signer, or a time-stamping authority",
     "Whom the archive trusts is itself sealed, so that nobody is added unseen: each change is a "
     "seal of its own, which one of the signers before should sign.\n\n  isms-review archive trust "
     "ben --key ben.pub --sign-with ~/.ssh/id_ed25519",
     Needs::writing, setup_archive_trust},
    {"archive distrust", "let a signer's key count no longer",
     "Signatures of seals before that moment go on counting.", Needs::writing,
     setup_archive_distrust},
    {"archive signers", "list who may sign seals, and from when to when", "", Needs::reading,
     setup_archive_signers},
    {"archive verify", "check every sealed byte and what vouches for it; exit 7 if one changed",
     "Names each file that is changed, missing or extra, each gap in the chain of seals, and each "
     "signature or timestamp that does not count. Prints the SHA-256 of the newest seal, the head: "
     "whoever notes it can ask later, with --since, whether anything before it has changed.\n\n"
     "Given the path of an evidence pack, a folder or a zip, it checks that instead, with the "
     "archive in it; or another bag (BagIt, RFC 8493), whoever made it. Needs no review directory. "
     "Nothing is unpacked, followed or fetched.\n\n  isms-review archive verify\n  isms-review "
     "archive verify MR-2026-11\n  isms-review archive verify ./evidence.zip",
     Needs::reading, setup_archive_verify},
    {"archive list", "list the seals, and the reviews with their states",
     "A seal a row, with the state of the review that it is about; then the reviews that have no "
     "seal. What is signed and not sealed is named with the command that seals it.",
     Needs::reading, setup_archive_list},
    {"archive search", "find words in minutes, decisions, actions and names of evidence",
     "Sealed or not. Case and accents make no difference; a line has to have all of the "
     "words.\n\n  isms-review archive search firewall rules",
     Needs::reading, setup_archive_search},
    {"archive bundle", "pack sealed reviews for an auditor, as a zip or a folder",
     "An evidence pack: the sealed files with the whole chain of seals, minutes as HTML and PDF, "
     "actions with their history, the check, the coverage matrix, a list of what is missing, and "
     "verify.sh, which checks all of it without this program. It is a bag (BagIt, RFC 8493). The "
     "same archive and the same days give the same bytes. Refused, with exit code 7, if the "
     "archive does not verify.\n\n"
     "Without --from and --to everything goes in, and `archive restore` can make a review "
     "directory of it.\n\n  isms-review archive bundle -o evidence.zip\n  isms-review archive "
     "bundle --from 2026-01-01 --to 2026-12-31 -o 2026.zip",
     Needs::reading, setup_archive_bundle},
    {"archive restore", "make a review directory of an evidence pack, byte for byte",
     "Into a folder that is empty or not there yet. The pack and every seal in it are verified "
     "first; a failure leaves nothing behind.\n\n  isms-review archive restore evidence.zip acme",
     Needs::nothing, setup_archive_restore},
    {"archive retention", "list what has to be kept until when, and what may be disposed of",
     "A review is kept for the years that review.json says, counted from the day on which the last "
     "of it was done: signed, added to, its actions ended. One that the next external audit asks "
     "for stays until then.",
     Needs::reading, setup_archive_retention},
    {"archive dispose", "remove a review whose retention has ended, and seal a record of that",
     "Its files in the archive and its minutes go; its number, its lines in the seals, and who "
     "disposed of it, when, why and under which rule stay. It can't be undone, so it asks for "
     "--yes.\n\n  isms-review archive dispose MR-2019-11 --reason \"six years\" --dry-run",
     Needs::writing, setup_archive_dispose},

    {"inputs list", "list the registers, or the entries of one",
     "Registers are what the organisation keeps on the inputs of clause 9.3.2: changes, parties, "
     "nonconformities, incidents, metrics, audits, objectives, feedback, risks, treatments and "
     "improvements.\n\n  isms-review inputs list\n  isms-review inputs list risks --all",
     Needs::reading, setup_inputs_list},
    {"inputs show", "read an entry with its trend and history", "", Needs::reading,
     setup_inputs_show},
    {"inputs add", "enter something in a register",
     "Prints the id. isms-review inputs add with a wrong field lists the fields of the "
     "register.\n\n  isms-review inputs add nonconformities \"Leavers keep accounts\" due=+6w\n  "
     "isms-review inputs add metrics \"Patched in time\" target=95 control=A.8.8",
     Needs::writing, setup_inputs_add},
    {"inputs set", "change fields of an entry; its history keeps what they were",
     "\n  isms-review inputs set NC-2026-004 state=closed effectiveness=\"No finding\"\n  "
     "isms-review inputs set RISK-012 current=high",
     Needs::writing, setup_inputs_set},
    {"inputs observe", "record what was measured for a period",
     "\n  isms-review inputs observe patched-in-time 2026-11 72/80\n  isms-review inputs observe "
     "OBJ-2026-002 today 64",
     Needs::writing, setup_inputs_observe},
    {"inputs finding", "record what an audit found, or that nothing is left to do about it",
     "Findings are numbered within their audit. One that a nonconformity follows up ends with "
     "that; "
     "inputs link enters a nonconformity as a finding.\n\n  isms-review inputs finding "
     "AUD-2026-001 \"Doors unlocked\" --severity minor\n  isms-review inputs "
     "finding AUD-2026-001 --close 1",
     Needs::writing, setup_inputs_finding},
    {"inputs link", "say which actions and decisions deal with an entry",
     "Both records name each other. A treatment is linked to its risks, an audit to the "
     "nonconformities it found.\n\n  isms-review inputs link NC-2026-004 11-A02\n  isms-review "
     "inputs link TRT-2026-003 RISK-012",
     Needs::writing, setup_inputs_link},
    {"inputs accept", "accept a matter in writing, until a day",
     "Until then the review need not address it again.\n\n  isms-review inputs accept RISK-012 "
     "--until eoq --reason \"Ends with the move\"",
     Needs::writing, setup_inputs_accept},
    {"inputs withdraw", "take an entry back that was entered wrongly",
     "For what should never have been entered, such as the same risk twice; what is over is closed "
     "with inputs set. The entry counts nowhere from then on; its number is spent, inputs show "
     "still shows it, and an import leaves it alone.\n\n  isms-review inputs withdraw RISK-012 "
     "--reason \"The same as RISK-004\"",
     Needs::writing, setup_inputs_withdraw},
    {"inputs survey", "ask interested parties, and read their answers back",
     "Writes a short questionnaire as Markdown and a CSV file for the answers; --read makes an "
     "entry of feedback of each row. Reading the same file again adds nothing.\n\n  isms-review "
     "inputs survey \"Customers 2026\"\n  isms-review inputs survey \"Customers 2026\" --read "
     "answers.csv --asked 24",
     Needs::writing, setup_inputs_survey},
    {"inputs import", "bring a register in from a file that you have",
     "Reads CSV, XLSX and JSON; the columns say which system it comes from, or --map does. A row "
     "that was imported before is changed, never doubled; one that vanished is reported, never "
     "deleted.\n\n  isms-review inputs import nonconformities findings.xlsx --dry-run\n  "
     "isms-review inputs import risks risks.csv --key Nr --map title=Risk",
     Needs::writing, setup_inputs_import},
    {"inputs export", "give a register out, to work in and to import again",
     "Every entry but those withdrawn, with the fields of the register; for metrics with a column "
     "for each period. The CSV opens safely in spreadsheets: no cell is taken for a formula. "
     "Imported again, what was changed in it is changed here, by the id; a directory that has none "
     "of the entries gets them under the same ids. JSON holds the whole records.\n\n  isms-review "
     "inputs export risks -o risks.csv\n  isms-review inputs import risks risks.csv --dry-run",
     Needs::reading, setup_inputs_export},

    {"init", "make a review directory, or the example",
     "On a terminal it asks for what the options do not say. The planned interval is monthly on "
     "the second Tuesday if not given.\n"
     "\n  isms-review init --organisation Acme --scope Hosting --interval \"first monday\"\n  "
     "isms-review init --example acme",
     Needs::nothing, setup_init},
    {"people list", "list who takes part", "", Needs::reading, setup_people_list},
    {"people add", "enter somebody in the register",
     "Prints the id.\n\n  isms-review people add \"Ada Example\" --role \"Chief executive\" "
     "--top-management",
     Needs::writing, setup_people_add},
    {"people set", "change an entry; its history keeps what it was",
     "\n  isms-review people set ben --manager ada --left 2026-12-31", Needs::writing,
     setup_people_set},
    {"people show", "read an entry with its history", "", Needs::reading, setup_people_show},
    {"config", "show or set what review.json holds",
     "\n  isms-review config\n  isms-review config next-audit 2027-03-15\n  isms-review config "
     "holidays 2026-12-24, 2026-12-25",
     Needs::writing, setup_config},
    {"check", "judge the review: every rule over the audit cycle",
     "Says what an auditor would write up, before the auditor does: reviews missed or late, inputs "
     "not considered, actions that only wander from meeting to meeting, minutes unsigned. Each "
     "finding names the rule, the clause and the command that helps. Exit code 1 if something "
     "stands between the review and an audit.\n"
     "\n  isms-review check\n  isms-review check --review 11\n  isms-review check --matrix "
     "--format html -o coverage.html\n  isms-review check --explain omission\n  isms-review check "
     "--accept review-late --until eoy --reason \"All were ill\"",
     Needs::writing, setup_check},
    {"doctor", "examine the files; exit 1 if something is wrong",
     "Judges the files, not the review, and says how to mend each thing. Changes nothing.",
     Needs::reading, setup_doctor},
    {"undo", "take the last change back, several steps if repeated",
     "Histories only grow: what was created is withdrawn, and its number is not given again. "
     "Signing and sealing can't be undone.",
     Needs::writing, setup_undo},
    {"help", "explain a command",
     "--messages prints every text that documents print beside what records say, for a translator; "
     "the translation lies in languages/ of the review directory.\n"
     "\n  isms-review help actions add\n  isms-review help --messages de > languages/de.json\n  "
     "isms-review config language de",
     Needs::nothing, setup_help},
    {"completion", "print completion for bash, zsh or fish",
     "Source what it prints, or keep it where the shell looks for completions.\n\n  source "
     "<(isms-review completion bash)\n  isms-review completion fish > "
     "~/.config/fish/completions/isms-review.fish",
     Needs::nothing, setup_completion},
};

}  // namespace

std::span<const Command> all_commands() {
    return commands;
}

const Command* find_command(std::string_view name) {
    const auto found = std::find_if(std::begin(commands), std::end(commands),
                                    [&](const Command& command) { return command.name == name; });
    return found == std::end(commands) ? nullptr : found;
}

}  // namespace isms::cli
