// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a submission, in words. Failures and lists: wording.cpp.
#include "model/wording.h"

#include "core/failure_codes.h"
#include "model/apart.h"
#include "model/references.h"
#include "model/wording_entities.h"
#include "model/wording_parts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace clientele::wording {

namespace {

// The same context as the other sentences, so that a translator sees them together.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

QString listState(SubmissionState state)
{
    if (needsAttention(state))
        return Words::tr("Needs attention");
    switch (state) {
    case SubmissionState::Sent:
        return Words::tr("Sent");
    case SubmissionState::Withdrawn:
        return Words::tr("Not sent");
    default:
        return Words::tr("Sending");
    }
}

namespace {

QString labels(const std::vector<FieldKey> &keys, const EntitySchema &schema)
{
    QStringList names;
    for (const FieldKey &key : keys) {
        if (const FieldSpec *field = schema.find(key))
            names += fieldLabel(*field);
    }
    return QLocale().createSeparatedList(names);
}

/// What the service changed by its own rules besides what was sent. Figures and time stamps are not told, nor the other
/// name of a record that was named (its id beside its number), nor such an id where its number is told.
QString followed(const SubmissionView &view, const EntitySchema &schema)
{
    const auto isSent = [&view](const FieldSpec *field) {
        return field && std::any_of(view.changes.begin(), view.changes.end(),
                                    [field](const Change &change) { return change.field == field->key; });
    };
    std::vector<FieldKey> keys;
    for (const Echo &echo : view.echoes) {
        const FieldSpec *field = schema.find(echo.field);
        if (echo.kind == Echo::Kind::Followed && field && !field->calculated && !numberBeside(schema, *field) &&
            !isSent(idBeside(schema, *field)))
            keys.push_back(echo.field);
    }
    return labels(keys, schema);
}

QString createdAs(const SubmissionView &view, const QString &service)
{
    const QString number = view.theirs ? view.theirs->value("number").toText() : QString();
    if (number.isEmpty())
        return Words::tr("Created in %1.").arg(service);
    return created(view.key.entity, number);
}

bool isFaultWithStatus(const std::optional<Failure> &failure)
{
    return failure && failure->kind == Failure::Kind::ServiceFault && failure->status > 0;
}

/// Somebody has answered in the service's place.
bool isFromBetween(const std::optional<Failure> &failure)
{
    return failure && failure->code == failure_codes::fromBetween();
}

/// What the person chose, in the order of the rows. No sentence of these changes with the number of fields.
QString decided(const SubmissionView &view, const EntitySchema &schema, const QString &service)
{
    QStringList mine, theirs, opened, typed, anew;
    // What was sent may have made the service set others of its fields anew.
    const auto isSetAnew = [&](const MergeRow &row) {
        return view.theirs && std::any_of(row.fields.begin(), row.fields.end(), [&](const FieldKey &key) {
                   const FieldSpec *field = schema.find(key);
                   const Value &stored = view.theirs->value(key);
                   return field && stored.isKnown() && !field->same(stored, view.merge->theirs().value(key));
               });
    };
    for (const MergeRow &row : view.merge->rows()) {
        const QString name = row.isWholeGroup() ? groupLabel(row.group) : labels(row.fields, schema);
        switch (row.choice) {
        case MergeRow::Choice::Mine:
            mine += name;
            break;
        case MergeRow::Choice::Theirs:
            (isSetAnew(row) ? anew : theirs) += name;
            break;
        case MergeRow::Choice::AsOpened:
            opened += name;
            break;
        case MergeRow::Choice::Typed:
            typed += name;
            break;
        case MergeRow::Choice::Open:
            if (row.verdict == Verdict::OnlyTheirs)
                (isSetAnew(row) ? anew : theirs) += name;
            break;
        }
    }
    const QLocale locale;
    QStringList sentences{view.changes.empty() ? Words::tr("Nothing was sent.") : Words::tr("Sent.")};
    if (!mine.isEmpty())
        sentences += Words::tr("Your entry was kept for %1.").arg(locale.createSeparatedList(mine));
    if (!theirs.isEmpty())
        sentences += Words::tr("Their change was kept for %1.").arg(locale.createSeparatedList(theirs));
    if (!opened.isEmpty())
        sentences += Words::tr("The value from before was put back for %1.").arg(locale.createSeparatedList(opened));
    if (!typed.isEmpty())
        sentences += Words::tr("A new value was entered for %1.").arg(locale.createSeparatedList(typed));
    if (!anew.isEmpty())
        //: %1 name of the service, %2 names of fields
        sentences += Words::tr("%1 has set anew: %2.").arg(service, locale.createSeparatedList(anew));
    return sentences.join(QLatin1Char(' '));
}

/// When it goes on; the time of day where that is more than a moment away.
QString tryingAgain(const SubmissionView &view)
{
    constexpr qint64 soon = 20; // seconds
    return view.dueAt.isValid() && view.changedAt.secsTo(view.dueAt) > soon
               //: %1 a time of day
               ? Words::tr("Trying again at %1.").arg(clock(view.dueAt, QLocale()))
               : Words::tr("Trying again in a moment…");
}

/// Nothing is under way, and it goes on by itself: why it has not gone through yet.
QString waitingPace(const SubmissionView &view, const QString &service)
{
    if (!view.failure)
        return Words::tr("Waiting for its turn…");
    if (view.failure->kind == Failure::Kind::SlowedDown || view.failure->kind == Failure::Kind::Storage)
        return failure(*view.failure, service).sentence;
    QString why = Words::tr("%1 has not saved this.").arg(service);
    if (view.mayHaveArrived && view.kind != ChangeKind::Set)
        why = Words::tr("Whether %1 received this when it was sent before could not be seen yet.").arg(service);
    else if (isFromBetween(view.failure))
        why = Words::tr("Somebody between this computer and %1, such as a gateway, answered in its place (%2), and "
                        "nothing was saved.")
                  .arg(service, QString::number(view.failure->status));
    else if (isFaultWithStatus(view.failure))
        why = Words::tr("%1 has a problem (%2) and has not saved this.")
                  .arg(service, QString::number(view.failure->status));
    return why + QLatin1Char(' ') + tryingAgain(view);
}

/// Sent, and not known whether it was saved.
QString inDoubt(const SubmissionView &view, const QString &service)
{
    const bool waits = view.state == SubmissionState::WaitingDoubt;
    if (view.below.scheduled)
        return Words::tr("%1 has accepted this and carries it out later. Checking whether it is done…").arg(service);
    if (waits && view.failure && view.failure->kind == Failure::Kind::SignIn)
        return Words::tr("We sent it but got no answer. Whether it arrived is checked once you have signed in again.");
    if (waits && view.failure && view.failure->kind == Failure::Kind::Unreachable)
        return Words::tr("We sent it but got no answer. Whether it arrived is checked when connected.");
    if (isFaultWithStatus(view.failure))
        return Words::tr("%1 has a problem (%2). Checking whether it arrived…")
            .arg(service, QString::number(view.failure->status));
    if (isFromBetween(view.failure))
        return Words::tr("Somebody between this computer and %1, such as a gateway, answered in its place (%2). "
                         "Checking whether it arrived…")
            .arg(service, QString::number(view.failure->status));
    if (view.failure && view.failure->kind == Failure::Kind::NotUnderstood)
        return Words::tr("%1 gave an answer that could not be understood. Checking whether it arrived…").arg(service);
    return Words::tr("We sent it but got no answer. Checking whether it arrived…");
}

/// Given up looking; where the service has refused it when it was sent again, with what it said then.
QString unsure(const SubmissionView &view, const QString &service)
{
    const QString unsure =
        Words::tr("It is not certain whether %1 received this. Please look there before you send it again.")
            .arg(service);
    const auto refused = [](Failure::Kind kind) {
        return kind == Failure::Kind::Invalid || kind == Failure::Kind::Duplicate || kind == Failure::Kind::Gone ||
               kind == Failure::Kind::NotAllowed || kind == Failure::Kind::NotOffered;
    };
    const QString words = view.failure && refused(view.failure->kind) ? theirWords(view.failure->message) : QString();
    //: %1 a sentence, %2 the service's own words
    return words.isEmpty() ? unsure : Words::tr("%1 It said last: %2").arg(unsure, words);
}

QString outcome(const SubmissionView &view, const EntitySchema &schema, const QString &service)
{
    if (const QString below = belowOutcome(view, service); !below.isEmpty())
        return below;
    switch (view.state) {
    case SubmissionState::Queued:
        if (!view.after.isEmpty())
            return Words::tr("Goes as soon as what goes before it is in.");
        return Words::tr("Waiting for its turn…");
    case SubmissionState::WaitingPace:
        return waitingPace(view, service);
    case SubmissionState::Comparing:
        return Words::tr("Comparing with what %1 has now, then sending…").arg(service);
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
        return Words::tr("Sending…");
    case SubmissionState::ResolvingDoubt:
    case SubmissionState::WaitingDoubt:
        return inDoubt(view, service);
    case SubmissionState::WaitingConnection:
        return Words::tr("Will be sent when connected.");
    case SubmissionState::WaitingSignIn:
        return Words::tr("Will be sent once you have signed in again.");
    case SubmissionState::NeedsDecision:
        return Words::tr("Also changed by someone else: please decide.");
    case SubmissionState::NeedsConfirmation:
        if (view.kind == ChangeKind::Delete)
            return Words::tr("Changed since you looked. Delete anyway?");
        return Words::tr("Changed since you looked. Please confirm.");
    case SubmissionState::NeedsPerson:
        if (view.isOldRelease())
            //: %1 a date with the time
            return Words::tr("Released on %1 and not sent since. Send it now?").arg(moment(view.releasedAt, QLocale()));
        if (view.below.scheduled)
            return Words::tr("%1 has accepted this but has not carried it out yet. Please look there before you send "
                             "it again.")
                .arg(service);
        if (view.conflicts())
            return Words::tr("Someone is working on this record just now. Please try again in a moment.");
        if (view.failure &&
            (view.failure->kind == Failure::Kind::Untrusted ||
             (view.failure->kind == Failure::Kind::NotOffered && view.kind != ChangeKind::Create))) // nothing was sent
            return failure(*view.failure, service).sentence;
        if (view.failure && view.failure->code == failure_codes::nothingSaved() &&
            (view.kind == ChangeKind::Delete || view.kind == ChangeKind::Action))
            return Words::tr("Nothing was sent yet: what %1 has now could not be read. Please send it again.")
                .arg(service);
        if (view.failure && view.failure->code == failure_codes::nothingSaved())
            return Words::tr("Nothing was saved yet: what %1 has now could not be understood, so nobody can tell "
                             "whether this would write over it. Your values are kept here. Please send them again.")
                .arg(service);
        if (view.alike > 0)
            //: %1 name of the service, %2 "1 payment"
            return Words::tr("It is not certain whether %1 received this: it has %2 just like it. Please look there: "
                             "sent again, this is entered once more.")
                .arg(service, recordCount(view.key.entity, view.alike));
        if (isFromBetween(view.failure))
            return Words::tr("Somebody between this computer and %1 answered in its place (%2), so it is not certain "
                             "whether %1 received this. Please look there before you send it again.")
                .arg(service, QString::number(view.failure->status));
        if (view.failure && view.failure->code == failure_codes::elsewhere())
            return Words::tr("%1 points to another address, so it is not certain whether it received this. Please look "
                             "there before you send it again, and check the address of this connection.")
                .arg(service);
        if (isFaultWithStatus(view.failure))
            return Words::tr("%1 has a problem (%2), and it is not certain whether it saved this. Please look there "
                             "before you send it again.")
                .arg(service, QString::number(view.failure->status));
        if (view.kind == ChangeKind::Create && !view.key.parent.isEmpty() && view.failure &&
            view.failure->kind == Failure::Kind::Gone)
            return Words::tr("It is not certain whether %1 received this, and the journal it was to stand in is no "
                             "longer there: it may have been posted along with it. Please look there before you enter "
                             "it again.")
                .arg(service);
        return unsure(view, service);
    case SubmissionState::Rejected: {
        if (view.kind == ChangeKind::Create && !view.key.parent.isEmpty() && view.failure &&
            view.failure->kind == Failure::Kind::Gone)
            return parentGone(view.key.entity, service);
        QString words = view.failure ? theirWords(view.failure->message) : QString();
        if (view.failure && words.isEmpty())
            words = ownRefusals(*view.failure);
        if (view.failure && view.failure->kind == Failure::Kind::NotOffered && words.isEmpty())
            return failure(*view.failure, service).sentence;
        if (view.failure && view.failure->code == failure_codes::notFound()) {
            std::vector<FieldKey> fields;
            for (auto one = view.failure->fields.cbegin(); one != view.failure->fields.cend(); ++one)
                fields.push_back(one.key());
            //: %1 name of the service, %2 name of a field
            return Words::tr("Nothing was sent: %1 does not have what was entered as “%2”.")
                .arg(service, labels(fields, schema));
        }
        if (view.failure && view.failure->code == failure_codes::inUse())
            return Words::tr("Rejected by %1: other documents belong to it, such as invoices or payments.")
                .arg(service);
        if (view.failure && isHeldBySelf(*view.failure))
            //: %1 what needs correcting, in sentences
            return Words::tr("Nothing was sent, as something needs correcting first: %1").arg(words);
        return words.isEmpty() ? Words::tr("Rejected by %1.").arg(service)
                               : Words::tr("Rejected by %1: %2").arg(service, words);
    }
    case SubmissionState::NotAllowed:
        return view.failure ? failure(*view.failure, service).sentence : Words::tr("Not allowed by %1.").arg(service);
    case SubmissionState::Gone:
        if (view.kind == ChangeKind::Action && view.changes.empty())
            return Words::tr("Deleted in %1.").arg(service);
        return goneMeanwhile(schema, service);
    case SubmissionState::Sent:
        if (view.kind == ChangeKind::Create)
            return createdAs(view, service);
        if (view.kind == ChangeKind::Delete)
            return view.failure && view.failure->kind == Failure::Kind::Gone
                       ? foundGone(schema, service, view.mayHaveArrived)
                       : Words::tr("Deleted in %1.").arg(service);
        if (view.merge)
            return decided(view, schema, service);
        if (!view.keptTheirs.empty()) {
            return view.keptTheirs.size() == 1
                       ? Words::tr("Sent. Their change to %1 was kept.").arg(labels(view.keptTheirs, schema))
                       : Words::tr("Sent. Their changes to %1 were kept.").arg(labels(view.keptTheirs, schema));
        }
        if (view.kind == ChangeKind::Set && view.changes.empty()) // decided: theirs throughout
            return Words::tr("Nothing was sent. Their values were kept.");
        if (view.kind == ChangeKind::Action && view.changes.size() == 1) { // it has set a field
            if (const FieldSpec *field = schema.find(view.changes.front().field))
                //: %1 name of a field ("Number"), %2 its value
                return Words::tr("Sent. %1 is %2 now.").arg(fieldLabel(*field), view.changes.front().after.toText());
        }
        if (const QString also = followed(view, schema); !also.isEmpty())
            return Words::tr("Sent. %1 also changed %2.").arg(service, also); // no number of fields changes it
        return Words::tr("Sent.");
    case SubmissionState::SentDifferently: {
        const QString differently = Words::tr("Saved differently from what you entered: please check.");
        return view.kind == ChangeKind::Create ? createdAs(view, service) + QLatin1Char(' ') + differently
                                               : differently;
    }
    case SubmissionState::Withdrawn:
        if (view.heldBack)
            return Words::tr("Not sent, because what goes before it did not go in. Your values are kept here.");
        return Words::tr("Not sent. Your values are kept here.");
    }
    return {};
}

/// Amounts that the service has rounded: not wrong, but another amount than was typed.
QStringList roundings(const SubmissionView &view, const EntitySchema &schema)
{
    QStringList sentences;
    for (const Echo &one : view.echoes) {
        const Decimal *sent = one.sent.asDecimal();
        const Decimal *stored = one.stored.asDecimal();
        if (one.kind == Echo::Kind::Tidied && sent && stored)
            sentences += echo(one, schema, sent->toText(QLocale()), stored->toText(QLocale(), 2));
    }
    return sentences;
}

} // namespace

QString recordName(const SubmissionView &view)
{
    // Named by what the service made of it, once there is that.
    Record record = view.theirs && !view.theirs->isNull() ? *view.theirs : view.opened;
    record.key.entity = view.key.entity;
    return recordName(record, view.label);
}

QString recordName(const OverlayRecord &record)
{
    Record opened = record.opened;
    opened.key.entity = record.key.entity;
    return recordName(opened, record.label);
}

QString submission(const SubmissionView &view, const EntitySchema &schema, const CompanyHandle &company)
{
    SubmissionView asItWaits = view;
    if (view.state == SubmissionState::Queued) {
        const ConnectionStatus::State state = company.status().state;
        if (state == ConnectionStatus::State::SignIn)
            asItWaits.state = SubmissionState::WaitingSignIn;
        else if (state == ConnectionStatus::State::Offline)
            asItWaits.state = SubmissionState::WaitingConnection;
    }
    return submission(asItWaits, schema, company.serviceName());
}

QString submission(const SubmissionView &view, const EntitySchema &schema, const QString &service)
{
    QStringList sentences{outcome(view, schema, service)};
    if (view.state == SubmissionState::Sent)
        sentences += roundings(view, schema);
    return sentences.join(QLatin1Char(' '));
}

QString refusal(const SubmissionView &view, const FieldKey &field, const QString &service)
{
    if (!view.failure || !view.failure->fields.contains(field))
        return {};
    if (view.failure->code == failure_codes::notFound()) {
        const auto sent = std::find_if(view.changes.begin(), view.changes.end(),
                                       [&field](const Change &change) { return change.field == field; });
        const Value value = sent == view.changes.end() ? view.opened.value(field) : sent->after;
        //: %1 a code that was typed, %2 name of the service
        return Words::tr("%1 was not found in %2, so nothing was sent.").arg(apart(value.toText()), service);
    }
    const QString words = refused(view.failure->fields.value(field));
    return words.isEmpty() ? view.failure->message : words;
}

QString echo(const Echo &echo, const EntitySchema &schema, const QString &sent, const QString &stored)
{
    const FieldSpec *field = schema.find(echo.field);
    const QString label = field ? fieldLabel(*field) : QString::fromLatin1(echo.field);
    const QString shown = stored.isEmpty() ? Words::tr("(empty)") : stored;
    switch (echo.kind) {
    case Echo::Kind::Kept:
        return Words::tr("%1: saved as entered.").arg(label);
    case Echo::Kind::Tidied:
        return Words::tr("%1 was tidied: “%2” is saved as “%3”.").arg(label, sent, shown);
    case Echo::Kind::Ignored:
        return Words::tr("%1 was not saved: it still is “%2”.").arg(label, shown);
    case Echo::Kind::Turned:
        return Words::tr("%1 was saved with the opposite sign: “%2”.").arg(label, shown);
    case Echo::Kind::Replaced:
        return Words::tr("%1 was saved as “%2” instead of “%3”.").arg(label, shown, sent);
    case Echo::Kind::Followed:
        return Words::tr("%1 was changed by the service to “%2”.").arg(label, shown);
    }
    return {};
}

} // namespace clientele::wording
