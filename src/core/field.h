// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec.h"
#include "core/value.h"

#include <vector>

namespace clientele {

enum class FieldType : quint8 {
    Text,
    MultiLine, ///< text with line breaks
    Code,      ///< text the service trims and upper-cases
    Decimal,
    Money, ///< Decimal with a currency, see FieldSpec::currencyOf
    Date,
    Instant,
    YesNo,
    Choice,    ///< one of FieldSpec::choices, or a word we do not know, which survives
    Reference, ///< key of a row of another entity, see FieldSpec::lookup
    /// Array that can be edited; of objects with "key" and "value" (tags), or with "invoice" (its remote id) and
    /// "amount" (a number in units of the currency, not in cents): allocations of a payment. Those say in
    /// FieldSpec::lookup which records the invoices are.
    List,
    Object,
};

/// Fields that only make sense together and are merged whole (product.md 2.1). None: on its own.
enum class MergeGroup : quint8 { None, Address, ShippingAddress, PersonName, Tax, Payment, OpeningBalance };

/// Where the form shows a field (ui.md 4.3).
enum class FormPage : quint8 { General, Address, TaxAndTerms, Blocking, More, Hidden };

/// Which currency a money field is in (ui.md 4.0).
enum class CurrencyOf : quint8 { None, Company, Record };

/// What a new record begins with, before anybody has typed (core/presets.h).
enum class Preset : quint8 { None, CompanyCurrency, Today, Yes };

/// Checks this field passes before it is sent; the service's own refusals, foreseen.
enum class Check : quint16 {
    None = 0,
    Email = 1,               ///< one address
    EmailList = 2,           ///< several, separated by ";"
    NoLetters = 4,           ///< phone numbers (business-central.md 5.1)
    ThreeByteUtf8 = 8,       ///< nothing above U+FFFF (bigcapital.md 9)
    NotBlankOnly = 16,       ///< blanks alone do not count as filled; nor do they in any field that is needed
    BytesNotCharacters = 32, ///< `longest` counts UTF-8 bytes
    Positive = 64,           ///< more than zero (business-central.md 6.1: posting refuses anything else)
    WholeAmounts = 128,      ///< allocations: no digits after the point (bigcapital.md 10.2)
    WithinAmount = 256,      ///< allocations: together at most the record's "amount" (layer.md 7.4)
    NotDigitsOnly = 512,     ///< something besides digits in it (bigcapital.md 10.2: a document number of digits)
    NotCleared = 1024,       ///< once there it may be another, but not taken away; unless another field brings it anew
};
constexpr Check operator|(Check a, Check b)
{
    return Check(quint16(a) | quint16(b));
}
constexpr bool has(Check set, Check one)
{
    return (quint16(set) & quint16(one)) != 0;
}

struct ChoiceSpec
{
    QString value;               ///< our spelling; empty = the blank choice
    const char *label = nullptr; ///< QT_TRANSLATE_NOOP("Vocabulary", ...)
    const char *brief = nullptr; ///< the same where the field's name stands above it; none: label
};

/// What we call a field and how we treat it, the same for all services: one row of the vocabulary.
struct Term
{
    FieldKey key;
    FieldType type = FieldType::Text;
    const char *label = nullptr; ///< with mnemonic "&"; translation context "Vocabulary"
    const char *hint = nullptr;  ///< one sentence, or none
    FormPage page = FormPage::More;
    MergeGroup group = MergeGroup::None;
    bool sensitive = false; ///< never in logs or crash reports; masked in evidence
    /// Said loudly when somebody else changed it (ui.md 4.4): blocked, credit limit, payment terms, VAT number,
    /// currency.
    bool loud = false;
    /// What takes a record out of use by this field in place of deleting it, and brings it back ("Archive"); context
    /// "Vocabulary". Null: this field does nothing of the kind. A choice retires by its last, strongest word.
    const char *retire = nullptr;
    const char *reinstate = nullptr;
    bool retiredValue = true; ///< of a yes/no: which of the two is out of use
    bool ownOfEach = false;   ///< the service gives one to each record; that of one that is gone is not used again
};
/// The term for `key`; nullptr for a key that is not in the vocabulary.
const Term *findTerm(const FieldKey &key);
const std::vector<Term> &vocabulary();

/// Where and how one field stands on the wire, in one of the forms a service uses for it. A field may have
/// several (object or id, `memo` or `notes`); the first whose read path is in the answer wins and is remembered,
/// so that it is written back in the same form.
struct WireForm
{
    /// Member path, "." between steps; a step into an array of one takes its first element. From an "@" on there
    /// are no more steps ("@odata.etag" is one name). Empty: write only.
    QByteArray read;
    QByteArray write;             ///< empty: not writable in this form
    const Codec *codec = nullptr; ///< static lifetime
    bool byCode = false;          ///< Reference: the value is a code of the list, in this form
};

/// What a person is told as soon as a field is changed, before anything is sent.
struct Caution
{
    const char *words = nullptr; ///< context "Vocabulary"; null: nothing to say
    QByteArray whereListed;      ///< only where this look-up list has rows; empty: everywhere
    FieldKey unlessFilled;       ///< only while this field is empty; empty: always
};

/// One field of one entity of one service: the single source for column, form, check, diff, merge, filter, wire.
/// Built as one row of a dialect's table, see `field()`.
struct FieldSpec
{
    FieldKey key;
    FieldType type = FieldType::Text;
    const Term *term = nullptr;
    QString serviceLabel; ///< set where the vocabulary has no term (a service's own field): its name there
    int longest = 0;      ///< characters (or bytes, see Check), of a number digits before the point; 0: not known
    int scale = -1;       ///< digits after the point at which decimals compare; -1: exactly
    CurrencyOf currencyOf = CurrencyOf::None;
    Check checks = Check::None;
    bool required = false;
    FieldKey requiredWith;     ///< required where this one is filled; empty: no such field
    bool onCreate = false;     ///< may be written when creating
    bool onEdit = false;       ///< may be written when editing
    bool calculated = false;   ///< the service works it out; never part of diff or merge
    bool alwaysSent = false;   ///< the service wants it in every write (bigcapital.md 6.2)
    bool filterable = true;    ///< the service can filter and sort by it
    QByteArray lookup;         ///< Reference, allocations: the entity whose rows it names ("paymentTerms")
    bool lookupByCode = false; ///< Reference: by code, else by id; a form may say otherwise, see WireForm::byCode
    std::vector<ChoiceSpec> choices;
    std::vector<FieldKey> alsoChanges; ///< what else the service recalculates when this one changes
    std::vector<WireForm> forms;
    /// Why it cannot be changed, as a sentence for the person; only for fields that are never writable.
    const char *readOnlyReason = nullptr;
    Caution caution;
    Preset preset = Preset::None;

    bool writable(bool creating) const { return creating ? onCreate : onEdit; }
    /// Equality as the service means it: decimals at `scale`, Blank as Null, codes without case.
    bool same(const Value &a, const Value &b) const;
    MergeGroup group() const { return term ? term->group : MergeGroup::None; }

    // Row builder, so that a field is one line of a table.
    FieldSpec &&wire(const char *path, const Codec &codec) &&;  ///< adds a form read and written at `path`
    FieldSpec &&wire(const char *path) &&;                      ///< codec by type, so after as(), refersTo(), oneOf()
    FieldSpec &&reads(const char *path, const Codec &codec) &&; ///< adds a form that is only read
    FieldSpec &&reads(const char *path) &&;
    FieldSpec &&writes(const char *path) &&; ///< other path for writing, last form
    FieldSpec &&as(FieldType other) &&;      ///< not the vocabulary's usual type
    FieldSpec &&upTo(int characters) &&;
    FieldSpec &&comparedAt(int digits) &&;
    FieldSpec &&in(CurrencyOf whose) &&;
    FieldSpec &&must(Check check) &&; ///< adds a check
    FieldSpec &&needed() &&;          ///< required
    FieldSpec &&neededWith(const char *other) &&;
    FieldSpec &&editable() &&; ///< on create and on edit
    FieldSpec &&editableOnCreate() &&;
    FieldSpec &&editableOnEdit() &&;
    FieldSpec &&computed(const char *reason = nullptr) &&;
    FieldSpec &&sentAlways() &&;
    FieldSpec &&notFilterable() &&;
    FieldSpec &&refersTo(const char *entity) &&; ///< by id
    FieldSpec &&refersToCode(const char *entity) &&;
    FieldSpec &&heldByCode() &&; ///< the last form holds the code of what is referred to, though another holds its id
    FieldSpec &&cautions(const char *words, const char *whereListed = nullptr, const char *unlessFilled = nullptr) &&;
    FieldSpec &&beginsWith(Preset what) &&;
    FieldSpec &&oneOf(std::vector<ChoiceSpec> choices) &&;
    FieldSpec &&recalculates(std::vector<FieldKey> fields) &&;
};

/// Starts a row: a field of the vocabulary (asserts that it is there).
FieldSpec field(const char *key);
/// Starts a row for something only this service has; shown under "More fields" by its own name.
FieldSpec ownField(const char *key, FieldType type, const char *nameThere);

} // namespace clientele
