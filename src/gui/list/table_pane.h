// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/record_table_model.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace clientele {

class LinkButton;
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
    explicit TablePane(QWidget *parent = nullptr);

    void setList(CompanyHandle *company, const EntityName &entity);
    RecordTableModel &model() { return *m_model; }
    RecordTableView &view() { return *m_view; }
    /// One message above the list that stays until dismissed ("Sent. Their change to Phone was kept.").
    void say(int stripKind, const QString &sentence);
    /// One next step behind that message, until the next one; the strip goes when it is taken.
    LinkButton *offerStep(const QString &words);

    /// Filters to the value under the cursor (Alt+F3).
    void filterToCurrentValue();
    void clearFilters();
    bool hasFilters() const;

signals:
    void stepRequested(); ///< the strip's one next step (enter a token, try again)
    void newRecordRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct BuiltInView
    {
        const char *name;
        std::vector<Filter> conditions;
        std::vector<Order> order;
    };
    std::vector<BuiltInView> builtInViews() const;
    void applyView(int index);
    void showChips();
    void showFoot();
    void showState();

    RecordTableModel *m_model;
    RecordTableView *m_view;
    PaneTitle *m_title;
    QComboBox *m_views;
    QWidget *m_chipRow;
    QHBoxLayout *m_chips;
    Strip *m_connection;
    Strip *m_news;
    QStackedWidget *m_stack;
    TextLabel *m_emptyText;
    LinkButton *m_emptyStep;
    TextLabel *m_counts;
    TextLabel *m_selected;
    TextLabel *m_sumLabel;
    class MoneyLabel *m_sum;
    int m_selectedRows = 0;
    bool m_emptyClears = false;
    EntityName m_entity;
};

} // namespace clientele
