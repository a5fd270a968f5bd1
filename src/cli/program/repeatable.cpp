#include "repeatable.hpp"

#include <CLI/CLI.hpp>

namespace isms::cli {

CLI::Option* repeatable(CLI::Option* option) {
    return option->take_all()->expected(1)->allow_extra_args(false);
}

}  // namespace isms::cli
