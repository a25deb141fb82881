// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/transfer.h"

#include "net/one_shot_body.h"
#include "net/qnam_setup.h"
#include "net/transfer_fault.h"
#include "net/wholeness.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslError>

namespace clientele {

namespace {

constexpr qint64 chunkBytes = qint64(64) * 1024;

void putHeaders(QNetworkRequest &out, const Headers &headers)
{
    out.setRawHeader(QByteArrayLiteral("User-Agent"), QByteArrayLiteral("Clientele/" CLIENTELE_VERSION));
    QList<QByteArray> seen;
    for (const auto &[name, value] : headers) {
        // Qt keeps one value to a name; a repeated one is joined as RFC 9110, 5.3 allows.
        const QByteArray lower = name.toLower();
        if (seen.contains(lower)) {
            out.setRawHeader(name, out.rawHeader(name) + QByteArrayLiteral(", ") + value);
        } else {
            out.setRawHeader(name, value);
            seen.append(lower);
        }
    }
}

} // namespace

Transfer::Transfer(QNetworkAccessManager &manager, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_limits(limits)
{
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { timeOut("no connection"); });
    connect(&m_idleTimer, &QTimer::timeout, this, [this] { timeOut("nothing heard"); });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { timeOut("not finished"); });
}

Transfer::~Transfer()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Deleting a running reply leaves its connection to finish by itself; aborting closes it.
    if (m_reply->isRunning())
        m_reply->abort();
    delete m_reply;
}

void Transfer::start(const Request &request)
{
    m_elapsed.start();
    m_url = request.url;
    m_reads = request.readsOnly();
    m_isHead = request.method == "HEAD";

    QNetworkRequest out(request.url);
    setUpRequest(out, m_limits);
    putHeaders(out, request.headers);
    if (m_isHead) {
        m_reply = m_manager.head(out);
    } else if (m_reads) {
        m_reply = m_manager.get(out);
    } else {
        m_upload = new OneShotBody(request.body, this);
        connect(m_upload, &OneShotBody::touched, this, &Transfer::noteConnected);
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        m_reply = m_manager.sendCustomRequest(out, request.method, m_upload);
    }

    connect(m_reply, &QNetworkReply::requestSent, this, &Transfer::noteConnected);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Transfer::noteProgress);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        noteConnected();
        readBody();
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            const QString issuer = error.certificate().issuerDisplayName();
            m_tlsProblems.append(issuer.isEmpty()
                                     ? error.errorString()
                                     : QStringLiteral("%1 (issued by %2)").arg(error.errorString(), issuer));
        }
    });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::conclude);
    // Of a write without body Qt (6.4.2) tells neither that it is connected nor that the head is out: both times
    // together must do until the answer begins.
    const bool silent = m_upload && request.body.isEmpty();
    m_connectTimer.start(m_limits.connectTimeoutMs + (silent ? m_limits.idleTimeoutMs : 0));
    m_totalTimer.start(m_limits.totalTimeoutMs);
}

void Transfer::noteConnected()
{
    m_connected = true;
    m_connectTimer.stop();
    noteProgress();
}

void Transfer::noteProgress()
{
    // Qt reports progress of nothing, too, before there is a connection.
    if (m_connected && !m_concluded)
        m_idleTimer.start(m_limits.idleTimeoutMs);
}

void Transfer::readHead()
{
    noteConnected();
    if (m_isHead)
        return; // its Content-Length tells of a body that does not come
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_limits.maxBodyBytes)
        breakOff(Answer::Fault::TooLarge, QStringLiteral("%1 bytes announced").arg(announced));
}

void Transfer::readBody()
{
    // In pieces, so that inflating stops at the limit; bytesAvailable() would inflate everything to count it.
    while (m_reply->isOpen()) {
        const QByteArray chunk = m_reply->read(chunkBytes);
        if (chunk.isEmpty())
            return;
        if (m_answer.body.size() + chunk.size() > m_limits.maxBodyBytes) {
            breakOff(Answer::Fault::TooLarge, QStringLiteral("more than %1 bytes").arg(m_limits.maxBodyBytes));
            return;
        }
        m_answer.body.append(chunk);
    }
}

void Transfer::timeOut(const char *which)
{
    // From here on nothing more of the body is given away, so that "untouched" stays true.
    if (m_upload)
        m_upload->seal();
    breakOff(Answer::Fault::Timeout, QStringLiteral("%1 for %2 ms").arg(QLatin1String(which)).arg(m_elapsed.elapsed()));
}

void Transfer::breakOff(Answer::Fault fault, const QString &detail)
{
    if (m_concluded || m_answer.fault != Answer::Fault::None)
        return;
    m_answer.fault = fault;
    m_answer.detail = detail;
    m_reply->abort(); // emits finished() at once, unless it was
    conclude();
}

void Transfer::conclude()
{
    if (m_concluded)
        return;
    if (m_answer.fault == Answer::Fault::None)
        readBody();
    if (m_concluded) // the rest was too large
        return;
    m_concluded = true;
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->stop();

    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = m_reply->rawHeaderPairs();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_answer.fault == Answer::Fault::None) {
        if (const auto fault = brokenBy(error, m_answer.status)) {
            m_answer.fault = *fault;
            m_answer.detail = withoutQuery(m_reply->errorString());
            if (error == QNetworkReply::SslHandshakeFailedError && !m_tlsProblems.isEmpty()) {
                m_answer.fault = Answer::Fault::Certificate;
                m_answer.detail = m_tlsProblems.join(QStringLiteral("; "));
            } else if (error == QNetworkReply::UnknownNetworkError && m_connected) {
                // A reset that strikes while we write has no name of its own in Qt.
                m_answer.fault = Answer::Fault::Cut;
            } else if (error == QNetworkReply::UnknownContentError) {
                m_answer.detail = QStringLiteral("the body cannot be inflated, or grows beyond all measure");
            }
        } else if (!isWhole(m_answer, m_isHead)) {
            m_answer.fault = Answer::Fault::Cut;
            m_answer.detail = QStringLiteral("the answer ends before it is whole");
        }
    }
    if (m_answer.fault != Answer::Fault::None) {
        m_answer.delivery = deliveryOfBreak(error);
        m_answer.body.clear(); // half a body is nobody's business
    }
    emit finished(m_answer);
}

Answer::Delivery Transfer::deliveryOfBreak(int networkError) const
{
    const auto error = static_cast<QNetworkReply::NetworkError>(networkError);
    if (m_connected || m_answer.status > 0 || error == QNetworkReply::ContentReSendError)
        return Answer::Delivery::InDoubt;
    if (happensBeforeSending(error))
        return Answer::Delivery::NotSent;
    // A body of some length of which Qt never took a byte: the service cannot have had the whole request. Of a write
    // without body only Qt's other thread knows whether its head is out, and that news may be on its way to us.
    const bool certain = m_reads || m_upload->bytesAvailable() > 0;
    return certain ? Answer::Delivery::NotSent : Answer::Delivery::InDoubt;
}

QString Transfer::withoutQuery(QString words) const
{
    // Some of Qt's sentences quote the whole address.
    for (const auto format : {QUrl::FullyEncoded, QUrl::PrettyDecoded, QUrl::FullyDecoded}) {
        const QString query = m_url.query(format);
        if (!query.isEmpty())
            words.replace(query, QStringLiteral("(query)"));
    }
    return words;
}

} // namespace clientele
