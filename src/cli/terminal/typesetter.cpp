#include "typesetter.hpp"

#include <isms/base/error.hpp>
#include <isms/render/pdf.hpp>

#include <dlfcn.h>
#include <filesystem>
#include <system_error>

namespace isms::cli {
namespace {

std::filesystem::path module_path() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path() / ISMS_MODULE_DIRECTORY / "isms-review-pdf.so")
        .lexically_normal();
}

Error module_error(const std::string& reason) {
    return Error(ExitCode::io,
                 Diagnostic{Severity::error,
                            "no-pdf-module",
                            "the part of the program that makes PDF can't be loaded",
                            module_path().string(),
                            {},
                            reason,
                            "install the whole program again (cmake --install), with the packages "
                            "that its README names; --format html needs none of them"});
}

RenderPdf loaded() {
    // It stays loaded to the end: the libraries behind it do not bear to be unloaded.
    auto* const module = ::dlopen(module_path().c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) throw module_error(::dlerror());
    auto* const entry = ::dlsym(module, pdf_entry);
    if (entry == nullptr) throw module_error(::dlerror());
    return reinterpret_cast<RenderPdf>(entry);
}

}  // namespace

TypesetPdf typeset_pdf(const Document& document) {
    PdfResult result;
    loaded()(document, result);
    if (!result.error.empty()) {
        throw Error(result.is_input_at_fault ? ExitCode::invalid : ExitCode::io,
                    Diagnostic{Severity::error,
                               "no-pdf",
                               "no PDF can be made of " + document.title,
                               {},
                               {},
                               result.error,
                               result.is_input_at_fault ? "isms-review config set logo FILE.png"
                                                        : "install what is missing"});
    }
    return {std::move(result.bytes), std::move(result.substitutions)};
}

}  // namespace isms::cli
