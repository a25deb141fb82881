// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/payment_shown.h"

#include "core/decimal.h"

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

Json text(const QString &words)
{
    return words.isNull() ? Json() : Json::string(words);
}

Json words(const char *latin)
{
    return Json::string(QString::fromLatin1(latin));
}

Json number(qint64 value)
{
    return Json::number(value);
}

Json day(const QDate &date, const Settings &settings)
{
    return dayJson(date, settings.zone);
}

Json inWords(const QDate &date)
{
    return Json::string(date.toString(QStringLiteral("MM/dd/yyyy")));
}

Json twoPlaces(qint64 thousandths)
{
    return Json::string(formatted(thousandths));
}

QString rateInWords(qint64 rate)
{
    return QString::fromLatin1(Decimal::fromUnits(rate, 9).roundedTo(2).toBytes());
}

void append(Json::Object &row, Json::Object more)
{
    for (Json::Member &member : more)
        row.push_back(std::move(member));
}

/// The members that every way of showing a payment has behind what is special to it.
Json::Object tail(const Payment &payment, const Settings &settings)
{
    return {{QStringLiteral("customer_id"), number(payment.customerId)},
            {QStringLiteral("payment_date"), day(payment.date, settings)},
            {QStringLiteral("currency_code"), text(payment.currency)},
            {QStringLiteral("exchange_rate"), rateJson(payment.rate)},
            {QStringLiteral("reference_no"), text(payment.referenceNo)},
            {QStringLiteral("deposit_account_id"), number(payment.account)},
            {QStringLiteral("payment_receive_no"), text(payment.number)},
            {QStringLiteral("user_id"), Json()},
            {QStringLiteral("created_at"), Json()},
            {QStringLiteral("updated_at"), Json()},
            {QStringLiteral("branch_id"), payment.branch ? number(*payment.branch) : Json()},
            {QStringLiteral("stripe_pintent_id"), Json()}, // spelled so
            {QStringLiteral("pdf_template_id"), number(1)}};
}

Json::Object spoken(const Payment &payment)
{
    return {{QStringLiteral("local_amount"), noisyProduct(payment.amount, payment.rate)},
            {QStringLiteral("subtotal_formatted"), twoPlaces(payment.amount)},
            {QStringLiteral("formattted_total"), Json::string(formattedMoney(payment.amount, payment.currency))},
            {QStringLiteral("formatted_payment_date"), inWords(payment.date)},
            {QStringLiteral("formatted_created_at"), words("")},
            {QStringLiteral("formatted_amount"), twoPlaces(payment.amount)},
            {QStringLiteral("formatted_exchange_rate"), Json::string(rateInWords(payment.rate))}};
}

Json customerWithin(const Payment &payment, const Organization &organization, const Settings &settings)
{
    const auto found = organization.customers.find(payment.customerId);
    if (found == organization.customers.end())
        return {};
    Json::Object row;
    const Json all = shown(found->second, {settings, false, {}, true});
    for (const Json::Member &member : all.members()) {
        if (!member.first.startsWith(QLatin1String("formatted_")) && member.first != QLatin1String("customer_type"))
            row.push_back(member);
    }
    return Json::object(std::move(row));
}

Json accountWithin(const Payment &payment, const Organization &organization, const Settings &settings)
{
    const LedgerAccount *account = ledgerAccount(payment.account);
    if (!account)
        return {};
    qint64 balance = 0;
    for (const auto &[id, one] : organization.receivables.payments)
        balance += one.account == account->id ? one.amount : 0;
    return Json::object({{QStringLiteral("id"), number(account->id)},
                         {QStringLiteral("name"), words(account->name)},
                         {QStringLiteral("slug"), account->slug ? words(account->slug) : Json()},
                         {QStringLiteral("code"), account->code ? words(account->code) : Json()},
                         {QStringLiteral("description"), words("")},
                         {QStringLiteral("active"), number(1)},
                         {QStringLiteral("index"), number(1)},
                         {QStringLiteral("predefined"), number(1)},
                         {QStringLiteral("amount"), amountJson(balance)},
                         {QStringLiteral("account_type"), words(account->type)},
                         {QStringLiteral("parent_account_id"), Json()},
                         {QStringLiteral("currency_code"), words(account->currency)},
                         {QStringLiteral("seeded_at"), day(QDate(2026, 11, 21), settings)},
                         {QStringLiteral("created_at"), Json()},
                         {QStringLiteral("updated_at"), Json()},
                         {QStringLiteral("plaid_account_id"), Json()},
                         {QStringLiteral("account_mask"), Json()},
                         {QStringLiteral("bank_balance"), Json()},
                         {QStringLiteral("uncategorized_transactions"), number(0)},
                         {QStringLiteral("is_system_account"), number(1)},
                         {QStringLiteral("is_feeds_active"), number(0)},
                         {QStringLiteral("is_syncing_owner"), number(0)},
                         {QStringLiteral("last_feeds_updated_at"), Json()},
                         {QStringLiteral("plaid_item_id"), Json()},
                         {QStringLiteral("account_type_label"), words(account->label)},
                         {QStringLiteral("account_parent_type"), words("current-asset")},
                         {QStringLiteral("account_root_type"), words("asset")},
                         {QStringLiteral("account_normal"), words("debit")},
                         {QStringLiteral("account_normal_formatted"), words("Debit")},
                         {QStringLiteral("is_balance_sheet_account"), Json::boolean(true)},
                         {QStringLiteral("is_p_l_sheet"), Json::boolean(false)}});
}

/// Reading a payment shows its invoices with amounts in words besides.
Json::Object invoiceInWords(const Invoice &invoice, const Receivables &books)
{
    const qint64 paid = books.paid(invoice.id);
    const Json local = twoPlaces(invoice.total); // rates other than 1 are not worth a word here
    return {
        {QStringLiteral("invoice_date_formatted"), inWords(invoice.date)},
        {QStringLiteral("due_date_formatted"), inWords(invoice.due)},
        {QStringLiteral("created_at_formatted"), words("")},
        {QStringLiteral("due_amount_formatted"), Json::string(formattedMoney(invoice.total - paid, invoice.currency))},
        {QStringLiteral("payment_amount_formatted"), twoPlaces(paid)},
        {QStringLiteral("balance_amount_formatted"), twoPlaces(paid)},
        {QStringLiteral("exchange_rate_formatted"), Json::string(rateInWords(invoice.rate))},
        {QStringLiteral("subtotal_formatted"), twoPlaces(invoice.total)},
        {QStringLiteral("subtotal_local_formatted"), local},
        {QStringLiteral("subtotal_exluding_tax_formatted"), twoPlaces(invoice.total)},
        {QStringLiteral("tax_amount_withheld_formatted"), words("0.00")},
        {QStringLiteral("tax_amount_withheld_local_formatted"), words("0.00")},
        {QStringLiteral("total_formatted"), Json::string(formattedMoney(invoice.total, invoice.currency))},
        {QStringLiteral("total_local_formatted"), local},
        {QStringLiteral("discount_amount_formatted"), words("0.00")},
        {QStringLiteral("discount_percentage_formatted"), words("")},
        {QStringLiteral("adjustment_formatted"), words("0.00")}};
}

Json transaction(const Payment &payment, bool deposit, const Settings &settings)
{
    const Json amount = amountJson(payment.amount);
    const Json local = noisyProduct(payment.amount, payment.rate);
    const qint64 receivable = payment.currency == QLatin1String("EUR") ? 1034 : 1006;
    return Json::object({{QStringLiteral("id"), number(payment.ledger + (deposit ? 0 : 1))},
                         {QStringLiteral("credit"), deposit ? number(0) : amount},
                         {QStringLiteral("debit"), deposit ? amount : number(0)},
                         {QStringLiteral("note"), Json()},
                         {QStringLiteral("index"), number(deposit ? 2 : 1)},
                         {QStringLiteral("date"), day(payment.date, settings)},
                         {QStringLiteral("costable"), Json()},
                         {QStringLiteral("currency_code"), text(payment.currency)},
                         {QStringLiteral("exchange_rate"), rateJson(payment.rate)},
                         {QStringLiteral("transaction_type"), Json()},
                         {QStringLiteral("reference_type"), words("PaymentReceive")},
                         {QStringLiteral("reference_id"), number(payment.id)},
                         {QStringLiteral("account_id"), number(deposit ? payment.account : receivable)},
                         {QStringLiteral("contact_type"), Json()},
                         {QStringLiteral("contact_id"), deposit ? Json() : number(payment.customerId)},
                         {QStringLiteral("transaction_number"), text(payment.number)},
                         {QStringLiteral("reference_number"), text(payment.referenceNo)},
                         {QStringLiteral("item_id"), Json()},
                         {QStringLiteral("item_quantity"), Json()},
                         {QStringLiteral("user_id"), Json()},
                         {QStringLiteral("index_group"), Json()},
                         {QStringLiteral("created_at"), Json()},
                         {QStringLiteral("branch_id"), payment.branch ? number(*payment.branch) : Json()},
                         {QStringLiteral("project_id"), Json()},
                         {QStringLiteral("tax_rate_id"), Json()},
                         {QStringLiteral("tax_rate"), Json()},
                         {QStringLiteral("reference_type_formatted"), words("transaction_type.payment_received")},
                         {QStringLiteral("credit_local"), deposit ? number(0) : local},
                         {QStringLiteral("debit_local"), deposit ? local : number(0)}});
}

Json branchWithin(const Payment &payment, const Settings &settings)
{
    const Json all = branches(settings);
    for (const Json &branch : all.items()) {
        if (payment.branch && branch[u"id"].toInteger() == *payment.branch)
            return branch;
    }
    return {};
}

} // namespace

Json shownInvoice(const Invoice &invoice, const Receivables &books, const Settings &settings, QDate today)
{
    const qint64 paid = books.paid(invoice.id);
    const qint64 due = invoice.total - paid;
    const Json total = amountJson(invoice.total);
    const Json local = noisyProduct(invoice.total, invoice.rate);
    const qint64 late = std::max<qint64>(0, invoice.due.daysTo(today));
    const qint64 early = std::max<qint64>(0, today.daysTo(invoice.due));
    return Json::object({{QStringLiteral("id"), number(invoice.id)},
                         {QStringLiteral("balance"), total},
                         {QStringLiteral("discount"), Json()},
                         {QStringLiteral("adjustment"), Json()},
                         {QStringLiteral("subtotal"), total},
                         {QStringLiteral("total"), total},
                         {QStringLiteral("customer_id"), number(invoice.customerId)},
                         {QStringLiteral("invoice_date"), day(invoice.date, settings)},
                         {QStringLiteral("due_date"), day(invoice.due, settings)},
                         {QStringLiteral("invoice_no"), text(invoice.number)},
                         {QStringLiteral("reference_no"), text(invoice.referenceNo)},
                         {QStringLiteral("invoice_message"), Json()},
                         {QStringLiteral("terms_conditions"), Json()},
                         {QStringLiteral("payment_amount"), amountJson(paid)},
                         {QStringLiteral("currency_code"), text(invoice.currency)},
                         {QStringLiteral("exchange_rate"), rateJson(invoice.rate)},
                         {QStringLiteral("credited_amount"), number(0)},
                         {QStringLiteral("discount_type"), Json()},
                         {QStringLiteral("inv_lot_number"), Json()},
                         {QStringLiteral("delivered_at"), day(invoice.delivered, settings)},
                         {QStringLiteral("user_id"), number(2)},
                         {QStringLiteral("created_at"), Json()},
                         {QStringLiteral("updated_at"), Json()},
                         {QStringLiteral("writtenoff_amount"), Json()},
                         {QStringLiteral("writtenoff_at"), Json()},
                         {QStringLiteral("warehouse_id"), Json()},
                         {QStringLiteral("branch_id"), Json()},
                         {QStringLiteral("writtenoff_expense_account_id"), Json()},
                         {QStringLiteral("project_id"), Json()},
                         {QStringLiteral("is_inclusive_tax"), number(0)},
                         {QStringLiteral("tax_amount_withheld"), Json()},
                         {QStringLiteral("pdf_template_id"), number(1)},
                         {QStringLiteral("is_delivered"), Json::boolean(invoice.delivered.isValid())},
                         {QStringLiteral("is_overdue"), Json::boolean(late > 0)},
                         {QStringLiteral("is_partially_paid"), Json::boolean(paid > 0 && due > 0)},
                         {QStringLiteral("is_fully_paid"), Json::boolean(due <= 0)},
                         {QStringLiteral("is_writtenoff"), Json::boolean(false)},
                         {QStringLiteral("is_paid"), Json::boolean(paid > 0)}, // in part as well
                         {QStringLiteral("due_amount"), amountJson(due)},
                         {QStringLiteral("balance_amount"), amountJson(paid)},
                         {QStringLiteral("remaining_days"), number(early)},
                         {QStringLiteral("overdue_days"), number(late)},
                         {QStringLiteral("subtotal_local"), local},
                         {QStringLiteral("subtotal_exluding_tax"), total}, // spelled so
                         {QStringLiteral("tax_amount_withheld_local"), number(0)},
                         {QStringLiteral("discount_amount"), number(0)},
                         {QStringLiteral("discount_amount_local"), Json()},
                         {QStringLiteral("discount_percentage"), Json()},
                         {QStringLiteral("total_local"), local},
                         {QStringLiteral("writtenoff_amount_local"), number(0)},
                         {QStringLiteral("adjustment_local"), Json()}});
}

Json writtenPayment(const Payment &payment, const Settings &settings)
{
    Json::Array entries;
    for (size_t i = 0; i < payment.entries.size(); ++i) {
        const PaymentEntry &entry = payment.entries[i];
        entries.push_back(Json::object({{QStringLiteral("id"), number(entry.id)},
                                        {QStringLiteral("index"), number(static_cast<qint64>(i) + 1)},
                                        {QStringLiteral("payment_receive_id"), number(payment.id)},
                                        {QStringLiteral("invoice_id"), number(entry.invoiceId)},
                                        {QStringLiteral("payment_amount"), amountJson(entry.amount)}}));
    }
    Json::Object row{{QStringLiteral("id"), number(payment.id)},
                     {QStringLiteral("amount"), amountJson(payment.amount)},
                     {QStringLiteral("statement"), text(payment.statement)},
                     {QStringLiteral("entries"), Json::array(std::move(entries))}};
    append(row, tail(payment, settings));
    row.emplace_back(QStringLiteral("local_amount"), noisyProduct(payment.amount, payment.rate));
    return Json::object(std::move(row));
}

Json listedPayment(const Payment &payment, const Organization &organization, const Settings &settings)
{
    Json::Object row{{QStringLiteral("id"), number(payment.id)},
                     {QStringLiteral("amount"), amountJson(payment.amount)},
                     {QStringLiteral("statement"), text(payment.statement)},
                     {QStringLiteral("customer"), customerWithin(payment, organization, settings)}};
    append(row, tail(payment, settings));
    row.emplace_back(QStringLiteral("deposit_account"), accountWithin(payment, organization, settings));
    append(row, spoken(payment));
    return Json::object(std::move(row));
}

Json wholePayment(const Payment &payment, const Organization &organization, const Settings &settings, QDate today)
{
    const Receivables &books = organization.receivables;
    Json::Array entries;
    for (size_t i = 0; i < payment.entries.size(); ++i) {
        const PaymentEntry &entry = payment.entries[i];
        Json invoice;
        if (const Invoice *paid = books.invoice(entry.invoiceId)) {
            Json::Object members = shownInvoice(*paid, books, settings, today).members();
            append(members, invoiceInWords(*paid, books));
            invoice = Json::object(std::move(members));
        }
        entries.push_back(Json::object({{QStringLiteral("id"), number(entry.id)},
                                        {QStringLiteral("index"), number(static_cast<qint64>(i) + 1)},
                                        {QStringLiteral("invoice"), std::move(invoice)},
                                        {QStringLiteral("payment_receive_id"), number(payment.id)},
                                        {QStringLiteral("invoice_id"), number(entry.invoiceId)},
                                        {QStringLiteral("payment_amount"), amountJson(entry.amount)},
                                        {QStringLiteral("payment_amount_formatted"), twoPlaces(entry.amount)}}));
    }
    Json::Object row{{QStringLiteral("id"), number(payment.id)},
                     {QStringLiteral("amount"), amountJson(payment.amount)},
                     {QStringLiteral("statement"), text(payment.statement)},
                     {QStringLiteral("customer"), customerWithin(payment, organization, settings)},
                     {QStringLiteral("branch"), branchWithin(payment, settings)},
                     {QStringLiteral("entries"), Json::array(std::move(entries))},
                     {QStringLiteral("transactions"),
                      Json::array({transaction(payment, true, settings), transaction(payment, false, settings)})}};
    append(row, tail(payment, settings));
    row.emplace_back(QStringLiteral("deposit_account"), accountWithin(payment, organization, settings));
    append(row, spoken(payment));
    return Json::object(std::move(row));
}

Json editPage(const Payment &payment, const Organization &organization, const Settings &settings)
{
    const Receivables &books = organization.receivables;
    Json::Array entries;
    const auto add = [&](const Invoice &invoice, qint64 place, qint64 paidHere) {
        Json::Object row{{QStringLiteral("amount"), amountJson(invoice.total)},
                         {QStringLiteral("date"), day(invoice.date, settings)}};
        if (place > 0)
            row.emplace_back(QStringLiteral("index"), number(place));
        append(row, {{QStringLiteral("entry_type"), words("invoice")},
                     {QStringLiteral("invoice_id"), number(invoice.id)},
                     {QStringLiteral("invoice_no"), text(invoice.number)},
                     // As if this payment were not there.
                     {QStringLiteral("due_amount"), amountJson(invoice.total - books.paid(invoice.id, payment.id))},
                     {QStringLiteral("payment_amount"), amountJson(paidHere)},
                     {QStringLiteral("total_payment_amount"), amountJson(books.paid(invoice.id))},
                     {QStringLiteral("currency_code"), text(invoice.currency)}});
        entries.push_back(Json::object(std::move(row)));
    };
    std::vector<qint64> covered;
    for (size_t i = 0; i < payment.entries.size(); ++i) {
        if (const Invoice *invoice = books.invoice(payment.entries[i].invoiceId))
            add(*invoice, static_cast<qint64>(i) + 1, payment.entries[i].amount);
        covered.push_back(payment.entries[i].invoiceId);
    }
    for (const auto &[id, invoice] : books.invoices) {
        const bool known = std::find(covered.begin(), covered.end(), id) != covered.end();
        if (!known && invoice.customerId == payment.customerId && invoice.delivered.isValid() &&
            books.paid(id) < invoice.total)
            add(invoice, 0, 0);
    }
    Json::Object data{{QStringLiteral("id"), number(payment.id)},
                      {QStringLiteral("amount"), amountJson(payment.amount)},
                      {QStringLiteral("statement"), text(payment.statement)},
                      {QStringLiteral("attachments"), Json::array({})}};
    append(data, tail(payment, settings));
    return Json::object({{QStringLiteral("data"), Json::object(std::move(data))},
                         {QStringLiteral("entries"), Json::array(std::move(entries))}});
}

} // namespace clientele::sandbox::bigcapital
