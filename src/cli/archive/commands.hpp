#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_archive_seal(CLI::App& app);
Run setup_archive_sign(CLI::App& app);
Run setup_archive_timestamp(CLI::App& app);
Run setup_archive_trust(CLI::App& app);
Run setup_archive_distrust(CLI::App& app);
Run setup_archive_signers(CLI::App& app);
Run setup_archive_verify(CLI::App& app);
Run setup_archive_list(CLI::App& app);
Run setup_archive_search(CLI::App& app);
Run setup_archive_bundle(CLI::App& app);
Run setup_archive_restore(CLI::App& app);
Run setup_archive_retention(CLI::App& app);
Run setup_archive_dispose(CLI::App& app);

}  // namespace isms::cli
