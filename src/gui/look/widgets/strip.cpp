// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/strip.h"

#include "gui/look/elided_lines.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/tokens.h"
#include "gui/look/widgets/link_button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace clientele {

namespace {

struct StripLook
{
    QColor fill;
    QColor ink;
    IconName icon;
};

StripLook stripLook(const Tokens &t, StripKind kind)
{
    switch (kind) {
    case StripKind::Information:
        break;
    case StripKind::Success:
        return {t.ok.tint, t.ok.ink, IconName::Tick};
    case StripKind::Warning:
        return {t.warning.tint, t.warning.ink, IconName::Warning};
    case StripKind::Danger:
        return {t.danger.tint, t.danger.ink, IconName::Warning};
    }
    return {t.accentTint, t.accent, IconName::Info};
}

constexpr int iconLeft = measure::dialog;
constexpr int iconRoom = measure::icon + measure::between;
constexpr int mostLinesFolded = 2;

} // namespace

/// Asks for one line, and wraps when it does not get it: a plain wrapping label asks for a narrow block.
class StripText final : public QLabel
{
public:
    using QLabel::QLabel;

    void setFolded(bool folded)
    {
        if (m_folded == folded)
            return;
        m_folded = folded;
        // What is not seen cannot be marked with the mouse.
        setTextInteractionFlags(folded ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
        updateGeometry();
        update();
    }
    bool isFolded() const { return m_folded; }
    bool fits(int width) const { return QLabel::heightForWidth(width) <= foldedHeight(); }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height()}; }
    QSize minimumSizeHint() const override { return {120, fontMetrics().height()}; }
    int heightForWidth(int width) const override
    {
        const int all = QLabel::heightForWidth(width);
        return m_folded ? qMin(all, foldedHeight()) : all;
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_folded) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        drawLines(&painter, contentsRect(), elidedLines(text(), font(), contentsRect().width(), mostLinesFolded),
                  layoutDirection());
    }

private:
    int foldedHeight() const { return mostLinesFolded * fontMetrics().lineSpacing(); }
    bool m_folded = false;
};

Strip::Strip(StripKind kind, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new StripText(this))
    , m_actionRow(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(iconLeft + iconRoom, 4, measure::between, 4);
    row->setSpacing(measure::within);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Preferred);
    wraps.setHeightForWidth(true);
    m_text->setSizePolicy(wraps);
    row->addWidget(m_text, 0, Qt::AlignVCenter);
    m_actionRow->setSpacing(measure::within);
    row->addLayout(m_actionRow);
    row->addStretch(1);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(IconName::Cross, IconInk::Muted));
    m_close->setIconSize(QSize(12, 12));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Strip::dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMessage(kind, sentence);
}

QString Strip::sentence() const
{
    return m_text->text();
}

QString Strip::kindWord() const
{
    switch (m_kind) {
    case StripKind::Information:
        break;
    case StripKind::Success:
        return tr("Done");
    case StripKind::Warning:
        return tr("Warning");
    case StripKind::Danger:
        return tr("Problem");
    }
    return tr("Information");
}

void Strip::setMessage(StripKind kind, const QString &sentence)
{
    m_kind = kind;
    m_unfolded = m_unfolded && sentence == m_text->text();
    m_text->setText(sentence);
    fitText();
    //: %1 is "Warning", "Problem", "Information" or "Done", %2 the sentence of the message
    setAccessibleName(tr("%1: %2").arg(kindWord(), sentence));
    update();
    if (isVisible()) {
        announce();
    }
}

LinkButton *Strip::addAction(const QString &words)
{
    Q_ASSERT(m_actions.size() < 2);
    auto *link = new LinkButton(words, this);
    link->setStrong(true);
    m_actionRow->addWidget(link);
    m_actions.append(link);
    // Where the strip stands among its neighbours, not at the end of the window, where what is made last would come.
    setTabOrder(m_close->previousInFocusChain(), link);
    setTabOrder(link, m_close);
    return link;
}

void Strip::clearActions()
{
    qDeleteAll(m_actions);
    m_actions.clear();
}

void Strip::setDismissable(bool dismissable)
{
    m_close->setVisible(dismissable);
}

void Strip::setBounded(bool bounded)
{
    if (bounded == (m_more != nullptr))
        return;
    m_unfolded = false;
    if (!bounded) {
        delete m_more;
        m_more = nullptr;
        fitText();
        return;
    }
    m_more = new LinkButton(tr("Show all"), this);
    m_more->setObjectName(QStringLiteral("stripMore"));
    m_more->setStrong(true);
    auto *row = static_cast<QBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_text) + 1, m_more);
    setTabOrder(m_text, m_more);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        fitText();
    });
    fitText();
}

bool Strip::isCut() const
{
    return m_text->isFolded();
}

/// Whether there is more is judged without the link that shows it: else the link would make the room too narrow for
/// what fits without.
void Strip::fitText()
{
    if (!m_more) {
        m_text->setFolded(false);
        return;
    }
    const QMargins around = layout()->contentsMargins();
    int beside = m_close->isHidden() ? 0 : m_close->sizeHint().width() + layout()->spacing();
    for (const LinkButton *link : m_actions)
        beside += link->sizeHint().width() + measure::within;
    const int room = width() - around.left() - around.right() - layout()->spacing() - beside;
    const bool isLong = !m_text->fits(qMax(room, m_text->minimumSizeHint().width()));
    m_more->setText(m_unfolded ? tr("Show less") : tr("Show all"));
    m_more->setToolTip(m_unfolded ? QString() : m_text->text());
    m_more->setAccessibleDescription(m_unfolded ? QString() : tr("Shows the whole message"));
    m_more->setVisible(isLong);
    m_text->setFolded(isLong && !m_unfolded);
    m_text->setToolTip(m_text->isFolded() ? m_text->text() : QString());
}

void Strip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

bool Strip::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        fitText();
    return QWidget::event(event);
}

void Strip::dismiss()
{
    hide();
    m_announced.clear();
    emit dismissed();
}

void Strip::announce()
{
    if (m_announced == accessibleName()) {
        return;
    }
    m_announced = accessibleName();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit announced(m_announced);
}

void Strip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    announce();
}

void Strip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_close->isVisible()) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Strip::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    const StripLook look = stripLook(t, m_kind);
    QPainter painter(this);
    painter.fillRect(rect(), look.fill);
    const QRect place(iconLeft, (height() - measure::icon) / 2, measure::icon, measure::icon);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), look.icon, look.ink);
    if (t.contrast) {
        painter.setPen(t.text);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace clientele
