#pragma once

#include "bag/findings.hpp"

#include <isms/archive/bag.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

/// A file that lies in a bag.
struct BagFile {
    std::string path;  ///< relative to the bag
    std::uint64_t size = 0;
};

/// The files of a bag, wherever they lie. All that is in it is a regular file with a harmless path,
/// or it would not have been opened.
class BagSource {
  public:
    using Take = std::function<void(std::string_view)>;

    BagSource() = default;
    virtual ~BagSource() = default;
    BagSource(const BagSource&) = delete;
    BagSource& operator=(const BagSource&) = delete;

    /// In the order of their paths, as bytes.
    const std::vector<BagFile>& files() const { return files_; }
    /// Null if there is none.
    const BagFile* find(std::string_view path) const;

    /// Gives the bytes of one of its files, piece by piece. One clause, why they could not all be
    /// read; empty if they could.
    virtual std::string read(const BagFile& file, const Take& take) = 0;
    /// The digests of some of its files, as digest_files() gives them.
    virtual void digest(std::span<const std::string> paths, const DigestOptions& options,
                        const std::function<void(std::size_t, DigestedFile)>& take) = 0;

  protected:
    /// Sorts them.
    void set_files(std::vector<BagFile> files);

  private:
    std::vector<BagFile> files_;
};

/// A small file as a whole. `fault` is one clause, why it could not be read or is longer than
/// `limit`; empty if it was read.
std::string read_whole(BagSource& source, const BagFile& file, std::size_t limit,
                       std::string& fault);

/// Opens what lies at `path`: a folder or a zip. None, and errors among the findings, where
/// something in it may not be touched; throws as verify_bag() says.
struct OpenedBag {
    std::unique_ptr<BagSource> source;
    bool is_zip = false;
};
OpenedBag open_bag(const std::filesystem::path& path, const BagLimits& limits, Findings& findings);

}  // namespace isms::bag
