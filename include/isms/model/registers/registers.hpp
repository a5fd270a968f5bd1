#pragma once

#include <isms/model/registers/audit.hpp>
#include <isms/model/registers/change.hpp>
#include <isms/model/registers/feedback.hpp>
#include <isms/model/registers/improvement.hpp>
#include <isms/model/registers/incident.hpp>
#include <isms/model/registers/metric.hpp>
#include <isms/model/registers/nonconformity.hpp>
#include <isms/model/registers/objective.hpp>
#include <isms/model/registers/party.hpp>
#include <isms/model/registers/risk.hpp>
#include <isms/model/registers/treatment.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace isms {

/// The registers of inputs, in the order of clause 9.3.2.
enum class RegisterKind {
    changes,
    parties,
    nonconformities,
    incidents,
    metrics,
    audits,
    objectives,
    feedback,
    risks,
    treatments,
    improvements
};

/// How the entries of a register are told apart.
enum class Numbering {
    by_year,   ///< NC-2026-004
    through,   ///< RISK-012
    by_title,  ///< MET-patching
};

/// What there is to know of a register besides its fields.
struct RegisterInfo {
    RegisterKind kind;
    std::string_view name;    ///< "nonconformities": on the command line, and of its folder
    std::string_view record;  ///< "nonconformity": the record kind of an entry
    std::string_view prefix;  ///< "NC": of its ids
    Numbering numbering;
    std::string_view title;   ///< "Nonconformities and corrective actions"
    std::string_view clause;  ///< "9.3.2 d 1" of ISO/IEC 27001:2022
};

std::span<const RegisterInfo> register_table();
const RegisterInfo& register_info(RegisterKind kind);
/// By its name or that of its record kind: "risks", "risk"; none for any other word.
const RegisterInfo* find_register(std::string_view name);
/// The register that numbers its entries so.
const RegisterInfo& register_of(const InputId& id);

/// `NC-2026-004`, `RISK-012`.
InputId input_id(const RegisterInfo& info, int year, int number);
/// `MET-patching`: from the title; none where nothing of the title can stand in an id.
std::optional<InputId> input_id(const RegisterInfo& info, std::string_view title);
/// The series that a register counts in: "NC-2026", "RISK"; empty where it does not.
std::string counter_name(const RegisterInfo& info, int year);

/// The entries of all registers, each by id.
struct Registers {
    std::vector<Change> changes;
    std::vector<Party> parties;
    std::vector<Nonconformity> nonconformities;
    std::vector<Incident> incidents;
    std::vector<Metric> metrics;
    std::vector<Audit> audits;
    std::vector<Objective> objectives;
    std::vector<Feedback> feedback;
    std::vector<Risk> risks;
    std::vector<Treatment> treatments;
    std::vector<Improvement> improvements;
};

/// Calls `visit(info, entries)` for each register; works on const registers too.
template <class SomeRegisters, class Visit>
void for_each_register(SomeRegisters& registers, Visit&& visit) {
    visit(register_info(RegisterKind::changes), registers.changes);
    visit(register_info(RegisterKind::parties), registers.parties);
    visit(register_info(RegisterKind::nonconformities), registers.nonconformities);
    visit(register_info(RegisterKind::incidents), registers.incidents);
    visit(register_info(RegisterKind::metrics), registers.metrics);
    visit(register_info(RegisterKind::audits), registers.audits);
    visit(register_info(RegisterKind::objectives), registers.objectives);
    visit(register_info(RegisterKind::feedback), registers.feedback);
    visit(register_info(RegisterKind::risks), registers.risks);
    visit(register_info(RegisterKind::treatments), registers.treatments);
    visit(register_info(RegisterKind::improvements), registers.improvements);
}

/// Calls `visit(std::type_identity<Risk>())` for the type of the register's entries.
template <class Visit>
decltype(auto) with_entry_type(RegisterKind kind, Visit&& visit) {
    switch (kind) {
        case RegisterKind::changes:
            return visit(std::type_identity<Change>());
        case RegisterKind::parties:
            return visit(std::type_identity<Party>());
        case RegisterKind::nonconformities:
            return visit(std::type_identity<Nonconformity>());
        case RegisterKind::incidents:
            return visit(std::type_identity<Incident>());
        case RegisterKind::metrics:
            return visit(std::type_identity<Metric>());
        case RegisterKind::audits:
            return visit(std::type_identity<Audit>());
        case RegisterKind::objectives:
            return visit(std::type_identity<Objective>());
        case RegisterKind::feedback:
            return visit(std::type_identity<Feedback>());
        case RegisterKind::risks:
            return visit(std::type_identity<Risk>());
        case RegisterKind::treatments:
            return visit(std::type_identity<Treatment>());
        case RegisterKind::improvements:
            break;
    }
    return visit(std::type_identity<Improvement>());
}

}  // namespace isms
