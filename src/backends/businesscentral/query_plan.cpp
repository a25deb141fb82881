// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/query_plan.h"

#include "backends/businesscentral/links.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace clientele::businesscentral {

namespace {

constexpr int longestFilter = 6000; ///< encoded; addresses over some 8 000 bytes are refused (7)
constexpr size_t mostFieldsSplit = 8;
constexpr size_t mostRequests = 64;
const char idField[] = "id"; ///< the record's own id may be filtered by, too

const QHash<QByteArray, QByteArray> &navigationNames()
{
    static const QHash<QByteArray, QByteArray> names = {
        {"picture", "picture"},
        {"dimensions", "defaultDimensions"},
        {"currency", "currency"},
        {"paymentTerms", "paymentTerm"},
        {"shipmentMethod", "shipmentMethod"},
        {"paymentMethod", "paymentMethod"},
        {"ageing", "agedAccountsReceivable"},
        {"contacts", "contactsInformation"},
        {"attachments", "documentAttachments"},
    };
    return names;
}

bool isFigure(const Place &place, const FieldKey &field)
{
    return std::find(place.figures.begin(), place.figures.end(), field) != place.figures.end();
}

bool isMoment(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9T:.Z+-]+$"));
    return form.match(text).hasMatch();
}

// What stands without quotes must not be able to say anything else.
std::optional<QString> bareGuid(const Value &value)
{
    const QUuid guid = QUuid::fromString(value.toText());
    return guid.isNull() ? std::nullopt : std::optional(guid.toString(QUuid::WithoutBraces));
}

class Planner
{
public:
    Planner(const Place &place, const Habits &habits)
        : m_place(place)
        , m_habits(habits)
    {
    }

    /// The property the service knows this field by, if it can be filtered and sorted by there.
    std::optional<QByteArray> property(const FieldKey &field) const
    {
        if (field == idField)
            return QByteArray(idField);
        const FieldSpec *spec = m_place.schema->find(field);
        if (!spec || spec->forms.empty() || m_habits.notFiltered.contains(field))
            return std::nullopt;
        // A service that keeps balances on the customer is of the plain kind and filters by everything it shows.
        const bool plain = m_habits.figures == Figures::OnRecord;
        if (isFigure(m_place, field) ? !plain : (!spec->filterable && !plain))
            return std::nullopt;
        const QByteArray path = spec->forms.front().read;
        return path.isEmpty() || path.contains('.') ? std::nullopt : std::optional<QByteArray>(path);
    }

    std::optional<QString> condition(const Filter &filter) const
    {
        const std::optional<QByteArray> name = property(filter.field());
        if (!name)
            return std::nullopt;
        const FieldSpec *spec = m_place.schema->find(filter.field());
        std::optional<QString> literal;
        if (spec)
            literal = filterLiteral(*spec, filter.value(), m_habits);
        else
            literal = bareGuid(filter.value()); // the id
        if (!literal)
            return std::nullopt;
        const QString left = QString::fromLatin1(*name);
        switch (filter.op()) {
        case Filter::Op::Equal:
            return left + QLatin1String(" eq ") + *literal;
        case Filter::Op::NotEqual:
            return left + QLatin1String(" ne ") + *literal;
        case Filter::Op::Greater:
            return left + QLatin1String(" gt ") + *literal;
        case Filter::Op::GreaterOrEqual:
            return left + QLatin1String(" ge ") + *literal;
        case Filter::Op::Less:
            return left + QLatin1String(" lt ") + *literal;
        case Filter::Op::LessOrEqual:
            return left + QLatin1String(" le ") + *literal;
        case Filter::Op::Contains:
            return function("contains", spec, left, *literal);
        case Filter::Op::StartsWith:
            return function("startswith", spec, left, *literal);
        case Filter::Op::EndsWith:
            return function("endswith", spec, left, *literal);
        case Filter::Op::And:
        case Filter::Op::Or:
            break;
        }
        return std::nullopt;
    }

    /// The whole of `filter` as one expression of the service's, or nothing.
    std::optional<QString> expression(const Filter &filter) const
    {
        if (filter.op() != Filter::Op::And && filter.op() != Filter::Op::Or)
            return condition(filter);
        const bool isOr = filter.op() == Filter::Op::Or;
        if (filter.parts().empty() || (isOr && fields(filter).size() > 1))
            return std::nullopt;
        QStringList terms;
        for (const Filter &part : filter.parts()) {
            std::optional<QString> term = expression(part);
            if (!term)
                return std::nullopt;
            terms.append(isCompound(part) ? QLatin1Char('(') + *term + QLatin1Char(')') : *term);
        }
        return terms.join(isOr ? QLatin1String(" or ") : QLatin1String(" and "));
    }

    /// Several expressions that together are this `or`, each over one field and short enough; nothing where it
    /// cannot be taken apart.
    std::optional<std::vector<QString>> branches(const Filter &either) const
    {
        std::vector<std::pair<QByteArray, QStringList>> groups; // field (or none of its own), terms
        for (const Filter &part : either.parts()) {
            const std::optional<QString> term = expression(part);
            if (!term || tooLong(*term))
                return std::nullopt;
            const QSet<FieldKey> used = fields(part);
            const QByteArray group = used.size() == 1 ? *used.begin() : QByteArray::number(qulonglong(groups.size()));
            auto at = std::find_if(groups.begin(), groups.end(), [&group](const auto &g) { return g.first == group; });
            if (at == groups.end())
                at = groups.insert(groups.end(), {group, {}});
            at->second.append(isCompound(part) ? QLatin1Char('(') + *term + QLatin1Char(')') : *term);
        }
        if (groups.size() > mostFieldsSplit)
            return std::nullopt;
        std::vector<QString> result;
        for (const auto &[group, terms] : groups) {
            QString chunk;
            for (const QString &term : terms) {
                const QString longer = chunk.isEmpty() ? term : chunk + QLatin1String(" or ") + term;
                if (tooLong(longer)) {
                    result.push_back(chunk);
                    chunk = term;
                } else {
                    chunk = longer;
                }
            }
            result.push_back(chunk);
        }
        return result.size() > mostRequests ? std::nullopt : std::optional(std::move(result));
    }

    static bool tooLong(const QString &expression) { return encoded(expression).size() > longestFilter; }

    static QSet<FieldKey> fields(const Filter &filter)
    {
        const std::vector<FieldKey> used = filter.fieldsUsed();
        return QSet<FieldKey>(used.begin(), used.end());
    }

private:
    static bool isCompound(const Filter &filter)
    {
        return (filter.op() == Filter::Op::And || filter.op() == Filter::Op::Or) && filter.parts().size() > 1;
    }

    static std::optional<QString> function(const char *name, const FieldSpec *spec, const QString &left,
                                           const QString &literal)
    {
        if (!spec ||
            (spec->type != FieldType::Text && spec->type != FieldType::MultiLine && spec->type != FieldType::Code))
            return std::nullopt;
        return QLatin1String(name) + QLatin1Char('(') + left + QLatin1Char(',') + literal + QLatin1Char(')');
    }

    const Place &m_place;
    const Habits &m_habits;
};

void flatten(const Filter &filter, std::vector<Filter> *into)
{
    if (filter.op() != Filter::Op::And) {
        into->push_back(filter);
        return;
    }
    for (const Filter &part : filter.parts())
        flatten(part, into);
}

void planFilter(const Filter &filter, const Planner &planner, bool everythingHere, Plan *plan)
{
    std::vector<Filter> parts;
    flatten(filter, &parts);
    QStringList common;
    std::vector<QString> branches;
    std::vector<Filter> here;
    for (const Filter &part : parts) {
        if (part.op() == Filter::Op::Or && part.parts().empty()) {
            plan->filters.clear(); // matches nothing: nothing to ask
            return;
        }
        const bool bareId = part.fieldsUsed() == std::vector<FieldKey>{idField};
        const std::optional<QString> whole = everythingHere && !bareId ? std::nullopt : planner.expression(part);
        if (whole && !Planner::tooLong(*whole + common.join(QLatin1String(" and ")))) {
            const bool inBrackets = part.op() == Filter::Op::Or && part.parts().size() > 1 && parts.size() > 1;
            common.append(inBrackets ? QLatin1Char('(') + *whole + QLatin1Char(')') : *whole);
            plan->asked.unite(Planner::fields(part));
            continue;
        }
        if ((!everythingHere || bareId) && part.op() == Filter::Op::Or && branches.empty()) {
            if (auto split = planner.branches(part)) {
                branches = std::move(*split);
                plan->asked.unite(Planner::fields(part));
                continue;
            }
        }
        here.push_back(part);
    }
    const QString always = common.join(QLatin1String(" and "));
    plan->filters = {always};
    if (!branches.empty()) {
        plan->filters.clear();
        for (const QString &branch : branches) {
            const bool inBrackets = !always.isEmpty() && branch.contains(QLatin1String(" or "));
            const QString term = inBrackets ? QLatin1Char('(') + branch + QLatin1Char(')') : branch;
            plan->filters.push_back(always.isEmpty() ? term : always + QLatin1String(" and ") + term);
        }
    }
    if (!here.empty())
        plan->here = Filter::all(std::move(here));
}

} // namespace

QByteArray Plan::options(size_t request, const QByteArray &details) const
{
    QByteArrayList all;
    if (!filters.at(request).isEmpty())
        all.append("$filter=" + encoded(filters.at(request)));
    if (!orderBy.isEmpty())
        all.append("$orderby=" + orderBy);
    if (top > 0)
        all.append("$top=" + QByteArray::number(top));
    if (!select.isEmpty())
        all.append("$select=" + select);
    QByteArrayList related(expand.begin(), expand.end());
    if (!details.isEmpty())
        related.prepend(details);
    if (!related.isEmpty())
        all.append("$expand=" + related.join(','));
    return all.join('&');
}

Plan planQuery(const ListQuery &query, const Place &place, const Habits &habits, bool everythingHere)
{
    Plan plan;
    plan.filters = {QString()};
    const Planner planner(place, habits);
    if (query.filter)
        planFilter(*query.filter, planner, everythingHere, &plan);

    QByteArrayList order;
    for (const Order &by : query.order) {
        const std::optional<QByteArray> name = everythingHere ? std::nullopt : planner.property(by.field);
        if (!name) {
            plan.orderHere = query.order;
            order.clear();
            break;
        }
        // Blank as the standard's "+" is not understood everywhere.
        order.append(by.descending ? *name + "%20desc" : *name);
    }
    plan.orderBy = order.join(',');
    if (!order.isEmpty()) {
        for (const Order &by : query.order)
            plan.asked.insert(by.field);
    }
    if (query.top > 0 && !plan.here && plan.orderHere.empty())
        plan.top = query.top;

    std::vector<FieldKey> needed;
    if (plan.here)
        needed = plan.here->fieldsUsed();
    for (const Order &by : plan.orderHere)
        needed.push_back(by.field);
    plan.needsFigures =
        std::any_of(needed.begin(), needed.end(), [&place](const FieldKey &field) { return isFigure(place, field); });
    plan.figures = plan.needsFigures;

    if (!query.select.empty()) {
        // The id always comes, and what is checked or sorted here must.
        needed.insert(needed.begin(), query.select.begin(), query.select.end());
        QByteArrayList names;
        bool withoutId = true;
        for (const FieldKey &field : needed) {
            if (isFigure(place, field) && habits.figures != Figures::OnRecord) {
                plan.figures = true;
                continue;
            }
            const FieldSpec *spec = place.schema->find(field);
            const QByteArray path = field == idField               ? QByteArray(idField)
                                    : spec && !spec->forms.empty() ? spec->forms.front().read.split('.').front()
                                                                   : QByteArray();
            if (path.isEmpty() || names.contains(path))
                continue;
            withoutId = withoutId && path != idField;
            names.append(path);
        }
        if (withoutId)
            names.append(idField);
        if (!everythingHere)
            plan.select = names.join(',');
    }
    for (const QByteArray &word : query.expand) {
        if (word == "figures")
            plan.figures = !place.figures.empty();
        else if (!place.figures.empty() && navigationNames().contains(word)) // lists of set-up have nothing to expand
            plan.expand.push_back(navigationNames().value(word));
    }
    plan.serverSide = !plan.asked.isEmpty() || !plan.select.isEmpty();
    return plan;
}

std::optional<QString> filterLiteral(const FieldSpec &field, const Value &value, const Habits &habits)
{
    if (!value.isKnown() || value.isVerbatim())
        return std::nullopt;
    const auto quoted = [](QString text) {
        return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    };
    switch (field.type) {
    case FieldType::Code:
        return quoted(value.toText().trimmed().toUpper()); // stored in capitals (7)
    case FieldType::Text:
    case FieldType::MultiLine:
        return quoted(value.toText());
    case FieldType::Reference:
        if (field.lookupByCode)
            return quoted(value.toText().trimmed().toUpper());
        return value.isEmpty() ? QStringLiteral("00000000-0000-0000-0000-000000000000") : bareGuid(value);
    case FieldType::Choice:
        if (!value.isEmpty())
            return quoted(value.toText());
        // The blank member is known to be refused in its encoded spelling (4.1); a service that writes the blank as
        // a space takes it as one.
        if (const auto known = habits.wire.forms.constFind(field.key);
            known != habits.wire.forms.cend() && *known >= 0 && size_t(*known) < field.forms.size() &&
            field.forms[size_t(*known)].codec == &codec::plainChoice)
            return quoted(QStringLiteral(" "));
        return std::nullopt;
    case FieldType::Decimal:
    case FieldType::Money:
        return value.asDecimal() ? std::optional(QString::fromLatin1(value.asDecimal()->toBytes())) : std::nullopt;
    case FieldType::Date:
        if (value.isEmpty())
            return QStringLiteral("0001-01-01");
        return value.asDate() ? std::optional(value.asDate()->toString(Qt::ISODate)) : std::nullopt;
    case FieldType::Instant:
        if (!value.asInstant() || !value.asInstant()->utc.isValid() || !isMoment(value.asInstant()->text))
            return std::nullopt;
        return value.asInstant()->text;
    case FieldType::YesNo:
        return value.asYesNo() ? std::optional(*value.asYesNo() ? QStringLiteral("true") : QStringLiteral("false"))
                               : std::nullopt;
    case FieldType::List:
    case FieldType::Object:
        break;
    }
    return std::nullopt;
}

} // namespace clientele::businesscentral
