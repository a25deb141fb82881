// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper.h"
#include "model/account_summary.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QToolButton;

namespace clientele {

class LinkButton;
class PageView;
class Strip;
class TextLabel;
class Workplace;

/// Whose accounts can be looked at, in words, and who they are.
struct SummaryChoice
{
    QString words;
    std::vector<AccountSummaries::Wanted> customers;
};

/// Account summaries before they go out: the pages as they will be printed, to print them or to save them as a PDF.
/// Reads the accounts when it is shown, one after another, and shows each as it comes; what could not be read is said
/// in its place, and can be read again. Holds what it has read: it stays when a company is closed. Deletes itself when
/// closed, which gives up what is still being read. GUI thread.
class SummaryWindow final : public QDialog
{
    Q_OBJECT
public:
    /// `choices`: at least one; the first is shown. `settings` keeps place, zoom and folder; may be null.
    SummaryWindow(Workplace &workplace, std::vector<SummaryChoice> choices, QSettings *settings,
                  QWidget *parent = nullptr);

    const Paper &paper() const { return *m_paper; }
    bool isReading() const { return m_accounts.isReading(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead(std::vector<QString> choices);
    void addTools(QHBoxLayout &row);
    QWidget *buildFoot();
    void read();
    void takeOne();
    void finished();
    void showState();
    void showPlace();
    void takeZoom(int choice);
    Paper laidOut(const PaperFormat &format) const;
    void print();
    void save();
    Q_INVOKABLE void saveAs(const QString &file);

    Workplace &m_workplace;
    QSettings *m_settings;
    std::vector<SummaryChoice> m_choices;
    int m_choice = 0;
    AccountSummaries m_accounts;
    std::unique_ptr<Paper> m_paper;
    bool m_stopped = false;
    TextLabel *m_under;
    QComboBox *m_who = nullptr;
    QComboBox *m_zoom;
    QToolButton *m_previous;
    QToolButton *m_next;
    TextLabel *m_place;
    Strip *m_news;
    Strip *m_missing;
    Strip *m_notSent;
    PageView *m_view;
    QProgressBar *m_bar;
    TextLabel *m_progress;
    LinkButton *m_stop;
    QPushButton *m_print;
    QPushButton *m_save;
};

} // namespace clientele
