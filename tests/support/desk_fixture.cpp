// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk_fixture.h"

#include "backends/businesscentral/dialect.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace clientele::testing {

namespace {
constexpr int patience = 20'000; // milliseconds; a loaded machine may take its time, and nothing waits in vain
}

DeskFixture::DeskFixture(CompanyKind kind, const QStringList &options)
    : sandbox(options)
    , m_kind(kind)
{
    start();
    open();
}

DeskFixture::~DeskFixture() = default;

void DeskFixture::start()
{
    DeskOptions desk;
    desk.dialects.insert(QByteArrayLiteral("businesscentral"), &businesscentral::makeDialect);
    desk.timing.doubtPausesMsecs = {100, 200, 400};
    desk.actor = {QStringLiteral("tester"), QStringLiteral("desk")};
    m_workplace = std::make_unique<Workplace>(
        Workplace::Options{m_folder.path(), std::move(desk), DeskPorts{m_clock, m_ids, m_random}});
    QSignalSpy ready(m_workplace.get(), &Workplace::ready);
    m_workplace->start();
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, patience))
        qFatal("The workplace does not start.");
}

void DeskFixture::open()
{
    ConnectionSettings settings;
    settings.service = QByteArrayLiteral("businesscentral");
    settings.base = sandbox.url();
    settings.companyRemoteId = QString::fromLatin1(sandbox.companyId());
    settings.companyName = QStringLiteral("CRONUS AG");
    settings.kind = m_kind;
    m_company = m_workplace->open(settings, QString::fromLatin1(sandbox.token()));
    ListFeed &list = m_company->list("customer");
    const auto whole = [&] { return list.progress().complete && !list.progress().running; };
    const auto names = [&] { return m_company->lookup("paymentTerms") && m_company->lookup("country"); };
    m_company->refreshLookup("paymentTerms");
    m_company->refreshLookup("country");
    if (!QTest::qWaitFor([&] { return whole() && names(); }, patience))
        qFatal("The practice company's list is not read.");
}

void DeskFixture::restart()
{
    m_company = nullptr;
    m_workplace.reset();
    start();
    open();
}

Record DeskFixture::customer(const QString &number) const
{
    const Snapshot &snapshot = m_company->list("customer").snapshot();
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (!snapshot.isLive(row))
            continue;
        const Record record = snapshot.record(row);
        if (record.value("number").toText() == number)
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
    std::optional<Result<QString>> answer;
    QObject context;
    onDone(outbox().submit(key), &context, [&](const Result<QString> &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience) || !answer->ok())
        return {};
    return answer->value();
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
        Json::object({{QStringLiteral("number"), Json::string(number)}, {QStringLiteral("fields"), json(fields)}}));
}

} // namespace clientele::testing
