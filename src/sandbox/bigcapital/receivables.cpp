// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/receivables.h"

#include <iterator>

namespace clientele::sandbox::bigcapital {

namespace {

// The receivables account of another currency is made by the service itself; its name is never translated.
constexpr LedgerAccount Accounts[] = {
    {1000, "Bank Account", "bank-account", "10001", "bank", "Bank", "USD"},
    {1002, "Undeposited Funds", "undeposited-funds", "10003", "cash", "Cash", "USD"},
    {1006, "Accounts Receivable (A/R)", "accounts-receivable", "10007", "accounts-receivable", "Accounts Receivable",
     "USD"},
    {1034, "account.accounts_receivable.currency", nullptr, nullptr, "accounts-receivable", "Accounts Receivable",
     "EUR"},
    {1025, "Sales of Product Income", "sales-of-product-income", "50001", "income", "Income", "USD"},
    {1030, "Prepaid Expenses", "prepaid-expenses", "100010", "other-current-asset", "Other Current Asset", "USD"},
    {1003, "Petty Cash", "petty-cash", "10004", "cash", "Cash", "USD"},
    {1041, "Euro Account", "euro-account", "10031", "bank", "Bank", "EUR"},
};

Json text(const char *words)
{
    return words ? Json::string(QString::fromUtf8(words)) : Json();
}

} // namespace

bool LedgerAccount::takesDeposits() const
{
    const QByteArrayView kind = type;
    return kind == QByteArrayView("bank") || kind == QByteArrayView("cash") ||
           kind == QByteArrayView("other-current-asset");
}

const LedgerAccount *ledgerAccount(qint64 id)
{
    for (const LedgerAccount &one : Accounts) {
        if (one.id == id)
            return &one;
    }
    return nullptr;
}

Json accounts()
{
    Json::Array all;
    for (const LedgerAccount &one : Accounts)
        all.push_back(Json::object({{QStringLiteral("id"), Json::number(one.id)},
                                    {QStringLiteral("name"), text(one.name)},
                                    {QStringLiteral("code"), text(one.code)},
                                    {QStringLiteral("active"), Json::number(qint64(1))},
                                    {QStringLiteral("account_type"), text(one.type)},
                                    {QStringLiteral("currency_code"), text(one.currency)},
                                    {QStringLiteral("account_type_label"), text(one.label)},
                                    {QStringLiteral("account_level"), Json::number(qint64(1))}}));
    return Json::object(
        {{QStringLiteral("accounts"), Json::array(std::move(all))},
         {QStringLiteral("filter_meta"),
          Json::object({{QStringLiteral("order"), text("desc")}, {QStringLiteral("field_key"), text("created_at")}})}});
}

const Invoice *Receivables::invoice(qint64 id) const
{
    const auto found = invoices.find(id);
    return found == invoices.end() ? nullptr : &found->second;
}

Payment *Receivables::payment(qint64 id)
{
    const auto found = payments.find(id);
    return found == payments.end() ? nullptr : &found->second;
}

qint64 Receivables::paid(qint64 invoiceId, qint64 except) const
{
    qint64 sum = 0;
    for (const auto &[id, payment] : payments) {
        if (id == except)
            continue;
        for (const PaymentEntry &entry : payment.entries)
            sum += entry.invoiceId == invoiceId ? entry.amount : 0;
    }
    return sum;
}

QString Receivables::nextNumber() const
{
    return QStringLiteral("PAY-%1").arg(lastNumber + 1, 5, 10, QLatin1Char('0'));
}

QString formattedMoney(qint64 thousandths, const QString &currency)
{
    static const std::pair<const char *, const char *> signs[] = {{"USD", "$"},   {"EUR", "€"}, {"CAD", "CA$"},
                                                                  {"INR", "₹"},   {"GBP", "£"}, {"CNY", "CN¥"},
                                                                  {"AUD", "AU$"}, {"LYD", "LD"}};
    for (const auto &[code, sign] : signs) {
        if (currency == QLatin1String(code))
            return QString::fromUtf8(sign) + formatted(thousandths);
    }
    return currency + formatted(thousandths);
}

} // namespace clientele::sandbox::bigcapital
