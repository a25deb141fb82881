// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/references.h"

#include "model/apart.h"
#include "model/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace clientele {

namespace {

constexpr int fewRecords = 200; ///< of a list, to see in which form its records have a field

struct Ways
{
    bool byId = false;
    bool byCode = false;
};

Ways waysOf(const FieldSpec &field)
{
    Ways ways;
    for (const WireForm &form : field.forms)
        (form.byCode ? ways.byCode : ways.byId) = true;
    if (field.forms.empty())
        (field.lookupByCode ? ways.byCode : ways.byId) = true;
    return ways;
}

/// The form the answer came in, where it tells.
std::optional<bool> formOf(const FieldSpec &field, const Record &record)
{
    const int index = record.isNull() ? -1 : record.schema()->indexOf(field.key);
    const int form = index < 0 ? -1 : record.form(index);
    if (form < 0 || form >= int(field.forms.size()) || !record.value(index).isKnown())
        return std::nullopt;
    return field.forms[size_t(form)].byCode;
}

bool firstWritable(const FieldSpec &field)
{
    const auto form =
        std::find_if(field.forms.begin(), field.forms.end(), [](const WireForm &one) { return !one.write.isEmpty(); });
    return form == field.forms.end() ? field.lookupByCode : form->byCode;
}

} // namespace

const LookupRow *referredRow(const FieldSpec &field, const LookupTable *table, const Value &value)
{
    if (!table || !value.isPresent() || value.isVerbatim())
        return nullptr;
    const Ways ways = waysOf(field);
    const LookupRow *row = ways.byId ? table->byId(value.toText()) : nullptr;
    return row || !ways.byCode ? row : table->byCode(value.toText());
}

std::optional<bool> heldAsCodes(const FieldSpec &field, const LookupTable *table, const std::vector<Value> &held)
{
    for (const Value &value : held) {
        if (const LookupRow *row = referredRow(field, table, value))
            return row->id != value.toText();
    }
    return std::nullopt;
}

bool picksCodes(const FieldSpec &field, CompanyHandle &company, const Record &record)
{
    const Ways ways = waysOf(field);
    if (ways.byId != ways.byCode)
        return ways.byCode;
    const LookupPtr table = company.lookup(field.lookup);
    if (const std::optional<bool> told = heldAsCodes(field, table.get(), {record.value(field.key)}))
        return *told;
    // An empty value stands in any form; a record that has one tells more.
    const Snapshot &all = company.list(record.key.entity).snapshot();
    int seen = 0;
    for (RowId row = 0; row < all.rowIdEnd() && seen < fewRecords; ++row) {
        if (!all.isLive(row))
            continue;
        ++seen;
        const Record other = all.record(row);
        const std::optional<bool> form = formOf(field, other);
        if (form && other.value(field.key).isPresent())
            return *form;
    }
    return formOf(field, record).value_or(firstWritable(field));
}

bool choicesDependOn(const FieldSpec &field, const FieldSpec &other, const CompanyHandle &company)
{
    return field.type == FieldType::Reference && other.type == FieldType::Reference && !other.lookup.isEmpty() &&
           company.entityInfo(field.lookup).parent == other.lookup;
}

std::vector<LookupRow> rowsToChoose(const FieldSpec &field, const CompanyHandle &company, const Record &record)
{
    const LookupPtr table = company.lookup(field.lookup);
    if (!table)
        return {};
    const std::vector<FieldSpec> &fields = record.schema()->fields();
    const auto above = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldSpec &other) { return choicesDependOn(field, other, company); });
    if (above == fields.end())
        return table->rows;
    const LookupRow *named = referredRow(*above, company.lookup(above->lookup).get(), record.value(above->key));
    std::vector<LookupRow> rows;
    if (named) {
        std::copy_if(table->rows.begin(), table->rows.end(), std::back_inserter(rows),
                     [named](const LookupRow &row) { return row.parent == named->id; });
    }
    return rows;
}

bool picksCodes(const FieldSpec &field, const LookupTable *table, const std::vector<Value> &held)
{
    const Ways ways = waysOf(field);
    if (ways.byId != ways.byCode)
        return ways.byCode;
    return heldAsCodes(field, table, held).value_or(firstWritable(field));
}

bool standsInItsChoice(const EntitySchema &schema, const FieldSpec &field)
{
    const auto &fields = schema.fields();
    return field.calculated && field.type == FieldType::Text &&
           std::any_of(fields.begin(), fields.end(), [&](const FieldSpec &other) {
               return std::find(other.alsoChanges.begin(), other.alsoChanges.end(), field.key) !=
                      other.alsoChanges.end();
           });
}

QString customersCurrency(const Snapshot &customers, const Value &customer)
{
    const int field = customers.schema() ? customers.schema()->indexOf("currency.code") : -1;
    const RowId row = field < 0 || !customer.isPresent() ? customers.rowIdEnd() : customers.find(customer.toText());
    return row < customers.rowIdEnd() ? customers.value(row, field).toText() : QString();
}

QString customersCurrency(const Snapshot &customers, const Record &record)
{
    const QString number = record.value("customer.number").toText();
    if (number.isEmpty() || !customers.schema() || customers.schema()->indexOf("number") < 0)
        return customersCurrency(customers, record.value("customer"));
    const std::vector<RowId> rows = customers.rowsWith("number", number);
    const RowId known = customers.find(record.value("customer").toText());
    if (std::find(rows.begin(), rows.end(), known) != rows.end())
        return customersCurrency(customers, record.value("customer"));
    return rows.empty() ? QString() : customersCurrency(customers, Value::text(customers.key(rows.front()).remoteId));
}

QString nameInList(const CompanyHandle &company, const FieldSpec &field, const Value &value)
{
    if (field.lookup.isEmpty() || field.lookupByCode || !value.isPresent() || value.isVerbatim())
        return {};
    const Snapshot all = company.known(field.lookup);
    const RowId row = all.find(value.toText());
    return row < all.rowIdEnd() ? all.record(row).displayName() : QString();
}

QHash<QString, QString> namesByNumber(const Snapshot &list, const QSet<QString> &numbers)
{
    QHash<QString, QString> names;
    for (const QString &number : numbers) {
        if (const std::vector<RowId> rows = list.rowsWith("number", number); !rows.empty())
            names.insert(number, list.record(rows.front()).displayName());
    }
    return names;
}

QString nameOfNumbered(const CompanyHandle &company, const FieldSpec &field, const Record &record)
{
    const Value &number = record.value(field.key);
    const FieldSpec *id = record.isNull() || !number.isPresent() ? nullptr : idBeside(*record.schema(), field);
    if (!id || !company.schema(id->lookup))
        return {};
    const QString its = number.toText();
    const Snapshot list = company.known(id->lookup);
    const std::vector<RowId> rows = list.rowsWith("number", its);
    const QString name = rows.empty() ? QString() : list.record(rows.front()).displayName();
    return name.compare(its, Qt::CaseInsensitive) == 0 ? QString() : name; // its number is all it is called
}

QString numberNotFound(const CompanyHandle &company)
{
    //: beside the number of a customer; %1 name of the service
    return QCoreApplication::translate("Wording", "No record with this number was found in %1.")
        .arg(company.serviceName());
}

/// A reading that ended while the number was typed is as good as one after it.
constexpr qint64 sameMomentMsecs = 1000;

std::vector<Problem> unknownNumbers(CompanyHandle &company, const Record &wanted, qint64 typedAtMsecs)
{
    std::vector<Problem> problems;
    for (const FieldSpec &field : wanted.isNull() ? std::vector<FieldSpec>() : wanted.schema()->fields()) {
        const FieldSpec *id = wanted.value(field.key).isPresent() ? idBeside(*wanted.schema(), field) : nullptr;
        if (!id || !company.entityInfo(id->lookup).ownPage())
            continue;
        const ListProgress &read = company.list(id->lookup).progress();
        // By now there may be one, and one that could not be understood may be it.
        if (!read.complete || read.unreadable > 0 ||
            read.finishedAt.toMSecsSinceEpoch() + sameMomentMsecs < typedAtMsecs)
            continue;
        if (company.known(id->lookup).rowsWith("number", wanted.value(field.key).toText()).empty())
            problems.push_back({field.key, Problem::Rule::RefusedByService, {numberNotFound(company)}});
    }
    return problems;
}

std::vector<Problem> missingRate(const CompanyHandle &company, const Record &wanted)
{
    const FieldSpec *rate = wanted.isNull() ? nullptr : wanted.schema()->find("exchange.rate");
    const FieldSpec *amount = wanted.isNull() ? nullptr : wanted.schema()->find("amount");
    if (!rate || !amount || !wanted.key.isNew() || !rate->writable(true) || wanted.value(rate->key).isPresent())
        return {};
    const QString own = company.settings().currencyCode;
    const QString its = ValueText(QLocale(), &company).currency(*amount, wanted);
    if (own.isEmpty() || its.isEmpty() || its.compare(own, Qt::CaseInsensitive) == 0)
        return {};
    //: at the exchange rate of a payment; %1 code of a currency
    const QString words = QCoreApplication::translate("Wording", "The payment is in %1: the exchange rate is needed.");
    return {{rate->key, Problem::Rule::RefusedByService, {words.arg(its)}}};
}

QString customerNamed(const CompanyHandle &company, const Record &payment)
{
    const Value &number = payment.value("customer.number");
    const Snapshot all = company.known("customer");
    RowId row = payment.value("customer").isPresent() ? all.find(payment.value("customer").toText()) : all.rowIdEnd();
    if (number.isPresent() && all.schema() && all.schema()->indexOf("number") >= 0) {
        // It is what was typed: the id may be a former one's.
        const std::vector<RowId> numbered = all.rowsWith("number", number.toText());
        row = numbered.empty() ? all.rowIdEnd() : numbered.front();
    }
    const Record customer = row < all.rowIdEnd() ? all.record(row) : Record();
    QStringList words{customer.isNull() ? number.toText() : customer.value("number").toText(),
                      customer.isNull() ? payment.value("customer.name").toText() : customer.displayName()};
    words.removeAll(QString());
    words.removeDuplicates();
    for (QString &word : words)
        word = apart(word);
    return words.join(QLatin1Char(' '));
}

const FieldSpec *idBeside(const EntitySchema &schema, const FieldSpec &number)
{
    constexpr const char *ending = ".number";
    if (number.type == FieldType::Reference || !number.key.endsWith(ending))
        return nullptr;
    const QByteArray whole = number.key.left(number.key.size() - qstrlen(ending));
    const auto &fields = schema.fields();
    const auto id = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &field) {
        const auto &changes = field.alsoChanges;
        return field.type == FieldType::Reference && (field.key == whole || field.key.startsWith(whole + '.')) &&
               std::find(changes.begin(), changes.end(), number.key) != changes.end();
    });
    return id == fields.end() ? nullptr : &*id;
}

const FieldSpec *numberBeside(const EntitySchema &schema, const FieldSpec &id)
{
    const auto &fields = schema.fields();
    const auto number = std::find_if(fields.begin(), fields.end(),
                                     [&](const FieldSpec &other) { return idBeside(schema, other) == &id; });
    return number == fields.end() ? nullptr : &*number;
}

bool isSaidElsewhere(const EntitySchema &schema, const FieldSpec &field, const EntityInfo &info)
{
    if (field.type != FieldType::Reference)
        return false;
    return (!info.parent.isEmpty() && field.lookup == info.parent) ||
           (field.calculated && schema.find(field.key + ".name")) || numberBeside(schema, field);
}

} // namespace clientele
