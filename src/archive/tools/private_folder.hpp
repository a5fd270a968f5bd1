#pragma once

#include <filesystem>
#include <string_view>

namespace isms {

/// A folder that nobody else can look into, for files that a tool wants by name; gone with its
/// owner. Lies under TMPDIR, or /tmp. Throws exit 6.
class PrivateFolder {
  public:
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    /// Where it was written.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

}  // namespace isms
