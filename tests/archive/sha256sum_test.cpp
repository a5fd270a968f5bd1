#include "sealed_directory.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace isms;
using namespace isms::test;

namespace {

/// What an auditor does who has nothing but coreutils.
int check_with_sha256sum(const SealedDirectory& directory, const std::string& seals) {
    const auto command = "cd '" + (directory.root() / "archive").string() +
                         "' && sha256sum --strict --quiet -c " + seals + " >/dev/null 2>&1";
    return std::system(command.c_str());  // NOLINT(cert-env33-c): the command is the test's own
}

}  // namespace

TEST_CASE("plain sha256sum accepts every seal, and notices what changed", "[archive]") {
    const SealedDirectory directory;
    directory.seal();
    directory.put_review(SealedDirectory::december());
    directory.seal(SealedDirectory::december());
    CHECK(check_with_sha256sum(directory, "seals/000001.sha256") == 0);
    CHECK(check_with_sha256sum(directory, "seals/*.sha256") == 0);
    directory.spill("archive/data/000002/documents/minutes.html", "<p>other minutes</p>\n");
    CHECK(check_with_sha256sum(directory, "seals/000001.sha256") == 0);
    CHECK(check_with_sha256sum(directory, "seals/000002.sha256") != 0);
}
