// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_book.h"

#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLineEdit;
class QMenu;
class QSettings;

namespace clientele {

class IconMark;
class MoneyLabel;
class SteadyBox;
class TextLabel;

/// Above the list of payments (ui.md 4.12): which journal, and whether what is entered adds up to the statement. The
/// statement's total is typed, kept for each journal until it is posted, and compared exactly; what cannot be read as
/// an amount is kept as it was typed, said beside it and compared with nothing. Follows the book, also when its company
/// leaves. Asks only: what the menu requests is done, and failures are told, by whoever shows it. A part of the pane it
/// is put into; book and settings outlive it. GUI thread.
class JournalHead final : public QWidget
{
    Q_OBJECT
public:
    /// `settings` keep which journal was shown last, and the totals.
    JournalHead(PaymentBook &book, QSettings &settings, QWidget *parent = nullptr);

    QString journal() const { return m_journal; } ///< remote id; empty: none
    /// One that is not in the list yet is shown as soon as it is.
    void setJournal(const QString &remoteId);
    /// How these lines differ from the statement's total, in a sentence for the question whether to post them; empty:
    /// they agree with it, or none was typed.
    QString againstStatement(const std::vector<Record> &lines) const;
    QSize minimumSizeHint() const override;
    void forgetStatement(const QString &remoteId); ///< its journal has been posted
    /// The statement's total that is kept for a journal; nothing: none was typed, or none that can be read.
    static std::optional<Decimal> statementOf(const QSettings &settings, const QString &remoteId);

signals:
    void journalChosen(const QString &remoteId);
    void journalPicked(); ///< by the person, before it is shown
    void newJournalRequested();
    void editJournalRequested(const clientele::Record &journal);
    void deleteJournalRequested(const clientele::Record &journal);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillJournals();
    void showSums();
    void showDifference(const MoneySums &received, const QString &currency);
    /// What the statement's total is more than these; nothing: it cannot be read, or they cannot be added up.
    std::optional<Decimal> differenceTo(const MoneySums &received) const;
    void fitStatement();
    void place();
    static QString settingOf(const QString &remoteId);     ///< where a journal's total is kept, in plain digits
    QString typedSettingOf(const QString &remoteId) const; ///< what was typed instead and is no amount
    void keepStatement(const QString &typed);
    QString keptStatement() const; ///< as it is shown

    PaymentBook &m_book;
    QString m_journal;
    QString m_code;    ///< of that journal, as long as it was there
    QString m_awaited; ///< to be shown once it is in the list
    QSettings &m_settings;
    QGridLayout *m_rows;
    QWidget *m_choice; ///< of the journal …
    QWidget *m_sums;   ///< … and beside it the statement: what is entered, and how they compare
    QWidget *m_totals;
    QWidget *m_typed;   ///< a part of the totals: the statement's …
    QWidget *m_counted; ///< … and that of what is entered
    QWidget *m_compared;
    QBoxLayout *m_totalsRow;
    QBoxLayout *m_sumsRow;
    bool m_below = false;
    SteadyBox *m_journals;
    QMenu *m_menu;
    TextLabel *m_account;
    QLineEdit *m_statement = nullptr;
    MoneyLabel *m_entered;
    TextLabel *m_notSent;
    IconMark *m_mark;
    TextLabel *m_difference;
    TextLabel *m_others; ///< what is entered in other currencies, below all
};

} // namespace clientele
