// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/reader.h"

#include "sandbox/businesscentral/literals.h"

#include <memory>

namespace clientele::sandbox::businesscentral {

namespace {

/// A 64-bit mix of text (FNV-1a): the tag's digits shall look like nothing in particular.
quint64 mixed(quint64 seed, QByteArrayView text)
{
    for (const char c : text)
        seed = (seed ^ static_cast<uchar>(c)) * 1099511628211ULL;
    return seed;
}

QByteArrayView textOf(const SQLite::Column &cell)
{
    const char *text = cell.getText();
    return {text, cell.size()};
}

void appendString(QByteArray &out, QByteArrayView text)
{
    out += '"';
    qsizetype clean = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = static_cast<uchar>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out += text.sliced(clean, i - clean);
        clean = i + 1;
        if (c == '"' || c == '\\')
            (out += '\\') += static_cast<char>(c);
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else
            out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
    out += text.sliced(clean);
    out += '"';
}

/// v2.0 prints no more digits than needed, the seed's text two at least.
void appendDecimal(QByteArray &out, QByteArrayView digits, Profile profile)
{
    const qsizetype point = digits.indexOf('.');
    if (profile == Profile::Seed) {
        out += digits;
        const qsizetype scale = point < 0 ? 0 : digits.size() - point - 1;
        if (point < 0)
            out += '.';
        for (qsizetype i = scale; i < 2; ++i)
            out += '0';
        return;
    }
    if (point >= 0) {
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.endsWith('.'))
            digits.chop(1);
    }
    out += digits == QByteArrayView("-0") ? QByteArrayView("0") : digits;
}

void appendValue(QByteArray &out, const Property &property, const SQLite::Column &cell, Profile profile)
{
    switch (property.type) {
    case Type::Boolean:
        out += cell.getInt() != 0 ? "true" : "false";
        return;
    case Type::Integer:
        out += textOf(cell);
        return;
    case Type::Decimal:
        appendDecimal(out, textOf(cell), profile);
        return;
    case Type::DateTime:
        out += '"' + writeInstant(cell.getInt64()) + '"';
        return;
    case Type::Choice:
        appendString(out, profile == Profile::V2 ? encodeMember(textOf(cell)) : textOf(cell).toByteArray());
        return;
    case Type::Guid:
    case Type::Text:
    case Type::Code:
    case Type::Date:
        appendString(out, textOf(cell));
        return;
    }
}

} // namespace

QByteArray entityTag(const EntitySet &set, QByteArrayView id, qint64 version)
{
    const quint64 number = mixed(mixed(mixed(14695981039346656037ULL, set.name), id), QByteArray::number(version));
    // Nineteen digits, like those seen; the version in front keeps two versions of one row apart for certain.
    const QByteArray digits = QByteArray::number(1'000'000 + version) +
                              QByteArray::number(number % 1'000'000'000'000ULL).rightJustified(12, '0');
    return "W/\"" + ("'" + QByteArray::number(digits.size() - 1) + ';' + digits + ";00;'").toBase64() + '"';
}

bool looksLikeTag(const QByteArray &text)
{
    if (!text.startsWith("W/\"") || !text.endsWith('"') || text.size() < 8)
        return false;
    const auto inner =
        QByteArray::fromBase64Encoding(text.sliced(3, text.size() - 4), QByteArray::AbortOnBase64DecodingErrors);
    return inner && inner.decoded.startsWith('\'') && inner.decoded.endsWith('\'') && inner.decoded.contains(';');
}

struct Reader::Plan
{
    const EntitySet *set = nullptr;
    Selection select;
    std::unique_ptr<SQLite::Statement> statement;
    struct Child
    {
        Expansion expansion;
        std::unique_ptr<Plan> plan;
        int ownIndex = 0;
    };
    std::vector<Child> children;
};

Reader::Reader(Store &store, const Schema &schema, const Settings &settings)
    : m_store(store)
    , m_schema(schema)
    , m_settings(settings)
{
}

Reader::Plan Reader::prepare(const EntitySet &set, const Query &query, const QByteArray &where, const QByteArray &tail)
{
    Plan plan;
    plan.set = &set;
    plan.select = query.select;
    QByteArray sql = "SELECT t.version, t.id";
    int index = 2;
    for (const Property *property : query.select) {
        sql += ", " + property->sql();
        ++index;
    }
    for (const Expansion &expansion : query.expand) {
        sql += ", t.\"" + QByteArray(expansion.navigation->ownColumn) + '"';
        Query inner;
        inner.select = expansion.select;
        const QByteArray match = "t.company = ? AND t.\"" + QByteArray(expansion.navigation->otherColumn) + "\" = ?";
        plan.children.push_back(
            {expansion,
             std::make_unique<Plan>(
                 prepare(*expansion.set, inner, match, " ORDER BY t.\"" + QByteArray(expansion.set->order) + '"')),
             index++});
    }
    sql += " FROM " + QByteArray(set.table) + " t WHERE " + where + tail;
    plan.statement = std::make_unique<SQLite::Statement>(m_store.database(), sql.constData());
    return plan;
}

void Reader::appendRow(QByteArray &out, Plan &plan, qint64 company)
{
    SQLite::Statement &row = *plan.statement;
    const SQLite::Column id = row.getColumn(1);
    out += "\"@odata.etag\":";
    appendString(out, entityTag(*plan.set, textOf(id), row.getColumn(0).getInt64()));
    int index = 2;
    for (const Property *property : std::as_const(plan.select)) {
        out += ",\"";
        out += property->name;
        out += "\":";
        appendValue(out, *property, row.getColumn(index++), m_settings.profile);
    }
    for (Plan::Child &child : plan.children) {
        const bool asList = child.expansion.navigation->many ||
                            (m_settings.financialDetailsAsArray &&
                             QByteArrayView(child.expansion.set->name) == "customerFinancialDetails");
        const SQLite::Column own = row.getColumn(child.ownIndex);
        SQLite::Statement &inner = *child.plan->statement;
        inner.reset();
        bind(inner, 1, company);
        bind(inner, 2, textOf(own).toByteArray());
        out += ",\"";
        out += child.expansion.navigation->name;
        out += asList ? "\":[" : "\":";
        bool first = true;
        while (inner.executeStep() && (asList || first)) {
            out += first ? "{" : ",{";
            appendRow(out, *child.plan, company);
            out += '}';
            first = false;
        }
        if (asList)
            out += ']';
        else if (first)
            out += "null";
        inner.reset();
    }
}

Page Reader::page(const EntitySet &set, qint64 company, const Query &query, qint64 position, qint64 pageSize,
                  const Parent &parent)
{
    Page page;
    QByteArray where = set.perCompany ? "t.company = ?" : "? >= 0";
    if (!parent.isEmpty())
        where += " AND t.\"" + parent.column + "\" = ?";
    if (!query.filter.sql.isEmpty())
        where += " AND " + query.filter.sql;
    Plan plan = prepare(set, query, where, " ORDER BY " + query.order + " LIMIT ? OFFSET ?");
    int index = 1;
    bind(*plan.statement, index++, company);
    if (!parent.isEmpty())
        bind(*plan.statement, index++, parent.id);
    for (const Bound &value : query.filter.values)
        bind(*plan.statement, index++, value);
    bind(*plan.statement, index++, pageSize + 1); // one more tells whether there is another page
    bind(*plan.statement, index++, position);
    while (plan.statement->executeStep()) {
        if (page.size == pageSize) {
            page.more = true;
            break;
        }
        page.rows += page.size == 0 ? "{" : ",{";
        appendRow(page.rows, plan, company);
        page.rows += '}';
        ++page.size;
    }
    if (query.count)
        page.total = count(set, company, query, parent);
    return page;
}

QByteArray Reader::one(const EntitySet &set, qint64 company, const QByteArray &id, const Query &query)
{
    Plan plan = prepare(set, query, set.perCompany ? "t.company = ? AND t.id = ?" : "? >= 0 AND t.id = ?", {});
    bind(*plan.statement, 1, company);
    bind(*plan.statement, 2, id);
    QByteArray members;
    if (plan.statement->executeStep())
        appendRow(members, plan, company);
    return members;
}

qint64 Reader::count(const EntitySet &set, qint64 company, const Query &query, const Parent &parent)
{
    QByteArray sql =
        "SELECT COUNT(*) FROM " + QByteArray(set.table) + " t WHERE " + (set.perCompany ? "t.company = ?" : "? >= 0");
    if (!parent.isEmpty())
        sql += " AND t.\"" + parent.column + "\" = ?";
    if (!query.filter.sql.isEmpty())
        sql += " AND " + query.filter.sql;
    SQLite::Statement statement(m_store.database(), sql.constData());
    int index = 1;
    bind(statement, index++, company);
    if (!parent.isEmpty())
        bind(statement, index++, parent.id);
    for (const Bound &value : query.filter.values)
        bind(statement, index++, value);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

Query Reader::plain(const EntitySet &set) const
{
    return readQuery({}, set, m_schema, m_settings);
}

} // namespace clientele::sandbox::businesscentral
