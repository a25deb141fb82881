// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/link_button.h"

#include "gui/look/painting.h"
#include "gui/look/type_scale.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace clientele {

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

QFont LinkButton::drawnFont() const
{
    return m_strong ? semibold(font()) : font();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(drawnFont());
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 8, metrics.height() + 6};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    QFont shown = drawnFont();
    shown.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(shown);
    painter.setPen(isEnabled() ? t.accent : t.muted);
    painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextSingleLine | Qt::TextHideMnemonic, text());
    if (hasFocus()) {
        drawFocusRing(&painter, rect().adjusted(-2, -2, 2, 2), t.accent, 5);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWords(text);
}

void ElidedLabel::setWords(const QString &text)
{
    setText(text);
    setAccessibleName(text); // else a screen reader would take "&" for a mnemonic
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > width();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_elide, width());
    drawCellText(&painter, rect(), shown, font(), m_muted || !isEnabled() ? t.muted : t.text, alignment(),
                 layoutDirection());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        } else {
            QToolTip::hideText();
            event->ignore();
        }
        return true;
    }
    return QLabel::event(event);
}

} // namespace clientele
