// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"
#include "service/company_handle.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace clientele {

/// The row of its list that a reference names: by its id or by its code, as the forms of the field have it, and the id
/// first where they have both. Null where the list has no such row, or is not read.
const LookupRow *referredRow(const FieldSpec &field, const LookupTable *table, const Value &value);
/// Whether these values of the field are codes: told by the first of them that is in the list; nothing where none is.
std::optional<bool> heldAsCodes(const FieldSpec &field, const LookupTable *table, const std::vector<Value> &held);
/// Whether what is chosen for this record is kept as a code of the list, else as an id: as the record has it, or as
/// the records of its list have it, or as the first form that can be written.
bool picksCodes(const FieldSpec &field, CompanyHandle &company, const Record &record);
/// The same without a record, from values it is known to have held.
bool picksCodes(const FieldSpec &field, const LookupTable *table, const std::vector<Value> &held);
/// Whether the field is but the name of what another one refers to, so that it stands there already.
bool standsInItsChoice(const EntitySchema &schema, const FieldSpec &field);
/// The field that refers to the same record by its id, and changes with it, where this one names it by its number: of
/// "customer.number" it is "customer", of "appliesTo.number" "appliesTo.invoice". nullptr: none.
const FieldSpec *idBeside(const EntitySchema &schema, const FieldSpec &number);
/// The other way round: the number beside such an id. nullptr: none.
const FieldSpec *numberBeside(const EntitySchema &schema, const FieldSpec &id);
/// An id that nobody has to see: the number stands beside it, or it is that of the record this one stands below; and
/// one the service works out by itself, where it says the name as well.
bool isSaidElsewhere(const EntitySchema &schema, const FieldSpec &field, const EntityInfo &info);
/// What the customer of this id is paid in, by the list of customers; empty: the company's own currency, or not known.
QString customersCurrency(const Snapshot &customers, const Value &customer);
/// The same by what a record says of its customer: the number, where that was typed and says another than the id.
QString customersCurrency(const Snapshot &customers, const Record &record);
/// What the record is called that a reference names in a list with a page of its own (a payment's customer), as far as
/// that list has been read; empty: it has no such record.
QString nameInList(const CompanyHandle &company, const FieldSpec &field, const Value &value);
/// The same where a record names it by its number ("customer.number"), which `record` tells; empty: it is no such
/// number, or that list has none of it.
QString nameOfNumbered(const CompanyHandle &company, const FieldSpec &field, const Record &record);
/// What names a record by a number that its list does not have, where that list was read to its end after
/// `typedAtMsecs`: the service would refuse it. Words for one of them.
std::vector<Problem> unknownNumbers(CompanyHandle &company, const Record &wanted, qint64 typedAtMsecs);
QString numberNotFound(const CompanyHandle &company);
/// A new record in another currency than the company's own, as far as that is known, without the exchange rate it can
/// be given: the service would take 1 for it.
std::vector<Problem> missingRate(const CompanyHandle &company, const Record &wanted);
/// By their numbers in capitals, what these records of one list are called: "10000" -> "Adatum Corporation".
QHash<QString, QString> namesByNumber(const Snapshot &list, const QSet<QString> &numbers);
/// Number and name of the customer a payment names, by its id or by its number, as far as the customers are known:
/// "10000 Adatum Corporation", each apart from the direction of what stands around it. Empty: it names none.
QString customerNamed(const CompanyHandle &company, const Record &payment);
/// The rows there are to choose from: all of its list, or of one that lies below another (values below their
/// dimensions) those below what the record names there.
std::vector<LookupRow> rowsToChoose(const FieldSpec &field, const CompanyHandle &company, const Record &record);
/// Whether the rows to choose from for `field` depend on what `other` names.
bool choicesDependOn(const FieldSpec &field, const FieldSpec &other, const CompanyHandle &company);
inline const QString &keyOf(const LookupRow &row, bool byCode)
{
    return byCode ? row.code : row.id;
}

} // namespace clientele
