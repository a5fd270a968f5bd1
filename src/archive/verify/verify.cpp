#include "../seal/archive_folder.hpp"
#include "anchor_check.hpp"
#include "chain_check.hpp"
#include "file_check.hpp"
#include "proof_check.hpp"
#include "verify_files.hpp"

#include <isms/archive/verification.hpp>
#include <isms/base/digest.hpp>

namespace isms {

Verification verify_files(const ArchiveFiles& files, const Store* store,
                          const VerifyOptions& options) {
    Verification result;
    Findings findings;
    const auto chain = read_chain(files, findings.all());
    check_chain(chain, files, findings);
    const auto checked = check_files(chain, files, options, findings);
    ProofCheck proofs(chain, files, options, findings);
    for (const auto& read : chain) {
        if (options.only && read.seal.review != options.only) continue;
        SealReport report{.seal = read.seal, .sha256 = sha256_hex(read.text)};
        report.is_absent = checked.absent.contains(read.seal.number);
        if (const auto disposed = checked.disposed.find(read.seal.number);
            disposed != checked.disposed.end())
            report.disposed = disposed->second;
        proofs.check(read, report);
        result.seals.push_back(std::move(report));
    }
    check_minutes(chain, files, findings);
    if (store != nullptr) check_minutes(chain, *store, findings);
    if (!options.since.empty()) check_noted(options.since, chain, findings);
    result.files = checked.files;
    if (!chain.empty()) {
        result.head.emplace();
        result.head->seal = chain.back().seal.number;
        result.head->sha256 = sha256_hex(chain.back().text);
    }
    result.findings = std::move(findings.all());
    return result;
}

Verification verify_archive(const Store& store, const VerifyOptions& options) {
    return verify_files(ArchiveFolder(store), &store, options);
}

Verification verify_archive(Directory archive, std::string shown, const VerifyOptions& options) {
    return verify_files(ArchiveFolder(std::move(archive), std::move(shown)), nullptr, options);
}

}  // namespace isms
