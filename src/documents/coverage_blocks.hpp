#pragma once

#include <isms/language/messages.hpp>
#include <isms/render/document.hpp>
#include <isms/review/coverage.hpp>

#include <vector>

namespace isms {

/// Which signs are followed by the reasons behind them.
enum class CoverageReasons { all, of_what_was_not_considered };

/// A matrix that has reviews: the inputs of its standard by these, what the signs mean, and the
/// reasons behind them.
void add_coverage(const CoverageMatrix& matrix, CoverageReasons wanted, const Messages& messages,
                  std::vector<Block>& blocks);

}  // namespace isms
