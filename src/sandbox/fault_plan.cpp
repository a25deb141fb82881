// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fault_plan.h"

#include <chrono>

namespace clientele::sandbox {

namespace {

struct KindName
{
    const char *name;
    FaultRule::Kind kind;
};

constexpr KindName Kinds[] = {
    {"pass", FaultRule::Kind::Pass},
    {"status", FaultRule::Kind::Status},
    {"resetBefore", FaultRule::Kind::ResetBefore},
    {"resetDuring", FaultRule::Kind::ResetDuring},
    {"resetAfter", FaultRule::Kind::ResetAfter},
    {"commitLate", FaultRule::Kind::CommitLate},
    {"cutBody", FaultRule::Kind::CutBody},
    {"garble", FaultRule::Kind::Garble},
    {"wrongType", FaultRule::Kind::WrongType},
    {"missingField", FaultRule::Kind::MissingField},
    {"hugeField", FaultRule::Kind::HugeField},
    {"unknownChoice", FaultRule::Kind::UnknownChoice},
    {"foreignNextLink", FaultRule::Kind::ForeignNextLink},
    {"relativeNextLink", FaultRule::Kind::RelativeNextLink},
    {"endlessPages", FaultRule::Kind::EndlessPages},
    {"redirect", FaultRule::Kind::Redirect},
    {"expireToken", FaultRule::Kind::ExpireToken},
};

const QString NextLink = QStringLiteral("@odata.nextLink");

[[noreturn]] void refuse(const QString &what)
{
    throw Refusal(400, QByteArrayLiteral("Fault"), what);
}

qint64 number(const Json &json, QStringView name, qint64 otherwise)
{
    const Json *value = json.find(name);
    if (!value)
        return otherwise;
    const std::optional<qint64> whole = value->toInteger();
    if (!whole)
        refuse(QStringLiteral("A whole number is needed for ") + name.toString());
    return *whole;
}

/// The object of an answer that a field fault is about: the answer itself, or what it wraps, or one row of a list.
Json withField(const Json &answer, int row, const std::function<Json(const Json &)> &change)
{
    for (const QString &name : {QStringLiteral("value"), QStringLiteral("data"), QStringLiteral("customers")}) {
        const Json *inner = answer.find(name);
        if (inner && inner->isObject())
            return answer.with(name, change(*inner));
        if (!inner || !inner->isArray())
            continue;
        Json::Array rows = inner->items();
        if (row >= 0 && static_cast<size_t>(row) < rows.size())
            rows[static_cast<size_t>(row)] = change(rows[static_cast<size_t>(row)]);
        return answer.with(name, Json::array(std::move(rows)));
    }
    return change(answer);
}

Json without(const Json &object, const QString &name)
{
    Json::Object members;
    for (const auto &member : object.members()) {
        if (member.first != name)
            members.push_back(member);
    }
    return Json::object(std::move(members));
}

QByteArray pathOf(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    const qsizetype path = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return path < 0 ? url : url.sliced(path);
}

/// The same question under an address that has not been seen before: "...&again=1", "...&again=2", ...
QByteArray again(const QByteArray &target)
{
    static const QByteArray mark = QByteArrayLiteral("again=");
    const qsizetype at = target.lastIndexOf(mark);
    if (at < 0)
        return target + (target.contains('?') ? '&' : '?') + mark + '1';
    return target.first(at) + mark + QByteArray::number(target.sliced(at + mark.size()).toInt() + 1);
}

} // namespace

FaultRule FaultRule::read(const Json &json)
{
    if (!json.isObject())
        refuse(QStringLiteral("A fault is an object."));
    static const QStringList known{QStringLiteral("kind"),          QStringLiteral("method"),
                                   QStringLiteral("path"),          QStringLiteral("skip"),
                                   QStringLiteral("count"),         QStringLiteral("delayMs"),
                                   QStringLiteral("answerDelayMs"), QStringLiteral("dripBytesPerSecond"),
                                   QStringLiteral("hold"),          QStringLiteral("status"),
                                   QStringLiteral("headers"),       QStringLiteral("body"),
                                   QStringLiteral("html"),          QStringLiteral("carriedOut"),
                                   QStringLiteral("bytes"),         QStringLiteral("field"),
                                   QStringLiteral("value"),         QStringLiteral("row"),
                                   QStringLiteral("url"),           QStringLiteral("lateMs"),
                                   QStringLiteral("fresh")};
    for (const auto &member : json.members()) {
        if (!known.contains(member.first))
            refuse(QStringLiteral("A fault has no member called ") + member.first);
    }
    FaultRule rule;
    rule.kindName = json.find(u"kind") ? json[u"kind"].toString().toUtf8() : QByteArrayLiteral("pass");
    bool found = false;
    for (const KindName &candidate : Kinds) {
        if (rule.kindName == candidate.name) {
            rule.kind = candidate.kind;
            found = true;
        }
    }
    if (!found)
        refuse(QStringLiteral("There is no fault called ") + QString::fromUtf8(rule.kindName));
    rule.method = json[u"method"].toString().toUtf8();
    rule.path.setPattern(json[u"path"].toString());
    if (!rule.path.isValid())
        refuse(QStringLiteral("The path is not a regular expression."));
    rule.skip = static_cast<int>(number(json, u"skip", 0));
    rule.count = static_cast<int>(number(json, u"count", 1));
    rule.delayMs = static_cast<int>(number(json, u"delayMs", 0));
    rule.answerDelayMs = static_cast<int>(number(json, u"answerDelayMs", 0));
    rule.bytesPerSecond = static_cast<int>(number(json, u"dripBytesPerSecond", 0));
    const QString hold = json[u"hold"].toString();
    if (!hold.isEmpty() && hold != QLatin1String("before") && hold != QLatin1String("after"))
        refuse(QStringLiteral("hold is \"before\" or \"after\"."));
    rule.hold = hold.isEmpty() ? Hold::None : (hold == QLatin1String("before") ? Hold::Before : Hold::After);
    rule.status = static_cast<int>(number(json, u"status", rule.kind == Kind::Redirect ? 307 : 500));
    rule.carriedOut = json[u"carriedOut"].toBool();
    for (const auto &[name, value] : json[u"headers"].members())
        rule.headers.emplaceBack(name.toUtf8(), value.toString().toUtf8());
    if (json[u"html"].toBool()) {
        rule.headers.emplaceBack("Content-Type", "text/html; charset=utf-8");
        rule.body = "<!DOCTYPE html><html><head><title>" + QByteArray::number(rule.status) +
                    "</title></head><body><h1>The gateway says no</h1></body></html>";
    } else if (const Json *body = json.find(u"body")) {
        rule.body = body->isString() ? body->toString().toUtf8() : body->toBytes();
    }
    rule.bytes = number(json, u"bytes", rule.kind == Kind::HugeField ? 10 * 1024 * 1024 : 20);
    rule.field = json[u"field"].toString();
    if (rule.field.isEmpty())
        rule.field = QStringLiteral("displayName");
    rule.row = static_cast<int>(number(json, u"row", 0));
    rule.value = json.find(u"value") ? json[u"value"] : Json::array({Json::number(qint64(1))});
    rule.url = json[u"url"].toString().toUtf8();
    rule.fresh = json[u"fresh"].toBool();
    rule.lateMs = static_cast<int>(number(json, u"lateMs", -1));
    return rule;
}

StreamPlan FaultRule::streamPlan() const
{
    StreamPlan plan;
    plan.delayMs = answerDelayMs;
    plan.bytesPerSecond = bytesPerSecond;
    plan.bodyBytes = bytes;
    switch (kind) {
    case Kind::ResetBefore:
    case Kind::ResetAfter:
    case Kind::CommitLate:
        plan.end = StreamPlan::End::ResetAtOnce;
        break;
    case Kind::ResetDuring:
        plan.end = StreamPlan::End::ResetAfter;
        break;
    case Kind::CutBody:
        plan.end = StreamPlan::End::CloseAfter;
        break;
    default:
        break;
    }
    return plan;
}

void FaultPlan::add(FaultRule rule)
{
    const std::lock_guard lock(m_mutex);
    m_rules.push_back(std::move(rule));
}

void FaultPlan::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
}

std::optional<FaultRule> FaultPlan::take(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    for (auto rule = m_rules.begin(); rule != m_rules.end(); ++rule) {
        if (!rule->method.isEmpty() && rule->method != call.method)
            continue;
        if (!rule->path.match(QString::fromUtf8(call.target)).hasMatch())
            continue;
        if (rule->skip > 0) {
            --rule->skip;
            continue;
        }
        const FaultRule taken = *rule;
        if (rule->count > 0 && --rule->count == 0)
            m_rules.erase(rule);
        return taken;
    }
    return std::nullopt;
}

void FaultPlan::waitForRelease()
{
    std::unique_lock lock(m_mutex);
    const quint64 before = m_releases;
    m_wake.wait(lock, [&] { return m_stopped || m_releases != before; });
}

void FaultPlan::wait(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, std::chrono::milliseconds(milliseconds), [&] { return m_stopped; });
}

void FaultPlan::release()
{
    const std::lock_guard lock(m_mutex);
    ++m_releases;
    m_wake.notify_all();
}

void FaultPlan::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_wake.notify_all();
}

void spoil(Reply &reply, const FaultRule &rule, const Call &call)
{
    if (rule.kind < FaultRule::Kind::Garble || rule.kind > FaultRule::Kind::EndlessPages)
        return; // not about what is in the body, which may be long
    if (rule.kind == FaultRule::Kind::Garble) {
        // Half of it as it was, then what a broken proxy might put there.
        reply.body = reply.body.first(reply.body.size() / 2) + QByteArrayLiteral("\x01\xFF<garbled>}{");
        return;
    }
    const Result<Json> parsed = Json::parse(reply.body);
    if (!parsed)
        return;
    Json answer = *parsed;
    const auto setField = [&](const Json &value) {
        answer = withField(answer, rule.row, [&](const Json &object) { return object.with(rule.field, value); });
    };
    const QByteArray oldLink = answer[NextLink].toString().toUtf8();
    switch (rule.kind) {
    case FaultRule::Kind::WrongType:
        setField(rule.value);
        break;
    case FaultRule::Kind::UnknownChoice:
        setField(Json::string(QStringLiteral("Some_x0020_New_x0020_Choice")));
        break;
    case FaultRule::Kind::HugeField:
        setField(Json::string(QString(rule.bytes, QLatin1Char('x'))));
        break;
    case FaultRule::Kind::MissingField:
        answer = withField(answer, rule.row, [&](const Json &object) { return without(object, rule.field); });
        break;
    case FaultRule::Kind::ForeignNextLink: {
        const QByteArray foreign = rule.url.isEmpty()
                                       ? "http://practice.invalid" + pathOf(oldLink.isEmpty() ? call.target : oldLink)
                                       : rule.url;
        answer = answer.with(NextLink, Json::string(QString::fromUtf8(foreign)));
        break;
    }
    case FaultRule::Kind::RelativeNextLink:
        if (oldLink.isEmpty())
            return;
        answer = answer.with(NextLink, Json::string(QString::fromUtf8(pathOf(oldLink))));
        break;
    case FaultRule::Kind::EndlessPages:
        answer = answer.with(
            NextLink, Json::string(QString::fromUtf8(call.origin + (rule.fresh ? again(call.target) : call.target))));
        break;
    default:
        return;
    }
    reply.body = answer.toBytes();
}

} // namespace clientele::sandbox
