// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/financials/books.h"
#include "sandbox/financials/settings.h"

#include <QByteArray>
#include <QList>

namespace clientele::sandbox::financials {

/// The version token of a row as this set shows it: another one after every write.
QByteArray entityTag(const EntitySet &set, const Row &row);
/// Whether a text has the shape of a version token at all.
bool looksLikeTag(const QByteArray &text);

/// How the rows of one company look in answers, in the shape the settings ask for.
class View
{
public:
    View(const Sets &sets, const Company &company, const Settings &settings)
        : m_sets(sets)
        , m_company(company)
        , m_settings(settings)
    {
    }

    /// The value of a property as text, to compare with: ids and names of what is referred to worked out, instants in
    /// milliseconds. Not for addresses and objects.
    QByteArray value(const EntitySet &set, const Row &row, int column) const;
    /// Positions of the properties that an answer has in this shape.
    QList<int> columns(const EntitySet &set) const;
    /// `"@odata.etag":...,"id":...`: the members of one object, without braces.
    QByteArray members(const EntitySet &set, const Row &row, const QList<int> &columns) const;

private:
    QByteArray json(const EntitySet &set, const Row &row, int column) const;
    QByteArray addressJson(const Row &row, int column) const;
    QByteArray codeObjectJson(const EntitySet &lookUp, const QByteArray &code) const;
    QByteArray customerValue(const Row &row, int column) const;
    QByteArray ofLookUp(const EntitySet &lookUp, const QByteArray &code, const char *column,
                        const QByteArray &otherwise) const;

    const Sets &m_sets;
    const Company &m_company;
    const Settings &m_settings;
};

/// A text as JSON writes it, with its quotes.
QByteArray quoted(const QByteArray &utf8);

} // namespace clientele::sandbox::financials
