// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/store.h"

#include "core/decimal.h"

#include <QSet>
#include <QString>

#include <sqlite3.h>

namespace clientele::sandbox::businesscentral {

namespace {

QByteArrayView view(const void *data, int size)
{
    return {static_cast<const char *>(data), size};
}

/// Decimals are stored as their digits and compared as numbers, so that none is ever rounded.
int compareDecimals(void *, int sizeA, const void *a, int sizeB, const void *b)
{
    const std::optional<Decimal> left = Decimal::parse(view(a, sizeA));
    const std::optional<Decimal> right = Decimal::parse(view(b, sizeB));
    const Decimal l = left.value_or(Decimal());
    const Decimal r = right.value_or(Decimal());
    return l < r ? -1 : (r < l ? 1 : 0);
}

/// fold(text): without case, for any script.
void fold(sqlite3_context *context, int, sqlite3_value **values)
{
    const QByteArray folded =
        QString::fromUtf8(view(sqlite3_value_text(values[0]), sqlite3_value_bytes(values[0]))).toCaseFolded().toUtf8();
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

/// How "nothing" is stored (reference, 4: never null).
QByteArray blankOf(Type type)
{
    switch (type) {
    case Type::Boolean:
    case Type::Integer:
    case Type::Decimal:
        return QByteArrayLiteral("0");
    case Type::DateTime:
        return QByteArray::number(BlankInstant);
    case Type::Guid:
        return ZeroGuid;
    case Type::Date:
        return QByteArrayLiteral("0001-01-01");
    case Type::Text:
    case Type::Code:
    case Type::Choice:
        break;
    }
    return {};
}

QByteArray declaration(const Property &property)
{
    const bool whole =
        property.type == Type::Boolean || property.type == Type::DateTime || property.type == Type::Integer;
    QByteArray sql = '"' + QByteArray(property.name) + "\" " + (whole ? "INTEGER" : "TEXT") + " NOT NULL";
    if (property.type == Type::Decimal)
        sql += " COLLATE decimal";
    return sql;
}

void bindText(SQLite::Statement &statement, int index, const QByteArray &text)
{
    // As text, not as blob: affinity and collations work on text only.
    statement.bind(index, std::string(text.constData(), static_cast<size_t>(text.size())));
}

Row rowOf(SQLite::Statement &statement)
{
    Row row;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
        const SQLite::Column cell = statement.getColumn(i);
        row.insert(statement.getColumnName(i), QByteArray(cell.getText(), cell.size()));
    }
    return row;
}

} // namespace

void bind(SQLite::Statement &statement, int index, const Bound &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(index, static_cast<int64_t>(*number));
    else
        bindText(statement, index, std::get<QByteArray>(value));
}

Store::Store(const Schema &schema)
    : m_schema(schema)
    , m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX)
{
    sqlite3 *handle = m_database.getHandle();
    sqlite3_create_collation(handle, "decimal", SQLITE_UTF8, nullptr, compareDecimals);
    sqlite3_create_function(handle, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, fold, nullptr, nullptr);

    QSet<QByteArray> tables;
    for (const EntitySet &set : schema.sets()) {
        if (tables.contains(set.table))
            continue;
        tables.insert(set.table);
        QByteArray sql =
            "CREATE TABLE " + QByteArray(set.table) + " (company INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1";
        QSet<QByteArray> seen;
        for (const EntitySet &other : schema.sets()) {
            if (QByteArrayView(other.table) != QByteArrayView(set.table))
                continue;
            for (const Property &property : other.properties) {
                if (!property.has(Derived) && !seen.contains(property.name)) {
                    seen.insert(property.name);
                    sql += ", " + declaration(property);
                }
            }
        }
        sql += ", PRIMARY KEY (company, id)) WITHOUT ROWID";
        m_database.exec(sql.constData());
    }
    m_database.exec("CREATE UNIQUE INDEX customers_by_number ON customers (company, number)");
    m_database.exec("CREATE INDEX dimensions_by_parent ON defaultDimensions (company, parentId)");
    m_database.exec("CREATE INDEX lines_by_journal ON paymentLines (company, journalId)");
    m_database.exec("CREATE INDEX invoices_by_number ON salesInvoices (company, number)");
    m_database.exec("CREATE INDEX invoices_by_customer ON salesInvoices (company, billToCustomerId)");
    m_database.exec("CREATE INDEX contacts_by_customer ON contactsInformation (company, relatedId)");
    // Known post codes; not an entity of its own in this API.
    m_database.exec("CREATE TABLE postCodes (code TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL, "
                    "country TEXT NOT NULL)");
    m_database.exec("CREATE INDEX postCodes_by_code ON postCodes (code)");
}

QList<Store::Column> Store::columns(const char *table) const
{
    QList<Column> found;
    QSet<QByteArray> names;
    for (const EntitySet &set : m_schema.sets()) {
        if (QByteArrayView(set.table) != QByteArrayView(table))
            continue;
        for (const Property &property : set.properties) {
            if (property.has(Derived) || names.contains(property.name))
                continue;
            names.insert(property.name);
            found.append({property.name, blankOf(property.type)});
        }
    }
    return found;
}

QByteArray Store::insertSql(const char *table) const
{
    QList<QByteArray> names;
    for (const Column &column : columns(table))
        names.append(column.name);
    return "INSERT INTO " + QByteArray(table) + " (company, \"" + names.join("\", \"") + "\") VALUES (?" +
           QByteArray(", ?").repeated(names.size()) + ')';
}

Store::Filling::Filling(Store &store, const EntitySet &set, qint64 company)
    : m_columns(store.columns(set.table))
    , m_company(company)
    , m_transaction(store.m_database)
    , m_insert(store.m_database, store.insertSql(set.table).constData())
{
}

void Store::Filling::add(const Row &row)
{
    m_insert.reset();
    m_insert.bind(1, static_cast<int64_t>(m_company));
    int index = 2;
    for (const Column &column : std::as_const(m_columns))
        bindText(m_insert, index++, row.value(column.name, column.blank));
    m_insert.exec();
}

void Store::insert(const EntitySet &set, qint64 company, const Row &row)
{
    Filling one(*this, set, company);
    one.add(row);
    one.done();
}

void Store::update(const EntitySet &set, qint64 company, const QByteArray &id, const Row &row)
{
    QByteArray sql = "UPDATE " + QByteArray(set.table) + " SET version = version + 1";
    QList<QByteArray> values;
    for (const Column &column : columns(set.table)) {
        if (column.name != "id" && row.contains(column.name)) {
            sql += ", \"" + column.name + "\" = ?";
            values.append(row.value(column.name));
        }
    }
    sql += " WHERE company = ? AND id = ?";
    SQLite::Statement statement(m_database, sql.constData());
    int index = 1;
    for (const QByteArray &value : std::as_const(values))
        bindText(statement, index++, value);
    statement.bind(index++, static_cast<int64_t>(company));
    bindText(statement, index, id);
    statement.exec();
}

void Store::remove(const EntitySet &set, qint64 company, const QByteArray &id)
{
    SQLite::Statement statement(m_database, "DELETE FROM " + std::string(set.table) + " WHERE company = ? AND id = ?");
    statement.bind(1, static_cast<int64_t>(company));
    bindText(statement, 2, id);
    statement.exec();
}

std::optional<Row> Store::find(const EntitySet &set, qint64 company, const QByteArray &column, const QByteArray &value)
{
    SQLite::Statement statement(m_database, "SELECT * FROM " + std::string(set.table) + " WHERE company = ? AND \"" +
                                                column.toStdString() + "\" = ?");
    statement.bind(1, static_cast<int64_t>(company));
    bindText(statement, 2, value);
    if (!statement.executeStep())
        return std::nullopt;
    return rowOf(statement);
}

QList<Row> Store::all(const EntitySet &set, qint64 company, const QByteArray &column, const QByteArray &value,
                      const QByteArray &order)
{
    SQLite::Statement statement(m_database, "SELECT * FROM " + std::string(set.table) + " WHERE company = ? AND \"" +
                                                column.toStdString() + "\" = ? ORDER BY \"" + order.toStdString() +
                                                '"');
    statement.bind(1, static_cast<int64_t>(company));
    bindText(statement, 2, value);
    QList<Row> rows;
    while (statement.executeStep())
        rows.append(rowOf(statement));
    return rows;
}

qint64 Store::count(const EntitySet &set, qint64 company)
{
    SQLite::Statement statement(m_database, "SELECT COUNT(*) FROM " + std::string(set.table) + " WHERE company = ?");
    statement.bind(1, static_cast<int64_t>(company));
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

} // namespace clientele::sandbox::businesscentral
