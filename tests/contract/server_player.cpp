// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/server_player.h"

#include "contract/bare_http.h"

#include <QSet>

namespace clientele::contract {

namespace {

/// "customers?$filter=..." to an address: what has to be encoded is, and nothing else.
QUrl addressOf(const Face &face, const QUrl &base, const QString &behind)
{
    const bool top = behind.startsWith(QLatin1Char('/'));
    const QString whole = top ? behind : face.below + behind;
    const qsizetype mark = whole.indexOf(QLatin1Char('?'));
    QByteArray text = QUrl::toPercentEncoding(whole.left(mark), "()/");
    if (mark >= 0) {
        text += '?';
        // Only an ampersand before an option ends one.
        const QString begin = face.optionMark.mid(1);
        QStringList options = whole.mid(mark + 1).split(face.optionMark);
        for (qsizetype i = 0; i < options.size(); ++i) {
            const QString option = (i > 0 ? begin : QString()) + options[i];
            const qsizetype equals = option.indexOf(QLatin1Char('='));
            text += (i > 0 ? "&" : "") + option.left(equals).toLatin1() + '=' +
                    QUrl::toPercentEncoding(option.mid(equals + 1), "'(),");
        }
    }
    return QUrl::fromEncoded(base.toEncoded() + text, QUrl::StrictMode);
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

class Player
{
public:
    Player(const Transcript &transcript, const Face &face, testing::RunningSandbox &sandbox)
        : m_transcript(transcript)
        , m_server(transcript.server)
        , m_face(face)
        , m_base(sandbox.urlOf(face.service.toLatin1()))
        , m_token(sandbox.token())
    {
        for (const Json::Member &member : m_server[u"instead"].members())
            m_instead.append({member.first, member.second.toString()});
        if (const Json *token = m_server.find(u"token")) {
            m_token = token->toString().toUtf8();
            sandbox.setToken(m_token);
        }
    }

    QString play()
    {
        for (size_t i = 0; i < m_transcript.exchanges.size(); ++i) {
            if (const QString wrong = playOne(m_transcript.exchanges[i]); !wrong.isEmpty())
                return QStringLiteral("answer %1: %2").arg(i + 1).arg(wrong);
        }
        return {};
    }

private:
    QString playOne(const Exchange &exchange)
    {
        QString line = exchange.line;
        for (const auto &[recorded, own] : m_instead)
            line.replace(recorded, own);
        const qsizetype blank = line.indexOf(QLatin1Char(' '));
        const QByteArray method = line.left(blank).toLatin1();
        const QUrl url = addressOf(m_face, m_base, line.mid(blank + 1));
        // Tags are the server's own: what the transcript writes down is stale there, byte for byte.
        Headers headers = exchange.requestHeaders;
        for (Header &header : headers) {
            if (header.first == "If-Match" && exchange.status != 409 && exchange.status != 412)
                header.second = currentTag(url);
        }
        const QByteArray body = exchange.requestBody.isNull() ? exchange.requestText : exchange.requestBody.toBytes();
        const Answer given = ask({method, url, headers, body}, m_token);
        if (given.status != exchange.status)
            return QStringLiteral("status %1: %2").arg(given.status).arg(QString::fromUtf8(given.body));
        if (const QString wrong = differenceOfHeaders(exchange, given); !wrong.isEmpty())
            return wrong;
        if (exchange.answerBody.isNull())
            return given.body.isEmpty() ? QString() : QStringLiteral("a body where none was due");
        if (!headerValue(given.headers, "Content-Type").startsWith("application/json"))
            return QStringLiteral("media type %1").arg(QString::fromLatin1(headerValue(given.headers, "Content-Type")));
        if (m_server[u"statusOnly"].toBool())
            return {};
        const Result<Json> answer = Json::parse(given.body);
        if (!answer)
            return QStringLiteral("a body that is no JSON");
        carry(exchange.answerBody, *answer);
        return comparisonFor(exchange).difference(exchange.answerBody, *answer, {});
    }

    Comparison comparisonFor(const Exchange &exchange) const
    {
        Comparison comparison;
        // Messages are words of one version and language.
        if (exchange.answerBody.find(u"error"))
            comparison.varies.insert(QStringLiteral("message"));
        if (exchange.answerBody.find(u"errors"))
            comparison.varies.insert(QStringLiteral("description"));
        for (const Json &name : m_server[u"varies"].items())
            comparison.varies.insert(name.toString());
        for (const Json &name : m_server[u"mayLack"].items())
            comparison.mayLack.insert(name.toString());
        comparison.anyOrder = m_server[u"anyOrder"].toBool();
        comparison.namesOnly = m_server[u"firstRow"].toBool();
        return comparison;
    }

    QString differenceOfHeaders(const Exchange &exchange, const Answer &given) const
    {
        for (const Json &one : m_server[u"headers"].items()) {
            const QByteArray name = one.toString().toLatin1();
            const QByteArray value = headerValue(given.headers, name);
            const QByteArray recorded = headerValue(exchange.answerHeaders, name);
            bool varies = false;
            for (const Json &free : m_server[u"varies"].items())
                varies = varies || free.toString() == one.toString();
            if (value.isNull() != recorded.isNull() || (!varies && value != recorded))
                return QStringLiteral("header %1: %2").arg(one.toString(), QString::fromLatin1(value));
        }
        return {};
    }

    /// Remembers what the server says where the transcript says something that a later line repeats.
    void carry(const Json &recorded, const Json &given)
    {
        for (size_t i = 0; i < std::min(recorded.items().size(), given.items().size()); ++i)
            carry(recorded.items()[i], given.items()[i]);
        for (const Json::Member &member : recorded.members()) {
            const Json &own = given[member.first];
            carry(member.second, own);
            for (const Json &name : m_server[u"carries"].items()) {
                if (name.toString() == member.first && member.second.isString() && own.isString())
                    m_instead.append({member.second.toString(), own.toString()});
            }
        }
    }

    QByteArray currentTag(const QUrl &record) const
    {
        const Result<Json> now = Json::parse(ask({"GET", record, {}, {}}, m_token).body);
        return now ? (*now)[u"@odata.etag"].toString().toUtf8() : QByteArray();
    }

    const Transcript &m_transcript;
    const Json &m_server;
    const Face &m_face;
    const QUrl m_base;
    QByteArray m_token;
    QList<std::pair<QString, QString>> m_instead;
};

} // namespace

QString playServer(const Transcript &transcript, const Face &face, testing::RunningSandbox &sandbox)
{
    const auto named = [&face](const Json &wish) {
        return (wish.isObject() ? wish : Json::object({})).with(QStringLiteral("service"), Json::string(face.service));
    };
    sandbox.reset();
    sandbox.settings(named(transcript.server[u"settings"]));
    for (const Json &change : transcript.server[u"before"].items()) {
        const Json made = sandbox.colleague(named(change));
        if (made.find(u"error"))
            return QStringLiteral("before: ") + made[u"error"].toString();
    }
    return Player(transcript, face, sandbox).play();
}

} // namespace clientele::contract
