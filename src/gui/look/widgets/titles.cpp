// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/titles.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/link_button.h"

#include <QAbstractButton>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTextLayout>
#include <QToolButton>

namespace clientele {

namespace {

QColor labelInk(const Tokens &t, TextLabel::Ink ink)
{
    switch (ink) {
    case TextLabel::Ink::Text:
        break;
    case TextLabel::Ink::Muted:
        return t.muted;
    case TextLabel::Ink::Accent:
        return t.accent;
    case TextLabel::Ink::Changed:
        return t.changed.ink;
    case TextLabel::Ink::Warning:
        return t.warning.ink;
    case TextLabel::Ink::Danger:
        return t.danger.ink;
    case TextLabel::Ink::Ok:
        return t.ok.ink;
    }
    return t.text;
}

constexpr int widestWord = 40;  ///< average letters of a word that a label makes room for in any case
constexpr int widestWords = 80; ///< the same of what it would like to have

/// Set in lines of `width`, with words broken that are wider. Its height.
qreal setBroken(QTextLayout &text, int width, Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    text.setTextOption(option);
    text.setText(text.text().replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)));
    text.beginLayout();
    qreal height = 0;
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    text.endLayout();
    return height;
}

/// Catches clicks and keys; what is seen below it is painted by its owner.
class Overlay final : public QAbstractButton
{
public:
    explicit Overlay(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override {}
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }
};

} // namespace

TextLabel::TextLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    dress();
}

void TextLabel::setStrong(bool strong)
{
    m_strong = strong;
    dress();
}

void TextLabel::dress()
{
    const QScopedValueRollback<bool> guard(m_dressing, true);
    // From the application's font and palette, not from its own: else each pass would scale the last one's result.
    QFont font = fontFor(m_role);
    if (m_strong) {
        font = semibold(font);
    }
    setFont(font);
    QPalette colours;
    // On a Base ground a label writes in the Text role, elsewhere in WindowText.
    const QColor colour = labelInk(tokensFor(QGuiApplication::palette()), m_ink);
    colours.setColor(QPalette::WindowText, colour);
    colours.setColor(QPalette::Text, colour);
    setPalette(colours);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_dressing &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
         event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)) {
        dress();
    }
}

int TextLabel::besideText() const
{
    const QMargins around = contentsMargins();
    return around.left() + around.right() + 2 * margin() + qMax(0, indent());
}

bool TextLabel::mustBreak(int width) const
{
    return wordWrap() && !buddy() && QLabel::minimumSizeHint().width() > width; // the name of a field is ours
}

QSize TextLabel::minimumSizeHint() const
{
    QSize least = QLabel::minimumSizeHint();
    if (wordWrap())
        least.setWidth(qMin(least.width(), widestWord * fontMetrics().averageCharWidth() + besideText()));
    return least;
}

QSize TextLabel::sizeHint() const
{
    const QSize wanted = QLabel::sizeHint();
    const int most = widestWords * fontMetrics().averageCharWidth() + besideText();
    return mustBreak(most) ? QSize(most, heightForWidth(most)) : wanted;
}

int TextLabel::heightForWidth(int width) const
{
    if (!mustBreak(width))
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    QTextLayout layout(text(), font(), this);
    return qCeil(setBroken(layout, width - besideText(), alignment(), layoutDirection())) + around.top() +
           around.bottom() + 2 * margin();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!mustBreak(width())) {
        QLabel::paintEvent(event);
        return;
    }
    const Qt::LayoutDirection direction = text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    const Qt::Alignment edge = QStyle::visualAlignment(direction, alignment());
    QRect room = contentsRect().marginsRemoved({margin(), margin(), margin(), margin()});
    if (edge & Qt::AlignLeft)
        room.setLeft(room.left() + qMax(0, indent()));
    else if (edge & Qt::AlignRight)
        room.setRight(room.right() - qMax(0, indent()));
    QTextLayout layout(text(), font(), this);
    const qreal height = setBroken(layout, room.width(), edge | Qt::AlignAbsolute, direction);
    const int over = qMax(0, room.height() - qCeil(height));
    const int top = edge & Qt::AlignVCenter ? over / 2 : edge & Qt::AlignBottom ? over : 0;
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, QPointF(room.left(), room.top() + top));
}

SectionTitle::SectionTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextRole::Label, TextLabel::Ink::Muted, this))
    , m_row(new QHBoxLayout(this))
{
    m_title->setStrong(true);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(measure::within);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    setAccessibleName(title);
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QToolButton *SectionTitle::addButton(IconName name, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(name));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    m_row->addWidget(button);
    return button;
}

PaneTitle::PaneTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextRole::PaneTitle, TextLabel::Ink::Text, this))
    , m_company(new ElidedLabel({}, this))
    , m_badge(new CompanyBadge(CompanyKind::Sample, CompanyBadge::Place::Title, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(measure::between);
    m_row->addWidget(m_title);
    m_row->addWidget(m_company);
    m_row->addWidget(m_badge);
    m_row->addStretch(1);
    m_company->setMuted(true);
    m_company->hide();
    m_badge->hide();
    setAccessibleName(title);
}

void PaneTitle::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PaneTitle::setCompany(const QString &name, CompanyKind kind, bool sendingAllowed)
{
    m_company->setWords(name);
    m_badge->setKind(kind);
    m_badge->setSendingAllowed(sendingAllowed);
    m_company->setVisible(!name.isEmpty());
    m_badge->setVisible(!name.isEmpty());
}

MoneyLabel::MoneyLabel(TextRole role, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MoneyLabel::setMoney(const QString &label, const MoneyText &money)
{
    m_money = money;
    //: %1 is what the figure is, %2 the sum: "Balance: 15 750,00 EUR"
    setAccessibleName(tr("%1: %2").arg(label, money.spoken()));
    updateGeometry();
    update();
}

void MoneyLabel::setInk(TextLabel::Ink ink)
{
    m_ink = ink;
    update();
}

void MoneyLabel::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

void MoneyLabel::setTrailing(bool trailing)
{
    m_trailing = trailing;
    update();
}

QFont MoneyLabel::drawnFont() const
{
    const QFont scaled = fontFor(m_role, font());
    return m_strong ? semibold(scaled) : scaled;
}

QSize MoneyLabel::sizeHint() const
{
    const QFont shown = drawnFont();
    return {qCeil(moneyWidth(m_money, shown)) + 1, QFontMetrics(shown).height()};
}

void MoneyLabel::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    const QFont shown = drawnFont();
    QRectF room(rect());
    if (!m_trailing && layoutDirection() == Qt::LeftToRight) {
        room.setWidth(moneyWidth(m_money, shown));
    }
    drawMoney(&painter, room, m_money, shown, labelInk(t, m_ink), t.muted);
}

StatusItem::StatusItem(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    hide();
}

void StatusItem::setMessage(const QString &words, TextLabel::Ink ink)
{
    m_icon.reset();
    m_ink = ink;
    setText(words);
    setToolTip(words); // it may not stand there whole
    setAccessibleName(words);
    if (m_button) {
        m_button->setAccessibleName(words);
    }
    setVisible(!words.isEmpty());
    updateGeometry();
    update();
}

void StatusItem::setMessage(IconName icon, const QString &words, TextLabel::Ink ink)
{
    setMessage(words, ink);
    m_icon = icon;
    updateGeometry();
}

void StatusItem::setClickable(bool clickable)
{
    if (clickable == (m_button != nullptr)) {
        return;
    }
    if (!clickable) {
        delete m_button;
        m_button = nullptr;
        return;
    }
    m_button = new Overlay(this);
    m_button->setAccessibleName(text());
    m_button->setGeometry(rect());
    m_button->show();
    connect(m_button, &QAbstractButton::clicked, this, &StatusItem::clicked);
}

void StatusItem::setDivided(bool divided)
{
    m_divided = divided;
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const int icon = m_icon ? 14 + measure::within + 2 : 0;
    return {(m_divided ? 9 : 0) + 8 + icon + fontMetrics().horizontalAdvance(text()) + 8, fontMetrics().height() + 6};
}

QSize StatusItem::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {qMin(whole.width(), 40 + 6 * fontMetrics().averageCharWidth()), whole.height()};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    const auto part = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    int x = 0;
    if (m_divided) {
        painter.fillRect(part(x, 1).adjusted(0, height() / 2 - 7, 0, -(height() / 2 - 7)), t.control);
        x += 9;
    }
    if (m_button && m_button->underMouse()) {
        fillRounded(&painter, part(x, width() - x), measure::radiusControl, t.sunken);
    }
    const QColor ink = labelInk(t, m_ink);
    x += 8;
    if (m_icon) {
        paintIcon(&painter, QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(14, 14), part(x, 14)),
                  *m_icon, ink, layoutDirection());
        x += 14 + measure::within + 2;
    }
    drawCellText(&painter, part(x, width() - x - 4), text(), font(), ink, Qt::AlignLeft, layoutDirection());
    if (m_button && m_button->hasFocus()) {
        drawFocusRing(&painter, part(m_divided ? 9 : 0, width() - (m_divided ? 9 : 0)).adjusted(-1, -2, 1, 2), t.accent,
                      measure::radiusControl);
    }
}

void StatusItem::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_button) {
        m_button->setGeometry(rect());
    }
}

} // namespace clientele
