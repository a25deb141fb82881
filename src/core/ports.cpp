// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports.h"

#include <QRandomGenerator>
#include <QUuid>

namespace clientele {

// Here, so that each table of virtual functions has one home.
Clock::~Clock() = default;
IdSource::~IdSource() = default;
Random::~Random() = default;

QDateTime Clock::nowUtc() const
{
    return QDateTime::fromMSecsSinceEpoch(nowMsecsUtc(), Qt::UTC);
}

QDateTime Clock::localNow() const
{
    return QDateTime::fromMSecsSinceEpoch(nowMsecsUtc());
}

qint64 SystemClock::nowMsecsUtc() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString UuidSource::next()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

quint32 SystemRandom::below(quint32 n)
{
    // The generator's own bounded() asks for a bound above 0.
    return n == 0 ? 0 : QRandomGenerator::system()->bounded(n);
}

} // namespace clientele
