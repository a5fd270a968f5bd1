#pragma once

#include <isms/archive/seal.hpp>
#include <isms/store/change_set.hpp>
#include <isms/store/store.hpp>

#include <set>
#include <string>
#include <vector>

namespace isms {

/// Plans a seal and the files that it is the first to name, each with its line.
class SealPlan {
  public:
    /// The seal that follows `seals`, which it names with its signature and timestamp.
    SealPlan(const Store& store, const std::vector<Seal>& seals, std::string command,
             const Stamp& stamp, SealSubject subject, std::optional<MeetingId> review);

    /// Copies a record of the review directory as it stands; exit 6 if it is not there.
    void add_copy(const std::string& path);
    void add(const std::string& path, std::string bytes);
    /// Attachments lie once in the archive, by content, whichever seals name them. Exit 7 if the
    /// bytes are not what their name says ("evidence-changed").
    void add_evidence(const std::string& sha256);

    /// The change, with the seal as its last file.
    ChangeSet finish(std::string summary);

  private:
    void name_before(const std::string& path);
    std::string must_read(const std::string& path) const;

    const Store& store_;
    Seal seal_;
    ChangeSet changes_;
    std::set<std::string> planned_;
};

/// Every seal, oldest first, to put another behind them. Exit 7 if one can't be read: a chain is
/// not continued from a damaged end.
std::vector<Seal> sound_seals(const Store& store);

}  // namespace isms
