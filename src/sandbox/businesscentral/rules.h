// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"

#include <QByteArray>
#include <QList>

namespace clientele::sandbox::businesscentral {

/// Who writes: a client of the API, or the practised colleague, who may also set what a client cannot.
enum class Writer : quint8 { Client, Colleague };

/// The row that a nested address goes through: `column` of the child holds its `id`. Empty for flat addresses.
struct Parent
{
    QByteArray column;
    QByteArray id;
    QByteArray path; ///< "customerPaymentJournals(...)/"

    bool isEmpty() const { return column.isEmpty(); }
};

/// One member of a body, as it is stored.
struct Change
{
    const Property *property;
    QByteArray value;
};

/// The members of a body in the order of the page, whatever their order in the body. Throws Refusal for unknown and
/// read-only properties, values of a wrong type and texts that are too long. `alsoWritable`: properties, of any
/// profile, that this writer may set although clients may not.
QList<Change> readChanges(const EntitySet &set, const Json &body, const Settings &settings,
                          const QList<QByteArray> &alsoWritable = {});

/// What a write to the rows of one set does beyond storing them. Everything that is refused throws Refusal and leaves
/// the books as they were.
class Rules
{
public:
    virtual ~Rules() = default;

    /// A whole new row but for its id and time.
    virtual Row created(qint64 company, const Json &body, const Parent &parent, Writer writer) = 0;
    virtual Row changed(qint64 company, const Row &now, const Json &body, Writer writer) = 0;
    virtual void refuseDelete(qint64 company, const Row &row) = 0;
    /// The row is gone: what hangs on it goes too.
    virtual void removed(qint64 company, const Row &row)
    {
        Q_UNUSED(company)
        Q_UNUSED(row)
    }
};

} // namespace clientele::sandbox::businesscentral
