// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/controls.h"
#include "gui/look/gallery.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/card.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace clientele::gallery {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QWidget *dialogTitle(const char *title, const char *under, bool allowed)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 14, 20, 10);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(s(title), TextRole::WindowTitle));
    words->addWidget(new TextLabel(s(under), TextRole::Label, TextLabel::Ink::Muted));
    row->addLayout(words);
    row->addStretch();
    row->addWidget(new TextLabel(s("CRONUS AG")), 0, Qt::AlignTop);
    auto *badge = new CompanyBadge(CompanyKind::Live, CompanyBadge::Place::Title);
    badge->setSendingAllowed(allowed);
    row->addWidget(badge, 0, Qt::AlignTop);
    return head;
}

/// One row of the conflict table, painted with the shared helpers.
class ConflictRow final : public QWidget
{
public:
    ConflictRow(const char *field, const char *theirs, const char *mine, bool decided)
        : m_field(s(field))
        , m_theirs(s(theirs))
        , m_mine(s(mine))
        , m_decided(decided)
    {
        setFixedHeight(52);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = tokensFor(palette());
        QPainter painter(this);
        const auto part = [this](int x, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        };
        const auto cell = [&](int x, const QString &text, const QString &other, bool chosen) {
            if (chosen) {
                painter.fillRect(part(x - 8, 220), t.ok.tint);
            }
            drawRadio(&painter, part(x, 16), chosen, true, t);
            drawUnderlinedDifference(&painter, part(x + 24, 180), text, differingRange(text, other), font(), t.text,
                                     t.accent, layoutDirection());
        };
        drawHairline(&painter, rect(), Qt::BottomEdge, t.hairline);
        drawEdgeBar(&painter, rect(), m_decided ? t.ok.ink : t.warning.ink, layoutDirection());
        drawCellText(&painter, part(20, 160), m_field, semibold(font()), t.text, Qt::AlignLeft, layoutDirection());
        cell(384, m_theirs, m_mine, false);
        cell(604, m_mine, m_theirs, m_decided);
        if (!m_decided) {
            drawCurrentFrame(&painter, part(376, 220), t.accent);
        }
        drawCellText(&painter, part(824, 200), m_decided ? m_mine : s("Not decided yet"), semibold(font()),
                     m_decided ? t.text : t.warning.ink, Qt::AlignLeft, layoutDirection());
    }

private:
    QString m_field;
    QString m_theirs;
    QString m_mine;
    bool m_decided;
};

QWidget *foot(const QList<QWidget *> &leading, const QList<QWidget *> &trailing)
{
    auto *row = new QWidget;
    setSurface(row, Surface::Frame);
    auto *layout = new QHBoxLayout(row);
    const bool flat = !leading.isEmpty() && buttonKind(leading.first()) == ButtonKind::Flat;
    layout->setContentsMargins(flat ? measure::dialog - measure::buttonPadding : measure::dialog, 12, 20, 12);
    for (QWidget *widget : leading) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    for (QWidget *widget : trailing) {
        layout->addWidget(widget);
    }
    return row;
}

} // namespace

std::unique_ptr<QWidget> formWindow()
{
    auto window = std::make_unique<QWidget>();
    setSurface(window.get(), Surface::Work);
    auto *column = new QVBoxLayout(window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(dialogTitle("Adatum Corporation", "Customer 10000", true));
    auto *strip = new Strip(StripKind::Information, s("Changed by someone at 10:44, after you opened it."));
    strip->addAction(s("See what"));
    column->addWidget(strip);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(16, 0, 16, 0);
    auto *tabs = new QTabBar;
    tabs->setDrawBase(false);
    for (const char *name : {"General", "Address", "Tax & terms", "Blocking", "More fields", "Change log"}) {
        tabs->addTab(tabText(s(name)));
    }
    tabRow->addWidget(tabs);
    tabRow->addStretch();
    column->addLayout(tabRow);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);

    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(20, 18, 20, 20);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 110);
    const auto label = [](const char *text) { return new TextLabel(s(text), TextRole::Body, TextLabel::Ink::Muted); };
    auto *name = new QLineEdit(s("Adatum Corporation"));
    name->setMinimumWidth(380);
    grid->addWidget(label("Name"), 0, 0);
    grid->addWidget(name, 0, 1);
    grid->addWidget(label("18 of 100"), 0, 2);
    auto *mail = new QLineEdit(s("billing@adatum.com"));
    setFieldChanged(mail, true);
    grid->addWidget(label("E-mail"), 1, 0);
    grid->addWidget(mail, 1, 1);
    auto *old = new QHBoxLayout;
    old->setSpacing(4);
    old->addWidget(label("was accounts@adatum.com"));
    old->addWidget(new LinkButton(s("Restore old value")));
    old->addStretch();
    grid->addLayout(old, 1, 2);
    auto *country = new QComboBox;
    country->addItem(s("US   United States"));
    grid->addWidget(label("Country"), 2, 0);
    grid->addWidget(country, 2, 1);
    auto *terms = new QComboBox;
    terms->setEditable(true);
    terms->addItem(s("14 days"));
    setFieldChanged(terms, true);
    grid->addWidget(label("Terms"), 3, 0);
    grid->addWidget(terms, 3, 1);
    auto *greyed = new QLineEdit(s("calculated"));
    greyed->setEnabled(false);
    grid->addWidget(label("Group"), 4, 0);
    grid->addWidget(greyed, 4, 1);
    auto *balance = new MoneyLabel;
    balance->setMoney(s("Balance"), {s("15 750,00"), s("EUR"), false});
    balance->setStrong(true);
    grid->addWidget(label("Balance"), 5, 0);
    grid->addWidget(balance, 5, 1);
    grid->addWidget(label("calculated by Business Central, 21 Nov 2026, 10:41"), 5, 2);
    grid->setColumnStretch(2, 1);
    column->addWidget(body);
    column->addStretch();

    auto *discard = new QPushButton(s("Discard changes"));
    setButtonKind(discard, ButtonKind::Flat);
    auto *send = new QPushButton(s("&Send to CRONUS AG (LIVE)"));
    makeSendButton(send, CompanyKind::Live);
    auto *state = new StatusItem;
    state->setDivided(false);
    state->setMessage(IconName::Pencil, s("2 changes not sent yet, kept on this computer"), TextLabel::Ink::Changed);
    column->addWidget(
        foot({discard, state}, {new QPushButton(s("Close")), new QPushButton(s("Send and close")), send}));
    window->resize(960, 590);
    mail->setFocus();
    return window;
}

std::unique_ptr<QWidget> conflictWindow()
{
    auto window = std::make_unique<QWidget>();
    setSurface(window.get(), Surface::Work);
    auto *column = new QVBoxLayout(window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(dialogTitle("Also changed by someone else: please decide",
                                  "10000 Adatum Corporation. You opened it at 10:38.", true));
    column->addWidget(new ConflictRow("Phone", "+1 404 555 0111", "+1 404 555 0199", false));
    column->addWidget(new ConflictRow("Payment terms", "14 days", "21 days", true));
    column->addWidget(new ConflictRow("Name", "مأפיית x شركة", "مأפיית y شركة", true));
    column->addStretch();
    auto *send = new QPushButton(s("Send these values"));
    makeSendButton(send, CompanyKind::Live);
    send->setEnabled(false);
    auto *open = new StatusItem;
    open->setDivided(false);
    open->setMessage(IconName::Warning, s("2 to decide"), TextLabel::Ink::Warning);
    column->addWidget(foot({new QPushButton(s("All theirs")), new QPushButton(s("All mine"))},
                           {open, new QPushButton(s("Later")), send}));
    window->resize(1040, 380);
    return window;
}

std::unique_ptr<QWidget> firstWindow()
{
    auto window = std::make_unique<QWidget>();
    setSurface(window.get(), Surface::Frame);
    auto *column = new QVBoxLayout(window.get());
    column->addStretch();
    column->addWidget(new LogoMark, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    auto *name = new TextLabel(s("Clientele"), TextRole::Hero);
    column->addWidget(name, 0, Qt::AlignHCenter);
    column->addWidget(new TextLabel(s("What you type is kept on this computer; only Send puts it into the books."),
                                    TextRole::Body, TextLabel::Ink::Muted),
                      0, Qt::AlignHCenter);
    column->addSpacing(24);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addStretch();
    auto *connectCard =
        new Card(IconName::Plug, s("Connect a service"),
                 s("Business Central, Financials, Layer or Bigcapital. LIVE companies open view only."), s("Enter"));
    cards->addWidget(connectCard);
    cards->addWidget(new Card(IconName::Book, s("Open the sample company"),
                              s("Try everything with invented customers. No account and no network needed."),
                              s("Ctrl+O")));
    cards->addStretch();
    column->addLayout(cards);
    column->addStretch();
    window->resize(1000, 620);
    connectCard->setFocus();
    return window;
}

std::unique_ptr<QWidget> controlsWindow()
{
    auto window = std::make_unique<QWidget>();
    setSurface(window.get(), Surface::Frame);
    auto *column = new QVBoxLayout(window.get());
    for (const auto &[kind, text] :
         {std::pair{StripKind::Information, "7 sent, 1 saved differently."},
          {StripKind::Success, "20 lines posted, 24 300,50 EUR, B0147–B0166."},
          {StripKind::Warning, "No connection since 10:41. You can go on; what you type is kept."},
          {StripKind::Danger, "Please sign in to CRONUS AG again. Nothing is lost. This sentence is made long enough "
                              "that it has to go on in a second line, as German words would make it do."}}) {
        auto *strip = new Strip(kind, s(text));
        strip->addAction(s("Show"));
        strip->addAction(s("Enter a new token"));
        column->addWidget(strip);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(new QPushButton(s("Ordinary")));
    auto *primary = new QPushButton(s("Take the proposal"));
    setButtonKind(primary, ButtonKind::Primary);
    setButtonIcon(primary, IconName::Tick);
    buttons->addWidget(primary);
    for (const CompanyKind kind : {CompanyKind::Live, CompanyKind::Test, CompanyKind::Sample}) {
        auto *send = new QPushButton(s("Send 6 changes to CRONUS AG (%1)").arg(companyWord(kind)));
        makeSendButton(send, kind);
        buttons->addWidget(send);
    }
    auto *flat = new QPushButton(s("Skip"));
    setButtonKind(flat, ButtonKind::Flat);
    buttons->addWidget(flat);
    auto *menu = new QPushButton(s("More"));
    menu->setMenu(new QMenu(menu));
    buttons->addWidget(menu);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *ticks = new QHBoxLayout;
    for (const auto state : {Qt::Unchecked, Qt::Checked, Qt::PartiallyChecked}) {
        auto *tick = new QCheckBox(s("Always keep for later"));
        tick->setTristate(state == Qt::PartiallyChecked);
        tick->setCheckState(state);
        ticks->addWidget(tick);
    }
    auto *off = new QCheckBox(s("Not now"));
    off->setEnabled(false);
    off->setChecked(true);
    ticks->addWidget(off);
    for (const bool on : {true, false}) {
        auto *radio = new QRadioButton(s("Leave on account"));
        radio->setAutoExclusive(false);
        radio->setChecked(on);
        ticks->addWidget(radio);
    }
    ticks->addStretch();
    column->addLayout(ticks);
    auto *fields = new QHBoxLayout;
    auto *spin = new QSpinBox;
    spin->setRange(0, 500);
    spin->setValue(50);
    fields->addWidget(spin);
    fields->addWidget(new QDateEdit(QDate(2026, 11, 21)));
    auto *header = new QLineEdit(s("24 300,50"));
    setInHeaderLine(header);
    fields->addWidget(header);
    auto *progress = new QProgressBar;
    progress->setValue(60);
    fields->addWidget(progress);
    column->addLayout(fields);
    auto *text = new QPlainTextEdit(s("addresses from the letter of 18 Nov"));
    text->setFixedHeight(60);
    column->addWidget(text);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QWidget, tabText(s("To decide"), s("2")));
    tabs->addTab(new QWidget, tabText(s("They changed"), s("3")));
    tabs->addTab(new QWidget, tabText(s("Allgemeine Geschäftsbedingungen")));
    tabs->setMinimumHeight(70);
    column->addWidget(tabs);
    auto *icons = new QHBoxLayout;
    icons->setSpacing(4);
    for (int i = 0; i < iconCount; ++i) {
        auto *picture = new QLabel;
        picture->setPixmap(icon(IconName(i)).pixmap(QSize(20, 20)));
        icons->addWidget(picture);
    }
    icons->addStretch();
    column->addLayout(icons);
    auto *list = new QMenu(window.get());
    list->addAction(icon(IconName::Send), s("&Send Changes…"))->setShortcut(QKeySequence(s("Ctrl+S")));
    QAction *restore = list->addAction(s("Restore Old Value"));
    restore->setEnabled(false);
    list->addSeparator();
    QAction *ticked = list->addAction(s("Filter Row"));
    ticked->setCheckable(true);
    ticked->setChecked(true);
    ticked->setShortcut(QKeySequence(s("Ctrl+Shift+L")));
    list->addMenu(s("Density"))->addAction(s("Compact"));
    list->setActiveAction(ticked);
    list->setWindowFlags(Qt::Widget);
    list->setFixedSize(list->sizeHint());
    column->addWidget(list);
    window->resize(1040, 720);
    header->setFocus();
    return window;
}

} // namespace clientele::gallery
