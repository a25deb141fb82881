// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/receivables_page.h"

#include "gui/around/ages_view.h"
#include "gui/around/around_section.h"
#include "gui/around/around_table.h"
#include "gui/around/credit_use.h"
#include "gui/around/parts_view.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

constexpr int widest = 560; ///< of bars and figures: a label and its amount stay together

/// Due first, those without a due date last.
bool dueBefore(const Record &a, const Record &b)
{
    const QDate *due = a.value("date.due").asDate();
    const QDate *other = b.value("date.due").asDate();
    return due && (!other || *due < *other);
}

} // namespace

bool ReceivablesPage::isOffered(const CompanyHandle &company, const EntityName &about)
{
    return kindAround(company, "ageing", about) || kindAround(company, "invoice", about);
}

ReceivablesPage::ReceivablesPage(CompanyHandle &company, const RecordKey &about, std::function<QDate()> today,
                                 QWidget *parent)
    : QScrollArea(parent)
    , m_company(&company)
    , m_today(std::move(today))
    , m_parts(new PartsView)
    , m_credit(new CreditUse(QStringLiteral("receivables")))
    , m_ageRow(new QWidget)
    , m_age(new TextLabel({}, TextRole::ColumnHeader, TextLabel::Ink::Muted))
    , m_again(new LinkButton(tr("Read again")))
{
    setObjectName(QStringLiteral("receivablesPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    setSurface(content, Surface::Work);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::dialog, measure::pane, measure::dialog, measure::pane);
    column->setSpacing(measure::group);
    if (const std::optional<EntityInfo> kind = kindAround(company, "ageing", about.entity)) {
        m_ages = new Around(company, *kind, about, this);
        m_agesView = new AgesView;
        m_agesSection = new AroundSection(tr("Age of what is open"), QString(), *m_ages, m_agesView);
        m_agesSection->setMaximumWidth(widest);
        column->addWidget(m_agesSection);
        connect(m_ages, &Around::changed, this, &ReceivablesPage::showAges);
    }
    m_credit->setMaximumWidth(widest);
    column->addWidget(m_credit);
    if (const std::optional<EntityInfo> kind = kindAround(company, "invoice", about.entity)) {
        m_invoices = new Around(company, *kind, about, this);
        m_table = new AroundTable(tr("Open invoices"), m_invoices->schema(),
                                  {{"number", tr("No.")},
                                   {"date.invoice", {}},
                                   {"date.due", {}},
                                   {"amount.total", {}},
                                   {"amount.remaining", {}}});
        m_table->setObjectName(QStringLiteral("openInvoices"));
        m_lateColumn = m_table->addColumn(tr("Late"));
        m_invoicesSection =
            new AroundSection(tr("Open invoices"), tr("There are no open invoices."), *m_invoices, m_table);
        column->addWidget(m_invoicesSection);
        connect(m_invoices, &Around::changed, this, &ReceivablesPage::showInvoices);
    }
    m_parts->setMaximumWidth(widest);
    column->addWidget(m_parts);
    m_age->setObjectName(QStringLiteral("receivablesAge"));
    m_again->setObjectName(QStringLiteral("receivablesAgain"));
    auto *mark = new IconMark;
    mark->setIcon(IconName::Clock, IconInk::Muted);
    auto *row = new QHBoxLayout(m_ageRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::within + 2);
    row->addWidget(mark);
    row->addWidget(m_age);
    row->addWidget(m_again);
    row->addStretch(1);
    column->addWidget(m_ageRow);
    QPushButton *summary = m_summary = new QPushButton(tr("Account summary…"));
    summary->setObjectName(QStringLiteral("accountSummary"));
    summary->setAutoDefault(false);
    connect(summary, &QAbstractButton::clicked, this, &ReceivablesPage::summaryRequested);
    column->addWidget(summary, 0, Qt::AlignLeading);
    column->addStretch(1);
    m_ageRow->hide();
    setWidget(content);
    if (m_table)
        setTabOrder(m_table, m_again);
    setTabOrder(m_again, summary);
    connect(m_again, &QAbstractButton::clicked, this, &ReceivablesPage::read);
}

void ReceivablesPage::setRecord(const Record &record)
{
    m_record = record;
    m_credit->setRecord(record, m_company);
    showParts();
}

void ReceivablesPage::read()
{
    for (Around *part : {m_ages, m_invoices}) {
        if (part)
            part->read();
    }
}

void ReceivablesPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_comes = m_invoices && !m_invoices->wasRead();
    for (Around *part : {m_ages, m_invoices}) {
        if (part && !part->wasRead() && !part->failure())
            part->read();
    }
}

void ReceivablesPage::showAges()
{
    if (!m_ages->records().empty()) {
        m_agesView->setAges(m_ages->records().front(), m_company);
        m_agesSection->setRemark(AgesView::remark(m_ages->records().front()));
    }
    showParts();
    showAge();
}

void ReceivablesPage::showInvoices()
{
    std::vector<Record> invoices = m_invoices->records();
    std::erase_if(invoices, [](const Record &invoice) { // some services tell of those that are paid, too
        const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
        return remaining && remaining->isZero();
    });
    std::stable_sort(invoices.begin(), invoices.end(), dueBefore);
    m_table->setRecords(invoices, m_company);
    // Who came to the page by keys before there was anything on it stands on its first thing now.
    if (m_comes && m_invoices->wasRead()) {
        m_comes = false;
        if (m_summary->hasFocus() && m_table->isVisibleTo(this))
            m_table->setFocus(Qt::OtherFocusReason);
    }
    const QDate today = m_today();
    for (int row = 0; row < int(invoices.size()); ++row) {
        const QDate *due = invoices[size_t(row)].value("date.due").asDate();
        const qint64 days = due ? due->daysTo(today) : 0;
        m_table->setWords(row, m_lateColumn, days > 0 ? tr("%Ln days", "late", int(days)) : QString());
    }
    m_invoicesSection->setRemark(!invoices.empty() ? tr("%Ln open invoices", nullptr, int(invoices.size()))
                                 : m_invoices->records().empty() ? QString()
                                                                 : tr("There are no open invoices."));
    showParts();
    showAge();
}

/// Only of what is whole: a figure that leaves out what could not be read would be invented.
void ReceivablesPage::showParts()
{
    const bool whole = m_invoices && m_invoices->wasRead() && !m_invoices->failure() && m_invoices->unreadable() == 0;
    const bool aged = m_ages && !m_ages->failure() && !m_ages->records().empty();
    m_parts->setParts(whole ? balanceParts(m_invoices->records(), aged ? m_ages->records().front() : Record(), m_record,
                                           ValueText(QLocale(), m_company))
                            : std::nullopt);
}

/// The older of the two answers is how old the page is.
void ReceivablesPage::showAge()
{
    QDateTime oldest;
    bool reading = false;
    for (const Around *part : {m_ages, m_invoices}) {
        if (part && part->wasRead() && (!oldest.isValid() || part->readAt() < oldest))
            oldest = part->readAt();
        reading = reading || (part && part->isReading());
    }
    m_ageRow->setVisible(oldest.isValid());
    m_again->setEnabled(!reading && m_company);
    if (!oldest.isValid() || !m_company)
        return;
    //: whose figures these are and how old: "Business Central, 21 Nov 2026, 10:41"
    m_age->setText(tr("%1, %2").arg(m_company->serviceName(), wording::moment(oldest, QLocale())));
}

} // namespace clientele
