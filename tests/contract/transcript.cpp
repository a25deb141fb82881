// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/transcript.h"

#include <QDir>
#include <QFile>
#include <QUrl>

namespace clientele::contract {

namespace {

Json readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    Result<Json> parsed = Json::parse(file.readAll());
    if (!parsed)
        qFatal("%s is no JSON: %s", qPrintable(path), qPrintable(parsed.failure().detail));
    return std::move(parsed).value();
}

/// Every text in `json` with the placeholders filled in.
Json filled(const Json &json, const QString &base, const QString &company)
{
    if (json.isString()) {
        QString text = json.toString();
        text.replace(QLatin1String("{base}"), base).replace(QLatin1String("{company}"), company);
        return Json::string(text);
    }
    if (json.isArray()) {
        Json::Array items;
        for (const Json &item : json.items())
            items.push_back(filled(item, base, company));
        return Json::array(std::move(items));
    }
    if (json.isObject()) {
        Json::Object members;
        for (const Json::Member &member : json.members())
            members.emplace_back(member.first, filled(member.second, base, company));
        return Json::object(std::move(members));
    }
    return json;
}

/// `json` with the value at `path` (member names and positions, "/" between) replaced; it must hold `says`.
Json corrected(const Json &json, const QStringList &path, const Json &says, const Json &instead)
{
    if (path.isEmpty()) {
        if (!(json == says))
            qFatal("a misprint is not there: %s", says.toBytes().constData());
        return instead;
    }
    const QStringList rest = path.mid(1);
    if (json.isArray()) {
        Json::Array items = json.items();
        Json &item = items.at(path.front().toUInt());
        item = corrected(item, rest, says, instead);
        return Json::array(std::move(items));
    }
    return json.with(path.front(), corrected(json[path.front()], rest, says, instead));
}

Headers headersOf(const Json &json)
{
    Headers headers;
    for (const Json::Member &member : json.members())
        headers.append(Header(member.first.toLatin1(), member.second.toString().toUtf8()));
    return headers;
}

Exchange exchangeOf(const Json &json, const Face &face)
{
    Exchange exchange;
    const Json &request = json[u"request"];
    const Json &answer = json[u"answer"];
    exchange.line = request[u"line"].toString();
    exchange.asked = request[u"asked"].toString();
    exchange.requestHeaders = headersOf(request[u"headers"]);
    exchange.requestBody = request[u"body"];
    exchange.requestText = request[u"text"].toString().toUtf8();
    for (const Json &name : request[u"mayAdd"].items())
        exchange.mayAdd.append(name.toString());
    exchange.status = int(answer[u"status"].toInteger().value_or(0));
    exchange.answerHeaders = headersOf(answer[u"headers"]);
    exchange.answerBody = answer[u"body"];
    exchange.answerText = answer[u"text"].toString().toUtf8();
    if (exchange.line.isEmpty() || exchange.status == 0)
        qFatal("an exchange without line or status: %s", json.toBytes().left(200).constData());
    if (!exchange.answerBody.isNull() && headerValue(exchange.answerHeaders, "Content-Type").isNull())
        exchange.answerHeaders.append(Header("Content-Type", face.answerType));
    return exchange;
}

QString withoutAddedId(const QString &line)
{
    QStringList options = line.split(QLatin1Char('&'));
    for (QString &option : options) {
        const qsizetype at = option.indexOf(QLatin1String("$select="));
        if (at < 0)
            continue;
        QStringList names = option.mid(at + 8).split(QLatin1Char(','));
        if (names.size() > 1)
            names.removeAll(QStringLiteral("id"));
        option = option.left(at + 8) + names.join(QLatin1Char(','));
    }
    return options.join(QLatin1Char('&'));
}

} // namespace

std::vector<Transcript> loadTranscripts(const Face &face, const QString &base)
{
    const QString &service = face.service;
    const QDir folder(QStringLiteral(CLIENTELE_TESTS_DIR "/contract/transcripts/") + service);
    const Json allMisprints = readJson(QStringLiteral(CLIENTELE_TESTS_DIR "/contract/misprints.json"));
    const Json &misprints = allMisprints[service];
    size_t put = 0;
    std::vector<Transcript> all;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Json file = readJson(folder.filePath(name));
        for (Json json : file[u"transcripts"].items()) {
            Transcript transcript;
            transcript.file = name;
            transcript.name = json[u"name"].toString();
            for (const Json &misprint : misprints.items()) {
                if (misprint[u"transcript"].toString() != transcript.name)
                    continue;
                json = corrected(json, misprint[u"path"].toString().split(QLatin1Char('/')), misprint[u"says"],
                                 misprint[u"instead"]);
                ++put;
            }
            json = filled(json, base, face.company);
            transcript.dialect = json[u"dialect"];
            transcript.wish = json[u"wish"];
            transcript.expect = json[u"expect"];
            transcript.server = json[u"server"];
            for (const Json &exchange : json[u"exchanges"].items())
                transcript.exchanges.push_back(exchangeOf(exchange, face));
            const bool aim = transcript.wish.isNull() ? transcript.server.isObject() : transcript.expect.isObject();
            if (transcript.name.isEmpty() || transcript.exchanges.empty() || !aim)
                qFatal("%s: a transcript without name, exchanges or expectations", qPrintable(name));
            all.push_back(std::move(transcript));
        }
    }
    size_t played = 0;
    for (const Json &misprint : misprints.items())
        played += misprint.find(u"transcript") ? 1 : 0;
    if (put != played)
        qFatal("a misprint of %s names no transcript", qPrintable(service));
    return all;
}

QString requestLine(const QByteArray &method, const QUrl &url, const Face &face, const QString &base)
{
    QString address = QString::fromUtf8(QByteArray::fromPercentEncoding(url.toEncoded()));
    const QString below = base + face.below;
    if (address.startsWith(below))
        address.remove(0, below.size());
    else if (address.startsWith(base))
        address.remove(0, base.size());
    return QString::fromLatin1(method) + QLatin1Char(' ') + address;
}

QString differenceOfLines(const QString &expected, const QString &actual)
{
    if (actual == expected || withoutAddedId(actual) == withoutAddedId(expected))
        return {};
    return QStringLiteral("asked \"%1\" instead of \"%2\"").arg(actual, expected);
}

QString differenceOfTokens(const Json &expected, const Json &actual)
{
    if (expected.toBytes() == actual.toBytes())
        return {};
    return QStringLiteral("%1 instead of %2")
        .arg(QString::fromUtf8(actual.toBytes()), QString::fromUtf8(expected.toBytes()));
}

} // namespace clientele::contract
