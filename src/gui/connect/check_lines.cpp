// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/check_lines.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/titles.h"

#include <QGridLayout>

namespace clientele {

CheckLines::CheckLines(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("checkLines"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::between);
    grid->setVerticalSpacing(measure::within);
    grid->setColumnStretch(1, 1);
    static constexpr const char *names[] = {"checkAddress", "checkToken", "checkCompanies"};
    for (int step = 0; step < StepCount; ++step) {
        Line &line = m_lines[size_t(step)];
        line.icon = new IconMark;
        line.words = new TextLabel;
        line.words->setObjectName(QLatin1String(names[step]));
        grid->addWidget(line.icon, step, 0, Qt::AlignTop);
        grid->addWidget(line.words, step, 1);
    }
    clear();
}

CheckLines::Step CheckLines::stepOf(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Unreachable:
    case Failure::Kind::NoAnswer:
    case Failure::Kind::Untrusted:
        return Address;
    case Failure::Kind::SignIn:
        return Token;
    case Failure::Kind::NotUnderstood:
    case Failure::Kind::Gone: // nothing of this kind at this address
        return Address;
    default:
        return Companies;
    }
}

void CheckLines::mark(Step step, Mark mark, const QString &words)
{
    Line &line = m_lines[size_t(step)];
    switch (mark) {
    case Mark::Waiting:
        line.icon->clear();
        line.words->setInk(TextLabel::Ink::Muted);
        break;
    case Mark::Running:
        line.icon->setIcon(IconName::Clock, IconInk::Muted);
        line.words->setInk(TextLabel::Ink::Muted);
        break;
    case Mark::Done:
        line.icon->setIcon(IconName::Tick, IconInk::Ok);
        line.words->setInk(TextLabel::Ink::Text);
        break;
    case Mark::Failed:
        line.icon->setIcon(IconName::Warning, IconInk::Danger);
        line.words->setInk(TextLabel::Ink::Danger);
        break;
    }
    line.words->setText(words);
}

void CheckLines::clear()
{
    for (int step = 0; step < StepCount; ++step)
        mark(Step(step), Mark::Waiting, {});
    hide();
}

void CheckLines::begin()
{
    mark(Address, Mark::Running, tr("Looking for the address…"));
    mark(Token, Mark::Waiting, tr("Token"));
    mark(Companies, Mark::Waiting, tr("Companies"));
    show();
}

void CheckLines::succeed(int companies)
{
    mark(Address, Mark::Done, tr("The address answers"));
    mark(Token, Mark::Done, tr("The token is accepted"));
    mark(Companies, companies > 0 ? Mark::Done : Mark::Failed,
         companies > 0 ? tr("%n companies can be read", nullptr, companies)
                       : tr("No company may be read with this token"));
    show();
}

void CheckLines::fail(const Failure &failure)
{
    const Step failed = stepOf(failure);
    mark(Address, failed == Address ? Mark::Failed : Mark::Done,
         failed == Address ? tr("The service was not found at this address") : tr("The address answers"));
    mark(Token,
         failed == Token  ? Mark::Failed
         : failed > Token ? Mark::Done
                          : Mark::Waiting,
         failed == Token  ? tr("The token is not accepted")
         : failed > Token ? tr("The token is accepted")
                          : tr("Token"));
    mark(Companies, failed == Companies ? Mark::Failed : Mark::Waiting,
         failed == Companies ? tr("The companies could not be read") : tr("Companies"));
    show();
}

} // namespace clientele
