#pragma once

#include <isms/model/registers/registers.hpp>
#include <isms/store/store.hpp>

#include <vector>

namespace isms {

/// The entries of all registers as a review needs them: of each history the latest change alone, of
/// a metric the latest 24 observations. So what an agenda costs does not grow with the years. Files
/// are only looked at (stat) where the cache under .isms holds what they say, and read where it
/// does not; deleting the cache changes no answer. A damaged record is left out and reported in
/// `problems`; withdrawn entries are left out.
Registers current_registers(const Store& store, std::vector<Diagnostic>& problems);

}  // namespace isms
