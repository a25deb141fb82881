// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_book.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace clientele {

class FootRow;
class StatusItem;
class WindowHead;

/// What posting a journal does, and the question (ui.md 4.12): how many lines, their sum and documents, that it cannot
/// be taken back, what the service would refuse, and that the statement's total does not agree. A LIVE company asks for
/// the journal's name to be typed. Only asks: accepted() means that these lines may be posted, and whoever opened it
/// does that and tells what becomes of it. While lines would be refused, or are not sent, it cannot be accepted, and
/// says why. Closes itself when the company leaves, and deletes itself when closed. GUI thread.
class PostWindow final : public QDialog
{
    Q_OBJECT
public:
    /// `lines`: what would be posted, as shown to the person. `remarks`: what else there is to know before, in
    /// sentences, such as how they differ from the bank's statement. The book has a company, and outlives the window.
    PostWindow(PaymentBook &book, const Record &journal, std::vector<Record> lines, const QStringList &remarks,
               QWidget *parent = nullptr);

    const std::vector<Record> &lines() const { return m_lines; }

signals:
    void printRequested(); ///< of the list of these lines, before they are posted

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString whyNot() const;
    void showState();
    void fit();

    PaymentBook &m_book;
    Record m_journal;
    std::vector<Record> m_lines;
    QString m_code;
    std::vector<PaymentBook::LineProblem> m_problems;
    WindowHead *m_head;
    QLineEdit *m_typed = nullptr;
    QScrollArea *m_scroll;
    FootRow *m_foot;
    StatusItem *m_why;
    QPushButton *m_post;
};

} // namespace clientele
