// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/account_summary.h"

#include "model/address_lines.h"
#include "model/ages.h"
#include "model/money_sums.h"
#include "model/references.h"
#include "model/wanted.h"
#include "model/wording_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace clientele {

namespace {

constexpr const char *agesEntity = "ageing";
constexpr const char *invoiceEntity = "invoice";
/// What an account is told by.
struct Part
{
    const char *entity;
    const char *below = nullptr; ///< only those that stand below what this field names
};
/// Of payments only those that are no part of the account yet: the lines of journals.
constexpr std::array<Part, 3> accountParts = {{{agesEntity}, {invoiceEntity}, {"payment", "journal"}}};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::AccountSummaries)
};

std::optional<EntityInfo> partAround(const CompanyHandle &company, const Part &part, const EntityName &about)
{
    std::optional<EntityInfo> kind = kindAround(company, part.entity, about);
    if (kind && part.below && !company.schema(part.entity)->find(part.below))
        return std::nullopt;
    return kind;
}

SummaryCell cellOf(const FieldSpec &field, const Record &record, const ValueText &text)
{
    const Value &value = record.value(field.key);
    SummaryCell cell;
    if (field.type == FieldType::Money && value.asDecimal()) {
        cell.amount = *value.asDecimal();
        cell.currency = text.currency(field, record);
    } else {
        cell.words = text.text(field, value);
    }
    return cell;
}

bool isTold(const Value &value)
{
    return value.state() != Value::State::NotOffered && value.state() != Value::State::Absent;
}

/// Sums of each currency, in the order in which the currencies come.
std::vector<SummarySum> sumsOf(const SummaryTable &table)
{
    std::vector<MoneySums> columns(table.columns.size());
    for (const std::vector<SummaryCell> &row : table.rows) {
        QString currency;
        for (const SummaryCell &cell : row) {
            if (cell.amount && currency.isEmpty())
                currency = cell.currency;
        }
        for (size_t i = 0; i < row.size(); ++i) {
            if (table.columns[i].money)
                columns[i].add(row[i].currency == currency ? row[i].amount : std::nullopt, currency);
        }
    }
    std::vector<SummarySum> sums;
    const auto money = std::find_if(columns.begin(), columns.end(), [](const auto &one) { return !one.isEmpty(); });
    for (size_t i = 0; money != columns.end() && i < money->all().size(); ++i) {
        SummarySum sum{money->all()[i].currency, {}};
        for (const MoneySums &column : columns)
            sum.amounts.push_back(column.isEmpty() ? std::nullopt : column.all()[i].total);
        sums.push_back(std::move(sum));
    }
    return sums;
}

bool dueBefore(const Record &a, const Record &b)
{
    const QDate *due = a.value("date.due").asDate();
    const QDate *other = b.value("date.due").asDate();
    return due && (!other || *due < *other);
}

bool datedBefore(const Record &a, const Record &b)
{
    const QDate *date = a.value("date").asDate();
    const QDate *other = b.value("date").asDate();
    return date && (!other || *date < *other);
}

/// A paid invoice may still be among them where the service knows no other list, and a line of a journal may be begun
/// only.
bool isNothing(const Record &record)
{
    for (const char *key : {"amount.remaining", "amount"}) {
        const Decimal *amount = record.value(key).asDecimal();
        if (amount && amount->isZero())
            return true;
    }
    return false;
}

/// As it stands on a letter: what the service keeps in lines, and the country by its name.
QStringList addressOf(const Record &customer, const CompanyHandle &company)
{
    QStringList lines;
    const auto add = [&lines](const QString &line) {
        if (const QString words = line.simplified(); !words.isEmpty())
            lines += words;
    };
    const auto part = [&customer](const char *key) { return customer.value(key).toText(); };
    for (const QString &line : part("address.text").split(QLatin1Char('\n')))
        add(line);
    add(part("address.line1"));
    add(part("address.line2"));
    lines +=
        localityLines(part("address.city"), part("address.state"), part("address.postcode"), part("address.country"));
    const FieldSpec *country = customer.isNull() ? nullptr : customer.schema()->find("address.country");
    if (country) {
        const LookupPtr table = company.lookup(country->lookup);
        const LookupRow *row = referredRow(*country, table.get(), customer.value(country->key));
        add(row && !row->name.isEmpty() ? row->name : part("address.country"));
    }
    return lines;
}

/// An older server may not have what its kind has by now: then there is nothing to say.
bool isLacking(const std::optional<Failure> &failure)
{
    return failure && (failure->kind == Failure::Kind::NotOffered || failure->kind == Failure::Kind::Gone);
}

/// Changes of the customer, and of payments of it, that are typed or on their way.
int notSentOf(const Record &customer, const CompanyHandle &company, const Overlay &overlay)
{
    int count = 0;
    for (const OverlayRecord &typed : overlay.records) {
        bool concerned = typed.key == customer.key;
        const EntityInfo info = company.entityInfo(typed.key.entity);
        if (!concerned && info.about == customer.key.entity && !typed.opened.isNull()) {
            const Record wanted = wantedOf(typed);
            const QString number = wanted.value("customer.number").toText();
            concerned = typed.key.parent == customer.key.remoteId ||
                        (!info.aboutBy.isEmpty() && wanted.value(info.aboutBy).toText() == customer.key.remoteId) ||
                        (!number.isEmpty() && number == customer.value("number").toText());
        }
        if (concerned)
            count += typed.kind == ChangeKind::Create ? 1 : std::max(1, int(typed.fields.size()));
    }
    return count;
}

} // namespace

bool AccountSummary::isWhole() const
{
    return whyNot.isEmpty() && whyNoAges.isEmpty() && invoices.whyNot.isEmpty() && payments.whyNot.isEmpty() &&
           invoices.unreadable == 0 && payments.unreadable == 0;
}

SummaryTable summaryTable(const std::vector<Record> &records, const EntitySchema &schema,
                          const std::vector<FieldKey> &fields, const ValueText &text)
{
    SummaryTable table;
    table.offered = true;
    for (const FieldKey &key : fields) {
        const FieldSpec *field = schema.find(key);
        const bool filled = field && std::any_of(records.begin(), records.end(), [&key](const Record &record) {
                                return isTold(record.value(key)) && !record.value(key).isEmpty();
                            });
        if (filled)
            table.columns.push_back({key, wording::fieldLabel(*field), field->type == FieldType::Money});
    }
    for (const Record &record : records) {
        std::vector<SummaryCell> row;
        for (const SummaryColumn &column : table.columns)
            row.push_back(cellOf(*schema.find(column.field), record, text));
        table.rows.push_back(std::move(row));
    }
    table.sums = sumsOf(table);
    return table;
}

/// Records that live below others (lines below their journals): no question narrows them to one customer, so they are
/// read once for all customers of a company.
struct AccountSummaries::Whole
{
    Whole(CompanyHandle &company, EntityInfo of)
        : kind(std::move(of))
        , schema(company.schema(kind.entity))
    {
    }
    ~Whole() { reply.cancel(); }
    Whole(const Whole &) = delete;
    Whole &operator=(const Whole &) = delete;

    EntityInfo kind;
    SchemaPtr schema;
    Reply<Found> reply;
    std::optional<Result<Found>> found;

    std::vector<Record> about(const RecordKey &key) const
    {
        std::vector<Record> records;
        for (const Record &record : found->value().records) {
            if (record.value(kind.aboutBy).toText().compare(key.remoteId, Qt::CaseInsensitive) == 0)
                records.push_back(record);
        }
        return records;
    }
};

/// The customer that is being read, and what is asked for of it.
struct AccountSummaries::Customer
{
    Customer(CompanyHandle &from, const Record &listed)
        : company(&from)
        , known(listed)
    {
    }
    ~Customer()
    {
        QObject::disconnect(leaving);
        reply.cancel();
        for (Around *part : parts) {
            if (part)
                part->deleteLater(); // it may be the one that has just told of its end
        }
    }
    Customer(const Customer &) = delete;
    Customer &operator=(const Customer &) = delete;

    QPointer<CompanyHandle> company;
    Record known;
    Reply<Record> reply;
    std::optional<Result<Record>> read;
    std::array<Around *, accountParts.size()> parts{};
    std::shared_ptr<Whole> lines; ///< of journals; null: not offered, or asked for among the parts
    QMetaObject::Connection leaving;
    bool left = false; ///< the company was closed meanwhile

    bool isDone() const
    {
        return left ||
               (read && (!lines || lines->found) &&
                std::none_of(parts.begin(), parts.end(), [](const Around *part) { return part && part->isReading(); }));
    }
    AccountSummary summary(AccountSummary bare, const QLocale &locale) const;

private:
    struct Told
    {
        std::vector<Record> records;
        EntityInfo kind;
        SchemaPtr schema;
        int unreadable = 0;
        std::optional<Failure> failure;
    };
    static std::optional<Told> told(const Around *part);
    std::optional<Told> toldOfLines() const;
    SummaryTable table(std::optional<Told> told, const std::vector<FieldKey> &fields,
                       bool (*before)(const Record &, const Record &), const ValueText &text) const;
    void takeAges(AccountSummary &summary, const Around *part, const ValueText &text) const;
    Record agesRecord() const
    {
        return parts[0] && !parts[0]->failure() && !parts[0]->records().empty() ? parts[0]->records().front()
                                                                                : Record();
    }
};

std::optional<AccountSummaries::Customer::Told> AccountSummaries::Customer::told(const Around *part)
{
    if (!part)
        return std::nullopt;
    return Told{part->records(), part->kind(), part->schema(), part->unreadable(), part->failure()};
}

std::optional<AccountSummaries::Customer::Told> AccountSummaries::Customer::toldOfLines() const
{
    if (!lines)
        return std::nullopt;
    Told told{{}, lines->kind, lines->schema, 0, {}};
    if (lines->found->ok()) {
        told.records = lines->about(known.key);
        told.unreadable = int(lines->found->value().unreadable.size());
    } else {
        told.failure = lines->found->failure();
    }
    return told;
}

SummaryTable AccountSummaries::Customer::table(std::optional<Told> told, const std::vector<FieldKey> &fields,
                                               bool (*before)(const Record &, const Record &),
                                               const ValueText &text) const
{
    if (!told || isLacking(told->failure))
        return {};
    std::erase_if(told->records, isNothing);
    std::stable_sort(told->records.begin(), told->records.end(), before);
    SummaryTable table = summaryTable(told->records, *told->schema, fields, text);
    table.unreadable = told->unreadable;
    if (told->failure)
        table.whyNot = wording::failureInTheirWords(*told->failure, company->serviceName(), told->kind.entity);
    return table;
}

void AccountSummaries::Customer::takeAges(AccountSummary &summary, const Around *part, const ValueText &text) const
{
    summary.agesOffered = part && !isLacking(part->failure());
    if (!summary.agesOffered)
        return;
    if (part->failure())
        summary.whyNoAges = wording::failureInTheirWords(*part->failure(), company->serviceName(), part->kind().entity);
    if (part->records().empty())
        return;
    const Record &ages = part->records().front();
    summary.agesRemark = agesRemark(ages, text.locale());
    for (const Age &age : agesOf(ages, text))
        summary.ages.push_back({age.label, cellOf(*ages.schema()->find(age.field), ages, text), age.share});
    const FieldSpec *sum = ages.schema()->find("ageing.total");
    if (sum && isTold(ages.value(sum->key)))
        summary.agesSum = SummaryLine{wording::fieldLabel(*sum), cellOf(*sum, ages, text)};
}

AccountSummary AccountSummaries::Customer::summary(AccountSummary bare, const QLocale &locale) const
{
    AccountSummary summary = std::move(bare);
    if (left) {
        summary.whyNot = Words::tr("The company was closed before this account was read.");
        return summary;
    }
    const Record &customer = read->ok() ? read->value() : known;
    const ValueText text(locale, company);
    summary.name = customer.displayName();
    summary.number = customer.value("number").toText();
    summary.address = addressOf(customer, *company);
    summary.notSent = notSentOf(customer, *company, *company->outbox().overlay());
    if (!read->ok()) { // what else there may be is of a customer nobody knows to be there
        summary.whyNot = wording::failureInTheirWords(read->failure(), summary.service, known.key.entity);
        return summary;
    }
    summary.readAt = customer.readAt;
    for (const char *key : {"balance", "balance.due", "overdue"}) {
        const FieldSpec *field = customer.schema()->find(key);
        if (!field || !customer.value(key).isPresent())
            continue;
        SummaryLine line{wording::fieldLabel(*field), cellOf(*field, customer, text)};
        // The balance once where the customer's own currency is the company's.
        const SummaryCell *before = summary.figures.empty() ? nullptr : &summary.figures.front().cell;
        if (field->key == "balance.due" && before && before->amount && before->amount == line.cell.amount &&
            before->currency == line.cell.currency)
            continue;
        summary.figures.push_back(std::move(line));
    }
    takeAges(summary, parts[0], text);
    summary.invoices = table(told(parts[1]), {"number", "date.invoice", "date.due", "amount.total", "amount.remaining"},
                             dueBefore, text);
    if (summary.invoices.offered && summary.invoices.whyNot.isEmpty() && summary.invoices.unreadable == 0)
        summary.parts = balanceParts(parts[1]->records(), agesRecord(), customer, text);
    summary.payments =
        table(lines ? toldOfLines() : told(parts[2]),
              {"date", "document.number", "document.external", "appliesTo.number", "amount"}, datedBefore, text);
    if (lines && lines->found->ok())
        summary.readAt = std::min(summary.readAt, lines->found->value().readAt);
    for (const Around *part : parts) {
        if (part && part->wasRead() && (!summary.readAt.isValid() || part->readAt() < summary.readAt))
            summary.readAt = part->readAt();
    }
    return summary;
}

bool AccountSummaries::isOffered(const CompanyHandle &company, const EntityName &entity)
{
    return std::any_of(accountParts.begin(), accountParts.end(),
                       [&](const Part &part) { return partAround(company, part, entity).has_value(); });
}

AccountSummaries::AccountSummaries(const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_locale(locale)
{
}

AccountSummaries::~AccountSummaries() = default;

void AccountSummaries::read(std::vector<Wanted> customers)
{
    ++m_round;
    m_customer.reset();
    m_wholes.clear();
    m_wanted = std::move(customers);
    m_bare.clear();
    for (const Wanted &wanted : m_wanted) {
        AccountSummary bare;
        bare.key = wanted.customer.key;
        bare.name = wanted.customer.displayName();
        bare.number = wanted.customer.value("number").toText();
        if (wanted.company) {
            bare.company = wanted.company->name();
            bare.kind = wanted.company->kind();
            bare.service = wanted.company->serviceName();
        }
        m_bare.push_back(std::move(bare));
    }
    m_summaries.clear();
    m_reading = true;
    next();
}

void AccountSummaries::cancel()
{
    if (!m_reading)
        return;
    ++m_round;
    m_reading = false;
    m_customer.reset();
    m_wholes.clear();
    emit finished();
}

/// Later, so that a long row of customers that cannot be read is no deep one.
void AccountSummaries::next()
{
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round] {
            if (round == m_round && m_reading)
                begin();
        },
        Qt::QueuedConnection);
}

void AccountSummaries::begin()
{
    if (m_summaries.size() == m_wanted.size()) {
        m_reading = false;
        m_wholes.clear();
        emit finished();
        return;
    }
    const Wanted &wanted = m_wanted[m_summaries.size()];
    const QPointer<CompanyHandle> company = wanted.company;
    if (!company) {
        AccountSummary summary = m_bare[m_summaries.size()];
        summary.whyNot = Words::tr("The company was closed before this account was read.");
        m_summaries.push_back(std::move(summary));
        emit readOne();
        next();
        return;
    }
    const RecordKey key = wanted.customer.key;
    m_customer = std::make_unique<Customer>(*company, wanted.customer);
    Customer *customer = m_customer.get();
    customer->leaving = connect(company, &CompanyHandle::leaving, this, [this] {
        if (m_customer)
            m_customer->left = true;
        partDone();
    });
    customer->reply = company->readOne(key);
    onDone(customer->reply, this, [this, round = m_round, place = m_summaries.size()](const Result<Record> &read) {
        if (round != m_round || place != m_summaries.size() || !m_customer)
            return;
        m_customer->read = read;
        partDone();
    });
    for (size_t i = 0; i < accountParts.size(); ++i) {
        const std::optional<EntityInfo> kind = partAround(*company, accountParts[i], key.entity);
        if (!kind)
            continue;
        if (accountParts[i].below && !kind->parent.isEmpty()) { // below their journals
            customer->lines = whole(*company, *kind);
            continue;
        }
        auto *part = new Around(*company, *kind, key, this);
        customer->parts[i] = part;
        connect(part, &Around::changed, this, [this, part] {
            if (m_customer &&
                std::find(m_customer->parts.begin(), m_customer->parts.end(), part) != m_customer->parts.end())
                partDone();
        });
    }
    for (Around *part : customer->parts) {
        if (part)
            part->read();
    }
}

std::shared_ptr<AccountSummaries::Whole> AccountSummaries::whole(CompanyHandle &company, const EntityInfo &kind)
{
    std::shared_ptr<Whole> &whole = m_wholes[company.id()];
    if (whole)
        return whole;
    whole = std::make_shared<Whole>(company, kind);
    ListQuery query;
    query.entity = kind.entity;
    whole->reply = company.readSome(query);
    onDone(whole->reply, this, [this, asked = std::weak_ptr(whole)](const Result<Found> &found) {
        if (const std::shared_ptr<Whole> there = asked.lock()) {
            there->found = found;
            partDone();
        }
    });
    return whole;
}

void AccountSummaries::partDone()
{
    if (!m_customer || !m_customer->isDone())
        return;
    m_summaries.push_back(m_customer->summary(m_bare[m_summaries.size()], m_locale));
    m_customer.reset();
    emit readOne();
    next();
}

} // namespace clientele
