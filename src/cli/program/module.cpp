#include "module.hpp"

#include <isms/base/error.hpp>

#include <fmt/format.h>

#include <dlfcn.h>
#include <filesystem>
#include <system_error>

namespace isms::cli {
namespace {

std::filesystem::path module_path(const std::string& file) {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path() / ISMS_MODULE_DIRECTORY / file).lexically_normal();
}

Error module_error(const std::string& file, const ModuleFailure& failure,
                   const std::string& reason) {
    return Error(ExitCode::io,
                 Diagnostic{Severity::error,
                            std::string(failure.code),
                            std::string(failure.message),
                            module_path(file).string(),
                            {},
                            reason,
                            fmt::format("install the whole program again (cmake --install), with "
                                        "the packages that its README names{}",
                                        failure.instead)});
}

}  // namespace

void* module_entry(const std::string& file, const char* entry, const ModuleFailure& failure) {
    // It stays loaded to the end: the libraries behind it do not bear to be unloaded.
    auto* const module = ::dlopen(module_path(file).c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) throw module_error(file, failure, ::dlerror());
    auto* const found = ::dlsym(module, entry);
    if (found == nullptr) throw module_error(file, failure, ::dlerror());
    return found;
}

}  // namespace isms::cli
