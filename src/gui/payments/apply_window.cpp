// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/apply_window.h"

#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/widgets/titles.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;
constexpr size_t mostWays = 8;

QString money(const Decimal &amount, const QString &currency)
{
    return moneyText(amount, QLocale(), currency, moneyDigits, Zero::Digits).spoken();
}

} // namespace

ApplyWindow::ApplyWindow(PaymentBook &book, const Record &line, QWidget *parent)
    : QDialog(parent)
    , m_line(line)
    , m_currency(book.currencyOf(line))
    , m_open(openFor(line, book.wanted(line.key.parent), book.invoices(), m_currency))
    , m_choice(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("applyWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    const Decimal received = line.value("amount").asDecimal() ? *line.value("amount").asDecimal() : Decimal();
    const QDate date = line.value("date").asDate() ? *line.value("date").asDate() : QDate();
    m_ways = waysToApply(received, date, m_open);
    m_ways.resize(std::min(m_ways.size(), mostWays));
    //: %1 is the document number of a payment
    const QString title = tr("Apply %1").arg(line.displayName());
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new WindowHead(title, *book.company());
    //: %1 name of a customer, %2 an amount
    head->setUnder(tr("%1 paid %2")
                       .arg(line.value("description").isPresent() ? line.value("description").toText()
                                                                  : line.value("customer.number").toText(),
                            money(received, m_currency)));
    column->addWidget(head);

    auto *ways = new QWidget;
    setSurface(ways, Surface::Work);
    auto *list = new QVBoxLayout(ways);
    list->setContentsMargins(measure::dialog, measure::between, measure::dialog, measure::pane);
    list->setSpacing(measure::between);
    for (size_t i = 0; i < m_ways.size(); ++i)
        addWay(*list, m_ways[i], int(i));
    if (!m_ways.empty() && !m_open.empty())
        addOwnWay(*list);
    if (m_ways.empty())
        list->addWidget(new TextLabel(tr("Enter the received amount first.")));
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ways);
    scroll->setAccessibleName(tr("Ways to use the payment"));
    column->addWidget(scroll, 1);

    QWidget *foot = makeDialogFoot();
    auto *row = qobject_cast<QHBoxLayout *>(foot->layout());
    auto *box = new QDialogButtonBox;
    QPushButton *no = box->addButton(tr("&Skip"), QDialogButtonBox::RejectRole);
    no->setObjectName(QStringLiteral("skip"));
    m_take = box->addButton(tr("&Take the proposal"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("takeProposal"));
    setButtonKind(m_take, ButtonKind::Primary);
    row->addStretch(1);
    row->addWidget(box);
    column->addWidget(foot);
    m_take->setDefault(true); // once it is in the window: else the first button there becomes the default
    connect(box, &QDialogButtonBox::accepted, this, [this] {
        if (m_take->isEnabled())
            accept();
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&book, &PaymentBook::changed, this, [this, &book] {
        if (!book.company())
            reject();
    });
    if (QAbstractButton *first = m_choice->button(0)) {
        first->setChecked(true);
        first->setFocus();
    }
    connect(m_choice, &QButtonGroup::idToggled, this, &ApplyWindow::showState);
    showState();
    resize(560, 460);
}

void ApplyWindow::addOwnWay(QVBoxLayout &column)
{
    auto *button = new QRadioButton(tr("Choose invoices myself"));
    button->setObjectName(QStringLiteral("ownWay"));
    m_choice->addButton(button, int(m_ways.size()));
    column.addWidget(button);
    for (size_t i = 0; i < m_open.size(); ++i)
        m_ticks.emplace_back(i, nullptr);
    std::stable_sort(m_ticks.begin(), m_ticks.end(), [this](const auto &a, const auto &b) {
        const QDate &first = m_open[a.first].due, &second = m_open[b.first].due;
        return first.isValid() && (!second.isValid() || first < second);
    });
    for (auto &[index, tick] : m_ticks) {
        const OpenInvoice &invoice = m_open[index];
        const QString open = money(invoice.open, m_currency);
        tick = new QCheckBox(invoice.due.isValid()
                                 //: %1 number of an invoice, %2 day it is due, %3 an amount
                                 ? tr("%1, due %2: %3 open")
                                       .arg(invoice.number, QLocale().toString(invoice.due, QLocale::ShortFormat), open)
                                 : tr("%1: %2 open", "invoice, amount").arg(invoice.number, open));
        tick->setObjectName(QStringLiteral("tick%1").arg(invoice.number));
        auto *row = new QHBoxLayout;
        row->addSpacing(measure::group + measure::within);
        row->addWidget(tick);
        row->addStretch();
        column.addLayout(row);
        connect(tick, &QCheckBox::toggled, this, [this, button] {
            button->setChecked(true);
            showState();
        });
    }
    m_own = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_own->setObjectName(QStringLiteral("ownWayTold"));
    m_own->setWordWrap(true);
    m_own->setContentsMargins(measure::group + measure::within, 0, 0, measure::within);
    column.addWidget(m_own);
}

std::optional<Application> ApplyWindow::ownWay(std::vector<OpenInvoice> &ticked) const
{
    ticked.clear();
    for (const auto &[index, tick] : m_ticks) {
        if (tick->isChecked())
            ticked.push_back(m_open[index]);
    }
    const Decimal *received = m_line.value("amount").asDecimal();
    const QDate *date = m_line.value("date").asDate();
    if (ticked.empty() || !received)
        return std::nullopt;
    std::vector<Application> ways = waysToApply(*received, date ? *date : QDate(), ticked);
    // Of the ticked ones the best that uses every one of them, else those due first.
    const auto all = std::find_if(ways.begin(), ways.end(),
                                  [&](const Application &way) { return way.parts.size() == ticked.size(); });
    const auto some = all != ways.end() ? all : std::find_if(ways.begin(), ways.end(), [](const Application &way) {
        return !way.parts.empty();
    });
    return some == ways.end() ? std::nullopt : std::optional(*some);
}

void ApplyWindow::showState()
{
    std::vector<OpenInvoice> ticked;
    const std::optional<Application> own = ownWay(ticked);
    const bool isOwn = m_own && m_choice->checkedId() == int(m_ways.size());
    m_take->setEnabled(!m_ways.empty() && (!isOwn || own));
    if (!m_own)
        return;
    QString told;
    if (own && own->parts.size() < ticked.size())
        told = tr("The amount is not enough for all of them.");
    else if (own && !own->rest.isZero())
        told = tr("%1 more than is open: it stays on account").arg(money(own->rest, m_currency));
    else if (own && !own->parts.back().stillOpen.isZero())
        told = tr("%1 stays open").arg(money(own->parts.back().stillOpen, m_currency));
    else if (own)
        told = tr("Nothing is left over.");
    m_own->setText(told);
    m_own->setVisible(!told.isEmpty());
}

void ApplyWindow::addWay(QVBoxLayout &column, const Application &way, int index)
{
    QStringList numbers;
    for (const Application::Part &part : way.parts)
        numbers += m_open[part.invoice].number;
    const QString invoices = QLocale().createSeparatedList(numbers);
    QString words;
    switch (way.kind) {
    case Application::Kind::Exact:
        words = tr("Invoice %1, exactly").arg(invoices);
        break;
    case Application::Kind::LessDiscount:
        words = tr("Invoice %1, less its cash discount").arg(invoices);
        break;
    case Application::Kind::SumOf:
        words = tr("Invoices %1 together, exactly").arg(invoices);
        break;
    case Application::Kind::OldestFirst:
        words = tr("Oldest first: %1").arg(invoices);
        break;
    case Application::Kind::OnAccount:
        words = tr("Leave on account");
        break;
    }
    auto *button = new QRadioButton(words);
    button->setObjectName(QStringLiteral("way%1").arg(index));
    m_choice->addButton(button, index);
    column.addWidget(button);
    QStringList told;
    const QLocale locale;
    for (const Application::Part &part : way.parts) {
        const OpenInvoice &invoice = m_open[part.invoice];
        //: %1 number of an invoice, %2 day it is due, %3 and %4 amounts
        told += invoice.due.isValid()
                    ? tr("%1, due %2: %3 of %4")
                          .arg(invoice.number, locale.toString(invoice.due, QLocale::ShortFormat),
                               money(part.amount, m_currency), money(invoice.open, m_currency))
                    : tr("%1: %2 of %3", "invoice, paid, open")
                          .arg(invoice.number, money(part.amount, m_currency), money(invoice.open, m_currency));
        if (!part.discount.isZero())
            told += tr("Cash discount: %1").arg(money(part.discount, m_currency));
        if (!part.stillOpen.isZero())
            told += tr("%1 stays open").arg(money(part.stillOpen, m_currency));
    }
    if (!way.rest.isZero() && !way.parts.empty())
        told += tr("%1 more than is open: it stays on account").arg(money(way.rest, m_currency));
    if (way.parts.size() > 1)
        told += tr("Becomes %Ln lines under one document number", nullptr, int(way.parts.size()));
    if (told.isEmpty())
        return;
    auto *details = new TextLabel(told.join(QLatin1Char('\n')), TextRole::Label, TextLabel::Ink::Muted);
    details->setWordWrap(true);
    details->setContentsMargins(measure::group + measure::within, 0, 0, measure::within);
    button->setAccessibleDescription(told.join(QStringLiteral(", ")));
    column.addWidget(details);
}

std::vector<AppliedLine> ApplyWindow::chosen() const
{
    const int way = m_choice->checkedId();
    if (way < int(m_ways.size()))
        return way < 0 ? std::vector<AppliedLine>() : linesFor(m_line, m_ways[size_t(way)], m_open);
    std::vector<OpenInvoice> ticked;
    const std::optional<Application> own = ownWay(ticked);
    return own ? linesFor(m_line, *own, ticked) : std::vector<AppliedLine>();
}

} // namespace clientele
