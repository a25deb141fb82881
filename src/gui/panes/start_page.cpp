// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/start_page.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/card.h"
#include "gui/look/widgets/titles.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clientele {

namespace {
constexpr int cardWidth = 340;
}

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setSurface(this, Surface::Frame);
    const auto centred = [](TextLabel *label) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        return label;
    };
    m_connect = new Card(IconName::Plug, tr("Connect a service"),
                         tr("Business Central, Financials (beta), Layer or Bigcapital. LIVE companies open view only."),
                         QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText));
    m_connect->setObjectName(QStringLiteral("connectCard"));
    m_sample = new Card(IconName::Book, tr("Open the sample company"),
                        tr("Try everything with invented customers. No account and no network needed."),
                        QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)); // the menu's command
    m_sample->setObjectName(QStringLiteral("sampleCard"));
    for (Card *card : {m_connect, m_sample}) {
        card->setMinimumWidth(240);
        card->setMaximumWidth(cardWidth);
    }

    auto *cards = new QHBoxLayout;
    cards->setSpacing(measure::pane);
    cards->addStretch(1);
    cards->addWidget(m_connect, 4);
    cards->addWidget(m_sample, 4);
    cards->addStretch(1);

    auto *content = new QWidget;
    setSurface(content, Surface::Frame);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::dialog, measure::dialog, measure::dialog, measure::dialog);
    column->setSpacing(measure::between);
    column->addStretch(3);
    column->addWidget(new LogoMark(64), 0, Qt::AlignHCenter);
    column->addSpacing(measure::group);
    //: the program's name; not translated
    column->addWidget(centred(new TextLabel(QStringLiteral("Clientele"), TextRole::Hero)));
    column->addWidget(
        centred(new TextLabel(tr("What you type is kept on this computer; only Send puts it into the books."),
                              TextRole::Body, TextLabel::Ink::Muted)));
    column->addSpacing(measure::group);
    column->addLayout(cards);
    column->addStretch(3);
    column->addWidget(centred(
        new TextLabel(tr("No account with us, nothing is reported to anybody. Tokens are not written to the disk."),
                      TextRole::Label, TextLabel::Ink::Muted)));

    auto *scroll = new QScrollArea; // for screens that are too low for all of it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);

    setFocusProxy(m_connect);
    connect(m_connect, &QAbstractButton::clicked, this, &StartPage::connectRequested);
    connect(m_sample, &QAbstractButton::clicked, this, &StartPage::sampleRequested);
}

} // namespace clientele
