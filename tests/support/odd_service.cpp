// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/odd_service.h"

#include "backends/businesscentral/dialect.h"
#include "model/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

namespace clientele::testing {

namespace {
constexpr int patience = 20'000; // milliseconds

QString pathOf(const RawServer::Seen &seen)
{
    return QUrl::fromEncoded(seen.target).path();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
} // namespace

OddService::OddService(int customers, int pageSize)
    : m_pageSize(pageSize)
{
    for (int n = 1; n <= customers; ++n) {
        m_customers.insert(idOf(n), {{QStringLiteral("id"), idOf(n)},
                                     {QStringLiteral("number"), QStringLiteral("K%1").arg(n)},
                                     {QStringLiteral("displayName"), QStringLiteral("Kunde %1").arg(n)},
                                     {QStringLiteral("phoneNumber"), QString()},
                                     {QStringLiteral("email"), QStringLiteral("k%1@example.com").arg(n)},
                                     {QStringLiteral("website"), QString()},
                                     {QStringLiteral("taxLiable"), false},
                                     {QStringLiteral("creditLimit"), 250.5},
                                     {QStringLiteral("balance"), 12},
                                     {QStringLiteral("blocked"), QStringLiteral(" ")}});
        m_versions.insert(idOf(n), 1);
    }
    http.answerBy([this](const RawServer::Seen &seen) {
        if (odd) {
            if (const std::optional<RawServer::Reply> reply = odd(seen))
                return *reply;
        }
        return plain(seen);
    });
}

QString OddService::companyId()
{
    return QStringLiteral("9c0e4f7a-5a54-4f33-8f3e-2b61d1d90c11");
}

QString OddService::idOf(int n)
{
    return QStringLiteral("0000000%1-1111-4222-8333-444444444444").arg(n);
}

RawServer::Reply OddService::json(int status, const QJsonObject &body)
{
    return RawServer::reply(status, compact(body), "Content-Type: application/json\r\n");
}

QByteArray OddService::versionOf(const QString &id) const
{
    return "W/\"" + QByteArray::number(m_versions.value(id)) + ';' + id.left(8).toLatin1() + '"';
}

QJsonObject OddService::shown(const QString &id) const
{
    QJsonObject object = m_customers.value(id);
    object.insert(QStringLiteral("@odata.etag"), QString::fromLatin1(versionOf(id)));
    return object;
}

bool OddService::isList(const RawServer::Seen &seen)
{
    return seen.method == "GET" && pathOf(seen).endsWith(QStringLiteral("/customers"));
}

bool OddService::isAbout(const RawServer::Seen &seen, int n)
{
    return pathOf(seen).endsWith(QStringLiteral("/customers(%1)").arg(idOf(n)));
}

int OddService::skipOf(const RawServer::Seen &seen)
{
    return QUrlQuery(QUrl::fromEncoded(seen.target)).queryItemValue(QStringLiteral("$skiptoken")).toInt();
}

QStringList OddService::writes() const
{
    QStringList lines;
    for (const RawServer::Seen &seen : http.seen()) {
        if (seen.method != "GET")
            lines += QString::fromUtf8(seen.method + ' ' + seen.header("If-Match") + ' ' + seen.body).simplified();
    }
    return lines;
}

int OddService::listRequests() const
{
    return int(std::count_if(http.seen().begin(), http.seen().end(), &OddService::isList));
}

RawServer::Reply OddService::plain(const RawServer::Seen &seen)
{
    const QString path = pathOf(seen);
    const QString company = QStringLiteral("/api/v2.0/companies(%1)").arg(companyId());
    const auto set = [](const QJsonArray &rows) { return json(200, {{QStringLiteral("value"), rows}}); };
    if (path == QStringLiteral("/api/v2.0/companies"))
        return set({QJsonObject{{QStringLiteral("id"), companyId()}, {QStringLiteral("name"), QStringLiteral("Odd")}}});
    if (path == company + QStringLiteral("/companyInformation"))
        return set({QJsonObject{{QStringLiteral("currencyCode"), QStringLiteral("EUR")}}});
    if (path == company + QStringLiteral("/customers"))
        return list(seen);
    static const QRegularExpression single(QStringLiteral("/customers\\(([^)]*)\\)$"));
    if (const auto match = single.match(path); match.hasMatch())
        return one(seen, match.captured(1));
    return set({});
}

RawServer::Reply OddService::list(const RawServer::Seen &seen) const
{
    if (seen.method == "POST") {
        auto *self = const_cast<OddService *>(this);
        const QString id = idOf(9);
        QJsonObject made = QJsonDocument::fromJson(seen.body).object();
        made.insert(QStringLiteral("id"), id);
        self->m_customers.insert(id, made);
        self->m_versions.insert(id, 1);
        return json(201, shown(id));
    }
    const int skip = skipOf(seen);
    const QStringList ids = m_customers.keys();
    QJsonArray rows;
    for (int i = skip; i < ids.size() && i < skip + m_pageSize; ++i)
        rows.append(shown(ids[i]));
    QJsonObject page{{QStringLiteral("value"), rows}};
    if (skip + m_pageSize < ids.size()) // relative, as RFC 3986 allows
        page.insert(QStringLiteral("@odata.nextLink"),
                    QStringLiteral("customers?$skiptoken=%1").arg(skip + m_pageSize));
    return json(200, page);
}

RawServer::Reply OddService::one(const RawServer::Seen &seen, const QString &id)
{
    const auto error = [](int status, const char *code) {
        return json(status,
                    {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QLatin1String(code)},
                                                           {QStringLiteral("message"), QStringLiteral("No.")}}}});
    };
    if (!m_customers.contains(id))
        return error(404, "BadRequest_ResourceNotFound");
    if (seen.method == "GET")
        return json(200, shown(id));
    if (seen.header("If-Match") != versionOf(id))
        return error(412, "PreconditionFailed");
    if (seen.method == "DELETE") {
        m_customers.remove(id);
        return RawServer::reply(204);
    }
    const QJsonObject changes = QJsonDocument::fromJson(seen.body).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        m_customers[id].insert(it.key(), it.value());
    touch(id.mid(7, 1).toInt());
    return json(200, shown(id));
}

OddDesk::OddDesk(OddService &service)
{
    DeskOptions desk;
    desk.dialects.add(&businesscentral::makeDialect);
    desk.timing.doubtPausesMsecs = {20, 40, 60};
    desk.timing.storagePauseMsecs = 50;
    desk.limits.maxReadRetries = 1;
    desk.limits.retryBaseMs = 10;
    desk.limits.retryMaxMs = 20;
    desk.limits.idleTimeoutMs = 1'500;
    desk.limits.maxBodyBytes = 64 * 1024;
    desk.actor = {QStringLiteral("tester"), QStringLiteral("desk")};
    m_workplace =
        std::make_unique<Workplace>(Workplace::Options{m_folder.path(), desk, DeskPorts{m_clock, m_ids, m_random}});
    QSignalSpy ready(m_workplace.get(), &Workplace::ready);
    m_workplace->start();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience))
        qFatal("The workplace does not start.");
    ConnectionSettings settings;
    settings.service = QByteArrayLiteral("businesscentral");
    settings.base = service.base();
    settings.companyRemoteId = OddService::companyId();
    settings.companyName = QStringLiteral("Odd");
    settings.kind = CompanyKind::Test;
    m_company = m_workplace->open(settings, QStringLiteral("token"));
}

bool OddDesk::listEnded()
{
    return QTest::qWaitFor(
        [&] {
            const ListProgress &progress = list().progress();
            return !progress.running && (progress.complete || progress.failure);
        },
        patience);
}

Record OddDesk::customer(int n)
{
    const Snapshot &snapshot = list().snapshot();
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (snapshot.isLive(row) && snapshot.record(row).key.remoteId == OddService::idOf(n))
            return snapshot.record(row);
    }
    return {};
}

Record OddDesk::newCustomer()
{
    return Record(m_company->schema("customer"), RecordKey::ofNew(m_company->id(), "customer", m_ids.next()));
}

QString OddDesk::send(const Record &opened, ChangeKind kind, const FieldKey &field, const Value &value)
{
    outbox().setField(opened, kind, field, value, QByteArrayLiteral("form"));
    return submit(opened.key);
}

QString OddDesk::sendDelete(const Record &opened)
{
    outbox().wishDelete(opened);
    return submit(opened.key);
}

QString OddDesk::submit(const RecordKey &key)
{
    std::optional<Result<QString>> submitted;
    QObject context;
    onDone(outbox().submit(key), &context, [&](const Result<QString> &answer) { submitted = answer; });
    const bool answered = QTest::qWaitFor([&] { return submitted.has_value(); }, patience);
    return answered && submitted->ok() ? submitted->value() : QString();
}

QString OddDesk::sentenceIn(const QString &id, SubmissionState state)
{
    const auto there = [&] { return outbox().submission(id) && outbox().submission(id)->state == state; };
    const bool reached = QTest::qWaitFor(there, patience);
    const SubmissionView *view = outbox().submission(id);
    if (!view)
        return QStringLiteral("no submission of this id");
    const QString sentence = wording::submission(*view, *m_company->schema("customer"), QStringLiteral("Odd"));
    return reached ? sentence : QString::fromLatin1(stateName(view->state)) + QStringLiteral(": ") + sentence;
}

} // namespace clientele::testing
