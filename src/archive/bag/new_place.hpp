#pragma once

#include <isms/store/directory.hpp>

#include <filesystem>
#include <string>

namespace isms::bag {

/// Something new that is made under another name beside its own, and moved into its place when it
/// is whole. What was begun and not finished is removed.
class NewPlace {
  public:
    /// Exit 5 ("bag-exists") if there is something at `target`, exit 4 ("no-such-directory") if the
    /// folder that is to hold it is not there.
    explicit NewPlace(const std::filesystem::path& target);
    ~NewPlace();
    NewPlace(const NewPlace&) = delete;
    NewPlace& operator=(const NewPlace&) = delete;

    const Directory& parent() const { return parent_; }
    const std::string& temporary() const { return temporary_; }  ///< a name in it that is free
    std::filesystem::path temporary_path() const { return folder_ / temporary_; }

    /// Syncs what is there, gives it its name, and syncs the folder. Exit 5 ("bag-exists") if there
    /// is something by now, which stays as it is.
    void finish();

  private:
    struct WithoutSlash {};
    NewPlace(const std::filesystem::path& target, WithoutSlash);

    std::filesystem::path folder_;
    std::string name_;
    std::string temporary_;
    Directory parent_;
    bool is_finished_ = false;
};

/// Renames where nothing is to be replaced; exit 5 ("bag-exists") if there is something by that
/// name.
void rename_new(const Directory& from, const std::string& name, const Directory& to,
                const std::string& new_name);

/// The errors of an operation name the path that was typed.
std::string shown_path(const std::filesystem::path& path);

}  // namespace isms::bag
