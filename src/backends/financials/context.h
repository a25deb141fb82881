// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/common/links.h"
#include "backends/financials/schemas.h"

#include <QUuid>

#include <algorithm>
#include <memory>

namespace clientele::financials {

/// What one connection is and has learned. Shared by the dialect and its operations.
struct Context
{
    DialectSettings settings;
    std::vector<Place> places;
    WireHabits habits;
    /// Whether customers name terms and methods by ids (from 2018 on); not known before one was read.
    std::optional<bool> idsOnCustomers;
    QByteArray journalSet = "customerPaymentJournals"; ///< by either of its names (3)

    bool flatPayments() const { return settings.options.value("paymentPath") == QLatin1String("flat"); }

    const Place *find(const EntityName &entity) const
    {
        const auto at = std::find_if(places.begin(), places.end(), [&](const Place &p) { return p.entity == entity; });
        return at == places.end() ? nullptr : &*at;
    }

    /// "name(key)" or "name/key" (1.1).
    QByteArray keyed(const QByteArray &name, const QString &key) const
    {
        const QByteArray id = QUrl::toPercentEncoding(key);
        return settings.options.value("keyStyle") == QLatin1String("segment") ? name + '/' + id : name + '(' + id + ')';
    }

    QByteArray companies() const
    {
        QString prefix = settings.options.value("pathPrefix");
        while (prefix.startsWith(QLatin1Char('/')))
            prefix.remove(0, 1);
        while (prefix.endsWith(QLatin1Char('/')))
            prefix.chop(1);
        return prefix.isEmpty() ? QByteArrayLiteral("companies")
                                : QUrl::toPercentEncoding(prefix, QByteArrayLiteral("/")) + "/companies";
    }

    QByteArray setPath(const Place &place) const
    {
        const bool journals = place.entity == "paymentJournal";
        return keyed(companies(), settings.companyRemoteId) + '/' + (journals ? journalSet : place.set);
    }

    QUrl setLink(const Place &place, const QByteArray &options = {}) const
    {
        return backends::link(settings, setPath(place), options);
    }

    QUrl informationLink() const
    {
        return backends::link(settings, keyed(companies(), settings.companyRemoteId) + "/companyInformation");
    }

    QUrl recordLink(const Place &place, const QString &remoteId) const
    {
        return backends::link(settings, keyed(setPath(place), remoteId));
    }

    void learnFrom(const Json &customer)
    {
        const bool hasId = customer.find(u"paymentTermsId") != nullptr;
        if (hasId || customer.find(u"paymentTerms"))
            idsOnCustomers = hasId;
    }

    Result<Record> decode(const Place &place, const Json &object, const QDateTime &readAt)
    {
        Result<Record> read = decodeRecord(place.schema, settings.companyId, object, habits, readAt);
        if (!read)
            return read;
        Record record = std::move(read).value();
        if (place.byIdOrCode) {
            // A row is known by what the customers name it by: its code where there are no ids, or none were made.
            const QString code = record.value("code").toText();
            if (!code.isEmpty() && (!idsOnCustomers.value_or(true) || QUuid::fromString(record.key.remoteId).isNull()))
                record.key = RecordKey::ofRemote(settings.companyId, place.entity, code);
            return record;
        }
        if (place.entity == "customer")
            learnFrom(object);
        // Figures an answer lacks are nowhere else to be had before v1.0 (4.1).
        for (const char *key : {"balance", "overdue", "sales.total"}) {
            if (place.schema->find(key) && record.value(key).state() == Value::State::Absent)
                record.set(key, Value::notOffered());
        }
        return record;
    }
};
using ContextPtr = std::shared_ptr<Context>;

} // namespace clientele::financials
