#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <thread>
#include <vector>

namespace isms {

/// Does something for every number below `count`, on another thread at once and on this one from
/// finish() on. What is too little for a thread of its own waits for finish().
class ParallelLoop {
  public:
    /// `work` does the numbers from its first argument up to its second, and is called with ranges
    /// that never overlap. `worth_a_thread`: from which count on starting one takes less time than
    /// it saves.
    ParallelLoop(std::size_t count, std::size_t worth_a_thread,
                 std::function<void(std::size_t, std::size_t)> work);
    /// Leaves undone what nobody has begun.
    ~ParallelLoop() { next_ = count_; }

    /// Returns when all is done; throws what `work` threw.
    void finish();

  private:
    void run();

    std::size_t count_;
    std::function<void(std::size_t, std::size_t)> work_;
    std::atomic<std::size_t> next_{0};
    std::exception_ptr failure_;
    std::jthread helper_;  ///< ends before what it uses
};

}  // namespace isms
