// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/books.h"
#include "sandbox/businesscentral/posting.h"
#include "sandbox/businesscentral/query.h"
#include "sandbox/businesscentral/reader.h"
#include "sandbox/businesscentral/rules.h"
#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"
#include "sandbox/dataset.h"
#include "sandbox/exchange.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <mutex>

namespace clientele::sandbox::businesscentral {

/// How the service starts, and what a reset goes back to.
struct Start
{
    Settings settings;
    BooksWish books;
};

/// Business Central's customers over HTTP, as far as an editor of customers needs them (reference, section 13).
/// One lock around everything: requests are answered one after the other, but each is short; long pages are
/// kept prepared until something is written.
class Service final : public PracticeService
{
public:
    Service(Start start, Now now);

    QByteArray basePath() const override;
    QByteArray name() const override { return QByteArrayLiteral("businesscentral"); }
    bool owns(const QByteArray &target) const override { return target.startsWith("/v2.0/"); }
    Reply handle(const Call &call) override;
    Reply refuseToken(const Call &call) override;
    Reply failure(int status) override;
    Json colleague(const Json &wish) override;
    void colleagueAtRandom() override;
    Json settings(const Json &changes) override;
    void reset() override;

private:
    QByteArray environment() const
    {
        return m_start.books.live ? QByteArrayLiteral("Production") : QByteArrayLiteral("Sandbox");
    }
    /// What one request is about, once its address is read.
    struct Place
    {
        const Call &call;
        QByteArray base; ///< origin and path up to and with "api/v2.0"
        Address address;
        qint64 company = 0;
        QByteArray companyId;
        qsizetype next = 0; ///< first segment of the path not yet read
    };

    Reply route(const Call &call);
    Reply serviceDocument(const Place &place) const;
    Reply companies(const Place &place);
    Reply entitySet(Place &place);
    Reply inSet(Place &place, const EntitySet &set, const Address::Segment &segment, const Parent &parent);
    Reply list(const Place &place, const EntitySet &set, const Parent &parent);
    Reply one(const Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent);
    Reply related(Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent);
    Reply create(const Place &place, const EntitySet &set, const Parent &parent);
    Reply change(const Place &place, const EntitySet &set, const QByteArray &id, const Parent &parent);
    Reply remove(const Place &place, const EntitySet &set, const QByteArray &id);
    Reply picture(const Place &place, const EntitySet &set, const QByteArray &customer, const Parent &parent);
    Reply replacePicture(const Place &place, const EntitySet &set, const QByteArray &customer);
    Reply act(const Place &place, const EntitySet &set, const QByteArray &id);
    /// Runs the reports that the request reads from.
    void runReports(const Place &place, const EntitySet &set, const QByteArray &id);
    void refuseUnfiltered(const Place &place, const EntitySet &set, const Parent &parent);

    void enterCompany(Place &place);
    Row rowForWriting(const Place &place, const EntitySet &set, const QByteArray &id, bool tagNeeded);
    Json readBody(const Call &call) const;
    QByteArray context(const Place &place, const EntitySet &set, bool single, const Parent &parent) const;
    Reply entityReply(const Place &place, const EntitySet &set, const QByteArray &id, int status, const Parent &parent);
    std::unique_ptr<Rules> rulesFor(const EntitySet &set);
    Posting posting();
    /// Carries out scheduled postings whose time has come.
    void runJobQueue();
    void runJob(qint64 company, const Row &journal);
    QByteArray today() const;
    void fill();
    void written(Row &row);
    void forgetPages();
    QByteArray newGuid();
    Reply refusalReply(const Refusal &refusal);
    Reply finished(Reply reply);
    qint64 companyOfWish(const Json &wish);
    Json postAsColleague(qint64 company, const QByteArray &journal);

    const Start m_start;
    const Now m_now;
    const Schema m_schema;
    std::mutex m_mutex;
    Settings m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Books> m_books;
    QSet<qint64> m_filled; ///< companies whose books exist; the others are written when they are first entered
    QHash<QByteArray, QByteArray> m_pictures; ///< bytes by company and customer
    Chance m_chance;
    QHash<QByteArray, QByteArray> m_pages; ///< long pages by what was asked
    qint64 m_pageBytes = 0;
};

} // namespace clientele::sandbox::businesscentral
