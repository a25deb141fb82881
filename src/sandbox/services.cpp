// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services.h"

#include "sandbox/bigcapital/service.h"
#include "sandbox/businesscentral/service.h"
#include "sandbox/financials/service.h"
#include "sandbox/layer/service.h"

namespace clientele::sandbox {

std::vector<std::unique_ptr<PracticeService>> makeServices(const Options &options, const Now &now)
{
    std::vector<std::unique_ptr<PracticeService>> services;
    services.push_back(std::make_unique<businesscentral::Service>(
        businesscentral::Start{options.businessCentral, options.books}, now));
    services.push_back(std::make_unique<financials::Service>(options.books, now));
    services.push_back(std::make_unique<layer::Service>(layer::Start{{}, options.books}, now));
    services.push_back(std::make_unique<bigcapital::Service>(options.books, now));
    return services;
}

} // namespace clientele::sandbox
