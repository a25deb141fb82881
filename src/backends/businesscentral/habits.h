// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/entities.h"

#include <QSet>

#include <memory>

namespace clientele::businesscentral {

/// Where balances are to be had (business-central.md 5.1, 5.2; the published examples put them on the customer).
enum class Figures : quint8 { Unknown, OnRecord, ExpandOne, ExpandMany, Apart, None };

/// What one connection has learned about its service. Shared by a dialect and its operations.
struct Habits
{
    WireHabits wire;
    Figures figures = Figures::Unknown;
    /// Fields the service refused to filter or sort by: done here from then on.
    QSet<FieldKey> notFiltered;
    /// Choices the service takes only as plain text, however it answers them (business-central.md 4.1).
    QSet<FieldKey> plainChoices;
};
using HabitsPtr = std::shared_ptr<Habits>;

/// What every operation needs to know about its company. A value.
struct Context
{
    DialectSettings settings;
    HabitsPtr habits;
};

/// A record of `place` from one JSON object, with figures that did not come marked as not fetched (or not offered,
/// where the service has none); learns from it.
Result<Record> readRecord(const Context &context, const Place &place, const Json &object, const QDateTime &readAt);

/// What a record's own answer says, which must be about the record asked for; `asked` empty: about a new one. Ids are
/// the same in capitals and small letters, and the record keeps the one it is known by here. The version may stand in
/// the ETag header instead of the body (RFC 9110, 8.8.3).
Result<Record> readAnswer(const Context &context, const Place &place, const QString &asked, const Answer &answer);

/// Takes the figures of `from` into `record`, with the time `from` was read, and whatever else `record` did not have
/// (a credit limit that stands with the figures). False: `from` has no figures.
bool takeFigures(const Place &place, Record &record, const Record &from);
bool hasFigures(const Place &place, const Record &record);
/// Sets figures that are not known to `missing`.
void fillFigures(const Place &place, Record &record, const Value &missing);

} // namespace clientele::businesscentral
