#pragma once

#include <isms/base/error.hpp>
#include <isms/store/directory.hpp>

#include <string>

namespace isms {

/// Exit 5 ("transaction-pending").
Error pending_error(std::string reason, std::string hint = {});

/// True if a transaction has passed its commit point and is not complete.
bool has_pending(const Directory& root);

/// Completes it; for who holds the lock alone. Throws exit 5 ("transaction-pending") whatever the
/// obstacle.
void complete_pending(const Directory& root, const Modes& modes, bool durable);

}  // namespace isms
