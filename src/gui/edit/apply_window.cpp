// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/apply_window.h"

#include "gui/decide/window_head.h"
#include "gui/edit/apply_way.h"
#include "gui/edit/invoice_ticks.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "model/apart.h"
#include "model/date_text.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;
constexpr size_t mostWays = 8;
constexpr size_t mostTicks = 200; // a longer list is nobody's choice, and slow to make
constexpr size_t mostLater = 5;   // that are named
constexpr QSize leastSize(620, 460);
constexpr int stay = 1'000'000; // among the choices, behind all others

QString money(const Decimal &amount, const QString &currency)
{
    return apart(moneyText(amount, QLocale(), currency, moneyDigits, Zero::Digits).spoken());
}

/// Stands in from the ways, as what belongs to one of them.
void indent(QWidget *widget)
{
    widget->setContentsMargins(measure::group + measure::within, 0, 0, measure::within);
}

QString needsNumber()
{
    return ApplyWindow::tr("This becomes several lines: enter a document number for them first.");
}

} // namespace

ApplyWindow::ApplyWindow(ReceivedAmount what, CompanyHandle &company, QWidget *parent)
    : QDialog(parent)
    , m_what(std::move(what))
    , m_company(&company)
    , m_scroll(new QScrollArea)
    , m_choice(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("applyWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    setWindowTitle(title());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new WindowHead(title(), company);
    head->setUnder(under());
    column->addWidget(head);
    if (!m_what.amount) {
        m_amount = new QLineEdit;
        m_amount->setObjectName(QStringLiteral("receivedAmount"));
        m_amount->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        m_amount->setMaximumWidth(220);
        auto *label = new QLabel(tr("&Received amount"));
        label->setBuddy(m_amount);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(measure::dialog, measure::between, measure::dialog, 0);
        row->setSpacing(measure::between);
        row->addWidget(label);
        row->addWidget(m_amount, 1);
        row->addWidget(new TextLabel(m_what.currency, TextRole::Body, TextLabel::Ink::Muted));
        row->addStretch(1);
        column->addLayout(row);
        connect(m_amount, &QLineEdit::textChanged, this, [this](const QString &typed) {
            m_what.amount = Decimal::parse(typed.trimmed(), QLocale());
            build();
        });
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Ways to use the payment"));
    column->addWidget(m_scroll, 1);

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
    connect(&company, &CompanyHandle::leaving, this, &QDialog::reject);
    connect(m_choice, &QButtonGroup::idToggled, this, &ApplyWindow::showState);
    build();
    if (m_amount && m_what.begins && !m_what.begins->isZero()) {
        m_amount->setText(m_what.begins->toText(QLocale(), moneyDigits));
        m_amount->selectAll(); // what is typed takes its place
    }
    if (m_amount)
        m_amount->setFocus();
    else if (QAbstractButton *first = m_choice->checkedButton() ? m_choice->checkedButton() : m_choice->button(0))
        first->setFocus();
    fit();
}

/// As high as its words are, as far as the screen has room: the last of them may be the one that matters. What ticks
/// come to is said in a line that has its room from the beginning, and nothing moves under the mouse.
void ApplyWindow::fit()
{
    const int wide = isVisible() ? width() : leastSize.width();
    const int told = m_own && m_own->isHidden() ? m_own->fontMetrics().lineSpacing() + 2 * measure::between : 0;
    const int high = layout()->totalHeightForWidth(wide) - m_scroll->sizeHint().height() +
                     m_scroll->widget()->heightForWidth(wide) + told;
    if (!isVisible() || high > height())
        fitToScreen(*this, {wide, std::max(high, leastSize.height())});
}

/// By its number, else by who paid how much.
QString ApplyWindow::title() const
{
    if (!m_what.number.isEmpty())
        //: %1 is the document number of a payment
        return tr("Apply %1").arg(m_what.number);
    if (m_what.paid && !m_what.paid->isZero() && !m_what.customer.isEmpty())
        //: %1 an amount, %2 number and name of a customer
        return tr("Apply %1 from %2").arg(money(*m_what.paid, m_what.currency), m_what.customer);
    return tr("Apply the payment");
}

/// Who paid, how much, when: as far as it is known.
QString ApplyWindow::under() const
{
    const QString day = m_what.date.isValid() ? apart(shortDate(m_what.date, QLocale())) : QString();
    const bool paid = m_what.paid && !m_what.paid->isZero();
    const QString amount = paid ? money(*m_what.paid, m_what.currency) : QString();
    QStringList words;
    if (!m_what.customer.isEmpty())
        words += m_what.customer;
    if (paid && !day.isEmpty())
        //: %1 an amount, %2 a day
        words += tr("%1 received on %2").arg(amount, day);
    else if (paid)
        words += tr("%1 received", "amount").arg(amount);
    else if (!day.isEmpty())
        words += tr("received on %1", "day").arg(day);
    return words.join(QStringLiteral(" · "));
}

/// Those the service can be told; an amount it does not take is never rounded to one it does.
std::vector<Application> ApplyWindow::ways(const std::vector<OpenInvoice> &open) const
{
    std::vector<Application> all =
        m_what.amount ? waysToApply(*m_what.amount, m_what.date, open) : std::vector<Application>();
    std::erase_if(all, [this](const Application &way) {
        const bool uneven = std::any_of(way.parts.begin(), way.parts.end(), [](const Application::Part &part) {
            return part.amount.roundedTo(0) != part.amount;
        });
        return (way.parts.empty() && !m_what.mayStay) || (!way.rest.isZero() && !m_what.restMayStay) ||
               (uneven && m_what.wholeAmounts);
    });
    std::stable_partition(all.begin(), all.end(), [this, &open](const Application &way) {
        return !way.parts.empty() && isFirst(open[way.parts.front().invoice]);
    });
    return all;
}

bool ApplyWindow::isFirst(const OpenInvoice &invoice) const
{
    return !m_what.customerFirst.isEmpty() && invoice.customer == m_what.customerFirst;
}

QString ApplyWindow::customerOf(const Application &way) const
{
    return way.parts.empty() ? QString() : m_what.open[way.parts.front().invoice].customer;
}

void ApplyWindow::build()
{
    m_ways = ways(m_what.open);
    m_ways.resize(std::min(m_ways.size(), mostWays));
    m_offered.clear();
    m_ticks = nullptr;
    m_own = nullptr;
    for (QAbstractButton *former : m_choice->buttons())
        m_choice->removeButton(former);
    auto *content = new QWidget;
    setSurface(content, Surface::Work);
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(measure::dialog, measure::between, measure::dialog, measure::pane);
    list->setSpacing(measure::between);
    addNotTold(*list);
    const bool onAccountOnly = m_ways.empty() || m_ways.front().parts.empty();
    const bool toChoose =
        !m_ways.empty() && std::any_of(m_what.open.begin(), m_what.open.end(), [this](const auto &one) {
            return one.total && isPayable(one); // nothing keeps it from being taken
        });
    if (onAccountOnly && !toChoose) {
        auto *none = new TextLabel(whyNoWay());
        none->setObjectName(QStringLiteral("noWay"));
        none->setWordWrap(true);
        list->addWidget(none);
    }
    // Nothing that was decided is taken away by Enter alone.
    const bool stays = !m_what.appliedTo.isEmpty() && !m_ways.empty() && !keeps(m_ways.front());
    if (stays)
        addStay(*list);
    for (size_t i = 0; i < m_ways.size(); ++i)
        addWay(*list, m_ways[i], int(i));
    addNotTried(*list);
    const bool payable =
        std::any_of(m_what.open.begin(), m_what.open.end(), [this](const OpenInvoice &one) { return isPayable(one); });
    if (!m_ways.empty() && payable)
        addOwnWay(*list);
    addUsedUp(*list);
    addLater(*list);
    list->addStretch();
    m_scroll->setWidget(content); // the former one goes
    QAbstractButton *first = m_choice->button(stays ? stay : 0);
    if (first && first->isEnabled() && (stays || isClearlyBest()))
        first->setChecked(true);
    showState();
    if (isVisible())
        fit();
}

bool ApplyWindow::keeps(const Application &way) const
{
    return std::any_of(way.parts.begin(), way.parts.end(), [&](const Application::Part &part) {
        return m_what.open[part.invoice].number.compare(m_what.appliedTo, Qt::CaseInsensitive) == 0 &&
               (part.stillOpen.isZero() || part.amount == m_what.amount);
    });
}

void ApplyWindow::addStay(QVBoxLayout &column)
{
    //: %1 number of an invoice
    auto *button = new Way(tr("Leave it applied to %1").arg(m_what.appliedTo));
    button->setObjectName(QStringLiteral("stayWay"));
    m_choice->addButton(button, stay);
    column.addWidget(button);
}

void ApplyWindow::addNotTold(QVBoxLayout &column)
{
    const bool allTold = std::none_of(m_what.open.begin(), m_what.open.end(),
                                      [this](const OpenInvoice &one) { return one.total && isPayable(one); });
    if (allTold || !m_company)
        return;
    //: %1 name of the service
    auto *told = new TextLabel(tr("%1 does not tell what is still open of an invoice, so an amount can only go to one "
                                  "invoice as a whole.")
                                   .arg(m_company->serviceName()),
                               TextRole::Label, TextLabel::Ink::Muted);
    told->setObjectName(QStringLiteral("notTold"));
    told->setWordWrap(true);
    column.addWidget(told);
}

int ApplyWindow::linesOf(const Application &way) const
{
    if (!m_what.linePerInvoice || way.parts.empty())
        return 1;
    return int(way.parts.size()) + (way.rest.isZero() ? 0 : 1);
}

bool ApplyWindow::lacksNumber(const Application &way) const
{
    return !m_what.isNumbered && linesOf(way) > 1;
}

/// What keeps every way from being taken, and what to do.
QString ApplyWindow::whyNoWay() const
{
    if (!m_what.amount || m_what.amount->isZero() || m_what.amount->isNegative())
        return tr("Enter the received amount first.");
    const Decimal &received = *m_what.amount;
    std::optional<Decimal> open = Decimal(0);
    bool any = false;
    for (const OpenInvoice &one : m_what.open) {
        if (!isPayable(one))
            continue;
        any = true;
        open = open ? Decimal::add(*open, one.open) : open;
    }
    if (!any && !m_what.open.empty())
        return tr("No other invoice is open."); // than those named below
    if (!any && !m_what.customer.isEmpty() && !m_what.currency.isEmpty())
        //: %1 code of a currency; other payments may have used what was open
        return tr("No open invoice of this customer in %1 is left for this payment.").arg(m_what.currency);
    if (!any)
        return tr("There are no open invoices.");
    const QString service = m_company ? m_company->serviceName() : QString();
    if (m_what.wholeAmounts && received.roundedTo(0) != received)
        //: %1 name of the service, %2 an amount
        return tr("%1 keeps only whole amounts for each invoice, and %2 has cents. Enter a whole amount, or record "
                  "this payment in %1 itself.")
            .arg(service, money(received, m_what.currency));
    if (open && received > *open && !m_what.restMayStay)
        //: %1 an amount, %2 name of the service
        return tr("This is %1 more than is open, and %2 keeps no part of a payment that goes to no invoice. Enter no "
                  "more than is open.")
            .arg(money(Decimal::add(received, open->negated()).value_or(Decimal()), m_what.currency), service);
    if (m_what.wholeAmounts)
        //: %1 name of the service
        return tr("%1 keeps only whole amounts for each invoice, and every proposal has cents. Enter whole amounts by "
                  "hand.")
            .arg(service);
    return tr("No proposal fits: enter the amounts by hand.");
}

/// What other payments leave nothing of cannot be proposed, and whoever looks for it learns where it is.
void ApplyWindow::addUsedUp(QVBoxLayout &column)
{
    QStringList usedUp;
    for (auto one = m_what.uses.cbegin(); one != m_what.uses.cend(); ++one) {
        const auto isIt = [&](const OpenInvoice &invoice) { return invoice.number == one.key(); };
        if (std::none_of(m_what.open.begin(), m_what.open.end(), isIt))
            //: %1 number of an invoice, %2 the payments that use it
            usedUp += tr("%1: in %2", "invoice, payments").arg(one.key(), QLocale().createSeparatedList(one.value()));
    }
    if (usedUp.isEmpty())
        return;
    usedUp.sort();
    //: %1 "103001: in G00001; 103002: in G00002"
    auto *label = new TextLabel(
        tr("Nothing is left of invoices that other payments use already – %1.").arg(usedUp.join(QStringLiteral("; "))),
        TextRole::Label, TextLabel::Ink::Muted);
    label->setObjectName(QStringLiteral("usedUpInvoices"));
    label->setWordWrap(true);
    column.addWidget(label);
}

/// Where sums were looked for, and not in all there are.
void ApplyWindow::addNotTried(QVBoxLayout &column)
{
    const bool isSingle = std::any_of(m_ways.begin(), m_ways.end(), [](const Application &way) {
        return way.kind == Application::Kind::Exact || way.kind == Application::Kind::LessDiscount;
    });
    QHash<QString, size_t> counts;
    size_t most = 0;
    for (const OpenInvoice &one : m_what.open) {
        if (isPayable(one) && !one.total)
            most = std::max(most, ++counts[one.customer]);
    }
    if (m_ways.empty() || isSingle || most <= mostInvoicesToAdd)
        return;
    auto *label = new TextLabel(
        tr("Sums of several invoices were looked for among the %Ln due first only.", nullptr, int(mostInvoicesToAdd)),
        TextRole::Label, TextLabel::Ink::Muted);
    label->setObjectName(QStringLiteral("notTried"));
    label->setWordWrap(true);
    column.addWidget(label);
}

/// What is left out is said, with what would let it in.
void ApplyWindow::addLater(QVBoxLayout &column)
{
    QStringList numbers;
    int count = 0;
    for (const OpenInvoice &one : m_what.open) {
        if (!isAfter(one, m_what.date))
            continue;
        if (++count <= int(mostLater))
            numbers += one.number;
    }
    if (count == 0)
        return;
    QString named = QLocale().createSeparatedList(numbers);
    if (count > int(mostLater))
        named = numbers.join(QStringLiteral(", ")) + QStringLiteral(", …");
    //: %1 numbers of invoices
    auto *later = new TextLabel(tr("%Ln invoices dated after the payment are left out: %1. If the payment is for one "
                                   "of them, correct its date first.",
                                   nullptr, count)
                                    .arg(named),
                                TextRole::Label, TextLabel::Ink::Muted);
    later->setObjectName(QStringLiteral("laterInvoices"));
    later->setWordWrap(true);
    column.addWidget(later);
}

QString ApplyWindow::restWords(const Decimal &rest) const
{
    const QString amount = money(rest, m_what.currency);
    return m_what.linePerInvoice ? tr("%1 more than is open: it becomes a line of its own, on account").arg(amount)
                                 : tr("%1 more than is open: it stays on account").arg(amount);
}

/// Nobody is decided for: where others fit as well, the person says whose payment it is.
bool ApplyWindow::isClearlyBest() const
{
    return !m_ways.empty() && std::none_of(m_ways.begin() + 1, m_ways.end(), [&](const Application &other) {
        const Application &best = m_ways.front();
        const bool ofAnother = customerOf(other) != customerOf(best);
        const bool isOurs = customerOf(best) == m_what.customerFirst && !m_what.customerFirst.isEmpty();
        return other.kind == best.kind && (!m_what.customerIsKnown || (ofAnother && !isOurs));
    });
}

QString ApplyWindow::amountTitle() const
{
    const bool whole = std::any_of(m_what.open.begin(), m_what.open.end(),
                                   [this](const OpenInvoice &one) { return one.total && isPayable(one); });
    //: head of a column of amounts: of the whole invoice; what is open of it is not known
    const QString title = whole ? tr("In all", "invoices") : tr("Open", "invoices");
    //: head of a column of amounts: %1 what they are, %2 their currency
    return m_what.currency.isEmpty() ? title : tr("%1 %2", "column, currency").arg(title, m_what.currency);
}

QString ApplyWindow::usedIn(const OpenInvoice &invoice) const
{
    return QLocale().createSeparatedList(m_what.uses.value(invoice.number));
}

/// As it is offered to be ticked, in words.
QString ApplyWindow::offered(const OpenInvoice &invoice) const
{
    const QString amount = money(invoice.total.value_or(invoice.open), m_what.currency);
    if (!invoice.due.isValid())
        return invoice.total ? tr("%1: %2 in all", "invoice, amount").arg(invoice.number, amount)
                             : tr("%1: %2 open", "invoice, amount").arg(invoice.number, amount);
    const QString due = shortDate(invoice.due, QLocale());
    //: %1 number of an invoice, %2 day it is due, %3 an amount
    return invoice.total ? tr("%1, due %2: %3 in all").arg(invoice.number, due, amount)
                         //: %1 number of an invoice, %2 day it is due, %3 an amount
                         : tr("%1, due %2: %3 open").arg(invoice.number, due, amount);
}

void ApplyWindow::addOwnWay(QVBoxLayout &column)
{
    auto *button = new Way(tr("Choose invoices myself"));
    button->setObjectName(QStringLiteral("ownWay"));
    m_choice->addButton(button, int(m_ways.size()));
    column.addWidget(button);
    for (size_t i = 0; i < m_what.open.size(); ++i) {
        if (isPayable(m_what.open[i]))
            m_offered.push_back(i);
    }
    std::stable_sort(m_offered.begin(), m_offered.end(), [this](size_t a, size_t b) {
        const OpenInvoice &first = m_what.open[a], &second = m_what.open[b];
        if (isFirst(first) != isFirst(second))
            return isFirst(first);
        return first.due.isValid() && (!second.due.isValid() || first.due < second.due);
    });
    if (m_offered.size() > mostTicks) {
        m_offered.resize(mostTicks);
        auto *most = new TextLabel(tr("Here stand the %Ln invoices due first, of more.", nullptr, int(mostTicks)),
                                   TextRole::Label, TextLabel::Ink::Muted);
        most->setObjectName(QStringLiteral("mostTicks"));
        most->setWordWrap(true);
        indent(most);
        button->setAccessibleDescription(most->text());
        column.addWidget(most);
    }
    std::vector<InvoiceTicks::Row> rows;
    for (const size_t index : m_offered) {
        const OpenInvoice &invoice = m_what.open[index];
        InvoiceTicks::Row row{invoice.number,
                              m_what.saysCustomers ? invoice.customerName : QString(),
                              invoice.due.isValid() ? shortDate(invoice.due, QLocale()) : QString(),
                              moneyText(invoice.total.value_or(invoice.open), QLocale(), {}, moneyDigits, Zero::Digits),
                              usedIn(invoice),
                              {},
                              offered(invoice)};
        if (!row.customer.isEmpty())
            //: an invoice to be ticked: %1 customer, %2 the invoice with what is open on it
            row.spoken = tr("%1, %2", "customer, invoice").arg(apart(row.customer), row.spoken);
        if (!row.alsoIn.isEmpty())
            //: %1 document numbers
            row.tip = tr("Payments that are not posted yet use this invoice already: %1.").arg(row.alsoIn);
        rows.push_back(std::move(row));
    }
    m_ticks = new InvoiceTicks(rows, amountTitle());
    indent(m_ticks);
    column.addWidget(m_ticks);
    connect(m_ticks, &InvoiceTicks::toggled, this, [this, button] {
        button->setChecked(true);
        showState();
    });
    m_own = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_own->setObjectName(QStringLiteral("ownWayTold"));
    m_own->setWordWrap(true);
    indent(m_own);
    column.addWidget(m_own);
}

std::optional<Application> ApplyWindow::ownWay() const
{
    std::vector<OpenInvoice> ticked;
    std::vector<size_t> places;
    for (size_t i = 0; m_ticks && i < m_offered.size(); ++i) {
        if (m_ticks->isTicked(i)) {
            ticked.push_back(m_what.open[m_offered[i]]);
            ticked.back().customer.clear(); // the person's own choice may be of several
            places.push_back(m_offered[i]);
        }
    }
    if (ticked.empty())
        return std::nullopt;
    if (std::any_of(ticked.begin(), ticked.end(), [](const OpenInvoice &one) { return one.total.has_value(); }))
        return ticked.size() == 1 && m_what.amount ? std::optional(wholeTo(places.front(), *m_what.amount))
                                                   : std::nullopt;
    std::vector<Application> all = ways(ticked);
    // Of the ticked ones the best that uses every one of them, else those due first.
    const auto every =
        std::find_if(all.begin(), all.end(), [&](const Application &way) { return way.parts.size() == ticked.size(); });
    const auto some = every != all.end() ? every : std::find_if(all.begin(), all.end(), [](const Application &way) {
        return !way.parts.empty();
    });
    if (some == all.end())
        return std::nullopt;
    for (Application::Part &part : some->parts)
        part.invoice = places[part.invoice];
    return *some;
}

bool ApplyWindow::isAnyTickedWhole() const
{
    for (size_t i = 0; i < m_offered.size(); ++i) {
        if (m_ticks->isTicked(i) && m_what.open[m_offered[i]].total)
            return true;
    }
    return false;
}

void ApplyWindow::showState()
{
    const std::optional<Application> own = ownWay();
    const size_t ticked = m_ticks ? size_t(m_ticks->ticked()) : 0;
    const bool isOwn = m_own && m_choice->checkedId() == int(m_ways.size());
    m_take->setEnabled(m_choice->checkedId() >= 0 && (!isOwn || (own && !lacksNumber(*own))));
    if (!m_own)
        return;
    QString told;
    if (own && own->kind == Application::Kind::Whole && ticked == 1)
        told = notTold(m_what.open[own->parts.front().invoice]);
    else if (own && own->parts.size() < ticked)
        told = tr("The amount is not enough for all of them.");
    else if (own && lacksNumber(*own))
        told = needsNumber();
    else if (own && !own->rest.isZero())
        told = restWords(own->rest);
    else if (own && !own->parts.back().stillOpen.isZero())
        told = tr("%1 stays open").arg(money(own->parts.back().stillOpen, m_what.currency));
    else if (own)
        told = tr("Nothing is left over.");
    else if (ticked > 1 && isAnyTickedWhole())
        told = tr("Choose one of them only: how the amount would be divided is not known.");
    else if (ticked > 0)
        told = tr("The amount cannot be used for these alone.");
    m_own->setText(told);
    m_own->setVisible(!told.isEmpty());
}

/// Of one that all of the amount goes to.
QString ApplyWindow::notTold(const OpenInvoice &invoice) const
{
    const std::optional<Decimal> over =
        m_what.amount ? Decimal::add(*m_what.amount, invoice.open.negated()) : std::nullopt;
    if (over && *over > Decimal(0))
        //: %1 an amount
        return tr("This is at least %1 more than is open.").arg(money(*over, m_what.currency));
    //: %1 name of the service
    return tr("What is still open of it %1 does not tell.").arg(m_company ? m_company->serviceName() : QString());
}

/// With what it is reckoned from, so that the terms can be held against it.
QString ApplyWindow::discountWords(const OpenInvoice &invoice, const Decimal &discount) const
{
    const QString amount = money(discount, m_what.currency);
    if (!invoice.discountPercent || !invoice.discountOf)
        return tr("Cash discount: %1").arg(amount);
    //: %1 a number, %2 an amount, %3 what that makes, %4 the last day it is allowed
    return tr("Cash discount: %1% of %2, which is %3, allowed until %4")
        .arg(invoice.discountPercent->toText(QLocale()), money(*invoice.discountOf, m_what.currency), amount,
             shortDate(invoice.discountUntil, QLocale()));
}

void ApplyWindow::addWay(QVBoxLayout &column, const Application &way, int index)
{
    QStringList numbers;
    for (const Application::Part &part : way.parts)
        numbers += m_what.open[part.invoice].number;
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
    case Application::Kind::Whole:
        words = tr("Invoice %1, whose total is this amount").arg(invoices);
        break;
    case Application::Kind::OldestFirst:
        words = tr("Oldest first: %1").arg(invoices);
        break;
    case Application::Kind::OnAccount:
        words = tr("Leave on account");
        break;
    }
    const QString customer = way.parts.empty() ? QString() : m_what.open[way.parts.front().invoice].customerName;
    if (m_what.saysCustomers && !customer.isEmpty())
        //: a way to use a payment: %1 customer, %2 such as "Invoice 103, exactly"
        words = tr("%1: %2", "customer, way").arg(apart(customer), words);
    auto *button = new Way(words);
    button->setObjectName(QStringLiteral("way%1").arg(index));
    m_choice->addButton(button, index);
    column.addWidget(button);
    QStringList told;
    const QLocale locale;
    for (const Application::Part &part : way.parts) {
        const OpenInvoice &invoice = m_what.open[part.invoice];
        if (invoice.total) {
            const QString others = usedIn(invoice);
            told += others.isEmpty() ? offered(invoice)
                                     : tr("%1; also in %2", "invoice, payments").arg(offered(invoice), others);
            told += notTold(invoice);
            continue;
        }
        //: %1 number of an invoice, %2 day it is due, %3 and %4 amounts
        told +=
            invoice.due.isValid()
                ? tr("%1, due %2: %3 of %4")
                      .arg(invoice.number, shortDate(invoice.due, locale), money(part.amount, m_what.currency),
                           money(invoice.open, m_what.currency))
                : tr("%1: %2 of %3", "invoice, paid, open")
                      .arg(invoice.number, money(part.amount, m_what.currency), money(invoice.open, m_what.currency));
        if (const QString others = usedIn(invoice); !others.isEmpty())
            //: %1 an invoice and its amounts, %2 other payments that use it
            told.back() = tr("%1; also in %2", "invoice, payments").arg(told.back(), others);
        if (!part.discount.isZero())
            told += discountWords(invoice, part.discount);
        if (!part.stillOpen.isZero())
            told += tr("%1 stays open").arg(money(part.stillOpen, m_what.currency));
    }
    if (!way.rest.isZero() && !way.parts.empty())
        told += restWords(way.rest);
    if (way.parts.empty() && !m_what.appliedTo.isEmpty())
        //: %1 number of an invoice
        told += tr("It is then no longer applied to %1").arg(m_what.appliedTo);
    if (lacksNumber(way))
        told += needsNumber();
    else if (const int lines = linesOf(way); lines > 1)
        told += tr("Becomes %Ln lines under one document number", nullptr, lines);
    button->setEnabled(!lacksNumber(way));
    if (told.isEmpty())
        return;
    auto *details = new TextLabel(told.join(QLatin1Char('\n')), TextRole::Label, TextLabel::Ink::Muted);
    details->setWordWrap(true);
    indent(details);
    button->setAccessibleDescription(told.join(QStringLiteral(", ")));
    column.addWidget(details);
}

std::optional<Application> ApplyWindow::chosen() const
{
    const int way = m_choice->checkedId();
    if (way < 0 || way == stay)
        return std::nullopt;
    return way < int(m_ways.size()) ? std::optional(m_ways[size_t(way)]) : ownWay();
}

} // namespace clientele
