// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_book.h"

#include <QPointer>
#include <QWidget>

namespace clientele {

class Strip;

/// Says below the list of payments into which journal a line was put last, as long as it stands there: until that
/// journal is shown, or the person puts it aside. Follows the line when the service gives it its name. Hidden where
/// there is nothing to say. A part of what it is put into; the book outlives it. GUI thread.
class MovedNotice final : public QWidget
{
    Q_OBJECT
public:
    explicit MovedNotice(PaymentBook &book, QWidget *parent = nullptr);

    /// A line of the book's company, under its key in the new journal.
    void tell(const RecordKey &line);
    /// This journal is shown. The line that was put there, which has been told of by that; else a key without a name.
    RecordKey takeShown(const QString &journal);

signals:
    void journalRequested(const QString &remoteId);

private:
    void refresh();
    void follow(const SubmissionView &submission);

    PaymentBook &m_book;
    RecordKey m_line;     ///< without a name: nothing to say
    QString m_submission; ///< the last one of that line
    QPointer<CompanyHandle> m_followed;
    QString m_said; ///< of which journal
    Strip *m_strip;
};

} // namespace clientele
