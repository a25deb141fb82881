// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of four services as one table.
#include "model/payment_book.h"
#include "model/record_table_model.h"
#include "model/views.h"
#include "model/wording.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <numeric>

using namespace clientele;
using namespace clientele::testing;

class TestJoinedTable : public QObject
{
    Q_OBJECT

    static constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

    struct FourServices
    {
        FourServices()
            : layer(desk.alsoOpen("layer"))
            , financials(desk.alsoOpen("financials"))
            , bigcapital(desk.alsoOpen("bigcapital"))
        {
        }
        std::vector<CompanyHandle *> companies() { return {&desk.company(), &layer, &financials, &bigcapital}; }
        DeskFixture desk;
        CompanyHandle &layer;
        CompanyHandle &financials;
        CompanyHandle &bigcapital;
    };

    static QModelIndex cell(const RecordTableModel &model, int row, const char *field)
    {
        return model.index(row, model.columnOf(field));
    }
    static int rowIn(const RecordTableModel &model, const CompanyHandle &company)
    {
        int row = 0;
        while (row < model.listed() && model.companyAt(row) != &company)
            ++row;
        return row;
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void everyRowIsOfItsOwnCompany()
    {
        FourServices four;
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setLists(four.companies(), "customer");
        qint64 all = 0;
        for (CompanyHandle *company : four.companies())
            all += company->list("customer").snapshot().liveCount();
        QCOMPARE(qint64(model.rowCount()), all);
        QCOMPARE(model.fieldAt(1)->key, JoinedRows::companyField);
        QCOMPARE(model.order().front().field, FieldKey("name")); // not every list has numbers
        QSet<QRgb> colours;
        for (CompanyHandle *company : four.companies()) {
            const int row = rowIn(model, *company);
            QVERIFY(row < model.listed());
            QCOMPARE(model.keyAt(row).company, company->id());
            QCOMPARE(model.recordAt(row).schema()->fields().size(), company->schema("customer")->fields().size());
            QVERIFY(cell(model, row, "company").data().toString().contains(company->name()));
            colours.insert(cell(model, row, "company").data(RecordTableModel::CompanyColourRole).value<QColor>().rgb());
        }
        QCOMPARE(colours.size(), 4);
        const QModelIndex lacking = cell(model, rowIn(model, four.layer), "number");
        QVERIFY(lacking.data(RecordTableModel::LackingRole).toBool() && lacking.data().toString().isEmpty());
        QCOMPARE(lacking.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Layer has no such field"));
        QCOMPARE(lacking.data(Qt::ToolTipRole).toString(), QStringLiteral("Layer has no such field."));
        QVERIFY(!cell(model, rowIn(model, four.desk.company()), "number").data(RecordTableModel::LackingRole).toBool());
    }

    void namesakesAreToldApartByWhatDiffers()
    {
        DeskFixture desk;
        const auto also = [&](const QByteArray &service, const char *id, CompanyKind kind) {
            ConnectionSettings settings = desk.company().settings();
            settings.id.clear();
            settings.service = service;
            settings.companyRemoteId = QLatin1String(id);
            settings.kind = kind;
            return desk.workplace().open(settings, {});
        };
        CompanyHandle *here = &desk.company();
        const QString name = here->name();
        CompanyHandle *elsewhere = also("layer", "one", here->kind());
        CompanyHandle *live = also("businesscentral", "two", CompanyKind::Live);
        CompanyHandle *copy = also("businesscentral", "three", CompanyKind::Live);
        QCOMPARE(copy->name(), name);
        ListGroup group;
        group.setLists({here}, "customer");
        QCOMPARE(group.nameOf(*here), name);
        group.setLists({here, elsewhere}, "customer");
        QCOMPARE(group.nameOf(*here), here->serviceName() + QStringLiteral(", ") + name);
        QCOMPARE(group.nameOf(*elsewhere), QStringLiteral("Layer, ") + name);
        group.setLists({here, live}, "customer");
        QCOMPARE(group.nameOf(*live), QStringLiteral("LIVE, ") + name);
        group.setLists({live, copy}, "customer");
        QCOMPARE(group.nameOf(*live), QStringLiteral("two, ") + name);
        QCOMPARE(group.nameOf(*copy), QStringLiteral("three, ") + name);
    }

    void findsFiltersAndSortsOverAll()
    {
        FourServices four;
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setLists(four.companies(), "customer");
        const int all = model.listed();
        model.setFind(QStringLiteral("leading"));
        QSet<QString> companies;
        for (int row = 0; row < model.listed(); ++row)
            companies.insert(model.keyAt(row).company);
        QCOMPARE(companies.size(), 4);
        model.setFind(four.bigcapital.name()); // does not stand in its customers
        for (int row = 0; row < model.listed(); ++row) {
            const Record record = model.recordAt(row);
            QString texts;
            for (const FieldSpec &field : record.schema()->fields())
                texts += record.value(field.key).toText().toCaseFolded() + QLatin1Char('\n');
            const QStringList words = four.bigcapital.name().toCaseFolded().split(QLatin1Char(' '));
            for (const QString &word : words)
                QVERIFY2(texts.contains(word), qPrintable(texts));
        }
        QVERIFY(qint64(model.listed()) < qint64(four.bigcapital.list("customer").snapshot().liveCount()));
        model.setFind({});
        model.sortBy("email", false);
        QString before;
        for (int row = 0; row < model.listed(); ++row) {
            const QString now = cell(model, row, "email").data().toString().toCaseFolded();
            QVERIFY(now.isEmpty() || before.isEmpty() || before.front() <= now.front());
            before = now.isEmpty() ? before : now;
        }
        // What is put away is out of sight; those that cannot be put away, or blocked, are not taken for it.
        const auto views = builtInViews(*model.schema(), QDateTime(QDate(2026, 11, 21), QTime(10, 41), Qt::UTC));
        model.setConditions(views.front().conditions);
        QVERIFY(model.listed() < all && rowIn(model, four.desk.company()) < model.listed());
        const auto blocked =
            std::find_if(views.begin(), views.end(), [](const ListView &view) { return view.id == "blocked"; });
        model.setConditions(blocked->conditions);
        QVERIFY(model.listed() > 0);
        for (int row = 0; row < model.listed(); ++row)
            QVERIFY(!cell(model, row, "blocked").data().toString().isEmpty());
    }

    /// Amounts of different currencies are neither added nor compared.
    void currenciesStayApart()
    {
        FourServices four;
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setLists(four.companies(), "customer");
        QTRY_VERIFY_WITH_TIMEOUT(!model.lists().progress().loadingFigures, 20'000);
        QVERIFY(model.totals("balance").sums.all().size() > 1 && !model.totals("balance").sums.currency());
        QVERIFY(model.comparesWithinCurrency("balance"));
        constexpr int count = 3;
        model.setConditions({}, {count, {"balance", true}});
        model.sortBy("balance", true);
        QHash<QString, int> rows;
        QString currency;
        QStringList order;
        Decimal last;
        for (int row = 0; row < model.listed(); ++row) {
            const QModelIndex at = cell(model, row, "balance");
            const QString its = at.data(RecordTableModel::CurrencyRole).toString();
            const Decimal amount = *at.data(RecordTableModel::TypedRole).value<Value>().asDecimal();
            QVERIFY(at.data(RecordTableModel::CurrencyInCellRole).toBool() && !its.isEmpty());
            QVERIFY(at.data(Qt::AccessibleTextRole).toString().contains(its));
            if (its == currency)
                QVERIFY(amount <= last);
            else
                order += its;
            currency = its;
            last = amount;
            ++rows[its];
        }
        QVERIFY(rows.size() > 1);
        QCOMPARE(int(order.size()), int(rows.size())); // each currency in one piece
        QVERIFY(std::all_of(rows.cbegin(), rows.cend(), [](int shown) { return shown <= count; }));
        QCOMPARE(*std::max_element(rows.cbegin(), rows.cend()), count);
    }

    void whatIsTypedStandsInItsOwnRow()
    {
        FourServices four;
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setLists(four.companies(), "customer");
        const int row = rowIn(model, four.layer);
        const RecordKey key = model.keyAt(row);
        four.layer.outbox().setField(model.recordAt(row), ChangeKind::Set, "email",
                                     Value::text(QStringLiteral("new@layer.example")), "test");
        QTRY_VERIFY(cell(model, model.rowOf(key), "email").data(RecordTableModel::ChangedRole).toBool());
        int changed = 0;
        for (int at = 0; at < model.rowCount(); ++at)
            changed += cell(model, at, "email").data(RecordTableModel::ChangedRole).toBool() ? 1 : 0;
        QCOMPARE(changed, 1);
        // A new record stands at the end, with its company.
        const RecordKey fresh = RecordKey::ofNew(four.bigcapital.id(), "customer", four.desk.workplace().newId());
        const int before = model.rowCount();
        four.bigcapital.outbox().setField(Record(four.bigcapital.schema("customer"), fresh), ChangeKind::Create, "name",
                                          Value::text(QStringLiteral("Coho")), "test");
        QTRY_COMPARE(model.rowCount(), before + 1);
        QCOMPARE(model.companyAt(before), &four.bigcapital);
        QCOMPARE(cell(model, before, "company").data().toString(), four.bigcapital.name());
        QVERIFY(cell(model, before, "number").data(RecordTableModel::LackingRole).toBool());
    }

    /// Selections are told, and sums drawn, while a row is on its way out: it is whole until it is gone.
    void aRowAboutToGoIsStillWhole()
    {
        FourServices four;
        RecordTableModel model;
        model.setLists({&four.bigcapital}, "customer");
        const int before = model.rowCount();
        const RecordKey fresh = RecordKey::ofNew(four.bigcapital.id(), "customer", four.desk.workplace().newId());
        four.bigcapital.outbox().setField(Record(four.bigcapital.schema("customer"), fresh), ChangeKind::Create, "name",
                                          Value::text(QStringLiteral("Coho")), "test");
        QTRY_COMPARE(model.rowCount(), before + 1);
        QString name;
        int counted = -1;
        connect(&model, &RecordTableModel::rowsAboutToBeRemoved, this, [&](const QModelIndex &, int first) {
            name = cell(model, first, "name").data().toString();
            counted = model.totals("balance").rows;
        });
        four.bigcapital.outbox().discard(fresh);
        QTRY_COMPARE(model.rowCount(), before);
        QCOMPARE(name, QStringLiteral("Coho"));
        QCOMPARE(counted, before);
    }

    void aCompanyThatLeavesTakesItsRows()
    {
        FourServices four;
        RecordTableModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setLists(four.companies(), "customer");
        const QString gone = four.financials.id();
        four.desk.workplace().forget(gone);
        QCOMPARE(int(model.lists().size()), 3);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.companyAt(row) && model.keyAt(row).company != gone);
        const QDateTime before = model.lists().progress().finishedAt;
        model.lists().update(); // and the rest goes on
        QTRY_VERIFY_WITH_TIMEOUT(model.lists().progress().finishedAt > before, 20'000);
        QVERIFY(model.lists().progress().complete && !model.lists().progress().failure);
    }

    /// The book of payments tells what follows from the list of customers: who is blocked, whose terms grant a
    /// discount.
    void thePaymentBookFollowsTheCustomers()
    {
        DeskFixture desk;
        CompanyHandle &company = desk.company();
        PaymentBook book;
        book.setCompany(&company);
        QTRY_VERIFY_WITH_TIMEOUT(book.isRead() && company.list("invoice").progress().complete &&
                                     company.list("paymentTerms").progress().complete &&
                                     company.list("currency").progress().complete &&
                                     !company.list("payment").progress().running && company.lookup("account"),
                                 20'000);
        Record line(company.schema("payment"), RecordKey::ofNew(company.id(), "payment", desk.workplace().newId()));
        line.set("customer.number", Value::text(QStringLiteral("10000")));
        const auto blocked = [&] {
            const auto found = book.problemsBeforePosting({line});
            return std::any_of(found.begin(), found.end(), [](const PaymentBook::LineProblem &one) {
                return one.problem.field == "customer.number";
            });
        };
        QVERIFY(!blocked());
        bool told = false;
        connect(&book, &PaymentBook::changed, &book, [&] { told = told || blocked(); });
        desk.colleague(QStringLiteral("10000"), "{'blocked': 'All'}");
        company.list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(told, 20'000);
        // The discount an invoice is told with is the one its customer's terms grant, whoever asks.
        int discounted = 0;
        for (const Record &invoice : book.invoices()) {
            Record paid(company.schema("payment"), RecordKey::ofNew(company.id(), "payment", desk.workplace().newId()));
            paid.set("customer.number", invoice.value("customer.number"));
            for (const OpenInvoice &one : book.openFor(paid)) {
                if (one.id != invoice.key.remoteId || !book.discountOf(invoice))
                    continue;
                QCOMPARE(one.discount, book.discountOf(invoice)->amount);
                // In as many places as the service says the currency has.
                Record foreign = invoice;
                for (const char *amount : {"amount.total", "amount.remaining"})
                    foreign.set(amount, Value::decimal(Decimal(9999)));
                for (const auto &[code, places] :
                     std::vector<std::pair<QString, int>>{{QStringLiteral("JPY"), 0}, {QStringLiteral("tnd"), 3}}) {
                    foreign.set("currency.code", Value::text(code));
                    QVERIFY(book.discountOf(foreign));
                    QCOMPARE(book.discountOf(foreign)->amount.scale(), places);
                }
                ++discounted;
            }
        }
        QVERIFY(discounted > 0);
    }

    /// While a line is typed it is told what posting would say, against the other lines too.
    void aWarningSaysTheDoubtsOfItsLine()
    {
        DeskFixture desk;
        CompanyHandle &company = desk.company();
        PaymentBook book;
        book.setCompany(&company);
        QTRY_VERIFY_WITH_TIMEOUT(
            book.isRead() && company.list("invoice").progress().complete && company.lookup("account"), 20'000);
        const std::vector<Record> open = book.invoices();
        const QString journal = book.journals().front().key.remoteId;
        const std::vector<Record> there = book.wanted(journal);
        const auto found = std::find_if(open.begin(), open.end(), [&](const Record &invoice) {
            const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
            return remaining && !remaining->isNegative() && !remaining->isZero() &&
                   std::none_of(there.begin(), there.end(), [&](const Record &line) {
                       return line.value("appliesTo.number") == invoice.value("number");
                   });
        });
        QVERIFY(found != open.end());
        const auto made = [&](const QString &document, const Value &amount) {
            Record line(company.schema("payment"),
                        RecordKey::ofNew(company.id(), "payment", desk.workplace().newId(), journal));
            line.set("customer.number", found->value("customer.number"));
            line.set("date", found->value("date").isPresent() ? found->value("date") : found->value("date.invoice"));
            line.set("document.number", Value::text(document));
            line.set("appliesTo.number", Value::text(found->value("number").toText()));
            line.set("amount", amount);
            return line;
        };
        const auto said = [&](const Record &line) {
            std::vector<Record> lines = book.wanted(journal);
            lines.push_back(line);
            QStringList sentences;
            for (const PaymentBook::LineProblem &one : book.problemsBeforePosting(lines)) {
                if (one.line.key == line.key)
                    sentences += wording::problem(one.problem, *line.schema()->find(one.problem.field));
            }
            return sentences.join(QLatin1Char(' '));
        };
        const Value whole = found->value("amount.remaining");
        const Record first = made(QStringLiteral("Q1"), whole);
        QCOMPARE(book.warning(first), QString());
        for (const char *field : {"customer.number", "date", "document.number", "appliesTo.number", "amount"})
            desk.type(Record(first.schema(), first.key), field, first.value(field));
        QTRY_COMPARE(book.wanted(journal).size(), book.lines(journal).size() + 1);
        QTRY_COMPARE(book.wanted(journal).back().value("amount"), whole);
        QCOMPARE(book.warning(first), QString()); // it is not its own twin
        const QString alike = book.warning(made(QStringLiteral("Q2"), whole));
        QVERIFY2(alike.contains(QStringLiteral("Q1")), qPrintable(alike));
        QCOMPARE(alike, said(made(QStringLiteral("Q2"), whole)));
        // Nothing is left of the invoice beside the other line.
        const Record more = made(QStringLiteral("Q3"), Value::decimal(1));
        QVERIFY(!book.warning(more).isEmpty());
        QCOMPARE(book.warning(more), said(more));
        Record nowhere = made(QStringLiteral("Q4"), Value::decimal(1));
        nowhere.set("appliesTo.number", Value::text(QStringLiteral("nowhere")));
        QVERIFY(!book.warning(nowhere).isEmpty());
        QCOMPARE(book.warning(nowhere), said(nowhere));
    }

    /// However many pages a list comes in: who listens looks again now and then, and once it has ended. Whoever asks
    /// before is answered by what is there.
    void aLongListIsToldNowAndThen()
    {
        DeskFixture desk(CompanyKind::Test, {QStringLiteral("--customers"), QStringLiteral("8000")});
        CompanyHandle &company = desk.company();
        const ListFeed &customers = company.list("customer");
        PaymentBook book;
        book.setCompany(&company);
        const auto isRead = [&] { return book.isRead() && company.list("invoice").progress().complete; };
        QTRY_VERIFY_WITH_TIMEOUT(isRead() && !customers.progress().running, 20'000);
        int pages = 0, changes = 0;
        bool endIsTold = false;
        connect(&customers, &ListFeed::published, &book, [&] { ++pages; });
        connect(&book, &PaymentBook::changed, &book, [&] {
            ++changes;
            endIsTold = pages > 0 && !customers.progress().running;
        });
        QElapsedTimer timer;
        timer.start();
        company.list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(endIsTold, 20'000);
        QVERIFY2(pages > 12, qPrintable(QString::number(pages)));
        QVERIFY2(changes <= 3 + timer.elapsed() / 500, qPrintable(QString::number(changes)));

        const QString journal = book.journals().front().key.remoteId;
        const size_t before = book.wanted(journal).size();
        size_t wanted = 0;
        connect(&desk.outbox(), &OutboxHandle::overlayChanged, &book, [&] { wanted = book.wanted(journal).size(); });
        desk.type(Record(company.schema("payment"),
                         RecordKey::ofNew(company.id(), "payment", desk.workplace().newId(), journal)),
                  "description", Value::text(QStringLiteral("new")));
        QCOMPARE(wanted, before + 1);
    }

    /// Whose customer is not known, of that the currency is not known either.
    void whatSomebodyPaysInIsNotGuessed()
    {
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        CompanyHandle &company = desk.company();
        PaymentBook book;
        book.setCompany(&company);
        const ListFeed &customers = company.list("customer");
        QVERIFY(!customers.progress().complete);
        QCOMPARE(book.paidIn(QStringLiteral("10000")), QString());
        QString told;
        connect(&book, &PaymentBook::changed, &book, [&] { told = book.paidIn(QStringLiteral("10000")); });
        company.provideToken(QString::fromLatin1(desk.sandbox.token()));
        company.list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(customers.progress().complete, 20'000);
        QTRY_COMPARE(told, company.settings().currencyCode);
        QCOMPARE(book.paidIn(QStringLiteral("gone")), QString()); // others pay in something else
        bool abroad = false;
        const Snapshot &all = customers.snapshot();
        for (RowId row = 0; row < all.rowIdEnd(); ++row) {
            const QString theirs = all.isLive(row) ? all.record(row).value("currency.code").toText() : QString();
            if (theirs.isEmpty() || theirs == company.settings().currencyCode)
                continue;
            abroad = true;
            QCOMPARE(book.paidIn(all.record(row).value("number").toText()), theirs);
        }
        QVERIFY(abroad);
    }
};

QTEST_MAIN(TestJoinedTable)
#include "tst_joined_table.moc"
