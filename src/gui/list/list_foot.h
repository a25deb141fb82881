// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/money.h"

#include <QWidget>

#include <vector>

namespace clientele {

class MoneyLabel;
class TextLabel;

/// The line under a list: how many rows, how many of them are selected, and what their figures come to. Nothing in it
/// is ever cut: what has no room beside the rest stands on a line below.
class ListFoot final : public QWidget
{
    Q_OBJECT
public:
    struct Sum
    {
        QString label; ///< of what; empty: the same as the one before, in another currency
        MoneyText money;
        QString tip;        ///< the exact figure, where the shown one is rounded; the currencies that have no room
        QString accessible; ///< as a screen reader says it; empty: label and figure, and the tip as their description
    };

    explicit ListFoot(QWidget *parent = nullptr);

    void setCounts(const QString &words);
    void setSelected(const QString &words);
    /// `remark`: what stands there where there is no sum, or besides.
    void setSums(const std::vector<Sum> &sums, const QString &remark);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place
    {
        TextLabel *label;
        MoneyLabel *money;
    };
    Place &placeOf(size_t sum);
    void arrange();

    TextLabel *m_counts;
    TextLabel *m_selected;
    TextLabel *m_remark;
    std::vector<Place> m_sums;
    size_t m_shown = 0; ///< of these
};

} // namespace clientele
