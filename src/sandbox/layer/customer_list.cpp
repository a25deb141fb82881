// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/customer_list.h"

namespace clientele::sandbox::layer {

namespace {

const QStringList CustomerNames{QStringLiteral("include_archived"),     QStringLiteral("external_id"),
                                QStringLiteral("external_id_contains"), QStringLiteral("name"),
                                QStringLiteral("name_contains"),        QStringLiteral("q"),
                                QStringLiteral("identity_status")};

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

bool contains(const std::optional<QString> &text, const QString &part)
{
    return text && text->contains(part, Qt::CaseInsensitive);
}

/// The filters of a list of customers. They all have to fit.
class CustomerFilter
{
public:
    CustomerFilter(const Parameters &parameters, const Settings &settings)
        : m_archivedToo(parameters.flag(u"include_archived"))
        , m_companyOnly(settings.companyNameOnly)
        , m_externalId(parameters.find(u"external_id"))
        , m_externalPart(parameters.find(u"external_id_contains"))
        , m_name(parameters.find(u"name"))
        , m_namePart(parameters.find(u"name_contains"))
        , m_search(settings.searchIgnored ? nullptr : parameters.find(u"q"))
    {
        const QString *identity = settings.identityIgnored ? nullptr : parameters.find(u"identity_status");
        if (identity && *identity != QLatin1String("IDENTIFIED"))
            refuse(QStringLiteral("identity_status is IDENTIFIED."));
        m_identifiedOnly = identity != nullptr;
    }

    bool operator()(const Customer &customer) const
    {
        const auto &company = customer.text(Text::CompanyName);
        const std::optional<QString> person =
            m_companyOnly ? std::optional<QString>() : customer.text(Text::IndividualName);
        const auto &externalId = customer.text(Text::ExternalId);
        if (customer.archived && !m_archivedToo)
            return false;
        if (m_identifiedOnly && !company && !customer.text(Text::IndividualName) && !customer.text(Text::Email))
            return false;
        if (m_externalId && externalId != *m_externalId)
            return false;
        if (m_externalPart && !contains(externalId, *m_externalPart))
            return false;
        if (m_name && company != *m_name && person != *m_name)
            return false;
        if (m_namePart && !contains(company, *m_namePart) && !contains(person, *m_namePart))
            return false;
        return !m_search || contains(company, *m_search) || contains(customer.text(Text::IndividualName), *m_search) ||
               contains(customer.text(Text::Email), *m_search);
    }

private:
    const bool m_archivedToo;
    const bool m_companyOnly;
    bool m_identifiedOnly = false;
    const QString *const m_externalId;
    const QString *const m_externalPart;
    const QString *const m_name;
    const QString *const m_namePart;
    const QString *const m_search;
};

/// The text customers are put in the order of; names may be asked for where the service lets them be.
std::optional<Text> customerKey(const Paging &paging, const Settings &settings)
{
    if (paging.sortBy.isEmpty())
        return std::nullopt;
    const bool age = paging.sortBy == QLatin1String("imported_at");
    for (const Text which : {Text::IndividualName, Text::CompanyName, Text::Email, Text::ExternalId}) {
        if (!settings.sortRefused && paging.sortBy == nameOf(which, QString()))
            return which;
    }
    if (settings.sortRefused || !age)
        refuse(QStringLiteral("Customers cannot be sorted by %1.").arg(paging.sortBy));
    return std::nullopt;
}

} // namespace

Json listBusinesses(const std::vector<const Business *> &businesses, const Parameters &parameters,
                    const Settings &settings)
{
    refuseUnknown(parameters, {}, settings);
    Paging paging = Paging::read(parameters, settings);
    if (paging.sortBy.isEmpty())
        paging.sortBy = QStringLiteral("imported_at");
    if (paging.sortBy != QLatin1String("imported_at"))
        refuse(QStringLiteral("Businesses cannot be sorted by %1.").arg(paging.sortBy));
    return Pager(paging, settings)
        .page(
            orderedBy(businesses.size(), paging, [](size_t row) { return row; }), [](size_t) { return true; },
            [&](size_t row) { return businesses[row]->shown; });
}

Json listCustomers(const Business &business, const Parameters &parameters, const Settings &settings)
{
    refuseUnknown(parameters, CustomerNames, settings);
    const Paging paging = Paging::read(parameters, settings);
    const std::optional<Text> key = customerKey(paging, settings);
    const std::vector<Customer> &customers = business.customers;
    const CustomerFilter filter(parameters, settings);
    const QString noteName = settings.notesName ? QStringLiteral("notes") : QStringLiteral("memo");
    const auto sortText = [&](size_t row) {
        return key ? customers[row].text(*key).value_or(QString()).toCaseFolded() : QString();
    };
    return Pager(paging, settings)
        .page(
            orderedBy(customers.size(), paging, sortText), [&](size_t row) { return filter(customers[row]); },
            [&](size_t row) { return business.show(customers[row], noteName); });
}

} // namespace clientele::sandbox::layer
