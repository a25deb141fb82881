// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/look.h"
#include "gui/main/command_reasons.h"
#include "service/workplace.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QLineEdit;
class QSettings;
class QStackedWidget;

namespace clientele {

class ChangesPanel;
class CommandRegistry;
class ConnectWindow;
class DetailPane;
class EditWindows;
class ListFinder;
class NavigationPane;
class PaymentsScreen;
class SendingLock;
class SendingNews;
class SendingWindows;
class StartPage;
class StatusLine;
class SummaryWindow;
struct SummaryChoice;
class TablePane;

/// The main window (ui.md 4.1): composes the panes, switches between companies and lists, and gives every command its
/// meaning. Holds no state of its own beyond which company and list are shown; everything else is asked of the handles.
/// Which commands are on is CommandReasons' to say, what stands between a change and the books SendingWindows'.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settings` is the profile's file for window places and choices; all three outlive the window.
    MainWindow(Workplace &workplace, Look &look, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showList(CompanyHandle *company, const EntityName &entity); ///< nullptr: the start page
    void showCompany(CompanyHandle *company);                        ///< with the list it opens with
    /// The lists of all companies that have one of this kind, as one.
    void showAll(const EntityName &entity);
    /// The company that commands act on: that of the row with the cursor.
    CompanyHandle *company() const { return m_company; }
    /// Opens the connection window, filled in as far as known. There is one: a further call fills and raises it.
    void connectService(const QByteArray &service = {}, const QUrl &address = {}, const QString &token = {},
                        CompanyKind kind = CompanyKind::Live);
    /// From a second start, or when something needs the person.
    void raiseToFront();
    /// Closes everything without a question, because the program has been told to end. What is typed is kept, also in
    /// the field that has the cursor.
    void end();
    /// The system asks for what is not kept yet, because it may be about to end: closing does not ask any more, as long
    /// as everything is on the disk.
    void prepareForEnd();
    void openRecord(CompanyHandle *company, const RecordKey &key);
    void decide(CompanyHandle *company, const QString &submission);
    void say(const Failure &failure);
    CommandRegistry &commands() { return *m_commands; }

signals:
    void sampleRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeToolBar();
    void makeDocks();
    void connectEditors();
    void connectSending();
    void connectCommands();
    void connectPayments();
    void showLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    void companyOpened(CompanyHandle *company);
    void companyForgotten();
    void currentChanged();
    void refreshCommands();
    void refreshStatus();
    void connectNews();
    void deleteCurrent();
    void discardNew(const Record &record);
    QString shownOf(const Record &record) const;
    void showSummaries();
    void showSummaryOf(CompanyHandle *company, const Record &customer);
    void openSummary(std::vector<SummaryChoice> choices);
    void showRowMenu(const QPoint &at);
    void blockInstead(CompanyHandle *company, const QString &refused);
    Record currentRecord() const;
    void takeInWindow(const std::optional<Change> &change);
    void chooseColumns();
    void takeStep(CompanyHandle *company);
    void goRound(int step);
    void showShortcuts();
    void showAbout();
    void quitAfterAsking();
    void showStartNews();
    void showStorage();

    Workplace &m_workplace;
    Look &m_look;
    QSettings &m_settings;
    CommandRegistry *m_commands;
    EditWindows *m_editors;
    QPointer<ConnectWindow> m_connecting;
    QPointer<SummaryWindow> m_summary;
    QPointer<CompanyHandle> m_company; ///< of the current row; of a list without rows the first one
    bool m_all = false;                ///< the list is that of all companies
    EntityName m_entity;
    QStackedWidget *m_centre;
    StartPage *m_start;
    TablePane *m_table;
    PaymentsScreen *m_payments;
    SendingNews *m_news;
    NavigationPane *m_navigation;
    DetailPane *m_detail;
    ChangesPanel *m_changes;
    QDockWidget *m_navigationDock;
    QDockWidget *m_detailDock;
    QDockWidget *m_changesDock;
    QLineEdit *m_find;
    ListFinder *m_finder;
    SendingLock *m_lock;
    StatusLine *m_status;
    SendingWindows *m_sending;
    CommandReasons m_reasons;
    QString m_startSentence; ///< of the last run; said until it has been seen
    bool m_notKept = false;  ///< the disk refused something typed
    bool m_quitting = false;
    bool m_sessionEnds = false; ///< perhaps; nobody is there to answer
    bool m_low = false;         ///< hardly room for the list above the changes
    bool m_narrow = false;      ///< too narrow for the detail pane beside the list
};

} // namespace clientele
