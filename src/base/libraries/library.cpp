#include "libraries/library.hpp"

#include <isms/base/error.hpp>

#include <fmt/format.h>

#include <dlfcn.h>

namespace isms {
namespace {

Error missing(const char* file, const char* package) {
    return Error(ExitCode::io, Diagnostic{.code = "library-missing",
                                          .message = "a library that this needs can't be used",
                                          .file = file,
                                          .reason = ::dlerror(),
                                          .hint = fmt::format("install the package {}", package)});
}

}  // namespace

Library::Library(const char* file, const char* package)
    : file_(file), package_(package), handle_(::dlopen(file, RTLD_NOW | RTLD_LOCAL)) {
    if (handle_ == nullptr) throw missing(file_, package_);
}

void* Library::function(const char* name) const {
    auto* const found = ::dlsym(handle_, name);
    if (found == nullptr) throw missing(file_, package_);
    return found;
}

}  // namespace isms
