// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <vector>

namespace clientele {

// What the lines of one payment journal amount to (ui.md 4.12). Pure: of the records alone, in the order they stand.

/// The document number that follows: its last group of digits, one higher, as wide as it was ("B0147" -> "B0148",
/// "2026-99/A" -> "2026-100/A"). Empty where it has no digits.
QString documentAfter(const QString &document);

/// What the line after these begins with: the date of the line entered last, and the number after its document's. That
/// is the one with the highest number of the form the last one has; the last one itself where it has none.
Changes carriedDown(const std::vector<Record> &lines);

/// A number as it is compared with others: as if it were in capitals (business-central.md 7: codes are kept in
/// capitals).
QString folded(const Record &record, const FieldKey &field);

/// "B0147–B0150, B0152": the document numbers as people count, those in a row as one. Of more than a few such rows only
/// the lowest and the highest number, as "B0147 … B0166": not every one between them is among them. Empty: there is
/// none.
QString documentsOf(const std::vector<Record> &lines);
QString documentRange(const QStringList &documents);

} // namespace clientele
