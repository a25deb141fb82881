// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::bigcapital {

/// How postcodes are written, if at all (bigcapital.md 6.2: this version refuses one name and drops the other).
enum class Postcode : quint8 {
    ReadOnly,
    ByReadName, ///< billingAddressPostcode
    ByPageName, ///< billingAddressZipcode, as the published page has it
};

SchemaPtr customerSchema(Postcode postcode = Postcode::ReadOnly);
SchemaPtr currencySchema();
SchemaPtr branchSchema();

/// Fields that an edit sends by PUT /customers/{id}/opening-balance (6.1).
const std::vector<FieldKey> &openingFields();

} // namespace clientele::bigcapital
