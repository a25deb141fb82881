// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"
#include "net/http_limits.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace clientele {

class OneShotBody;

/// One exchange: a request goes out once, and finished() tells once what came of it. Redirects are answers here, and
/// nothing is repeated, with one exception that Qt does not let us have: it may send a GET a second time by itself when
/// the connection closes without an answer. Desk thread; owned by HttpClient. Destroying it drops the connection.
class Transfer final : public QObject
{
    Q_OBJECT

public:
    /// `manager` comes from setUpManager() and outlives the start of the exchange.
    Transfer(QNetworkAccessManager &manager, const HttpLimits &limits, QObject *parent = nullptr);
    ~Transfer() override;

    /// `request` is complete (credentials included) and was looked over by refuseRequest(). Once in an object's life.
    void start(const Request &request);

    qint64 elapsedMsecs() const { return m_elapsed.elapsed(); }

signals:
    /// Never from inside start().
    void finished(const clientele::Answer &answer);

private:
    void noteConnected();
    void noteProgress();
    void readHead();
    void readBody();
    void timeOut(const char *which);
    void breakOff(Answer::Fault fault, const QString &detail);
    void conclude();
    Answer::Delivery deliveryOfBreak(int networkError) const;
    QString withoutQuery(QString words) const;

    QNetworkAccessManager &m_manager;
    const HttpLimits m_limits;
    QPointer<QNetworkReply> m_reply; ///< the manager may die first
    OneShotBody *m_upload = nullptr; ///< child of this; null for what only reads
    bool m_reads = true;
    bool m_isHead = false;
    bool m_connected = false; ///< a byte of the request may have left
    bool m_concluded = false;
    Answer m_answer; ///< grows; its fault is set when we break off ourselves
    QUrl m_url;
    QStringList m_tlsProblems;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    QElapsedTimer m_elapsed;
};

} // namespace clientele
