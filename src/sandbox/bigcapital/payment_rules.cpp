// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/payment_rules.h"

#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/payment_shown.h"

#include <QRegularExpression>

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

std::optional<qint64> wholeOf(const Json &value)
{
    const std::optional<QByteArray> token = numberOf(value);
    return token ? Json::number(*token).toInteger() : std::nullopt;
}

bool given(const Json &body, const QString &name)
{
    const Json *value = body.find(name);
    return value && !value->isNull();
}

Json::Member constraint(const char *rule, const QString &words)
{
    return {QLatin1String(rule), Json::string(words)};
}

/// One node of the validator's tree; the constraints only where something is wrong with the node itself.
Json node(const Json &target, const Json *value, const QString &property, Json::Array children,
          Json::Object constraints)
{
    Json::Object members{{QStringLiteral("target"), target}};
    if (value)
        members.emplace_back(QStringLiteral("value"), *value);
    members.emplace_back(QStringLiteral("property"), Json::string(property));
    members.emplace_back(QStringLiteral("children"), Json::array(std::move(children)));
    if (!constraints.empty())
        members.emplace_back(QStringLiteral("constraints"), Json::object(std::move(constraints)));
    return Json::object(std::move(members));
}

void checkWhole(Json::Array &problems, const Json &target, const char *name, bool needed)
{
    const QString property = QLatin1String(name);
    const Json *value = target.find(property);
    if (!needed && !given(target, property))
        return;
    Json::Object wrong;
    if (!value || value->isNull() || (value->isString() && value->toString().isEmpty()))
        wrong.push_back(constraint("isNotEmpty", property + QStringLiteral(" should not be empty")));
    if (!value || !wholeOf(*value))
        wrong.push_back(constraint("isInt", property + QStringLiteral(" must be an integer number")));
    if (!wrong.empty())
        problems.push_back(node(target, value, property, {}, std::move(wrong)));
}

void checkNumber(Json::Array &problems, const Json &target, const char *name)
{
    const QString property = QLatin1String(name);
    if (given(target, property) && !numberOf(target[property]))
        problems.push_back(
            node(target, &target[property], property, {},
                 {constraint("isNumber", property + QStringLiteral(" must be a number conforming to the specified "
                                                                   "constraints"))}));
}

/// A text of digits alone has become a number on its way, and is refused as one (reference, 10.2).
void checkText(Json::Array &problems, const Json &target, const char *name, bool digitsRefused)
{
    static const QRegularExpression digits(QStringLiteral("^\\d+$"));
    const QString property = QLatin1String(name);
    if (!given(target, property))
        return;
    const Json &value = target[property];
    if (!value.isString() || (digitsRefused && digits.match(value.toString()).hasMatch()))
        problems.push_back(node(target, &value, property, {},
                                {constraint("isString", property + QStringLiteral(" must be a string"))}));
}

QString storableText(const Json &value)
{
    const QString text = notNull(value.toString());
    if (text.size() > 255 || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); }))
        throw serverError(); // the tables hold neither
    return text;
}

} // namespace

void PaymentRules::check(const Json &body)
{
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?$"));
    Json::Array problems;
    checkWhole(problems, body, "customerId", true);
    const Json *date = body.find(u"paymentDate");
    if (!date || !iso.match(date->toString()).hasMatch())
        problems.push_back(
            node(body, date, QStringLiteral("paymentDate"), {},
                 {constraint("isDateString", QStringLiteral("paymentDate must be a valid ISO 8601 date string"))}));
    checkNumber(problems, body, "amount");
    checkNumber(problems, body, "exchangeRate");
    checkWhole(problems, body, "depositAccountId", true);
    checkText(problems, body, "paymentReceiveNo", true);
    checkText(problems, body, "statement", false);
    checkText(problems, body, "referenceNo", false);
    checkWhole(problems, body, "branchId", false);
    const Json *entries = body.find(u"entries");
    if (!entries || !entries->isArray()) {
        problems.push_back(node(body, entries, QStringLiteral("entries"), {},
                                {constraint("isArray", QStringLiteral("entries must be an array"))}));
    } else {
        Json::Array wrongEntries;
        for (size_t i = 0; i < entries->items().size(); ++i) {
            const Json &entry = entries->items()[i];
            Json::Array wrong;
            checkWhole(wrong, entry, "id", false);
            checkWhole(wrong, entry, "invoiceId", true);
            checkWhole(wrong, entry, "paymentAmount", true);
            if (!wrong.empty())
                wrongEntries.push_back(node(*entries, &entry, QString::number(i), std::move(wrong), {}));
        }
        if (!wrongEntries.empty())
            problems.push_back(node(body, entries, QStringLiteral("entries"), std::move(wrongEntries), {}));
    }
    if (!problems.empty())
        throw Rebuff(
            jsonReply(400, Json::object({{QStringLiteral("message"), Json::array(std::move(problems))},
                                         {QStringLiteral("error"), Json::string(QStringLiteral("Bad Request"))},
                                         {QStringLiteral("statusCode"), Json::number(qint64(400))}})));
}

void PaymentRules::checkAccount(const Payment &payment) const
{
    const LedgerAccount *account = ledgerAccount(payment.account);
    if (!account)
        throw ruleBroken("DEPOSIT_ACCOUNT_NOT_FOUND");
    if (!account->takesDeposits())
        throw ruleBroken("DEPOSIT_ACCOUNT_INVALID_TYPE");
}

void PaymentRules::takeEntries(Payment &payment, const Json &body, const Payment *before)
{
    Receivables &books = m_organization.receivables;
    const Json::Array &sent = body[u"entries"].items();
    std::vector<PaymentEntry> entries;
    for (const Json &one : sent) {
        PaymentEntry entry;
        entry.id = given(one, QStringLiteral("id")) ? wholeOf(one[u"id"]).value_or(0) : 0;
        entry.invoiceId = wholeOf(one[u"invoiceId"]).value_or(0);
        const qint64 whole = wholeOf(one[u"paymentAmount"]).value_or(0);
        if (whole > LargestAmount / 1000)
            throw ruleBroken("INVALID_PAYMENT_AMOUNT");
        entry.amount = std::max<qint64>(whole, -LargestAmount / 1000) * 1000;
        entries.push_back(entry);
    }
    for (const PaymentEntry &entry : entries) {
        const bool own = before && std::any_of(before->entries.begin(), before->entries.end(),
                                               [&](const PaymentEntry &one) { return one.id == entry.id; });
        if (entry.id != 0 && !own)
            throw ruleBroken("ENTRIES_IDS_NOT_EXISTS");
    }
    Json::Array drafts;
    for (const PaymentEntry &entry : entries) {
        const Invoice *invoice = books.invoice(entry.invoiceId);
        if (!invoice || invoice->customerId != payment.customerId)
            throw ruleBroken("INVOICES_IDS_NOT_FOUND");
        if (!invoice->delivered.isValid())
            drafts.push_back(shownInvoice(*invoice, books, m_settings, m_today));
    }
    if (entries.empty())
        throw ruleBroken("INVOICES_IDS_NOT_FOUND");
    if (!drafts.empty()) {
        const Json error = Json::object(
            {{QStringLiteral("statusCode"), Json::number(qint64(400))},
             {QStringLiteral("type"), Json::string(QStringLiteral("INVOICES_NOT_DELIVERED_YET"))},
             {QStringLiteral("message"), Json()},
             {QStringLiteral("payload"),
              Json::object({{QStringLiteral("not_delivered_invoices"), Json::array(std::move(drafts))}})}});
        throw Rebuff(jsonReply(400, Json::object({{QStringLiteral("errors"), Json::array({error})}})));
    }
    for (PaymentEntry &entry : entries) {
        const qint64 due = books.invoice(entry.invoiceId)->total - books.paid(entry.invoiceId, payment.id);
        if (entry.amount > due) // each by itself: the same invoice twice passes
            throw ruleBroken("INVALID_PAYMENT_AMOUNT");
        if (entry.amount < 0)
            throw serverError();
    }
    qint64 sum = 0;
    for (const PaymentEntry &entry : entries)
        sum += entry.amount;
    payment.ledger = books.lastLedger + 1; // every write books anew
    payment.entries = std::move(entries);
    payment.amount = sum;
    if (given(body, QStringLiteral("amount"))) {
        // Not compared with the entries (reference, 10.2).
        const std::optional<qint64> amount = thousandths(*numberOf(body[u"amount"]));
        if (!amount)
            throw serverError();
        payment.amount = *amount;
    }
}

void PaymentRules::take(Payment &payment, const Json &body, const Payment *before)
{
    Receivables &books = m_organization.receivables;
    const Customer *customer = m_organization.find(wholeOf(body[u"customerId"]).value_or(0));
    if (!customer)
        throw notFound();
    if (before && before->customerId != customer->id)
        throw ruleBroken("PAYMENT_CUSTOMER_SHOULD_NOT_UPDATE");
    payment.customerId = customer->id;
    payment.currency = customer->currency;
    payment.account = wholeOf(body[u"depositAccountId"]).value_or(0);
    if (given(body, QStringLiteral("paymentReceiveNo"))) {
        payment.number = storableText(body[u"paymentReceiveNo"]);
        for (const auto &[id, other] : books.payments) {
            if (id != payment.id && other.number == payment.number)
                throw ruleBroken("PAYMENT_RECEIVE_NO_EXISTS");
        }
    }
    checkAccount(payment);
    takeEntries(payment, body, before);
    const QString currency = QString::fromLatin1(ledgerAccount(payment.account)->currency);
    if (currency != payment.currency && currency != QLatin1String("USD"))
        throw ruleBroken("PAYMENT_ACCOUNT_CURRENCY_INVALID");
    if (m_settings.branches) {
        const std::vector<qint64> known = branchIds();
        if (!given(body, QStringLiteral("branchId")) && !(before && before->branch))
            throw ruleBroken("BRANCH_ID_REQUIRED");
        if (given(body, QStringLiteral("branchId")))
            payment.branch = wholeOf(body[u"branchId"]);
        if (std::find(known.begin(), known.end(), payment.branch.value_or(0)) == known.end())
            throw ruleBroken("BRANCH_ID_NOT_FOUND");
    }
    payment.date = dayOf(body[u"paymentDate"].toString(), m_settings.zone);
    if (!payment.date.isValid())
        throw serverError();
    // Back to 1 when it is left out (reference, 10.2).
    payment.rate = OneRate;
    if (given(body, QStringLiteral("exchangeRate"))) {
        const std::optional<qint64> rate = billionths(*numberOf(body[u"exchangeRate"]));
        if (!rate)
            throw serverError();
        payment.rate = *rate;
    }
    if (body.find(u"referenceNo"))
        payment.referenceNo = body[u"referenceNo"].isNull() ? QString() : storableText(body[u"referenceNo"]);
    if (body.find(u"statement"))
        payment.statement = body[u"statement"].isNull() ? QString() : storableText(body[u"statement"]);
}

Payment PaymentRules::created(const Json &body)
{
    Receivables &books = m_organization.receivables;
    Payment payment;
    payment.number = books.nextNumber();
    take(payment, body, nullptr);
    payment.id = ++books.lastPayment;
    books.lastLedger += 2;
    ++books.lastNumber; // a free number of one's own moves it on as well
    for (PaymentEntry &entry : payment.entries)
        entry.id = ++books.lastEntry;
    return payment;
}

Payment PaymentRules::edited(const Payment &before, const Json &body)
{
    Payment payment = before;
    take(payment, body, &before);
    m_organization.receivables.lastLedger += 2;
    for (PaymentEntry &entry : payment.entries) {
        if (entry.id == 0)
            entry.id = ++m_organization.receivables.lastEntry;
    }
    return payment;
}

} // namespace clientele::sandbox::bigcapital
