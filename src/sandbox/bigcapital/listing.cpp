// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/listing.h"

#include "sandbox/bigcapital/answers.h"
#include "sandbox/bigcapital/matching.h"

#include <algorithm>
#include <compare>

namespace clientele::sandbox::bigcapital {

namespace {

bool isCounter(const QString &name)
{
    return name == QLatin1String("page") || name == QLatin1String("pageSize");
}

/// A parameter as the script makes a number of it: nothing is 0, and what is none stays a text.
Json countJson(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Json::number(qint64(0));
    const std::optional<QByteArray> number = numberOf(Json::string(text));
    return number ? Json::number(*number) : Json::string(text);
}

/// `page` and `pageSize`; both are looked at before either is refused.
void readCounts(const Parameters &asked, Page &page)
{
    std::vector<Problem> problems;
    const Json all = asked.toJson();
    for (const char *name : {"page", "pageSize"}) {
        const Json *value = all.find(QString(QLatin1String(name)));
        if (!value)
            continue;
        const std::optional<qint64> whole = value->toInteger();
        if (!whole)
            problems.push_back({QLatin1String(name),
                                value,
                                {{QStringLiteral("isInt"),
                                  Json::string(QLatin1String(name) + QStringLiteral(" must be an integer number"))}}});
        else
            (QByteArrayView(name) == "page" ? page.page : page.pageSize) = *whole;
    }
    if (!problems.empty())
        throw invalid(problems, all);
    if (page.page < 1 || page.pageSize < 0)
        throw serverError();
}

/// Stands for the order the database happens to give rows that are equal: the same every time, and no order of ids.
quint64 shuffled(qint64 id)
{
    quint64 z = static_cast<quint64>(id) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    return z ^ (z >> 27);
}

void sort(std::vector<const Customer *> &rows, const SortColumn &column, bool descending)
{
    std::vector<std::pair<SortValue, const Customer *>> keyed;
    keyed.reserve(rows.size());
    for (const Customer *row : rows)
        keyed.emplace_back(column.value(*row), row);
    std::sort(keyed.begin(), keyed.end(), [descending](const auto &one, const auto &other) {
        if (one.first != other.first)
            return descending ? other.first < one.first : one.first < other.first;
        return shuffled(one.second->id) < shuffled(other.second->id);
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto &one) { return one.second; });
}

bool found(const Customer &row, const QString &keyword)
{
    for (const Column column : {Column::DisplayName, Column::FirstName}) {
        if (likeAnywhere(row.text(column), keyword))
            return true;
    }
    const QString whole = folded(keyword);
    for (const Column column : {Column::LastName, Column::CompanyName, Column::Email, Column::WorkPhone,
                                Column::PersonalPhone, Column::Website}) {
        if (!row.text(column).isNull() && folded(row.text(column)) == whole)
            return true;
    }
    return false;
}

} // namespace

Parameters::Parameters(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return;
    for (QByteArray part : target.mid(mark + 1).split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const auto decoded = [](const QByteArray &text) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
        };
        m_all.emplace_back(camelCase(decoded(equals < 0 ? part : part.first(equals))),
                           equals < 0 ? QString() : notNull(decoded(part.mid(equals + 1))));
    }
}

QString Parameters::text(const char *name) const
{
    for (const auto &[known, value] : m_all) {
        if (known == QLatin1String(name))
            return value;
    }
    return {};
}

bool Parameters::has(const char *name) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [name](const auto &one) { return one.first == QLatin1String(name); });
}

Json Parameters::toJson() const
{
    Json::Object members;
    for (const auto &[name, value] : m_all)
        members.emplace_back(name, isCounter(name) ? countJson(value) : Json::string(value));
    return Json::object(std::move(members));
}

Page listed(const std::map<qint64, Customer> &customers, const Parameters &asked)
{
    Page page;
    readCounts(asked, page);
    page.column = asked.has("columnSortBy") ? asked.text("columnSortBy") : QStringLiteral("created_at");
    page.order = asked.has("sortOrder") ? asked.text("sortOrder") : QStringLiteral("desc");
    const SortColumn column = sortColumn(page.column);
    const QString view = asked.text("viewSlug");
    if (view == QLatin1String("overdue"))
        throw serverError();
    if (!view.isEmpty() && view != QLatin1String("unpaid"))
        throw ruleBroken("view_not_found");
    const FilterRoles roles(asked.text("stringifiedFilterRoles"));
    const QString inactive = asked.text("inactiveMode");
    const bool onlyInactive = inactive == QLatin1String("true") || inactive == QLatin1String("1");
    if (!asked.text("searchKeyword").isEmpty())
        page.keyword = asked.text("searchKeyword");

    std::vector<const Customer *> rows;
    for (const auto &[id, row] : customers) {
        if (row.active != onlyInactive && (view.isEmpty() || row.balance + row.opening != 0) && roles.match(row) &&
            (page.keyword.isNull() || found(row, page.keyword)))
            rows.push_back(&row);
    }
    sort(rows, column, page.order.compare(QLatin1String("desc"), Qt::CaseInsensitive) == 0);
    page.total = static_cast<qint64>(rows.size());
    const qint64 size = std::min(page.pageSize, page.total);
    const qint64 first = size > 0 && page.page - 1 <= page.total / size ? (page.page - 1) * page.pageSize : page.total;
    for (qint64 at = first; at < std::min(first + size, page.total); ++at)
        page.rows.push_back(rows[static_cast<size_t>(at)]);
    return page;
}

} // namespace clientele::sandbox::bigcapital
