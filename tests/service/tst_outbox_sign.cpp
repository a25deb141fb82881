// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin_desk.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

/// A service that answers 2000 with -2000, and a program that does not know it yet.
struct SignDesk : TwinDesk
{
    explicit SignDesk(const QByteArray &name)
        : TwinDesk(name)
    {
        sandbox.settings(
            json(name == "financials" ? "{'service': 'financials', 'amountFlips': true}" : "{'amountFlipped': true}"));
        wanted = received("2000", "B1");
        sandbox.clearJournal();
    }

    static Changes received(const char *digits, const char *document)
    {
        return {{"customer.number", {}, text("10000")},
                {"amount", {}, amount(digits)},
                {"document.number", {}, text(document)}};
    }

    QString pay(const char *digits, const char *document)
    {
        wanted = received(digits, document);
        return TwinDesk::pay();
    }

    /// A line that stands in the journal already, entered by somebody else, with so much received.
    Record standing(const char *received, const char *document)
    {
        const bool beta = service == "financials";
        const QByteArray in = beta ? QByteArray() : "'journalId': '" + parent.toLatin1() + "', ";
        sandbox.colleague(
            json(QByteArray(beta ? "{'service': 'financials', " : "{") + "'entity': 'customerPayments', 'create': {" +
                 in + "'customerNumber': '10000', 'amount': " + received + ", 'documentNumber': '" + document + "'}}"));
        for (const Record &line : all("payment")) {
            if (line.value("document.number") == text(document)) {
                sandbox.clearJournal();
                return line;
            }
        }
        qFatal("The line is not there.");
    }

    QString correct(const Record &line, const char *digits)
    {
        type(line, "amount", amount(digits));
        return submit(line.key);
    }

    /// What was received by the lines of these documents, as the service has it now, in their order.
    QStringList receivedAtService(const QStringList &documents)
    {
        QStringList rows;
        for (const Record &line : all("payment")) {
            const QString document = line.value("document.number").toText();
            if (documents.contains(document))
                rows += document + QLatin1Char(' ') + QString::fromLatin1(line.value("amount").asDecimal()->toBytes());
        }
        rows.sort();
        return rows;
    }

    /// Amounts as they went out, by changes of lines.
    QStringList amountsChanged()
    {
        QStringList amounts;
        for (const Json &entry : sandbox.journal("PATCH", place)) {
            const Result<Json> body = Json::parse(bodyOf(entry).toUtf8());
            amounts += body ? QString::fromLatin1((*body)[u"amount"].numberToken()) : QString();
        }
        return amounts;
    }

    QString sign() { return company().settings().options.value("paymentSign"); }

    /// Until it is in; what is put to the person is sent again.
    bool carryThrough(QString id)
    {
        for (int times = 0; times < 3; ++times) {
            const auto ended = [&] {
                const S state = view(id).state;
                return state == S::Sent || needsAttention(state);
            };
            if (!QTest::qWaitFor(ended, 20'000) || view(id).state == S::Sent)
                return view(id).state == S::Sent;
            if (view(id).state == S::Rejected) { // its values are lines again
                id = submit(view(id).key);
                continue;
            }
            StateWatch watch(outbox());
            outbox().sendAgain(id);
            if (!QTest::qWaitFor([&] { return !watch.seen.isEmpty(); }, 20'000))
                return false;
        }
        return false;
    }
};

} // namespace

/// A service that turns the sign of what it is sent: whatever goes wrong once, a payment is held once and as it was
/// meant, and the wrong sign goes out no more.
class TestOutboxSign : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void anySingleFaultIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<bool>("correction");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("skip");
        QTest::addColumn<QByteArray>("fault");
        const std::pair<const char *, QByteArray> faults[] = {
            {"none", "'kind': 'pass'"},
            {"reset before", "'kind': 'resetBefore'"},
            {"reset after", "'kind': 'resetAfter'"},
            {"cut and reset", "'kind': 'resetDuring', 'bytes': 20"},
            {"cut", "'kind': 'cutBody', 'bytes': 20"},
            {"garbled", "'kind': 'garble'"},
            {"500", "'kind': 'status', 'status': 500"},
            {"500 after all", "'kind': 'status', 'status': 500, 'carriedOut': true"},
            {"gateway", "'kind': 'status', 'status': 504, 'html': true, 'carriedOut': true"},
            {"proxy", "'kind': 'status', 'status': 200, 'html': true"},
            {"412", "'kind': 'status', 'status': 412"},
        };
        struct Place
        {
            const char *name;
            bool correction;
            QByteArray method;
            int skip;
        };
        const Place places[] = {{"look before", false, "GET", 0},
                                {"create", false, "POST", 0},
                                {"put right", false, "PATCH", 0},
                                {"correction", true, "PATCH", 0},
                                {"put right again", true, "PATCH", 1}};
        // All of them where a payment is made and put right; elsewhere, and at the service that does the same in the
        // same code, one of each kind: this takes half a second a row.
        const QStringList oneOfEach{QStringLiteral("none"), QStringLiteral("reset before"),
                                    QStringLiteral("reset after"), QStringLiteral("garbled"), QStringLiteral("500")};
        for (const char *service : {"financials", "businesscentral"}) {
            for (const Place &place : places) {
                const bool all = qstrcmp(service, "financials") == 0 && !place.correction && place.method != "GET";
                for (const auto &[name, fault] : faults) {
                    if (!all && !oneOfEach.contains(QLatin1String(name)))
                        continue;
                    QTest::addRow("%s, %s, %s", service, place.name, name)
                        << QByteArray(service) << place.correction << place.method << place.skip << fault;
                }
            }
        }
    }
    void anySingleFaultIsSurvived()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, correction);
        QFETCH(QByteArray, method);
        QFETCH(int, skip);
        QFETCH(QByteArray, fault);
        SignDesk desk(service);
        const Record line = correction ? desk.standing("10", "B1") : Record();
        desk.fault(fault + ", 'skip': " + QByteArray::number(skip), method);
        const QString id = correction ? desk.correct(line, "2000") : desk.pay("2000", "B1");
        QVERIFY(desk.carryThrough(id));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1")}), QStringList{QStringLiteral("B1 2000")});
        QCOMPARE(desk.sign(), QStringLiteral("turned"));
        QStringList changed = desk.amountsChanged();
        // Not before an answer could tell: a correction that never arrived goes out as it was.
        while (correction && !changed.isEmpty() && changed.front() == QLatin1String("-2000"))
            changed.removeFirst();
        QVERIFY2(!changed.isEmpty() && !changed.contains(QStringLiteral("-2000")),
                 qPrintable(changed.join(QLatin1Char(' '))));
        // The next one is right at once.
        desk.sandbox.clearJournal();
        QVERIFY(desk.waitFor(desk.pay("30", "B2"), S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(1));
        QCOMPARE(desk.asked("PATCH"), size_t(0));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1"), QStringLiteral("B2")}),
                 QStringList({QStringLiteral("B1 2000"), QStringLiteral("B2 30")}));
    }

    /// Cut off at each of its requests.
    void theEndOfTheProgramIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<bool>("correction");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("fault");
        for (const char *service : {"financials", "businesscentral"}) {
            for (const bool correction : {false, true}) {
                for (const char *method : {"POST", "PATCH"}) {
                    if (correction && qstrcmp(method, "POST") == 0)
                        continue;
                    for (const char *hold : {"before", "after"}) {
                        QTest::addRow("%s, %s, %s, %s", service, correction ? "correction" : "create", method, hold)
                            << QByteArray(service) << correction << QByteArray(method)
                            << QByteArray("'hold': '") + hold + "'";
                    }
                }
            }
        }
    }
    void theEndOfTheProgramIsSurvived()
    {
        QFETCH(QByteArray, service);
        QFETCH(bool, correction);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, fault);
        SignDesk desk(service);
        const Record line = correction ? desk.standing("10", "B1") : Record();
        desk.fault(fault, method);
        const QString id = correction ? desk.correct(line, "2000") : desk.pay("2000", "B1");
        QTRY_COMPARE(desk.asked(method), size_t(1));
        desk.cutOff();
        desk.sandbox.release();
        QVERIFY(desk.carryThrough(id));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1")}), QStringList{QStringLiteral("B1 2000")});
        QVERIFY(desk.waitFor(desk.pay("30", "B2"), S::Sent));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1"), QStringLiteral("B2")}),
                 QStringList({QStringLiteral("B1 2000"), QStringLiteral("B2 30")}));
        QCOMPARE(desk.sign(), QStringLiteral("turned"));
    }

    /// Nobody has put it right when it was entered: the correction finds the sign out.
    void whatStandsTurnedCanBeCorrected_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("financials") << QByteArray("financials");
        QTest::newRow("businesscentral") << QByteArray("businesscentral");
    }
    void whatStandsTurnedCanBeCorrected()
    {
        QFETCH(QByteArray, service);
        SignDesk desk(service);
        const Record line = desk.standing("-2000", "B1");
        QCOMPARE(line.value("amount"), amount("-2000"));
        QVERIFY(desk.carryThrough(desk.correct(line, "2000")));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1")}), QStringList{QStringLiteral("B1 2000")});
        QCOMPARE(desk.sign(), QStringLiteral("turned"));
        QCOMPARE(desk.amountsChanged(), QStringList({QStringLiteral("-2000"), QStringLiteral("2000")}));
    }

    /// The first answer comes while another payment is in doubt that went out with the wrong sign before it.
    void whatWentOutBeforeItWasLearnedIsRecognised()
    {
        SignDesk desk("businesscentral");
        desk.fault("'kind': 'resetAfter'");
        desk.fault("'kind': 'status', 'status': 503, 'skip': 1, 'count': 8", "GET");
        const QString first = desk.pay("2000", "B1");
        QTRY_COMPARE(desk.view(first).state, S::WaitingDoubt);
        const QString second = desk.pay("30", "B2");
        QVERIFY(desk.carryThrough(second));
        QVERIFY(desk.waitFor(first, S::Sent));
        QCOMPARE(desk.asked("POST"), size_t(2));
        QCOMPARE(desk.receivedAtService({QStringLiteral("B1"), QStringLiteral("B2")}),
                 QStringList({QStringLiteral("B1 2000"), QStringLiteral("B2 30")}));
    }
};

QTEST_GUILESS_MAIN(TestOutboxSign)
#include "tst_outbox_sign.moc"
