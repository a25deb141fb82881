// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_steps.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace clientele {

RecordSteps::RecordSteps(QWidget *parent)
    : QWidget(parent)
{
    const auto makeStep = [this](IconName name, const QString &words, const char *object, int by) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(object));
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    m_place = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_place->setObjectName(QStringLiteral("recordPlace"));
    m_place->hide();
    m_previous = makeStep(IconName::ChevronUp, tr("Previous record"), "previousRecord", -1);
    m_next = makeStep(IconName::ChevronDown, tr("Next record"), "nextRecord", 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_place);
    row->addSpacing(measure::between);
    row->addWidget(m_previous);
    row->addWidget(m_next);
}

void RecordSteps::setPlace(int place, int of)
{
    const QLocale locale;
    m_place->setVisible(place > 0);
    m_place->setText(place > 0 ? tr("%1 of %2").arg(locale.toString(place), locale.toString(of)) : QString());
    m_place->setAccessibleName(tr("Place in the list: %1").arg(m_place->text()));
    // From a record outside the list there is no next one: where the list stands has nothing to do with it.
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place > 0 && place < of);
}

void RecordSteps::step(int by)
{
    if ((by < 0 ? m_previous : m_next)->isEnabled())
        emit stepRequested(by);
}

QList<QWidget *> RecordSteps::stops() const
{
    return {m_previous, m_next};
}

} // namespace clientele
