// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"

#include "contract/transcript.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::contract;

namespace {

const QString base = QStringLiteral("https://books.example/v2.0/Production/api/v2.0");
const QString company = QStringLiteral("a1b2c3d4-e5f6-7890-abcd-ef1234567890");

/// A value of the vocabulary as a transcript writes it down.
Value valueOf(const FieldSpec &field, const Json &json)
{
    if (json.isString() && json.toString().isEmpty())
        return Value::blank();
    if (json.isBool())
        return Value::yesNo(json.toBool());
    if (json.isNumber())
        return Value::decimal(*Decimal::parse(json.numberToken()));
    if (field.type == FieldType::Instant)
        return Value::instant(*Instant::parse(json.toString()));
    return Value::text(json.toString());
}

Filter filterOf(const EntitySchema &schema, const Json &json)
{
    static const QHash<QString, Filter::Op> operators = {
        {QStringLiteral("eq"), Filter::Op::Equal},          {QStringLiteral("ne"), Filter::Op::NotEqual},
        {QStringLiteral("gt"), Filter::Op::Greater},        {QStringLiteral("ge"), Filter::Op::GreaterOrEqual},
        {QStringLiteral("lt"), Filter::Op::Less},           {QStringLiteral("le"), Filter::Op::LessOrEqual},
        {QStringLiteral("contains"), Filter::Op::Contains}, {QStringLiteral("startswith"), Filter::Op::StartsWith},
        {QStringLiteral("endswith"), Filter::Op::EndsWith},
    };
    const Json::Array &items = json.items();
    const QString word = items.at(0).toString();
    if (word == QLatin1String("and") || word == QLatin1String("or")) {
        std::vector<Filter> parts;
        for (size_t i = 1; i < items.size(); ++i)
            parts.push_back(filterOf(schema, items[i]));
        return word == QLatin1String("and") ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
    }
    const FieldKey field = items.at(1).toString().toUtf8();
    return Filter::compare(field, operators.value(word), valueOf(*schema.find(field), items.at(2)));
}

ListQuery queryOf(const Dialect &dialect, const Json &wish)
{
    ListQuery query;
    query.entity = wish[u"entity"].toString().toUtf8();
    if (const Json *filter = wish.find(u"filter"))
        query.filter = filterOf(*dialect.schema(query.entity), *filter);
    for (const Json &by : wish[u"order"].items())
        query.order.push_back(
            {by.items().at(0).toString().toUtf8(), by.items().at(1).toString() == QLatin1String("desc")});
    for (const Json &field : wish[u"select"].items())
        query.select.push_back(field.toString().toUtf8());
    for (const Json &word : wish[u"expand"].items())
        query.expand.push_back(word.toString().toUtf8());
    query.top = wish[u"top"].toInteger().value_or(0);
    query.pageSize = int(wish[u"pageSize"].toInteger().value_or(query.pageSize));
    return query;
}

WriteWish writeOf(const Dialect &dialect, const Json &json)
{
    const SchemaPtr schema = dialect.schema("customer");
    WriteWish wish;
    const QString what = json[u"do"].toString();
    wish.kind = what == QLatin1String("create")   ? ChangeKind::Create
                : what == QLatin1String("delete") ? ChangeKind::Delete
                                                  : ChangeKind::Set;
    wish.key = RecordKey::ofNew(QStringLiteral("books"), "customer", QStringLiteral("new"));
    if (const Json *held = json.find(u"base")) {
        WireHabits habits;
        wish.base = decodeRecord(schema, QStringLiteral("books"), *held, habits, QDateTime()).value();
        wish.key = wish.base.key;
    }
    for (const Json::Member &member : json[u"changes"].members()) {
        const FieldKey field = member.first.toUtf8();
        wish.changes.push_back({field, wish.base.isNull() ? Value() : wish.base.value(field),
                                valueOf(*schema->find(field), member.second)});
    }
    return wish;
}

QString wordOf(Failure::Kind kind)
{
    static const QHash<int, QString> words = {
        {int(Failure::Kind::ChangedMeanwhile), QStringLiteral("ChangedMeanwhile")},
        {int(Failure::Kind::Invalid), QStringLiteral("Invalid")},
        {int(Failure::Kind::Duplicate), QStringLiteral("Duplicate")},
        {int(Failure::Kind::Gone), QStringLiteral("Gone")},
        {int(Failure::Kind::Untrusted), QStringLiteral("Untrusted")},
        {int(Failure::Kind::NotUnderstood), QStringLiteral("NotUnderstood")},
    };
    return words.value(int(kind), QString::number(int(kind)));
}

QString wordOf(WriteOutcome::End end)
{
    switch (end) {
    case WriteOutcome::End::Done:
        return QStringLiteral("Done");
    case WriteOutcome::End::Partly:
        return QStringLiteral("Partly");
    case WriteOutcome::End::Failed:
        return QStringLiteral("Failed");
    case WriteOutcome::End::InDoubt:
        break;
    }
    return QStringLiteral("InDoubt");
}

/// Plays the operation; the first thing that is not as written down, or nothing.
QString playExchanges(Operation &operation, const Transcript &transcript)
{
    for (size_t i = 0; i < transcript.exchanges.size(); ++i) {
        const Exchange &exchange = transcript.exchanges[i];
        const std::optional<Request> request = operation.next();
        if (!request)
            return QStringLiteral("no request %1: \"%2\"").arg(i + 1).arg(exchange.line);
        QString wrong = differenceOfLines(exchange.line, requestLine(request->method, request->url, base, company));
        for (const Header &header : exchange.requestHeaders) {
            const QByteArray sent = headerValue(request->headers, header.first);
            if (wrong.isEmpty() && sent != header.second)
                wrong =
                    QStringLiteral("header %1: %2").arg(QString::fromLatin1(header.first), QString::fromLatin1(sent));
        }
        if (wrong.isEmpty() && exchange.requestBody.isNull() != request->body.isEmpty())
            wrong = QStringLiteral("a body where none was due, or none");
        if (wrong.isEmpty() && !exchange.requestBody.isNull()) {
            const Result<Json> body = Json::parse(request->body);
            wrong = body ? differenceOfTokens(exchange.requestBody, *body) : QStringLiteral("a body that is no JSON");
        }
        if (!wrong.isEmpty())
            return QStringLiteral("request %1: %2").arg(i + 1).arg(wrong);
        Answer answer;
        answer.status = exchange.status;
        answer.headers = exchange.answerHeaders;
        answer.body = exchange.answerBody.isNull() ? exchange.answerText : exchange.answerBody.toBytes();
        operation.feed(answer);
    }
    if (const std::optional<Request> more = operation.next())
        return QStringLiteral("one request too many: %1").arg(requestLine(more->method, more->url, base, company));
    return {};
}

QString differenceOfRecord(const Record &record, const Json &expected)
{
    for (const Json::Member &member : expected.members()) {
        const FieldKey key = member.first.toUtf8();
        const FieldSpec *field = record.schema()->find(key);
        if (!field)
            return QStringLiteral("there is no field %1").arg(member.first);
        const Value wanted = valueOf(*field, member.second);
        const Value &held = record.value(key);
        const bool digits =
            !wanted.asDecimal() || !held.asDecimal() || wanted.asDecimal()->toBytes() == held.asDecimal()->toBytes();
        if (!(held == wanted) || !digits)
            return QStringLiteral("%1 is %2").arg(member.first, QString::fromUtf8(held.toJson().toBytes()));
    }
    return {};
}

QString differenceOfRecords(const std::vector<Record> &records, const Json &expected)
{
    if (records.size() != expected.items().size())
        return QStringLiteral("%1 records").arg(records.size());
    for (size_t i = 0; i < records.size(); ++i) {
        if (const QString wrong = differenceOfRecord(records[i], expected.items()[i]); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString differenceOfFailure(const std::optional<Failure> &failure, const Json &expect)
{
    const QString wanted = expect[u"failure"].toString();
    const QString got = failure ? wordOf(failure->kind) : QString();
    if (got != wanted)
        return QStringLiteral("failure %1 instead of %2").arg(got, wanted);
    if (const Json *message = expect.find(u"message"); message && failure->message != message->toString())
        return QStringLiteral("message %1").arg(failure->message);
    if (const Json *id = expect.find(u"requestId"); id && failure->requestId != id->toString().toUtf8())
        return QStringLiteral("request id %1").arg(QString::fromLatin1(failure->requestId));
    for (const Json &field : expect[u"fields"].items()) {
        if (!failure->fields.contains(field.toString().toUtf8()))
            return QStringLiteral("field %1 is not named").arg(field.toString());
    }
    return {};
}

QString differenceOfOne(const std::optional<Record> &record, const Json &expect)
{
    if (expect.find(u"record") && !record)
        return QStringLiteral("no record");
    if (const Json *fields = expect.find(u"record")) {
        if (const QString wrong = differenceOfRecord(*record, *fields); !wrong.isEmpty())
            return wrong;
    }
    if (const Json *version = expect.find(u"version");
        version && (!record || record->version != version->toString().toUtf8()))
        return QStringLiteral("version %1").arg(record ? QString::fromUtf8(record->version) : QString());
    return {};
}

} // namespace

class ContractClientBusinessCentral : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_transcripts = loadTranscripts(QStringLiteral("businesscentral"), base, company);
        QVERIFY(m_transcripts.size() > 40);
    }

    void plays_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_transcripts.size(); ++i)
            QTest::newRow(qPrintable(m_transcripts[i].name)) << int(i);
    }

    void plays()
    {
        QFETCH(int, index);
        const Transcript &transcript = m_transcripts[size_t(index)];
        const Json &expect = transcript.expect;
        DialectSettings settings;
        settings.base = QUrl(base);
        settings.companyRemoteId = company;
        settings.companyId = QStringLiteral("books");
        for (const Json::Member &member : transcript.dialect.members())
            settings.options.insert(member.first.toUtf8(), member.second.toString());
        const auto dialect = businesscentral::makeDialect(settings);

        const QString what = transcript.wish[u"do"].toString();
        QString wrong;
        if (what == QLatin1String("list")) {
            const auto list = dialect->readList(queryOf(*dialect, transcript.wish));
            wrong = playExchanges(*list, transcript);
            if (wrong.isEmpty())
                wrong = differenceOfFailure(list->failure(), expect);
            if (wrong.isEmpty())
                wrong = differenceOfRecords(list->takeRecords(), expect[u"records"]);
            QVERIFY(list->unreadable().empty());
        } else if (what == QLatin1String("read")) {
            const auto read = dialect->readOne(
                RecordKey::ofRemote(QStringLiteral("books"), "customer", transcript.wish[u"id"].toString()));
            wrong = playExchanges(*read, transcript);
            const Result<Record> outcome = read->outcome();
            if (wrong.isEmpty())
                wrong = differenceOfFailure(outcome ? std::optional<Failure>() : outcome.failure(), expect);
            if (wrong.isEmpty())
                wrong = differenceOfOne(outcome ? std::optional(*outcome) : std::nullopt, expect);
        } else if (what == QLatin1String("companies") || what == QLatin1String("companyInformation")) {
            const auto companies =
                what == QLatin1String("companies") ? dialect->readCompanies() : dialect->readCompanyInformation();
            wrong = playExchanges(*companies, transcript);
            QCOMPARE(wrong, QString());
            const std::vector<CompanyInfo> found = companies->outcome().value();
            const Json::Array &wanted = expect[u"companies"].items();
            QCOMPARE(found.size(), wanted.size());
            for (size_t i = 0; i < found.size(); ++i) {
                QVERIFY(!wanted[i].find(u"id") || wanted[i][u"id"].toString() == found[i].remoteId);
                QVERIFY(!wanted[i].find(u"name") || wanted[i][u"name"].toString() == found[i].name);
                QVERIFY(!wanted[i].find(u"currency") || wanted[i][u"currency"].toString() == found[i].currencyCode);
            }
        } else {
            const auto write = dialect->write(writeOf(*dialect, transcript.wish));
            wrong = playExchanges(*write, transcript);
            QCOMPARE(wrong, QString());
            const WriteOutcome outcome = write->outcome();
            QCOMPARE(wordOf(outcome.end), expect[u"end"].toString());
            wrong = differenceOfFailure(outcome.failure, expect);
            if (wrong.isEmpty())
                wrong = differenceOfOne(outcome.stored, expect);
            QVERIFY(!expect.find(u"complete") || expect[u"complete"].toBool() == outcome.storedIsComplete);
        }
        QCOMPARE(wrong, QString());
    }

private:
    std::vector<Transcript> m_transcripts;
};

QTEST_GUILESS_MAIN(ContractClientBusinessCentral)
#include "tst_contract_client_businesscentral.moc"
