// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/dialect.h"

#include "contract/faces.h"
#include "contract/live_dialect.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace clientele;
using clientele::contract::LiveDialect;
using clientele::testing::json;
using clientele::testing::RunningSandbox;

using End = WriteOutcome::End;
using Kind = Failure::Kind;
using Op = Filter::Op;
using Options = QHash<QByteArray, QString>;

Q_DECLARE_METATYPE(Options)

namespace {

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

Json ways(const QByteArray &settings)
{
    return json(settings).with(QStringLiteral("service"), Json::string(QStringLiteral("financials")));
}

} // namespace

/// The dialect and the practice service in one room, in every shape of answers the practice service can give.
class ContractTogetherFinancials : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
    }
    void init() { m_sandbox->reset(); }

    void wholePaths_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<Options>("options");
        QTest::addColumn<bool>("ids");
        const Options segment{{"keyStyle", QStringLiteral("segment")}};
        Options prefixed = segment;
        prefixed.insert("pathPrefix", QStringLiteral("financials"));
        QTest::newRow("2017") << QByteArray("{'keyStyle': 'segment', 'pathPrefix': 'required'}") << prefixed << false;
        QTest::newRow("2017, 412, older names, null address")
            << QByteArray("{'pathPrefix': 'refused', 'staleStatus': 412, 'errorNames': 'older', "
                          "'blankAddress': 'null', 'correlationId': true}")
            << segment << false;
        QTest::newRow("2018") << QByteArray("{'variant': 'both', 'keyStyle': 'parentheses', 'relativeNextLinks': true}")
                              << Options() << true;
        QTest::newRow("2018, ids not made yet")
            << QByteArray("{'variant': 'both', 'zeroReferenceIds': true}") << Options() << false;
        QTest::newRow("late") << QByteArray("{'variant': 'ids', 'nameLength': 100, 'pageSizeCeiling': 7}") << Options()
                              << true;
    }
    void wholePaths()
    {
        QFETCH(QByteArray, settings);
        QFETCH(Options, options);
        QFETCH(bool, ids);
        m_sandbox->settings(ways(settings));
        const LiveDialect dialect = newDialect(options);

        // Companies, and the own currency.
        const auto companies = dialect->readCompanies();
        dialect.run(*companies);
        QVERIFY(companies->outcome().ok());
        QCOMPARE(companies->outcome().value().size(), size_t(3));
        QCOMPARE(companies->outcome().value()[1].name, QStringLiteral("CRONUS DE"));
        for (const char *information : {"list", "object", "absent"}) {
            m_sandbox->settings(ways("{'companyInformation': '" + QByteArray(information) + "'}"));
            const auto own = dialect->readCompanyInformation();
            dialect.run(*own);
            QVERIFY(own->outcome().ok());
            QCOMPARE(own->outcome().value().size(), size_t(1));
            QCOMPARE(own->outcome().value().front().remoteId, m_face.company);
            QCOMPARE(own->outcome().value().front().currencyCode,
                     QByteArray(information) == "absent" ? QString() : QStringLiteral("USD"));
        }

        // The list over several pages, and every look-up.
        ListQuery query;
        query.entity = "customer";
        query.pageSize = 25;
        const std::vector<Record> all = dialect.list(query);
        QCOMPARE(all.size(), size_t(60));
        QCOMPARE(all.front().value("balance"), Value::decimal(0));
        for (const EntityInfo &info : dialect->entities()) {
            ListQuery lookUp;
            lookUp.entity = info.entity;
            const std::vector<Record> rows = dialect.list(lookUp);
            // What goes only by an id cannot be told apart, nor named, before the ids are made.
            const bool nameless =
                settings.contains("zeroReferenceIds") && (info.entity == "taxArea" || info.entity == "currency");
            QVERIFY2(nameless || !info.listed || rows.size() > 2, info.entity.constData());
        }

        // The same answer whatever the service can filter by itself.
        ListQuery rich = query;
        rich.filter = Filter::all({Filter::compare("blocked", Op::Equal, Value::blank()),
                                   Filter::compare("address.country", Op::Equal, text("US"))});
        rich.order = {{"number", true}};
        rich.top = 2;
        const std::vector<Record> richest = dialect.list(rich);
        QCOMPARE(richest.size(), size_t(2));
        QVERIFY(richest[0].value("number").toText() > richest[1].value("number").toText());
        for (const Record &one : richest)
            QCOMPARE(one.value("address.country").toText(), QStringLiteral("US"));
        ListQuery quoted = query;
        quoted.filter = Filter::compare("name", Op::Equal, text("O'Hara & Sons \"Quick\" Prints"));
        QCOMPARE(dialect.list(quoted).size(), size_t(1));

        // Edit, conflict, read anew.
        Record record = dialect.read(all.front().key);
        WriteOutcome outcome = dialect.change(record, {{"email", {}, text("new@coho.example")}});
        QCOMPARE(outcome.end, End::Done);
        QVERIFY(outcome.storedIsComplete && outcome.stored->version != record.version);
        m_sandbox->colleague(ways("{'number': '10000', 'fields': {'phoneNumber': '+1-404-555-0111', 'balance': 5.5}}"));
        outcome = dialect.change(*outcome.stored, {{"website", {}, text("https://coho.example")}});
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, Kind::ChangedMeanwhile);
        record = dialect.read(record.key);
        QCOMPARE(record.value("phone").toText(), QStringLiteral("+1-404-555-0111"));
        QCOMPARE(record.value("balance"), Value::decimal(*Decimal::parse("5.5")));
        for (const char *block : {"All", ""}) {
            outcome = dialect.change(record, {{"blocked", {}, text(block)}});
            QCOMPARE(outcome.end, End::Done);
            QCOMPARE(outcome.stored->value("blocked").toText(), QLatin1String(block));
            record = *outcome.stored;
        }

        // One field of the address, the others as they were; and all of it blanked, however the server shows that.
        outcome = dialect.change(record, {{"address.line2", {}, text("Suite 5")}});
        QCOMPARE(outcome.end, End::Done);
        QCOMPARE(outcome.stored->value("address.line1").toText(), QStringLiteral("192 Market Square"));
        QCOMPARE(outcome.stored->value("address.line2").toText(), QStringLiteral("Suite 5"));
        QCOMPARE(outcome.stored->value("address.postcode").toText(), QStringLiteral("31772"));
        Changes blank;
        for (const char *field :
             {"address.line1", "address.line2", "address.city", "address.state", "address.country", "address.postcode"})
            blank.push_back({field, {}, Value::blank()});
        outcome = dialect.change(*outcome.stored, blank);
        QCOMPARE(outcome.end, End::Done);
        QVERIFY(outcome.stored->value("address.line1").isEmpty());
        outcome = dialect.change(*outcome.stored, {{"address.city", {}, text("Bonn")}});
        QCOMPARE(outcome.end, End::Done);
        QCOMPARE(outcome.stored->value("address.city").toText(), QStringLiteral("Bonn"));
        record = *outcome.stored;

        // Terms as the picker has them, in whatever form this server wants them: chosen, and taken away.
        ListQuery terms;
        terms.entity = "paymentTerms";
        terms.filter = Filter::compare("code", Op::Equal, text("14D"));
        const std::vector<Record> net = dialect.list(terms);
        QCOMPARE(net.size(), size_t(1));
        const QString picked = net.front().key.remoteId;
        QCOMPARE(picked == QLatin1String("14D"), !ids);
        outcome = dialect.change(record, {{"terms.payment", {}, Value::text(picked)}});
        QCOMPARE(outcome.end, End::Done);
        QCOMPARE(outcome.stored->value("terms.payment").toText(), picked);
        outcome = dialect.change(*outcome.stored, {{"terms.payment", {}, Value::blank()}});
        QCOMPARE(outcome.end, End::Done);
        QVERIFY(outcome.stored->value("terms.payment").isEmpty());
        outcome = dialect.change(*outcome.stored, {{"currency.code", {}, text("EUR")}});
        QCOMPARE(outcome.end, End::Done);
        QCOMPARE(outcome.stored->value("currency.code").toText(), QStringLiteral("EUR"));

        // Refused at its field.
        const int longest = settings.contains("100") ? 100 : 50;
        outcome = dialect.change(*outcome.stored, {{"name", {}, Value::text(QString(longest + 1, QLatin1Char('n')))},
                                                   {"phone", {}, text("1")}});
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, Kind::Invalid);
        QCOMPARE(outcome.failure->fields.keys(), QList<FieldKey>{"name"});

        // Create, find again as after a lost answer, delete; then it is gone.
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "customer", QStringLiteral("new"));
        wish.changes = {{"name", {}, text("Sch\xc3\xb6n & Co. 'neu'")}, {"kind", {}, text("Company")}};
        wish.firstSent = QDateTime::currentDateTimeUtc();
        const WriteOutcome made = dialect.write(wish);
        QCOMPARE(made.end, End::Done);
        QVERIFY(!made.stored->key.remoteId.isEmpty() && !made.stored->version.isEmpty());
        const auto search = dialect->findCreated(wish);
        dialect.run(*search);
        const std::vector<Record> candidates = search->takeRecords();
        QCOMPARE(candidates.size(), size_t(1));
        QCOMPARE(candidates.front().key.remoteId, made.stored->key.remoteId);
        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.base = *made.stored;
        removal.key = made.stored->key;
        QCOMPARE(dialect.write(removal).end, End::Done);
        const auto gone = dialect->readOne(removal.key);
        dialect.run(*gone);
        QCOMPARE(gone->outcome().failure().kind, Kind::Gone);
    }

    void theCheckFindsOutHowAddressesAreWritten_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("either way") << QByteArray("{}") << "parentheses"
                                    << "";
        QTest::newRow("brackets") << QByteArray("{'keyStyle': 'parentheses', 'pathPrefix': 'refused'}") << "parentheses"
                                  << "";
        QTest::newRow("slashes") << QByteArray("{'keyStyle': 'segment', 'pathPrefix': 'refused'}") << "segment"
                                 << "";
        QTest::newRow("slashes behind the prefix")
            << QByteArray("{'keyStyle': 'segment', 'pathPrefix': 'required'}") << "segment"
            << "financials";
        QTest::newRow("brackets behind the prefix")
            << QByteArray("{'keyStyle': 'parentheses', 'pathPrefix': 'required'}") << "parentheses"
            << "financials";
    }
    void theCheckFindsOutHowAddressesAreWritten()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, style);
        QFETCH(QString, prefix);
        m_sandbox->settings(ways(settings));
        DialectSettings fresh;
        fresh.base = m_sandbox->urlOf("financials");
        const LiveDialect dialect(financials::makeDialect(fresh), m_sandbox->token());
        const auto check = dialect->readCompanies();
        dialect.run(*check);
        QVERIFY(check->outcome().ok());
        const CompanyInfo found = check->outcome().value().front();
        QCOMPARE(found.remoteId, m_face.company);
        QCOMPARE(found.options.value("keyStyle"), style);
        QCOMPARE(found.options.value("pathPrefix"), prefix);
        ListQuery query;
        query.entity = "customer";
        QCOMPARE(newDialect(found.options).list(query).size(), size_t(60));
    }

    void badInputIsSaidAndLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("garbled") << QByteArray("{'kind': 'garble'}") << int(Kind::NotUnderstood);
        QTest::newRow("other host") << QByteArray("{'kind': 'foreignNextLink'}") << int(Kind::Untrusted);
        QTest::newRow("endless") << QByteArray("{'kind': 'endlessPages'}") << int(Kind::NotUnderstood);
        QTest::newRow("gateway") << QByteArray("{'kind': 'status', 'status': 502, 'html': true}")
                                 << int(Kind::ServiceFault);
        QTest::newRow("signed out") << QByteArray("{'kind': 'status', 'status': 401}") << int(Kind::SignIn);
        QTest::newRow("throttled") << QByteArray("{'kind': 'status', 'status': 429, 'headers': {'Retry-After': '3'}}")
                                   << int(Kind::SlowedDown);
    }
    void badInputIsSaidAndLosesNothing()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, kind);
        m_sandbox->addFault(json("{'method': 'GET', 'path': 'skiptoken', 'kind': 'pass'}"));
        m_sandbox->addFault(json(fault).with(QStringLiteral("path"), Json::string(QStringLiteral("skiptoken"))));
        const LiveDialect dialect = newDialect({});
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
        for (const char *fault :
             {"{'kind': 'missingField', 'field': 'id'}", "{'kind': 'wrongType'}",
              "{'kind': 'wrongType', 'field': 'address'}", "{'kind': 'unknownChoice', 'field': 'blocked'}"}) {
            m_sandbox->addFault(json(fault));
            const LiveDialect dialect = newDialect({});
            ListQuery query;
            query.entity = "customer";
            const auto reading = dialect->readList(query);
            dialect.run(*reading);
            QVERIFY(!reading->failure());
            QCOMPARE(reading->takeRecords().size() + reading->unreadable().size(), size_t(60));
        }
    }

private:
    LiveDialect newDialect(const Options &options) const
    {
        DialectSettings settings;
        settings.base = m_sandbox->urlOf("financials");
        settings.companyRemoteId = m_face.company;
        settings.companyId = QStringLiteral("books");
        settings.options = options;
        return {financials::makeDialect(settings), m_sandbox->token()};
    }

    const contract::Face m_face = contract::faceOf(QStringLiteral("financials"));
    std::unique_ptr<RunningSandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(ContractTogetherFinancials)
#include "tst_contract_together_financials.moc"
