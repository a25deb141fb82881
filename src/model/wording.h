// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/below.h"
#include "model/wording_entities.h"
#include "service/workplace.h"

#include <QString>

#include <memory>

namespace clientele {

/// Every sentence the program says about a state or a failure, made in one place (ui.md 4.0, 4.7): one plain
/// sentence with one next step. The service's own words stand in `details`, to be copied for support.
namespace wording {

struct Message
{
    QString sentence; ///< for the person; plain text
    QString step;     ///< label of the one next step, or empty ("Enter a new token", "Try again")
    QString details;  ///< the service's words, code, request id; plain text, may be empty
};

/// `about`: the kind of record it befell; empty: no single one.
Message failure(const Failure &failure, const QString &serviceName, const EntityName &about = {});
/// Its sentence, with the service's own words where they are not in it already.
QString failureInTheirWords(const Failure &failure, const QString &serviceName, const EntityName &about = {});
Message status(const ConnectionStatus &status, const QString &companyName, const QString &serviceName,
               const QDateTime &now);
/// The problem of one field, to stand under it.
QString problem(const Problem &problem, const FieldSpec &field);
/// The same where the field is not to be seen beside it, with its name: "Customer is needed.", "E-mail: This does not
/// look like an e-mail address."
QString problemNamed(const Problem &problem, const FieldSpec &field);
/// What Failure::fields has of a field, to stand under it: the service's words, or our sentence (core/refusal.h).
QString refused(const QString &said);
/// It was seen here, before anything was sent, that the service would refuse it: it has said nothing.
bool isHeldBySelf(const Failure &failure);
/// Under a field the service has filled with something else than its type; empty for any other value.
QString doubtful(const Value &value);
/// The one sentence beside a line or in a strip: "Sent. Their change to Phone was kept."
QString submission(const SubmissionView &view, const EntitySchema &schema, const QString &serviceName);
/// The same for what stands in a list: in the queue of a company that cannot be reached it does not wait for its turn.
QString submission(const SubmissionView &view, const EntitySchema &schema, const CompanyHandle &company);
/// How lines differ from what was shown of them, a sentence for each of the first; empty: they do not.
QString differences(const BelowDifference &difference);
/// The four states of lists: "Not sent", "Sending", "Sent", "Needs attention".
QString listState(SubmissionState state);
/// What is to stand at a field the service, or the look before sending, has refused; empty: it was not this one.
QString refusal(const SubmissionView &view, const FieldKey &field, const QString &serviceName);
/// The record it is about, for a list of several kinds: see recordName(const Record &).
QString recordName(const SubmissionView &view);
QString recordName(const OverlayRecord &record);
QString echo(const Echo &echo, const EntitySchema &schema, const QString &shownSent, const QString &shownStored);
/// Which records of a list could not be understood, and that the rest is there; a null sentence where there are none.
Message unreadable(const ListProgress &progress);
QString progress(const ListProgress &progress, qint64 rowsThere);
/// What a start says of the last run; empty: there is nothing to say. `now` UTC.
QString startNews(const StartNews &news, const QLocale &locale, const QDateTime &now);

QString companyKind(CompanyKind kind); ///< "LIVE", "TEST", "SAMPLE"
/// The next step where a delete was refused: "Block instead", "Archive instead", by the field that does it.
QString blockInstead(const FieldSpec &field);
QString retire(const FieldSpec &field);    ///< "Archive"; empty where the field does not take records out of use
QString reinstate(const FieldSpec &field); ///< "Take out of the archive"
/// Of services without version tokens.
QString comparesBeforeSaving(const QString &serviceName);
/// What the change log says became of a change, from LogEntry::answer: "Sent", "Rejected".
QString logAnswer(const QByteArray &answer);
/// What was wished for a whole record: "Create", "Delete"; empty for plain values.
QString wish(ChangeKind kind);
QString action(const QByteArray &name); ///< one of an EntityInfo's: "Renumber"
/// The same of a certain record: "Post journal DEFAULT".
QString actionOn(const QByteArray &name, const QString &label);
QString fieldLabel(const FieldSpec &field); ///< translated, without mnemonic
QString fieldLabelWithMnemonic(const FieldSpec &field);
QString fieldHint(const FieldSpec &field);
/// What changing this field does, where the schema says so and it holds for this record; else empty.
QString caution(const FieldSpec &field, const Record &wanted, const CompanyHandle &company);
QString groupLabel(MergeGroup group); ///< "Address"
/// "Tax & terms"; what a page of this entity's form holds decides where it can be one thing or another.
QString pageLabel(FormPage page, const EntitySchema &schema);
QString choiceLabel(const FieldSpec &field, const QString &value);
/// Where the field's name stands above it already: "Shipping" in the column "Blocked".
QString choiceBrief(const FieldSpec &field, const QString &value);
/// Date and time for people, in the computer's zone: "21 Nov 2026, 10:41".
QString moment(const QDateTime &utc, const QLocale &locale);
QString clock(const QDateTime &utc, const QLocale &locale); ///< "10:41"

} // namespace wording

/// Turns values into what people read and back, in one locale and with one company's look-ups and currency. Cheap to
/// copy; made anew when the locale or the look-ups change.
class ValueText
{
public:
    ValueText(const QLocale &locale, const CompanyHandle *company);

    /// What stands in a cell or beside a label. References by code or name; money without its currency; a zero money
    /// value is "0,00" (cells draw a dash themselves); blank is "".
    QString text(const FieldSpec &field, const Value &value) const;
    /// As `text`, but a reference with all the look-up knows of it, for where there is room: "US United States".
    QString named(const FieldSpec &field, const Value &value) const;
    /// The currency a money field of this record is in ("EUR"); empty when not known.
    QString currency(const FieldSpec &field, const Record &record) const;
    /// The same with its currency, or a number with the name of what it is the number of: for tooltips, screen readers
    /// and old values.
    QString full(const FieldSpec &field, const Value &value, const Record &record) const;
    /// What a person typed. A number or date that cannot be read becomes Value::verbatim, so that nothing typed is
    /// lost and the check says what is wrong.
    Value read(const FieldSpec &field, const QString &typed) const;
    const QLocale &locale() const { return m_locale; }

private:
    QLocale m_locale;
    const CompanyHandle *m_company;
};

} // namespace clientele
