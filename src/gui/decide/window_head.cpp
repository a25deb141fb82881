// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/window_head.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

WindowHead::WindowHead(const QString &title, CompanyHandle &company, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextRole::WindowTitle))
    , m_under(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_badge(new CompanyBadge(company.kind(), CompanyBadge::Place::Title))
{
    setSurface(this, Surface::Work);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::dialog, 14, measure::dialog, 10);
    row->setSpacing(measure::between);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setObjectName(QStringLiteral("windowTitle"));
    m_under->setObjectName(QStringLiteral("windowUnder"));
    m_title->setWordWrap(true);
    m_under->setWordWrap(true);
    m_under->hide(); // until it says something
    words->addWidget(m_title);
    words->addWidget(m_under);
    row->addLayout(words, 1);
    auto *name = new TextLabel(company.name());
    name->setObjectName(QStringLiteral("companyName"));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    align();
    m_badge->setSendingAllowed(company.sendingAllowed());
    connect(&company, &CompanyHandle::sendingAllowedChanged, this,
            [this, &company] { m_badge->setSendingAllowed(company.sendingAllowed()); });
    connect(&company, &CompanyHandle::settingsChanged, this, [this, &company, name] {
        name->setText(company.name());
        m_badge->setKind(company.kind());
    });
}

/// Both lines stand on the edge of the dialog. By itself a label would follow the direction of its words.
void WindowHead::align()
{
    const Qt::Alignment edge = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    for (TextLabel *label : {m_title, m_under})
        label->setAlignment(edge | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void WindowHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void WindowHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void WindowHead::setUnder(const QString &words)
{
    m_under->setText(words);
    m_under->setVisible(!words.isEmpty());
}

FootRow *makeDialogFoot()
{
    auto *foot = new FootRow;
    foot->setObjectName(QStringLiteral("dialogFoot"));
    QHBoxLayout *layout = foot->row();
    layout->setContentsMargins(measure::dialog, 12, measure::dialog, 12);
    layout->setSpacing(measure::between);
    return foot;
}

bool enterIsForFocus(const QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
        button->click();
    return true;
}

QString shortMoment(const QDateTime &utc, const QDateTime &other, const QLocale &locale)
{
    const bool sameDay = utc.toLocalTime().date() == other.toLocalTime().date();
    return sameDay ? wording::clock(utc, locale) : wording::moment(utc, locale);
}

} // namespace clientele
