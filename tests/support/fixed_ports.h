// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <QString>

namespace clientele::testing {

/// A clock that stands until it is moved.
struct FixedClock final : Clock
{
    explicit FixedClock(qint64 msecsUtc = 1'750'000'000'000)
        : msecs(msecsUtc)
    {
    }
    qint64 nowMsecsUtc() const override { return msecs; }
    qint64 msecs;
};

/// "id-1", "id-2", ...
struct CountingIds final : IdSource
{
    QString next() override { return QStringLiteral("id-%1").arg(++count); }
    int count = 0;
};

/// Always the same: the least possible, or the largest.
struct FixedRandom final : Random
{
    quint32 below(quint32 n) override { return largest && n > 0 ? n - 1 : 0; }
    bool largest = false;
};

} // namespace clientele::testing
