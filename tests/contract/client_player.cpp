// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/client_player.h"

namespace clientele::contract {

namespace {

/// A value of the vocabulary as a transcript writes it down.
Value valueOf(const FieldSpec &field, const Json &json)
{
    if (json.isNull())
        return Value::null();
    if (json.isString() && json.toString().isEmpty())
        return Value::blank();
    if (json.isArray())
        return Value::json(json);
    if (json.isBool())
        return Value::yesNo(json.toBool());
    if (json.isNumber())
        return Value::decimal(*Decimal::parse(json.numberToken()));
    if (field.type == FieldType::Instant)
        return Value::instant(*Instant::parse(json.toString()));
    if (field.type == FieldType::Date)
        return Value::date(QDate::fromString(json.toString(), Qt::ISODate));
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
    query.includeArchived = wish[u"archived"].toBool();
    query.parent = wish[u"parent"].toString();
    query.top = wish[u"top"].toInteger().value_or(0);
    query.pageSize = int(wish[u"pageSize"].toInteger().value_or(query.pageSize));
    return query;
}

EntityName entityOf(const Json &wish)
{
    return wish.find(u"entity") ? wish[u"entity"].toString().toUtf8() : QByteArrayLiteral("customer");
}

SchemaPtr schemaBelow(const Dialect &dialect, const EntityName &entity)
{
    for (const EntityInfo &info : dialect.entities()) {
        if (info.parent == entity)
            return dialect.schema(info.entity);
    }
    return {};
}

WriteWish writeOf(const Dialect &dialect, const Json &json)
{
    const EntityName entity = entityOf(json);
    const SchemaPtr schema = dialect.schema(entity);
    const QString parent = json[u"parent"].toString();
    WriteWish wish;
    const QString what = json[u"do"].toString();
    wish.kind = what == QLatin1String("create")                                         ? ChangeKind::Create
                : what == QLatin1String("delete")                                       ? ChangeKind::Delete
                : what == QLatin1String("act") || what == QLatin1String("resolveDoubt") ? ChangeKind::Action
                                                                                        : ChangeKind::Set;
    wish.key = RecordKey::ofNew(QStringLiteral("books"), entity, QStringLiteral("new"), parent);
    if (const Json *held = json.find(u"base")) {
        WireHabits habits;
        wish.base = decodeRecord(schema, QStringLiteral("books"), *held, habits, QDateTime()).value();
        if (!parent.isEmpty())
            wish.base.key.parent = parent;
        wish.key = wish.base.key;
    }
    wish.action = json[u"action"].toString().toUtf8();
    wish.idempotencyKey = json[u"key"].toString();
    for (const Json &shown : json[u"below"].items()) {
        WireHabits habits;
        wish.below.push_back(
            decodeRecord(schemaBelow(dialect, entity), QStringLiteral("books"), shown, habits, QDateTime()).value());
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
        {int(Failure::Kind::NotAllowed), QStringLiteral("NotAllowed")},
        {int(Failure::Kind::SignIn), QStringLiteral("SignIn")},
        {int(Failure::Kind::SlowedDown), QStringLiteral("SlowedDown")},
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

/// What the dialect may send besides is left out of the comparison.
QString differenceOfBodies(const Exchange &exchange, const Json &body, const Face &face)
{
    Json::Object members;
    for (const Json::Member &member : body.members()) {
        if (!exchange.mayAdd.contains(member.first) || exchange.requestBody.find(member.first))
            members.push_back(member);
    }
    const Json sent = body.isObject() ? Json::object(members) : body;
    if (face.bodyInAnyOrder && sent == exchange.requestBody)
        return {};
    return differenceOfTokens(exchange.requestBody, sent);
}

/// Plays the operation; the first thing that is not as written down, or nothing.
QString playExchanges(Operation &operation, const Transcript &transcript, const Face &face, const QString &base)
{
    for (size_t i = 0; i < transcript.exchanges.size(); ++i) {
        const Exchange &exchange = transcript.exchanges[i];
        const std::optional<Request> request = operation.next();
        if (!request)
            return QStringLiteral("no request %1: \"%2\"").arg(i + 1).arg(exchange.line);
        QString wrong = differenceOfLines(exchange.asked.isEmpty() ? exchange.line : exchange.asked,
                                          requestLine(request->method, request->url, face, base));
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
            wrong = body ? differenceOfBodies(exchange, *body, face) : QStringLiteral("a body that is no JSON");
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
        return QStringLiteral("one request too many: %1").arg(requestLine(more->method, more->url, face, base));
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
    if (const Json *wait = expect.find(u"retryAfter"); wait && failure->retryAfterSeconds != wait->toInteger())
        return QStringLiteral("another time to wait");
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

/// What an action took away below its record, and what it left there: by ids.
QString differenceBelow(const WriteOutcome &outcome, const Json &expect)
{
    const auto ids = [](const std::vector<Record> &records) {
        QStringList all;
        for (const Record &record : records)
            all.append(record.key.remoteId);
        return all;
    };
    const auto differs = [&](QStringView name, const QStringList &held) {
        const Json *wanted = expect.find(name);
        QStringList all;
        for (const Json &id : wanted ? wanted->items() : Json::Array())
            all.append(id.toString());
        return wanted && all != held;
    };
    if (differs(u"taken", ids(outcome.taken)))
        return QStringLiteral("taken away: %1").arg(ids(outcome.taken).join(QLatin1Char(' ')));
    if (differs(u"left", ids(outcome.left)))
        return QStringLiteral("left: %1").arg(ids(outcome.left).join(QLatin1Char(' ')));
    if (expect[u"scheduled"].toBool() != outcome.scheduled)
        return QStringLiteral("whether it is only scheduled");
    if (expect[u"blamed"].toString() != outcome.blamed)
        return QStringLiteral("blamed: %1").arg(outcome.blamed);
    return {};
}

class Player
{
public:
    Player(const Transcript &transcript, const Face &face, const QString &base, Dialect &dialect)
        : m_transcript(transcript)
        , m_expect(transcript.expect)
        , m_face(face)
        , m_base(base)
        , m_dialect(dialect)
    {
    }

    QString play()
    {
        const QString what = m_transcript.wish[u"do"].toString();
        if (what == QLatin1String("list"))
            return list();
        if (what == QLatin1String("read"))
            return read();
        if (what == QLatin1String("companies") || what == QLatin1String("companyInformation"))
            return companies(what == QLatin1String("companies") ? m_dialect.readCompanies()
                                                                : m_dialect.readCompanyInformation());
        return write();
    }

private:
    QString exchanges(Operation &operation) { return playExchanges(operation, m_transcript, m_face, m_base); }

    QString list()
    {
        const auto reading = m_dialect.readList(queryOf(m_dialect, m_transcript.wish));
        QString wrong = exchanges(*reading);
        if (wrong.isEmpty())
            wrong = differenceOfFailure(reading->failure(), m_expect);
        if (wrong.isEmpty())
            wrong = differenceOfRecords(reading->takeRecords(), m_expect[u"records"]);
        if (const Json *total = m_expect.find(u"total");
            wrong.isEmpty() && total && reading->total() != total->toInteger())
            wrong = QStringLiteral("another total");
        if (wrong.isEmpty() && !reading->unreadable().empty())
            wrong = QStringLiteral("%1 unreadable records").arg(reading->unreadable().size());
        return wrong;
    }

    QString read()
    {
        const auto reading = m_dialect.readOne(RecordKey::ofRemote(QStringLiteral("books"), entityOf(m_transcript.wish),
                                                                   m_transcript.wish[u"id"].toString(),
                                                                   m_transcript.wish[u"parent"].toString()));
        QString wrong = exchanges(*reading);
        if (!wrong.isEmpty())
            return wrong;
        const Result<Record> outcome = reading->outcome();
        wrong = differenceOfFailure(outcome ? std::optional<Failure>() : outcome.failure(), m_expect);
        if (wrong.isEmpty())
            wrong = differenceOfOne(outcome ? std::optional(*outcome) : std::nullopt, m_expect);
        return wrong;
    }

    QString companies(const std::unique_ptr<CompaniesOperation> &reading)
    {
        if (const QString wrong = exchanges(*reading); !wrong.isEmpty())
            return wrong;
        const Result<std::vector<CompanyInfo>> outcome = reading->outcome();
        if (!outcome)
            return QStringLiteral("no companies: ") + outcome.failure().message;
        const std::vector<CompanyInfo> &found = *outcome;
        const Json::Array &wanted = m_expect[u"companies"].items();
        if (found.size() != wanted.size())
            return QStringLiteral("%1 companies").arg(found.size());
        for (size_t i = 0; i < found.size(); ++i) {
            const auto differs = [&](QStringView name, const QString &held) {
                const Json *value = wanted[i].find(name);
                return value && value->toString() != held;
            };
            if (differs(u"id", found[i].remoteId) || differs(u"name", found[i].name) ||
                differs(u"currency", found[i].currencyCode))
                return QStringLiteral("company %1 is %2 \"%3\" in %4")
                    .arg(QString::number(i), found[i].remoteId, found[i].name, found[i].currencyCode);
        }
        return {};
    }

    QString write()
    {
        const WriteWish wish = writeOf(m_dialect, m_transcript.wish);
        const bool resolving = m_transcript.wish[u"do"].toString() == QLatin1String("resolveDoubt");
        const auto writing = resolving ? m_dialect.resolveDoubt(wish) : m_dialect.write(wish);
        if (!writing)
            return QStringLiteral("the dialect resolves no doubt of its own");
        if (const QString wrong = exchanges(*writing); !wrong.isEmpty())
            return wrong;
        const WriteOutcome outcome = writing->outcome();
        if (wordOf(outcome.end) != m_expect[u"end"].toString())
            return QStringLiteral("it ended %1").arg(wordOf(outcome.end));
        QString wrong = differenceOfFailure(outcome.failure, m_expect);
        if (wrong.isEmpty())
            wrong = differenceOfOne(outcome.stored, m_expect);
        const Json *complete = m_expect.find(u"complete");
        if (wrong.isEmpty() && complete && complete->toBool() != outcome.storedIsComplete)
            wrong = QStringLiteral("whether the record is complete");
        if (wrong.isEmpty())
            wrong = differenceBelow(outcome, m_expect);
        return wrong;
    }

    const Transcript &m_transcript;
    const Json &m_expect;
    const Face &m_face;
    const QString &m_base;
    Dialect &m_dialect;
};

} // namespace

QString playClient(const Transcript &transcript, const Face &face, const DialectFactory &factory)
{
    DialectSettings settings;
    settings.base = QUrl(face.base);
    settings.companyRemoteId = face.company;
    settings.companyId = QStringLiteral("books");
    for (const Json::Member &member : transcript.dialect.members())
        settings.options.insert(member.first.toUtf8(), member.second.toString());
    const auto dialect = factory(settings);
    return Player(transcript, face, face.base, *dialect).play();
}

} // namespace clientele::contract
