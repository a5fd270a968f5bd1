#pragma once

#include "findings.hpp"
#include "inventory.hpp"

#include <isms/store/records.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isms::doctor {

/// Of an entry of a register, what every register has, and the other entries that it names.
struct ReadInput {
    RegisterEntry entry;
    std::vector<std::pair<std::string, InputId>> others;  ///< with the place where it names them
};

/// The records that could be read, by the file in which they lie.
struct ReadRecords {
    std::optional<Organisation> organisation;
    std::map<std::string, Person> people;
    std::map<std::string, Meeting> meetings;
    std::map<std::string, Agenda> agendas;
    std::map<std::string, Minutes> minutes;
    std::map<std::string, SignOff> signoffs;
    std::map<std::string, Addendum> addenda;
    std::map<std::string, Distribution> distribution;
    std::map<std::string, Action> actions;
    std::map<std::string, DecisionRecord> decisions;
    std::map<std::string, RuleException> exceptions;
    std::map<std::string, ReadInput> inputs;
    std::map<std::string, Evidence> sidecars;
};

/// Reads every record that lies where it belongs and reports what is wrong with its file: damage,
/// merge markers, another record's name, keys that this version does not know.
ReadRecords read_records(const Store& store, const Inventory& inventory, Findings& findings);

}  // namespace isms::doctor
