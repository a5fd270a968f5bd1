#include "word_processor.hpp"

#include "program/module.hpp"

#include <isms/base/error.hpp>
#include <isms/render/docx.hpp>

namespace isms::cli {
namespace {

RenderDocx loaded() {
    return reinterpret_cast<RenderDocx>(
        module_entry("isms-review-docx.so", docx_entry,
                     {"no-docx-module", "the part of the program that makes DOCX can't be loaded",
                      "; --format html needs none of them"}));
}

}  // namespace

std::string docx_of(const Document& document) {
    DocxResult result;
    loaded()(document, result);
    if (!result.errors.empty()) throw Error(ExitCode::io, std::move(result.errors));
    return std::move(result.bytes);
}

}  // namespace isms::cli
