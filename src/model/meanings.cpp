// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/meanings.h"

#include "model/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace clientele::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

QString meaning(const FieldSpec &field, const Value &value)
{
    if (field.key == "blocked") {
        const QString word = value.toText();
        if (word == QLatin1String("Ship"))
            return Words::tr("No new orders and shipments. What is shipped already can still be invoiced, and payments "
                             "are taken.");
        if (word == QLatin1String("Invoice"))
            return Words::tr("No new orders, shipments and invoices, not even for what is shipped already. Payments "
                             "are taken.");
        if (word == QLatin1String("All"))
            return Words::tr("Nothing can be entered for this customer any more, not even a payment.");
    }
    const bool *yes = value.asYesNo();
    if (field.key == "archived" && yes && *yes)
        return Words::tr("Not shown in lists any more. Balance and invoices stay as they are.");
    if (field.key == "active" && yes && !*yes)
        return Words::tr("Not shown among the active ones any more. Balance and invoices stay as they are.");
    return {};
}

QString listAge(const FieldSpec &field, const CompanyHandle &company, const QLocale &locale)
{
    const LookupPtr table = field.lookup.isEmpty() ? LookupPtr() : company.lookup(field.lookup);
    if (!table)
        return {};
    if (!table->readAt.isValid())
        return table->failure ? Words::tr("The list could not be read.") : QString();
    const QString when = moment(table->readAt, locale);
    //: %1 date and time
    return table->failure ? Words::tr("The list could not be read anew. This is the one of %1.").arg(when)
                          : Words::tr("list of %1").arg(when);
}

} // namespace clientele::wording
