// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "backends/bigcapital/dialect.h"
#include "backends/businesscentral/dialect.h"
#include "backends/financials/dialect.h"
#include "backends/layer/dialect.h"

namespace clientele {

Dialects knownDialects()
{
    Dialects all;
    all.add(businesscentral::makeDialect);
    all.add(financials::makeDialect);
    all.add(layer::makeDialect);
    all.add(bigcapital::makeDialect);
    return all;
}

} // namespace clientele
