// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wanted.h"

namespace clientele {

Record wantedOf(const OverlayRecord &typed)
{
    if (typed.opened.isNull())
        return {};
    Record wanted = typed.opened;
    for (const OverlayField &field : typed.fields)
        wanted.set(field.field, field.after);
    return wanted;
}

} // namespace clientele
