// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/common/answers.h"

namespace clientele::odata {

/// What the answer was to, as far as that decides what a failure means.
enum class Purpose : quint8 { Read, Create, Change };

/// What was sent, so that a refusal can be put at the field it is about.
struct Sent
{
    Purpose purpose = Purpose::Read;
    Changes changes;
    SchemaPtr schema; ///< null: no fields are looked for
};

/// The failure an answer means: the service's own code first, status second (business-central.md 10,
/// dynamics-financials-beta.md 9). Nothing for a success. Never looks at the words of a message except for names and
/// values that no translation changes.
std::optional<Failure> failureOf(const Answer &answer, const Sent &sent);

/// As an answer to a list: by this name the service has none.
bool isNotThere(const Failure &failure);

/// The correlation id that ends the service's messages is cut off and put into `id` (10.1).
QString withoutCorrelationId(const QString &message, QByteArray *id);

} // namespace clientele::odata
