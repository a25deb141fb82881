// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/one_shot_body.h"

#include <cstring>

namespace clientele {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: what QIODevice reads ahead would count as taken.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (m_sealed || atEnd())
        return -1;
    const qint64 size = qMin<qint64>(maxSize, m_bytes.size() - m_position);
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    emit touched();
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace clientele
