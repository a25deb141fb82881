// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

namespace clientele {

/// Name of another record of the same kind, as far as the list has been read, that holds `value` in `field` ("who has
/// this number already"); empty: none known.
QString holderOf(const CompanyHandle &company, const RecordKey &except, const FieldKey &field, const Value &value);

} // namespace clientele
