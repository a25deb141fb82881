// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/dialect.h"

#include "contract/bare_http.h"
#include "contract/live_dialect.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace clientele;
using clientele::contract::ask;
using clientele::contract::LiveDialect;
using clientele::testing::json;
using clientele::testing::RunningSandbox;

using Op = Filter::Op;

namespace {

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

} // namespace

/// The dialect and the practice service in one room, in the shapes of answers the practice service can give.
class ContractTogetherBigcapital : public QObject
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
        QTest::addColumn<bool>("signsIn");
        QTest::newRow("key") << QByteArray("{}") << false;
        QTest::newRow("signed in") << QByteArray("{}") << true;
        QTest::newRow("west") << QByteArray("{'timeZone': 'America/New_York'}") << false;
        QTest::newRow("east") << QByteArray("{'timeZone': 'Asia/Kolkata'}") << false;
        QTest::newRow("branches, noise") << QByteArray("{'branches': true, 'noisyBalances': true}") << false;
    }
    void wholePaths()
    {
        QFETCH(QByteArray, ways);
        QFETCH(bool, signsIn);
        start(json(ways));
        if (signsIn)
            signIn();
        const LiveDialect dialect = newDialect();

        const auto companies = dialect->readCompanies();
        dialect.run(*companies);
        QVERIFY(companies->outcome().ok());
        QCOMPARE(companies->outcome().value().front().currencyCode, QStringLiteral("USD"));
        QVERIFY(!companies->outcome().value().front().name.isEmpty());

        // Active and inactive ones, each once, and every look-up.
        const std::vector<Record> all = dialect.list("customer");
        QCOMPARE(all.size(), size_t(60));
        QSet<QString> ids;
        int inactive = 0;
        for (const Record &record : all) {
            ids.insert(record.key.remoteId);
            inactive += *record.value("active").asYesNo() ? 0 : 1;
        }
        QCOMPARE(ids.size(), 60);
        QVERIFY(inactive > 0 && inactive < 30);
        for (const char *entity : {"currency", "branch"}) {
            ListQuery lookUp;
            lookUp.entity = entity;
            const auto reading = dialect->readList(lookUp);
            dialect.run(*reading);
            QVERIFY(!reading->failure());
        }

        // Create with an opening balance, which the first answer does not show yet.
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "customer", QStringLiteral("new"));
        wish.changes = {{"name", {}, text("Sch\xc3\xb6n & Co. 'neu'")},
                        {"kind", {}, text("Company")},
                        {"currency.code", {}, text("EUR")},
                        {"opening.balance", {}, amount("1234.567")},
                        {"opening.date", {}, Value::date(QDate(2024, 2, 29))},
                        {"opening.rate", {}, amount("1.0875")}};
        if (ways.contains("branches"))
            wish.changes.push_back({"opening.branch", {}, text("1000")});
        WriteOutcome outcome = dialect.write(wish);
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        Record record = *outcome.stored;
        QCOMPARE(record.value("balance"), amount("1234.567"));
        QCOMPARE(*record.value("opening.date").asDate(), QDate(2024, 2, 29));
        QCOMPARE(record.value("opening.local").asDecimal()->roundedTo(3), *Decimal::parse("1342.592"));
        const auto again = dialect->findCreated(wish);
        dialect.run(*again);
        QCOMPARE(again->failure(), std::optional<Failure>());

        // Change, clear, and what somebody else did in between is read.
        outcome = dialect.change(record, {{"email", {}, text("new@example.test")}, {"note", {}, text("a\nb")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        m_sandbox->colleague(named({{QStringLiteral("id"), Json::string(record.key.remoteId)},
                                    {QStringLiteral("fields"), json("{'work_phone': '+1-404-555-0111'}")}}));
        record = dialect.read(record.key);
        QCOMPARE(record.value("phone").toText(), QStringLiteral("+1-404-555-0111"));
        outcome = dialect.change(record, {{"email", {}, Value::blank()}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        QVERIFY(outcome.stored->value("email").isEmpty());
        QCOMPARE(outcome.stored->value("note").toText(), QStringLiteral("a\nb"));

        // Opening balance and activity, by calls of their own.
        outcome = dialect.change(record, {{"opening.balance", {}, amount("100")}, {"active", {}, Value::yesNo(false)}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        record = dialect.read(record.key);
        QCOMPARE(record.value("balance"), amount("100"));
        QCOMPARE(*record.value("active").asYesNo(), false);

        // Delete; then it is gone.
        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.base = record;
        removal.key = record.key;
        QCOMPARE(dialect.write(removal).end, WriteOutcome::End::Done);
        const auto gone = dialect->readOne(record.key);
        dialect.run(*gone);
        QCOMPARE(gone->outcome().failure().kind, Failure::Kind::Gone);
    }

    void whoHasInvoicesIsNotDeleted()
    {
        start(json("{}"));
        const LiveDialect dialect = newDialect();
        const std::vector<Record> all = dialect.list("customer");
        const auto owing = std::find_if(all.begin(), all.end(), [](const Record &record) {
            return record.value("opening.balance") == Value::decimal(0) && record.value("balance") != Value::decimal(0);
        });
        QVERIFY(owing != all.end());
        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.base = *owing;
        removal.key = owing->key;
        const WriteOutcome outcome = dialect.write(removal);
        QCOMPARE(outcome.end, WriteOutcome::End::Failed);
        QCOMPARE(outcome.failure->kind, Failure::Kind::Invalid);
        QCOMPARE(dialect.read(owing->key).key, owing->key);
    }

    void paymentsFromReceivingToDeleting_data()
    {
        QTest::addColumn<QByteArray>("ways");
        QTest::newRow("key") << QByteArray("{}");
        QTest::newRow("west") << QByteArray("{'timeZone': 'America/New_York'}");
        QTest::newRow("east") << QByteArray("{'timeZone': 'Asia/Kolkata'}");
        QTest::newRow("branches") << QByteArray("{'branches': true}");
    }
    void paymentsFromReceivingToDeleting()
    {
        QFETCH(QByteArray, ways);
        start(json(ways));
        const LiveDialect dialect = newDialect();
        const Record invoice = dueInvoice(dialect, true);
        const Record account = depositAccount(dialect);
        WriteWish wish = paymentWish(invoice, account, "1.00", "new");
        if (ways.contains("branches")) {
            const WriteOutcome refused = dialect.write(wish);
            QCOMPARE(refused.end, WriteOutcome::End::Failed);
            QVERIFY(refused.failure->fields.contains("branch"));
            wish.changes.push_back({"branch", {}, text("1000")});
        }
        // What was received before is not what is looked for afterwards.
        const std::vector<Record> before = dialect.list(paymentsOf(invoice));
        const auto alike = dialect->readAlike(wish);
        for (const Record &record : everything(dialect, *alike))
            wish.notMine += record.key.remoteId;
        QCOMPARE(size_t(wish.notMine.size()), before.size());
        WriteOutcome outcome = dialect.write(wish);
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        const RecordKey key = outcome.stored->key;
        const auto look = dialect->findCreated(wish);
        const std::vector<Record> found = everything(dialect, *look);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().key.remoteId, key.remoteId);

        Record record = dialect.read(RecordKey::ofRemote(key.company, "payment", key.remoteId));
        QCOMPARE(record.value("amount"), amount("1"));
        QCOMPARE(record.value("exchange.rate"), amount("1"));
        QCOMPARE(*record.value("date").asDate(), QDate(2025, 3, 3));
        QCOMPARE(record.value("customer"), invoice.value("customer"));
        QVERIFY(record.schema()->find("allocations")->same(record.value("allocations"), allocated(invoice, "1")));
        QCOMPARE(dialect.list(paymentsOf(invoice)).size(), before.size() + 1);

        // As if the payment were not there, all of the invoice is due.
        ListQuery coverable;
        coverable.entity = "invoice";
        coverable.parent = key.remoteId;
        const std::vector<Record> invoices = dialect.list(coverable);
        const auto same = std::find_if(invoices.begin(), invoices.end(), [&invoice](const Record &one) {
            return one.key.remoteId == invoice.key.remoteId;
        });
        QVERIFY(same != invoices.end());
        QCOMPARE(same->value("amount.remaining"), invoice.value("amount.remaining"));
        QCOMPARE(same->value("amount.applied"), amount("1"));

        const qint64 entry = record.value("allocations").asJson()->items().at(0)[u"id"].toInteger().value_or(0);
        outcome =
            dialect.change(record, {{"allocations", {}, allocated(invoice, "2")}, {"statement", {}, text("two")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        record = dialect.read(record.key);
        QCOMPARE(record.value("amount"), amount("2"));
        QCOMPARE(record.value("statement"), text("two"));
        QCOMPARE(record.value("allocations").asJson()->items().at(0)[u"id"].toInteger().value_or(0), entry);
        QCOMPARE(*record.value("date").asDate(), QDate(2025, 3, 3));

        outcome = dialect.change(record, {{"allocations", {}, allocated(invoice, "100000000")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Failed);
        QVERIFY(outcome.failure->fields.contains("allocations"));

        WriteWish removal;
        removal.kind = ChangeKind::Delete;
        removal.key = record.key;
        removal.base = record;
        QCOMPARE(dialect.write(removal).end, WriteOutcome::End::Done);
        const auto gone = dialect->readOne(record.key);
        dialect.run(*gone);
        QCOMPARE(gone->outcome().failure().kind, Failure::Kind::Gone);
        QCOMPARE(dialect.list(paymentsOf(invoice)).size(), before.size());
        QCOMPARE(dialect.write(removal).failure->kind, Failure::Kind::Gone);
    }

    void aPaymentInAnotherCurrencyKeepsItsRate()
    {
        start(json("{}"));
        const LiveDialect dialect = newDialect();
        const Record invoice = dueInvoice(dialect, false);
        const Record account = depositAccount(dialect);
        WriteWish wish = paymentWish(invoice, account, "1", "foreign");
        const size_t before = dialect.list("payment").size();
        WriteOutcome outcome = dialect.write(wish);
        QCOMPARE(outcome.end, WriteOutcome::End::Failed);
        QVERIFY(outcome.failure->fields.contains("exchange.rate"));
        QCOMPARE(dialect.list("payment").size(), before);

        wish.changes.push_back({"exchange.rate", {}, amount("1.0875")});
        outcome = dialect.write(wish);
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        Record record =
            dialect.read(RecordKey::ofRemote(QStringLiteral("books"), "payment", outcome.stored->key.remoteId));
        outcome = dialect.change(record, {{"reference.number", {}, text("R-1")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        record = dialect.read(record.key);
        QCOMPARE(record.value("exchange.rate"), amount("1.0875"));
        QCOMPARE(record.value("reference.number"), text("R-1"));
        QVERIFY(record.schema()->find("allocations")->same(record.value("allocations"), allocated(invoice, "1")));
    }

    void aPostcodeIsStoredWhereItCanBe_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("read name") << QByteArray("readName");
        QTest::newRow("page name") << QByteArray("pageName");
    }
    void aPostcodeIsStoredWhereItCanBe()
    {
        QFETCH(QByteArray, way);
        start(json("{'postcode': '" + way + "'}"));
        m_options.insert("postcode", QString::fromLatin1(way));
        const LiveDialect dialect = newDialect();
        const Record record = dialect.list("customer").front();
        const WriteOutcome outcome = dialect.change(record, {{"address.postcode", {}, text("SW1A 1AA")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        QCOMPARE(dialect.read(record.key).value("address.postcode").toText(), QStringLiteral("SW1A 1AA"));
    }

    void answersAsPublishedAreRead()
    {
        start(json("{'answers': 'camel'}"));
        const LiveDialect dialect = newDialect();
        const std::vector<Record> all = dialect.list("customer");
        QCOMPARE(all.size(), size_t(60));
        const Record record = dialect.read(all.front().key);
        QCOMPARE(record.value("name"), all.front().value("name"));
        QCOMPARE(record.value("balance"), all.front().value("balance"));
        // The type is in no answer, and needed in every change: it has to be said.
        QCOMPARE(dialect.change(record, {{"phone", {}, text("1")}}).failure->kind, Failure::Kind::Invalid);
        const WriteOutcome outcome = dialect.change(record, {{"phone", {}, text("1")}, {"kind", {}, text("Company")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Done);
        QCOMPARE(dialect.read(record.key).value("phone").toText(), QStringLiteral("1"));
    }

    void theLimitOfTheServiceIsTold()
    {
        start(json("{'authLimit': 2}"));
        const LiveDialect dialect = newDialect();
        const RecordKey key = RecordKey::ofRemote(QStringLiteral("books"), "customer", QStringLiteral("1"));
        dialect.read(key);
        dialect.read(key);
        const auto third = dialect->readOne(key);
        dialect.run(*third);
        QVERIFY(!third->outcome().ok());
        QCOMPARE(third->outcome().failure().kind, Failure::Kind::SlowedDown);
        const qint64 wait = third->outcome().failure().retryAfterSeconds.value_or(0);
        QVERIFY2(wait > 55 && wait <= 60, qPrintable(QString::number(wait)));
    }

    void refusalsAreTold()
    {
        start(json("{}"));
        LiveDialect dialect = newDialect();
        const Record record = dialect.list("customer").front();
        WriteOutcome outcome = dialect.change(record, {{"email", {}, text("nobody")}});
        QCOMPARE(outcome.end, WriteOutcome::End::Failed);
        QVERIFY(outcome.failure->fields.contains("email"));
        m_sandbox->settings(json("{'service': 'bigcapital', 'organizationReady': false}"));
        const auto closed = dialect->readOne(record.key);
        dialect.run(*closed);
        QCOMPARE(closed->outcome().failure().kind, Failure::Kind::NotAllowed);
        m_sandbox->setToken({});
        const auto refused = dialect->readOne(record.key);
        dialect.run(*refused);
        QCOMPARE(refused->outcome().failure().kind, Failure::Kind::SignIn);
    }

private:
    static Value allocated(const Record &invoice, const char *digits)
    {
        return Value::json(Json::array({Json::object({{QStringLiteral("invoice"), Json::string(invoice.key.remoteId)},
                                                      {QStringLiteral("amount"), Json::number(digits)}})}));
    }

    static ListQuery paymentsOf(const Record &invoice)
    {
        ListQuery query;
        query.entity = "payment";
        query.filter = Filter::compare("customer", Op::Equal, invoice.value("customer"));
        return query;
    }

    /// An invoice something is due on, in the organization's own currency or in another.
    static Record dueInvoice(const LiveDialect &dialect, bool own)
    {
        for (const Record &invoice : dialect.list("invoice")) {
            const bool usd = invoice.value("currency.code").toText() == QLatin1String("USD");
            if (usd == own && *invoice.value("amount.remaining").asDecimal() > Decimal(3))
                return invoice;
        }
        qFatal("nothing is due in such a currency");
    }

    static Record depositAccount(const LiveDialect &dialect)
    {
        for (const Record &account : dialect.list("account")) {
            if (account.value("currency.code").toText() == QLatin1String("USD"))
                return account;
        }
        qFatal("there is no account to pay into");
    }

    static std::vector<Record> everything(const LiveDialect &dialect, ListOperation &operation)
    {
        dialect.run(operation);
        return operation.takeRecords();
    }

    static WriteWish paymentWish(const Record &invoice, const Record &account, const char *digits, const char *id)
    {
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "payment", QLatin1String(id));
        wish.changes = {{"customer", {}, invoice.value("customer")},
                        {"date", {}, Value::date(QDate(2025, 3, 3))},
                        {"account.deposit", {}, Value::text(account.key.remoteId)},
                        {"allocations", {}, allocated(invoice, digits)}};
        return wish;
    }

    static Json named(Json::Object members)
    {
        members.emplace_back(QStringLiteral("service"), Json::string(QStringLiteral("bigcapital")));
        return Json::object(std::move(members));
    }

    void start(const Json &ways)
    {
        m_sandbox->reset();
        m_options.clear();
        m_credentials = m_sandbox->token();
        m_company = QStringLiteral("ignored, as a key knows its own");
        Json::Object members = ways.members();
        if (!ways.find(u"authLimit"))
            members.emplace_back(QStringLiteral("authLimit"), Json::number(qint64(0)));
        members.emplace_back(QStringLiteral("writeMs"), Json::number(qint64(0)));
        m_sandbox->settings(named(std::move(members)));
    }

    void signIn()
    {
        const Json settings = m_sandbox->settings(json("{'service': 'bigcapital'}"));
        const Json body = Json::object(
            {{QStringLiteral("email"), settings[u"email"]}, {QStringLiteral("password"), settings[u"password"]}});
        const QUrl address(m_sandbox->urlOf("bigcapital").toString() + QStringLiteral("/auth/signin"));
        const Answer answer = ask({"POST", address, {{"Content-Type", "application/json"}}, body.toBytes()}, {});
        QCOMPARE(answer.status, 201);
        const Json given = Json::parse(answer.body).value();
        m_credentials = given[u"access_token"].toString().toUtf8();
        m_company = given[u"organization_id"].toString();
        m_options.insert("signIn", QStringLiteral("jwt"));
    }

    LiveDialect newDialect() const
    {
        DialectSettings settings;
        settings.base = m_sandbox->urlOf("bigcapital");
        settings.companyRemoteId = m_company;
        settings.companyId = QStringLiteral("books");
        settings.options = m_options;
        return {bigcapital::makeDialect(settings), m_credentials};
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    QByteArray m_credentials;
    QString m_company;
    QHash<QByteArray, QString> m_options;
};

QTEST_GUILESS_MAIN(ContractTogetherBigcapital)
#include "tst_contract_together_bigcapital.moc"
