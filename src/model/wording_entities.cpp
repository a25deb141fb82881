// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording_entities.h"

#include "model/apart.h"
#include "model/wording.h"
#include "model/wording_parts.h"

#include <QCoreApplication>

namespace clientele::wording {

namespace {

/// Whole sentences, because a language may turn round everything when the noun changes. nullptr: no words of its own,
/// the general row says it. Context "Wording".
struct EntityWords
{
    const char *entity;
    const char *list = nullptr;
    const char *listBelowNone = nullptr; ///< where they stand below no other records; none: list
    const char *one = nullptr;
    const char *newOne = nullptr;
    const char *numbered = nullptr; ///< %1 number
    const char *createIn = nullptr; ///< %1 name of the company, %2 LIVE, TEST or SAMPLE
    const char *created = nullptr;  ///< %1 number
    const char *keepAsNew = nullptr;
    const char *chooseFirst = nullptr;
    const char *newCommand = nullptr;
    const char *nextCommand = nullptr;
    const char *previousCommand = nullptr;
    const char *count = nullptr;
    const char *shownOf = nullptr;            ///< %1 how many are shown
    const char *shownOfBelow = nullptr;       ///< the same where they stand below other records; none: shownOf
    const char *noneMatches = nullptr;        ///< counts the filters
    const char *noneMatchesFind = nullptr;    ///< %1 what is looked for
    const char *noneMatchesFindNor = nullptr; ///< %1 what is looked for; counts the filters
    const char *noneYet = nullptr;            ///< %1 the company, or "All companies"
    const char *needAttention = nullptr;
    const char *sentOn = nullptr;
    const char *typeThisNumber = nullptr;
    const char *ofCustomer = nullptr;     ///< %1 name of the customer it belongs to; none: that name alone
    const char *noLongerExists = nullptr; ///< %1 name of the service
    const char *goneMeanwhile = nullptr;  ///< %1 name of the service
    const char *noLongerToPost = nullptr; ///< the same two of what waits in a journal, and may have been posted
    const char *postedMeanwhile = nullptr;
    const char *alreadyGone = nullptr; ///< %1 name of the service
    const char *parentGone = nullptr;  ///< %1 name of the service
    const char *chooseParent = nullptr;
};

constexpr EntityWords general = {
    .entity = "",
    .one = QT_TRANSLATE_NOOP("Wording", "Record"),
    .newOne = QT_TRANSLATE_NOOP("Wording", "New record"),
    .createIn = QT_TRANSLATE_NOOP("Wording", "Create record in %1 (%2)"),
    .created = QT_TRANSLATE_NOOP("Wording", "Record %1 created."),
    .keepAsNew = QT_TRANSLATE_NOOP("Wording", "Keep my values as a new record"),
    .chooseFirst = QT_TRANSLATE_NOOP("Wording", "Choose a record first."),
    .newCommand = QT_TRANSLATE_NOOP("Wording", "&New record"),
    .nextCommand = QT_TRANSLATE_NOOP("Wording", "&Next record"),
    .previousCommand = QT_TRANSLATE_NOOP("Wording", "&Previous record"),
    .count = QT_TRANSLATE_N_NOOP("Wording", "%Ln records"),
    .shownOf = QT_TRANSLATE_N_NOOP("Wording", "%1 of %Ln records"),
    .noneMatches = QT_TRANSLATE_N_NOOP("Wording", "Nothing matches. %n filters are on."),
    .noneMatchesFind = QT_TRANSLATE_NOOP("Wording", "Nothing matches “%1”."),
    .noneMatchesFindNor = QT_TRANSLATE_N_NOOP("Wording", "Nothing matches “%1”. %n filters are on as well."),
    .noneYet = QT_TRANSLATE_NOOP("Wording", "%1 has nothing in this list."),
    .needAttention = QT_TRANSLATE_N_NOOP("Wording", "%Ln records need attention"),
    .sentOn = QT_TRANSLATE_N_NOOP("Wording", "on %Ln records"),
    .typeThisNumber = QT_TRANSLATE_N_NOOP("Wording", "These are %Ln records. &Type this number to send"),
    .noLongerExists = QT_TRANSLATE_NOOP("Wording", "This record no longer exists in %1. Please update the list."),
    .goneMeanwhile = QT_TRANSLATE_NOOP("Wording", "Deleted in %1. Your values are kept here."),
    .alreadyGone = QT_TRANSLATE_NOOP("Wording", "This was no longer in %1, so nothing was deleted from here. Who has "
                                                "deleted it is not known."),
    .parentGone = QT_TRANSLATE_NOOP("Wording", "What this was to belong to is no longer in %1. Your values are kept."),
    .chooseParent = QT_TRANSLATE_NOOP("Wording", "Choose another"),
};

constexpr EntityWords table[] = {
    {
        .entity = "customer",
        .list = QT_TRANSLATE_NOOP("Wording", "Customers"),
        .one = QT_TRANSLATE_NOOP("Wording", "Customer"),
        .newOne = QT_TRANSLATE_NOOP("Wording", "New customer"),
        .numbered = QT_TRANSLATE_NOOP("Wording", "Customer %1"),
        .createIn = QT_TRANSLATE_NOOP("Wording", "Create customer in %1 (%2)"),
        .created = QT_TRANSLATE_NOOP("Wording", "Customer %1 created."),
        .keepAsNew = QT_TRANSLATE_NOOP("Wording", "Keep my values as a new customer"),
        .chooseFirst = QT_TRANSLATE_NOOP("Wording", "Choose a customer first."),
        .newCommand = QT_TRANSLATE_NOOP("Wording", "&New customer"),
        .nextCommand = QT_TRANSLATE_NOOP("Wording", "&Next customer"),
        .previousCommand = QT_TRANSLATE_NOOP("Wording", "&Previous customer"),
        .count = QT_TRANSLATE_N_NOOP("Wording", "%Ln customers"),
        .shownOf = QT_TRANSLATE_N_NOOP("Wording", "%1 of %Ln customers"),
        .noneMatches = QT_TRANSLATE_N_NOOP("Wording", "No customer matches. %n filters are on."),
        .noneMatchesFind = QT_TRANSLATE_NOOP("Wording", "No customer matches “%1”."),
        .noneMatchesFindNor = QT_TRANSLATE_N_NOOP("Wording", "No customer matches “%1”. %n filters are on as well."),
        .noneYet = QT_TRANSLATE_NOOP("Wording", "%1 has no customers yet."),
        .needAttention = QT_TRANSLATE_N_NOOP("Wording", "%Ln customers need attention"),
        .sentOn = QT_TRANSLATE_N_NOOP("Wording", "on %Ln customers"),
        .typeThisNumber = QT_TRANSLATE_N_NOOP("Wording", "These are %Ln customers. &Type this number to send"),
        .noLongerExists = QT_TRANSLATE_NOOP("Wording", "This customer no longer exists in %1. Please update the list."),
    },
    {
        .entity = "payment",
        .list = QT_TRANSLATE_NOOP("Wording", "Payments to post"),
        .listBelowNone = QT_TRANSLATE_NOOP("Wording", "Payments"),
        .one = QT_TRANSLATE_NOOP("Wording", "Payment"),
        .newOne = QT_TRANSLATE_NOOP("Wording", "New payment"),
        .numbered = QT_TRANSLATE_NOOP("Wording", "Payment %1"),
        .createIn = QT_TRANSLATE_NOOP("Wording", "Enter payment in %1 (%2)"),
        .created = QT_TRANSLATE_NOOP("Wording", "Payment %1 entered."),
        .keepAsNew = QT_TRANSLATE_NOOP("Wording", "Keep my values as a new payment"),
        .chooseFirst = QT_TRANSLATE_NOOP("Wording", "Choose a payment first."),
        .newCommand = QT_TRANSLATE_NOOP("Wording", "&New payment"),
        .nextCommand = QT_TRANSLATE_NOOP("Wording", "&Next payment"),
        .previousCommand = QT_TRANSLATE_NOOP("Wording", "&Previous payment"),
        .count = QT_TRANSLATE_N_NOOP("Wording", "%Ln payments"),
        .shownOf = QT_TRANSLATE_N_NOOP("Wording", "%1 of %Ln payments"),
        .shownOfBelow = QT_TRANSLATE_N_NOOP("Wording", "%1 of %Ln lines"),
        .noneMatches = QT_TRANSLATE_N_NOOP("Wording", "No payment matches. %n filters are on."),
        .noneMatchesFind = QT_TRANSLATE_NOOP("Wording", "No payment matches “%1”."),
        .noneMatchesFindNor = QT_TRANSLATE_N_NOOP("Wording", "No payment matches “%1”. %n filters are on as well."),
        .noneYet = QT_TRANSLATE_NOOP("Wording", "%1 has no payments here yet."),
        .needAttention = QT_TRANSLATE_N_NOOP("Wording", "%Ln payments need attention"),
        .sentOn = QT_TRANSLATE_N_NOOP("Wording", "on %Ln payments"),
        .typeThisNumber = QT_TRANSLATE_N_NOOP("Wording", "These are %Ln payments. &Type this number to send"),
        .ofCustomer = QT_TRANSLATE_NOOP("Wording", "Payment of %1"),
        .noLongerExists = QT_TRANSLATE_NOOP("Wording", "This payment no longer exists in %1. Please update the list."),
        .noLongerToPost = QT_TRANSLATE_NOOP("Wording", "This payment is no longer in %1: it was deleted or posted. If "
                                                       "it was posted, do not enter it again."),
        .postedMeanwhile = QT_TRANSLATE_NOOP("Wording", "No longer in %1: deleted or posted. If it was posted, do not "
                                                        "enter it again. Your values are kept here."),
        .parentGone = QT_TRANSLATE_NOOP("Wording", "The journal of this payment is no longer in %1: it was deleted or "
                                                   "posted. Your values are kept; please choose another journal."),
        .chooseParent = QT_TRANSLATE_NOOP("Wording", "Choose another journal"),
    },
    {
        .entity = "paymentJournal",
        .list = QT_TRANSLATE_NOOP("Wording", "Payment journals"),
        .one = QT_TRANSLATE_NOOP("Wording", "Payment journal"),
        .newOne = QT_TRANSLATE_NOOP("Wording", "New payment journal"),
        .numbered = QT_TRANSLATE_NOOP("Wording", "Journal %1"),
        .createIn = QT_TRANSLATE_NOOP("Wording", "Create journal in %1 (%2)"),
        .created = QT_TRANSLATE_NOOP("Wording", "Journal %1 created."),
        .keepAsNew = QT_TRANSLATE_NOOP("Wording", "Keep my values as a new journal"),
        .chooseFirst = QT_TRANSLATE_NOOP("Wording", "Choose a journal first."),
        .newCommand = QT_TRANSLATE_NOOP("Wording", "&New journal"),
        .nextCommand = QT_TRANSLATE_NOOP("Wording", "&Next journal"),
        .previousCommand = QT_TRANSLATE_NOOP("Wording", "&Previous journal"),
        .alreadyGone = QT_TRANSLATE_NOOP("Wording", "This journal was no longer in %1, so nothing was deleted from "
                                                    "here. Somebody has deleted it, or it has been posted and came "
                                                    "back under another code."),
    },
    {.entity = "invoice", .list = QT_TRANSLATE_NOOP("Wording", "Open invoices")},
    {.entity = "account", .list = QT_TRANSLATE_NOOP("Wording", "Accounts")},
    {
        .entity = "defaultDimension",
        .list = QT_TRANSLATE_NOOP("Wording", "Default dimensions"),
        .one = QT_TRANSLATE_NOOP("Wording", "Default dimension"),
        .newOne = QT_TRANSLATE_NOOP("Wording", "New default dimension"),
        .createIn = QT_TRANSLATE_NOOP("Wording", "Create default dimension in %1 (%2)"),
    },
    {.entity = "picture", .list = QT_TRANSLATE_NOOP("Wording", "Pictures")},
    {.entity = "contact", .list = QT_TRANSLATE_NOOP("Wording", "Contacts")},
    {.entity = "dimension", .list = QT_TRANSLATE_NOOP("Wording", "Dimensions")},
    {.entity = "dimensionValue", .list = QT_TRANSLATE_NOOP("Wording", "Values of dimensions")},
    {.entity = "currency", .list = QT_TRANSLATE_NOOP("Wording", "Currencies")},
    {.entity = "paymentTerms", .list = QT_TRANSLATE_NOOP("Wording", "Payment terms")},
    {.entity = "paymentMethod", .list = QT_TRANSLATE_NOOP("Wording", "Payment methods")},
    {.entity = "shipmentMethod", .list = QT_TRANSLATE_NOOP("Wording", "Shipment methods")},
    {.entity = "taxArea", .list = QT_TRANSLATE_NOOP("Wording", "Tax areas")},
    {.entity = "branch", .list = QT_TRANSLATE_NOOP("Wording", "Branches")},
    {.entity = "country", .list = QT_TRANSLATE_NOOP("Wording", "Countries")},
    {.entity = "salesperson", .list = QT_TRANSLATE_NOOP("Wording", "Salespeople")},
};

const EntityWords &wordsOf(const EntityName &entity)
{
    for (const EntityWords &row : table) {
        if (entity == row.entity)
            return row;
    }
    return general;
}

QString said(const EntityName &entity, const char *EntityWords::*sentence, int count = -1)
{
    const char *own = wordsOf(entity).*sentence;
    return QCoreApplication::translate("Wording", own ? own : general.*sentence, nullptr, count);
}

} // namespace

QString listName(const EntityName &entity)
{
    const char *own = wordsOf(entity).list;
    return own ? QCoreApplication::translate("Wording", own) : QString::fromLatin1(entity);
}

QString listName(const EntityInfo &info)
{
    const char *own = info.parent.isEmpty() ? wordsOf(info.entity).listBelowNone : nullptr;
    return own ? QCoreApplication::translate("Wording", own) : listName(info.entity);
}

QString oneRecord(const EntityName &entity)
{
    return said(entity, &EntityWords::one);
}

QString newRecord(const EntityName &entity)
{
    return said(entity, &EntityWords::newOne);
}

QString recordName(const EntityName &entity, const QString &name)
{
    return name.isEmpty() ? newRecord(entity) : name;
}

QString recordName(const Record &record, const QString &name)
{
    const char *ofCustomer = wordsOf(record.key.entity).ofCustomer;
    if (!ofCustomer || name.isEmpty() || record.value("customer.name").toText().trimmed() != name)
        return recordName(record.key.entity, name);
    return QCoreApplication::translate("Wording", ofCustomer).arg(apart(name));
}

QString recordName(const Record &record)
{
    return recordName(record, record.displayName());
}

QString recordNumber(const EntityName &entity, const QString &number)
{
    if (wordsOf(entity).numbered)
        return said(entity, &EntityWords::numbered).arg(number);
    return QCoreApplication::translate("Wording", "%1: %2", "list, number").arg(listName(entity), number);
}

QString createIn(const EntityName &entity, const QString &companyName, CompanyKind kind)
{
    return said(entity, &EntityWords::createIn).arg(companyName, companyKind(kind));
}

QString created(const EntityName &entity, const QString &number)
{
    return said(entity, &EntityWords::created).arg(number);
}

QString keepAsNew(const EntityName &entity)
{
    return said(entity, &EntityWords::keepAsNew);
}

QString chooseFirst(const EntityName &entity)
{
    return said(entity, &EntityWords::chooseFirst);
}

QString newCommand(const EntityName &entity)
{
    return said(entity, &EntityWords::newCommand);
}

QString nextCommand(const EntityName &entity)
{
    return said(entity, &EntityWords::nextCommand);
}

QString previousCommand(const EntityName &entity)
{
    return said(entity, &EntityWords::previousCommand);
}

QString recordCount(const EntityName &entity, int count)
{
    return said(entity, &EntityWords::count, count);
}

QString shownOf(const EntityInfo &info, const QString &shown, int there)
{
    const bool isBelow = !info.parent.isEmpty() && wordsOf(info.entity).shownOfBelow;
    return said(info.entity, isBelow ? &EntityWords::shownOfBelow : &EntityWords::shownOf, there).arg(shown);
}

QString noneMatches(const EntityName &entity, const QString &find, int filters)
{
    if (find.isEmpty())
        return said(entity, &EntityWords::noneMatches, filters);
    if (filters == 0)
        return said(entity, &EntityWords::noneMatchesFind).arg(find);
    return said(entity, &EntityWords::noneMatchesFindNor, filters).arg(find);
}

QString noneYet(const EntityName &entity, const QString &scopeName)
{
    return said(entity, &EntityWords::noneYet).arg(scopeName);
}

QString needAttention(const EntityName &entity, int count)
{
    return said(entity, &EntityWords::needAttention, count);
}

QString sentOn(const EntityName &entity, int count)
{
    return said(entity, &EntityWords::sentOn, count);
}

QString typeThisNumber(const EntityName &entity, int count)
{
    return said(entity, &EntityWords::typeThisNumber, count);
}

QString noLongerExists(const EntityName &entity, const QString &serviceName)
{
    return said(entity, &EntityWords::noLongerExists).arg(serviceName);
}

/// A line that is settled against one document.
bool waitsToBePosted(const EntitySchema &schema)
{
    return wordsOf(schema.entity()).postedMeanwhile && schema.find("appliesTo.number");
}

QString noLongerExists(const EntitySchema &schema, const QString &serviceName)
{
    return said(schema.entity(), waitsToBePosted(schema) ? &EntityWords::noLongerToPost : &EntityWords::noLongerExists)
        .arg(serviceName);
}

QString foundGone(const EntitySchema &schema, const QString &serviceName, bool mayBeByThis)
{
    if (waitsToBePosted(schema))
        return noLongerExists(schema, serviceName);
    return mayBeByThis ? QCoreApplication::translate("Wording", "Deleted in %1.").arg(serviceName)
                       : said(schema.entity(), &EntityWords::alreadyGone).arg(serviceName);
}

QString goneMeanwhile(const EntitySchema &schema, const QString &serviceName)
{
    return said(schema.entity(), waitsToBePosted(schema) ? &EntityWords::postedMeanwhile : &EntityWords::goneMeanwhile)
        .arg(serviceName);
}

QString parentGone(const EntityName &entity, const QString &serviceName)
{
    return said(entity, &EntityWords::parentGone).arg(serviceName);
}

QString chooseParent(const EntityName &entity)
{
    return said(entity, &EntityWords::chooseParent);
}

QString notOffered(const EntityInfo &info, const QByteArray &what, const QString &serviceName)
{
    const char *why = info.reasons.value(what);
    return why ? QCoreApplication::translate("Vocabulary", why)
               : QCoreApplication::translate("Wording", "%1 does not offer this.").arg(serviceName);
}

} // namespace clientele::wording
