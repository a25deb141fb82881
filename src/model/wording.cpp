// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording.h"

#include "core/failure_codes.h"
#include "core/text_limit.h"
#include "model/allocations.h"
#include "model/apart.h"
#include "model/date_text.h"
#include "model/view_only.h"
#include "model/wording_parts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace clientele::wording {

namespace {

// One context for all sentences, so that a translator sees them together.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString detailsOf(const Failure &failure)
{
    QStringList lines;
    if (!failure.message.isEmpty())
        lines += failure.message;
    if (!failure.code.isEmpty())
        lines += Words::tr("Code: %1").arg(failure.code);
    if (failure.status > 0)
        lines += Words::tr("HTTP status: %1").arg(failure.status);
    if (!failure.requestId.isEmpty())
        lines += Words::tr("Request: %1").arg(QString::fromLatin1(failure.requestId));
    if (!failure.detail.isEmpty())
        lines += failure.detail;
    return lines.join(QLatin1Char('\n'));
}

/// What the service calls a record, which may be long.
QString nameApart(const QString &name)
{
    return apart(name.left(40));
}

QString notUnderstood(const Failure &failure, const QString &service)
{
    if (failure.code == failure_codes::inCircles())
        return Words::tr("%1 points from one address to the next without end. Please check the address.").arg(service);
    if (failure.code == failure_codes::samePage())
        return Words::tr("%1 keeps sending the same page again, so the reading was stopped. What came is here. "
                         "Please tell its administrator.")
            .arg(service);
    if (failure.code == failure_codes::laterPage())
        return Words::tr("A part of the list of %1 could not be understood. What came before it is here. Please tell "
                         "its administrator.")
            .arg(service);
    if (failure.code == failure_codes::endless())
        return Words::tr("%1 sends page after page without anything new, so the reading was stopped. What came is "
                         "here. Please tell its administrator.")
            .arg(service);
    if (failure.code == failure_codes::longText()) {
        const QString limit = QLocale().toString(longestText);
        const QString number = failure.fields.value("number");
        return number.isEmpty()
                   ? Words::tr("This record has a text of more than %1 characters, the most that can be shown here. "
                               "Please have it shortened in %2.")
                         .arg(limit, service)
                   //: %1 number or name of the record, %2 how many characters, %3 the service
                   : Words::tr("%1 has a text of more than %2 characters, the most that can be shown here. Please have "
                               "it shortened in %3.")
                         .arg(nameApart(number), limit, service);
    }
    if (failure.code == failure_codes::fromBetween())
        return Words::tr("Somebody between this computer and %1, such as a gateway, answered in its place (%2).")
            .arg(service, QString::number(failure.status));
    return Words::tr("%1 answered with something that could not be understood. Please check the address.").arg(service);
}

} // namespace

QString theirWords(QString words)
{
    constexpr int most = 300;
    words.truncate(16 * most);
    words.removeIf([](QChar c) {
        return (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
    words = words.simplified();
    if (words.size() > most)
        words = words.left(most) + QChar(0x2026);
    return words;
}

QString companyKind(CompanyKind kind)
{
    switch (kind) {
    case CompanyKind::Live:
        return Words::tr("LIVE");
    case CompanyKind::Test:
        return Words::tr("TEST");
    case CompanyKind::Sample:
        return Words::tr("SAMPLE");
    }
    return {};
}

QString blockInstead(const FieldSpec &field)
{
    //: %1 what is done in place of deleting: "Block", "Archive", "Make inactive"
    return Words::tr("%1 instead").arg(retire(field));
}

QString retire(const FieldSpec &field)
{
    const char *words = field.term ? field.term->retire : nullptr;
    return words ? QCoreApplication::translate("Vocabulary", words) : QString();
}

QString reinstate(const FieldSpec &field)
{
    const char *words = field.term ? field.term->reinstate : nullptr;
    return words ? QCoreApplication::translate("Vocabulary", words) : QString();
}

QString comparesBeforeSaving(const QString &serviceName)
{
    return Words::tr("%1 cannot detect this by itself. We compared a moment before saving.").arg(serviceName);
}

QString logAnswer(const QByteArray &answer)
{
    const std::optional<SubmissionState> state = stateFromName(answer);
    if (answer == log_answers::noLongerThere())
        return Words::tr("No longer there");
    if (answer == log_answers::wentAlong())
        return Words::tr("Went along");
    if (answer == log_answers::changedSince())
        return Words::tr("Changed since");
    if (answer == log_answers::deletedSince())
        return Words::tr("Deleted here, perhaps posted");
    if (answer == log_answers::goneBefore())
        return Words::tr("Gone before, perhaps posted");
    if (!state)
        return answer == "merged" ? Words::tr("Merged") : QString::fromLatin1(answer);
    switch (*state) {
    case SubmissionState::Sent:
        return Words::tr("Sent");
    case SubmissionState::SentDifferently:
        return Words::tr("Saved differently");
    case SubmissionState::Rejected:
        return Words::tr("Rejected");
    case SubmissionState::NotAllowed:
        return Words::tr("Not allowed");
    case SubmissionState::Gone:
        return Words::tr("No longer there"); // a payment may have been posted
    case SubmissionState::Withdrawn:
        return Words::tr("Not sent");
    case SubmissionState::NeedsDecision:
    case SubmissionState::NeedsConfirmation:
        return Words::tr("Also changed by someone else");
    case SubmissionState::NeedsPerson:
        return Words::tr("Not certain");
    default:
        return listState(*state);
    }
}

QString wish(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Create:
        return Words::tr("Create");
    case ChangeKind::Delete:
        return Words::tr("Delete");
    case ChangeKind::Action:
        return Words::tr("Carry out");
    case ChangeKind::Set:
        break;
    }
    return {};
}

QString action(const QByteArray &name)
{
    if (name == "renumber")
        return Words::tr("Renumber");
    if (name == "replacePicture")
        return Words::tr("Replace the picture");
    if (name == "removePicture")
        return Words::tr("Remove the picture");
    if (name == "post")
        return Words::tr("Post");
    return wish(ChangeKind::Action);
}

QString actionOn(const QByteArray &name, const QString &label)
{
    //: %1 code of a journal
    return name == "post" ? Words::tr("Post journal %1").arg(label) : action(name);
}

Message failure(const Failure &failure, const QString &service, const EntityName &about)
{
    Message message;
    message.details = detailsOf(failure);
    const QString words = theirWords(failure.message);
    switch (failure.kind) {
    case Failure::Kind::ChangedMeanwhile:
        message.sentence = Words::tr("Somebody else saved this record first.");
        message.step = Words::tr("See what");
        break;
    case Failure::Kind::Invalid:
        if (failure.code == QLatin1String("nothing-changed"))
            message.sentence = Words::tr("Nothing has been changed. There is nothing to send yet.");
        else if (failure.code == QLatin1String("needs-correcting"))
            message.sentence = Words::tr("Something needs correcting before this can be sent.");
        else if (failure.code == QLatin1String("under-way"))
            message.sentence =
                Words::tr("Changes of this record are on their way already. Please wait for their answer.");
        else if (const QString own = ownRefusals(failure); !failure.message.isEmpty() || own.isEmpty())
            message.sentence =
                failure.message.isEmpty()
                    ? Words::tr("%1 did not accept the values. Please check them.").arg(service)
                    //: %1 name of a service, %2 its own words
                    : Words::tr("%1 did not accept the values. Please correct them: %2").arg(service, words);
        else
            message.sentence = own;
        break;
    case Failure::Kind::Duplicate:
        message.sentence =
            words.isEmpty()
                ? Words::tr("%1 has a record with this key already. Please choose another.").arg(service)
                //: %1 name of a service, %2 its own words
                : Words::tr("%1 has a record with this key already. Please choose another. %2").arg(service, words);
        break;
    case Failure::Kind::Gone:
        message.sentence = noLongerExists(about, service);
        break;
    case Failure::Kind::NotAllowed:
        if (failure.code == QLatin1String("view-only"))
            //: %1 a key
            message.sentence = Words::tr("View only: nothing is sent to this company yet. Allow sending first (%1).")
                                   .arg(allowSendingKey());
        else {
            message.sentence =
                words.isEmpty()
                    ? Words::tr("You do not have the permission for this in %1. Please ask its administrator.")
                          .arg(service)
                    //: %1 name of a service, %2 its own words
                    : Words::tr("You do not have the permission for this in %1. Please ask its administrator. %2")
                          .arg(service, words);
            message.step = Words::tr("Try again");
        }
        break;
    case Failure::Kind::SignIn:
        message.sentence = Words::tr("Please sign in to %1 again. Nothing is lost.").arg(service);
        message.step = Words::tr("Enter a new token");
        break;
    case Failure::Kind::SlowedDown: {
        const qint64 seconds = failure.retryAfterSeconds.value_or(60);
        message.sentence =
            seconds < 90 ? Words::tr("%1 asks us to slow down. It goes on by itself in about a minute.").arg(service)
                         : Words::tr("%1 asks us to slow down. It goes on by itself in about %n minutes.", nullptr,
                                     int((seconds + 59) / 60))
                               .arg(service);
        break;
    }
    case Failure::Kind::ServiceFault:
        message.sentence = failure.status > 0
                               ? Words::tr("%1 has a problem (%2).").arg(service, QString::number(failure.status))
                               : Words::tr("%1 has a problem.").arg(service);
        message.step = Words::tr("Try again");
        break;
    case Failure::Kind::NotUnderstood:
        message.sentence = notUnderstood(failure, service);
        message.step = Words::tr("Try again");
        break;
    case Failure::Kind::Unreachable:
        message.sentence = Words::tr("No connection to %1. You can go on; what you type is kept.").arg(service);
        message.step = Words::tr("Try again");
        break;
    case Failure::Kind::NoAnswer:
        message.sentence = failure.status > 0 ? Words::tr("%1 broke off in the middle of its answer.").arg(service)
                           : failure.code == failure_codes::brokenOff()
                               ? Words::tr("The connection to %1 broke before an answer came.").arg(service)
                               : Words::tr("%1 did not answer in time.").arg(service);
        message.step = Words::tr("Try again");
        break;
    case Failure::Kind::Untrusted:
        message.sentence =
            failure.code == failure_codes::elsewhere()
                ? Words::tr("%1 points to another server, which was not asked. Please check the address of this "
                            "connection.")
                      .arg(service)
                : Words::tr("The connection to %1 is not safe, so nothing was sent. Please ask your administrator "
                            "about its address and certificate.")
                      .arg(service);
        message.step = Words::tr("Try again"); // once that is put right
        break;
    case Failure::Kind::TooLarge:
        message.sentence =
            Words::tr("%1 sent more at once than this program takes. Please tell its administrator.").arg(service);
        message.step = Words::tr("Try again");
        break;
    case Failure::Kind::NotOffered:
        if (failure.code == failure_codes::noLinesBelow()) {
            message.sentence =
                Words::tr("%1 shows no payments below any of its journals. Perhaps it keeps them in one list without "
                          "journals: please check the addresses of payments in the settings of this connection.")
                    .arg(service);
            message.step = Words::tr("Try again"); // once that is put right
        } else if (failure.code == failure_codes::noVersion())
            message.sentence = Words::tr("%1 does not say which version of the record is the present one, so nothing "
                                         "was sent: it could have overwritten what others saved. Please tell its "
                                         "administrator.")
                                   .arg(service);
        else if (failure.code == failure_codes::elsewhere())
            message.sentence = Words::tr("%1 has moved to another address. Please check the address of this "
                                         "connection.")
                                   .arg(service);
        else
            message.sentence =
                words.isEmpty()
                    ? Words::tr("%1 does not offer this. Please ask its administrator.").arg(service)
                    //: %1 name of a service, %2 its own words
                    : Words::tr("%1 does not offer this. Please ask its administrator. %2").arg(service, words);
        break;
    case Failure::Kind::Cancelled:
        message.sentence = Words::tr("Stopped. What was read so far is kept.");
        message.step = Words::tr("Go on");
        break;
    case Failure::Kind::Storage:
        if (failure.code == QLatin1String("full"))
            message.sentence = Words::tr("The disk of this computer is full, so what you typed is not kept yet. Please "
                                         "make room there; it is then kept by itself.");
        else if (failure.code == QLatin1String("readOnly"))
            message.sentence = Words::tr("The folder that keeps your work cannot be written, so what you type is not "
                                         "kept. Please check its permissions.");
        else if (failure.code == QLatin1String("busy"))
            message.sentence = Words::tr("Another program is using the file that keeps your work, so what you type is "
                                         "not kept. Please close that program.");
        else if (failure.code == QLatin1String("newer") || failure.code == QLatin1String("foreign") ||
                 failure.code == QLatin1String("cannotOpen"))
            message.sentence = failure.message; // says what to do
        else
            message.sentence =
                Words::tr("This computer could not save what was typed. Please check that its disk is not full.");
        break;
    }
    return message;
}

QString startNews(const StartNews &news, const QLocale &locale, const QDateTime &now)
{
    QStringList sentences;
    if (news.endedAt) {
        const QDateTime at = news.endedAt->toLocalTime();
        const bool today = at.date() == now.toLocalTime().date();
        //: %1 a time with seconds, or a date and such a time
        sentences += Words::tr("Clientele was cut off last time. Everything up to %1 is here.")
                         .arg(today ? locale.toString(at.time(), QStringLiteral("HH:mm:ss"))
                                    : Words::tr("%1, %2", "date, time")
                                          .arg(shortDate(at.date(), locale),
                                               locale.toString(at.time(), QStringLiteral("HH:mm:ss"))));
        if (news.notSent > 0)
            sentences += Words::tr("%Ln changes are not sent yet.", nullptr, news.notSent);
    }
    if (news.notSentForDays > 0)
        sentences +=
            Words::tr("%Ln changes have waited for more than three days to be sent.", nullptr, news.notSentForDays);
    return sentences.join(QLatin1Char(' '));
}

QString failureInTheirWords(const Failure &failed, const QString &service, const EntityName &about)
{
    const QString sentence = failure(failed, service, about).sentence;
    const QString theirs = theirWords(failed.message);
    if (theirs.isEmpty() || sentence.contains(theirs))
        return sentence;
    //: %1 a sentence of ours about what went wrong, %2 the words of the service
    return Words::tr("%1 Its words: %2").arg(sentence, theirs);
}

Message status(const ConnectionStatus &status, const QString &company, const QString &service, const QDateTime &now)
{
    Message message;
    if (status.failure)
        message.details = detailsOf(*status.failure);
    const QLocale locale;
    switch (status.state) {
    case ConnectionStatus::State::Connecting:
    case ConnectionStatus::State::Online:
        break;
    case ConnectionStatus::State::Offline:
        message.sentence = status.failure && status.failure->kind == Failure::Kind::Untrusted
                               ? failure(*status.failure, service).sentence
                               : Words::tr("No connection to %1 since %2. You can go on; what you type is kept.")
                                     .arg(company, clock(status.since, locale));
        message.step = Words::tr("Try again");
        break;
    case ConnectionStatus::State::SignIn:
        message.sentence = Words::tr("Please sign in to %1 again. Nothing is lost.").arg(company);
        message.step = Words::tr("Enter a new token");
        break;
    case ConnectionStatus::State::SlowedDown: {
        const qint64 seconds = std::max<qint64>(1, now.secsTo(status.until));
        message.sentence = seconds < 90 ? Words::tr("%1 asks us to slow down, about a minute left.").arg(service)
                                        : Words::tr("%1 asks us to slow down, about %n minutes left.", nullptr,
                                                    int((seconds + 59) / 60))
                                              .arg(service);
        break;
    }
    }
    return message;
}

QString amountText(const QString &amount)
{
    const std::optional<Decimal> known = Decimal::parse(amount.toLatin1());
    return known ? known->toText(QLocale(), known->roundedTo(0) == *known ? 0 : 2) : amount;
}

QString notWhole(const QString &amount)
{
    return Words::tr("Only whole amounts can be applied to an invoice here, and %1 has cents.").arg(amountText(amount));
}

QString onlyDigits()
{
    return Words::tr("The service takes no number of digits alone. Put a letter or a dash into it.");
}

QString problem(const Problem &problem, const FieldSpec &field)
{
    const QString label = fieldLabel(field);
    const auto argument = [&](int i) { return problem.arguments.value(i).toString(); };
    const auto amount = [&] { return amountText(argument(0)); };
    switch (problem.rule) {
    case Problem::Rule::Required:
        return isAllocations(field) ? Words::tr("The payment must be allocated to at least one invoice.")
                                    : Words::tr("%1 is needed.").arg(label);
    case Problem::Rule::TooLong:
        return Words::tr("Too long: %1 characters, and %2 are allowed.").arg(argument(0), argument(1));
    case Problem::Rule::NotAnEmail:
        return Words::tr("This does not look like an e-mail address.");
    case Problem::Rule::LettersInPhone:
        return Words::tr("A phone number has no letters here.");
    case Problem::Rule::UnknownChoice:
        return Words::tr("This is not one of the choices.");
    case Problem::Rule::NotANumber:
        return Words::tr("This is not a number that can be read without doubt.");
    case Problem::Rule::NotADate:
        return problem.arguments.isEmpty()
                   ? Words::tr("This is not a date.")
                   : Words::tr("Enter a date between the years %1 and %2.").arg(argument(0), argument(1));
    case Problem::Rule::CharacterRefused:
        if (problem.arguments.size() > 1)
            return Words::tr("There is a character in it that cannot be seen (%1). Type it anew.").arg(argument(0));
        return Words::tr("The service cannot store the character “%1”.").arg(argument(0));
    case Problem::Rule::TooManyDigits:
        return problem.arguments.isEmpty()
                   ? Words::tr("This has more digits than the service keeps.")
                   //: %1 an amount, rounded
                   : Words::tr("This has more decimal places than are kept: it would become %1. Enter what is meant.")
                         .arg(amount());
    case Problem::Rule::PartMissing:
        return isAllocations(field) ? Words::tr("Every entry needs both an invoice and an amount.")
                                    : Words::tr("Every entry needs both a key and a value.");
    case Problem::Rule::RefusedByService:
    case Problem::Rule::NotKnownYet:
        return theirWords(argument(0));
    case Problem::Rule::NotPositive:
        return isAllocations(field) ? Words::tr("This must be more than zero.")
                                    : Words::tr("%1 must be more than zero.").arg(label);
    case Problem::Rule::NotWhole:
        return notWhole(argument(0));
    case Problem::Rule::MoreThanAmount:
        return Words::tr("This adds up to %1, which is more than was received.").arg(amount());
    case Problem::Rule::InvoiceOfAnother:
        return Words::tr("This invoice belongs to another customer: %1.").arg(argument(0));
    case Problem::Rule::InvoiceNotOpen:
        return Words::tr("Nothing is open on this invoice any more.");
    case Problem::Rule::InvoiceOtherCurrency:
        return Words::tr("This invoice is in %1, and the payment in %2.").arg(argument(0), argument(1));
    case Problem::Rule::MoreThanOpen:
        return Words::tr("Only %1 is open on this invoice.").arg(amount());
    case Problem::Rule::BeforeInvoice:
        return Words::tr("Posting will be refused: the payment is dated before its invoice, which is of %1.")
            .arg(shortDate(problem.arguments.value(0).toDate(), QLocale()));
    case Problem::Rule::AppliedTwice:
        return Words::tr("The same invoice stands here twice.");
    case Problem::Rule::OnlyDigits:
        return onlyDigits();
    }
    return {};
}

QString problemNamed(const Problem &problem, const FieldSpec &field)
{
    const QString words = wording::problem(problem, field);
    const bool isNamed = problem.rule == Problem::Rule::Required ||
                         (problem.rule == Problem::Rule::NotPositive && !isAllocations(field));
    if (isNamed)
        return words;
    //: %1 name of a field, %2 what is wrong with it
    return Words::tr("%1: %2", "field, problem").arg(fieldLabel(field), words);
}

QString doubtful(const Value &value)
{
    return value.isVerbatim()
               ? Words::tr("The service gave something here that is not understood. It is left as it is.")
               : QString();
}

Message unreadable(const ListProgress &progress)
{
    Message message;
    if (progress.unreadable == 0)
        return message;
    const QString limit = QLocale().toString(longestText);
    const auto isTooLong = [](const Failure &failure) { return failure.code == failure_codes::longText(); };
    const bool allTooLong = progress.unreadable == int(progress.whichUnreadable.size()) &&
                            std::all_of(progress.whichUnreadable.begin(), progress.whichUnreadable.end(), isTooLong);
    QStringList names;
    QStringList details;
    for (const Failure &failure : progress.whichUnreadable) {
        details += failure.detail;
        const QString number = failure.fields.value("number");
        const QString position = failure.fields.value("position");
        QString name;
        if (!number.isEmpty())
            name = nameApart(number);
        else if (!position.isEmpty())
            //: of a record that could not be read, where it stands in the list of the service
            name = Words::tr("the one in place %1").arg(QLocale().toString(position.toLongLong()));
        if (name.isEmpty())
            continue;
        //: %1 number of a record, %2 how many characters
        names += isTooLong(failure) && !allTooLong
                     ? Words::tr("%1 (a text of more than %2 characters)").arg(name, limit)
                     : name;
    }
    const int more = progress.unreadable - int(names.size());
    if (!names.isEmpty() && more > 0)
        names += Words::tr("%Ln more", nullptr, more);
    message.sentence =
        names.isEmpty()
            ? Words::tr("%Ln records could not be understood. They are missing, or shown as read before.", nullptr,
                        progress.unreadable)
            //: %1 is a list of the records' numbers
            : Words::tr("%Ln records could not be understood: %1. They are missing, or shown as read before.", nullptr,
                        progress.unreadable)
                  .arg(QLocale().createSeparatedList(names));
    if (allTooLong) {
        //: %1 is a list of the records' numbers, %2 how many characters
        message.sentence = Words::tr("%Ln records have a text of more than %2 characters, the most that can be shown "
                                     "here: %1. They are missing, or shown as read before.",
                                     nullptr, progress.unreadable)
                               .arg(QLocale().createSeparatedList(names), limit);
    }
    message.details = details.join(QLatin1Char('\n'));
    return message;
}

QString progress(const ListProgress &progress, qint64 there)
{
    const QLocale locale;
    if (progress.running && progress.total)
        return Words::tr("%1 of about %2, the list is usable")
            .arg(locale.toString(there), locale.toString(*progress.total));
    if (progress.running)
        return there > 0 ? Words::tr("%1 so far, the list is usable").arg(locale.toString(there))
                         : Words::tr("Reading…");
    if (progress.failure && !progress.complete && there > 0)
        return Words::tr("The first %1 so far").arg(locale.toString(there));
    return {};
}

} // namespace clientele::wording
