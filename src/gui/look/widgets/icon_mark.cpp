// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/icon_mark.h"

#include "gui/look/metrics.h"
#include "gui/look/tokens.h"

#include <QPainter>

namespace clientele {

IconMark::IconMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::setIcon(IconName name, IconInk ink)
{
    m_name = name;
    m_ink = ink;
    m_shown = true;
    update();
}

void IconMark::clear()
{
    m_shown = false;
    update();
}

QSize IconMark::sizeHint() const
{
    const int side = qMax(measure::icon - 2, fontMetrics().ascent());
    return {side, qMax(side, fontMetrics().height())};
}

void IconMark::paintEvent(QPaintEvent *)
{
    if (!m_shown) {
        return;
    }
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, inkColour(tokensFor(palette()), m_ink), layoutDirection());
}

} // namespace clientele
