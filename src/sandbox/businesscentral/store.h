// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"

#include <QByteArray>
#include <QHash>

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <variant>

namespace clientele::sandbox::businesscentral {

/// One row by column name, every value as its text. Besides the properties: "version", which grows on each write.
using Row = QHash<QByteArray, QByteArray>;

using Bound = std::variant<qint64, QByteArray>;

constexpr const char *ZeroGuid = "00000000-0000-0000-0000-000000000000";
/// 0001-01-01T00:00:00Z in milliseconds since 1970: the blank instant.
constexpr qint64 BlankInstant = -62135596800000;

/// The books in SQLite: one table per kind of record, each row with its company (an index) and version.
/// Not thread-safe: the service guards it.
class Store
{
public:
    struct Column
    {
        QByteArray name;
        QByteArray blank;
    };

    explicit Store(const Schema &schema);

    SQLite::Database &database() { return m_database; }

    void insert(const EntitySet &set, qint64 company, const Row &row);
    /// Writes all columns of `row` but the id and counts the version up.
    void update(const EntitySet &set, qint64 company, const QByteArray &id, const Row &row);
    void remove(const EntitySet &set, qint64 company, const QByteArray &id);
    std::optional<Row> find(const EntitySet &set, qint64 company, const QByteArray &column, const QByteArray &value);
    /// Every row whose `column` has this value, in the order of another column.
    QList<Row> all(const EntitySet &set, qint64 company, const QByteArray &column, const QByteArray &value,
                   const QByteArray &order);
    qint64 count(const EntitySet &set, qint64 company);

    /// Inserts many rows of one kind in one transaction.
    class Filling
    {
    public:
        Filling(Store &store, const EntitySet &set, qint64 company);
        void add(const Row &row);
        void done() { m_transaction.commit(); }

    private:
        QList<Column> m_columns;
        qint64 m_company;
        SQLite::Transaction m_transaction;
        SQLite::Statement m_insert;
    };

private:
    QList<Column> columns(const char *table) const;
    QByteArray insertSql(const char *table) const;

    const Schema &m_schema;
    SQLite::Database m_database;
};

void bind(SQLite::Statement &statement, int index, const Bound &value);

} // namespace clientele::sandbox::businesscentral
