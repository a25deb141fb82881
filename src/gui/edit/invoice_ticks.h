// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/money.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace clientele {

/// Invoices to be ticked, one below the other, with what a person chooses by: whose they are, when they are due, how
/// much is open, and which other payments use them. Columns that nothing stands in are left out; names that have no
/// room are cut, money never. A click anywhere in a row ticks it. A part of the window it is put into. GUI thread.
class InvoiceTicks final : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString number;
        QString customer; ///< name; empty: not said
        QString due;      ///< a day as people write it; empty: not known
        MoneyText amount;
        QString alsoIn; ///< where other payments use it, in a few words; empty: nowhere
        QString tip;    ///< the same in a sentence
        QString spoken; ///< all of it, as a screen reader says it
    };
    /// The boxes are named "tick" and the number.
    InvoiceTicks(const std::vector<Row> &rows, const QString &amountTitle, QWidget *parent = nullptr);

    bool isTicked(size_t row) const;
    int ticked() const; ///< how many are

signals:
    void toggled();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    std::vector<QCheckBox *> m_ticks;
};

} // namespace clientele
