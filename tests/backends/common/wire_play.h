// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <QFile>
#include <QTest>

// Plays operations over answers without a network, for the dialects whose tests need no more than that.
namespace clientele::testing {

inline Json json(const QByteArray &text)
{
    Result<Json> parsed = Json::parse(text);
    if (!parsed)
        qFatal("not JSON: %s", text.constData());
    return std::move(parsed).value();
}

/// A file of tests/contract/data.
inline Json contractData(const char *name)
{
    QFile file(QStringLiteral(CLIENTELE_TESTS_DIR "/contract/data/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such file: %s", name);
    return json(file.readAll());
}

/// The list called `member` in such a file.
inline Json::Array contractItems(const char *name, const char *member)
{
    return contractData(name)[QString::fromLatin1(member)].items();
}

/// `object` without the member.
inline Json without(const Json &object, const char *name)
{
    Json::Object members;
    for (const Json::Member &member : object.members()) {
        if (member.first != QLatin1String(name))
            members.push_back(member);
    }
    return Json::object(std::move(members));
}

/// A JSON answer, received at 2026-11-21T10:00:00Z.
inline Answer answer(int status, const QByteArray &body = {}, Headers headers = {})
{
    Answer result;
    result.status = status;
    result.body = body;
    result.headers = std::move(headers);
    if (!body.isEmpty())
        result.headers.append(Header("Content-Type", "application/json"));
    result.requestId = QByteArrayLiteral("ours");
    result.receivedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    return result;
}

inline Answer cut()
{
    Answer result;
    result.delivery = Answer::Delivery::InDoubt;
    result.fault = Answer::Fault::Cut;
    return result;
}

/// Runs the operation over the answers, one a request. All requests it made; one more than there are answers means
/// that it wants to go on.
inline std::vector<Request> play(Operation &operation, const std::vector<Answer> &answers)
{
    std::vector<Request> requests;
    size_t fed = 0;
    while (std::optional<Request> request = operation.next()) {
        requests.push_back(*request);
        if (fed == answers.size())
            break;
        operation.feed(answers[fed++]);
    }
    return requests;
}

/// "GET /path?query", percent-decoded, without scheme and host.
inline QStringList lines(const std::vector<Request> &requests)
{
    QStringList all;
    for (const Request &request : requests) {
        const QByteArray url = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        all.append(QString::fromLatin1(request.method) + QLatin1Char(' ') +
                   QString::fromUtf8(QByteArray::fromPercentEncoding(url)));
    }
    return all;
}

inline Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

inline Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

inline WriteWish wishOf(const Record &base, Changes changes, ChangeKind kind = ChangeKind::Set)
{
    WriteWish wish;
    wish.kind = kind;
    wish.key = base.key;
    wish.base = base;
    wish.changes = std::move(changes);
    wish.idempotencyKey = QStringLiteral("0001");
    return wish;
}

inline WriteWish newCustomer(Changes changes)
{
    WriteWish wish;
    wish.kind = ChangeKind::Create;
    wish.key = RecordKey::ofNew(QStringLiteral("company"), "customer", QStringLiteral("new-1"));
    wish.changes = std::move(changes);
    wish.idempotencyKey = QStringLiteral("0001");
    return wish;
}

/// The record a read of `id` brings when this is answered.
inline Record readBy(Dialect &dialect, const char *id, const QByteArray &body)
{
    const auto read = dialect.readOne(RecordKey::ofRemote(QStringLiteral("company"), "customer", QLatin1String(id)));
    play(*read, {answer(200, body)});
    const Result<Record> record = read->outcome();
    if (!record)
        qFatal("not read: %s", qPrintable(record.failure().detail));
    return *record;
}

/// Every value the record knows, as if somebody had typed all of them.
inline Changes allKnown(const Record &record)
{
    Changes changes;
    const std::vector<FieldSpec> &fields = record.schema()->fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (record.value(int(i)).isKnown() && !fields[i].calculated)
            changes.push_back({fields[i].key, Value(), record.value(int(i))});
    }
    return changes;
}

} // namespace clientele::testing
