// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace clientele {

/// The way from a second start to the first: the second hands over what it was asked for and ends, the first raises
/// its window. Only the same user can connect; no token travels this way.
class FirstStart : public QObject
{
    Q_OBJECT
public:
    explicit FirstStart(const QString &channel, QObject *parent = nullptr);
    ~FirstStart() override;

    void listen();
    /// From a second start: true if the first has taken the message. Waits at most two seconds, before any window.
    static bool tell(const QString &channel, const QByteArray &message);

signals:
    void told(const QByteArray &message);

private:
    QString m_channel;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace clientele
