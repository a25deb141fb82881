// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/new_row.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace clientele {

NewRow::NewRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("newRow"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { emit begun({}); });
    hide();
}

void NewRow::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words); // else a screen reader would take "&" for a mnemonic
    setVisible(!words.isEmpty());
}

QSize NewRow::sizeHint() const
{
    return {measure::gutter + fontMetrics().horizontalAdvance(text()) + 2 * measure::cellPadding,
            metricsFor(Density::Compact, fontMetrics()).tableRow};
}

void NewRow::paintEvent(QPaintEvent *)
{
    const Tokens tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? tokens.sunken : tokens.base);
    drawHairline(&painter, rect(), Qt::BottomEdge, tokens.hairline);
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    const QRect gutter = part(0, measure::gutter);
    paintIcon(&painter,
              QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(measure::icon, measure::icon), gutter),
              IconName::Plus, tokens.muted, layoutDirection());
    const int from = measure::gutter + measure::cellPadding;
    drawCellText(&painter, part(from, width() - from - measure::cellPadding), text(), font(), tokens.muted,
                 Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());
    if (hasFocus())
        drawCurrentFrame(&painter, rect(), tokens.accent);
}

void NewRow::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_Up)
        emit leftUpwards();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (plain && !event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space)
        emit begun(event->text());
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace clientele
