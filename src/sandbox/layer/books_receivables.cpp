// SPDX-License-Identifier: GPL-3.0-or-later
// Invoices and payments: the other half of layer::Books. The first business begins with those of the reference's
// examples; all others are invented.
#include "core/decimal.h"
#include "sandbox/layer/books.h"

#include <QDateTime>

#include <algorithm>

namespace clientele::sandbox::layer {

namespace {

/// Customers beyond these have no invoices here.
constexpr int CustomersWithInvoices = 1000;

QString latin(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

QString moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

Json text(const char *words)
{
    return Json::string(QString::fromLatin1(words));
}

} // namespace

void Books::fillCastReceivables(Receivables &books) const
{
    const auto s = [](const char *words) { return QString::fromLatin1(words); };
    const QString vega = s("7a1e0c52-4b1d-4c3e-8f21-9d02b7c41101");
    Invoice tiles{s("91c3d7aa-6e20-4f1b-8b55-30a9e4f7a001"), s("so-7781"), s("INV-2041"), vega};
    tiles.sentAt = s("2026-02-01T15:00:00Z");
    tiles.dueAt = s("2026-03-03T15:00:00Z");
    tiles.lineId = s("b8a1f0c3-7d42-4e95-8b60-25c9e1d7aa11");
    tiles.description = s("Terracotta tile, pallet");
    tiles.unitPrice = 50000;
    tiles.quantity = s("2.5");
    tiles.total = 125000;
    tiles.importedAt = s("2026-02-01T15:00:03.118400Z");
    tiles.updatedAt = s("2026-02-15T08:12:45.001932Z");
    Invoice dental{s("6f7ae310-c5d8-4b92-a1f4-57c08d92c003"), s("so-7795"), s("INV-2048"),
                   s("2f9d63b8-71aa-4f05-b6c4-0e8a5d3c2202")};
    dental.sentAt = s("2026-02-10T15:00:00Z");
    dental.dueAt = s("2026-03-12T15:00:00Z");
    dental.lineId = s("b8a1f0c3-7d42-4e95-8b60-25c9e1d7aa12");
    dental.description = s("Reception desk");
    dental.unitPrice = 25000;
    dental.quantity = s("1");
    dental.total = 25000;
    dental.importedAt = s("2026-02-10T15:00:01.200300Z");
    dental.updatedAt = s("2026-02-20T19:40:02.100518Z");
    Invoice grouting{s("0d5f82bc-1947-4c6a-9d3e-8e21b60cb002"), s("so-7802"), s("INV-2055"), vega};
    grouting.sentAt = s("2026-02-25T15:00:00Z");
    grouting.dueAt = s("2026-03-27T15:00:00Z");
    grouting.lineId = s("c9b2e1d4-8e53-4fa6-9c71-36dae2f8bb22");
    grouting.description = s("Setting and grouting, day");
    grouting.unitPrice = 30000;
    grouting.quantity = s("2");
    grouting.total = 60000;
    grouting.memo = text("Second visit");
    grouting.importedAt = grouting.updatedAt = s("2026-02-25T15:00:02.700015Z");

    Payment deposit;
    deposit.id = s("a2d94e61-37b0-4a5c-8c1f-6b90d2e7f001");
    deposit.externalId = text("bank-20260214-77");
    deposit.at = s("2026-02-14T00:00:00Z");
    deposit.method = s("ACH");
    deposit.amount = 80000;
    deposit.memo = text("Deposit, tile order");
    deposit.referenceNumber = text("ACH-99120");
    deposit.clearingAccount = undepositedFunds();
    deposit.importedAt = s("2026-02-15T08:12:44.903211Z");
    deposit.allocations.push_back({tiles.id, {}, 80000, {}, {}, {}});
    Payment check;
    check.id = s("d7e10b35-58f2-4e9d-b0a6-14c83f5ae002");
    check.at = s("2026-02-20T00:00:00Z");
    check.method = s("CHECK");
    check.amount = 30000;
    check.referenceNumber = text("4471");
    check.clearingAccount = undepositedFunds();
    check.importedAt = s("2026-02-20T19:40:02.000518Z");
    check.allocations.push_back({dental.id, {}, 25000, {}, {}, {}});
    check.allocations.push_back({{},
                                 Json::object({{QStringLiteral("type"), text("StableName")},
                                               {QStringLiteral("stable_name"), text("CUSTOMER_DEPOSITS")}}),
                                 5000,
                                 text("Overpaid"),
                                 {},
                                 {}});
    books.invoices = {std::move(tiles), std::move(dental), std::move(grouting)};
    books.payments = {std::move(deposit), std::move(check)};
}

void Books::fillReceivables(Business &business, int number) const
{
    Receivables &books = business.receivables;
    const bool known = number == 0 && business.customers.size() >= 2;
    if (known)
        fillCastReceivables(books);
    const auto n = static_cast<quint64>(number);
    const int first = number == 0 ? 5 : 0;
    const int last = std::min(static_cast<int>(business.customers.size()), CustomersWithInvoices);
    constexpr qint64 Day = 86'400'000;
    constexpr qint64 Begin = 1'768'489'200'000; // 2026-01-15T15:00:00Z
    for (int i = first; i < last; ++i) {
        const Party party = m_data.party(number, number == 0 ? i - 3 : i);
        const std::optional<Decimal> exact = Decimal::parse(party.balance);
        qint64 rest = exact ? exact->roundedTo(2).toUnits(2).value_or(0) : 0;
        const int parts = static_cast<int>(party.pick % 3) + 1;
        for (int part = parts; part > 0 && rest > 0; --part) {
            const qint64 piece = part == 1 ? rest : rest / (part + 1);
            if (piece == 0)
                continue;
            rest -= piece;
            const quint64 place = books.invoices.size();
            const qint64 sent = Begin + Day * static_cast<qint64>((party.pick >> part) % 90);
            Invoice invoice{latin(m_data.guid("layer invoice", n, place)), QStringLiteral("so-%1").arg(7900 + place),
                            QStringLiteral("INV-%1").arg(2100 + place), business.customers[static_cast<size_t>(i)].id};
            invoice.sentAt = moment(sent);
            invoice.dueAt = moment(sent + 30 * Day);
            invoice.lineId = latin(m_data.guid("layer line", n, place));
            invoice.description = QStringLiteral("Work done, item %1").arg(part);
            // Some were paid in part before: more was invoiced than is left.
            const bool paidBefore = party.pick % 4 == 2 && piece < 1'000'000'000;
            invoice.total = paidBefore ? piece * 2 : piece;
            invoice.unitPrice = invoice.total;
            invoice.quantity = QStringLiteral("1");
            invoice.importedAt = invoice.updatedAt = moment(sent + 2000).chopped(1) + QStringLiteral(".700015Z");
            if (party.pick % 29 == 5) {
                invoice.fixedStatus = QStringLiteral("VOIDED");
                invoice.voidedAt = moment(sent + Day);
            } else if (party.pick % 31 == 7) {
                invoice.fixedStatus = QStringLiteral("WRITTEN_OFF");
            }
            if (paidBefore && invoice.fixedStatus.isEmpty()) {
                Payment payment;
                payment.id = latin(m_data.guid("layer payment", n, place));
                payment.at = moment(sent + 10 * Day);
                payment.method = QString::fromLatin1(party.pick % 5 == 0   ? "OTHER"
                                                     : party.pick % 3 == 0 ? "CASH"
                                                                           : "ACH");
                payment.amount = piece;
                payment.clearingAccount = undepositedFunds();
                payment.importedAt = moment(sent + 10 * Day + 5000).chopped(1) + QStringLiteral(".000518Z");
                payment.allocations.push_back({invoice.id, {}, piece, {}, {}, {}});
                // One cheque now and then pays for two customers.
                if (place > 3 && place % 3 == 0) {
                    const Invoice &other = books.invoices.back();
                    const qint64 open = books.outstanding(other);
                    if (open > 1 && open < 1'000'000'000) {
                        payment.allocations.push_back({other.id, {}, open / 2, {}, {}, {}});
                        payment.amount += open / 2;
                    }
                }
                books.payments.push_back(std::move(payment));
            }
            books.invoices.push_back(std::move(invoice));
        }
    }
    if (last > first) { // money that belongs to nobody yet
        Payment loose;
        loose.id = latin(m_data.guid("layer payment", n, 1'000'000));
        loose.at = QStringLiteral("2026-03-01T00:00:00Z");
        loose.method = QStringLiteral("CREDIT_CARD");
        loose.amount = 999'999'999'999'999'998; // eighteen digits
        loose.fee = 1;
        loose.processor = text("STRIPE");
        loose.clearingAccount = undepositedFunds();
        loose.importedAt = QStringLiteral("2026-03-01T09:00:00.000001Z");
        loose.referenceNumber = Json::string(QString(120, QLatin1Char('9')));
        loose.allocations.push_back({{},
                                     Json::object({{QStringLiteral("type"), text("StableName")},
                                                   {QStringLiteral("stable_name"), text("CUSTOMER_DEPOSITS")}}),
                                     999'999'999'999'999'998,
                                     {},
                                     {},
                                     {}});
        books.payments.push_back(std::move(loose));
    }
}

} // namespace clientele::sandbox::layer
