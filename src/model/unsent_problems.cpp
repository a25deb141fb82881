// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/unsent_problems.h"

#include "model/payment_book.h"
#include "model/references.h"

#include <algorithm>

namespace clientele {

std::vector<Problem> problemsOf(CompanyHandle &company, const OverlayRecord &unsent, const Record &wanted,
                                const Changes &changes, const PaymentBook *book)
{
    const bool creates = unsent.kind == ChangeKind::Create;
    std::vector<Problem> problems = check(wanted, changes, creates);
    std::vector<Problem> around = unknownNumbers(company, wanted, unsent.typedAtMsecs);
    const std::vector<Problem> rate = missingRate(company, wanted);
    around.insert(around.end(), rate.begin(), rate.end());
    if (book) {
        const std::vector<Problem> holding = book->holding(wanted);
        around.insert(around.end(), holding.begin(), holding.end());
    }
    for (Problem &problem : around) {
        const bool among = std::any_of(changes.begin(), changes.end(),
                                       [&](const Change &change) { return change.field == problem.field; });
        if (!creates && !among)
            problem.field = changes.front().field;
        problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace clientele
