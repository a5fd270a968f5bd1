#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/person.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

namespace isms {

/// One entry of the register of people with its whole history.
Document person_document(const Person& person, const PeopleById& people,
                         const DocumentSetting& setting);

}  // namespace isms
