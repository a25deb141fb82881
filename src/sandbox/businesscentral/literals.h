// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"
#include "sandbox/exchange.h"

#include <QByteArray>

#include <optional>

namespace clientele::sandbox::businesscentral {

/// A guid as it is stored: lower case, no braces; nothing if it is none. Bodies may use either case and braces.
std::optional<QByteArray> readGuid(QByteArrayView text);
/// Milliseconds since 1970 of `YYYY-MM-DDThh:mm:ss[.fff](Z|+hh:mm)`.
std::optional<qint64> readInstant(const QByteArray &text);
/// `YYYY-MM-DDThh:mm:ss[.f..]Z` with no more fraction digits than needed.
QByteArray writeInstant(qint64 milliseconds);
bool isDate(const QByteArray &text);

/// Whether a bare word of a filter is a literal rather than a name.
bool isLiteralWord(const QByteArray &word);
/// The value to compare `property` with. Throws Refusal for a literal of another type.
Bound filterValue(const QByteArray &text, bool quoted, const Property &property, const Settings &settings);

/// The member (not encoded) that a body or filter names, or nothing. Answers are always encoded in v2.0; which
/// spellings are taken is a setting (reference, 4.1).
std::optional<QByteArray> readChoice(const QByteArray &text, const Property &property, const Settings &settings);

Refusal unknownProperty(const QByteArray &name, const EntitySet &set);
/// Throws if the profile neither filters nor sorts by it.
void refuseCalculated(const Property &property, const Settings &settings);

} // namespace clientele::sandbox::businesscentral
