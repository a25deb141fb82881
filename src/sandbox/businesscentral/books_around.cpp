// SPDX-License-Identifier: GPL-3.0-or-later
// Dimensions and contacts: a further part of businesscentral::Books.
#include "sandbox/businesscentral/books.h"

#include <algorithm>

namespace clientele::sandbox::businesscentral {

namespace {

/// Customers beyond these have no contacts here.
constexpr int CustomersWithContacts = 1000;

} // namespace

void Books::fillDimensions(int company)
{
    const auto c = static_cast<quint64>(company);
    const QByteArray area = m_dataset.guid("area", c, 0);
    const auto named = [](const QByteArray &id, const char *code, const char *name, bool blocked = false) {
        return Row{{"id", id}, {"code", code}, {"displayName", name}, {"blocked", blocked ? "1" : "0"}};
    };
    const QByteArray group = m_dataset.guid("dimension of", c, 1);
    const QByteArray old = m_dataset.guid("dimension of", c, 2);
    fillLookup("dimensions", company,
               {named(area, "AREA", "Area"), named(group, "CUSTOMERGROUP", "Customer Group"),
                named(old, "OLDPROJECT", "Old projects", true)});
    QList<Row> values;
    const auto add = [&](const QByteArray &dimension, const QByteArray &id, const char *code, const char *name,
                         bool blocked = false) {
        Row row = named(id, code, name, blocked);
        row.insert("dimensionId", dimension);
        values.append(row);
    };
    add(area, m_dataset.guid("area", c, 1), "30", "Europe North");
    add(area, m_dataset.guid("area", c, 2), "40", "Europe South");
    add(area, m_dataset.guid("area", c, 3), "70", "America North");
    add(area, m_dataset.guid("area", c, 4), "99", "No longer served", true);
    add(group, m_dataset.guid("area", c, 5), "LARGE", "Large business");
    add(group, m_dataset.guid("area", c, 6), "PRIVATE", "Private");
    add(old, m_dataset.guid("area", c, 7), "MERCURY", "Mercury");
    fillLookup("dimensionValues", company, values);
}

void Books::fillContacts(int company, int customers)
{
    const auto c = static_cast<quint64>(company);
    Store::Filling filling(m_store, *m_schema.set("contactsInformation"), company);
    for (int i = 0; i < std::min(customers, CustomersWithContacts); ++i) {
        const Party party = m_dataset.party(company, i);
        const auto place = static_cast<quint64>(i);
        const auto add = [&](quint64 which, const QByteArray &name, bool person) {
            filling.add({{"id", m_dataset.guid("contact", c, place * 2 + which)},
                         {"contactNumber", "CT" + QByteArray::number(place * 2 + which + 1).rightJustified(6, '0')},
                         {"contactName", name},
                         {"contactType", person ? "Person" : "Company"},
                         {"relatedId", party.id},
                         {"relatedType", "Customer"}});
        };
        add(0, party.name, party.person);
        if (!party.person && i % 3 == 0)
            add(1, "Contact person " + QByteArray::number(i + 1), true);
    }
    filling.done();
}

} // namespace clientele::sandbox::businesscentral
