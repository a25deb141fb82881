// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_kind.h"
#include "core/dialect.h"

#include <QString>

namespace clientele::wording {

// Everything the program says about one kind of record, in whole sentences: one row of a table in wording_entities.cpp.
// What a kind has no words of its own for is said of a "record"; so also where several kinds stand together, which an
// empty EntityName stands for.

QString listName(const EntityName &entity); ///< "Customers", "Currencies"; an unknown one as it is named inside
/// The same where it is known what they stand below: payments that are below no journal are not waiting to be posted.
QString listName(const EntityInfo &info);
QString oneRecord(const EntityName &entity); ///< "Customer", as the title of a column
QString newRecord(const EntityName &entity); ///< "New customer"
/// A record by its name, or as a new one of its kind where it has none yet.
QString recordName(const EntityName &entity, const QString &name);
/// A record for a list of several kinds: one that has no name of its own, only that of its customer, says what of
/// theirs it is ("Payment of Adatum Corporation"). `name`: what it is called where it is kept under another, as before
/// it was changed.
QString recordName(const Record &record, const QString &name);
QString recordName(const Record &record);
QString recordNumber(const EntityName &entity, const QString &number); ///< "Customer 10000"
QString createIn(const EntityName &entity, const QString &companyName, CompanyKind kind);
QString created(const EntityName &entity, const QString &number); ///< "Customer 10000 created."
QString keepAsNew(const EntityName &entity);
QString chooseFirst(const EntityName &entity); ///< why a command for one record is off

// Commands, with mnemonics that are free in their menus.
QString newCommand(const EntityName &entity);
QString nextCommand(const EntityName &entity);
QString previousCommand(const EntityName &entity);

QString recordCount(const EntityName &entity, int count); ///< "2 customers"
/// "12 of 40 customers"; one payment may be several lines of a journal, so there it is lines that are counted.
QString shownOf(const EntityInfo &info, const QString &shown, int there);
/// Why a list shows none: what is looked for (empty: nothing), and how many filters are on.
QString noneMatches(const EntityName &entity, const QString &find, int filters);
QString noneYet(const EntityName &entity, const QString &scopeName); ///< an empty list, of a company or of all
QString needAttention(const EntityName &entity, int count);
QString sentOn(const EntityName &entity, int count); ///< below "Send 4 changes?": "on 2 customers"
/// Label, with mnemonic, of the field that a larger sending is confirmed in.
QString typeThisNumber(const EntityName &entity, int count);
/// The record was deleted at the service.
QString noLongerExists(const EntityName &entity, const QString &serviceName);
/// The same where it is known whether it may have been posted: then it must not be entered once more.
QString noLongerExists(const EntitySchema &schema, const QString &serviceName);
/// What was to be deleted was found to be gone. `mayBeByThis`: a deletion had left from here that nobody answered.
QString foundGone(const EntitySchema &schema, const QString &serviceName, bool mayBeByThis);
/// What was to be sent has gone meanwhile, and what was typed is still here.
QString goneMeanwhile(const EntitySchema &schema, const QString &serviceName);
/// A new record cannot be sent: what it stands below (a payment's journal) is not at the service any more.
QString parentGone(const EntityName &entity, const QString &serviceName);
QString chooseParent(const EntityName &entity); ///< the step then

/// Why `what` ("create", "delete", an action; see EntityInfo::reasons) is not offered, to be said where it is off.
QString notOffered(const EntityInfo &info, const QByteArray &what, const QString &serviceName);

/// The kind all of them are of; empty where there are several, or none.
template <class Range, class EntityOf>
EntityName commonEntity(const Range &range, EntityOf entityOf)
{
    EntityName common;
    for (const auto &one : range) {
        const EntityName entity = entityOf(one);
        if (!common.isEmpty() && common != entity)
            return {};
        common = entity;
    }
    return common;
}

/// Whether its records wait in a journal. One that has gone may have been posted: to let it be is the safe step then,
/// and comes before the one that enters it anew.
bool waitsToBePosted(const EntitySchema &schema);

} // namespace clientele::wording
