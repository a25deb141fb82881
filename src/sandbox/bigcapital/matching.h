// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/customer.h"

#include <functional>
#include <vector>

namespace clientele::sandbox::bigcapital {

/// A text as the database compares it: without case, and letters without their marks; marks that stand by
/// themselves stay, so a decomposed spelling is another text (reference, section 7).
QString folded(const QString &text);
/// Whether the pattern stands anywhere in the text; % and _ are wildcards.
bool likeAnywhere(const QString &text, const QString &pattern);

/// What rows are sorted by: absent ones first, then numbers or texts.
struct SortValue
{
    bool given = false;
    qint64 number = 0;
    QString text;

    bool operator==(const SortValue &other) const = default;
    bool operator<(const SortValue &other) const
    {
        return given != other.given ? !given : number != other.number ? number < other.number : text < other.text;
    }
};

struct SortColumn
{
    enum class Kind : quint8 { Text, Amount, Day };
    Kind kind;
    std::function<SortValue(const Customer &)> value;
    std::function<QString(const Customer &)> text; ///< of texts; null where there is none
    std::function<QDate(const Customer &)> day;    ///< of days; invalid where there is none
};
/// By its snake_case name. Throws Rebuff for what cannot be sorted by.
SortColumn sortColumn(const QString &name);

/// The filter of one list; matches everything where none was sent. Throws Rebuff where the service does.
class FilterRoles
{
public:
    explicit FilterRoles(const QString &json);
    bool match(const Customer &row) const;

private:
    using Test = std::function<bool(const Customer &)>;
    std::vector<std::vector<Test>> m_either; ///< any of these, of which all tests hold
};

} // namespace clientele::sandbox::bigcapital
