// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/financials/address.h"
#include "sandbox/financials/books.h"
#include "sandbox/financials/customer_rules.h"
#include "sandbox/financials/payment_rules.h"
#include "sandbox/financials/query.h"
#include "sandbox/financials/settings.h"

#include <QDate>

#include <mutex>
#include <vector>

namespace clientele::sandbox::financials {

/// The customers of Dynamics 365 for Financials as its beta API showed them from 2017 on (reference, 4 to 11), with the
/// look-ups behind them, payment journals and their lines (3, 5), invoices and aged receivables (6). One lock around
/// everything; the books of a company are written when it is first asked for. The books are in memory and a whole list
/// is one walk over them.
class Service final : public PracticeService
{
public:
    Service(BooksWish books, Now now);

    QByteArray name() const override { return QByteArrayLiteral("financials"); }
    QByteArray basePath() const override { return QByteArrayLiteral("/v1.0/api/beta"); }
    /// "/v1.0/api/beta/...", or with a tenant's domain before "api".
    bool owns(const QByteArray &target) const override { return target.startsWith("/v1.0/"); }
    /// The practice token as bearer token, or as web service access key: the password of Basic, with any user.
    bool accepts(const Call &call, const TokenGate &gate) const override;
    Reply handle(const Call &call) override;
    Reply refuseToken(const Call &call) override;
    Reply failure(int status) override;
    Json colleague(const Json &wish) override;
    void colleagueAtRandom() override;
    Json settings(const Json &changes) override;
    void reset() override;

private:
    /// What one request is about, once its address is read.
    struct Place
    {
        const Call &call;
        Address address;
        Company *company = nullptr;
        const EntitySet *set = nullptr;
        const Row *below = nullptr; ///< the payment journal that the address goes through

        /// Absolute address of a path below the base, with keys in the way they were asked for.
        QByteArray link(const QByteArray &set, const QByteArray &id) const;
    };

    void fill();
    Company &companyBy(const QByteArray &id);
    Reply route(const Call &call);
    Reply serviceDocument(const Place &place) const;
    Reply companies(Place &place);
    Reply information(const Place &place, const std::optional<QByteArray> &key) const;
    Reply lookUp(const Place &place, const std::optional<QByteArray> &key) const;
    Reply customers(const Place &place, const std::optional<QByteArray> &key);
    /// Nothing where the address is not about payments and what belongs to them.
    std::optional<Reply> paymentRoute(Place &place);
    Reply journals(const Place &place, const std::optional<QByteArray> &key);
    Reply payments(const Place &place, const std::optional<QByteArray> &key);
    Reply postJournal(Place &place, const QByteArray &key, const Address::Segment &action);
    Reply agedReceivables(Place &place, const std::optional<QByteArray> &key);
    bool isJournalSet(const QByteArray &name) const;
    static std::vector<const Row *> pointersTo(const std::vector<Row> &rows);
    PaymentRules paymentRules(Company &company) const;
    QDate today() const;
    Reply list(const Place &place, const std::vector<const Row *> &rows) const;
    Reply one(const Place &place, const Row &row, int status = 200) const;
    QByteArray nextLink(const Place &place, qint64 position) const;
    QByteArray context(const Place &place, bool single) const;

    Json readBody(const Call &call) const;
    Row &rowForWriting(const Place &place, const QByteArray &id, bool tagNeeded) const;
    void checkTag(const Place &place, const Row &row, bool tagNeeded) const;
    Reply create(const Place &place);
    Reply change(const Place &place, const QByteArray &id);
    Reply remove(const Place &place, const QByteArray &id);
    Row &store(Company &company, Row row);
    void replace(Company &company, Row &old, Row row);
    CustomerRules rules(const Company &company) const { return {m_sets, company, m_settings}; }

    Json changePayment(Company &company, const QByteArray &id, const Json &wish);

    QByteArray newGuid();
    QByteArray errorCode(QByteArray code) const;
    Reply refusalReply(const Refusal &refusal);

    const BooksWish m_wish;
    const Now m_now;
    const Sets m_sets;
    mutable std::mutex m_mutex;
    Settings m_settings;
    Chance m_chance;
    std::vector<Company> m_companies;
};

} // namespace clientele::sandbox::financials
