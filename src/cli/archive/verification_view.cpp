#include "verification_view.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace isms::cli {
namespace {

std::size_t count(const Verification& verification, Proof SealReport::*which, Proof proof) {
    return static_cast<std::size_t>(
        std::count_if(verification.seals.begin(), verification.seals.end(),
                      [&](const SealReport& report) { return report.*which == proof; }));
}

std::string proof_line(const Verification& verification, Proof SealReport::*which,
                       std::string SealReport::*who, std::string_view verb) {
    const auto held = count(verification, which, Proof::holds);
    auto line = fmt::format("{} of {} {}", held, counted(verification.seals.size(), "seal"), verb);
    std::set<std::string> names;
    for (const auto& report : verification.seals) {
        if (report.*which == Proof::holds) names.insert(report.*who);
    }
    const std::vector<std::string> sorted(names.begin(), names.end());
    if (!names.empty()) line += " by " + join(sorted, ", ");
    if (const auto faulty = count(verification, which, Proof::faulty); faulty > 0)
        line += fmt::format("; {} {} not count", faulty, faulty == 1 ? "does" : "do");
    return line + "\n";
}

std::string_view to_text(Proof proof) {
    switch (proof) {
        case Proof::none:
            return "none";
        case Proof::holds:
            return "holds";
        case Proof::faulty:
            return "faulty";
    }
    return "none";
}

Json seal_json(const SealReport& report) {
    Json json = {{"number", report.seal.number},
                 {"about", isms::to_text(report.seal.subject)},
                 {"sha256", report.sha256},
                 {"sealed_at", report.seal.sealed_at.rfc3339()},
                 {"files", report.seal.files.size()},
                 {"signature", to_text(report.signature)},
                 {"timestamp", to_text(report.timestamp)}};
    if (report.seal.review) json["review"] = report.seal.review->str();
    if (report.disposed > 0) json["disposed"] = report.disposed;
    if (report.is_absent) json["absent"] = true;
    if (!report.signer.empty()) json["signer"] = report.signer;
    if (!report.fingerprint.empty()) json["fingerprint"] = report.fingerprint;
    if (report.stamped_at) json["stamped_at"] = report.stamped_at->rfc3339();
    if (!report.authority.empty()) json["authority"] = report.authority;
    return json;
}

std::size_t disposed(const Verification& verification) {
    std::size_t sum = 0;
    for (const auto& report : verification.seals) sum += report.disposed;
    return sum;
}

std::size_t absent(const Verification& verification) {
    return static_cast<std::size_t>(
        std::count_if(verification.seals.begin(), verification.seals.end(),
                      [](const SealReport& report) { return report.is_absent; }));
}

}  // namespace

std::string verification_text(const Verification& verification, const VerifyOptions& asked) {
    const auto& findings = verification.findings;
    const auto errors = static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(),
        [](const Diagnostic& finding) { return finding.severity == Severity::error; }));
    auto text =
        fmt::format("{} in {}: {}\n", counted(verification.files, "file"),
                    counted(verification.seals.size(), "seal"),
                    errors == 0 ? "every byte is as it was sealed" : counted(errors, "finding"));
    if (const auto gone = disposed(verification); gone > 0)
        text += fmt::format("{} disposed of after their retention\n", counted(gone, "file"));
    if (const auto lines = absent(verification); lines > 0)
        text += fmt::format("{} without their files, which are not in the pack\n",
                            counted(lines, "seal"));
    if (verification.seals.empty()) return text;
    text += proof_line(verification, &SealReport::signature, &SealReport::signer, "signed");
    text += proof_line(verification, &SealReport::timestamp, &SealReport::authority, "stamped");
    if (!asked.since.empty() && errors == 0)
        text += fmt::format("nothing up to the seal {} has changed\n", lower_ascii(asked.since));
    if (verification.head)
        text += fmt::format("head: {:06} {}\n", verification.head->seal, verification.head->sha256);
    return text;
}

Json verification_data(const Verification& verification) {
    Json seals = Json::array();
    for (const auto& report : verification.seals) seals.push_back(seal_json(report));
    Json data = {{"seals", std::move(seals)},
                 {"files", verification.files},
                 {"intact", !has_errors(verification.findings)}};
    if (verification.head)
        data["head"] = {{"seal", verification.head->seal}, {"sha256", verification.head->sha256}};
    return data;
}

void show_verification(const Verification& verification, const VerifyOptions& asked,
                       Result& result) {
    result.data = verification_data(verification);
    if (has_errors(verification.findings)) result.code = ExitCode::integrity;
    result.notes.insert(result.notes.end(), verification.findings.begin(),
                        verification.findings.end());
    result.view = Verbatim{verification_text(verification, asked)};
}

}  // namespace isms::cli
