// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect.h"

#include "core/failure_codes.h"

#include <QLocale>
#include <QTimeZone>

namespace clientele {

namespace {

Failure::Kind kindOf(const Answer &answer)
{
    switch (answer.fault) {
    case Answer::Fault::Certificate:
    case Answer::Fault::Insecure:
    case Answer::Fault::ForeignRedirect:
        return Failure::Kind::Untrusted;
    case Answer::Fault::TooLarge:
        return Failure::Kind::TooLarge;
    // To wait for a better connection would be in vain: the same request fails the same way.
    case Answer::Fault::BadRequest:
        return Failure::Kind::Invalid;
    // Nor is it the network's trouble: it leads round in the same circle every time.
    case Answer::Fault::TooManyRedirects:
        return Failure::Kind::NotUnderstood;
    default:
        break;
    }
    return answer.delivery == Answer::Delivery::NotSent ? Failure::Kind::Unreachable : Failure::Kind::NoAnswer;
}

Failure::Kind kindOfStatus(int status)
{
    switch (status) {
    // "Ask there instead" (RFC 9110, 15.4): no repetition here will be answered. Not so 302 and 303, which also follow
    // upon what was carried out. Of a write none of them tells that it was not (backends::toldOfWrite).
    case 301:
    case 307:
    case 308:
        return Failure::Kind::NotOffered;
    case 401:
        return Failure::Kind::SignIn;
    case 402:
    case 403:
    case 451:
        return Failure::Kind::NotAllowed;
    case 404:
    case 410:
        return Failure::Kind::Gone;
    case 405:
    case 501:
        return Failure::Kind::NotOffered;
    case 407:
        return Failure::Kind::Unreachable; // a proxy on the way: the service never got it
    case 409:
    case 412:
        return Failure::Kind::ChangedMeanwhile;
    case 408:
        return Failure::Kind::ServiceFault;
    case 429:
        return Failure::Kind::SlowedDown;
    default:
        break;
    }
    if (status >= 500 && status < 600)
        return Failure::Kind::ServiceFault;
    return status >= 400 && status < 500 ? Failure::Kind::Invalid : Failure::Kind::NotUnderstood;
}

/// Retry-After as a time of day is counted from the answer's own Date, as both come from one clock; else from the
/// moment the answer came.
std::optional<qint64> waitOf(const Answer &answer)
{
    const QByteArray value = answer.header("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    if (value.front() >= '0' && value.front() <= '9')
        return retryAfterSeconds(value, 0);
    QDateTime sent = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date").trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    sent = sent.isValid() ? QDateTime(sent.date(), sent.time(), QTimeZone::utc()) : answer.receivedAt;
    if (!sent.isValid())
        return std::nullopt;
    return retryAfterSeconds(value, sent.toSecsSinceEpoch());
}

} // namespace

std::unique_ptr<BytesOperation> Dialect::readBytes(const RecordKey &)
{
    return nullptr;
}

std::unique_ptr<SignInOperation> Dialect::signIn(const SignInWay &, const Credentials &)
{
    return nullptr;
}

std::optional<EntityInfo> Dialect::entityInfo(const EntityName &entity) const
{
    for (EntityInfo &info : entities()) {
        if (info.entity == entity)
            return std::move(info);
    }
    return std::nullopt;
}

const ActionInfo *EntityInfo::action(const QByteArray &wanted) const
{
    for (const ActionInfo &one : actions) {
        if (one.name == wanted)
            return &one;
    }
    return nullptr;
}

const ActionInfo *EntityInfo::actionSetting(const FieldKey &field) const
{
    for (const ActionInfo &one : actions) {
        if (!field.isEmpty() && one.sets == field)
            return &one;
    }
    return nullptr;
}

std::unique_ptr<ListOperation> Dialect::readAlike(const WriteWish &wish)
{
    WriteWish ofAnyTime = wish;
    ofAnyTime.firstSent = {};
    return findCreated(ofAnyTime);
}

std::unique_ptr<WriteOperation> Dialect::resolveDoubt(const WriteWish &)
{
    return nullptr;
}

std::vector<FieldKey> Dialect::perhapsTurned(const WriteWish &) const
{
    return {};
}

void Dialect::learnFrom(const WriteWish &, const Record &) {}

QHash<QByteArray, QString> Dialect::learned() const
{
    return {};
}

QByteArray Dialect::allowanceOf(const Request &) const
{
    return {};
}

std::optional<Allowance> Dialect::allowanceLeft(const Answer &) const
{
    return std::nullopt;
}

std::optional<Failure> deliveryFailure(const Answer &answer)
{
    if (answer.delivery == Answer::Delivery::Answered)
        return std::nullopt;
    Failure failure;
    failure.kind = answer.delivery == Answer::Delivery::Cancelled ? Failure::Kind::Cancelled : kindOf(answer);
    failure.status = answer.status;
    if (answer.fault == Answer::Fault::ForeignRedirect)
        failure.code = failure_codes::elsewhere();
    else if (answer.fault == Answer::Fault::TooManyRedirects)
        failure.code = failure_codes::inCircles();
    else if (failure.kind == Failure::Kind::NoAnswer && answer.status == 0 && answer.fault != Answer::Fault::Timeout)
        failure.code = failure_codes::brokenOff();
    failure.requestId = answer.requestId;
    failure.detail = answer.detail;
    return failure;
}

std::optional<Failure> statusFailure(const Answer &answer)
{
    // 206 is a part of an answer, which nobody asked for: to take it for the whole would lose the rest.
    if (answer.status >= 200 && answer.status < 300 && answer.status != 206)
        return std::nullopt;
    Failure failure;
    failure.kind = kindOfStatus(answer.status);
    failure.status = answer.status;
    if (failure.kind == Failure::Kind::NotOffered && answer.status < 400)
        failure.code = failure_codes::elsewhere();
    failure.requestId = answer.requestId;
    failure.retryAfterSeconds = waitOf(answer);
    failure.detail = answer.detail;
    return failure;
}

} // namespace clientele
