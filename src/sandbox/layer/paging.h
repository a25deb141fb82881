// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/layer/settings.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace clientele::sandbox::layer {

/// What stands behind the "?" of a request, decoded as a form is ("+" is a blank). Of repeated names the first counts.
class Parameters
{
public:
    static Parameters read(const QByteArray &target);

    const QString *find(QStringView name) const;
    QString text(QStringView name) const;
    /// Throws Refusal unless it is "true", "false" or absent.
    bool flag(QStringView name) const;
    QStringList names() const;
    /// Every value of a name that may be repeated or hold several between commas.
    QStringList all(QStringView name) const;

private:
    QList<std::pair<QString, QString>> m_all;
};

/// How far and in which order a list goes (reference, section 3.2).
struct Paging
{
    int limit = 100;
    std::optional<QString> cursor;
    bool totalWanted = false;
    QString sortBy; ///< empty: the order rows came in
    bool descending = false;

    /// Throws Refusal for a limit or order that cannot be.
    static Paging read(const Parameters &parameters, const Settings &settings);
};

/// Throws Refusal for a parameter that neither paging nor this list knows, where the service minds.
void refuseUnknown(const Parameters &parameters, const QStringList &more, const Settings &settings);
QString writeCursor(const Paging &paging, qint64 place);
qint64 readCursor(const Paging &paging, qint64 rows, const Settings &settings);
/// {"pagination": {...}} of one page; the total is null where it was not asked for.
Json metaOf(const Paging &paging, const std::optional<QString> &cursor, std::optional<qint64> total,
            const Settings &settings);

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

} // namespace clientele::sandbox::layer
