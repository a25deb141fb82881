// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/work_store.h"

namespace clientele::testing {

constexpr qint64 kNow = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
inline QString company()
{
    return QStringLiteral("company-1");
}

/// Everything that has ever broken a text column: quotes, NUL, emoji, right to left, line breaks, wildcards.
inline QString hostileText()
{
    return QStringLiteral("O'Brien \"; DROP TABLE lines; -- %_\\ \r\n\t") + QChar(u'\0') +
           QString::fromUtf8("\xF0\x9F\x92\xB6 e\xCC\x81 \xE2\x80\x8F\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
}

inline Value digits(const char *token)
{
    return Value::decimal(Decimal::parse(QByteArrayView(token)).value());
}

inline RecordKey sampleKey(const char *remoteId = "c1")
{
    return RecordKey::ofRemote(company(), "customer", QString::fromUtf8(remoteId), QStringLiteral("parent"));
}

inline ChangeLine sampleLine(const RecordKey &key = sampleKey(), const char *field = "creditLimit",
                             Value after = digits("15750.00"))
{
    ChangeLine line;
    line.key = key;
    line.field = field;
    line.before = Value::null();
    line.after = std::move(after);
    line.version = QByteArray("W/\"\xff\0\x01\"", 8);
    line.origin = "form";
    line.typedAtMsecs = kNow;
    return line;
}

inline LineBase sampleBase(const RecordKey &key = sampleKey(), const char *label = "Adatum")
{
    LineBase base;
    base.key = key;
    base.entity = "customer";
    base.label = QString::fromUtf8(label);
    base.record = Json::object({{QStringLiteral("balance"), Json::number(QByteArray("228.97000000000003"))}});
    return base;
}

inline StoredSubmission sampleSubmission(const QString &id = QStringLiteral("s1"),
                                         SubmissionState state = SubmissionState::Queued)
{
    StoredSubmission out;
    out.id = id;
    out.key = sampleKey();
    out.kind = ChangeKind::Action;
    out.action = "archive";
    out.state = state;
    out.label = QStringLiteral("Adatum");
    out.reason = hostileText();
    out.idempotencyKey = QStringLiteral("key-1");
    out.base = Json::object({{QStringLiteral("limit"), Json::number(QByteArray("1e3"))}});
    out.opened = Json::object({{QStringLiteral("limit"), Json::number(QByteArray("1.50"))}});
    out.changes = Json::array({Json::boolean(true)});
    out.theirs = Json::string(hostileText());
    out.choices = Json::object({});
    out.failure = Json();
    out.echoes = Json::array({});
    out.attempts = 3;
    out.conflicts = 2;
    out.createdMsecs = kNow;
    out.changedMsecs = kNow + 1;
    out.dueMsecs = kNow + 2;
    return out;
}

inline LogEntry sampleEntry(const char *remoteId = "c1", const QString &companyId = company())
{
    LogEntry out;
    out.atMsecs = kNow;
    out.who = QStringLiteral("ann@adatum.example");
    out.computer = QStringLiteral("desk-7");
    out.company = companyId;
    out.companyName = QStringLiteral("Adatum");
    out.entity = "customer";
    out.remoteId = QString::fromUtf8(remoteId);
    out.label = hostileText();
    out.field = "creditLimit";
    out.before = Value::blank();
    out.after = digits("100.10");
    out.what = "set";
    out.answer = "sent";
    out.words = QStringLiteral("OK");
    out.requestId = "r-1";
    out.submission = QStringLiteral("s1");
    out.reason = QStringLiteral("asked by phone");
    return out;
}

} // namespace clientele::testing
