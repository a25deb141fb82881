// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attention_model.h"
#include "model/changes_model.h"
#include "model/companies_model.h"
#include "model/log_model.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString text(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

Value words(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

} // namespace

class TestDeskModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestLocale(); }

    void companiesHaveTheirListsAndCounts()
    {
        DeskFixture desk(CompanyKind::Live);
        CompaniesModel model(desk.workplace());
        const QAbstractItemModelTester tester(&model, fatal);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex company = model.index(0, 0);
        QCOMPARE(company.data().toString(), QStringLiteral("CRONUS AG"));
        QCOMPARE(company.data(CompaniesModel::ServiceRole).toString(), QStringLiteral("Business Central"));
        QVERIFY(company.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("view only")));
        const QModelIndex customers = model.indexOf(desk.company().id(), "customer");
        QCOMPARE(customers.data().toString(), QStringLiteral("Customers"));
        QCOMPARE(customers.data(CompaniesModel::CountRole).toString(), QStringLiteral("40"));
        QCOMPARE(customers.parent(), company);
        const QModelIndex currencies = model.indexOf(desk.company().id(), "currency");
        QCOMPARE(currencies.data().toString(), QStringLiteral("Currencies"));
        QCOMPARE(currencies.parent().data(CompaniesModel::KindRole).value<CompaniesModel::Kind>(),
                 CompaniesModel::Kind::Group);

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        desk.company().setSendingAllowed(true);
        QCOMPARE(changed.count(), 1);
        QVERIFY(company.data(CompaniesModel::SendingAllowedRole).toBool());
        QVERIFY(company.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sending allowed")));
    }

    void companiesComeAndGo()
    {
        DeskFixture desk;
        CompaniesModel model(desk.workplace());
        const QAbstractItemModelTester tester(&model, fatal);
        ConnectionSettings other = desk.company().settings();
        other.id.clear();
        other.companyRemoteId = QStringLiteral("another");
        other.companyName = QStringLiteral("Other & Co");
        const QString id = desk.workplace().open(other, QStringLiteral("none"))->id();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("All companies")); // there are several now
        QCOMPARE(model.indexOf(QString(), "customer"), model.index(0, 0));
        QVERIFY(!model.companyAt(model.index(0, 0)));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Other & Co"));
        desk.workplace().forget(id);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.indexOf(id).isValid());
    }

    void colourOfACompanyStays()
    {
        QCOMPARE(companyColour(QStringLiteral("a-company")), companyColour(QStringLiteral("a-company")));
        QSet<QRgb> colours;
        for (int i = 0; i < 50; ++i) {
            const QColor colour = companyColour(QString::number(i));
            QVERIFY2(colour.hslHue() >= 20 && colour.hslHue() <= 260, "too near to the colour of LIVE");
            colours.insert(colour.rgb());
        }
        QVERIFY(colours.size() > 5);
        // Side by side no two look alike, though each alone might have had the colour of another.
        const auto several = companyColours(
            {QStringLiteral("1"), QStringLiteral("1 "), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")});
        for (size_t i = 0; i < several.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                QVERIFY(qAbs(several[i].hslHue() - several[j].hslHue()) > 24);
        }
    }

    void changesStandLineByLineAndAreRestored()
    {
        DeskFixture desk;
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setCompanies({&desk.company()});
        QCOMPARE(model.rowCount(), 0);
        const Record customer = desk.customer(QStringLiteral("10000"));
        const QString email = customer.value("email").toText();
        desk.type(customer, "email", words("billing@adatum.example"));
        desk.type(customer, "credit.limit", Value::decimal(Decimal(25000)));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, ChangesModel::NumberColumn), QStringLiteral("10000"));
        QCOMPARE(text(model, 0, ChangesModel::NameColumn), customer.displayName());
        QCOMPARE(text(model, 0, ChangesModel::FieldColumn), QStringLiteral("E-mail"));
        QCOMPARE(text(model, 0, ChangesModel::ChangeColumn, ChangesModel::OldRole), email);
        QCOMPARE(text(model, 0, ChangesModel::ChangeColumn, ChangesModel::NewRole),
                 QStringLiteral("billing@adatum.example"));
        QCOMPARE(text(model, 0, ChangesModel::WordColumn), QStringLiteral("Not sent"));
        const QString limit = text(model, 1, ChangesModel::ChangeColumn, ChangesModel::NewRole);
        QVERIFY2(limit.startsWith(QLocale().toString(25000)), qPrintable(limit));

        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        desk.type(customer, "email", words("other@adatum.example"));
        QCOMPARE(text(model, 0, ChangesModel::ChangeColumn, ChangesModel::NewRole),
                 QStringLiteral("other@adatum.example"));
        model.restore(0);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, ChangesModel::FieldColumn), QStringLiteral("Credit limit"));
        QCOMPARE(reset.count(), 0); // the place in the list stays
        model.restore(0);
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void wishToDeleteIsALineOfItsOwn()
    {
        DeskFixture desk;
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setCompanies({&desk.company()});
        desk.outbox().wishDelete(desk.customer(QStringLiteral("20000")));
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, ChangesModel::ChangeColumn), QStringLiteral("Delete"));
        model.restore(0);
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void conflictNeedsAttentionInBothLists()
    {
        DeskFixture desk;
        ChangesModel changes;
        AttentionModel attention;
        const QAbstractItemModelTester tester(&attention, fatal);
        changes.setCompanies({&desk.company()});
        attention.setCompanies({&desk.company()});
        const Record opened = desk.fresh(QStringLiteral("10000"));
        const QString id =
            desk.clash(opened, {{"phone", opened.value("phone"), words("0404 1")}}, "{'phoneNumber': '0404 2'}");
        QVERIFY(desk.waitFor(id, SubmissionState::NeedsDecision));
        QTRY_COMPARE(attention.rowCount(), 1);
        QCOMPARE(text(attention, 0, AttentionModel::NumberColumn), QStringLiteral("10000"));
        QCOMPARE(text(attention, 0, AttentionModel::SentenceColumn),
                 QStringLiteral("Also changed by someone else: please decide."));
        QVERIFY(attention.lines().front().toDecide());
        QTRY_COMPARE(changes.rowCount(), 1);
        QTRY_COMPARE(text(changes, 0, ChangesModel::WordColumn),
                     QStringLiteral("Also changed by someone else: please decide."));
        QCOMPARE(text(changes, 0, ChangesModel::ChangeColumn, ChangesModel::OldRole), opened.value("phone").toText());
        QCOMPARE(text(changes, 0, ChangesModel::ChangeColumn, ChangesModel::NewRole), QStringLiteral("0404 1"));
        QCOMPARE(changes.lines().front().action, ChangesLine::Action::Open);
        QCOMPARE(changes.lines().front().submission, id);
        changes.restore(0); // is on its way: nothing may be taken from under it
        desk.outbox().withdraw(id);
        QTRY_COMPARE(attention.rowCount(), 0);
    }

    /// Of a record that waits for a decision only what both sides changed is marked; what the change is can always be
    /// read.
    void onlyWhatBothChangedIsMarked()
    {
        DeskFixture desk;
        ChangesModel changes;
        const QAbstractItemModelTester tester(&changes, fatal);
        changes.setCompanies({&desk.company()});
        const Record opened = desk.fresh(QStringLiteral("10000"));
        const QString id = desk.clash(opened,
                                      {{"phone", opened.value("phone"), words("0404 1")},
                                       {"email", opened.value("email"), words("billing@adatum.example")},
                                       {"address.city", opened.value("address.city"), words("Linz")}},
                                      "{'phoneNumber': '0404 2', 'addressLine1': '7 Other Street'}");
        QVERIFY(desk.waitFor(id, SubmissionState::NeedsDecision));
        const auto stateOf = [&](const char *label) {
            for (int row = 0; row < changes.rowCount(); ++row) {
                if (text(changes, row, ChangesModel::FieldColumn) == QLatin1String(label))
                    return LineState(changes.index(row, 0).data(ChangesModel::StateRole).toInt());
            }
            return LineState::None;
        };
        QTRY_COMPARE(stateOf("Phone"), LineState::NeedsAttention);
        QCOMPARE(stateOf("E-mail"), LineState::Waiting);
        QCOMPARE(stateOf("City"), LineState::NeedsAttention); // of an address that is decided as a whole
        for (int row = 0; row < changes.rowCount(); ++row) {
            const QString after = text(changes, row, ChangesModel::ChangeColumn, ChangesModel::NewRole);
            QVERIFY(!after.isEmpty());
            QVERIFY(text(changes, row, ChangesModel::ChangeColumn).contains(QStringLiteral("→ ") + after));
            if (text(changes, row, ChangesModel::FieldColumn) == QLatin1String("E-mail"))
                QCOMPARE(text(changes, row, ChangesModel::WordColumn),
                         QStringLiteral("Waits for your decision on other fields."));
        }
    }

    void rejectedIsSaidInTheServicesWords()
    {
        DeskFixture desk;
        AttentionModel attention;
        attention.setCompanies({&desk.company()});
        desk.sandbox.addFault(json("{'method': 'PATCH', 'kind': 'status', 'status': 400, 'body': {'error': {'code': "
                                   "'Application_FieldValidationException', 'message': 'This is refused.'}}}"));
        const Record customer = desk.customer(QStringLiteral("10000"));
        desk.type(customer, "phone", words("0404 99"));
        QVERIFY(!desk.submit(customer.key).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(attention.rowCount(), 1, 10'000);
        QCOMPARE(text(attention, 0, AttentionModel::SentenceColumn),
                 QStringLiteral("Rejected by Business Central: This is refused."));
        QVERIFY(!attention.lines().front().toDecide());
        QVERIFY(!attention.lines().front().toAcknowledge());
    }

    void linesGoWithTheirCompany()
    {
        DeskFixture desk;
        ChangesModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setCompanies({&desk.company()});
        desk.type(desk.customer(QStringLiteral("10000")), "phone", words("1"));
        QCOMPARE(model.rowCount(), 1);
        desk.workplace().forget(desk.company().id());
        QCOMPARE(model.rowCount(), 0);
    }

    void logTellsWhatWasSentAndReadsOlderOnes()
    {
        DeskFixture desk;
        LogModel log(desk.workplace());
        const QAbstractItemModelTester tester(&log, fatal);
        log.setCompany(desk.company().id());
        const Record customer = desk.fresh(QStringLiteral("10000"));
        const QString before = customer.value("email").toText();
        desk.type(customer, "email", words("billing@adatum.example"));
        QVERIFY(desk.waitFor(desk.submit(customer.key), SubmissionState::Sent));
        QTRY_VERIFY(log.rowCount() >= 1);
        QCOMPARE(text(log, 0, LogModel::WhoColumn), QStringLiteral("tester"));
        QCOMPARE(text(log, 0, LogModel::NumberColumn), customer.value("number").toText());
        QCOMPARE(text(log, 0, LogModel::NameColumn), customer.displayName());
        QCOMPARE(text(log, 0, LogModel::FieldColumn), QStringLiteral("E-mail"));
        QCOMPARE(text(log, 0, LogModel::ChangeColumn, ChangesModel::OldRole), before);
        QCOMPARE(text(log, 0, LogModel::ChangeColumn, ChangesModel::NewRole), QStringLiteral("billing@adatum.example"));
        QCOMPARE(text(log, 0, LogModel::AnswerColumn), QStringLiteral("Sent"));
        log.setCompany(QStringLiteral("nobody"));
        QCOMPARE(log.rowCount(), 0);
        log.setCompany({});
        QTRY_VERIFY(log.rowCount() >= 1);
        QVERIFY(!log.canFetchMore({})); // that was all
    }

    void logReadsOlderEntriesPageByPage()
    {
        DeskFixture desk;
        const Record customer = desk.fresh(QStringLiteral("10000"));
        for (const char *field : {"email", "phone", "website", "address.city", "address.line1"})
            desk.type(customer, field, words("other@adatum.example"));
        desk.type(customer, "phone", words("0404 1"));
        QVERIFY(desk.waitFor(desk.submit(customer.key), SubmissionState::Sent));
        LogModel log(desk.workplace(), nullptr, 2); // no tester yet: that one asks for more by itself
        QTRY_COMPARE(log.rowCount(), 2);
        QVERIFY(log.canFetchMore({}));
        while (log.canFetchMore({})) {
            const int known = log.rowCount();
            log.fetchMore({});
            QTRY_VERIFY(log.rowCount() > known);
        }
        QCOMPARE(log.rowCount(), 5);
        for (int row = 1; row < log.rowCount(); ++row)
            QVERIFY(log.entryAt(row)->sequence < log.entryAt(row - 1)->sequence);
        const QAbstractItemModelTester tester(&log, fatal);
        // What comes now stands in front, even if more has come than one page holds.
        const Record again = desk.fresh(QStringLiteral("10000"));
        desk.type(again, "phone", words("0404 2"));
        QVERIFY(desk.waitFor(desk.submit(again.key), SubmissionState::Sent));
        QTRY_COMPARE(text(log, 0, LogModel::ChangeColumn, ChangesModel::NewRole), QStringLiteral("0404 2"));
    }

    /// Between its entries stand those of others, which are in no page: not in the newest and not in an older one.
    void logOfOneRecordHasItsOwnEntriesAlone()
    {
        DeskFixture desk;
        const Record mine = desk.fresh(QStringLiteral("10000"));
        const auto changeOther = [&desk](const char *phone) {
            const QString id = desk.change(QStringLiteral("20000"), "phone", words(phone));
            return desk.waitFor(id, SubmissionState::Sent);
        };
        for (const char *phone : {"0404 1", "0404 2", "0404 3"}) {
            const Record now = desk.fresh(QStringLiteral("10000"));
            desk.type(now, "phone", words(phone));
            QVERIFY(desk.waitFor(desk.submit(now.key), SubmissionState::Sent));
            QVERIFY(changeOther(phone));
        }
        LogModel log(desk.workplace(), mine.key, nullptr, 2); // no tester yet: that one asks for more by itself
        const auto phones = [&log] {
            QStringList all;
            for (int row = 0; row < log.rowCount(); ++row)
                all += text(log, row, LogModel::ChangeColumn, ChangesModel::NewRole);
            return all;
        };
        const auto onlyMine = [&] {
            for (int row = 0; row < log.rowCount(); ++row) {
                if (log.entryAt(row)->remoteId != mine.key.remoteId)
                    return false;
            }
            return true;
        };
        QTRY_COMPARE(phones(), (QStringList{QStringLiteral("0404 3"), QStringLiteral("0404 2")}));
        QVERIFY(onlyMine());
        const QAbstractItemModelTester tester(&log, fatal);
        if (log.canFetchMore({}))
            log.fetchMore({});
        QTRY_COMPARE(log.rowCount(), 3);
        QCOMPARE(phones().last(), QStringLiteral("0404 1"));
        QVERIFY(onlyMine());
        // What comes now: another's does not show, its own stands in front.
        QVERIFY(changeOther("0404 4"));
        const Record again = desk.fresh(QStringLiteral("10000"));
        desk.type(again, "phone", words("0404 5"));
        QVERIFY(desk.waitFor(desk.submit(again.key), SubmissionState::Sent));
        QTRY_COMPARE(phones().value(0), QStringLiteral("0404 5"));
        QCOMPARE(phones().value(1), QStringLiteral("0404 3"));
        QVERIFY(onlyMine());
    }

    /// A record that the service has not named yet has no log; nor is it shown the log of all.
    void logOfANewRecordIsEmpty()
    {
        DeskFixture desk;
        QVERIFY(desk.waitFor(desk.change(QStringLiteral("10000"), "phone", words("0404 1")), SubmissionState::Sent));
        LogModel all(desk.workplace());
        LogModel log(desk.workplace(), RecordKey::ofNew(desk.company().id(), "customer", QStringLiteral("new")));
        QTRY_COMPARE(all.rowCount(), 1);
        QSignalSpy read(&all, &QAbstractItemModel::rowsInserted);
        QVERIFY(desk.waitFor(desk.change(QStringLiteral("10000"), "phone", words("0404 2")), SubmissionState::Sent));
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(log.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeskModels)
#include "tst_desk_models.moc"
