// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"
#include "model/merge_model.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

SchemaPtr customers()
{
    static const std::unique_ptr<Dialect> dialect = businesscentral::makeDialect({});
    return dialect->schema("customer");
}

Record record(const char *version)
{
    Record made(customers(), RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("id")));
    made.version = version;
    const auto text = [&](const char *key, const char *value) { made.set(key, Value::text(QString::fromUtf8(value))); };
    text("number", "10000");
    text("name", "Adatum Corporation");
    text("phone", "+1 404 555 0100");
    text("email", "accounts@adatum.com");
    text("website", "https://adatum.com");
    text("address.line1", "192 Market Square");
    text("address.line2", "");
    text("address.city", "Atlanta");
    text("address.state", "GA");
    text("address.country", "US");
    text("address.postcode", "31772");
    text("tax.number", "98-7654321");
    made.set("tax.liable", Value::yesNo(true));
    text("tax.area", "");
    made.set("credit.limit", Value::decimal(*Decimal::parse(QByteArrayLiteral("15000.00"))));
    return made;
}

Record with(Record made, const std::vector<std::pair<const char *, const char *>> &values)
{
    for (const auto &[key, value] : values)
        made.set(key, Value::text(QString::fromUtf8(value)));
    return made;
}

/// The conflict table without a window: what it says, in which words, and what it would send.
class TestMergeModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MergeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void make(const Record &mine, const Record &theirs)
    {
        m_tester.reset();
        m_model = std::make_unique<MergeModel>(Merge(record("1"), mine, theirs), QStringLiteral("Business Central"),
                                               ValueText(QLocale(), nullptr));
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    MergeModel::Radio radio(int row, int column) const
    {
        return m_model->index(row, column).data(MergeModel::RadioRole).value<MergeModel::Radio>();
    }

private slots:
    void initTestCase() { useTestLocale(); }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void sortsIntoPiles()
    {
        make(with(record("1"), {{"phone", "+1 2"}, {"email", "mine@adatum.com"}, {"name", "Adatum Ltd"}}),
             with(record("2"), {{"phone", "+1 3"}, {"website", "https://x.example"}, {"name", "Adatum Ltd"}}));
        using Pile = MergeModel::Pile;
        QCOMPARE(m_model->count(Pile::ToDecide), 1);
        QCOMPARE(m_model->count(Pile::TheyChanged), 1);
        QCOMPARE(m_model->count(Pile::YouChanged), 1);
        QCOMPARE(m_model->count(Pile::SameOnBoth), 1);
        QCOMPARE(m_model->count(Pile::All), 4);
        for (const Pile pile : {Pile::TheyChanged, Pile::YouChanged, Pile::SameOnBoth, Pile::All, Pile::ToDecide}) {
            m_model->setPile(pile);
            QCOMPARE(m_model->rowCount(), pile == Pile::All ? 4 : 1);
        }
        // What was decided stays in its pile, and only the count says that it is done.
        m_model->choose(0, MergeRow::Choice::Mine);
        QCOMPARE(m_model->count(Pile::ToDecide), 0);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->questions(), 1);
    }

    void showsWhichSideIsSavedAlsoWhereNobodyHadToChoose()
    {
        make(with(record("1"), {{"phone", "+1 2"}, {"email", "mine@adatum.com"}}),
             with(record("2"), {{"phone", "+1 3"}, {"website", "https://x.example"}}));
        using Radio = MergeModel::Radio;
        QCOMPARE(radio(0, MergeModel::TheirsColumn), Radio::Off);
        QCOMPARE(radio(0, MergeModel::MineColumn), Radio::Off);
        QCOMPARE(radio(0, MergeModel::OpenedColumn), Radio::None);
        m_model->choose(0, MergeRow::Choice::AsOpened);
        QCOMPARE(radio(0, MergeModel::OpenedColumn), Radio::On);
        m_model->setPile(MergeModel::Pile::YouChanged);
        QCOMPARE(radio(0, MergeModel::MineColumn), Radio::On);
        m_model->setPile(MergeModel::Pile::TheyChanged);
        QCOMPARE(radio(0, MergeModel::TheirsColumn), Radio::On);
        // What only they changed can be put back, and then it is sent.
        m_model->choose(0, MergeRow::Choice::AsOpened);
        QVERIFY(m_model->willBeSent().contains(QStringLiteral("https://adatum.com")));
    }

    void tellsWhatWillBeSentAndWhatStays()
    {
        make(with(record("1"), {{"phone", "+1 2"}, {"email", "mine@adatum.com"}}),
             with(record("2"), {{"phone", "+1 3"}, {"website", "https://x.example"}}));
        QSignalSpy changed(m_model.get(), &MergeModel::choicesChanged);
        QCOMPARE(m_model->willBeSent(), QStringLiteral("E-mail = mine@adatum.com, and what you choose above"));
        QCOMPARE(m_model->staysAsItIs(), QStringLiteral("Website, which they changed and you did not"));
        m_model->choose(0, MergeRow::Choice::Mine);
        QCOMPARE(m_model->willBeSent(), QStringLiteral("Phone = +1 2, E-mail = mine@adatum.com"));
        m_model->choose(0, MergeRow::Choice::Theirs);
        QCOMPARE(m_model->willBeSent(), QStringLiteral("E-mail = mine@adatum.com"));
        QCOMPARE(m_model->staysAsItIs(),
                 QStringLiteral("Website, which they changed and you did not; Phone, as you chose"));
        QCOMPARE(changed.size(), 2);
    }

    void anAddressReadsLikeOneAndNamesTheCountryWhereItMatters()
    {
        make(with(record("1"), {{"address.line1", "5 Oak Avenue"}, {"address.postcode", "30301"}}),
             with(record("2"), {{"address.line1", "200 Market Square"}}));
        const auto lines = [&](int column) {
            return m_model->index(0, column).data(MergeModel::LinesRole).toStringList();
        };
        QCOMPARE(lines(MergeModel::OpenedColumn),
                 QStringList({QStringLiteral("192 Market Square"), QStringLiteral("Atlanta, GA 31772")}));
        QCOMPARE(lines(MergeModel::MineColumn),
                 QStringList({QStringLiteral("5 Oak Avenue"), QStringLiteral("Atlanta, GA 30301")}));
        make(with(record("1"), {{"address.country", "CA"}}),
             with(record("2"), {{"address.line1", "200 Market Square"}}));
        QCOMPARE(lines(MergeModel::MineColumn).last(), QStringLiteral("Atlanta GA 31772, CA"));
        QCOMPARE(lines(MergeModel::TheirsColumn).last(), QStringLiteral("Atlanta, GA 31772, US"));
    }

    void aVatNumberStandsBesideItsCountry()
    {
        make(with(record("1"), {{"tax.number", "11-1111111"}}), with(record("2"), {{"tax.number", "22-2222222"}}));
        QCOMPARE(m_model->index(0, MergeModel::MineColumn).data(MergeModel::LinesRole).toStringList().first(),
                 QStringLiteral("11-1111111 (US)"));
    }

    void aGroupFallsApartAndTheModelStaysSound()
    {
        make(with(record("1"), {{"address.line1", "5 Oak Avenue"}, {"phone", "+1 2"}}),
             with(record("2"),
                  {{"address.line1", "200 Market Square"}, {"address.city", "Marietta"}, {"phone", "+1 3"}}));
        QCOMPARE(m_model->rowCount(), 2);
        const int address = m_model->rowOf("address.city");
        m_model->split(address);
        m_model->setPile(MergeModel::Pile::All);
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->rowOf("address.line1") != m_model->rowOf("address.city"));
        QCOMPARE(m_model->rowAt(m_model->rowOf("address.city")).verdict, Verdict::OnlyTheirs);
    }

    void thePartsOfAGroupTakenApartAllStayInSight()
    {
        make(with(record("1"), {{"address.line1", "5 Oak Avenue"}, {"address.postcode", "30301"}}),
             with(record("2"),
                  {{"address.line1", "200 Market Square"}, {"address.city", "Marietta"}, {"phone", "+1 3"}}));
        m_model->split(m_model->rowOf("address.city"));
        QCOMPARE(m_model->rowCount(), 3); // the phone, which was never to be decided, is elsewhere
        QCOMPARE(m_model->questions(), 3);
        QCOMPARE(m_model->toDecide(), 1);
        const auto part = [this](const char *field) { return m_model->rowOf(field); };
        const auto hint = [&](const char *field) {
            return m_model->index(part(field), MergeModel::ResultColumn).data(MergeModel::HintRole).toString();
        };
        QCOMPARE(text(part("address.city"), MergeModel::ResultColumn), QStringLiteral("Marietta"));
        QCOMPARE(hint("address.city"), QStringLiteral("only they changed it"));
        QCOMPARE(text(part("address.postcode"), MergeModel::ResultColumn), QStringLiteral("30301"));
        QCOMPARE(hint("address.postcode"), QStringLiteral("only you changed it"));
        // "All theirs" means the whole of what there was to decide: no address half one's and half the other's.
        m_model->chooseAll(MergeRow::Choice::Theirs);
        QCOMPARE(text(part("address.postcode"), MergeModel::ResultColumn), QStringLiteral("31772"));
        QVERIFY(hint("address.postcode").isEmpty());
        QVERIFY(m_model->merge().toSend().empty());
        m_model->choose(part("address.city"), MergeRow::Choice::Mine);
        QCOMPARE(text(part("address.city"), MergeModel::ResultColumn), QStringLiteral("Atlanta"));
    }

    void goesRoundTheUndecided()
    {
        make(with(record("1"), {{"phone", "+1 2"}, {"email", "mine@adatum.com"}, {"name", "Mine"}}),
             with(record("2"), {{"phone", "+1 3"}, {"email", "theirs@adatum.com"}, {"name", "Theirs"}}));
        QCOMPARE(m_model->nextUndecided(2, false), 0);
        QCOMPARE(m_model->nextUndecided(0, true), 2);
        m_model->choose(1, MergeRow::Choice::Mine);
        QCOMPARE(m_model->nextUndecided(0, false), 2);
        m_model->chooseAll(MergeRow::Choice::Theirs);
        QCOMPARE(m_model->nextUndecided(0, false), -1);
        QCOMPARE(m_model->merge().undecided(), 0);
    }

    void aTypedValueThatWouldBeRefusedIsSaid()
    {
        make(with(record("1"), {{"phone", "+1 2"}}), with(record("2"), {{"phone", "+1 3"}}));
        QVERIFY(m_model->setData(m_model->index(0, MergeModel::ResultColumn),
                                 QVariant::fromValue(Value::text(QStringLiteral("call me")))));
        QCOMPARE(m_model->blockingProblems(), 1);
        QCOMPARE(m_model->index(0, MergeModel::ResultColumn).data(MergeModel::ProblemRole).toString(),
                 QStringLiteral("A phone number has no letters here."));
        m_model->chooseTyped(0, {Value::text(QStringLiteral("+1 4"))});
        QCOMPARE(m_model->blockingProblems(), 0);
        QCOMPARE(text(0, MergeModel::ResultColumn), QStringLiteral("+1 4"));
        // Chosen otherwise and back: what was typed is still offered.
        m_model->choose(0, MergeRow::Choice::Mine);
        QCOMPARE(m_model->typedOrMine(0, 0).toText(), QStringLiteral("+1 4"));
    }

    void marksWhatMovedAgain()
    {
        make(with(record("1"), {{"phone", "+1 2"}, {"email", "mine@adatum.com"}}),
             with(record("2"), {{"phone", "+1 3"}, {"email", "theirs@adatum.com"}}));
        m_model->chooseAll(MergeRow::Choice::Mine);
        m_model->theirsMoved(with(record("3"), {{"phone", "+1 9"}, {"email", "theirs@adatum.com"}}));
        const int phone = m_model->rowOf("phone");
        QVERIFY(m_model->index(phone, MergeModel::TheirsColumn).data(MergeModel::FlashRole).toBool());
        QVERIFY(!m_model->index(1 - phone, MergeModel::TheirsColumn).data(MergeModel::FlashRole).toBool());
        QVERIFY(m_model->rowAt(phone).undecided());
        QVERIFY(!m_model->rowAt(1 - phone).undecided());
        m_model->endFlash();
        QVERIFY(!m_model->index(phone, MergeModel::TheirsColumn).data(MergeModel::FlashRole).toBool());
    }

    void nothingMovesWhileTheValuesAreOnTheirWay()
    {
        make(with(record("1"), {{"phone", "+1 2"}}), with(record("2"), {{"phone", "+1 3"}}));
        m_model->choose(0, MergeRow::Choice::Mine);
        m_model->setLocked(true);
        m_model->choose(0, MergeRow::Choice::Theirs);
        m_model->chooseAll(MergeRow::Choice::Theirs);
        QVERIFY(!m_model->setData(m_model->index(0, MergeModel::ResultColumn),
                                  QVariant::fromValue(Value::text(QStringLiteral("+1 4")))));
        QCOMPARE(text(0, MergeModel::ResultColumn), QStringLiteral("+1 2"));
    }

    /// A cell shows little more than its first words: of a payment, what the sides differ in.
    void whatDiffersInAPaymentStandsFirst()
    {
        static const std::unique_ptr<Dialect> dialect = businesscentral::makeDialect({});
        Record opened(dialect->schema("payment"), RecordKey::ofRemote(QStringLiteral("c"), "payment", {}));
        opened.version = "1";
        opened.set("customer.number", Value::text(QStringLiteral("20000")));
        opened.set("customer.name", Value::text(QStringLiteral("Trey Research")));
        opened.set("amount", Value::decimal(Decimal(500)));
        opened.set("appliesTo.number", Value::text(QString()));
        const auto paying = [&opened](int amount, const char *invoice = "") {
            Record made = opened;
            made.set("amount", Value::decimal(Decimal(amount)));
            made.set("appliesTo.number", Value::text(QString::fromLatin1(invoice)));
            return made;
        };
        const auto shown = [](int amount) { return Decimal(amount).toText(QLocale(), 2); };
        const auto show = [&](const Record &mine, const Record &theirs) {
            m_tester.reset();
            m_model = std::make_unique<MergeModel>(Merge(opened, mine, theirs), QStringLiteral("Business Central"),
                                                   ValueText(QLocale(), nullptr));
        };
        const auto line = [this](int column, int at) {
            return m_model->index(0, column).data(MergeModel::LinesRole).toStringList().value(at);
        };
        show(paying(450), paying(480));
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY2(line(MergeModel::OpenedColumn, 0).startsWith(shown(500)),
                 qPrintable(line(MergeModel::OpenedColumn, 0)));
        QVERIFY2(line(MergeModel::MineColumn, 0).startsWith(shown(450)), qPrintable(line(MergeModel::MineColumn, 0)));
        QVERIFY2(line(MergeModel::TheirsColumn, 0).startsWith(shown(480)),
                 qPrintable(line(MergeModel::TheirsColumn, 0)));
        for (const int column : {MergeModel::OpenedColumn, MergeModel::MineColumn, MergeModel::TheirsColumn}) {
            const QString rest = line(column, 1);
            QVERIFY2(rest.contains(QLatin1String("20000")), qPrintable(rest));
            QVERIFY2(rest.count(QLatin1String("Trey Research")) <= 1, qPrintable(rest));
        }
        // What only they have is missed where it is not.
        show(paying(500, "102201"), paying(500, "102202"));
        QCOMPARE(line(MergeModel::MineColumn, 0), QStringLiteral("102201"));
        QCOMPARE(line(MergeModel::TheirsColumn, 0), QStringLiteral("102202"));
        QVERIFY(!line(MergeModel::OpenedColumn, 0).contains(QLatin1String("20000")));
        QVERIFY(line(MergeModel::OpenedColumn, 1).contains(QLatin1String("20000")));
        // However much of it differs, each part has a line of its own, and stands in the same one on every side.
        Record theirs = paying(480, "102202");
        theirs.set("customer.number", Value::text(QStringLiteral("C000014")));
        show(paying(450), theirs);
        const auto all = [this](int column) {
            return m_model->index(0, column).data(MergeModel::LinesRole).toStringList();
        };
        QCOMPARE(all(MergeModel::TheirsColumn),
                 (QStringList{QStringLiteral("C000014"), shown(480), QStringLiteral("102202")}));
        QCOMPARE(all(MergeModel::MineColumn),
                 (QStringList{QStringLiteral("20000"), shown(450), QStringLiteral("(empty)")}));
    }

    /// What the service works out anew by what is sent stays nowhere as it is, whoever changed it.
    void nobodyPromisesWhatTheServiceSetsAnew()
    {
        static const std::unique_ptr<Dialect> dialect = businesscentral::makeDialect({});
        Record opened(dialect->schema("payment"), RecordKey::ofRemote(QStringLiteral("c"), "payment", {}));
        opened.version = "1";
        opened.set("customer.number", Value::text(QStringLiteral("20000")));
        opened.set("amount", Value::decimal(Decimal(500)));
        opened.set("description", Value::text(QStringLiteral("Trey Research")));
        opened.set("comment", Value::text(QString()));
        Record mine = opened;
        mine.set("amount", Value::decimal(Decimal(450)));
        Record theirs = opened;
        theirs.set("customer.number", Value::text(QStringLiteral("30000")));
        theirs.set("description", Value::text(QStringLiteral("School of Fine Art")));
        theirs.set("comment", Value::text(QStringLiteral("looked at")));
        m_tester.reset();
        m_model = std::make_unique<MergeModel>(Merge(opened, mine, theirs), QStringLiteral("Business Central"),
                                               ValueText(QLocale(), nullptr));
        // Nor before a choice that may send it.
        QCOMPARE(m_model->staysAsItIs(), QStringLiteral("Comment, which they changed and you did not"));
        m_model->choose(0, MergeRow::Choice::Mine);
        QCOMPARE(m_model->staysAsItIs(), QStringLiteral("Comment, which they changed and you did not"));
        QVERIFY2(m_model->willBeSent().contains(QStringLiteral("(Business Central may set anew: Description)")),
                 qPrintable(m_model->willBeSent()));
        // With theirs nothing is sent that could do it.
        m_model->choose(0, MergeRow::Choice::Theirs);
        QVERIFY2(m_model->staysAsItIs().contains(QLatin1String("Description")), qPrintable(m_model->staysAsItIs()));
        QVERIFY(!m_model->willBeSent().contains(QLatin1String("anew")));
    }

    void moneyIsShownInTheLocale()
    {
        Record mine = record("1");
        mine.set("credit.limit", Value::decimal(*Decimal::parse(QByteArrayLiteral("20000.50"))));
        Record theirs = record("2");
        theirs.set("credit.limit", Value::decimal(*Decimal::parse(QByteArrayLiteral("18000.00"))));
        make(mine, theirs);
        QCOMPARE(text(0, MergeModel::MineColumn), Decimal::parse(QByteArrayLiteral("20000.50"))->toText(QLocale(), 2));
        // As the locale writes it, and not as a program would.
        QVERIFY(text(0, MergeModel::MineColumn) != QStringLiteral("20000.50"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestMergeModel)
#include "tst_model_merge.moc"
