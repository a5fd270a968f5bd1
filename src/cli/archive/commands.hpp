#pragma once

#include "program/command.hpp"

namespace isms::cli {

// One function a command, each in a file of its own; command_table.cpp names them.
Run setup_archive_seal(Arguments& arguments);
Run setup_archive_sign(Arguments& arguments);
Run setup_archive_timestamp(Arguments& arguments);
Run setup_archive_trust(Arguments& arguments);
Run setup_archive_distrust(Arguments& arguments);
Run setup_archive_signers(Arguments& arguments);
Run setup_archive_verify(Arguments& arguments);
Run setup_archive_list(Arguments& arguments);
Run setup_archive_search(Arguments& arguments);
Run setup_archive_bundle(Arguments& arguments);
Run setup_archive_restore(Arguments& arguments);
Run setup_archive_retention(Arguments& arguments);
Run setup_archive_dispose(Arguments& arguments);

}  // namespace isms::cli
