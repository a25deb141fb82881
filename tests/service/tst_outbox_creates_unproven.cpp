// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

constexpr const char *services[] = {"businesscentral", "financials", "layer", "bigcapital"};

/// The same as the service's own way of showing a record.
QByteArray shown(const QByteArray &service, const char *status, const QByteArray &object)
{
    return QByteArray("'status': ") + status +
           ", 'body': " + (service == "layer" ? "{'data': " + object + "}" : object);
}

QByteArray moved(const char *status)
{
    return QByteArray("'html': true, 'headers': {'Location': '/elsewhere'}, 'status': ") + status;
}

const QByteArray nothing("'status': 204, 'body': ''");

} // namespace

/// Answers to a create that do not prove it: a redirection, nothing at all, an id with no record behind it. Whatever
/// they say, what was typed stands at the service exactly once, or is still here and said to be in doubt.
class TestOutboxCreatesUnproven : public QObject
{
    Q_OBJECT

    /// Each after it was carried out, and instead of that.
    static void everyAnswer()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<bool>("carriedOut");
        for (const QByteArray service : services) {
            const auto row = [&](const char *name, const QByteArray &instead) {
                QTest::addRow("%s: %s, carried out", service.constData(), name) << service << instead << true;
                QTest::addRow("%s: %s, not", service.constData(), name) << service << instead << false;
            };
            row("307", moved("307"));
            row("204", nothing);
            row("an id that nobody has", shown(service, "201", "{'id': '0d9c8f5e-3a3f-4b52-9a55-6a2f1f3f8a11'}"));
        }
    }
    static void everyAnswerOfAPayment()
    {
        everyAnswer();
        for (const QByteArray service : services) {
            const auto row = [&](const char *name, const QByteArray &instead, bool carriedOut) {
                QTest::addRow("%s: %s", service.constData(), name) << service << instead << carriedOut;
            };
            row("301", moved("301"), true);
            row("308", moved("308"), true);
            row("204 that leads nowhere", nothing + ", 'headers': {'Location': '/elsewhere'}", true);
            row("an id of zeros", shown(service, "200", "{'id': '00000000-0000-0000-0000-000000000000'}"), false);
            row("a number that nobody has", shown(service, "201", "{'id': 987654}"), false);
            row("somebody else's number", shown(service, "201", "{'id': 7}"), false);
            row("a number in quotes", shown(service, "201", "{'id': '7'}"), true);
        }
    }

    /// One create whose answer is replaced; then, where it is in doubt, once more.
    static void createsOnce(GatewayDesk &desk, const QByteArray &instead, const QByteArray &place, bool carriedOut,
                            const std::function<QString()> &create, const std::function<size_t()> &count)
    {
        const size_t before = count();
        desk.sandbox.clearJournal();
        desk.sandbox.addFault(json("{'kind': 'status', " + instead + ", 'method': 'POST', 'path': '" + place +
                                   "', 'carriedOut': " + (carriedOut ? "true}" : "false}")));
        const auto asked = [&] { return desk.sandbox.journal("POST", place).size(); };
        StateWatch watch(desk.outbox());
        const QString id = create();
        const auto state = [&] { return desk.view(id).state; };
        QTRY_VERIFY_WITH_TIMEOUT(isFinal(state()) || needsAttention(state()), 20'000);
        QVERIFY2(state() == (carriedOut ? S::Sent : S::NeedsPerson), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QVERIFY2(watch.seen.contains(QStringLiteral("settling")), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(asked(), size_t(1));
        QCOMPARE(count(), before + (carriedOut ? 1 : 0));
        if (carriedOut)
            return;
        QVERIFY(desk.outbox().overlay()->find(desk.view(id).key)); // what was typed is still here
        desk.outbox().sendAgain(id);
        QVERIFY2(desk.waitFor(id, S::Sent), qPrintable(watch.seen.join(QLatin1Char(' '))));
        QCOMPARE(asked(), size_t(2));
        QCOMPARE(count(), before + 1);
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void aPaymentStandsOnceOrIsInDoubt_data() { everyAnswerOfAPayment(); }
    void aPaymentStandsOnceOrIsInDoubt()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, instead);
        QFETCH(bool, carriedOut);
        GatewayDesk desk(service, 0);
        if (!desk.parent.isEmpty())
            desk.paid(); // which sign it keeps is learned: an unknown one is a doubt of its own
        createsOnce(
            desk, instead, desk.place, carriedOut, [&] { return desk.pay(); }, [&] { return desk.there().size(); });
    }

    /// An answer that names a payment just like it, which was there before.
    void anOlderTwinIsNoProof_data()
    {
        QTest::addColumn<QByteArray>("service");
        for (const QByteArray service : services)
            QTest::addRow("%s", service.constData()) << service;
    }
    void anOlderTwinIsNoProof()
    {
        QFETCH(QByteArray, service);
        GatewayDesk desk(service, 0);
        const QByteArray twin = desk.paid().key.remoteId.toUtf8();
        const QByteArray id = service == "bigcapital" ? twin : "'" + twin + "'";
        createsOnce(
            desk, shown(service, "201", "{'id': " + id + "}"), desk.place, false, [&] { return desk.pay(); },
            [&] { return desk.there().size(); });
    }

    void aCustomerStandsOnceOrIsInDoubt_data() { everyAnswer(); }
    void aCustomerStandsOnceOrIsInDoubt()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, instead);
        QFETCH(bool, carriedOut);
        GatewayDesk desk(service, 0);
        const Value name = text("Quelle & Sohn");
        const FieldKey field = service == "layer" ? "company.name" : "name";
        const auto create = [&] {
            const RecordKey key = RecordKey::ofNew(desk.company().id(), "customer", desk.workplace().newId());
            const Record fresh(desk.company().schema("customer"), key);
            desk.type(fresh, field, name);
            if (service == "bigcapital") {
                desk.type(fresh, "kind", text("Company"));
                desk.type(fresh, "currency.code", text("USD"));
            }
            return desk.submit(key);
        };
        const auto count = [&] {
            size_t there = 0;
            for (const Record &one : desk.all("customer"))
                there += one.value(field) == name ? 1 : 0;
            return there;
        };
        createsOnce(desk, instead, "customers", carriedOut, create, count);
    }

    /// A change answered so is looked at: what was carried out is sent, and what was not goes out once more.
    void aChangeIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("instead");
        for (const QByteArray service : services) {
            for (const char *status : {"301", "307", "308"})
                QTest::addRow("%s: %s", service.constData(), status) << service << moved(status);
            QTest::addRow("%s: 204", service.constData()) << service << nothing;
        }
    }
    void aChangeIsLookedAt()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, instead);
        GatewayDesk desk(service, 0);
        const Record made = desk.paid();
        const FieldKey note = desk.note(made);
        StateWatch watch(desk.outbox());
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
    }
};

QTEST_GUILESS_MAIN(TestOutboxCreatesUnproven)
#include "tst_outbox_creates_unproven.moc"
