// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk_fixture.h"

#include "backends/bigcapital/dialect.h"
#include "backends/businesscentral/dialect.h"
#include "backends/financials/dialect.h"
#include "backends/layer/dialect.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace clientele::testing {

namespace {
constexpr int patience = 20'000; // milliseconds; a loaded machine may take its time, and nothing waits in vain
}

DeskSetup::DeskSetup()
{
    timing.doubtPausesMsecs = {100, 200, 400};
    timing.storagePauseMsecs = 100;
    limits.retryBaseMs = 20;
    limits.retryMaxMs = 50;
}

namespace {
DeskSetup setupOf(CompanyKind kind, const QStringList &options)
{
    DeskSetup setup;
    setup.kind = kind;
    setup.options = options;
    return setup;
}
} // namespace

DeskFixture::DeskFixture(CompanyKind kind, const QStringList &options)
    : DeskFixture(setupOf(kind, options))
{
}

DeskFixture::DeskFixture(DeskSetup setup)
    : sandbox(setup.options)
    , m_setup(std::move(setup))
{
    start();
    open();
}

DeskFixture::~DeskFixture() = default;

void DeskFixture::start()
{
    DeskOptions desk;
    desk.dialects.add(&businesscentral::makeDialect);
    desk.dialects.add(&financials::makeDialect);
    desk.dialects.add(&layer::makeDialect);
    desk.dialects.add(&bigcapital::makeDialect);
    desk.timing = m_setup.timing;
    desk.limits = m_setup.limits;
    desk.actor = {QStringLiteral("tester"), QStringLiteral("desk")};
    m_workplace = std::make_unique<Workplace>(
        Workplace::Options{m_folder.path(), std::move(desk), DeskPorts{clock, m_ids, m_random}});
    QObject::connect(m_workplace.get(), &Workplace::storageFailed, m_workplace.get(),
                     [this](const Failure &failure) { storageFailures.push_back(failure); });
    QSignalSpy ready(m_workplace.get(), &Workplace::ready);
    m_workplace->start();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience))
        qFatal("The workplace does not start.");
}

void DeskFixture::open()
{
    m_company = connectTo(m_setup.service, m_setup.kind);
}

CompanyHandle &DeskFixture::alsoOpen(const QByteArray &service, CompanyKind kind)
{
    return *connectTo(service, kind);
}

CompanyHandle *DeskFixture::connectTo(const QByteArray &service, CompanyKind kind)
{
    ConnectionSettings settings;
    settings.service = service;
    settings.kind = kind;
    if (service == "businesscentral") {
        settings.base = sandbox.url();
        settings.companyRemoteId = QString::fromLatin1(sandbox.companyId());
        settings.companyName = QStringLiteral("CRONUS AG");
    } else {
        settings.base = sandbox.urlOf(service);
        std::optional<Result<std::vector<CompanyInfo>>> found;
        QObject context;
        onDone(m_workplace->listCompanies(settings, QString::fromLatin1(sandbox.token())), &context,
               [&](const Result<std::vector<CompanyInfo>> &companies) { found = companies; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, patience) || !found->ok() || found->value().empty())
            qFatal("The practised service names no company.");
        const CompanyInfo &first = found->value().front();
        settings.companyRemoteId = first.remoteId;
        settings.companyName = first.name;
        settings.currencyCode = first.currencyCode;
        settings.options.insert(first.options);
    }
    if (const CompanyHandle *remembered = m_workplace->openAt(settings)) { // from the last time, as it was then
        settings.kind = remembered->kind();
        settings.companyName = remembered->name();
    }
    CompanyHandle *company =
        m_workplace->open(settings, m_setup.withToken ? QString::fromLatin1(sandbox.token()) : QString());
    if (!m_setup.withToken)
        return company;
    ListFeed &list = company->list("customer");
    // With its figures, so that no request of this beginning meets what a test prepares for its own.
    const auto whole = [&] {
        const ListProgress now = list.progress();
        return now.complete && !now.running && !now.loadingFigures;
    };
    std::vector<EntityName> lookups; // those that tests look into
    for (const EntityInfo &info : company->entities()) {
        if (info.lookup && (info.entity == "paymentTerms" || info.entity == "country"))
            lookups.push_back(info.entity);
    }
    const auto names = [&] {
        return std::all_of(lookups.begin(), lookups.end(),
                           [&](const EntityName &entity) { return company->lookup(entity) != nullptr; });
    };
    for (const EntityName &entity : lookups)
        company->refreshLookup(entity);
    if (!QTest::qWaitFor([&] { return whole() && names(); }, patience))
        qFatal("The practice company's list is not read.");
    return company;
}

void DeskFixture::restart()
{
    close();
    openAgain();
}

void DeskFixture::close()
{
    m_company = nullptr;
    m_workplace.reset();
}

void DeskFixture::cutOff()
{
    // A file that is being written has no better copy than after a flush of the store's own queue.
    log();
    QTemporaryDir aside;
    const QDir folder(m_folder.path());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        QFile::copy(folder.filePath(name), aside.filePath(name));
    close();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
    for (const QString &name : names)
        QFile::copy(aside.filePath(name), folder.filePath(name));
    openAgain();
}

void DeskFixture::openAgain()
{
    start();
    open();
}

std::vector<LogEntry> DeskFixture::log(const QString &remoteId)
{
    std::optional<Result<std::vector<LogEntry>>> read;
    QObject context;
    onDone(m_workplace->log({.remoteId = remoteId}, 0, 1000), &context,
           [&](const Result<std::vector<LogEntry>> &result) { read = result; });
    if (!QTest::qWaitFor([&] { return read.has_value(); }, patience) || !read->ok())
        qFatal("The change log cannot be read.");
    std::vector<LogEntry> entries = read->value();
    std::reverse(entries.begin(), entries.end());
    return entries;
}

QStringList DeskFixture::writes()
{
    QStringList seen;
    for (const Json &entry : sandbox.journal()) {
        const QString method = entry[u"method"].toString();
        if (entry[u"event"].toString() == QLatin1String("request") && method != QLatin1String("GET"))
            seen += QStringLiteral("%1 %2").arg(method).arg(entry[u"status"].toInteger().value_or(-1));
    }
    return seen;
}

QString DeskFixture::atService(const QString &number, const QString &field)
{
    return colleague(number, "{}")[QStringView(field)].toString();
}

Record DeskFixture::customer(const QString &number) const
{
    const Snapshot &snapshot = m_company->list("customer").snapshot();
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (!snapshot.isLive(row))
            continue;
        const Record record = snapshot.record(row);
        const EntitySchema &schema = *record.schema();
        const FieldKey naming = schema.find("number") ? "number" : schema.find("externalId") ? "externalId" : "name";
        if (record.value(naming).toText() == number)
            return record;
    }
    return {};
}

Record DeskFixture::fresh(const QString &number)
{
    std::optional<Result<Record>> read;
    QObject context;
    onDone(m_company->readOne(customer(number).key), &context, [&](const Result<Record> &result) { read = result; });
    if (!QTest::qWaitFor([&] { return read.has_value(); }, patience) || !read->ok())
        qFatal("The customer cannot be read.");
    return read->value();
}

void DeskFixture::type(const Record &opened, const FieldKey &field, const Value &value)
{
    const ChangeKind kind = opened.key.isNew() ? ChangeKind::Create : ChangeKind::Set;
    outbox().setField(opened, kind, field, value, QByteArrayLiteral("test"));
    const auto typed = [&] {
        const OverlayRecord *record = outbox().overlay() ? outbox().overlay()->find(opened.key) : nullptr;
        return record && std::any_of(record->fields.begin(), record->fields.end(),
                                     [&](const OverlayField &one) { return one.field == field && one.after == value; });
    };
    if (!QTest::qWaitFor(typed, patience))
        qFatal("The typed value is not kept.");
}

QString DeskFixture::submit(const RecordKey &key)
{
    const Result<QString> answer = trySubmit(key);
    return answer ? answer.value() : QString();
}

Result<QString> DeskFixture::trySubmit(const RecordKey &key)
{
    std::optional<Result<QString>> answer;
    QObject context;
    onDone(outbox().submit(key), &context, [&](const Result<QString> &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience))
        qFatal("Submitting is not answered.");
    return *answer;
}

QString DeskFixture::change(const QString &number, const FieldKey &field, const Value &value)
{
    const Record record = customer(number);
    type(record, field, value);
    return submit(record.key);
}

SubmissionView DeskFixture::view(const QString &submission)
{
    const SubmissionView *found = outbox().submission(submission);
    if (!found)
        qFatal("There is no such submission.");
    return *found;
}

QString DeskFixture::clash(const Record &opened, const Changes &mine, const QByteArray &theirs)
{
    for (const Change &change : mine)
        type(opened, change.field, change.after);
    colleague(opened.value("number").toText(), theirs);
    return submit(opened.key);
}

bool DeskFixture::waitFor(const QString &submission, SubmissionState state)
{
    return QTest::qWaitFor(
        [&] {
            const SubmissionView *view = outbox().submission(submission);
            return view && view->state == state;
        },
        patience);
}

Json DeskFixture::colleague(const QString &number, const QByteArray &fields)
{
    return sandbox.colleague(
        Json::object({{QStringLiteral("service"), Json::string(QString::fromLatin1(m_setup.service))},
                      {QStringLiteral("number"), Json::string(number)},
                      {QStringLiteral("fields"), json(fields)}}));
}

} // namespace clientele::testing
