#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/minutes.hpp>
#include <isms/render/document.hpp>
#include <isms/review/review_state.hpp>

namespace isms {

/// The minutes with what they show beyond themselves: frozen for signed minutes, today's for a
/// draft.
Document minutes_document(const Review& review, const MinutesFacts& facts,
                          const DocumentSetting& setting);

}  // namespace isms
