// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/answers.h"

#include "core/echo.h"
#include "core/failure_codes.h"

#include <QLocale>

#include <algorithm>

namespace clientele::backends {

namespace {

QString mediaType(const Answer &answer)
{
    return QString::fromLatin1(answer.header("Content-Type")).section(QLatin1Char(';'), 0, 0).trimmed();
}

QString beginning(const QByteArray &body)
{
    constexpr int shown = 200;
    QString text = QString::fromUtf8(body.left(4 * shown)).simplified();
    if (text.size() > shown)
        text = text.left(shown) + QChar(0x2026);
    return text;
}

/// What a service says of its records and of what is wanted of them.
bool onlyServiceKnows(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::ChangedMeanwhile:
    case Failure::Kind::Invalid:
    case Failure::Kind::Duplicate:
    case Failure::Kind::Gone:
    case Failure::Kind::NotAllowed:
    case Failure::Kind::NotOffered:
        return true;
    default:
        return false;
    }
}

/// Whoever stands in front of the service may ask this, too, and it is to be done whoever asks. Only that the service
/// has not carried out the request does not follow from it.
bool anybodyMayAsk(Failure::Kind kind)
{
    return kind == Failure::Kind::SignIn || kind == Failure::Kind::SlowedDown || kind == Failure::Kind::Unreachable;
}

} // namespace

QString description(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return QStringLiteral("The answer is empty.");
    const QString type = mediaType(answer);
    return QStringLiteral("%1: %2").arg(type.isEmpty() ? QStringLiteral("no media type") : type,
                                        beginning(answer.body));
}

bool looksLikeJson(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    return text.startsWith('{') || text.startsWith('[') || text.startsWith("\xEF\xBB\xBF");
}

QByteArray requestIdOf(const Answer &answer)
{
    const QByteArray theirs = answer.header("request-id");
    return theirs.isEmpty() ? answer.requestId : theirs;
}

QDateTime timeOf(const Answer &answer)
{
    if (answer.receivedAt.isValid())
        return answer.receivedAt;
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date").trimmed()),
                                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC) : QDateTime();
}

std::optional<Json> jsonOf(const Answer &answer)
{
    if (!looksLikeJson(answer.body))
        return std::nullopt;
    Result<Json> body = Json::parse(answer.body);
    return body ? std::optional<Json>(std::move(body).value()) : std::nullopt;
}

Result<Json> bodyOf(const Answer &answer)
{
    Result<Json> body = Json::parse(answer.body);
    if (body && body->isObject())
        return body;
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.status = answer.status;
    failure.requestId = requestIdOf(answer);
    failure.detail = description(answer);
    if (!body && looksLikeJson(answer.body) && !body.failure().detail.isEmpty())
        failure.detail += QStringLiteral(" (%1)").arg(body.failure().detail);
    return failure;
}

bool provesNothing(const Answer &answer, const QByteArray &idPath)
{
    if (answer.status == 202 || answer.status == 204)
        return true;
    const Result<Json> body = bodyOf(answer);
    return !body || !(*body)[QString::fromUtf8(idPath)].isString();
}

bool holds(const Record &record, const Changes &sent)
{
    const std::vector<Echo> echoes = echoCheck(Record(record.schema(), record.key), sent, record);
    return std::none_of(echoes.begin(), echoes.end(),
                        [](const Echo &echo) { return echo.needsLook() && echo.kind != Echo::Kind::Turned; });
}

bool isBare(const Answer &answer, int status)
{
    return answer.status == status && answer.body.trimmed().isEmpty();
}

Failure unconfirmed(const Answer &answer)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.status = answer.status;
    failure.requestId = requestIdOf(answer);
    failure.detail = description(answer);
    return failure;
}

std::optional<Failure> refusalOf(const Answer &answer, bool inOwnWords)
{
    std::optional<Failure> failure = statusFailure(answer);
    if (!failure || inOwnWords)
        return failure;
    if (!failure->code.isEmpty())
        return failure;
    failure->detail = description(answer);
    const bool toldByService = onlyServiceKnows(failure->kind);
    if (toldByService || anybodyMayAsk(failure->kind))
        failure->code = failure_codes::fromBetween();
    if (toldByService)
        failure->kind = Failure::Kind::NotUnderstood;
    return failure;
}

Failure toldOfWrite(const Answer &answer, Failure failure)
{
    if (answer.delivery == Answer::Delivery::Answered && answer.status < 400 && statusFailure(answer))
        failure.kind = Failure::Kind::NotUnderstood;
    return failure;
}

bool mayHaveHappened(const Answer &answer, const Failure &failure)
{
    return answer.delivery == Answer::Delivery::InDoubt || failure.kind == Failure::Kind::NoAnswer ||
           failure.kind == Failure::Kind::ServiceFault || failure.kind == Failure::Kind::NotUnderstood ||
           failure.code == failure_codes::fromBetween();
}

} // namespace clientele::backends
