// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/recording.h"

#include "contract/bare_http.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace clientele::contract {

namespace {

using testing::RunningSandbox;

/// What a practised answer must have in common with the recorded one.
class Comparison
{
public:
    explicit Comparison(const Json &server)
        : m_server(server)
    {
    }

    QString difference(const Json &recorded, const Json &given, const QString &at) const
    {
        if (recorded.kind() != given.kind())
            return at + QStringLiteral(" is of another kind: ") + QString::fromUtf8(given.toBytes());
        if (recorded.isObject())
            return differenceOfObjects(recorded, given, at);
        if (recorded.isArray())
            return differenceOfLists(recorded, given, at);
        return recorded.toBytes() == given.toBytes() ? QString()
                                                     : at + QStringLiteral(" is ") + QString::fromUtf8(given.toBytes());
    }

private:
    bool says(QStringView list, const QString &name) const
    {
        const Json::Array &names = m_server[list].items();
        return std::any_of(names.begin(), names.end(), [&](const Json &one) { return one.toString() == name; });
    }

    QString differenceOfObjects(const Json &recorded, const Json &given, const QString &at) const
    {
        QStringList wanted;
        QStringList names;
        for (const Json::Member &member : recorded.members()) {
            if (given.find(member.first) || !says(u"mayLack", member.first))
                wanted.append(member.first);
        }
        for (const Json::Member &member : given.members())
            names.append(member.first);
        if (wanted != names)
            return at + QStringLiteral(" has ") + names.join(QLatin1Char(' '));
        for (const Json::Member &member : recorded.members()) {
            const Json *own = given.find(member.first);
            if (!own || (says(u"varies", member.first) && own->kind() == member.second.kind()))
                continue;
            const QString wrong = difference(member.second, *own, at + QLatin1Char('/') + member.first);
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString differenceOfLists(const Json &recorded, const Json &given, const QString &at) const
    {
        Json::Array wanted = recorded.items();
        Json::Array rows = given.items();
        if (m_server[u"more"].toBool() && rows.size() > wanted.size())
            rows.resize(wanted.size());
        if (wanted.size() != rows.size())
            return at + QStringLiteral(" has %1 items").arg(rows.size());
        if (m_server[u"anyRows"].toBool()) {
            const auto byId = [](const Json &one, const Json &other) {
                return one[u"id"].toInteger() < other[u"id"].toInteger();
            };
            std::sort(wanted.begin(), wanted.end(), byId);
            std::sort(rows.begin(), rows.end(), byId);
        }
        for (size_t i = 0; i < wanted.size(); ++i) {
            const QString wrong = difference(wanted[i], rows[i], at + QStringLiteral("/%1").arg(i));
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    const Json &m_server;
};

class ServerPlayer
{
public:
    ServerPlayer(const Recording &recording, const QByteArray &service, RunningSandbox &sandbox)
        : m_recording(recording)
        , m_service(service)
        , m_base(sandbox.urlOf(service).toEncoded())
        , m_sandbox(sandbox)
    {
    }

    QString prepare()
    {
        m_sandbox.reset();
        const Json &asked = m_recording.server[u"settings"];
        m_settings = m_sandbox.settings(named(asked.isObject() ? asked : Json::object({})));
        for (const Json &change : m_recording.server[u"before"].items()) {
            if (!change.find(u"shown")) {
                if (const QString wrong = apply(change); !wrong.isEmpty())
                    return wrong;
                continue;
            }
            for (const Json &which : change[u"shown"].items()) {
                for (const Json &row : rowsOf(m_recording.exchanges.at(size_t(which.toInteger().value_or(0))))) {
                    const QString wrong = apply(Json::object({{QStringLiteral("create"), with(row, change[u"with"])}}));
                    if (!wrong.isEmpty())
                        return wrong;
                }
            }
        }
        return {};
    }

    QString play()
    {
        signIn();
        for (size_t i = 0; i < m_recording.exchanges.size(); ++i) {
            const Json::Array &repeat = m_recording.server[u"repeat"].items();
            const qint64 times = i < repeat.size() ? repeat[i].toInteger().value_or(1) : 1;
            Answer given;
            for (qint64 sent = 0; sent < times; ++sent)
                given = send(m_recording.exchanges[i][u"request"]);
            if (const QString wrong = difference(m_recording.exchanges[i][u"answer"], given); !wrong.isEmpty())
                return QStringLiteral("answer %1: %2").arg(i + 1).arg(wrong);
        }
        return {};
    }

private:
    Json named(const Json &wish) const
    {
        return wish.with(QStringLiteral("service"), Json::string(QString::fromLatin1(m_service)));
    }

    QString apply(const Json &change)
    {
        const Json made = m_sandbox.colleague(named(change));
        return made.find(u"error") ? QStringLiteral("before: ") + made[u"error"].toString() : QString();
    }

    static Json with(Json row, const Json &changes)
    {
        for (const Json::Member &member : changes.members())
            row = row.with(member.first, member.second);
        return row;
    }

    static Json::Array rowsOf(const Json &exchange)
    {
        const Json &body = exchange[u"answer"][u"body"];
        return body.find(u"customers") ? body[u"customers"].items() : Json::Array{body};
    }

    void signIn()
    {
        const Json body = Json::object(
            {{QStringLiteral("email"), m_settings[u"email"]}, {QStringLiteral("password"), m_settings[u"password"]}});
        const Request request{"POST",
                              QUrl::fromEncoded(m_base + "/auth/signin"),
                              {{"Content-Type", "application/json"}, {"Authorization", ""}},
                              body.toBytes()};
        if (const Result<Json> answer = Json::parse(ask(request, {}).body)) {
            m_jwt = (*answer)[u"access_token"].toString().toUtf8();
            m_company = (*answer)[u"organization_id"].toString().toUtf8();
        }
    }

    Answer send(const Json &recorded) const
    {
        const QByteArray line = recorded[u"line"].toString().toUtf8();
        const qsizetype blank = line.indexOf(' ');
        Request request{line.left(blank), QUrl::fromEncoded(m_base + line.mid(blank + 1), QUrl::StrictMode), {}, {}};
        for (const Json::Member &member : recorded[u"headers"].members()) {
            QByteArray value = member.second.toString().toUtf8();
            value.replace("{token}", m_sandbox.token()).replace("{jwt}", m_jwt).replace("{company}", m_company);
            request.headers.append({member.first.toLatin1(), value.isNull() ? QByteArray("") : value});
        }
        request.body = recorded.find(u"body") ? recorded[u"body"].toBytes() : recorded[u"text"].toString().toUtf8();
        return ask(request, m_sandbox.token());
    }

    QString difference(const Json &recorded, const Answer &given) const
    {
        if (given.status != recorded[u"status"].toInteger())
            return QStringLiteral("status %1: %2").arg(given.status).arg(QString::fromUtf8(given.body));
        for (const Json::Member &member : recorded[u"headers"].members()) {
            const QByteArray value = headerValue(given.headers, member.first.toLatin1());
            // The clock runs while a test does; its seconds are not the point.
            const bool seconds =
                member.first.contains(QLatin1String("Reset")) || member.first.startsWith(QLatin1String("Retry-After"));
            const QByteArray wanted = member.second.toString().toLatin1();
            const bool same = seconds ? value.toInt() > 0 && value.toInt() <= wanted.toInt() : value == wanted;
            if (!same)
                return QStringLiteral("header %1: %2").arg(member.first, QString::fromLatin1(value));
        }
        for (const char *limit : {"Retry-After", "X-RateLimit-Limit-auth"}) {
            const bool recordsLimits = recorded[u"headers"].find(u"X-RateLimit-Limit");
            if (recordsLimits && !recorded[u"headers"].find(QString::fromLatin1(limit)) &&
                !headerValue(given.headers, limit).isNull())
                return QStringLiteral("header %1 where none was").arg(QLatin1String(limit));
        }
        const Json *body = recorded.find(u"body");
        if (!body)
            return given.body.isEmpty() ? QString() : QStringLiteral("a body where none was due");
        if (headerValue(given.headers, "Content-Type") != "application/json; charset=utf-8")
            return QStringLiteral("media type ") + QString::fromLatin1(headerValue(given.headers, "Content-Type"));
        const Result<Json> answer = Json::parse(given.body);
        if (!answer)
            return QStringLiteral("a body that is no JSON");
        return Comparison(m_recording.server).difference(*body, *answer, {});
    }

    const Recording &m_recording;
    const QByteArray m_service;
    const QByteArray m_base;
    RunningSandbox &m_sandbox;
    Json m_settings;
    QByteArray m_jwt;
    QByteArray m_company;
};

} // namespace

std::vector<Recording> loadRecordings(const QString &service)
{
    const QDir folder(QStringLiteral(CLIENTELE_TESTS_DIR "/contract/transcripts/%1/recorded").arg(service));
    std::vector<Recording> all;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        const Result<Json> json = Json::parse(file.readAll());
        if (!json)
            qFatal("%s is no JSON: %s", qPrintable(name), qPrintable(json.failure().detail));
        for (const Json &one : (*json)[u"recordings"].items()) {
            all.push_back({one[u"name"].toString(), one[u"exchanges"].items(), one[u"server"]});
            if (all.back().name.isEmpty() || all.back().exchanges.empty())
                qFatal("%s: a recording without name or exchanges", qPrintable(name));
        }
    }
    return all;
}

QString playRecordedServer(const Recording &recording, const QByteArray &service, RunningSandbox &sandbox)
{
    ServerPlayer player(recording, service, sandbox);
    const QString wrong = player.prepare();
    return wrong.isEmpty() ? player.play() : wrong;
}

} // namespace clientele::contract
