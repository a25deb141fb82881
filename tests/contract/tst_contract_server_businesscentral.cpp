// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/bare_http.h"
#include "contract/transcript.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::contract;
using clientele::testing::RunningSandbox;

namespace {

/// "GET customers?$filter=..." to an address: what has to be encoded is, and nothing else.
QUrl addressOf(const RunningSandbox &sandbox, const QString &behind)
{
    const bool top = behind.startsWith(QLatin1Char('/'));
    const QString path = top ? behind.mid(1) : behind;
    const qsizetype mark = path.indexOf(QLatin1Char('?'));
    QByteArray text = QUrl::toPercentEncoding(path.left(mark), "()/");
    if (mark >= 0) {
        text += '?';
        // Only an ampersand before an option ends one.
        QStringList options = path.mid(mark + 1).split(QStringLiteral("&$"));
        for (qsizetype i = 0; i < options.size(); ++i) {
            const QString option = (i > 0 ? QStringLiteral("$") : QString()) + options[i];
            const qsizetype equals = option.indexOf(QLatin1Char('='));
            text += (i > 0 ? "&" : "") + option.left(equals).toLatin1() + '=' +
                    QUrl::toPercentEncoding(option.mid(equals + 1), "'(),");
        }
    }
    return top ? sandbox.url(text) : sandbox.set(text);
}

/// What both sides must have in common; empty: the same.
struct Comparison
{
    QSet<QString> varies = {QStringLiteral("@odata.context"), QStringLiteral("@odata.etag")};
    QSet<QString> mayLack;
    bool anyOrder = false;
    bool namesOnly = false;

    QString difference(const Json &expected, const Json &actual, const QString &at) const
    {
        if (expected.kind() != actual.kind())
            return at + QStringLiteral(" is of another kind: ") + QString::fromUtf8(actual.toBytes());
        if (expected.isObject())
            return differenceOfObjects(expected, actual, at);
        if (expected.isArray()) {
            if (!namesOnly && expected.items().size() != actual.items().size())
                return at + QStringLiteral(" has %1 items").arg(actual.items().size());
            if (namesOnly && actual.items().empty())
                return at + QStringLiteral(" is empty");
            for (size_t i = 0; i < (namesOnly ? 1 : expected.items().size()); ++i) {
                const QString wrong =
                    difference(expected.items()[i], actual.items()[i], at + QStringLiteral("/%1").arg(i));
                if (!wrong.isEmpty())
                    return wrong;
            }
            return {};
        }
        const bool same = namesOnly || expected.toBytes() == actual.toBytes();
        return same ? QString() : at + QStringLiteral(" is ") + QString::fromUtf8(actual.toBytes());
    }

private:
    static QStringList namesOf(const Json &object)
    {
        QStringList names;
        for (const Json::Member &member : object.members()) {
            if (member.first != QLatin1String("@odata.context")) // a transcript may leave it out
                names.append(member.first);
        }
        return names;
    }

    QString differenceOfObjects(const Json &expected, const Json &actual, const QString &at) const
    {
        QStringList wanted = namesOf(expected);
        for (const QString &name : mayLack) {
            if (!actual.find(name))
                wanted.removeAll(name);
        }
        QStringList given = namesOf(actual);
        if (anyOrder) {
            wanted.sort();
            given.sort();
        }
        if (wanted != given)
            return at + QStringLiteral(" has ") + given.join(QLatin1Char(' '));
        for (const Json::Member &member : expected.members()) {
            const Json *other = actual.find(member.first);
            if (!other)
                continue;
            const QString there = at + QLatin1Char('/') + member.first;
            const QString wrong = varies.contains(member.first) ? (other->kind() == member.second.kind()
                                                                       ? QString()
                                                                       : there + QStringLiteral(" is of another kind"))
                                                                : difference(member.second, *other, there);
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }
};

} // namespace

class ContractServerBusinessCentral : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("2")});
        m_transcripts = loadTranscripts(QStringLiteral("businesscentral"), m_sandbox->url().toString(),
                                        QString::fromLatin1(m_sandbox->companyId()));
        size_t played = 0;
        for (const Transcript &transcript : m_transcripts)
            played += transcript.server.isNull() ? 0 : 1;
        QVERIFY(played > 35);
    }

    void answers_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_transcripts.size(); ++i) {
            if (!m_transcripts[i].server.isNull())
                QTest::newRow(qPrintable(m_transcripts[i].name)) << int(i);
        }
    }

    void answers()
    {
        QFETCH(int, index);
        const Transcript &transcript = m_transcripts[size_t(index)];
        m_sandbox->reset();
        m_sandbox->settings(transcript.server[u"settings"]);
        for (const Json &change : transcript.server[u"before"].items())
            QVERIFY(!m_sandbox->colleague(change).find(u"error"));
        for (const Exchange &exchange : transcript.exchanges)
            QCOMPARE(playOne(exchange, transcript.server), QString());
    }

private:
    QString playOne(const Exchange &exchange, const Json &server)
    {
        const qsizetype blank = exchange.line.indexOf(QLatin1Char(' '));
        const QByteArray method = exchange.line.left(blank).toLatin1();
        const QUrl url = addressOf(*m_sandbox, exchange.line.mid(blank + 1));
        // Tags are the server's own: what the transcript writes down is stale there, byte for byte.
        Headers headers = exchange.requestHeaders;
        for (Header &header : headers) {
            if (header.first == "If-Match" && exchange.status != 409 && exchange.status != 412)
                header.second = currentTag(url);
        }
        const QByteArray body = exchange.requestBody.isNull() ? QByteArray() : exchange.requestBody.toBytes();
        const Answer given = ask({method, url, headers, body}, m_sandbox->token());
        if (given.status != exchange.status)
            return QStringLiteral("status %1: %2").arg(given.status).arg(QString::fromUtf8(given.body));
        if (exchange.answerBody.isNull())
            return given.body.isEmpty() ? QString() : QStringLiteral("a body where none was due");
        if (!headerValue(given.headers, "Content-Type").startsWith("application/json"))
            return QStringLiteral("media type %1").arg(QString::fromLatin1(headerValue(given.headers, "Content-Type")));
        if (server[u"statusOnly"].toBool())
            return {};
        const Result<Json> answer = Json::parse(given.body);
        if (!answer)
            return QStringLiteral("a body that is no JSON");
        Comparison comparison;
        if (exchange.answerBody.find(u"error")) // messages are words of one version and language
            comparison.varies.insert(QStringLiteral("message"));
        for (const Json &name : server[u"varies"].items())
            comparison.varies.insert(name.toString());
        for (const Json &name : server[u"mayLack"].items())
            comparison.mayLack.insert(name.toString());
        comparison.anyOrder = server[u"anyOrder"].toBool();
        comparison.namesOnly = server[u"firstRow"].toBool();
        return comparison.difference(exchange.answerBody, *answer, {});
    }

    QByteArray currentTag(const QUrl &record) const
    {
        const Result<Json> now = Json::parse(ask({"GET", record, {}, {}}, m_sandbox->token()).body);
        return now ? (*now)[u"@odata.etag"].toString().toUtf8() : QByteArray();
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::vector<Transcript> m_transcripts;
};

QTEST_GUILESS_MAIN(ContractServerBusinessCentral)
#include "tst_contract_server_businesscentral.moc"
