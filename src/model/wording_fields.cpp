// SPDX-License-Identifier: GPL-3.0-or-later
// How fields, their choices and moments are named. Sentences about states and failures: wording.cpp.
#include "model/wording.h"

#include "model/references.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace clientele::wording {

namespace {

// The same context as the sentences, so that a translator sees them together.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

namespace {
QString labelText(const FieldSpec &field)
{
    if (field.term && field.term->label)
        return QCoreApplication::translate("Vocabulary", field.term->label);
    return QString(field.serviceLabel).replace(QLatin1Char('&'), QLatin1String("&&"));
}
} // namespace

QString fieldLabel(const FieldSpec &field)
{
    QString label = labelText(field);
    const QString marker(QChar(0x1));
    return label.replace(QLatin1String("&&"), marker).remove(QLatin1Char('&')).replace(marker, QLatin1String("&"));
}

QString fieldLabelWithMnemonic(const FieldSpec &field)
{
    return labelText(field);
}

QString fieldHint(const FieldSpec &field)
{
    return field.term && field.term->hint ? QCoreApplication::translate("Vocabulary", field.term->hint) : QString();
}

namespace {
/// A code that the service's own list does not have. It may have come since, so this refuses nothing.
QString notListed(const FieldSpec &field, const Value &value, const CompanyHandle &company)
{
    const LookupPtr list = field.lookup.isEmpty() ? LookupPtr() : company.lookup(field.lookup);
    if (!list || list->rows.empty() || !value.isPresent() || value.isVerbatim() || value.isEmpty())
        return {};
    const QString code = value.toText();
    // The company's own currency is no row of the list in some services.
    const bool own =
        field.lookup == "currency" && code.compare(company.settings().currencyCode, Qt::CaseInsensitive) == 0;
    if (own || referredRow(field, list.get(), value))
        return {};
    //: %1 what was typed, %2 name of the list: "Countries"
    return Words::tr("“%1” is not in the list “%2” of the service. Whether it is there by now shows when it is sent.")
        .arg(code, listName(field.lookup));
}
} // namespace

QString caution(const FieldSpec &field, const Record &wanted, const CompanyHandle &company)
{
    const Caution &caution = field.caution;
    if (!caution.words)
        return notListed(field, wanted.value(field.key), company);
    // What can be changed later as well is cautioned of as a change; of a new record nothing is in use yet.
    const bool isAlways = caution.whereListed.isEmpty() && caution.unlessFilled.isEmpty();
    if (isAlways && wanted.key.isNew() && field.writable(false))
        return {};
    if (!caution.whereListed.isEmpty()) {
        const LookupPtr list = company.lookup(caution.whereListed);
        if (!list || list->rows.empty())
            return {};
    }
    if (!caution.unlessFilled.isEmpty() && wanted.value(caution.unlessFilled).isPresent())
        return {};
    return QCoreApplication::translate("Vocabulary", caution.words);
}

QString groupLabel(MergeGroup group)
{
    switch (group) {
    case MergeGroup::None:
        return {};
    case MergeGroup::Address:
        return Words::tr("Address");
    case MergeGroup::ShippingAddress:
        return Words::tr("Shipping address");
    case MergeGroup::PersonName:
        return Words::tr("Person");
    case MergeGroup::Tax:
        return Words::tr("Tax");
    case MergeGroup::Payment:
        return Words::tr("Payment");
    case MergeGroup::OpeningBalance:
        return Words::tr("Opening balance");
    }
    return {};
}

QString pageLabel(FormPage page, const EntitySchema &schema)
{
    switch (page) {
    case FormPage::General:
        return Words::tr("General");
    case FormPage::Address:
        return Words::tr("Address");
    case FormPage::TaxAndTerms:
        return Words::tr("Tax & terms");
    case FormPage::Blocking:
        // Words say what a customer may not get any more; a plain yes or no, whether it is in use.
        return std::any_of(schema.fields().begin(), schema.fields().end(),
                           [page](const FieldSpec &field) {
                               return field.term && field.term->page == page && !field.choices.empty();
                           })
                   ? Words::tr("Blocking")
                   : Words::tr("State");
    case FormPage::More:
        return Words::tr("More fields");
    case FormPage::Hidden:
        break;
    }
    return {};
}

QString choiceLabel(const FieldSpec &field, const QString &value)
{
    for (const ChoiceSpec &choice : field.choices) {
        if (choice.value == value)
            return QCoreApplication::translate("Vocabulary", choice.label);
    }
    return value;
}

QString choiceBrief(const FieldSpec &field, const QString &value)
{
    for (const ChoiceSpec &choice : field.choices) {
        if (choice.value == value && choice.brief)
            return QCoreApplication::translate("Vocabulary", choice.brief);
    }
    return choiceLabel(field, value);
}

namespace {
/// The long date of the locale without its weekday and with a short month: "21 Nov 2026", "21. Nov. 2026".
QString middleDate(const QDate &date, const QLocale &locale)
{
    static const QRegularExpression weekday(QStringLiteral("[,،]?\\s*d{3,4}[,،]?\\s*"));
    const QString format = locale.dateFormat(QLocale::LongFormat).remove(weekday);
    return locale.toString(date, QString(format).replace(QStringLiteral("MMMM"), QStringLiteral("MMM")));
}
} // namespace

QString moment(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime here = utc.toLocalTime();
    //: %1 date, %2 time of day
    return Words::tr("%1, %2").arg(middleDate(here.date(), locale), clock(utc, locale));
}

QString clock(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss")); // some locales count seconds even in the short form
    return locale.toString(utc.toLocalTime().time(), format);
}

} // namespace clientele::wording
