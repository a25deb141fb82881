// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

/// Which answers are taken for the service's own, and what becomes of a write after one that is not.
class TestOutboxBetweenBelieved : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    /// What is none of the answers the service documents for the request proves nothing, whatever its status: neither
    /// what looks like a success, nor what is written a little like the service's own errors.
    void onlyTheDocumentedAnswerIsBelieved_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("instead");
        for (const char *service : {"businesscentral", "financials", "layer", "bigcapital"}) {
            const auto row = [service](const char *name, const char *instead) {
                QTest::addRow("%s: %s", service, name) << QByteArray(service) << QByteArray(instead);
            };
            row("a page that says 200", "'status': 200, 'html': true");
            row("accepted", "'status': 202, 'body': ''");
            row("another's JSON", "'status': 200, 'body': {'status': 'ok'}");
            row("no route", "'status': 404, 'body': {'error': {'code': 404, 'message': 'no route'}}");
            row("no route, by a code of its own",
                "'status': 404, 'body': {'error': {'code': 'NoRoute', 'message': 'x'}}");
            row("no resource", "'status': 404, 'body': {'statusCode': 404, 'message': 'Resource not found'}");
            row("no route, in a list", "'status': 404, 'body': {'errors': [{'description': 'no route'}]}");
        }
    }
    void onlyTheDocumentedAnswerIsBelieved()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, instead);
        GatewayDesk desk(service, 0);
        const Record made = desk.paid();
        StateWatch watch(desk.outbox());
        const FieldKey note = desk.note(made);
        for (const bool carriedOut : {true, false}) {
            const Result<Record> opened = desk.readOne(made);
            QVERIFY(opened.ok());
            desk.sandbox.clearJournal();
            desk.stepsInWith(instead, desk.changing(), carriedOut);
            desk.type(*opened, note, text(carriedOut ? "A1" : "B2"));
            const QString id = desk.submit(opened->key);
            QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
            QCOMPARE(desk.asked(desk.changing()), carriedOut ? size_t(1) : size_t(2));
            QCOMPARE(desk.readOne(made)->value(note), text(carriedOut ? "A1" : "B2"));
        }
        const Result<Record> opened = desk.readOne(made);
        QVERIFY(opened.ok());
        desk.sandbox.clearJournal();
        desk.stepsInWith(instead, desk.deleting(), false);
        const QString id = desk.remove(*opened);
        QVERIFY2(desk.waitFor(id, S::NeedsPerson), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(desk.asked(desk.deleting()), size_t(1));
        QVERIFY(desk.isListed(made));
        QVERIFY(desk.there().contains(made.key.remoteId));
        desk.stepsInWith(instead, desk.deleting(), true);
        desk.outbox().sendAgain(id);
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(desk.asked(desk.deleting()), size_t(2));
        QVERIFY(!desk.there().contains(made.key.remoteId));
    }

    /// To sign in, to wait or to ask a proxy first is done whoever wants it. Whether the request has passed is looked
    /// at all the same before it goes out again.
    void whoeverWantsPatienceMayHaveLetItPass_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<int>("status");
        for (const char *service : {"businesscentral", "financials", "layer", "bigcapital"}) {
            for (const int status : {401, 407, 429})
                QTest::addRow("%s, %d", service, status) << QByteArray(service) << status;
        }
    }
    void whoeverWantsPatienceMayHaveLetItPass()
    {
        QFETCH(QByteArray, service);
        QFETCH(int, status);
        GatewayDesk desk(service, status);
        if (service == "financials")
            desk.paid();
        const size_t before = desk.there().size();
        desk.sandbox.clearJournal();
        desk.stepsInWith("'html': true, 'headers': {'Retry-After': '1'}, 'status': " + QByteArray::number(status),
                         "POST", true);
        const QString id = desk.pay();
        if (status == 401) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.company().status().state, ConnectionStatus::State::SignIn, 20'000);
            desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        }
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.there().size(), before + 1);
    }

    /// A create that was never carried out is not called refused, and not sent again by itself.
    void aCreateNobodyCarriedOutAsksThePerson_data()
    {
        QTest::addColumn<QByteArray>("service");
        for (const char *service : {"businesscentral", "financials", "layer", "bigcapital"})
            QTest::addRow("%s", service) << QByteArray(service);
    }
    void aCreateNobodyCarriedOutAsksThePerson()
    {
        QFETCH(QByteArray, service);
        GatewayDesk desk(service, 404);
        desk.stepsIn("POST", false);
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.there().isEmpty());
    }

    /// Customers go their own ways in the dialects.
    void aCustomerIsNotGone_data() { aCreateNobodyCarriedOutAsksThePerson_data(); }
    void aCustomerIsNotGone()
    {
        QFETCH(QByteArray, service);
        DeskFixture desk(setupOf(service));
        const Snapshot &list = desk.company().list("customer").snapshot();
        const Record customer = list.record(0);
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 404, 'html': true, 'count': 2, 'path': 'ustomers'}"));
        std::optional<Result<Record>> read;
        QObject context;
        onDone(desk.company().readOne(customer.key), &context, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), 20'000);
        QVERIFY(!read->ok());
        QCOMPARE(read->failure().code, failure_codes::fromBetween());
        QVERIFY(desk.company().list("customer").snapshot().isLive(0));
    }

    void aDeletionToBeConfirmedStays()
    {
        DeskFixture desk;
        const QString number = QStringLiteral("10000");
        const Record customer = desk.customer(number);
        desk.outbox().wishDelete(customer);
        QTRY_VERIFY_WITH_TIMEOUT(desk.outbox().overlay()->find(customer.key), 20'000);
        desk.colleague(number, "{'phoneNumber': '2'}");
        const QString id = desk.submit(customer.key);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QTRY_VERIFY_WITH_TIMEOUT(desk.view(id).theirs, 20'000);
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 404, 'html': true, 'count': -1, 'method': 'GET'}"));
        std::optional<Result<Record>> read;
        QObject context;
        onDone(desk.company().readOne(customer.key), &context, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), 20'000);
        QVERIFY(!read->ok());
        QCOMPARE(read->failure().code, failure_codes::fromBetween());
        QCOMPARE(desk.view(id).state, S::NeedsConfirmation);
        desk.sandbox.clearFaults();
        QVERIFY(!desk.customer(number).isNull());
    }

    /// What a dialect asks first is a reading: where it is not answered nothing was sent, and there is nothing in
    /// doubt.
    void aLookBeforeTheWriteLeavesNoDoubt_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<S>("state");
        QTest::newRow("busy") << QByteArray("'kind': 'status', 'status': 503") << S::Sent; // by itself, a moment later
        QTest::newRow("broken off") << QByteArray("'kind': 'resetAfter'") << S::Sent;
        QTest::newRow("a gateway's page") << QByteArray("'kind': 'status', 'status': 404, 'html': true") << S::Sent;
        QTest::newRow("a gateway that stays")
            << QByteArray("'kind': 'status', 'status': 404, 'html': true, 'count': 100") << S::NeedsPerson;
    }
    void aLookBeforeTheWriteLeavesNoDoubt()
    {
        QFETCH(QByteArray, fault);
        QFETCH(S, state);
        GatewayDesk desk("bigcapital", 404);
        const Record made = desk.all("customer").back();
        desk.sandbox.addFault(json("{" + fault + ", 'method': 'POST', 'path': 'validate-bulk-delete'}"));
        StateWatch watch(desk.outbox());
        const QString id = desk.remove(made);
        QVERIFY2(desk.waitFor(id, state), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY(!watch.seen.contains(QStringLiteral("settling")));
        QCOMPARE(desk.sandbox.journal("DELETE", "customers").size(), state == S::Sent ? size_t(1) : size_t(0));
        if (state != S::NeedsPerson)
            return;
        QCOMPARE(desk.view(id).failure->code, failure_codes::nothingSaved());
        desk.sandbox.clearFaults();
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
    }
};

QTEST_GUILESS_MAIN(TestOutboxBetweenBelieved)
#include "tst_outbox_between_believed.moc"
