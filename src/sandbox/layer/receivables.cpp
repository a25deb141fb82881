// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/receivables.h"

#include <algorithm>

namespace clientele::sandbox::layer {

namespace {

Json text(const QString &value)
{
    return Json::string(value);
}

Json textOrNull(const QString &value)
{
    return value.isEmpty() ? Json() : Json::string(value);
}

Json nothing()
{
    return Json::array({});
}

struct Account
{
    const char *id;
    const char *name;
    const char *number;
    const char *stableName;
    const char *display;
};
constexpr Account Accounts[] = {
    {"5d0e7b42-9a61-4c38-8f27-e3b1c490dd01", "Undeposited Funds", "1090", "UNDEPOSITED_FUNDS", "Undeposited Funds"},
    {"5d0e7b42-9a61-4c38-8f27-e3b1c490dd02", "Business Checking", "1010", "BANK_ACCOUNTS", "Bank Accounts"},
};

Json shownAccount(const Account &account)
{
    const auto latin = [](const char *words) { return Json::string(QString::fromLatin1(words)); };
    return Json::object(
        {{QStringLiteral("type"), text(QStringLiteral("Single_Chart_Account"))},
         {QStringLiteral("id"), Json::object({{QStringLiteral("type"), text(QStringLiteral("AccountId"))},
                                              {QStringLiteral("id"), latin(account.id)}})},
         {QStringLiteral("name"), latin(account.name)},
         {QStringLiteral("account_number"), latin(account.number)},
         {QStringLiteral("stable_name"), Json::object({{QStringLiteral("type"), text(QStringLiteral("StableName"))},
                                                       {QStringLiteral("stable_name"), latin(account.stableName)}})},
         {QStringLiteral("normality"), text(QStringLiteral("DEBIT"))},
         {QStringLiteral("account_type"),
          Json::object({{QStringLiteral("value"), text(QStringLiteral("ASSET"))},
                        {QStringLiteral("display_name"), text(QStringLiteral("Asset"))}})},
         {QStringLiteral("account_subtype"),
          Json::object({{QStringLiteral("value"), latin(account.stableName)},
                        {QStringLiteral("display_name"), latin(account.display)}})}});
}

Json shownAllocation(const Allocation &allocation, const QString &paymentId)
{
    Json::Object members;
    if (allocation.account.isNull())
        members.emplace_back(QStringLiteral("invoice_id"), text(allocation.invoiceId));
    else
        members.emplace_back(QStringLiteral("account"), allocation.account);
    members.emplace_back(QStringLiteral("payment_id"), text(paymentId));
    members.emplace_back(QStringLiteral("amount"), Json::number(allocation.amount));
    if (allocation.account.isNull())
        members.emplace_back(QStringLiteral("amount_net_of_refunds"), Json::number(allocation.amount));
    members.emplace_back(QStringLiteral("transaction_tags"), nothing());
    members.emplace_back(QStringLiteral("memo"), allocation.memo);
    members.emplace_back(QStringLiteral("metadata"), allocation.metadata);
    members.emplace_back(QStringLiteral("reference_number"), allocation.referenceNumber);
    return Json::object(std::move(members));
}

} // namespace

Json undepositedFunds()
{
    return shownAccount(Accounts[0]);
}

Json clearingAccount(const Json &identifier)
{
    for (const Account &account : Accounts) {
        if (identifier[u"id"].toString() == QLatin1String(account.id) ||
            identifier[u"stable_name"].toString() == QLatin1String(account.stableName))
            return shownAccount(account);
    }
    return {};
}

Invoice *Receivables::invoice(const QString &id)
{
    const auto found = std::find_if(invoices.begin(), invoices.end(), [&](const Invoice &one) { return one.id == id; });
    return found == invoices.end() ? nullptr : &*found;
}

const Invoice *Receivables::invoice(const QString &id) const
{
    return const_cast<Receivables *>(this)->invoice(id);
}

const Invoice *Receivables::invoiceWithExternalId(const QString &externalId) const
{
    for (const Invoice &one : invoices) {
        if (!externalId.isEmpty() && one.externalId == externalId)
            return &one;
    }
    return nullptr;
}

Payment *Receivables::payment(const QString &id)
{
    const auto found = std::find_if(payments.begin(), payments.end(), [&](const Payment &one) { return one.id == id; });
    return found == payments.end() ? nullptr : &*found;
}

Payment *Receivables::paymentWithExternalId(const QString &externalId)
{
    const auto found = std::find_if(payments.begin(), payments.end(), [&](const Payment &one) {
        return !externalId.isEmpty() && one.externalId.toString() == externalId;
    });
    return found == payments.end() ? nullptr : &*found;
}

qint64 Receivables::outstanding(const Invoice &invoice, const QString &except) const
{
    if (!invoice.fixedStatus.isEmpty())
        return 0;
    qint64 left = invoice.total;
    for (const Payment &payment : payments) {
        if (payment.id == except)
            continue;
        for (const Allocation &allocation : payment.allocations) {
            if (allocation.invoiceId == invoice.id)
                left -= allocation.amount;
        }
    }
    return left;
}

QString Receivables::status(const Invoice &invoice, const Settings &settings) const
{
    if (!invoice.fixedStatus.isEmpty())
        return invoice.fixedStatus;
    const qint64 left = outstanding(invoice);
    if (left <= 0)
        return QStringLiteral("PAID");
    if (left < invoice.total)
        return QStringLiteral("PARTIALLY_PAID");
    return settings.invoicesSaved ? QStringLiteral("SAVED") : QStringLiteral("SENT");
}

QString Receivables::paidAt(const Invoice &invoice) const
{
    if (!invoice.fixedStatus.isEmpty() || outstanding(invoice) > 0)
        return {};
    QString last;
    for (const Payment &payment : payments) {
        for (const Allocation &allocation : payment.allocations) {
            if (allocation.invoiceId == invoice.id && payment.at > last)
                last = payment.at;
        }
    }
    return last;
}

Json Receivables::show(const Payment &payment, const Settings &settings) const
{
    Json::Array allocations;
    for (const Allocation &allocation : payment.allocations)
        allocations.push_back(shownAllocation(allocation, payment.id));
    const QString method =
        payment.method == QLatin1String("OTHER") && settings.otherMixed ? QStringLiteral("Other") : payment.method;
    return Json::object({{QStringLiteral("type"),
                          text(settings.paymentsShort ? QStringLiteral("Payment") : QStringLiteral("Invoice_Payment"))},
                         {QStringLiteral("id"), text(payment.id)},
                         {QStringLiteral("external_id"), payment.externalId},
                         {QStringLiteral("at"), text(payment.at)},
                         {QStringLiteral("method"), text(method)},
                         {QStringLiteral("fee"), Json::number(payment.fee)},
                         {QStringLiteral("prepayment_account"), payment.prepaymentAccount},
                         {QStringLiteral("payment_clearing_account"), payment.clearingAccount},
                         {QStringLiteral("additional_fees"), payment.additionalFees},
                         {QStringLiteral("amount"), Json::number(payment.amount)},
                         {QStringLiteral("processor"), payment.processor},
                         {QStringLiteral("imported_at"), text(payment.importedAt)},
                         {QStringLiteral("allocations"), Json::array(std::move(allocations))},
                         {QStringLiteral("refund_allocations"), nothing()},
                         {QStringLiteral("payouts"), nothing()},
                         {QStringLiteral("transaction_tags"), nothing()},
                         {QStringLiteral("memo"), payment.memo},
                         {QStringLiteral("metadata"), payment.metadata},
                         {QStringLiteral("reference_number"), payment.referenceNumber}});
}

Json Receivables::show(const Invoice &invoice, const Json &customer, const QString &businessId,
                       const Settings &settings) const
{
    Json::Array allocations;
    for (const Payment &payment : payments) {
        for (const Allocation &allocation : payment.allocations) {
            if (allocation.invoiceId == invoice.id)
                allocations.push_back(shownAllocation(allocation, payment.id));
        }
    }
    QString recipient = customer[u"company_name"].toString();
    for (const QStringView other : {u"individual_name", u"email", u"external_id"}) {
        if (recipient.isEmpty())
            recipient = customer[other].toString();
    }
    const Json cents = Json::number(invoice.total);
    const Json none = Json::number(qint64(0));
    const Json line = Json::object({{QStringLiteral("id"), text(invoice.lineId)},
                                    {QStringLiteral("external_id"), Json()},
                                    {QStringLiteral("invoice_id"), text(invoice.id)},
                                    {QStringLiteral("description"), text(invoice.description)},
                                    {QStringLiteral("product"), text(invoice.description)},
                                    {QStringLiteral("unit_price"), Json::number(invoice.unitPrice)},
                                    {QStringLiteral("quantity"), text(invoice.quantity)},
                                    {QStringLiteral("subtotal"), cents},
                                    {QStringLiteral("discount_amount"), none},
                                    {QStringLiteral("sales_taxes_total"), none},
                                    {QStringLiteral("sales_taxes"), nothing()},
                                    {QStringLiteral("total_amount"), cents},
                                    {QStringLiteral("memo"), Json()},
                                    {QStringLiteral("transaction_tags"), nothing()},
                                    {QStringLiteral("account_identifier"), Json()}});
    return Json::object({{QStringLiteral("type"), text(QStringLiteral("Invoice"))},
                         {QStringLiteral("id"), text(invoice.id)},
                         {QStringLiteral("business_id"), text(businessId)},
                         {QStringLiteral("external_id"), textOrNull(invoice.externalId)},
                         {QStringLiteral("status"), text(status(invoice, settings))},
                         {QStringLiteral("sent_at"), textOrNull(invoice.sentAt)},
                         {QStringLiteral("due_at"), textOrNull(invoice.dueAt)},
                         {QStringLiteral("paid_at"), textOrNull(paidAt(invoice))},
                         {QStringLiteral("voided_at"), textOrNull(invoice.voidedAt)},
                         {QStringLiteral("invoice_number"), text(invoice.number)},
                         {QStringLiteral("recipient_name"), textOrNull(recipient)},
                         {QStringLiteral("customer"), customer},
                         {QStringLiteral("line_items"), Json::array({line})},
                         {QStringLiteral("subtotal"), cents},
                         {QStringLiteral("additional_discount"), none},
                         {QStringLiteral("additional_sales_taxes_total"), none},
                         {QStringLiteral("additional_sales_taxes"), nothing()},
                         {QStringLiteral("tips"), none},
                         {QStringLiteral("total_amount"), cents},
                         {QStringLiteral("outstanding_balance"), Json::number(outstanding(invoice))},
                         {QStringLiteral("payment_allocations"), Json::array(std::move(allocations))},
                         {QStringLiteral("refund_allocations"), nothing()},
                         {QStringLiteral("imported_at"), text(invoice.importedAt)},
                         {QStringLiteral("updated_at"), text(invoice.updatedAt)},
                         {QStringLiteral("transaction_tags"), nothing()},
                         {QStringLiteral("memo"), invoice.memo},
                         {QStringLiteral("metadata"), Json()},
                         {QStringLiteral("reference_number"), Json()}});
}

} // namespace clientele::sandbox::layer
