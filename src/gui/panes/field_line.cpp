// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/field_line.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace clientele {

FieldLine::FieldLine(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FieldLine::setField(const QString &label, const QString &value, bool changed, const QString &was)
{
    m_value = value;
    m_was = was;
    m_changed = changed;
    setText(value);
    const QString heard = value.isEmpty() ? tr("empty") : value;
    if (changed)
        //: heard for a changed value: %1 label, %2 new value, %3 old value
        setAccessibleName(tr("%1: %2, not sent, was %3").arg(label, heard, was.isEmpty() ? tr("empty") : was));
    else
        //: heard for a value: %1 label, %2 value
        setAccessibleName(tr("%1: %2").arg(label, heard));
    updateGeometry();
    update();
}

QString FieldLine::wasText() const
{
    return tr("was %1").arg(m_was.isEmpty() ? QStringLiteral("—") : m_was);
}

int FieldLine::lineHeight() const
{
    return qMax(22, fontMetrics().height() + 4);
}

QSize FieldLine::sizeHint() const
{
    const int below = m_changed ? QFontMetrics(fontFor(TextRole::Label, font())).height() + 2 : 0;
    return {fontMetrics().horizontalAdvance(m_value) + 2 * measure::within, lineHeight() + below};
}

QSize FieldLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

void FieldLine::paintEvent(QPaintEvent *)
{
    const Tokens tokens = tokensFor(palette());
    QPainter painter(this);
    const QRect line(0, 0, width(), lineHeight());
    QRect words = line;
    QFont shown = font();
    if (m_changed) {
        painter.setRenderHint(QPainter::Antialiasing);
        fillRounded(&painter, line, measure::radiusBadge, tokens.changed.tint);
        drawCornerMark(&painter, line, measure::cellMark, tokens.changed.ink, layoutDirection(), measure::radiusBadge);
        shown = semibold(shown);
        words.adjust(measure::within + 1, 0, -measure::between, 0);
    }
    const bool empty = m_value.isEmpty();
    drawCellText(&painter, words, empty ? QStringLiteral("—") : m_value.simplified(), shown,
                 empty ? tokens.muted : tokens.text, Qt::AlignLeft, layoutDirection());
    if (m_changed)
        drawCellText(&painter, QRect(words.left(), line.bottom() + 1, words.width(), height() - line.height()),
                     wasText(), fontFor(TextRole::Label, font()), tokens.muted, Qt::AlignLeft, layoutDirection());
}

bool FieldLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool elided =
            QFontMetrics(m_changed ? semibold(font()) : font()).horizontalAdvance(m_value) > width() - 8;
        if (elided || m_value.contains(QLatin1Char('\n')))
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_value, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

void FieldLine::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy"));
    copy->setEnabled(!m_value.isEmpty());
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_value); });
    menu->popup(event->globalPos());
}

} // namespace clientele
