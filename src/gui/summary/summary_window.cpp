// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/summary/summary_window.h"

#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/summary/summary_paper.h"
#include "model/pacing.h"
#include "service/workplace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace clientele {

namespace {
constexpr size_t mostUnasked = 200; ///< accounts; more are read when the person says so
}

SummaryWindow::SummaryWindow(Workplace &workplace, std::vector<SummaryChoice> choices, QSettings *settings,
                             QWidget *parent)
    : PaperWindow(QLatin1String("summary"), tr("Account summary"), settings, parent)
    , m_workplace(workplace)
    , m_choices(std::move(choices))
    , m_accounts(QLocale())
    , m_missing(new Strip(StripKind::Warning, {}))
    , m_notSent(new Strip(StripKind::Information, {}))
{
    m_missing->setObjectName(QStringLiteral("summaryMissing"));
    m_notSent->setObjectName(QStringLiteral("summaryNotSent"));
    for (Strip *strip : {m_missing, m_notSent}) {
        strip->setDismissable(false);
        addStrip(strip);
    }
    connect(this, &PaperWindow::stopRequested, this, [this] {
        m_stopped = true;
        m_accounts.cancel();
    });
    connect(&m_accounts, &AccountSummaries::readOne, this, &SummaryWindow::takeOne);
    connect(&m_accounts, &AccountSummaries::finished, this, &SummaryWindow::finished);
    if (m_choices.size() > 1)
        buildChoice();
    choose(0);
}

void SummaryWindow::buildChoice()
{
    m_who = new QComboBox;
    m_who->setObjectName(QStringLiteral("summaryWho"));
    m_who->setAccessibleName(tr("Whose accounts"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
    m_who->setMinimumContentsLength(12);
    m_who->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_who->setMaximumWidth(320);
    for (const SummaryChoice &choice : m_choices)
        m_who->addItem(choice.words);
    auto *label = new TextLabel(tr("&Of"));
    label->setBuddy(m_who);
    headRow().addWidget(label);
    headRow().addWidget(m_who, 1);
    connect(m_who, &QComboBox::currentIndexChanged, this, &SummaryWindow::choose);
    // What was chosen and not wanted after all still stands there, and can be chosen again.
    connect(m_who, &QComboBox::activated, this, &SummaryWindow::choose);
}

/// Every account is asked for on its own: of very many only if the person wants to wait for them.
void SummaryWindow::choose(int choice)
{
    const size_t count = m_choices[size_t(choice)].customers.size();
    if (choice == m_choice || choice == m_asking)
        return;
    if (isWriting()) { // which it would end
        m_who->setCurrentIndex(m_choice);
        return;
    }
    if (count <= mostUnasked) {
        m_choice = choice;
        read();
        return;
    }
    m_asking = choice;
    auto *asked = question(this, QStringLiteral("summaryMany"), windowTitle(),
                           tr("Read the accounts of %Ln customers?", nullptr, int(count)),
                           tr("They are read one after another, and each has a page of its own or more. You can stop "
                              "at any time and keep what has been read."));
    QPushButton *yes = asked->addButton(tr("&Read them"), QMessageBox::AcceptRole);
    QPushButton *no = asked->addButton(tr("&Not now"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("readMany"));
    no->setObjectName(QStringLiteral("notMany"));
    asked->setDefaultButton(no);
    asked->setEscapeButton(no);
    connect(asked, &QMessageBox::buttonClicked, this, [this, yes, choice](QAbstractButton *clicked) {
        m_asking = -1;
        if (clicked == yes) {
            m_choice = choice;
            read();
        } else if (m_who && m_choice >= 0) {
            m_who->setCurrentIndex(m_choice);
        }
    });
    // Over the window, and so not before it is there.
    QMetaObject::invokeMethod(asked, &QDialog::open, Qt::QueuedConnection);
    if (m_choice < 0)
        showState();
}

void SummaryWindow::read()
{
    m_stopped = false;
    m_missing->hide();
    m_notSent->hide();
    clear();
    const std::vector<AccountSummaries::Wanted> &customers = m_choices[size_t(m_choice)].customers;
    for (const AccountSummaries::Wanted &wanted : customers) {
        if (wanted.company)
            connect(wanted.company, &CompanyHandle::statusChanged, this, &SummaryWindow::showState,
                    Qt::UniqueConnection);
    }
    m_accounts.read(customers);
    showState();
}

/// Why it takes as long as it does, where the service lets only so many questions through.
QString SummaryWindow::pace() const
{
    const std::vector<AccountSummaries::Wanted> &customers = m_choices[size_t(m_choice)].customers;
    const size_t next = m_accounts.summaries().size();
    const CompanyHandle *company = next < customers.size() ? customers[next].company.data() : nullptr;
    return company ? wording::readingPace(company->status(), int(customers.size() - next), company->serviceName())
                   : QString();
}

void SummaryWindow::takeOne()
{
    addSheet(summarySheet(m_accounts.summaries().back(), QLocale()));
    showState();
}

/// Says what the pages leave out.
void SummaryWindow::finished()
{
    const std::vector<AccountSummary> &all = m_accounts.summaries();
    const int missing =
        int(std::count_if(all.begin(), all.end(), [](const AccountSummary &one) { return !one.isWhole(); }));
    if (missing > 0) {
        m_missing->clearActions();
        m_missing->setMessage(
            StripKind::Warning,
            tr("%Ln accounts could not be read as a whole. What is missing is said on their pages.", nullptr, missing));
        connect(m_missing->addAction(tr("Read again")), &QAbstractButton::clicked, this, &SummaryWindow::read);
        m_missing->show();
    }
    int notSent = 0;
    for (const AccountSummary &one : all)
        notSent += one.notSent;
    if (notSent > 0) {
        m_notSent->setMessage(
            StripKind::Information,
            tr("%Ln changes to these accounts have not been sent. They are not on the pages.", nullptr, notSent));
        m_notSent->show();
    }
    setFileName(summaryFileName(all, m_workplace.now().toLocalTime().date()));
    showState();
}

void SummaryWindow::showState()
{
    const bool reading = m_accounts.isReading();
    const int there = int(m_accounts.summaries().size());
    const QLocale locale;
    //: %1 and %2 are numbers of accounts
    const QString progress = tr("%1 of %2 read").arg(locale.toString(there), locale.toString(m_accounts.wanted()));
    const QString waits = reading ? pace() : QString();
    setUnder(there == 1 && m_accounts.wanted() == 1 ? m_accounts.summaries().front().name
                                                    : wording::recordCount("customer", m_accounts.wanted()));
    setProgress(reading && !waits.isEmpty() ? progress + QLatin1Char('\n') + waits
                : reading                   ? progress
                : m_stopped                 ? tr("Stopped: %1").arg(progress)
                                            : QString(),
                there, m_accounts.wanted(), reading,
                reading      ? tr("The accounts are still being read.")
                : there == 0 ? tr("No account has been read.")
                             : QString());
}

} // namespace clientele
