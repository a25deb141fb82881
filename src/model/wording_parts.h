// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele {
class EntitySchema;
struct Failure;
struct SubmissionView;
} // namespace clientele

// What the files of wording share; for nobody else.

namespace clientele::wording {

/// The service's own words as part of a sentence of ours: on one line, no longer than can be read there (all of them
/// stand in the details), and without marks that would turn the rest of the sentence round.
QString theirWords(QString words);
/// Of an action that takes away what is below its record, in the states in which there is more to say of it; else
/// empty.
QString belowOutcome(const SubmissionView &view, const QString &service);

/// Decimal::toBytes() as the person writes amounts; what has digits after the point has at least two.
QString amountText(const QString &amount);
QString notWhole(const QString &amount);
QString onlyDigits();
/// What is refused without words of the service, in sentences (core/refusal.h); empty: nothing is.
QString ownRefusals(const Failure &failure);

} // namespace clientele::wording
