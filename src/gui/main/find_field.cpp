// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/find_field.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"

#include <QPainter>
#include <QStyle>

namespace clientele {

FindField::FindField(const QString &key, QWidget *parent)
    : QLineEdit(parent)
    , m_key(key)
{
}

void FindField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_key.isEmpty())
        return;
    // The words stand where their own language begins. Where that is not the window's beginning, they stand here.
    if (placeholderText().isRightToLeft() != (layoutDirection() == Qt::RightToLeft))
        return;
    const QFont small = fontFor(TextRole::Label, font());
    const int wide = QFontMetrics(small).horizontalAdvance(m_key) + 2;
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    if (width() < wide + words + 3 * measure::icon + 2 * measure::between)
        return; // the words come first
    QPainter painter(this);
    const QRect room(width() - wide - measure::between - 2, 0, wide, height());
    drawCellText(&painter, QStyle::visualRect(layoutDirection(), rect(), room), m_key, small,
                 tokensFor(palette()).muted, Qt::AlignRight, layoutDirection());
}

} // namespace clientele
