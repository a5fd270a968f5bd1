#include "cache_file.hpp"
#include "store_state.hpp"

#include <isms/store/store.hpp>

namespace isms {

std::optional<std::string> Store::read_cache(std::string_view name) const {
    return read_cache_file(state_->root, std::string(name));
}

void Store::write_cache(std::string_view name, std::string_view bytes) const {
    write_cache_file(state_->root, std::string(name), state_->modes,
                     [bytes](timespec) { return std::string(bytes); });
}

}  // namespace isms
