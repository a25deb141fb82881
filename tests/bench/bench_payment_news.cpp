// SPDX-License-Identifier: GPL-3.0-or-later
// What one reading of a long list of customers costs the thread of the windows while payments are shown, and how often
// they are asked to look again.
#include "gui/payments/journal_foot.h"
#include "gui/payments/journal_head.h"
#include "gui/payments/moved_notice.h"
#include "model/payment_book.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

class BenchPaymentNews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void customersAreReadAnew()
    {
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--customers"), QStringLiteral("20000")});
        CompanyHandle &company = desk.company();
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
        PaymentBook book;
        int changes = 0;
        qint64 spent = 0, longest = 0;
        QElapsedTimer timer;
        // Who listens first and last: what is between them is the others' work.
        connect(&book, &PaymentBook::changed, this, [&] {
            ++changes;
            timer.start();
        });
        JournalHead head(book, settings);
        JournalFoot foot(book);
        MovedNotice moved(book);
        connect(&head, &JournalHead::journalChosen, &foot, &JournalFoot::setJournal);
        connect(&book, &PaymentBook::changed, this, [&] {
            book.told(head.journal()); // as the list shows it
            spent += timer.nsecsElapsed();
            longest = std::max(longest, timer.nsecsElapsed());
        });
        book.setCompany(&company);
        ListFeed &customers = company.list("customer");
        customers.update();
        const auto isRead = [&] {
            return customers.progress().complete && !customers.progress().running && book.isRead() &&
                   company.list("invoice").progress().complete;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), 120'000);
        qInfo("%d lines, %d invoices", int(book.wanted(head.journal()).size()), int(book.invoices().size()));
        QTest::qWait(500);
        changes = 0;
        spent = longest = 0;
        const QDateTime before = customers.progress().finishedAt;
        int pages = 0;
        connect(&customers, &ListFeed::published, this, [&] { ++pages; });
        timer.start();
        customers.update();
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && customers.progress().finishedAt != before, 120'000);
        QTest::qWait(500);
        qInfo("%d times published, %d times changed: %.1f ms, the longest %.1f ms", pages, changes, double(spent) / 1e6,
              double(longest) / 1e6);
    }
};

QTEST_MAIN(BenchPaymentNews)
#include "bench_payment_news.moc"
