// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/payment_applying.h"
#include "model/payment_book.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace clientele {

class TextLabel;

/// The ways one received amount can be used, to choose from (ui.md 4.12). Proposes only: what is taken stands among
/// the changes, not sent.
class ApplyWindow final : public QDialog
{
    Q_OBJECT
public:
    /// `line`: as it is wanted, with what was typed.
    ApplyWindow(PaymentBook &book, const Record &line, QWidget *parent = nullptr);

    /// What was chosen; meaningful once accepted.
    std::vector<AppliedLine> chosen() const;

private:
    /// The way that uses the ticked invoices, those due first; nothing while none is ticked.
    std::optional<Application> ownWay(std::vector<OpenInvoice> &ticked) const;
    void addOwnWay(QVBoxLayout &column);
    void showState();
    void addWay(QVBoxLayout &column, const Application &way, int index);

    Record m_line;
    QString m_currency;
    std::vector<OpenInvoice> m_open;
    std::vector<Application> m_ways;
    QButtonGroup *m_choice;                              ///< by index in m_ways; behind them the person's own choice
    std::vector<std::pair<size_t, QCheckBox *>> m_ticks; ///< by index in m_open, those due first
    TextLabel *m_own = nullptr;                          ///< what becomes of the ticked ones
    QPushButton *m_take;
};

} // namespace clientele
