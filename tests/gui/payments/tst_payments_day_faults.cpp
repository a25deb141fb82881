// SPDX-License-Identifier: GPL-3.0-or-later
// The same work at the same window, while the network and the service do their worst: never a line twice, never a
// second post.
#include "payments/payment_day.h"

#include "gui/list/record_table_view.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace clientele;
using namespace clientele::testing;

namespace {

const char *const createPath = "'method': 'POST', 'path': 'customerPayments$'";
const char *const patchPath = "'method': 'PATCH', 'path': 'customerPayments'";
const char *const postPath = "'method': 'POST', 'path': 'NAV.post'";

/// After the service has done it: the answer never comes, or is not the service's.
const char *const cuts[] = {"'kind': 'resetAfter'",
                            "'kind': 'resetDuring', 'bytes': 12",
                            "'kind': 'status', 'status': 500, 'carriedOut': true",
                            "'kind': 'status', 'status': 504, 'html': true, 'carriedOut': true",
                            "'kind': 'status', 'status': 404, 'html': true, 'carriedOut': true",
                            "'kind': 'status', 'status': 403, 'html': true, 'carriedOut': true",
                            "'kind': 'garble'",
                            "'kind': 'cutBody', 'bytes': 12"};
/// Before it has done anything: to be sent again, after the wait it asks for. A service that is not available (503) may
/// have done it all the same: only what is sent under a version is repeated then (business-central.md 10.4).
const char *const tooMany = "'kind': 'status', 'status': 429, 'headers': {'Retry-After': '0'}";
const char *const unavailable = "'kind': 'status', 'status': 503, 'headers': {'Retry-After': '0'}";

/// Done, and answered, only very slowly: at its place in the line, and a few bytes at a time.
const char *const slow = "'kind': 'pass', 'delayMs': 150, 'answerDelayMs': 150, 'dripBytesPerSecond': 4000";

/// From the second request on that fits, `count` times.
Json fault(const QByteArray &what, const char *where, int count)
{
    return json("{" + what + ", " + where + ", 'skip': 1, 'count': " + QByteArray::number(count) + "}");
}

} // namespace

class TestPaymentsDayFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }

    void nothingTwice_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("onCreate");
        QTest::addColumn<QByteArray>("onPatch");
        QTest::addColumn<QByteArray>("onPost");
        const QByteArray none;
        for (const char *cut : cuts) {
            const QByteArray name = QByteArray(cut).replace('\'', "");
            QTest::addRow("each answer lost: %s", name.constData())
                << none << QByteArray(cut) << QByteArray(cut) << QByteArray(cut);
        }
        // Answers that look like success and are not the service's: nothing counts as done by them.
        const QByteArray empty = "'kind': 'status', 'status': 204, 'body': '', 'carriedOut': true";
        const QByteArray moved = "'kind': 'status', 'status': 302, 'html': true, 'carriedOut': true,"
                                 " 'headers': {'Location': '/portal'}";
        const QByteArray page = "'kind': 'status', 'status': 200, 'html': true, 'carriedOut': true";
        QTest::newRow("each answered by nothing") << none << empty << empty << none; // a 204 is the posting's own
        QTest::newRow("each sent elsewhere") << none << moved << moved << moved;
        QTest::newRow("each answered by a page") << none << page << page << page;
        QTest::newRow("each put off") << none << QByteArray(tooMany) << QByteArray(tooMany) << QByteArray(tooMany);
        QTest::newRow("each slow") << none << QByteArray(slow) << QByteArray(slow) << QByteArray(slow);
        QTest::newRow("a change put off") << none << QByteArray(cuts[0]) << QByteArray(unavailable) << none;
        QTest::newRow("journal renamed, answer lost")
            << QByteArray("{'incrementBatchName': true}") << none << none << QByteArray(cuts[0]);
        QTest::newRow("a stub line is left, answer lost")
            << QByteArray("{'numberSeries': false}") << none << none << QByteArray(cuts[0]);
        QTest::newRow("scheduled, answer lost") << QByteArray("{'posting': 'scheduled', 'jobQueueMs': 50}") << none
                                                << QByteArray(cuts[1]) << QByteArray(cuts[0]);
        QTest::newRow("scheduled, put off first")
            << QByteArray("{'posting': 'scheduled', 'jobQueueMs': 50}") << none << none << QByteArray(tooMany);
        QTest::newRow("all of it") << QByteArray("{'incrementBatchName': true, 'numberSeries': false}")
                                   << QByteArray(cuts[0]) << QByteArray(tooMany) << QByteArray(cuts[2]);
    }
    void nothingTwice()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, onCreate);
        QFETCH(QByteArray, onPatch);
        QFETCH(QByteArray, onPost);
        PaymentDay day;
        MainDesk &m = day.m;
        day.goTo(QStringLiteral("RCPT001"));
        if (!settings.isEmpty())
            m.desk.sandbox.settings(json(settings));
        const auto open = day.invoices();
        QStringList customers = open.keys();
        customers.sort();
        customers = customers.mid(0, 4);
        if (!onCreate.isEmpty())
            m.desk.sandbox.addFault(fault(onCreate, createPath, 2));
        Decimal total;
        QStringList documents;
        for (int i = 0; i < customers.size(); ++i) {
            const BankLine line{customers[i], open[customers[i]].front().open, {}};
            day.enter(line, i == 0 ? QStringLiteral("B0147") : QString());
            total = *Decimal::add(total, line.amount);
            documents += QStringLiteral("B%1").arg(147 + i, 4, 10, QLatin1Char('0'));
        }
        QCOMPARE(day.documents(), documents);
        QCOMPARE(day.book.received(day.lines()).all().front().total, std::optional(total));

        if (!onPatch.isEmpty())
            m.desk.sandbox.addFault(fault(onPatch, patchPath, 1));
        for (const QString &document : documents)
            day.apply(document);
        day.sendAll();
        day.correct(documents[2], "comment", QStringLiteral("by cheque"));
        for (const Record &line : day.lines())
            QVERIFY(line.value("appliesTo.number").isPresent());
        QCOMPARE(day.documents(), documents);
        QCOMPARE(day.lines()[2].value("comment").toText(), QStringLiteral("by cheque"));

        if (!onPost.isEmpty())
            m.desk.sandbox.addFault(json("{" + onPost + ", " + postPath + "}"));
        day.post();
        QTRY_VERIFY_WITH_TIMEOUT(day.lines().empty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(MainDesk::isSeen("postedFromHere"), patience);
        const QString sum = day.shown(total);
        QTRY_VERIFY2(MainDesk::posted().contains(sum), qPrintable(MainDesk::posted()));
        QVERIFY(MainDesk::posted().contains(documents.first() + QChar(0x2013) + documents.last()));

        // What the service was asked to do, by its own book.
        int done = 0, asked = 0;
        for (const Json &request : day.creates()) {
            ++asked;
            const int status = int(request[u"status"].toInteger().value_or(-1));
            done += status == 429 ? 0 : 1;
        }
        QCOMPARE(done, 4);
        QCOMPARE(asked, !onCreate.isEmpty() && onCreate.contains("Retry-After") ? 6 : 4);
        size_t carriedOut = 0;
        for (const Json &request : m.desk.sandbox.journal("POST", "Microsoft.NAV.post")) {
            const int status = int(request[u"status"].toInteger().value_or(-1));
            carriedOut += status == 429 ? 0 : 1;
        }
        QCOMPARE(carriedOut, size_t(1));
        QCOMPARE(day.contradiction(), QString());
        // Each of the invoices is paid, and no other of these customers.
        day.book.update();
        const auto owes = [&](int i) {
            const auto now = day.invoices().value(customers[i]);
            return now.size() == open[customers[i]].size() - 1 &&
                   std::none_of(now.begin(), now.end(), [&](const OpenInvoice &left) {
                       return left.number == open[customers[i]].front().number;
                   });
        };
        for (int i = 0; i < customers.size(); ++i)
            QTRY_VERIFY_WITH_TIMEOUT(owes(i), patience);
        if (settings.contains("incrementBatchName"))
            QTRY_VERIFY_WITH_TIMEOUT(
                MainDesk::seen<QComboBox>("journalChoice")->currentText().startsWith(QLatin1String("RCPT002")),
                patience);
    }

    void aPostingThatMayHaveArrivedIsNotRepeated()
    {
        PaymentDay day;
        day.goTo(QStringLiteral("RCPT001"));
        const auto open = day.invoices();
        const QString customer = QStringList(open.keys()).first();
        day.enter({customer, open[customer].front().open, {}}, QStringLiteral("B0147"));
        day.m.desk.sandbox.addFault(json(QByteArrayLiteral("{") + unavailable + ", " + postPath + "}"));
        day.post();
        const auto isAsked = [&] {
            const auto *again = MainDesk::seen("postingStrip");
            return again->findChildren<QAbstractButton *>().size() >= 2 && day.book.posting(day.journalId()) &&
                   day.book.posting(day.journalId())->state == SubmissionState::NeedsPerson;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(), patience);
        QCOMPARE(day.posts(), size_t(1));
        QCOMPARE(day.lines().size(), size_t(1));
        QVERIFY(!MainDesk::isSeen("postedFromHere"));
        QVERIFY(!MainDesk::seen<QPushButton>("postJournal")->isEnabled()); // not beside the one that is in doubt
        MainDesk::follow("postingStrip", QStringLiteral("Post again…"));
        QWidget *window = MainDesk::seen("postWindow");
        MainDesk::front(window);
        PaymentDay::pressMnemonic(window, window->findChild<QAbstractButton *>(QStringLiteral("post")));
        QTRY_VERIFY_WITH_TIMEOUT(day.lines().empty() && MainDesk::isSeen("postedFromHere"), patience);
        QCOMPARE(day.posts(), size_t(2)); // of which the service carried out one
    }
};

QTEST_MAIN(TestPaymentsDayFaults)
#include "tst_payments_day_faults.moc"
