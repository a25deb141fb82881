// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QTabBar;

namespace clientele {

class AgesBrief;
class CreditUse;
class ElidedLabel;
class FieldLine;
class IconMark;
class MoneyLabel;
class TextLabel;

/// The right pane of the main window: the current record, money first (ui.md 4.1). Follows the list, what is typed
/// and the look-ups by itself. What a service does not offer is not shown; nothing here knows which service it is.
///
/// Figures that were not read yet show as "…" and are asked for with one reading of this record, once the person has
/// rested on it; so are its ages, where the service tells them and the pane is high enough.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);
    ~DetailPane() override;

    using QWidget::show;
    /// A null record: nothing is chosen. A record the service has not named yet needs only its key.
    void show(CompanyHandle *company, const Record &record);

signals:
    void editRequested(const clientele::RecordKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Page { Contact, Terms, More };
    struct Line
    {
        FieldKey field;
        QString label, value, was;
        bool changed = false;
    };
    void takeFromList();
    void refresh();
    void showFigures();
    void placeFigures();
    void showFigure(const char *field, TextLabel *label, MoneyLabel *figure);
    void showAge();
    void showForm();
    Page pageOf(const FieldSpec &field) const;
    void showPages();
    std::vector<Line> linesOf(Page page) const;
    void askForFigures();
    bool figuresMissing() const;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    QPointer<CompanyHandle> m_company;
    Record m_record;
    QTimer m_rest;
    QFuture<Result<Record>> m_reading;

    QWidget *m_content;
    TextLabel *m_nothing;
    ElidedLabel *m_name;
    TextLabel *m_number;
    TextLabel *m_balanceLabel, *m_overdueLabel;
    MoneyLabel *m_balance, *m_overdue;
    QGridLayout *m_figures;
    bool m_figuresBelow = false;
    bool m_roomForAges = true;
    CreditUse *m_limit;
    AgesBrief *m_ages;
    IconMark *m_ageMark;
    TextLabel *m_age;
    QTabBar *m_tabs;
    QScrollArea *m_scroll;
    QPushButton *m_edit;
    std::vector<FieldKey> m_shownFields;
    std::vector<FieldLine *> m_lines;
};

} // namespace clientele
