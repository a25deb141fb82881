// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

/// Where a service takes payments, for its journal and for faults.
QByteArray placeOf(const QByteArray &service)
{
    return service == "bigcapital" ? "payments-received"
           : service == "layer"    ? "invoices/payments"
                                   : "customerPayments";
}

DeskSetup setupOf(const QByteArray &service)
{
    DeskSetup setup;
    setup.service = service;
    return setup;
}

/// A desk that enters one and the same payment again and again.
struct TwinDesk : DeskFixture
{
    explicit TwinDesk(const QByteArray &name)
        : DeskFixture(setupOf(name))
        , service(name)
        , place(placeOf(name))
    {
        know();
    }

    const QByteArray service;
    const QByteArray place;
    Changes wanted; ///< of every payment
    QString parent; ///< the journal it stands in, where there are journals

    ListFeed &read(const EntityName &entity)
    {
        ListFeed &list = company().list(entity);
        list.update();
        const auto whole = [&] { return list.progress().complete && !list.progress().running; };
        if (!QTest::qWaitFor(whole, 20'000))
            qFatal("The list is not read.");
        return list;
    }

    std::vector<Record> all(const EntityName &entity)
    {
        const Snapshot &snapshot = read(entity).snapshot();
        std::vector<Record> records;
        for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
            if (snapshot.isLive(row))
                records.push_back(snapshot.record(row));
        }
        return records;
    }

    /// Whom a payment is from and what it is for; no payment is read for that.
    void know()
    {
        if (company().schema("paymentJournal")) {
            parent = all("paymentJournal").front().key.remoteId;
            wanted = {{"customer.number", {}, text("10000")},
                      {"amount", {}, amount("12.50")},
                      {"document.number", {}, text("B0147")}};
            return;
        }
        Record due;
        for (const Record &invoice : all("invoice")) {
            const Value &left = invoice.value("amount.remaining");
            const bool own = service == "layer" || invoice.value("currency.code") == text("USD");
            if (own && left.asDecimal() && *left.asDecimal() > Decimal(9))
                due = invoice;
        }
        if (due.isNull())
            qFatal("There is nothing to pay.");
        const Value part =
            Value::json(Json::array({Json::object({{QStringLiteral("invoice"), Json::string(due.key.remoteId)},
                                                   {QStringLiteral("amount"), Json::number(qint64(2))}})}));
        wanted = {{"date", {}, Value::date(QDate(2026, 3, 2))}, {"allocations", {}, part}};
        if (service == "layer") {
            wanted.push_back({"amount", {}, amount("2")});
            wanted.push_back({"method", {}, text("CHECK")});
            return;
        }
        wanted.push_back({"customer", {}, due.value("customer")});
        for (const Record &account : all("account")) {
            if (account.value("currency.code") == text("USD")) {
                wanted.push_back({"account.deposit", {}, Value::text(account.key.remoteId)});
                return;
            }
        }
        qFatal("There is no account to pay into.");
    }

    QString pay()
    {
        const RecordKey key = RecordKey::ofNew(company().id(), "payment", workplace().newId(), parent);
        const Record fresh(company().schema("payment"), key);
        for (const Change &change : wanted)
            type(fresh, change.field, change.after);
        return submit(key);
    }

    /// One that is like all others was paid before, and this program has never heard of it.
    QString olderTwin()
    {
        const QString id = pay();
        if (!waitFor(id, S::Sent))
            qFatal("The older payment is not made.");
        const QString remote = view(id).key.remoteId;
        restart();
        sandbox.clearJournal();
        return remote;
    }

    void fault(const QByteArray &kind, const QByteArray &method = "POST")
    {
        sandbox.addFault(json("{" + kind + ", 'method': '" + method + "', 'path': '" + place + "'}"));
    }

    size_t asked(const QByteArray &method) { return sandbox.journal(method, place).size(); }

    /// Remote ids of these payments at the service now, asked for behind the desk's back.
    QSet<QString> there()
    {
        QSet<QString> ids;
        for (const Record &payment : all("payment")) {
            const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const Change &change) {
                const Value &value = payment.value(change.field);
                const FieldSpec *field = payment.schema()->find(change.field);
                return change.field == "allocations" || !value.isKnown() || field->same(value, change.after);
            });
            if (fits && (parent.isEmpty() || payment.key.parent == parent))
                ids.insert(payment.key.remoteId);
        }
        return ids;
    }

    bool isSettled(const QString &submission)
    {
        const S state = view(submission).state;
        return state == S::Sent || state == S::NeedsPerson;
    }
};

} // namespace

/// Two payments of one customer over the same amount on the same day are ordinary. What became of a create without
/// an answer is told by what was there before it, and where that is not known, by the person.
class TestOutboxTwins : public QObject
{
    Q_OBJECT

private:
    static void services(bool withKeys = true)
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<bool>("restart");
        for (const char *service : {"businesscentral", "financials", "bigcapital", "layer"}) {
            if (qstrcmp(service, "layer") == 0 && !withKeys)
                continue; // each payment goes with an id of ours: there is nothing to be mixed up
            QTest::addRow("%s", service) << QByteArray(service) << false;
            QTest::addRow("%s, started anew", service) << QByteArray(service) << true;
        }
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void aLostAnswerIsFoundBesideAnOlderTwin_data() { services(); }
    void aLostAnswerIsFoundBesideAnOlderTwin()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault(restart ? "'hold': 'after'" : "'kind': 'resetAfter'");
        const QString id = desk.pay();
        if (restart) {
            QTRY_COMPARE(desk.asked("POST"), size_t(1));
            desk.close();
            desk.sandbox.release();
            desk.openAgain();
        }
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        const QString mine = desk.view(id).key.remoteId;
        QVERIFY(mine != older);
        QCOMPARE(desk.there(), QSet<QString>({older, mine}));
    }

    void whatNeverArrivedIsNotTakenForItsTwin_data() { services(); }
    void whatNeverArrivedIsNotTakenForItsTwin()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault(QByteArray("'kind': 'resetBefore'") + (restart ? ", 'hold': 'before'" : ""));
        const QString id = desk.pay();
        if (restart) {
            QTRY_COMPARE(desk.asked("POST"), size_t(1));
            desk.close();
            desk.sandbox.release();
            desk.openAgain();
        }
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there(), QSet<QString>{older});
        desk.outbox().sendAgain(id); // by the person, who has looked
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    /// Sent again by the person while the first attempt was only late: it is one wish, and the first may be it.
    void anEarlierAttemptIsItsOwn()
    {
        TwinDesk desk("bigcapital");
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'commitLate'");
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.release(), 1);
        desk.fault("'kind': 'resetBefore'");
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    void whatCannotBeKnownIsPutToThePerson_data() { services(false); }
    void whatCannotBeKnownIsPutToThePerson()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault("'kind': 'status', 'status': 403", "GET"); // who may not look may send all the same
        desk.fault(QByteArray("'kind': 'resetBefore'") + (restart ? ", 'hold': 'before'" : ""));
        const QString id = desk.pay();
        if (restart) {
            QTRY_COMPARE(desk.asked("POST"), size_t(1));
            desk.close();
            desk.sandbox.release();
            desk.openAgain();
        }
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there(), QSet<QString>{older});
    }

    void norIsItGuessedWhereItArrived()
    {
        TwinDesk desk("bigcapital");
        desk.olderTwin();
        desk.fault("'kind': 'status', 'status': 403", "GET");
        desk.fault("'kind': 'resetAfter'");
        StateWatch watch(desk.outbox());
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(!watch.seen.contains(QStringLiteral("waitingDoubt"))); // no look later on could tell them apart
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there().size(), 2);
    }

    void nothingLeavesBeforeTheLook_data() { services(false); }
    void nothingLeavesBeforeTheLook()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, restart);
        TwinDesk desk(service);
        const QString older = desk.olderTwin();
        desk.fault("'hold': 'before'", "GET");
        const QString id = desk.pay();
        QTRY_COMPARE(desk.asked("GET"), size_t(1));
        QTRY_COMPARE(desk.view(id).state, S::Comparing);
        QCOMPARE(desk.asked("POST"), size_t(0));
        if (restart)
            desk.close();
        desk.sandbox.release();
        if (restart)
            desk.openAgain();
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.there(), QSet<QString>({older, desk.view(id).key.remoteId}));
    }

    void aListThatIsBusyIsWaitedFor()
    {
        TwinDesk desk("businesscentral");
        const QString older = desk.olderTwin();
        // More often than a reading tries again by itself.
        desk.fault("'kind': 'status', 'status': 500, 'count': 8", "GET");
        desk.fault("'kind': 'resetBefore'");
        StateWatch watch(desk.outbox());
        const QString id = desk.pay();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(watch.seen.contains(QStringLiteral("waitingPace")));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there(), QSet<QString>{older});
    }

    void afterARefusalTheLookIsNewAgain()
    {
        TwinDesk desk("businesscentral");
        desk.fault("'hold': 'before', 'skip': 1", "GET");
        desk.fault("'kind': 'status', 'status': 429, 'headers': {'Retry-After': '1'}");
        desk.fault("'kind': 'resetBefore'");
        const QString id = desk.pay();
        QTRY_COMPARE(desk.asked("GET"), size_t(2));
        QCOMPARE(desk.asked("POST"), size_t(1));
        desk.sandbox.colleague(json(QByteArray("{'entity': 'customerPayments', 'create': {'journalId': '") +
                                    desk.parent.toLatin1() +
                                    "', 'customerNumber': '10000', 'amount': -12.5, 'documentNumber': 'B0147'}}"));
        desk.sandbox.release();
        QVERIFY(desk.waitFor(id, S::NeedsPerson)); // and not the colleague's, made between the two attempts
        QCOMPARE(desk.asked("POST"), size_t(2));
        QVERIFY(desk.view(id).key.isNew());
        QCOMPARE(desk.there().size(), 1);
    }

    /// Of two that are alike one arrived, and which is nobody's business; but one is not taken for both.
    void whatOneHasMadeIsNotAnothers_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("second");
        for (const char *service : {"businesscentral", "financials", "bigcapital"}) {
            QTest::addRow("%s, answered", service) << QByteArray(service) << QByteArray();
            QTest::addRow("%s, not answered", service) << QByteArray(service) << QByteArray("'kind': 'resetAfter'");
        }
    }
    void whatOneHasMadeIsNotAnothers()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, second);
        TwinDesk desk(service);
        desk.olderTwin();
        desk.fault("'kind': 'resetBefore'");
        if (!second.isEmpty())
            desk.fault(second);
        const QString one = desk.pay();
        QTRY_COMPARE(desk.asked("POST"), size_t(1));
        const QString other = desk.pay();
        QTRY_VERIFY(desk.isSettled(one) && desk.isSettled(other));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.there().size(), 2);
        const int sent = int(desk.view(one).state == S::Sent) + int(desk.view(other).state == S::Sent);
        QCOMPARE(sent, 1);
    }

    void customersOfOneNameAreTwo_data()
    {
        QTest::addColumn<QByteArray>("service");
        for (const char *service : {"businesscentral", "financials"})
            QTest::newRow(service) << QByteArray(service);
    }
    void customersOfOneNameAreTwo()
    {
        QFETCH(QByteArray, service);
        DeskFixture desk(setupOf(service));
        const auto enter = [&] {
            const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
            const Record fresh(desk.company().schema("customer"), key);
            desk.type(fresh, "name", text("Blue Yonder"));
            return desk.submit(key);
        };
        QVERIFY(desk.waitFor(enter(), S::Sent));
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'POST', 'path': 'customers'}"));
        const QString id = enter();
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QVERIFY(desk.view(id).key.isNew());
    }
};

QTEST_GUILESS_MAIN(TestOutboxTwins)
#include "tst_outbox_twins.moc"
