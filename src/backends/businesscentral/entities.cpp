// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/entities.h"

#include <algorithm>

namespace clientele::businesscentral {

const std::vector<Place> &places()
{
    static const std::vector<Place> all = {
        {"customer", "customers", false, customerSchema(), {"balance", "overdue", "sales.total"}},
        {"currency", "currencies", true, currencySchema(), {}},
        {"paymentTerms", "paymentTerms", true, paymentTermsSchema(), {}},
        {"shipmentMethod", "shipmentMethods", true, shipmentMethodSchema(), {}},
        {"paymentMethod", "paymentMethods", true, paymentMethodSchema(), {}},
        {"taxArea", "taxAreas", true, taxAreaSchema(), {}},
        {"country", "countriesRegions", true, countrySchema(), {}},
        {"salesperson", "salespeoplePurchasers", true, salespersonSchema(), {}},
    };
    return all;
}

const Place *findPlace(const EntityName &entity)
{
    const std::vector<Place> &all = places();
    const auto at = std::find_if(all.begin(), all.end(), [&entity](const Place &p) { return p.entity == entity; });
    return at == all.end() ? nullptr : &*at;
}

} // namespace clientele::businesscentral
