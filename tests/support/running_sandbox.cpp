// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/running_sandbox.h"

#include <QProcessEnvironment>
#include <QTcpSocket>

namespace clientele::testing {

namespace {

constexpr int Patience = 60'000; // milliseconds; a loaded machine may take its time, and nothing waits in vain

} // namespace

RunningSandbox::RunningSandbox(const QStringList &options)
    : m_token(QByteArrayLiteral("practice-token"))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLIENTELE_SANDBOX_TOKEN"), QString::fromLatin1(m_token));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(CLIENTELE_SANDBOX_PROGRAM), options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(Patience)) {
    }
    const Result<Json> ready = Json::parse(m_process.readLine());
    if (!ready)
        qFatal("The practice service did not start: %s", CLIENTELE_SANDBOX_PROGRAM);
    m_url = QUrl((*ready)[u"url"].toString());
    m_services = (*ready)[u"services"];
    m_admin = QUrl((*ready)[u"admin"].toString());
}

RunningSandbox::~RunningSandbox()
{
    if (m_process.state() == QProcess::NotRunning)
        return;                    // killed on purpose
    m_process.closeWriteChannel(); // it ends by itself then
    if (!m_process.waitForFinished(Patience))
        m_process.kill();
    else if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        qFatal("The practice service ended with %d; what it said of it stands above.", m_process.exitCode());
}

void RunningSandbox::kill()
{
    m_process.kill();
    m_process.waitForFinished(Patience);
}

QUrl RunningSandbox::urlOf(const QByteArray &service) const
{
    const Json *url = m_services.find(QString::fromLatin1(service));
    if (!url)
        qFatal("%s is not practised.", service.constData());
    return QUrl(url->toString());
}

QUrl RunningSandbox::url(const QByteArray &behind) const
{
    return QUrl::fromEncoded(m_url.toEncoded() + '/' + behind, QUrl::StrictMode);
}

QByteArray RunningSandbox::admin(const QByteArray &method, const QByteArray &what, const QByteArray &body)
{
    // By hand: a request that blocks without an event loop, so that no test is disturbed by it.
    QTcpSocket socket;
    socket.connectToHost(m_admin.host(), static_cast<quint16>(m_admin.port()));
    if (!socket.waitForConnected(Patience))
        qFatal("The admin address of the practice service does not answer.");
    socket.write(method + ' ' + m_admin.path().toLatin1() + '/' + what +
                 " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + "Authorization: Bearer " + m_token +
                 "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    QByteArray answer;
    do {
        answer += socket.readAll();
    } while (socket.waitForReadyRead(Patience));
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.sliced(end + 4);
}

void RunningSandbox::addFault(const Json &fault)
{
    const QByteArray answer = admin("POST", "faults", fault.toBytes());
    const Result<Json> done = Json::parse(answer);
    if (!done || !(*done)[u"done"].toBool())
        qFatal("The fault was not understood: %s", answer.constData());
}

void RunningSandbox::clearFaults()
{
    admin("DELETE", "faults");
}

int RunningSandbox::release()
{
    const Result<Json> answer = Json::parse(admin("POST", "release"));
    return answer ? static_cast<int>((*answer)[u"committed"].toInteger().value_or(0)) : 0;
}

Json RunningSandbox::colleague(const Json &wish)
{
    const Result<Json> answer = Json::parse(admin("POST", "colleague", wish.toBytes()));
    return answer ? *answer : Json();
}

std::vector<Json> RunningSandbox::journal()
{
    std::vector<Json> entries;
    for (const QByteArray &line : admin("GET", "journal").split('\n')) {
        if (line.isEmpty())
            continue;
        if (const Result<Json> entry = Json::parse(line))
            entries.push_back(*entry);
    }
    return entries;
}

std::vector<Json> RunningSandbox::journal(const QByteArray &method, const QByteArray &inTarget)
{
    std::vector<Json> chosen;
    for (const Json &entry : journal()) {
        if (entry[u"event"].toString() == QLatin1String("request") &&
            entry[u"method"].toString() == QString::fromLatin1(method) &&
            entry[u"target"].toString().contains(QString::fromUtf8(inTarget)))
            chosen.push_back(entry);
    }
    return chosen;
}

void RunningSandbox::clearJournal()
{
    admin("DELETE", "journal");
}

Json RunningSandbox::settings(const Json &changes)
{
    const Result<Json> answer = Json::parse(admin("POST", "settings", changes.toBytes()));
    if (!answer || answer->find(u"error"))
        qFatal("The settings were not understood.");
    return *answer;
}

void RunningSandbox::setToken(const QByteArray &token)
{
    admin("POST", "token", Json::object({{QStringLiteral("token"), Json::string(QString::fromUtf8(token))}}).toBytes());
}

void RunningSandbox::reset()
{
    admin("POST", "reset");
}

Json json(QByteArray text)
{
    const Result<Json> value = Json::parse(text.replace('\'', '"'));
    if (!value)
        qFatal("This is no JSON: %s", text.constData());
    return *value;
}

} // namespace clientele::testing
