#pragma once

#include <isms/model/registers/registers.hpp>

namespace isms {

// What follows from setting an entry's fields. `before` is null for a new entry.

void settle(Change& entry, const Change* before, Date today);
void settle(Party& entry, const Party* before, Date today);
void settle(Nonconformity& entry, const Nonconformity* before, Date today);
void settle(Incident& entry, const Incident* before, Date today);
void settle(Metric& entry, const Metric* before, Date today);
void settle(Audit& entry, const Audit* before, Date today);
void settle(Objective& entry, const Objective* before, Date today);
void settle(Feedback& entry, const Feedback* before, Date today);
void settle(Risk& entry, const Risk* before, Date today);
void settle(Treatment& entry, const Treatment* before, Date today);
void settle(Improvement& entry, const Improvement* before, Date today);

}  // namespace isms
