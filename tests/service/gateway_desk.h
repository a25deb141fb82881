// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure_codes.h"
#include "twin_desk.h"

namespace clientele::testing {

/// Statuses by which a service refuses, and by which nobody else's word is taken for it.
inline constexpr int refusals[] = {400, 403, 404, 405, 409, 410, 412, 422, 501};

/// A desk whose service is now and then answered for by a gateway, with a page of its own.
struct GatewayDesk : TwinDesk
{
    explicit GatewayDesk(const QByteArray &name, int status)
        : TwinDesk(name)
        , m_status(status)
    {
        all("payment");
        sandbox.clearJournal();
    }

    /// Answers the next request with this verb about payments, which is carried out before or not at all.
    void stepsIn(const QByteArray &method, bool carriedOut)
    {
        fault("'kind': 'status', 'html': true, 'status': " + QByteArray::number(m_status) +
                  ", 'carriedOut': " + (carriedOut ? "true" : "false"),
              method);
    }
    /// The same with this in place of the page.
    void stepsInWith(const QByteArray &instead, const QByteArray &method, bool carriedOut)
    {
        fault("'kind': 'status', " + instead + ", 'carriedOut': " + (carriedOut ? "true" : "false"), method);
    }
    /// It does so for good.
    void standsBetween(const QByteArray &method)
    {
        fault("'kind': 'status', 'html': true, 'count': -1, 'status': " + QByteArray::number(m_status), method);
    }

    QByteArray changing() const { return service == "bigcapital" ? "PUT" : "PATCH"; }
    QByteArray deleting() const { return service == "layer" ? "POST" : "DELETE"; }

    /// Pays, and the record as the service has it.
    Record paid()
    {
        const QString id = pay();
        return waitFor(id, SubmissionState::Sent) ? *view(id).theirs : Record();
    }
    bool isListed(const Record &record)
    {
        const Snapshot &list = company().list("payment").snapshot();
        return list.find(record.key.remoteId) != list.rowIdEnd();
    }
    Result<Record> readOne(const Record &record)
    {
        std::optional<Result<Record>> read;
        QObject context;
        onDone(company().readOne(record.key), &context, [&](const Result<Record> &result) { read = result; });
        if (!QTest::qWaitFor([&] { return read.has_value(); }, 20'000))
            qFatal("Reading is not answered.");
        return *read;
    }
    /// A text that may be changed.
    FieldKey note(const Record &record) const
    {
        for (const FieldSpec &field : record.schema()->fields()) {
            if (field.type == FieldType::Text && field.writable(false) && field.key != "externalId")
                return field.key;
        }
        return {};
    }
    QString remove(const Record &record)
    {
        outbox().wishDelete(record);
        const auto wished = [&] { return outbox().overlay() && outbox().overlay()->find(record.key); };
        if (!QTest::qWaitFor(wished, 20'000))
            qFatal("The deletion is not kept.");
        return submit(record.key);
    }

private:
    int m_status;
};

/// Answers that are not the service's own words: a gateway's page with whatever status tells nothing of what the
/// service holds, or has done.
class GatewayTest : public QObject
{
protected:
    using S = SubmissionState;

    void everyStatus()
    {
        QTest::addColumn<int>("status");
        for (const int status : refusals)
            QTest::addRow("%d", status) << status;
    }

    void nothingIsBelieved(const QByteArray &service)
    {
        QFETCH(int, status);
        GatewayDesk desk(service, status);
        if (service == "financials")
            desk.paid(); // which sign it keeps is learned; a first payment without an answer would not be known by it
        const size_t before = desk.there().size();

        // A create is looked for: made, it is found, and not sent again.
        desk.sandbox.clearJournal();
        desk.stepsIn("POST", true);
        StateWatch watch(desk.outbox());
        const Record made = desk.paid();
        QVERIFY2(!made.isNull(), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(watch.seen.contains(QStringLiteral("settling")));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.there().size(), before + 1);

        // A change is looked at: carried out it is sent, and else it goes out once more upon the same version.
        const FieldKey note = desk.note(made);
        for (const bool carriedOut : {true, false}) {
            const Result<Record> opened = desk.readOne(made);
            QVERIFY(opened.ok());
            desk.sandbox.clearJournal();
            desk.stepsIn(desk.changing(), carriedOut);
            desk.type(*opened, note, text(carriedOut ? "A1" : "B2"));
            const QString id = desk.submit(opened->key);
            QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
            QCOMPARE(desk.asked(desk.changing()), carriedOut ? size_t(1) : size_t(2));
            QCOMPARE(desk.readOne(made)->value(note), text(carriedOut ? "A1" : "B2"));
        }

        // What cannot be read stays as it is known.
        const bool isSwitchedOff = status == 405 && !desk.parent.isEmpty(); // said so by the service itself (OData)
        const QString told = isSwitchedOff ? QString() : failure_codes::fromBetween();
        desk.standsBetween("GET");
        const Result<Record> unread = desk.readOne(made);
        QVERIFY(!unread.ok());
        QCOMPARE(unread.failure().code, told);
        QVERIFY(desk.isListed(made));
        ListFeed &list = desk.company().list("payment");
        list.update();
        QTRY_VERIFY_WITH_TIMEOUT(!list.progress().running && list.progress().failure, 20'000);
        QCOMPARE(list.progress().failure->code, told);
        QVERIFY(desk.isListed(made));
        desk.sandbox.clearFaults();

        // A deletion is done when the record is not there any more, and not before. It is not repeated.
        const Result<Record> opened = desk.readOne(made);
        QVERIFY(opened.ok());
        desk.sandbox.clearJournal();
        desk.stepsIn(desk.deleting(), false);
        const QString id = desk.remove(*opened);
        QVERIFY2(desk.waitFor(id, S::NeedsPerson), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(desk.asked(desk.deleting()), size_t(1));
        QVERIFY(desk.isListed(made));
        desk.stepsIn(desk.deleting(), true);
        desk.outbox().sendAgain(id);
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(desk.asked(desk.deleting()), size_t(2));
        QCOMPARE(desk.there().size(), before);
    }
};

} // namespace clientele::testing
