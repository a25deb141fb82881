// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/foot_row.h"

#include "gui/look/controls.h"
#include "gui/look/elided_lines.h"
#include "gui/look/metrics.h"
#include "gui/look/tokens.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <QtMath>

namespace clientele {

namespace {

constexpr int wordsLeast = 180; ///< narrower, words that wrap are no longer read with ease
constexpr int mostLinesSteady = 2;
constexpr int mostLines = 3; ///< beside the buttons; words that need more stand above them

int widthSideBySide(const QDialogButtonBox &box)
{
    int width = 0;
    for (const QAbstractButton *button : box.buttons()) {
        if (!button->isHidden())
            width += button->sizeHint().width() + (width > 0 ? box.layout()->spacing() : 0);
    }
    return width;
}

} // namespace

FootRow::FootRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setSurface(this, Surface::Frame);
}

void FootRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width());
}

bool FootRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange(width());
    return QWidget::event(event);
}

int FootRow::heightFor(int width)
{
    arrange(width);
    return m_row->hasHeightForWidth() ? m_row->totalHeightForWidth(width) : m_row->totalSizeHint().height();
}

void FootRow::arrange(int width)
{
    const QMargins margins = m_row->contentsMargins();
    const int room = width - margins.left() - margins.right();
    int needed = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        QWidget *widget = m_row->itemAt(i)->widget();
        if (!widget || (widget->isHidden() && !m_steady))
            continue;
        widget->ensurePolished(); // what is hidden still may not be
        int wide = widget->sizeHint().width();
        if (auto *box = qobject_cast<QDialogButtonBox *>(widget)) {
            wide = widthSideBySide(*box);
            const Qt::Orientation wanted = wide > room ? Qt::Vertical : Qt::Horizontal;
            if (box->orientation() != wanted)
                box->setOrientation(wanted);
        } else if (qobject_cast<FootWords *>(widget)) {
            wide = wordsLeast;
        } else if (auto *label = qobject_cast<QLabel *>(widget); label && label->wordWrap()) {
            // One pixel less than the words take, and they need two lines.
            const int words = qCeil(QFontMetricsF(label->font()).horizontalAdvance(label->text()));
            // A line may end early, before a long word.
            wide = qMin(words, qMax(wordsLeast, words / mostLines + wordsLeast / 3)) + qMax(0, label->indent());
        }
        needed += wide + (needed > 0 ? m_row->spacing() : 0);
    }
    const QBoxLayout::Direction wanted = needed > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() != wanted)
        m_row->setDirection(wanted);
    arranged();
}

FootWords::FootWords(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    takeRoom();
}

void FootWords::takeRoom()
{
    setFixedHeight(mostLinesSteady * fontMetrics().lineSpacing());
}

void FootWords::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeRoom();
}

void FootWords::setEssential(const QString &words)
{
    m_essential = words;
    update();
}

void FootWords::setMark(std::optional<IconName> name, IconInk ink)
{
    m_mark = name;
    m_ink = ink;
    update();
}

int FootWords::before() const
{
    return qMax(0, indent()) + (m_mark ? measure::icon + measure::between : 0);
}

QStringList FootWords::fitting() const
{
    const QStringList lines = fitting(text());
    const bool isCut = !lines.isEmpty() && !text().endsWith(lines.last());
    return isCut && !m_essential.isEmpty() ? fitting(m_essential) : lines;
}

QStringList FootWords::fitting(const QString &words) const
{
    return elidedLines(words, font(), contentsRect().width() - before(), mostLinesSteady);
}

void FootWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QStringList lines = fitting();
    const auto from = [this](int start, int width) {
        const QRect room = contentsRect();
        return QStyle::visualRect(layoutDirection(), room,
                                  QRect(room.left() + start, room.top(), width, room.height()));
    };
    if (m_mark && !lines.isEmpty()) {
        paintIcon(&painter, from(qMax(0, indent()), measure::icon), *m_mark, inkColour(tokensFor(palette()), m_ink),
                  layoutDirection());
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    drawLines(&painter, from(before(), contentsRect().width() - before()), lines, layoutDirection());
}

bool FootWords::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QStringList lines = fitting();
        const bool whole = lines.isEmpty() || text().endsWith(lines.last());
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole ? QString() : text(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace clientele
