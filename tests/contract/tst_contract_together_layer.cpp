// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/layer/dialect.h"

#include "contract/bare_http.h"
#include "contract/faces.h"
#include "contract/live_dialect.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace clientele;
using clientele::contract::ask;
using clientele::contract::LiveDialect;
using clientele::testing::json;
using clientele::testing::RunningSandbox;

using End = WriteOutcome::End;
using Kind = Failure::Kind;
using Op = Filter::Op;

namespace {

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

Json ways(const QByteArray &settings)
{
    return json(settings).with(QStringLiteral("service"), Json::string(QStringLiteral("layer")));
}

Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

} // namespace

/// The dialect and the practice service in one room, in every shape of answers the practice service can give.
class ContractTogetherLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("230")});
    }
    void init() { m_sandbox->reset(); }

    void wholePaths_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("as documented") << QByteArray("{}");
        QTest::newRow("older") << QByteArray("{'note': 'notes', 'metaOfShortLists': 'empty', 'expiresIn': 'text'}");
        QTest::newRow("merging") << QByteArray("{'put': 'merge', 'upsert': 'replace', 'blank': 'clears'}");
        QTest::newRow("lenient") << QByteArray("{'unlistedMembers': 'ignored', 'cursor': 'offset', 'largestPage': 30}");
        QTest::newRow("strict") << QByteArray("{'unknownParameters': 'refused', 'tooLargeLimit': 'refused', "
                                              "'customerSort': 'refused', 'email': 'checked'}");
    }
    void wholePaths()
    {
        QFETCH(QByteArray, settings);
        m_sandbox->settings(ways(settings));
        const LiveDialect dialect = newDialect();

        // Businesses, and the own one.
        const auto companies = dialect->readCompanies();
        dialect.run(*companies);
        QVERIFY(companies->outcome().ok());
        QCOMPARE(companies->outcome().value().size(), size_t(3));
        QCOMPARE(companies->outcome().value().front().name, QStringLiteral("Harbor Lane Interiors LLC"));
        const auto information = dialect->readCompanyInformation();
        dialect.run(*information);
        QCOMPARE(information->outcome().value().front().currencyCode, QStringLiteral("USD"));

        // Every customer once, archived ones only where asked for.
        ListQuery query;
        query.entity = "customer";
        const std::vector<Record> active = dialect.list(query);
        query.includeArchived = true;
        query.pageSize = 70;
        const std::vector<Record> all = dialect.list(query);
        QCOMPARE(all.size(), size_t(230));
        QVERIFY(active.size() > 200 && active.size() < all.size());
        QSet<QString> ids;
        for (const Record &record : all) {
            ids.insert(record.key.remoteId);
            QVERIFY(!record.displayName().isEmpty());
        }
        QCOMPARE(ids.size(), 230);
        query.filter = Filter::compare("externalId", Op::Equal, text("crm-0412"));
        QCOMPARE(dialect.list(query).size(), size_t(1));
        query.filter = Filter::compare("company.name", Op::Contains, text("O'Hara & Sons"));
        QVERIFY(!dialect.list(query).empty());

        // Changed by PATCH, cleared, changed by PUT without losing anything, archived and brought back.
        Record record = dialect.read(all.front().key);
        WriteOutcome outcome = dialect.change(
            record, {{"email", {}, text("zo\xc3\xab@example.com")}, {"phone.mobile", {}, Value::blank()}});
        QCOMPARE(outcome.end, End::Done);
        QCOMPARE(outcome.stored->value("email").toText(), QString::fromUtf8("zo\xc3\xab@example.com"));
        QVERIFY(outcome.stored->value("phone.mobile").isEmpty());
        record = *outcome.stored;
        outcome = dialect.change(record, {{"externalId", {}, text("crm-1001-b")}, {"note", {}, text("First\nsecond")}});
        QCOMPARE(outcome.end, End::Done);
        const Record stored = dialect.read(record.key);
        QCOMPARE(stored.value("externalId").toText(), QStringLiteral("crm-1001-b"));
        QCOMPARE(stored.value("note").toText(), QStringLiteral("First\nsecond"));
        for (const char *kept : {"company.name", "person.individual", "email", "phone.office", "address.text", "tags"})
            QVERIFY2(stored.value(kept) == record.value(kept), kept);
        QCOMPARE(stored.value("tags").asJson()->items().size(), size_t(1));
        for (const bool archived : {true, false}) {
            outcome = dialect.change(stored, {{"archived", {}, Value::yesNo(archived)}});
            QCOMPARE(outcome.end, End::Done);
            QCOMPARE(dialect.read(record.key).value("archived"), Value::yesNo(archived));
        }

        // Made, found again, made again after a lost answer without becoming two.
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "customer", QStringLiteral("new"));
        wish.idempotencyKey = QStringLiteral("7c1f");
        wish.changes = {{"company.name", {}, text("Sch\xc3\xb6n & Co. 'neu'")}};
        const WriteOutcome made = dialect.write(wish);
        QCOMPARE(made.end, End::Done);
        const WriteOutcome again = dialect.write(wish);
        QCOMPARE(again.end, End::Done);
        QCOMPARE(again.stored->key.remoteId, made.stored->key.remoteId);
        const auto search = dialect->findCreated(wish);
        dialect.run(*search);
        const std::vector<Record> candidates = search->takeRecords();
        QCOMPARE(candidates.size(), size_t(1));
        QCOMPARE(candidates.front().key.remoteId, made.stored->key.remoteId);

        // Somebody's external id is not taken away from them.
        wish.idempotencyKey = QStringLiteral("7c20");
        wish.changes = {{"company.name", {}, text("Other")}, {"externalId", {}, text("crm-1002")}};
        const WriteOutcome taken = dialect.write(wish);
        QCOMPARE(taken.end, End::Failed);
        QCOMPARE(taken.failure->kind, Kind::Duplicate);
        outcome = dialect.change(stored, {{"externalId", {}, text("crm-1002")}});
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, Kind::Invalid);
        QVERIFY(outcome.failure->message.contains(QLatin1String("external_id")));
    }

    void paymentsFromReceivingToDeleting_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("as documented") << QByteArray("{}");
        QTest::newRow("older") << QByteArray("{'note': 'notes', 'metaOfShortLists': 'empty'}");
        QTest::newRow("small pages") << QByteArray("{'cursor': 'offset', 'largestPage': 30}");
        QTest::newRow("strict") << QByteArray("{'unknownParameters': 'refused', 'tooLargeLimit': 'refused'}");
    }
    void paymentsFromReceivingToDeleting()
    {
        QFETCH(QByteArray, settings);
        m_sandbox->settings(ways(settings));
        const LiveDialect dialect = newDialect();

        // Each belongs to whoever its invoices belong to, or to nobody.
        const std::vector<Record> before = dialect.list("payment");
        QVERIFY(!before.empty());
        QSet<QString> ids;
        for (const Record &record : before) {
            ids.insert(record.key.remoteId);
            QVERIFY(record.value("customers").isKnown());
            QVERIFY(record.value("amount.unapplied").asDecimal());
        }
        QCOMPARE(size_t(ids.size()), before.size());

        const QString vega = QStringLiteral("7a1e0c52-4b1d-4c3e-8f21-9d02b7c41101");
        ListQuery theirs;
        theirs.entity = "payment";
        theirs.filter = Filter::compare("customer", Op::Equal, Value::text(vega));
        const size_t count = dialect.list(theirs).size();
        QVERIFY(count > 0 && count < before.size());
        ListQuery open;
        open.entity = "invoice";
        open.filter = theirs.filter;
        Record invoice;
        for (const Record &one : dialect.list(open)) {
            if (one.value("number").toText() == QLatin1String("INV-2055"))
                invoice = one;
        }
        QVERIFY(!invoice.isNull());
        QCOMPARE(invoice.value("amount.remaining"), amount("600.00"));

        // Recorded; sent again after a lost answer it is the same payment.
        const auto part = [&invoice](const char *digits) {
            return Value::json(
                Json::array({Json::object({{QStringLiteral("invoice"), Json::string(invoice.key.remoteId)},
                                           {QStringLiteral("amount"), Json::number(digits)}})}));
        };
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "payment", QStringLiteral("new"));
        wish.idempotencyKey = QStringLiteral("pay-1");
        wish.changes = {{"date", {}, Value::date(QDate(2026, 3, 29))},
                        {"method", {}, text("CHECK")},
                        {"amount", {}, amount("450.01")},
                        {"allocations", {}, part("450.01")}};
        const WriteOutcome made = dialect.write(wish);
        QCOMPARE(made.end, End::Done);
        const WriteOutcome again = dialect.write(wish);
        QCOMPARE(again.end, End::Done);
        QCOMPARE(again.stored->key.remoteId, made.stored->key.remoteId);
        const auto search = dialect->findCreated(wish);
        dialect.run(*search);
        const std::vector<Record> candidates = search->takeRecords();
        QCOMPARE(candidates.size(), size_t(1));
        QCOMPARE(candidates.front().key.remoteId, made.stored->key.remoteId);
        QCOMPARE(dialect.list(theirs).size(), count + 1);

        // Read by one that has never seen it.
        const RecordKey key = RecordKey::ofRemote(QStringLiteral("books"), "payment", made.stored->key.remoteId);
        Record record = newDialect().read(key);
        QCOMPARE(*record.value("date").asDate(), QDate(2026, 3, 29));
        QCOMPARE(record.value("amount"), amount("450.01"));
        QCOMPARE(record.value("customer").toText(), vega);
        QVERIFY(record.schema()->find("allocations")->same(record.value("allocations"), part("450.01")));

        WriteOutcome outcome = dialect.change(
            record, {{"amount", {}, amount("500")}, {"allocations", {}, part("480.5")}, {"note", {}, text("part")}});
        QCOMPARE(outcome.end, End::Done);
        record = dialect.read(key);
        QCOMPARE(record.value("amount"), amount("500.00"));
        QCOMPARE(record.value("amount.unapplied"), amount("19.50"));
        QCOMPARE(record.value("note").toText(), QStringLiteral("part"));
        QCOMPARE(*record.value("date").asDate(), QDate(2026, 3, 29));
        outcome = dialect.change(record, {{"allocations", {}, part("500.01")}});
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, Kind::Invalid);

        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.key = record.key;
        removal.base = record;
        QCOMPARE(dialect.write(removal).end, End::Done);
        const auto gone = dialect->readOne(key);
        dialect.run(*gone);
        QCOMPARE(gone->outcome().failure().kind, Kind::Gone);
        QCOMPARE(dialect.write(removal).failure->kind, Kind::Gone);
        QCOMPARE(dialect.list("payment").size(), before.size());
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("kind");
        QTest::newRow("throttled") << QByteArray("{'bucket': 0, 'refill': 0}") << QByteArray() << int(Kind::SlowedDown);
        QTest::newRow("signed out") << QByteArray("{}") << QByteArray("wrong") << int(Kind::SignIn);
        QTest::newRow("endless") << QByteArray("{'pages': 'endless'}") << QByteArray() << int(Kind::NotUnderstood);
    }
    void failuresAreTold()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, token);
        QFETCH(int, kind);
        m_sandbox->settings(ways(settings));
        const LiveDialect dialect = newDialect(m_face.company, token.isEmpty() ? m_sandbox->token() : token);
        ListQuery query;
        query.entity = "customer";
        const auto reading = dialect->readList(query);
        dialect.run(*reading);
        QVERIFY(reading->failure());
        QCOMPARE(int(reading->failure()->kind), kind);
        QVERIFY(kind != int(Kind::SlowedDown) || reading->failure()->retryAfterSeconds == 1);
    }

    void aTokenOfOneBusinessOpensOnlyThat()
    {
        // The desk reads its business and its customers with it, and is told where it may not go.
        const Answer handed =
            ask({"POST",
                 QUrl(m_sandbox->urlOf("layer").toString() + m_face.below + QStringLiteral("auth-token")),
                 {Header("Content-Type", "application/json")},
                 "{\"session_duration\":600}"},
                m_sandbox->token());
        QCOMPARE(handed.status, 200);
        const QByteArray token = json(handed.body)[u"access_token"].toString().toLatin1();
        const LiveDialect dialect = newDialect(m_face.company, token);
        const auto information = dialect->readCompanyInformation();
        dialect.run(*information);
        QCOMPARE(information->outcome().value().front().remoteId, m_face.company);
        ListQuery query;
        query.entity = "customer";
        const auto customers = dialect->readList(query);
        dialect.run(*customers);
        QVERIFY(!customers->failure());
        const auto companies = dialect->readCompanies();
        dialect.run(*companies);
        QCOMPARE(companies->outcome().value().size(), size_t(1)); // the list is closed to it, its business is not
        QCOMPARE(companies->outcome().value().front().remoteId, m_face.company);
        for (const auto &[setting, kind] : {std::pair("403", Kind::NotAllowed), std::pair("404", Kind::Gone)}) {
            m_sandbox->settings(ways("{'foreignBusiness': '" + QByteArray(setting) + "'}"));
            const LiveDialect other = newDialect(QStringLiteral("82fe3161-f936-45aa-b02b-470b3696023e"), token);
            const auto refused = other->readList(query);
            other.run(*refused);
            QCOMPARE(refused->failure()->kind, kind);
        }
    }

    void oneOddRecordSpoilsNothing()
    {
        for (const char *fault : {"{'kind': 'missingField', 'field': 'id'}", "{'kind': 'wrongType', 'field': 'email'}",
                                  "{'kind': 'unknownChoice', 'field': 'status'}"}) {
            m_sandbox->addFault(json(fault));
            const LiveDialect dialect = newDialect();
            ListQuery query;
            query.entity = "customer";
            query.includeArchived = true;
            const auto reading = dialect->readList(query);
            dialect.run(*reading);
            QVERIFY(!reading->failure());
            QCOMPARE(reading->takeRecords().size() + reading->unreadable().size(), size_t(230));
        }
    }

private:
    LiveDialect newDialect() const { return newDialect(m_face.company, m_sandbox->token()); }
    LiveDialect newDialect(const QString &company, const QByteArray &token) const
    {
        DialectSettings settings;
        settings.base = m_sandbox->urlOf("layer");
        settings.companyRemoteId = company;
        settings.companyId = QStringLiteral("books");
        return {layer::makeDialect(settings), token};
    }

    const contract::Face m_face = contract::faceOf(QStringLiteral("layer"));
    std::unique_ptr<RunningSandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(ContractTogetherLayer)
#include "tst_contract_together_layer.moc"
