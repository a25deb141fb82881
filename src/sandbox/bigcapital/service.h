// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/access.h"
#include "sandbox/bigcapital/books.h"
#include "sandbox/bigcapital/settings.h"
#include "sandbox/bigcapital/throttle.h"
#include "sandbox/dataset.h"
#include "sandbox/exchange.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace clientele::sandbox::bigcapital {

/// Bigcapital's customers over HTTP, as far as an editor of customers needs them (reference, sections 1 to 9 and 11),
/// and their payments (10). One lock around everything; only writes take a while, and let others pass meanwhile. The
/// practice token is an API key of the first organization; whoever signs in may name any.
class Service final : public PracticeService
{
public:
    Service(const BooksWish &books, Now now);
    ~Service() override;

    QByteArray name() const override { return QByteArrayLiteral("bigcapital"); }
    QByteArray basePath() const override { return QByteArrayLiteral("/bigcapital/api"); }
    bool owns(const QByteArray &target) const override;
    bool accepts(const Call &call, const TokenGate &gate) const override;
    Reply handle(const Call &call) override { return answer(call, true); }
    Reply refuseToken(const Call &call) override { return answer(call, false); }
    Reply failure(int status) override;
    /// {"company": index or id, "id", "fields"} as admin.h says; the names of fields are those of answers. A new
    /// customer may bring its own "id", and any may say "transactions": true, which keeps it from being deleted.
    /// With "entity": "payments" or "invoices" the same for those, past all rules and without moving a balance but
    /// where one is deleted; "counters" with "payments", "entries", "numbers" sets what was given out last.
    Json colleague(const Json &wish) override;
    void colleagueAtRandom() override;
    /// Tells "organizations" besides: the ids that whoever signs in may name.
    Json settings(const Json &changes) override;
    void reset() override;
    /// Wakes whoever waits for the pool.
    void stop() override;

private:
    using Lock = std::unique_lock<std::mutex>;
    /// What one request is about, once its address and body are read.
    struct Place
    {
        const Call &call;
        QByteArrayList path; ///< below the base, as it was written
        QByteArray handler;  ///< the route's: "PUT customers/:id"
        Json body;
        Organization *organization = nullptr;
        qint64 id = 0; ///< where the route has one
    };
    struct Route;

    Reply answer(const Call &call, bool authorized);
    const Route *route(Place &place) const;
    Json readBody(const Call &call) const;
    void enter(Place &place, bool authorized);
    void standInLine(Lock &lock, Place &place, bool writes);
    Reply finished(Reply reply, const Call &call) const;

    Reply signIn(Place &place);
    Reply makeKey(Place &place);
    Reply listKeys(Place &place);
    Reply revokeKey(Place &place);
    Reply currentOrganization(Place &place);
    Reply lookUp(Place &place);
    Reply list(Place &place);
    Reply one(Place &place);
    Reply create(Place &place);
    Reply edit(Place &place);
    Reply editOpening(Place &place);
    Reply remove(Place &place);
    Reply judgeDeletion(Place &place);
    Reply removeMany(Place &place);
    Reply activate(Place &place);

    Reply receivableInvoices(Place &place);
    Reply listPayments(Place &place);
    Reply paymentState(Place &place);
    Reply onePayment(Place &place);
    Reply createPayment(Place &place);
    Reply editPayment(Place &place);
    Reply removePayment(Place &place);
    Reply removePayments(Place &place);
    Payment &paymentOf(const Place &place, bool reading) const;
    /// Moves what a customer owes: less by what was paid more.
    void lowerDebt(Organization &organization, qint64 customerId, qint64 difference);
    void erasePayment(Organization &organization, qint64 id);
    Json changeReceivables(Organization &organization, const Json &wish);
    QDate today() const;

    Customer &customerOf(const Place &place) const;
    Organization &organizationOf(const Json &wish);
    void clear();

    const BooksWish m_wish;
    const Now m_now;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Settings m_settings;
    std::unique_ptr<Books> m_books;
    std::unique_ptr<Access> m_access;
    Throttle m_throttle;
    Chance m_chance;
    quint64 m_resets = 0; ///< who waited over one has lost what it stood before
    bool m_stopped = false;
};

} // namespace clientele::sandbox::bigcapital
