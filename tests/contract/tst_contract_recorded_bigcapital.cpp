// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/dialect.h"

#include "contract/recording.h"
#include "core/refusal.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::contract;

namespace {

const QString base = QStringLiteral("https://books.example/bigcapital/api");

std::unique_ptr<Dialect> newDialect()
{
    DialectSettings settings;
    settings.base = QUrl(base);
    settings.companyId = QStringLiteral("books");
    return bigcapital::makeDialect(settings);
}

Answer answerOf(const Json &recorded)
{
    Answer answer;
    answer.status = int(recorded[u"status"].toInteger().value_or(0));
    for (const Json::Member &member : recorded[u"headers"].members())
        answer.headers.append(Header(member.first.toLatin1(), member.second.toString().toLatin1()));
    answer.headers.append(Header("Content-Type", "application/json; charset=utf-8"));
    answer.body = recorded.find(u"body") ? recorded[u"body"].toBytes() : QByteArray();
    return answer;
}

/// A number as the service means it: to three digits, without the noise of its own arithmetic.
std::optional<Decimal> meant(const Json &number)
{
    const std::optional<Decimal> exact = Decimal::parse(number.numberToken());
    return exact ? std::optional(exact->roundedTo(3)) : std::nullopt;
}

/// What the service sent and what became of it, by the reference's list of fields; empty: the same.
QString differenceOfRow(const Record &record, const Json &row)
{
    static const std::pair<const char *, const char *> texts[] = {
        {"name", "display_name"},
        {"person.salutation", "salutation"},
        {"person.first", "first_name"},
        {"person.last", "last_name"},
        {"company.name", "company_name"},
        {"email", "email"},
        {"phone", "work_phone"},
        {"phone.private", "personal_phone"},
        {"website", "website"},
        {"note", "note"},
        {"currency.code", "currency_code"},
        {"address.line1", "billing_address1"},
        {"address.line2", "billing_address2"},
        {"address.city", "billing_address_city"},
        {"address.state", "billing_address_state"},
        {"address.country", "billing_address_country"},
        {"address.phone", "billing_address_phone"},
        {"address.email", "billing_address_email"},
        {"address.postcode", "billing_address_postcode"},
        {"address.shipping.line1", "shipping_address1"},
        {"address.shipping.city", "shipping_address_city"},
        {"address.shipping.postcode", "shipping_address_postcode"},
    };
    for (const auto &[field, name] : texts) {
        const Json &wire = row[QString(QLatin1String(name))];
        const Value &held = record.value(field);
        if (held.toText() != wire.toString() || (held.state() == Value::State::Null) != wire.isNull())
            return QStringLiteral("%1 is \"%2\"").arg(QLatin1String(field), held.toText());
    }
    const QString type = row[u"contact_type"].toString();
    const QString kind = type == QLatin1String("business")     ? QStringLiteral("Company")
                         : type == QLatin1String("individual") ? QStringLiteral("Person")
                                                               : type;
    if (record.value("kind").toText() != kind)
        return QStringLiteral("kind is ") + record.value("kind").toText();
    const bool *active = record.value("active").asYesNo();
    if (!active || *active != (row[u"active"].toInteger() == 1))
        return QStringLiteral("active is not what it was");
    static const std::pair<const char *, const char *> amounts[] = {
        {"balance", "balance"}, {"opening.balance", "opening_balance"}, {"opening.local", "local_opening_balance"}};
    for (const auto &[field, name] : amounts) {
        const Decimal *held = record.value(field).asDecimal();
        if (!held || held->roundedTo(3) != meant(row[QString(QLatin1String(name))]))
            return QLatin1String(field) + QStringLiteral(" is another amount");
    }
    // The same day stands there in words, which no time zone moves.
    if (const QString words = row[u"formatted_opening_balance_at"].toString(); !words.isEmpty()) {
        const QDate *day = record.value("opening.date").asDate();
        if (!day || day->toString(QStringLiteral("MM/dd/yyyy")) != words)
            return QStringLiteral("opening.date is another day than ") + words;
    }
    return {};
}

/// The same of a payment; a row of a list has no entries.
QString differenceOfPayment(const Record &record, const Json &row)
{
    static const std::pair<const char *, const char *> texts[] = {
        {"document.number", "payment_receive_no"},
        {"reference.number", "reference_no"},
        {"statement", "statement"},
        {"currency.code", "currency_code"},
    };
    for (const auto &[field, name] : texts) {
        if (record.value(field).toText() != row[QString(QLatin1String(name))].toString())
            return QLatin1String(field) + QStringLiteral(" is ") + record.value(field).toText();
    }
    static const std::pair<const char *, const char *> ids[] = {{"customer", "customer_id"},
                                                                {"account.deposit", "deposit_account_id"}};
    for (const auto &[field, name] : ids) {
        if (record.value(field).toText().toLatin1() != row[QString(QLatin1String(name))].numberToken())
            return QLatin1String(field) + QStringLiteral(" is ") + record.value(field).toText();
    }
    static const std::pair<const char *, const char *> amounts[] = {
        {"amount", "amount"}, {"amount.local", "local_amount"}, {"exchange.rate", "exchange_rate"}};
    for (const auto &[field, name] : amounts) {
        const Decimal *held = record.value(field).asDecimal();
        if (!held || held->roundedTo(3) != meant(row[QString(QLatin1String(name))]))
            return QLatin1String(field) + QStringLiteral(" is another amount");
    }
    if (const QString words = row[u"formatted_payment_date"].toString(); !words.isEmpty()) {
        const QDate *day = record.value("date").asDate();
        if (!day || day->toString(QStringLiteral("MM/dd/yyyy")) != words)
            return QStringLiteral("date is another day than ") + words;
    }
    const Json *entries = row.find(u"entries");
    if (!entries)
        return record.value("allocations").isKnown() ? QStringLiteral("allocations out of nothing") : QString();
    const Json *held = record.value("allocations").asJson();
    if (!held || held->items().size() != entries->items().size())
        return QStringLiteral("another number of allocations");
    for (size_t i = 0; i < entries->items().size(); ++i) {
        const Json &entry = entries->items()[i];
        const Json &item = held->items()[i];
        if (item[u"invoice"].toString().toLatin1() != entry[u"invoice_id"].numberToken() ||
            item[u"amount"] != entry[u"payment_amount"] || item[u"id"] != entry[u"id"])
            return QStringLiteral("allocation %1 is another").arg(i + 1);
    }
    return {};
}

/// Invoices, by the list of what is due or by a payment's own page.
QString differenceOfInvoice(const Record &record, const Json &row)
{
    const Json &id = row.find(u"invoice_id") ? row[u"invoice_id"] : row[u"id"];
    const Decimal *due = record.value("amount.remaining").asDecimal();
    const QDate *day = record.value("date.invoice").asDate();
    const QString written = row.find(u"invoice_date") ? row[u"invoice_date"].toString() : row[u"date"].toString();
    if (record.key.remoteId.toLatin1() != id.numberToken() ||
        record.value("number").toText() != row[u"invoice_no"].toString())
        return QStringLiteral("another invoice");
    if (!due || due->roundedTo(3) != meant(row[u"due_amount"]))
        return QStringLiteral("another amount is due");
    if (!day || day->toString(Qt::ISODate) != written.left(10)) // the server was in UTC
        return QStringLiteral("another day");
    return {};
}

using Difference = QString (*)(const Record &, const Json &);

QString read(const Json &exchange, const Json &row, const char *entity, Difference difference)
{
    const auto dialect = newDialect();
    const auto reading = dialect->readOne(
        RecordKey::ofRemote(QStringLiteral("books"), entity, QString::fromLatin1(row[u"id"].numberToken())));
    if (!reading->next())
        return QStringLiteral("nothing was asked");
    Answer answer = answerOf(exchange[u"answer"]);
    answer.status = 200; // answers to writes show the record in the same way
    reading->feed(answer);
    const Result<Record> outcome = reading->outcome();
    return outcome ? difference(*outcome, row) : outcome.failure().message + QStringLiteral(" (not understood)");
}

QString list(const Json &exchange, const Json::Array &rows, const char *entity, Difference difference,
             const QString &parent = {})
{
    const auto dialect = newDialect();
    ListQuery query;
    query.entity = entity;
    query.parent = parent;
    const auto reading = dialect->readList(query);
    if (!reading->next())
        return QStringLiteral("nothing was asked");
    reading->feed(answerOf(exchange[u"answer"]));
    const std::vector<Record> records = reading->takeRecords();
    if (reading->failure() || !reading->unreadable().empty() || records.size() != rows.size())
        return QStringLiteral("%1 records of %2").arg(records.size()).arg(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (const QString wrong = difference(records[i], rows[i]); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// The write of ours that could be answered so: what only writing needs, the names of the fields, a write says.
WriteWish writeRefused(const Dialect &dialect, const QString &line)
{
    WriteWish wish;
    const bool payment = line.contains(QLatin1String("/payments-received"));
    const Changes paid = {
        {"customer", {}, Value::text(QStringLiteral("507"))},
        {"date", {}, Value::date(QDate(2026, 10, 15))},
        {"account.deposit", {}, Value::text(QStringLiteral("1000"))},
        {"allocations", {}, Value::json(Json::parse(R"([{"invoice":"147","amount":5}])").value())},
        {"exchange.rate", {}, Value::decimal(Decimal(1))},
    };
    if (payment && line.startsWith(QLatin1String("POST "))) {
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "payment", QStringLiteral("new"));
        wish.changes = paid;
        return wish;
    }
    wish.kind = payment && line.startsWith(QLatin1String("DELETE ")) ? ChangeKind::Delete : ChangeKind::Set;
    wish.key = payment ? RecordKey::ofRemote(QStringLiteral("books"), "payment", QStringLiteral("94"))
                       : RecordKey::ofRemote(QStringLiteral("books"), "customer", QStringLiteral("503"));
    Record held(dialect.schema(wish.key.entity), wish.key);
    if (payment) {
        for (const Change &one : paid)
            held.set(one.field, one.after);
    } else {
        held.set("kind", Value::text(QStringLiteral("Company")));
        held.set("name", Value::text(QStringLiteral("Held")));
    }
    wish.base = held;
    if (wish.kind == ChangeKind::Set)
        wish.changes = {{payment ? "statement" : "phone", Value(), Value::text(QStringLiteral("1"))}};
    return wish;
}

QString tell(const Json &exchange)
{
    static const QHash<QString, Failure::Kind> kinds = {
        {QStringLiteral("Invalid"), Failure::Kind::Invalid},
        {QStringLiteral("Duplicate"), Failure::Kind::Duplicate},
        {QStringLiteral("Gone"), Failure::Kind::Gone},
        {QStringLiteral("SignIn"), Failure::Kind::SignIn},
        {QStringLiteral("SlowedDown"), Failure::Kind::SlowedDown},
        {QStringLiteral("ServiceFault"), Failure::Kind::ServiceFault},
        {QStringLiteral("NotOffered"), Failure::Kind::NotOffered},
    };
    const Json &make = exchange[u"make"];
    const Answer answer = answerOf(exchange[u"answer"]);
    const auto dialect = newDialect();
    const WriteWish wish = writeRefused(*dialect, exchange[u"request"][u"line"].toString());
    const auto writing = dialect->write(wish);
    if (!writing->next())
        return QStringLiteral("nothing was asked");
    writing->feed(answer);
    const std::optional<Failure> plain = dialect->classify(answer);
    const std::optional<Failure> written = writing->outcome().failure;
    const Failure::Kind wanted = kinds.value(make[u"failure"].toString(), Failure::Kind::NotUnderstood);
    if (!plain || plain->kind != wanted)
        return QStringLiteral("told as %1").arg(plain ? int(plain->kind) : -1);
    const Json *toWriter = make.find(u"written");
    if (!written || written->kind != (toWriter ? kinds.value(toWriter->toString()) : wanted))
        return QStringLiteral("told to who writes as %1").arg(written ? int(written->kind) : -1);
    if (const Json *wait = make.find(u"retryAfter"); wait && plain->retryAfterSeconds != wait->toInteger())
        return QStringLiteral("another time to wait");
    for (const Json &field : make[u"fields"].items()) {
        const QString said = written->fields.value(field.toString().toLatin1());
        const bool isCode = !said.contains(QLatin1Char(' ')) && !Refusal::fromText(said);
        if (said.isEmpty() || (wish.key.entity == "payment" && isCode))
            return QStringLiteral("nothing is said about ") + field.toString();
    }
    if (make.find(u"fields") && size_t(written->fields.size()) != make[u"fields"].items().size())
        return QStringLiteral("something is said about other fields as well");
    return {};
}

/// What the dialect makes of one recorded answer; empty: what it should.
QString understand(const Json &exchange)
{
    if (exchange.find(u"make"))
        return tell(exchange);
    const Json &answer = exchange[u"answer"];
    if (answer[u"status"].toInteger() >= 400)
        return QStringLiteral("a refusal, and nothing about how to tell it");
    const Json &body = answer[u"body"];
    const QString line = exchange[u"request"][u"line"].toString();
    if (body[u"customers"].isArray())
        return list(exchange, body[u"customers"].items(), "customer", differenceOfRow);
    if (body[u"payment_receives"].isArray())
        return list(exchange, body[u"payment_receives"].items(), "payment", differenceOfPayment);
    if (line.contains(QLatin1String("/sale-invoices/receivable")))
        return list(exchange, body.items(), "invoice", differenceOfInvoice);
    if (line.endsWith(QLatin1String("/edit-page")))
        return list(exchange, body[u"entries"].items(), "invoice", differenceOfInvoice, QStringLiteral("94"));
    if (body.find(u"payment_receive_no"))
        return read(exchange, body, "payment", differenceOfPayment);
    return body.find(u"display_name") ? read(exchange, body, "customer", differenceOfRow) : QString();
}

} // namespace

/// The dialect understands everything a real server was recorded to answer.
class ContractRecordedBigcapital : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void understandsWhatWasRecorded_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_recordings.size(); ++i)
            QTest::newRow(qPrintable(m_recordings[i].name)) << int(i);
        QVERIFY(m_recordings.size() > 30);
    }
    void understandsWhatWasRecorded()
    {
        QFETCH(int, index);
        const Json::Array &exchanges = m_recordings[size_t(index)].exchanges;
        for (size_t i = 0; i < exchanges.size(); ++i) {
            const QString wrong = understand(exchanges[i]);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("answer %1: %2").arg(i + 1).arg(wrong)));
        }
    }

private:
    const std::vector<Recording> m_recordings = loadRecordings(QStringLiteral("bigcapital"));
};

QTEST_GUILESS_MAIN(ContractRecordedBigcapital)
#include "tst_contract_recorded_bigcapital.moc"
