// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/foot_row.h"

#include "gui/look/controls.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QtMath>

namespace clientele {

namespace {

constexpr int wordsLeast = 180; ///< narrower, words that wrap are no longer read with ease
constexpr int mostLines = 3;    ///< beside the buttons; words that need more stand above them

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
    arrange();
}

bool FootRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void FootRow::arrange()
{
    const QMargins margins = m_row->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    int needed = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        QWidget *widget = m_row->itemAt(i)->widget();
        if (!widget || widget->isHidden())
            continue;
        int width = widget->sizeHint().width();
        if (auto *box = qobject_cast<QDialogButtonBox *>(widget)) {
            width = widthSideBySide(*box);
            const Qt::Orientation wanted = width > room ? Qt::Vertical : Qt::Horizontal;
            if (box->orientation() != wanted)
                box->setOrientation(wanted);
        } else if (auto *label = qobject_cast<QLabel *>(widget); label && label->wordWrap()) {
            // One pixel less than the words take, and they need two lines.
            const int words = qCeil(QFontMetricsF(label->font()).horizontalAdvance(label->text()));
            // A line may end early, before a long word.
            width = qMin(words, qMax(wordsLeast, words / mostLines + wordsLeast / 3)) + qMax(0, label->indent());
        }
        needed += width + (needed > 0 ? m_row->spacing() : 0);
    }
    const QBoxLayout::Direction wanted = needed > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() != wanted)
        m_row->setDirection(wanted);
}

} // namespace clientele
