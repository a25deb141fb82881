// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <utility>
#include <vector>

namespace clientele {

struct Overlay;

// Payments that may have been entered twice (ui.md 4.12), by their lines. Pure.

/// A line as it stands among others. `place`: its journal, or the posting that took it; only lines of one place are one
/// payment. Not owned.
struct EnteredLine
{
    const Record *line;
    QString place;
};

/// Two lines of the same customer, date, currency and amount, as indices, the earlier one first: perhaps one payment
/// entered twice. Lines of one payment (one document number, or split from one another and not sent yet) are compared
/// as one as well, by what they come to: then each of them is paired, with a line of the other. Parts of one payment,
/// applied to different invoices or split from one another, are no such two. `known`: what the service has named since
/// it was split (Overlay::nowOf).
std::vector<std::pair<size_t, size_t>> enteredTwice(const std::vector<Record> &lines, const Overlay *known = nullptr);

/// The same with lines that stand elsewhere: the first one of them, and the one of these lines that is alike, as
/// indices of each.
std::vector<std::pair<size_t, size_t>> enteredElsewhere(const std::vector<EnteredLine> &elsewhere,
                                                        const std::vector<Record> &lines,
                                                        const Overlay *known = nullptr);

} // namespace clientele
