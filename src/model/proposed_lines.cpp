// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/proposed_lines.h"

#include "model/payment_lines.h"
#include "model/wanted.h"

#include <algorithm>

namespace clientele {

bool isProposed(const OverlayRecord &typed)
{
    return std::any_of(typed.fields.begin(), typed.fields.end(),
                       [](const OverlayField &field) { return field.origin == "apply"; });
}

QString paymentOf(const Record &line)
{
    const QString document = folded(line, "document.number");
    if (document.isEmpty())
        return {};
    return QStringList{line.key.parent, document, folded(line, "customer.number")}.join(QLatin1Char('/'));
}

std::vector<const OverlayRecord *> proposedWith(const Overlay &overlay, const Record &line)
{
    std::vector<const OverlayRecord *> lines;
    const QString payment = paymentOf(line);
    if (payment.isEmpty())
        return lines;
    bool proposed = false;
    for (const OverlayRecord &typed : overlay.records) {
        if (typed.key.entity != line.key.entity || typed.key.parent != line.key.parent)
            continue;
        const bool own = typed.key == line.key;
        if (!own && (typed.kind == ChangeKind::Delete || typed.kind == ChangeKind::Action ||
                     !typed.submission.isEmpty() || paymentOf(wantedOf(typed)) != payment))
            continue;
        proposed = proposed || (typed.kind == ChangeKind::Create && isProposed(typed));
        if (!own)
            lines.push_back(&typed);
    }
    if (!proposed)
        lines.clear();
    return lines;
}

} // namespace clientele
