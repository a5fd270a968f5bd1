#pragma once

#include "store/temporary_directory.hpp"

#include <isms/archive/bag.hpp>
#include <isms/base/digest.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace isms::test {

/// A bag that a test puts together by hand, right or wrong: files by their names.
class SampleBag {
  public:
    /// Of that version, with two payload files, a manifest of SHA-256 and nothing else.
    explicit SampleBag(const std::string& version = "1.0") {
        put("bagit.txt", "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
        put("data/hello.txt", "hello\n");
        put("data/more/empty", "");
        list();
    }

    std::filesystem::path root() const { return directory_.path() / "bag"; }

    void put(const std::string& name, const std::string& bytes) {
        isms_test::spill(root() / name, bytes);
        if (name.starts_with("data/")) payload_[name] = sha256_hex(bytes);
    }
    void remove(const std::string& name) { std::filesystem::remove(root() / name); }
    std::string bytes(const std::string& name) const { return isms_test::slurp(root() / name); }

    /// The manifest of all payload that was put, and `more` lines.
    void list(const std::string& more = {}) {
        std::string lines;
        for (const auto& [name, digest] : payload_) lines += digest + "  " + name + "\n";
        isms_test::spill(root() / "manifest-sha256.txt", lines + more);
    }

    BagVerification verify(const BagLimits& limits = {}) const {
        return verify_bag(root(), {.limits = limits, .progress = {}});
    }

    /// "error bag-changed, warning bag-twins": each kind of finding once, in order.
    std::string verdict() const { return verdict_of(verify()); }

    static std::string verdict_of(const BagVerification& bag) {
        std::set<std::string> kinds;
        for (const auto& finding : bag.findings)
            kinds.insert((finding.severity == Severity::error ? "error " : "warning ") +
                         finding.code);
        std::string text;
        for (const auto& kind : kinds) text += (text.empty() ? "" : ", ") + kind;
        return text;
    }

  private:
    isms_test::TemporaryDirectory directory_;
    std::map<std::string, std::string> payload_;
};

}  // namespace isms::test
