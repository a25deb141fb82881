// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/chip.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace clientele {

namespace {
constexpr int lead = 10;
constexpr int tail = 5;

/// Chips are labels of the list, not something one types into: label size.
QFont chipFont(const QWidget *widget)
{
    return fontFor(TextRole::Label, widget->font());
}

} // namespace

ChipRemove::ChipRemove(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void ChipRemove::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    if (underMouse() || isDown()) {
        fillRounded(&painter, rect(), height() / 2.0, t.selection);
    }
    paintIcon(&painter, rect().adjusted(3, 3, -3, -3), IconName::Cross, underMouse() ? t.text : t.muted);
    if (hasFocus()) {
        drawFocusRing(&painter, rect().adjusted(-2, -2, 2, 2), t.accent, height() / 2.0);
    }
}

ChipBody::ChipBody(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void ChipBody::setWords(const QString &condition, const QString &value)
{
    m_condition = condition;
    m_value = value;
    updateGeometry();
    update();
}

QSize ChipBody::sizeHint() const
{
    const QFont plain = chipFont(this);
    const QFontMetrics metrics(plain);
    const int gap = m_value.isEmpty() ? 0 : metrics.horizontalAdvance(QLatin1Char(' '));
    return {lead + metrics.horizontalAdvance(m_condition) + gap +
                QFontMetrics(semibold(plain)).horizontalAdvance(m_value) + tail + 2,
            qMax(measure::chip, metrics.height() + 6)};
}

void ChipBody::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    const auto part = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    const QFont plain = chipFont(this);
    const QFontMetrics metrics(plain);
    const int words = metrics.horizontalAdvance(m_condition);
    drawCellText(&painter, part(lead, words + 2), m_condition, plain, t.text, Qt::AlignLeft, layoutDirection());
    const int start = lead + words + metrics.horizontalAdvance(QLatin1Char(' '));
    drawCellText(&painter, part(start, width() - start), m_value, semibold(plain), t.text, Qt::AlignLeft,
                 layoutDirection());
    if (hasFocus()) {
        drawFocusRing(&painter, rect().adjusted(0, -1, 2, 1), t.accent, height() / 2.0);
    }
}

Chip::Chip(const QString &condition, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_body(new ChipBody(this))
    , m_remove(new ChipRemove(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_body);
    setFilter(condition, value);
    connect(m_body, &QAbstractButton::clicked, this, &Chip::editRequested);
    connect(m_remove, &QAbstractButton::clicked, this, &Chip::removeRequested);
}

void Chip::setFilter(const QString &condition, const QString &value)
{
    m_condition = condition;
    m_value = value;
    m_body->setWords(condition, value);
    const QString words = value.isEmpty() ? condition : condition + QLatin1Char(' ') + value;
    m_body->setAccessibleName(tr("Filter %1").arg(words));
    m_body->setToolTip(tr("Change this filter"));
    m_remove->setAccessibleName(tr("Remove filter %1").arg(words));
    m_remove->setToolTip(tr("Remove filter %1").arg(words));
    updateGeometry();
    place();
}

QSize Chip::sizeHint() const
{
    const QSize body = m_body->sizeHint();
    return {body.width() + m_remove->sizeHint().width() + 4, body.height()};
}

void Chip::place()
{
    const QSize cross = m_remove->sizeHint();
    const int body = width() - cross.width() - 4;
    m_body->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, body, height())));
    m_remove->setGeometry(QStyle::visualRect(
        layoutDirection(), rect(), QRect(body, (height() - cross.height()) / 2, cross.width(), cross.height())));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    fillRounded(&painter, rect(), height() / 2.0, t.accentTint, t.contrast ? t.text : QColor());
}

void Chip::resizeEvent(QResizeEvent *)
{
    place();
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
    QWidget::changeEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_remove->hasFocus() ? m_remove->click() : m_body->click();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace clientele
