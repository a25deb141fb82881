// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/net_desk.h"
#include "support/test_locale.h"

#include <QFile>
#include <QHostInfo>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

/// TLS with a certificate that the system trusts, or nothing leaves.
class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void trustedWorks();
    void unknownAuthority_data();
    void unknownAuthority();
    void notOurs_data();
    void notOurs();
    void plainServer();
    void cutOverTls_data();
    void cutOverTls();

private:
    void trustTheTestAuthority();

    QSslConfiguration m_system;
    QSslCertificate m_authority;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

namespace {

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(CLIENTELE_TESTS_DIR "/net/data/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", name);
    return file.readAll();
}

} // namespace

void TestHttpTls::initTestCase()
{
    useTestLocale();
    QVERIFY2(QSslSocket::supportsSsl(), "Qt finds no TLS library here");
    m_system = QSslConfiguration::defaultConfiguration();
    m_authority = QSslCertificate(data("authority.pem"));
    m_certificate = QSslCertificate(data("server.pem"));
    m_key = QSslKey(data("server.key"), QSsl::Ec);
    QVERIFY(!m_authority.isNull() && !m_certificate.isNull() && !m_key.isNull());
}

void TestHttpTls::cleanup()
{
    QSslConfiguration::setDefaultConfiguration(m_system);
}

void TestHttpTls::trustTheTestAuthority()
{
    QSslConfiguration configuration = m_system;
    configuration.addCaCertificate(m_authority);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestHttpTls::trustedWorks()
{
    trustTheTestAuthority();
    RawServer server;
    server.useTls(m_certificate, m_key);
    server.script({RawServer::reply(200, "[1]")});
    // A certificate for a name, too, where this system has a name for itself (a bare one has no /etc/hosts).
    QStringList hosts{QStringLiteral("127.0.0.1")};
    if (QHostInfo::fromName(QStringLiteral("localhost")).error() == QHostInfo::NoError)
        hosts.append(QStringLiteral("localhost"));
    for (const QString &host : hosts) {
        const QUrl url = server.url(QStringLiteral("/x?y"), host);
        QCOMPARE(url.scheme(), QStringLiteral("https"));
        NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken", url));
        const Answer read = desk.fetch(NetDesk::get(url));
        QCOMPARE(read.detail, QString());
        QCOMPARE(read.body, QByteArray("[1]"));
        const Answer write = desk.fetch(NetDesk::write("PATCH", url, "{}"));
        QVERIFY(write.ok());
        QCOMPARE(server.seen().constLast().header("Authorization"), QByteArray("Bearer t0ken"));
    }
}

void TestHttpTls::unknownAuthority_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const QByteArray method : {"GET", "POST", "DELETE"})
        QTest::addRow("%s", method.constData()) << method;
}

void TestHttpTls::unknownAuthority()
{
    QFETCH(QByteArray, method);
    RawServer server;
    server.useTls(m_certificate, m_key);
    server.script({RawServer::reply(200)});
    NetDesk desk(std::make_unique<BearerAuthorizer>("t0ken", server.url(QStringLiteral("/"))));
    const Answer answer =
        desk.fetch(NetDesk::write(method, server.url(QStringLiteral("/x")), method == "POST" ? "{}" : ""));
    QCOMPARE(answer.fault, Answer::Fault::Certificate);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QVERIFY2(answer.detail.contains(QLatin1String("Clientele test authority")), qPrintable(answer.detail));
    QVERIFY(desk.waits.isEmpty());
    QCOMPARE(server.bytesRead(), QByteArray());
}

void TestHttpTls::notOurs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("another name") << QByteArray("stranger.pem");
    QTest::newRow("expired") << QByteArray("expired.pem");
}

void TestHttpTls::notOurs()
{
    QFETCH(QByteArray, file);
    trustTheTestAuthority();
    RawServer server;
    server.useTls(QSslCertificate(data(file.constData())), m_key);
    server.script({RawServer::reply(200)});
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::write("POST", server.url(QStringLiteral("/x")), "{}"));
    QCOMPARE(answer.fault, Answer::Fault::Certificate);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QCOMPARE(server.bytesRead(), QByteArray());
}

void TestHttpTls::plainServer()
{
    RawServer server;
    server.closeAfterBytes(1);
    QUrl url = server.url(QStringLiteral("/x"));
    url.setScheme(QStringLiteral("https"));
    NetDesk desk;
    const Answer answer = desk.fetch(NetDesk::write("POST", url, "{\"secret\":1}"));
    QVERIFY(answer.fault != Answer::Fault::None);
    QCOMPARE(answer.delivery, Answer::Delivery::NotSent);
    QVERIFY(!server.bytesRead().contains("secret"));
}

void TestHttpTls::cutOverTls_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const QByteArray method : {"POST", "PATCH", "PUT", "DELETE"}) {
        QTest::addRow("%s with body", method.constData()) << method << QByteArray("{}");
        QTest::addRow("%s without body", method.constData()) << method << QByteArray();
    }
}

void TestHttpTls::cutOverTls()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    trustTheTestAuthority();
    RawServer server;
    server.useTls(m_certificate, m_key);
    server.script({RawServer::reply(200), RawServer::hangUp()});
    NetDesk desk;
    QVERIFY(desk.fetch(NetDesk::get(server.url(QStringLiteral("/first")))).ok());
    for (int i = 0; i < 2; ++i) { // on the used connection, then on a fresh one
        const Answer answer = desk.fetch(NetDesk::write(method, server.url(QStringLiteral("/x")), body));
        QCOMPARE(answer.fault, Answer::Fault::Cut);
        QCOMPARE(answer.delivery, Answer::Delivery::InDoubt);
        QTest::qWait(10);
        QCOMPARE(server.bytesRead().count(method + " /x"), i + 1);
    }
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
