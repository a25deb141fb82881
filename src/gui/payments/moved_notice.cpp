// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/moved_notice.h"

#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

MovedNotice::MovedNotice(PaymentBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_strip(new Strip(StripKind::Information, {}))
{
    m_strip->setObjectName(QStringLiteral("movedStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    hide();
    connect(m_strip, &Strip::dismissed, this, [this] {
        m_line = {};
        refresh();
    });
    connect(&m_book, &PaymentBook::changed, this, &MovedNotice::refresh);
}

void MovedNotice::tell(const RecordKey &line)
{
    m_line = line;
    m_submission.clear();
    if (m_followed)
        disconnect(&m_followed->outbox(), nullptr, this, nullptr);
    m_followed = m_book.company();
    if (m_followed)
        connect(&m_followed->outbox(), &OutboxHandle::submissionChanged, this, &MovedNotice::follow);
    refresh();
}

RecordKey MovedNotice::takeShown(const QString &journal)
{
    if (m_line.localId.isEmpty() || m_line.parent != journal)
        return {};
    const RecordKey line = std::exchange(m_line, {});
    refresh();
    return line;
}

/// The service's name for a new line comes with the submission that made it.
void MovedNotice::follow(const SubmissionView &submission)
{
    if (m_line.localId.isEmpty())
        return;
    if (submission.key == m_line)
        m_submission = submission.id;
    else if (submission.id == m_submission)
        m_line = submission.key;
}

void MovedNotice::refresh()
{
    const bool isSaid = !m_line.localId.isEmpty();
    const Record journal = isSaid ? m_book.journal(m_line.parent) : Record();
    const std::vector<Record> lines = journal.isNull() ? std::vector<Record>() : m_book.wanted(m_line.parent);
    const bool isThere =
        std::any_of(lines.begin(), lines.end(), [this](const Record &line) { return line.key == m_line; });
    if (const QString name = isThere ? PaymentBook::nameOf(journal) : QString(); isThere && name != m_said) {
        m_said = name;
        //: %1 code and name of a journal
        m_strip->setMessage(StripKind::Information, tr("The payment was moved to journal %1.").arg(name));
        m_strip->clearActions();
        //: %1 code of a journal
        LinkButton *step = m_strip->addAction(tr("Show journal %1").arg(journal.value("code").toText()));
        connect(step, &QAbstractButton::clicked, this, [this] { emit journalRequested(m_line.parent); });
    }
    if (isThere)
        m_strip->show(); // it may have been put aside before
    else
        m_said.clear();
    setVisible(isThere);
}

} // namespace clientele
