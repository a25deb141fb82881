// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace clientele {

class AttentionModel;
class ChangesModel;
class CompanyHandle;
class LinesView;
class LogModel;
class StatusItem;
class TextLabel;
class Workplace;

/// The bottom of the main window: changes not sent yet, what needs attention, and the change log (ui.md 4.1). Shows
/// the company of the list, or all if the list is of all or the person wants that. The workplace must outlive the
/// panel.
class ChangesPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { NotSent, Attention, Log };

    explicit ChangesPanel(Workplace &workplace, QWidget *parent = nullptr);

    /// The companies whose list is shown. With several there is nothing to choose from: all are shown.
    void setCompanies(const std::vector<CompanyHandle *> &companies);
    /// Brings a tab to the front and the focus into its list.
    void showTab(Tab tab);
    Tab tab() const;

signals:
    void sendRequested();
    /// Something is to be decided or confirmed before it can be sent.
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);
    void recordRequested(clientele::CompanyHandle *company, const clientele::RecordKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeHead();
    std::vector<CompanyHandle *> scope() const;
    bool showsAll() const;
    void takeScope();
    void showCounts();
    void showSending();
    void restore(int row);
    void openChange(int row);
    void openAttention(int row);
    void openLog(int row);

    Workplace &m_workplace;
    std::vector<CompanyHandle *> m_companies; ///< of the list
    ChangesModel *m_changes;
    AttentionModel *m_attention;
    LogModel *m_log;
    QTabBar *m_tabs;
    StatusItem *m_reason;
    TextLabel *m_scopeLabel;
    QComboBox *m_scope;
    QPushButton *m_send;
    QStackedWidget *m_stack;
    std::vector<LinesView *> m_views; ///< in the order of the tabs
};

} // namespace clientele
