#include "trust_at.hpp"

namespace isms {

Trust trust_before(int number, const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                   std::vector<Diagnostic>& problems) {
    Trust trust;
    for (const auto& [seal, text] : chain) {
        if (seal.subject == SealSubject::signers && seal.number < number) trust.seal = seal.number;
    }
    if (trust.seal == 0) return trust;
    const auto folder = seal_folder(trust.seal);
    const auto path = folder + std::string(signers_file);
    if (const auto text = files.read(path)) {
        auto read = parse_signers(*text, files.shown(path));
        problems.insert(problems.end(), read.diagnostics.begin(), read.diagnostics.end());
        if (read) trust.signers = std::move(*read.value);
    }
    trust.authorities = files.read(folder + std::string(authorities_file)).value_or(std::string());
    return trust;
}

}  // namespace isms
