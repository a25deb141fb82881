// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/customer_list.h"

#include <algorithm>
#include <numeric>

namespace clientele::sandbox::layer {

namespace {

constexpr int UsualLimit = 100;

const QStringList PagingNames{QStringLiteral("limit"), QStringLiteral("cursor"), QStringLiteral("sort_by"),
                              QStringLiteral("sort_order"), QStringLiteral("show_total_count")};
const QStringList CustomerNames{QStringLiteral("include_archived"),     QStringLiteral("external_id"),
                                QStringLiteral("external_id_contains"), QStringLiteral("name"),
                                QStringLiteral("name_contains"),        QStringLiteral("q"),
                                QStringLiteral("identity_status")};

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

void refuseUnknown(const Parameters &parameters, const QStringList &more, const Settings &settings)
{
    if (!settings.parametersRefused)
        return;
    for (const QString &name : parameters.names()) {
        if (!PagingNames.contains(name) && !more.contains(name))
            refuse(QStringLiteral("There is no parameter called %1.").arg(name));
    }
}

/// A cursor is a number nobody but us shall understand; the order it belongs to is part of it.
QString writeCursor(const Paging &paging, qint64 place)
{
    const QByteArray plain =
        "page:" + QByteArray::number(place) + ':' + (paging.descending ? "d" : "a") + ':' + paging.sortBy.toUtf8();
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qint64 readCursor(const Paging &paging, qint64 rows, const Settings &settings)
{
    if (!paging.cursor)
        return 0;
    const auto plain = QByteArray::fromBase64Encoding(
        paging.cursor->toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = (*plain).split(':');
    bool number = false;
    const qint64 place = parts.value(1).toLongLong(&number);
    const bool good = plain && parts.value(0) == "page" && number && place >= 0 && place <= rows &&
                      *paging.cursor == writeCursor(paging, place);
    if (good)
        return place;
    if (settings.badCursorRestarts)
        return 0;
    refuse(QStringLiteral("The cursor is not valid."));
}

/// {"pagination": {...}} of one page; the total is null where it was not asked for.
Json metaOf(const Paging &paging, const std::optional<QString> &cursor, std::optional<qint64> total,
            const Settings &settings)
{
    if (settings.emptyMeta && !cursor && !paging.cursor)
        return Json::object({});
    Json::Object members;
    if (!paging.sortBy.isEmpty()) {
        members.emplace_back(QStringLiteral("sort_by"), Json::string(paging.sortBy));
        members.emplace_back(QStringLiteral("sort_order"),
                             Json::string(paging.descending ? QStringLiteral("DESC") : QStringLiteral("ASC")));
    }
    members.emplace_back(QStringLiteral("cursor"), cursor ? Json::string(*cursor) : Json());
    members.emplace_back(QStringLiteral("has_more"), Json::boolean(cursor.has_value()));
    members.emplace_back(QStringLiteral("total_count"), total ? Json::number(*total) : Json());
    return Json::object({{QStringLiteral("pagination"), Json::object(std::move(members))}});
}

/// Walks the rows of a list in its order and takes one page of those wanted.
class Pager
{
public:
    Pager(const Paging &paging, const Settings &settings)
        : m_paging(paging)
        , m_settings(settings)
    {
    }

    /// `order` holds the places of all rows as they stand in the list. With cursors that name the row they stand
    /// behind, places are counted in `order`; with offsets, among the rows wanted.
    template <class Wanted, class Show>
    Json page(const std::vector<size_t> &order, const Wanted &wanted, const Show &show) const
    {
        const auto rows = static_cast<qint64>(order.size());
        const qint64 start = readCursor(m_paging, rows, m_settings);
        Json::Array data;
        qint64 passed = 0;
        std::optional<QString> cursor;
        for (qint64 at = m_settings.listsShift ? 0 : start; at < rows; ++at) {
            const size_t row = order[static_cast<size_t>(at)];
            if (!wanted(row))
                continue;
            if (m_settings.listsShift && passed++ < start)
                continue;
            if (static_cast<int>(data.size()) == m_paging.limit) {
                const qint64 next = m_settings.listsShift ? start + m_paging.limit : at;
                cursor = writeCursor(m_paging, m_settings.endlessPages ? start : next);
                break;
            }
            data.push_back(show(row));
        }
        std::optional<qint64> total;
        if (m_paging.totalWanted)
            total = std::count_if(order.begin(), order.end(), wanted);
        return Json::object({{QStringLiteral("data"), Json::array(std::move(data))},
                             {QStringLiteral("meta"), metaOf(m_paging, cursor, total, m_settings)}});
    }

private:
    const Paging &m_paging;
    const Settings &m_settings;
};

/// All places in the order of a key; rows with the same key keep the order they came in.
template <class Key>
std::vector<size_t> orderedBy(size_t rows, const Paging &paging, const Key &key)
{
    std::vector<size_t> order(rows);
    std::iota(order.begin(), order.end(), size_t(0));
    if (!paging.sortBy.isEmpty() && paging.sortBy != QLatin1String("imported_at"))
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    if (paging.descending)
        std::reverse(order.begin(), order.end());
    return order;
}

bool contains(const std::optional<QString> &text, const QString &part)
{
    return text && text->contains(part, Qt::CaseInsensitive);
}

/// The filters of a list of customers. They all have to fit.
class CustomerFilter
{
public:
    CustomerFilter(const Parameters &parameters, const Settings &settings)
        : m_archivedToo(parameters.flag(u"include_archived"))
        , m_companyOnly(settings.companyNameOnly)
        , m_externalId(parameters.find(u"external_id"))
        , m_externalPart(parameters.find(u"external_id_contains"))
        , m_name(parameters.find(u"name"))
        , m_namePart(parameters.find(u"name_contains"))
        , m_search(settings.searchIgnored ? nullptr : parameters.find(u"q"))
    {
        const QString *identity = settings.identityIgnored ? nullptr : parameters.find(u"identity_status");
        if (identity && *identity != QLatin1String("IDENTIFIED"))
            refuse(QStringLiteral("identity_status is IDENTIFIED."));
        m_identifiedOnly = identity != nullptr;
    }

    bool operator()(const Customer &customer) const
    {
        const auto &company = customer.text(Text::CompanyName);
        const std::optional<QString> person =
            m_companyOnly ? std::optional<QString>() : customer.text(Text::IndividualName);
        const auto &externalId = customer.text(Text::ExternalId);
        if (customer.archived && !m_archivedToo)
            return false;
        if (m_identifiedOnly && !company && !customer.text(Text::IndividualName) && !customer.text(Text::Email))
            return false;
        if (m_externalId && externalId != *m_externalId)
            return false;
        if (m_externalPart && !contains(externalId, *m_externalPart))
            return false;
        if (m_name && company != *m_name && person != *m_name)
            return false;
        if (m_namePart && !contains(company, *m_namePart) && !contains(person, *m_namePart))
            return false;
        return !m_search || contains(company, *m_search) || contains(customer.text(Text::IndividualName), *m_search) ||
               contains(customer.text(Text::Email), *m_search);
    }

private:
    const bool m_archivedToo;
    const bool m_companyOnly;
    bool m_identifiedOnly = false;
    const QString *const m_externalId;
    const QString *const m_externalPart;
    const QString *const m_name;
    const QString *const m_namePart;
    const QString *const m_search;
};

/// The text customers are put in the order of; names may be asked for where the service lets them be.
std::optional<Text> customerKey(const Paging &paging, const Settings &settings)
{
    if (paging.sortBy.isEmpty())
        return std::nullopt;
    const bool age = paging.sortBy == QLatin1String("imported_at");
    for (const Text which : {Text::IndividualName, Text::CompanyName, Text::Email, Text::ExternalId}) {
        if (!settings.sortRefused && paging.sortBy == nameOf(which, QString()))
            return which;
    }
    if (settings.sortRefused || !age)
        refuse(QStringLiteral("Customers cannot be sorted by %1.").arg(paging.sortBy));
    return std::nullopt;
}

} // namespace

Parameters Parameters::read(const QByteArray &target)
{
    Parameters parameters;
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return parameters;
    for (const QByteArray &part : target.sliced(mark + 1).split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (!part.isEmpty())
            parameters.m_all.append({decoded(equals < 0 ? part : part.first(equals)),
                                     equals < 0 ? QString() : decoded(part.sliced(equals + 1))});
    }
    return parameters;
}

const QString *Parameters::find(QStringView name) const
{
    for (const auto &one : m_all) {
        if (one.first == name)
            return &one.second;
    }
    return nullptr;
}

QString Parameters::text(QStringView name) const
{
    const QString *value = find(name);
    return value ? *value : QString();
}

bool Parameters::flag(QStringView name) const
{
    const QString *value = find(name);
    if (value && *value != QLatin1String("true") && *value != QLatin1String("false"))
        refuse(QStringLiteral("%1 is true or false.").arg(name));
    return value && *value == QLatin1String("true");
}

QStringList Parameters::names() const
{
    QStringList all;
    for (const auto &one : m_all)
        all.append(one.first);
    return all;
}

Paging Paging::read(const Parameters &parameters, const Settings &settings)
{
    Paging paging;
    paging.limit = std::min(UsualLimit, settings.largestPage);
    if (const QString *limit = parameters.find(u"limit")) {
        bool number = false;
        const int wanted = limit->toInt(&number);
        if (!number || wanted < 1 || (wanted > settings.largestPage && settings.limitRefused))
            refuse(QStringLiteral("limit is a number from 1 to %1.").arg(settings.largestPage));
        paging.limit = std::min(wanted, settings.largestPage);
    }
    if (const QString *cursor = parameters.find(u"cursor"))
        paging.cursor = *cursor;
    paging.totalWanted = parameters.flag(u"show_total_count");
    paging.sortBy = parameters.text(u"sort_by");
    const QString *order = parameters.find(u"sort_order");
    if (order && *order != QLatin1String("ASC") && *order != QLatin1String("DESC"))
        refuse(QStringLiteral("sort_order is ASC or DESC."));
    paging.descending = order && *order == QLatin1String("DESC");
    return paging;
}

Json listBusinesses(const std::vector<const Business *> &businesses, const Parameters &parameters,
                    const Settings &settings)
{
    refuseUnknown(parameters, {}, settings);
    Paging paging = Paging::read(parameters, settings);
    if (paging.sortBy.isEmpty())
        paging.sortBy = QStringLiteral("imported_at");
    if (paging.sortBy != QLatin1String("imported_at"))
        refuse(QStringLiteral("Businesses cannot be sorted by %1.").arg(paging.sortBy));
    return Pager(paging, settings)
        .page(
            orderedBy(businesses.size(), paging, [](size_t row) { return row; }), [](size_t) { return true; },
            [&](size_t row) { return businesses[row]->shown; });
}

Json listCustomers(const Business &business, const Parameters &parameters, const Settings &settings)
{
    refuseUnknown(parameters, CustomerNames, settings);
    const Paging paging = Paging::read(parameters, settings);
    const std::optional<Text> key = customerKey(paging, settings);
    const std::vector<Customer> &customers = business.customers;
    const CustomerFilter filter(parameters, settings);
    const QString noteName = settings.notesName ? QStringLiteral("notes") : QStringLiteral("memo");
    const auto sortText = [&](size_t row) {
        return key ? customers[row].text(*key).value_or(QString()).toCaseFolded() : QString();
    };
    return Pager(paging, settings)
        .page(
            orderedBy(customers.size(), paging, sortText), [&](size_t row) { return filter(customers[row]); },
            [&](size_t row) { return business.show(customers[row], noteName); });
}

} // namespace clientele::sandbox::layer
