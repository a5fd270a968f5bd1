#pragma once

#include <isms/base/instant.hpp>
#include <isms/model/event.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// One file of a change.
struct FileChange {
    std::string path;     ///< relative to the review directory, `/` between its parts
    std::string content;  ///< the new bytes
    std::optional<std::filesystem::path> copy_of;  ///< or: the bytes of this file outside
    std::string copy_sha256;  ///< their digest, as planned; checked while copying
    bool creates = false;     ///< must not exist yet; otherwise it must
    bool removes = false;     ///< goes for good: neither undo nor the journal has its bytes
    /// Digest of the bytes that the plan was made from; empty: those that the store read last.
    std::string expected_sha256;
};

/// All that one command is about to do: committed as a whole, or not at all.
struct ChangeSet {
    std::string command;  ///< "actions done"
    std::string summary;  ///< "MR-2026-10-A02 done", for `undo` and the journal
    Instant at{std::chrono::sys_seconds{}};
    std::string by;
    bool undoable = true;
    std::optional<long> undoes;  ///< the sequence number of the entry that this one undoes
    std::vector<FileChange> files;

    ChangeSet(std::string command_name, const Stamp& stamp)
        : command(std::move(command_name)), at(stamp.at), by(stamp.by) {}

    /// Plans a file; a second plan for the same path replaces the content of the first.
    void create(std::string path, std::string content);
    void replace(std::string path, std::string content);
    void create_copy(std::string path, std::filesystem::path source, std::string sha256);
    /// Takes a file away, and the folders that it leaves empty. It can't be undone.
    void remove(std::string path, std::string expected_sha256);
    bool empty() const { return files.empty(); }
};

/// What becomes of the file, in a word: "create", "replace", "remove".
std::string_view effect_of(const FileChange& file);

}  // namespace isms
