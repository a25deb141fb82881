// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/dataset.h"
#include "sandbox/exchange.h"
#include "sandbox/layer/books.h"
#include "sandbox/layer/customer_rules.h"
#include "sandbox/layer/payment_rules.h"
#include "sandbox/layer/rate_bucket.h"
#include "sandbox/layer/settings.h"
#include "sandbox/layer/tokens.h"

#include <memory>
#include <mutex>

namespace clientele::sandbox::layer {

/// How the service starts, and what a reset goes back to.
struct Start
{
    Settings settings;
    BooksWish books;
};

/// Layer's customers over HTTP, as far as an editor of customers needs them (reference, sections 1 to 6): the token
/// address, /whoami, businesses and their customers, invoices and the payments on them (7, 8). Below "/layer" stands
/// what the real service has at the root of its host, and the token address it has on another. One lock around
/// everything.
///
/// POST /admin/colleague   {"service": "layer", "company": id or index (0), "id": which, or "number": its external_id,
///                         "fields": {...}} with the members of the wire, "tags" and "status" among them, or
///                         {"create": {...}}. Customers cannot be deleted. With "entity": "payments" the same for
///                         a payment, in the members a write has, and "delete": true.
class Service final : public PracticeService
{
public:
    Service(Start start, Now now);

    QByteArray name() const override { return QByteArrayLiteral("layer"); }
    QByteArray basePath() const override { return QByteArrayLiteral("/layer"); }
    bool owns(const QByteArray &target) const override { return target.startsWith("/layer/"); }
    bool accepts(const Call &call, const TokenGate &gate) const override;
    Reply handle(const Call &call) override;
    Reply refuseToken(const Call &call) override;
    Reply failure(int status) override;
    Json colleague(const Json &wish) override;
    void colleagueAtRandom() override;
    Json settings(const Json &changes) override;
    void reset() override;

private:
    Reply route(const Call &call, const QStringList &path, const Bearer &bearer);
    Reply businesses(const Call &call, const Bearer &bearer);
    Reply customers(const Call &call, Business &business, const QStringList &path);
    Reply customer(const Call &call, Business &business, const QStringList &path);
    Reply invoices(const Call &call, Business &business, const QStringList &path);
    Reply payments(const Call &call, Business &business, const QStringList &path);
    Reply dedicatedPayment(const Call &call, Business &business, const QString &invoiceId, const QStringList &path);
    Json changePayment(Business &business, const Json &wish);
    PaymentRules paymentRules(Business &business);
    void refuseConflict(const QString &id) const;
    Business &enter(const QString &id, const Bearer &bearer);
    CustomerRules rules(Business &business);
    Json shown(const Business &business, const Customer &customer) const;
    void fill();
    QString newId();

    const Start m_start;
    const Now m_now;
    mutable std::mutex m_mutex;
    Settings m_settings;
    std::unique_ptr<Books> m_books;
    TokenDesk m_tokens;
    RateBucket m_bucket;
    Chance m_chance;
};

} // namespace clientele::sandbox::layer
