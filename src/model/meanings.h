// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

class QLocale;

namespace clientele::wording {

/// What it means for a record that a field has this value ("Everything blocked"), in a sentence; empty: nothing that
/// the value's own words do not say.
QString meaning(const FieldSpec &field, const Value &value);

/// How old the list is that a field's values are chosen from, and whether it could be read; empty: there is none.
QString listAge(const FieldSpec &field, const CompanyHandle &company, const QLocale &locale);

} // namespace clientele::wording
