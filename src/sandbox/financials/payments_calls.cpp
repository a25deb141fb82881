// SPDX-License-Identifier: GPL-3.0-or-later
// Payment journals, their lines, and the report of aged receivables: another part of financials::Service.
#include "core/decimal.h"
#include "sandbox/currency_rates.h"
#include "sandbox/financials/answers.h"
#include "sandbox/financials/service.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace clientele::sandbox::financials {

namespace {

Decimal number(const QByteArray &digits)
{
    return Decimal::parse(digits).value_or(Decimal());
}

Decimal sum(const Decimal &a, const Decimal &b)
{
    return Decimal::add(a, b).value_or(a);
}

} // namespace

QDate Service::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now(), Qt::UTC).date();
}

PaymentRules Service::paymentRules(Company &company) const
{
    return {m_sets, company, m_settings, today().toString(Qt::ISODate).toLatin1()};
}

bool Service::isJournalSet(const QByteArray &name) const
{
    const bool printed = name == "customerPaymentsJournals" && m_settings.journalSet != Settings::JournalSet::Real;
    const bool real = name == "customerPaymentJournals" && m_settings.journalSet != Settings::JournalSet::Printed;
    return printed || real;
}

std::optional<Reply> Service::paymentRoute(Place &place)
{
    const QList<Address::Segment> &path = place.address.path;
    const QByteArray &name = path[1].name;
    const std::optional<QByteArray> &key = path[1].key;
    if (name == "journals" && key && path.size() == 3 && m_settings.postingAction)
        return postJournal(place, *key, path[2]);
    if (isJournalSet(name)) {
        place.set = &m_sets.journals;
        if (path.size() == 2)
            return journals(place, key);
        if (path.size() != 3 || !key || path[2].name != "customerPayments" ||
            m_settings.paymentPaths == Settings::PaymentPaths::Flat)
            throw noSuchSet(path.last().name);
        Row *journal = Company::find(place.company->journals, Id, *key);
        if (!journal)
            throw noSuchRow(m_sets.journals);
        place.set = &m_sets.payments;
        place.below = journal;
        return payments(place, path[2].key);
    }
    if (path.size() != 2)
        return std::nullopt;
    if (name == "customerPayments") {
        place.set = &m_sets.payments;
        // Later servers refuse a list without its journal, but not a line by its id (reference, 3.1).
        if (m_settings.paymentPaths == Settings::PaymentPaths::Nested && !key)
            throw Refusal(400, "Application_DialogException",
                          QStringLiteral("You must specify a journal batch ID or a journal ID to get a journal line."));
        return payments(place, key);
    }
    if (name == "agedAccountsReceivable")
        return agedReceivables(place, key);
    if (name == "salesInvoices" || name == "accounts") {
        if (place.call.writes())
            throw noSuchVerb();
        place.set = name == "accounts" ? &m_sets.accounts : &m_sets.invoices;
        std::vector<Row> &rows = name == "accounts" ? place.company->accounts : place.company->invoices;
        if (!key)
            return list(place, pointersTo(rows));
        const Row *row = Company::find(rows, Id, *key);
        if (!row)
            throw noSuchRow(*place.set);
        return one(place, *row);
    }
    return std::nullopt;
}

std::vector<const Row *> Service::pointersTo(const std::vector<Row> &rows)
{
    std::vector<const Row *> all;
    all.reserve(rows.size());
    for (const Row &row : rows)
        all.push_back(&row);
    return all;
}

Reply Service::journals(const Place &place, const std::optional<QByteArray> &key)
{
    std::vector<Row> &rows = place.company->journals;
    const QByteArray &method = place.call.method;
    if (!key) {
        if (!place.call.writes())
            return list(place, pointersTo(rows));
        if (method != "POST")
            throw noSuchVerb();
        Row row = paymentRules(*place.company).journalCreated(readBody(place.call));
        row[Id] = newGuid();
        row[JournalModified] = QByteArray::number(m_now());
        rows.push_back(std::move(row));
        return one(place, rows.back(), 201);
    }
    Row *row = Company::find(rows, Id, *key);
    if (!row)
        throw noSuchRow(*place.set);
    if (!place.call.writes())
        return one(place, *row);
    if (method == "PATCH") {
        checkTag(place, *row, true);
        Row changed = paymentRules(*place.company).journalChanged(*row, readBody(place.call));
        changed[JournalModified] = QByteArray::number(m_now());
        ++changed.version;
        *row = std::move(changed);
        return one(place, *row);
    }
    if (method != "DELETE")
        throw noSuchVerb();
    checkTag(place, *row, !m_settings.deleteWithoutTag);
    std::erase_if(place.company->payments, [&](const Row &line) { return line[PaymentJournal] == *key; });
    std::erase_if(rows, [&](const Row &one) { return one[Id] == *key; });
    return {204, {}, {}};
}

Reply Service::payments(const Place &place, const std::optional<QByteArray> &key)
{
    Company &company = *place.company;
    const PaymentRules rules = paymentRules(company);
    const QByteArray &method = place.call.method;
    if (!key) {
        if (!place.call.writes()) {
            std::vector<Row> shown;
            for (const Row &line : company.payments) {
                if (!place.below || line[PaymentJournal] == (*place.below)[Id])
                    shown.push_back(rules.shown(line));
            }
            std::stable_sort(shown.begin(), shown.end(), [](const Row &a, const Row &b) {
                return a[PaymentLine].toLongLong() < b[PaymentLine].toLongLong();
            });
            return list(place, pointersTo(shown));
        }
        if (method != "POST")
            throw noSuchVerb();
        const Row *journal = place.below;
        if (!journal) // nobody knows how 2017 did it: a flat line goes to the first journal
            journal = company.journals.empty() ? nullptr : &company.journals.front();
        if (!journal)
            throw noSuchRow(m_sets.journals);
        Row row = rules.created(*journal, readBody(place.call));
        row[Id] = newGuid();
        row[PaymentModified] = QByteArray::number(m_now());
        company.payments.push_back(std::move(row));
        return one(place, rules.shown(company.payments.back()), 201);
    }
    Row *row = Company::find(company.payments, Id, *key);
    if (!row || (place.below && (*row)[PaymentJournal] != (*place.below)[Id]))
        throw noSuchRow(*place.set);
    if (!place.call.writes())
        return one(place, rules.shown(*row));
    if (method == "PATCH") {
        checkTag(place, *row, true);
        const Json body = readBody(place.call);
        Row changed = rules.changed(*row, body);
        if (!body.members().empty()) {
            changed[PaymentModified] = QByteArray::number(m_now());
            ++changed.version;
            *row = std::move(changed);
        }
        return one(place, rules.shown(*row));
    }
    if (method != "DELETE")
        throw noSuchVerb();
    checkTag(place, *row, !m_settings.deleteWithoutTag);
    std::erase_if(company.payments, [&](const Row &line) { return line[Id] == *key; });
    return {204, {}, {}};
}

Reply Service::postJournal(Place &place, const QByteArray &key, const Address::Segment &action)
{
    Company &company = *place.company;
    if (action.name != "Microsoft.NAV.post" || action.key)
        throw noSuchSet(action.name);
    if (place.call.method != "POST")
        throw noSuchVerb();
    const Row *journal = Company::find(company.journals, Id, key);
    if (!journal)
        throw noSuchRow(m_sets.journals);
    std::vector<const Row *> lines;
    for (const Row &line : company.payments) {
        if (line[PaymentJournal] == key)
            lines.push_back(&line);
    }
    const auto wrong = [](const QString &words, const Row *line) {
        throw Refusal(400, "Application_DialogException",
                      words + QStringLiteral(" Line No.='%1'").arg(QString::fromLatin1((*line)[PaymentLine])));
    };
    if (lines.empty())
        throw Refusal(400, "Application_DialogException", QStringLiteral("There is nothing to post."));
    for (const Row *line : lines) {
        if (!company.customer((*line)[PaymentCustomerId]))
            wrong(QStringLiteral("Account No. must have a value."), line);
        if (!number((*line)[PaymentAmount]).isNegative())
            wrong(QStringLiteral("The \"amount\" should be a negative number."), line);
    }
    for (const Row *line : lines) {
        const Decimal amount = number((*line)[PaymentAmount]);
        Row &customer = *company.customer((*line)[PaymentCustomerId]);
        const QByteArray currency = customer[Currency].isEmpty() ? company.currency : customer[Currency];
        const Decimal ours = exchanged(amount, currency, company.currency);
        customer[Balance] = plainDigits(sum(number(customer[Balance]), ours).toBytes());
        ++customer.version;
        if (Row *invoice = Company::find(company.invoices, InvoiceNumber, (*line)[PaymentInvoice])) {
            const Decimal left = std::max(sum(number((*invoice)[InvoiceRemaining]), amount), Decimal());
            (*invoice)[InvoiceRemaining] = plainDigits(left.toBytes());
            (*invoice)[InvoiceStatus] = left.isZero() ? "Paid" : "Open";
            ++invoice->version;
        }
    }
    std::erase_if(company.payments, [&](const Row &line) { return line[PaymentJournal] == key; });
    return {204, {}, {}};
}

Reply Service::agedReceivables(Place &place, const std::optional<QByteArray> &key)
{
    if (place.call.writes())
        throw noSuchVerb();
    const bool periods = m_settings.agedNames == Settings::AgedNames::Periods;
    place.set = periods ? &m_sets.agedPeriods : &m_sets.agedAmounts;
    const Company &company = *place.company;
    const QDate asOf = today();
    // Not due, and late by up to three months each (the filter's "3M"), more, and all.
    std::array<Decimal, 4> totals;
    std::vector<Row> rows;
    const auto add = [&](const QByteArray &id, const QByteArray &numberOf, const QByteArray &name,
                         const QByteArray &currency, const std::array<Decimal, 4> &amounts) {
        Decimal all;
        for (const Decimal &amount : amounts)
            all = sum(all, amount);
        const auto digits = [](const Decimal &amount) { return plainDigits(amount.toBytes()); };
        Row row;
        row.values = {id, numberOf, name, currency};
        if (periods)
            row.values.insert(row.values.end(), {digits(amounts[0]), digits(amounts[1]), digits(amounts[2]), "0",
                                                 digits(amounts[3]), digits(all)});
        else
            row.values.insert(row.values.end(), {digits(all), digits(amounts[0]), digits(amounts[1]),
                                                 digits(amounts[2]), digits(amounts[3])});
        row.values.push_back(asOf.toString(Qt::ISODate).toLatin1());
        row.values.push_back("3M");
        Q_ASSERT(row.values.size() == place.set->properties.size());
        rows.push_back(std::move(row));
    };
    QHash<QByteArray, std::array<Decimal, 4>> open;
    for (const Row &invoice : company.invoices) {
        if (invoice[InvoiceStatus] != "Open")
            continue;
        const QDate due = QDate::fromString(QString::fromLatin1(invoice[InvoiceDue]), Qt::ISODate);
        const size_t bucket = due >= asOf ? 0 : (due > asOf.addMonths(-3) ? 1 : (due > asOf.addMonths(-6) ? 2 : 3));
        Decimal &amount = open[invoice[InvoiceCustomerId]][bucket];
        amount = sum(amount, number(invoice[InvoiceRemaining]));
    }
    for (const auto &[customerNumber, customer] : company.customers) {
        std::array<Decimal, 4> amounts = open.value(customer[Id]);
        const QByteArray currency = customer[Currency].isEmpty() ? company.currency : customer[Currency];
        Decimal rest = exchanged(number(customer[Balance]), company.currency, currency);
        for (const Decimal &amount : amounts)
            rest = sum(rest, amount.negated());
        amounts[0] = sum(amounts[0], rest); // opening balances have no invoice
        for (size_t i = 0; i < amounts.size(); ++i)
            totals[i] = sum(totals[i], amounts[i]);
        if (!key || *key == customer[Id])
            add(customer[Id], customerNumber, customer[DisplayName], currency, amounts);
    }
    if (key) {
        if (rows.empty())
            throw noSuchRow(*place.set);
        return one(place, rows.front());
    }
    add(ZeroGuid, {}, "Total", company.currency, totals);
    return list(place, pointersTo(rows));
}

} // namespace clientele::sandbox::financials
