// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"

#include "contract/live_dialect.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using clientele::contract::LiveDialect;
using clientele::testing::json;
using clientele::testing::RunningSandbox;

using Op = Filter::Op;

namespace {

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

QStringList numbers(const std::vector<Record> &records)
{
    QStringList result;
    for (const Record &record : records)
        result.append(record.value("number").toText());
    return result;
}

} // namespace

/// The dialect and the practice service in one room, in every shape of answers the practice service can give.
class ContractTogetherBusinessCentral : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
    }

    void wholePaths_data()
    {
        QTest::addColumn<QByteArray>("ways");
        QTest::newRow("real") << QByteArray("{'profile': 'v2'}");
        QTest::newRow("real, array, 412, relative") << QByteArray(
            "{'profile': 'v2', 'financialDetailsAsArray': true, 'staleStatus': 412, 'relativeNextLinks': true}");
        QTest::newRow("real, plain blanks") << QByteArray("{'profile': 'v2', 'blankForm': 'plainOnly'}");
        QTest::newRow("real, encoded blanks") << QByteArray("{'profile': 'v2', 'blankForm': 'encodedOnly'}");
        QTest::newRow("published") << QByteArray("{'profile': 'seed'}");
        QTest::newRow("published, 412, small pages")
            << QByteArray("{'profile': 'seed', 'staleStatus': 412, 'pageSizeCeiling': 7}");
    }
    void wholePaths()
    {
        QFETCH(QByteArray, ways);
        m_sandbox->reset();
        m_sandbox->settings(json(ways));
        const LiveDialect dialect = newDialect();

        // Company and local currency.
        const auto companies = dialect->readCompanies();
        dialect.run(*companies);
        QVERIFY(companies->outcome().ok() && !companies->outcome().value().front().name.isEmpty());
        const auto information = dialect->readCompanyInformation();
        dialect.run(*information);
        QCOMPARE(information->outcome().value().front().currencyCode.size(), 3);

        // The list over several pages, and every look-up.
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 25;
        const std::vector<Record> all = dialect.list(query);
        QCOMPARE(all.size(), size_t(60));
        for (const EntityInfo &info : dialect->entities()) {
            ListQuery lookUp;
            lookUp.entity = info.entity;
            if (!info.parent.isEmpty() || !info.about.isEmpty())
                continue; // only of one record, and that may have none
            QVERIFY2(!dialect.list(lookUp).empty(), info.entity.constData());
        }

        // The same answer whatever the service can filter by itself.
        ListQuery rich = query;
        rich.filter = Filter::all({Filter::compare("blocked", Op::Equal, Value::blank()),
                                   Filter::compare("balance", Op::Greater, Value::decimal(0))});
        rich.order = {{"balance", true}};
        rich.top = 5;
        rich.select = {"number", "name", "balance", "overdue", "blocked"};
        const std::vector<Record> richest = dialect.list(rich);
        QCOMPARE(richest.size(), size_t(5));
        for (size_t i = 1; i < richest.size(); ++i)
            QVERIFY(*richest[i].value("balance").asDecimal() <= *richest[i - 1].value("balance").asDecimal());
        ListQuery search = query;
        search.filter = Filter::any({Filter::compare("name", Op::Contains, text("Adatum")),
                                     Filter::compare("address.city", Op::Equal, text("Dallas"))});
        const QStringList found = numbers(dialect.list(search));
        QVERIFY(found.contains(QStringLiteral("10000")) && found.contains(QStringLiteral("20000")));
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
        ListQuery quoted = query;
        quoted.filter = Filter::compare("name", Op::Equal, text("O'Hara & Sons \"Quick\" Prints"));
        QCOMPARE(dialect.list(quoted).size(), size_t(1));
        quoted.filter = Filter::compare("name", Op::Equal,
                                        text("100% Baumwolle + Seide; (Gr\xc3\xb6\xc3\x9f"
                                             "en 36_44) <Outlet>"));
        QCOMPARE(dialect.list(quoted).size(), size_t(1));

        // One record with its balance; edit, conflict, merge by hand, block and unblock.
        Record record = dialect.read(all.front().key);
        QCOMPARE(record.value("balance"), Value::decimal(*Decimal::parse("15750.00")));
        WriteOutcome outcome = dialect.change(record, {{"email", {}, text("new@adatum.com")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        QVERIFY(outcome.storedIsComplete && outcome.stored->version != record.version);
        m_sandbox->colleague(json("{'number': '10000', 'fields': {'phoneNumber': '+1-404-555-0111'}}"));
        outcome = dialect.change(*outcome.stored, {{"website", {}, text("https://adatum.example")}});
        QCOMPARE(outcome.failure->kind, Failure::Kind::ChangedMeanwhile);
        record = dialect.read(record.key);
        QCOMPARE(record.value("phone").toText(), QStringLiteral("+1-404-555-0111"));
        for (const char *block : {"All", ""}) {
            outcome = dialect.change(record, {{"blocked", {}, text(block)}});
            QCOMPARE(outcome.end, WriteOutcome::End::Done);
            QCOMPARE(outcome.stored->value("blocked").toText(), QLatin1String(block));
            record = *outcome.stored;
        }

        // A new country with its address, whatever the service wipes on the way.
        outcome = dialect.change(record, {{"address.city", {}, text("Toronto")},
                                          {"address.state", {}, text("ON")},
                                          {"address.country", {}, text("CA")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        QCOMPARE(outcome.stored->value("address.city").toText(), QStringLiteral("Toronto"));
        QCOMPARE(outcome.stored->value("address.country").toText(), QStringLiteral("CA"));

        // Create, find again as after a lost answer, delete; then it is gone.
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "customer", QStringLiteral("new"));
        wish.changes = {{"name", {}, text("Sch\xc3\xb6n & Co. 'neu'")}, {"kind", {}, text("Company")}};
        wish.firstSent = QDateTime::currentDateTimeUtc();
        const auto create = dialect->write(wish);
        dialect.run(*create);
        QCOMPARE(create->outcome().end, WriteOutcome::End::Done);
        const Record made = *create->outcome().stored;
        QVERIFY(!made.key.remoteId.isEmpty() && !made.version.isEmpty());
        const auto again = dialect->findCreated(wish);
        dialect.run(*again);
        const std::vector<Record> candidates = again->takeRecords();
        QCOMPARE(candidates.size(), size_t(1));
        QCOMPARE(candidates.front().key.remoteId, made.key.remoteId);
        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.base = made;
        removal.key = made.key;
        const auto remove = dialect->write(removal);
        dialect.run(*remove);
        QCOMPARE(remove->outcome().end, WriteOutcome::End::Done);
        const auto gone = dialect->readOne(made.key);
        dialect.run(*gone);
        QCOMPARE(gone->outcome().failure().kind, Failure::Kind::Gone);
    }

    void badInputIsSaidAndLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("garbled") << QByteArray("{'kind': 'garble'}") << int(Failure::Kind::NotUnderstood);
        QTest::newRow("other host") << QByteArray("{'kind': 'foreignNextLink'}") << int(Failure::Kind::Untrusted);
        QTest::newRow("endless") << QByteArray("{'kind': 'endlessPages'}") << int(Failure::Kind::NotUnderstood);
        QTest::newRow("gateway") << QByteArray("{'kind': 'status', 'status': 502, 'html': true}")
                                 << int(Failure::Kind::ServiceFault);
        QTest::newRow("throttled") << QByteArray("{'kind': 'status', 'status': 429, 'headers': {'Retry-After': '3'}}")
                                   << int(Failure::Kind::SlowedDown);
    }
    void badInputIsSaidAndLosesNothing()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, kind);
        m_sandbox->reset();
        m_sandbox->addFault(json("{'method': 'GET', 'path': 'skiptoken', 'kind': 'pass'}"));
        Json second = json(fault);
        second = second.with(QStringLiteral("path"), Json::string(QStringLiteral("skiptoken")));
        m_sandbox->addFault(second);
        const LiveDialect dialect = newDialect();
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 20;
        const auto reading = dialect->readList(query);
        dialect.run(*reading);
        QVERIFY(reading->failure());
        QCOMPARE(int(reading->failure()->kind), kind);
        QVERIFY(reading->takeRecords().size() >= 40); // the pages before
    }

    void oneOddRecordSpoilsNothing()
    {
        m_sandbox->reset();
        for (const char *fault : {"{'kind': 'missingField', 'field': 'id'}", "{'kind': 'wrongType'}",
                                  "{'kind': 'unknownChoice', 'field': 'blocked'}"}) {
            m_sandbox->addFault(json(fault));
            const LiveDialect dialect = newDialect();
            ListQuery query;
            query.entity = "customer";
            const auto reading = dialect->readList(query);
            dialect.run(*reading);
            QVERIFY(!reading->failure());
            QCOMPARE(reading->takeRecords().size() + reading->unreadable().size(), size_t(60));
        }
    }

private:
    LiveDialect newDialect() const
    {
        DialectSettings settings;
        settings.base = m_sandbox->url();
        settings.companyRemoteId = QString::fromLatin1(m_sandbox->companyId());
        settings.companyId = QStringLiteral("books");
        return {businesscentral::makeDialect(settings), m_sandbox->token()};
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(ContractTogetherBusinessCentral)
#include "tst_contract_together_businesscentral.moc"
