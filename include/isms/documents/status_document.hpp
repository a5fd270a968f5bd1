#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/status.hpp>

namespace isms {

/// One screen: where the management review stands, and the one next command.
Document status_document(const Status& status, const Organisation& organisation,
                         const DocumentSetting& setting);

}  // namespace isms
