// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applying.h"

#include "core/property.h"
#include "support/test_locale.h"

#include <algorithm>

using namespace clientele;
using Kind = Application::Kind;

namespace {

const QDate day(2026, 11, 20);

Decimal d(const char *digits)
{
    return *Decimal::parse(digits);
}

OpenInvoice invoice(const char *number, const char *open, int dueInDays, const char *discount = "0",
                    int discountInDays = 0)
{
    return {QString::fromLatin1(number),
            QString::fromLatin1(number),
            day.addDays(-40),
            day.addDays(dueInDays),
            d(open),
            d(discount),
            day.addDays(discountInDays)};
}

QString said(const Application &way, const std::vector<OpenInvoice> &invoices)
{
    static const char *names[] = {"exact", "discount", "sum", "whole", "oldest", "account"};
    QString text = QLatin1String(names[size_t(way.kind)]);
    for (const Application::Part &part : way.parts)
        text += QStringLiteral(" %1=%2").arg(invoices[part.invoice].number, QString::fromLatin1(part.amount.toBytes()));
    return way.rest.isZero() ? text : text + QStringLiteral(" rest ") + QString::fromLatin1(way.rest.toBytes());
}

QStringList said(const char *received, const std::vector<OpenInvoice> &invoices)
{
    QStringList all;
    for (const Application &way : waysToApply(d(received), day, invoices))
        all.append(said(way, invoices));
    return all;
}

Decimal sum(const Decimal &a, const Decimal &b)
{
    return Decimal::add(a, b).value();
}

} // namespace

/// Ways to use a received amount: the arithmetic a person checks with a pencil.
class TestApplying : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void proposes_data()
    {
        QTest::addColumn<QByteArray>("received");
        QTest::addColumn<QStringList>("ways");
        const auto row = [](const char *name, const char *received, const QStringList &ways) {
            QTest::newRow(name) << QByteArray(received) << ways;
        };
        // Open: A 1000.00 due first, B 250.50, C 3200.00 with 2 % until today, D 40.
        row("one to the cent", "250.5",
            {QStringLiteral("exact B=250.50"), QStringLiteral("oldest A=250.5"), QStringLiteral("account rest 250.5")});
        row("less the discount", "3136.00",
            {QStringLiteral("discount C=3136.00"), QStringLiteral("oldest A=1000.00 B=250.50 C=1885.50"),
             QStringLiteral("account rest 3136.00")});
        row("a sum of three", "1290.50",
            {QStringLiteral("sum A=1000.00 B=250.50 D=40"), QStringLiteral("oldest A=1000.00 B=250.50 C=40.00"),
             QStringLiteral("account rest 1290.50")});
        row("a sum with a discount in it", "3176.00",
            {QStringLiteral("sum C=3136.00 D=40"), QStringLiteral("oldest A=1000.00 B=250.50 C=1925.50"),
             QStringLiteral("account rest 3176.00")});
        row("the sum of those due first, which is not offered twice", "1250.5",
            {QStringLiteral("sum A=1000.00 B=250.50"), QStringLiteral("account rest 1250.5")});
        row("nothing fits", "500", {QStringLiteral("oldest A=500"), QStringLiteral("account rest 500")});
        row("more than all", "10000",
            {QStringLiteral("oldest A=1000.00 B=250.50 C=3200.00 D=40 rest 5509.50"),
             QStringLiteral("account rest 10000")});
        row("nothing received", "0", {});
        row("paid back", "-5", {});
    }
    void proposes()
    {
        QFETCH(QByteArray, received);
        QFETCH(QStringList, ways);
        const std::vector<OpenInvoice> invoices = {invoice("C", "3200.00", 10, "64.00", 0),
                                                   invoice("A", "1000.00", -30), invoice("D", "40", 20),
                                                   invoice("B", "250.50", -3)};
        QCOMPARE(said(received.constData(), invoices), ways);
    }

    void leavesOutWhatCannotBePaid()
    {
        OpenInvoice tomorrow = invoice("T", "100", 5);
        tomorrow.date = day.addDays(1);
        const OpenInvoice paid = invoice("P", "0", 5);
        const OpenInvoice lateDiscount = invoice("L", "200", 5, "4", -1);
        QCOMPARE(said("100", {tomorrow, paid}), QStringList{QStringLiteral("account rest 100")});
        QCOMPARE(said("196", {lateDiscount}),
                 (QStringList{QStringLiteral("oldest L=196"), QStringLiteral("account rest 196")}));
    }

    void neitherDividesNorAddsWhatIsNotTold()
    {
        OpenInvoice untold = invoice("U", "100", 1);
        untold.total = d("100.00");
        const OpenInvoice told = invoice("A", "50", 2);
        QCOMPARE(said("100", {untold, told}),
                 (QStringList{QStringLiteral("whole U=100"), QStringLiteral("oldest A=50 rest 50"),
                              QStringLiteral("account rest 100")}));
        QCOMPARE(said("150", {untold, told}), // no sum
                 (QStringList{QStringLiteral("oldest A=50 rest 100"), QStringLiteral("account rest 150")}));
        QCOMPARE(said("90", {untold}), QStringList{QStringLiteral("account rest 90")});
        untold.open = d("60"); // at most: another payment uses the rest
        QCOMPARE(said("60", {untold}), QStringList{QStringLiteral("account rest 60")});
        QCOMPARE(said("100", {untold}), QStringList{QStringLiteral("account rest 100")});
    }

    void saysWhenSeveralFit()
    {
        const std::vector<OpenInvoice> twins = {invoice("A", "100", 1), invoice("B", "100", 2)};
        QCOMPARE(said("100", twins), (QStringList{QStringLiteral("exact A=100"), QStringLiteral("exact B=100"),
                                                  QStringLiteral("account rest 100")}));
    }

    void neverAcrossCustomers()
    {
        std::vector<OpenInvoice> open = {invoice("A", "100", 1), invoice("B", "50", 2), invoice("C", "150", 3),
                                         invoice("D", "150", 4)};
        for (OpenInvoice &one : open)
            one.customer = one.number == QLatin1String("A") || one.number == QLatin1String("C") ? QStringLiteral("x")
                                                                                                : QStringLiteral("y");
        QCOMPARE(said("150", open),
                 (QStringList{QStringLiteral("exact C=150"), QStringLiteral("exact D=150"),
                              QStringLiteral("oldest A=100 C=50"), QStringLiteral("oldest B=50 D=100"),
                              QStringLiteral("account rest 150")}));
        open.resize(2); // 100 of one and 50 of the other are no sum
        QCOMPARE(said("150", open),
                 (QStringList{QStringLiteral("oldest A=100 rest 50"), QStringLiteral("oldest B=50 rest 100"),
                              QStringLiteral("account rest 150")}));
    }

    void everyWayAddsUp()
    {
        const bool held = rc::check("parts and rest are the amount; no invoice is paid twice or over", [] {
            const auto cents = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 400));
            std::vector<OpenInvoice> invoices;
            for (size_t i = 0; i < cents.size(); ++i) {
                OpenInvoice one = invoice("x", "0", *rc::gen::inRange(-50, 50));
                one.number = QString::number(i);
                one.open = Decimal::fromUnits(cents[i], 2);
                one.discount = Decimal::fromUnits(*rc::gen::inRange(0, 20), 2);
                one.discountUntil = day.addDays(*rc::gen::inRange(-2, 2));
                invoices.push_back(one);
            }
            const Decimal received = Decimal::fromUnits(*rc::gen::inRange(1, 900), 2);
            const std::vector<Application> ways = waysToApply(received, day, invoices);
            RC_ASSERT(!ways.empty());
            RC_ASSERT(ways.back().kind == Kind::OnAccount);
            for (const Application &way : ways) {
                Decimal all = way.rest;
                std::vector<size_t> paid;
                for (const Application::Part &part : way.parts) {
                    RC_ASSERT(part.amount > Decimal(0));
                    RC_ASSERT(std::find(paid.begin(), paid.end(), part.invoice) == paid.end());
                    paid.push_back(part.invoice);
                    all = sum(all, part.amount);
                    RC_ASSERT(sum(sum(part.amount, part.discount), part.stillOpen) == invoices[part.invoice].open);
                }
                RC_ASSERT(all == received);
                RC_ASSERT(!way.rest.isNegative());
                RC_ASSERT(way.kind != Kind::SumOf || (way.parts.size() >= 2 && way.parts.size() <= 5));
            }
        });
        QVERIFY(held);
    }

    void findsEverySumThereIs()
    {
        // Against going through all subsets, which is slow and cannot be wrong.
        const bool held = rc::check("a sum of two to five is found exactly when there is one", [] {
            const auto cents = *rc::gen::resize(9, rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 60)));
            const int wanted = *rc::gen::inRange(1, 200);
            std::vector<OpenInvoice> invoices;
            for (const int one : cents) {
                invoices.push_back(invoice("x", "0", 0));
                invoices.back().open = Decimal::fromUnits(one, 2);
            }
            bool single = false;
            size_t fewest = 0;
            for (size_t set = 1; set < (size_t(1) << cents.size()); ++set) {
                int total = 0;
                size_t count = 0;
                for (size_t i = 0; i < cents.size(); ++i) {
                    if (set >> i & 1) {
                        total += cents[i];
                        ++count;
                    }
                }
                if (total != wanted || count > 5)
                    continue;
                single = single || count == 1;
                fewest = fewest == 0 ? count : std::min(fewest, count);
            }
            const std::vector<Application> ways = waysToApply(Decimal::fromUnits(wanted, 2), day, invoices);
            const auto found =
                std::find_if(ways.begin(), ways.end(), [](const Application &way) { return way.kind == Kind::SumOf; });
            RC_ASSERT((found != ways.end()) == (!single && fewest >= 2));
            if (found != ways.end())
                RC_ASSERT(found->parts.size() == fewest);
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestApplying)
#include "tst_core_applying.moc"
