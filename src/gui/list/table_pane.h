// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "model/record_table_model.h"
#include "model/views.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace clientele {

class LinkButton;
class ListFoot;
class NewRow;
class PaneTitle;
class RecordTableView;
class Strip;
class TextLabel;

/// The centre of the main window: title with company and badge, filter chips, the connection's strip, the list, and
/// the foot with counts and sum. Shows why it is empty where it is (ui.md 4.7).
class TablePane : public QWidget
{
    Q_OBJECT
public:
    /// `clock` says what "this week" is, and outlives the pane.
    explicit TablePane(const Clock &clock, QWidget *parent = nullptr);

    void setList(CompanyHandle *company, const EntityName &entity); ///< nullptr: none
    void setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    /// What stands between title and list, and below its foot, while `showAround`. Once; they become the pane's own.
    void setAround(QWidget *above, QWidget *below);
    /// What is said where the list, narrowed to one record's, is empty; empty: what is said of every list of its kind.
    void setNoneBelow(const QString &sentence);
    void showAround(bool shown);
    /// What the row behind the last one says that begins a new record; empty: there is no such row.
    void setNewRow(const QString &words);
    RecordTableModel &model() { return *m_model; }
    RecordTableView &view() { return *m_view; }
    /// One message under the list that stays until dismissed ("Sent. Their change to Phone was kept."). It takes its
    /// room from below: no row moves away under the mouse.
    void say(int stripKind, const QString &sentence);
    bool says(const QString &sentence) const;
    /// One next step behind that message, until the next one; the strip goes when it is taken, unless it `stays`.
    LinkButton *offerStep(const QString &words, bool stays = false);
    /// Takes the message away if it still is this one.
    void takeBack(const QString &sentence);
    /// The person has begun something else: that something has succeeded is no news any more.
    void nextAction();

    /// Shows the list as the view of this id has it.
    void applyView(const QByteArray &view);

    /// Filters to the value under the cursor (Alt+F3).
    void filterToCurrentValue();
    void clearFilters();
    bool hasFilters() const;

    /// Where a record stands that this list leaves out because it was archived, made inactive or blocked, or is in use
    /// again; nothing of any other record.
    struct Elsewhere
    {
        QByteArray view;
        QString here, there; ///< titles of the view that is shown, and of that one
    };
    std::optional<Elsewhere> elsewhere(const Record &record) const;

signals:
    /// The strip's one next step (enter a token, try again), for the company it speaks of.
    void stepRequested(clientele::CompanyHandle *company);
    void newRecordRequested();
    void newRowUsed(const QString &typed);    ///< see setNewRow; what was typed there already, if anything
    void clearFindRequested();                ///< what stands in the field of Find leaves nothing to show
    void viewChanged(const QByteArray &view); ///< also by taking a filter away

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void listsChanged();
    void takeView(const ListView &view);
    void nameViews();
    void changeConditions(std::vector<Filter> conditions, const FirstRows &first);
    void leaveRoomForEdge();
    void showChips();
    void showFoot();
    void showEmpty(const ListProgress &progress);
    void showState();
    QString scopeName() const;
    CompanyKind scopeKind() const;

    const Clock &m_clock;
    QString m_noneBelow;
    RecordTableModel *m_model;
    RecordTableView *m_view;
    NewRow *m_newRow;
    PaneTitle *m_title;
    QComboBox *m_views;
    QWidget *m_chipRow;
    QHBoxLayout *m_chips;
    QWidget *m_above = nullptr;
    QWidget *m_below = nullptr;
    Strip *m_connection;
    Strip *m_news;
    QStackedWidget *m_stack;
    TextLabel *m_emptyText;
    LinkButton *m_clearFind;
    LinkButton *m_emptyStep;
    ListFoot *m_foot;
    bool m_emptyClears = false;
    std::vector<ListView> m_viewsHere; ///< in the order of the box
};

} // namespace clientele
