// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/allocations_editor.h"

#include "gui/edit/allocations_view.h"
#include "gui/edit/apply_window.h"
#include "gui/edit/invoice_picker.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"
#include "model/references.h"
#include "service/on_done.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
constexpr int moneyScale = 2;
}

AllocationsEditor::AllocationsEditor(const FieldSpec &field, const EditContext &context, QWidget *parent)
    : FieldEditor(parent)
    , m_company(&context.company)
    , m_field(field)
    , m_draft(context.draft)
    , m_text(context.text)
    , m_box(new QWidget(parent))
    , m_model(new AllocationsModel(field, context.text.locale(), this))
    , m_view(new AllocationsView(*m_model))
    , m_add(new LinkButton(tr("Add open invoices… (F4)")))
    , m_apply(new LinkButton(tr("Apply…")))
    , m_sum(new TextLabel)
    , m_state(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
{
    auto *column = new QVBoxLayout(m_box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::within);
    const QString prefix = QString::fromLatin1(field.key);
    m_view->setObjectName(prefix + QStringLiteral("Table"));
    m_view->setAccessibleName(wording::fieldLabel(field));
    m_view->setCustomerShown(!customerIsChosen());
    column->addWidget(m_view);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(measure::between);
    m_add->setObjectName(prefix + QStringLiteral("Add"));
    m_add->setAccessibleName(tr("Add open invoices to %1").arg(wording::fieldLabel(field)));
    foot->addWidget(m_add);
    m_apply->setObjectName(prefix + QStringLiteral("Apply"));
    m_apply->setAccessibleName(tr("Propose how the amount is applied"));
    foot->addWidget(m_apply);
    m_sum->setObjectName(prefix + QStringLiteral("Sum"));
    m_sum->setWordWrap(true);
    m_sum->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    foot->addWidget(m_sum, 1);
    column->addLayout(foot);
    m_state->setObjectName(prefix + QStringLiteral("State"));
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    m_box->setFocusProxy(m_view);
    watchFocus(m_view);
    watchFocus(m_add);
    watchFocus(m_apply);
    connect(m_apply, &QAbstractButton::clicked, this, &AllocationsEditor::openApply);
    connect(this, &FieldEditor::left, this, [this] {
        m_wasLeft = true;
        showState();
    });
    connect(m_add, &QAbstractButton::clicked, this, &AllocationsEditor::openPicker);
    // Wherever in the form one is; where the button is not to be seen or not to be used, neither is its key.
    const auto key = [](QAbstractButton *button, const QKeySequence &keys, const QString &does) {
        connect(new QShortcut(keys, button), &QShortcut::activated, button, &QAbstractButton::click);
        //: %1 what a button does, %2 its key
        button->setToolTip(tr("%1 (%2)", "button, key").arg(does, keys.toString(QKeySequence::NativeText)));
    };
    key(m_add, QKeySequence(Qt::Key_F4), m_add->accessibleName());
    key(m_apply, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), m_apply->accessibleName());
    connect(m_view, &AllocationsView::addRequested, this, &AllocationsEditor::openPicker);
    connect(m_view, &AllocationsView::leftEditor, this, [this] {
        if (!m_box->isAncestorOf(QApplication::focusWidget()))
            emit left();
    });
    connect(m_model, &AllocationsModel::edited, this, [this] {
        emit edited();
        showSum();
        showState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AllocationsEditor::showState);
    connect(&m_draft, &Draft::fieldChanged, this, &AllocationsEditor::draftChanged);
    connect(&m_draft, &Draft::refreshed, this, [this] {
        takeHeld();
        readInvoices();
        showSum();
    });
    takeHeld();
    readInvoices();
    showSum();
    showState();
}

AllocationsEditor::~AllocationsEditor()
{
    m_reading.cancel();
}

QList<QWidget *> AllocationsEditor::stops() const
{
    return {m_view, m_add, m_apply};
}

void AllocationsEditor::setChanged(bool)
{
    // Said in words below: cells have no mark of their own.
}

void AllocationsEditor::setValue(const Value &value)
{
    // Of a new payment nobody has said anything yet.
    const bool fits = m_model->setValue(m_draft.isNew() && !value.isKnown() ? Value::blank() : value);
    m_other = fits ? Value() : value;
    m_view->setVisible(fits);
    m_add->setVisible(fits);
    m_apply->setVisible(fits);
    showSum();
    showState();
}

Value AllocationsEditor::value() const
{
    return m_other.state() == Value::State::Absent ? m_model->value() : m_other;
}

void AllocationsEditor::commit()
{
    // An amount that is being typed: its line gives it up with the focus.
    QWidget *focus = QApplication::focusWidget();
    if (focus && focus != m_view && m_view->isAncestorOf(focus))
        m_view->setFocus();
}

bool AllocationsEditor::asksBelow() const
{
    return m_company && !m_draft.key().isNew() && m_company->entityInfo(m_field.lookup).parent == m_draft.key().entity;
}

bool AllocationsEditor::customerIsChosen() const
{
    const FieldSpec *field = m_draft.schema().find("customer");
    return field && !field->calculated;
}

QString AllocationsEditor::customer() const
{
    const Value chosen = m_draft.now("customer");
    return chosen.isPresent() && !chosen.isVerbatim() ? chosen.toText() : QString();
}

/// Of the payment as far as it is known, else what all its invoices are in; empty: nothing tells yet.
QString AllocationsEditor::currency() const
{
    const FieldSpec *amount = m_draft.schema().find("amount");
    const QString own = amount ? m_text.currency(*amount, m_draft.wanted()) : QString();
    if (!own.isEmpty() || (customerIsChosen() && customer().isEmpty()))
        return own;
    QSet<QString> theirs;
    for (const Record &invoice : m_model->invoices())
        theirs.insert(invoice.value("currency.code").toText());
    return theirs.size() == 1 ? *theirs.cbegin() : QString();
}

void AllocationsEditor::draftChanged(const QByteArray &field)
{
    if (field == "customer" && customer() != m_askedFor) {
        m_reading.cancel();
        m_askedFor = customer();
        m_isRead = false;
        m_failure.reset();
        m_model->setInvoices({});
        readInvoices();
        showState();
    }
    if (field == "amount" || field == "customer" || field == "currency.code")
        showSum();
}

/// What is open is something else once the service holds something else.
void AllocationsEditor::takeHeld()
{
    const Value &now = m_draft.opened().value(m_field.key);
    if (m_held.isKnown() && !m_field.same(m_held, now))
        m_isRead = false;
    m_held = now;
    m_model->setHeld(allocationsOf(now).value_or(std::vector<Allocation>()), asksBelow());
}

void AllocationsEditor::readInvoices()
{
    if (!m_company || m_isRead || (customerIsChosen() && customer().isEmpty()))
        return;
    const EntityInfo info = m_company->entityInfo(m_field.lookup);
    if (!m_company->schema(m_field.lookup))
        return;
    m_askedFor = customer();
    ListQuery query;
    query.entity = m_field.lookup;
    if (asksBelow())
        query.parent = m_draft.key().remoteId;
    else if (!m_askedFor.isEmpty() && !m_everybody)
        query.filter = Filter::compare(info.aboutBy, Filter::Op::Equal, Value::text(m_askedFor));
    m_reading.cancel();
    m_isRead = true;
    m_failure.reset();
    m_reading = m_company->readSome(query);
    onDone(m_reading, this, [this](const Result<Found> &found) {
        if (found) {
            const FieldSpec *whose =
                customerIsChosen() && m_draft.isNew() ? m_draft.schema().find("customer") : nullptr;
            m_model->setInvoices(found->records, whose && m_company ? std::optional(nameInList(*m_company, *whose,
                                                                                               Value::text(m_askedFor)))
                                                                    : std::nullopt);
        } else if (found.failure().kind != Failure::Kind::Cancelled) {
            m_failure = found.failure();
            m_isRead = false;
        }
        showSum();
        showState();
    });
    showState();
}

void AllocationsEditor::openPicker()
{
    if (!m_company || m_picker || m_add->isHidden())
        return;
    m_view->setFocus(); // what is being typed is taken
    readInvoices();
    m_picker = new InvoicePicker(*m_model, m_company->schema(m_field.lookup), *m_company, customerIsChosen(), m_box);
    m_picker->setState(stateWords());
    if (!customerIsChosen() && !m_askedFor.isEmpty()) {
        m_picker->offerEverybody(m_everybody);
        connect(m_picker, &InvoicePicker::everybodyChosen, this, [this](bool on) {
            m_everybody = on;
            m_isRead = false;
            readInvoices();
        });
    }
    connect(m_company, &CompanyHandle::leaving, m_picker, &QDialog::reject);
    connect(m_picker, &QDialog::accepted, this, [this, picker = m_picker.data()] { addFrom(*picker); });
    m_picker->open();
}

void AllocationsEditor::addFrom(const InvoicePicker &picker)
{
    const FieldSpec *amount = m_draft.schema().find("amount");
    const Value value = m_draft.now("amount");
    const Decimal *received = value.asDecimal();
    const bool limited = amount && amount->writable(m_draft.isNew()) && received;
    const int first = m_model->rowCount();
    for (const OpenInvoice &invoice : picker.chosen()) {
        std::optional<Decimal> most;
        if (const std::optional<Decimal> sum = m_model->sum(); limited && sum)
            most = Decimal::add(*received, sum->negated());
        m_model->add(invoice, most);
    }
    // The amounts are there: typing changes the one of the row, Enter goes through them.
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(first, AllocationsModel::AppliedColumn));
    showState();
}

/// Where the amount of the payment is what its entries come to, it is asked for, and all of it goes to invoices.
void AllocationsEditor::openApply()
{
    if (!m_company)
        return;
    readInvoices();
    if (const QString words = stateWords(); !words.isEmpty()) {
        showState();
        m_state->setInk(TextLabel::Ink::Muted);
        m_state->setText(words); // before all else: nothing can be proposed yet
        m_state->show();
        return;
    }
    const FieldSpec *amount = m_draft.schema().find("amount");
    const bool isTyped = amount && amount->writable(m_draft.isNew());
    const Value received = m_draft.now("amount");
    const Value date = m_draft.now("date");
    ReceivedAmount what;
    what.number = m_draft.displayName();
    what.currency = currency();
    what.date = date.asDate() ? *date.asDate() : QDate();
    what.open = m_model->open();
    what.mayStay = false;
    what.restMayStay = isTyped;
    what.wholeAmounts = m_model->needsWhole();
    what.customer = customerNamed(*m_company, m_draft.wanted());
    if (received.asDecimal())
        what.paid = *received.asDecimal();
    what.customerIsKnown = !customer().isEmpty();
    what.saysCustomers = !customerIsChosen();
    what.customerFirst = customer();
    if (const std::optional<Decimal> elsewhere = m_model->sumElsewhere(); isTyped) {
        const std::optional<Decimal> left = received.asDecimal() && elsewhere
                                                ? Decimal::add(*received.asDecimal(), elsewhere->negated())
                                                : std::nullopt;
        what.amount = left.value_or(Decimal()); // it is entered in its own field
    } else if (const std::optional<Decimal> sum = m_model->sum(); sum && elsewhere) {
        what.begins = Decimal::add(*sum, elsewhere->negated()); // what its entries come to by now
    }
    auto *window = new ApplyWindow(what, *m_company, m_box);
    connect(window, &QDialog::accepted, this, [this, window, open = what.open] {
        const std::optional<Application> way = window->chosen();
        std::vector<std::pair<OpenInvoice, Decimal>> parts;
        for (const Application::Part &part : way ? way->parts : std::vector<Application::Part>())
            parts.emplace_back(open[part.invoice], part.amount);
        if (parts.empty())
            return;
        m_model->setParts(parts);
        m_view->setFocus();
        m_view->setCurrentIndex(m_model->index(0, AllocationsModel::AppliedColumn));
    });
    window->open();
}

void AllocationsEditor::showSum()
{
    const FieldSpec *amount = m_draft.schema().find("amount");
    const QString currency = this->currency();
    m_model->setCurrency(currency);
    const auto money = [&](const Decimal &one) {
        return moneyText(one, m_text.locale(), currency, moneyScale, Zero::Digits).spoken();
    };
    const std::optional<Decimal> sum = m_model->sum();
    const Value value = m_draft.now("amount");
    const Decimal *received = value.asDecimal();
    QString words;
    TextLabel::Ink ink = TextLabel::Ink::Muted;
    if (!sum) {
        words = tr("An amount is missing or cannot be read.");
        ink = TextLabel::Ink::Warning;
    } else if (amount && amount->writable(m_draft.isNew())) {
        const std::optional<Decimal> left =
            received ? Decimal::add(*received, sum->negated()) : std::optional<Decimal>();
        if (!left)
            words = tr("%1 applied").arg(money(*sum));
        else if (left->isZero())
            //: %1 what is applied to invoices, %2 what was received
            words = tr("%1 of %2 applied, nothing left").arg(money(*sum), money(*received));
        else if (!left->isNegative())
            //: %1 what is applied to invoices, %2 what was received, %3 what is left of it
            words = tr("%1 of %2 applied, %3 left").arg(money(*sum), money(*received), money(*left));
        else
            words = tr("%1 applied, %2 more than was received").arg(money(*sum), money(left->negated()));
        if (left && left->isNegative())
            ink = TextLabel::Ink::Danger;
    } else {
        words = tr("Together %1: this is the amount of the payment.").arg(money(*sum));
    }
    m_sum->setInk(ink);
    m_sum->setText(words);
    m_sum->setVisible(!m_view->isHidden());
}

QString AllocationsEditor::stateWords() const
{
    if (m_failure && m_company)
        return tr("The open invoices could not be read. %1")
            .arg(wording::failure(*m_failure, m_company->serviceName()).sentence);
    if (customerIsChosen() && customer().isEmpty())
        return tr("Choose the customer first: then the open invoices can be added here.");
    if (!m_reading.isFinished())
        return tr("The open invoices are being read…");
    return {};
}

/// What is wrong with the amount one is at comes first; how it stands with the invoices is said where nothing is.
void AllocationsEditor::showState()
{
    m_draft.setFound(m_field.key, m_model->foreign());
    const int row = m_view->currentIndex().row();
    const QModelIndex amount = m_model->index(row, AllocationsModel::AppliedColumn);
    const bool blocks = amount.data(AllocationsModel::BlocksRole).toBool();
    QString wrong = amount.data(AllocationsModel::ProblemRole).toString();
    const std::vector<Problem> below = m_wasLeft ? m_draft.problems(m_field.key) : std::vector<Problem>();
    if (blocks && !below.empty() && (m_model->rowCount() == 1 || wording::problem(below.front(), m_field) == wrong))
        wrong.clear(); // the form says it just below
    const bool unknown = m_other.state() != Value::State::Absent;
    QString words =
        unknown ? m_text.text(m_field, m_other)
        : wrong.isEmpty()
            ? stateWords()
            //: %1 number of an invoice, %2 what is wrong with the amount for it
            : tr("%1: %2").arg(m_model->index(row, AllocationsModel::InvoiceColumn).data().toString(), wrong);
    if (unknown && words.isEmpty())
        words = tr("This is being read…");
    m_state->setInk(wrong.isEmpty() || unknown ? TextLabel::Ink::Muted
                    : blocks                   ? TextLabel::Ink::Danger
                                               : TextLabel::Ink::Warning);
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    if (m_picker)
        m_picker->setState(stateWords());
}

bool AllocationsEditor::eventFilter(QObject *watched, QEvent *event)
{
    // From the table to its button, or into an amount, nobody has left the field.
    if (event->type() == QEvent::FocusOut && m_box->isAncestorOf(QApplication::focusWidget()))
        return QObject::eventFilter(watched, event);
    return FieldEditor::eventFilter(watched, event);
}

} // namespace clientele
