// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace clientele {

/// One of the ways to use a payment, to be chosen (ApplyWindow). Words that have no room are cut, and stand in the
/// tooltip: nothing here is scrolled sideways.
class Way final : public QRadioButton
{
public:
    explicit Way(const QString &words)
        : QRadioButton(words)
    {
        setToolTip(words);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        const QRect room = style()->subElementRect(QStyle::SE_RadioButtonContents, &option, this);
        option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, room.width(), Qt::TextShowMnemonic);
        painter.drawControl(QStyle::CE_RadioButton, option);
    }
};

} // namespace clientele
