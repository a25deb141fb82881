// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an action that takes away the records below its own, in words: the posting of a journal.
#include "model/apart.h"
#include "model/payment_lines.h"
#include "model/wording.h"
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

constexpr qsizetype mostSaid = 4; ///< differences said singly

/// An id is not for people: the number beside it says the same.
QString changed(const BelowDifference::Changed &one)
{
    const ValueText text(QLocale(), nullptr);
    QStringList fields;
    for (const FieldSpec &field : one.now.schema()->fields()) {
        const Value &was = one.shown.value(field.key);
        const Value &is = one.now.value(field.key);
        if (field.calculated || field.type == FieldType::Reference || field.same(was, is))
            continue;
        const auto shown = [&](const Value &value) {
            const QString words = theirWords(text.text(field, value));
            return words.isEmpty() ? Words::tr("(empty)") : apart(words);
        };
        //: %1 name of a field, %2 what it is now, %3 what it was
        fields += Words::tr("%1 %2 instead of %3").arg(fieldLabel(field), shown(is), shown(was));
    }
    const QString name = apart(theirWords(one.now.displayName()));
    return fields.isEmpty() ? Words::tr("%1 was saved again.").arg(name)
                            //: %1 document number, %2 "Received 9,000.00 instead of 100.00"
                            : Words::tr("%1: %2.").arg(name, QLocale().createSeparatedList(fields));
}

QString named(const Record &line)
{
    const FieldSpec *field = line.schema()->find("amount");
    const QString amount = field ? ValueText(QLocale(), nullptr).text(*field, line.value("amount")) : QString();
    const QString name = apart(theirWords(line.displayName()));
    return amount.isEmpty() ? name : Words::tr("%1 (%2)", "document number, amount").arg(name, amount);
}

QString namedAll(const std::vector<Record> &lines)
{
    QStringList names;
    for (size_t i = 0; i < lines.size() && qsizetype(i) < mostSaid; ++i)
        names += named(lines[i]);
    if (const int more = int(lines.size() - size_t(names.size())); more > 0)
        names += Words::tr("%Ln more", "lines of a journal", more);
    return QLocale().createSeparatedList(names);
}

} // namespace

QString differences(const BelowDifference &difference)
{
    QStringList sentences;
    for (const BelowDifference::Changed &one : difference.changed)
        sentences += changed(one);
    for (const Record &one : difference.added)
        sentences += Words::tr("%1 is new.").arg(named(one));
    for (const Record &one : difference.missing)
        sentences += Words::tr("%1 is no longer there.").arg(named(one));
    if (const qsizetype more = sentences.size() - mostSaid; more > 0) {
        sentences.resize(mostSaid);
        sentences += Words::tr("%Ln more differ.", nullptr, int(more));
    }
    return sentences.join(QLatin1Char(' '));
}

QString belowOutcome(const SubmissionView &view, const QString &service)
{
    const BelowView &below = view.below;
    switch (view.state) {
    case SubmissionState::NeedsConfirmation:
        if (view.kind == ChangeKind::Delete) {
            const QString differ = differences(differenceBelow(below.meant, below.left));
            //: %1 sentences, each about one line
            return differ.isEmpty() ? QString()
                                    : Words::tr("Not deleted, for the lines that would go with it are not as you saw "
                                                "them. %1 Delete anyway?")
                                          .arg(differ);
        }
        if (below.meant.empty())
            return {};
        if (below.left.empty())
            // Of this attempt. One before it, to which nobody answered, may have posted them.
            return Words::tr("The lines you looked at are not there any more, so there was nothing to post. Perhaps "
                             "they have been posted already.");
        if (const QString differ = differences(differenceBelow(below.meant, below.left)); !differ.isEmpty())
            //: %1 sentences, each about one line
            return Words::tr("Not sent to be posted, for the lines are not as you saw them. %1 Please look at them "
                             "before you post them.")
                .arg(differ);
        return Words::tr("Not posted: %1 says that somebody has changed something meanwhile. Please look at the lines "
                         "before you post them.")
            .arg(service);
    case SubmissionState::Gone:
        if (below.meant.empty())
            return {};
        //: %1 code of a journal, %2 name of the service
        return Words::tr(
                   "%2 no longer has journal %1, so there was nothing to post. Somebody has deleted it, or it has "
                   "been posted and came back under another code.")
            .arg(apart(theirWords(view.label)), service);
    case SubmissionState::Sent: {
        if (below.taken.empty() && below.deleted.empty() && below.goneBefore.empty())
            return {};
        const int count = int(below.taken.size());
        const QString gone = below.unconfirmed
                                 ? Words::tr("%Ln lines are no longer in the journal: most likely posted, but %1 "
                                             "has not said so.",
                                             nullptr, count)
                                       .arg(service)
                                 : Words::tr("%Ln lines posted.", nullptr, count);
        QStringList sentences;
        if (count > 0)
            sentences += gone;
        if (const std::vector<Record> along = below.along(); !along.empty())
            //: %1 document numbers
            sentences += Words::tr("%Ln of them were entered after the journal had been sent to be posted: %1.",
                                   nullptr, int(along.size()))
                             .arg(documentsOf(along));
        if (const BelowDifference since{below.changed(), {}, {}}; !since.isEmpty())
            //: %1 sentences, each about one line
            sentences +=
                Words::tr("%Ln of them were changed after the journal had been sent to be posted, and may have "
                          "been posted as they were before. %1",
                          nullptr, int(since.changed.size()))
                    .arg(differences(since));
        if (!below.deleted.empty())
            //: %1 document numbers with amounts, %2 name of the service
            sentences += Words::tr("%Ln lines were deleted here while the posting was under way: %1. Whether they were "
                                   "posted all the same, %2 has not said.",
                                   nullptr, int(below.deleted.size()))
                             .arg(namedAll(below.deleted), service);
        if (!below.goneBefore.empty())
            //: %1 document numbers with amounts
            sentences += Words::tr("%Ln lines were no longer in the journal before that: %1. Whether somebody has "
                                   "deleted or posted them is not known.",
                                   nullptr, int(below.goneBefore.size()))
                             .arg(namedAll(below.goneBefore));
        return sentences.join(QLatin1Char(' '));
    }
    default:
        return {};
    }
}

} // namespace clientele::wording
