// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/invoice_picker.h"

#include "gui/around/around_table.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

std::vector<AroundTable::Column> columns(bool ofOne)
{
    std::vector<AroundTable::Column> all{{"number", InvoicePicker::tr("No.")}};
    if (!ofOne)
        all.push_back({"customer.name", InvoicePicker::tr("Customer")});
    for (const char *field : {"date.invoice", "date.due", "amount.total", "amount.remaining"})
        all.push_back({field, {}});
    return all;
}

} // namespace

InvoicePicker::InvoicePicker(AllocationsModel &model, const SchemaPtr &invoices, const CompanyHandle &company,
                             bool ofOne, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_company(company)
    , m_find(new QLineEdit)
    , m_table(new AroundTable(tr("Open invoices"), invoices, columns(ofOne)))
    , m_state(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_everybody(new QCheckBox(tr("Invoices of &all customers")))
    , m_names(!ofOne && invoices && invoices->find("customer.name") ? (invoices->find("number") ? 1 : 0) : -1)
{
    setObjectName(QStringLiteral("invoicePicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add open invoices"));
    setSurface(this, Surface::Work);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::dialog, measure::pane, measure::dialog, measure::pane);
    column->setSpacing(measure::between);
    m_find->setObjectName(QStringLiteral("findInvoice"));
    m_find->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("&Find"));
    label->setBuddy(m_find);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::between);
    row->addWidget(label);
    row->addWidget(m_find, 1);
    column->addLayout(row);
    m_table->setObjectName(QStringLiteral("invoicesToAdd"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_table, 1);
    m_everybody->setObjectName(QStringLiteral("everybodysInvoices"));
    m_everybody->hide();
    column->addWidget(m_everybody);
    m_state->setObjectName(QStringLiteral("pickerState"));
    m_state->setWordWrap(true);
    m_state->hide();
    column->addWidget(m_state);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = box->addButton(tr("A&dd"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("addInvoices"));
    setButtonKind(m_take, ButtonKind::Primary);
    column->addWidget(box);
    m_take->setDefault(true);
    connect(box, &QDialogButtonBox::accepted, this, [this] {
        if (m_take->isEnabled())
            accept();
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_everybody, &QCheckBox::toggled, this, &InvoicePicker::everybodyChosen);
    connect(m_find, &QLineEdit::textChanged, this, &InvoicePicker::narrow);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &InvoicePicker::refreshButton);
    connect(m_table, &QTableWidget::itemDoubleClicked, m_take, &QPushButton::click);
    connect(&model, &QAbstractItemModel::dataChanged, this, &InvoicePicker::fill);
    m_find->installEventFilter(this);
    fill();
    resize(ofOne ? 640 : 780, 420);
    m_find->setFocus();
}

void InvoicePicker::fill()
{
    std::vector<OpenInvoice> addable = m_model.addable();
    if (std::exchange(m_isFilled, true) && addable == m_shown)
        return;
    QSet<QString> selected;
    for (int row = 0; row < m_table->rowCount() && row < int(m_shown.size()); ++row) {
        if (m_table->selectionModel()->isRowSelected(row))
            selected.insert(m_shown[size_t(row)].id);
    }
    m_shown = std::move(addable);
    std::vector<Record> records;
    for (const OpenInvoice &one : m_shown) {
        Record record = *m_model.invoice(one.id);
        record.set("amount.remaining", Value::decimal(one.open)); // as it is for this payment
        records.push_back(std::move(record));
    }
    m_table->setRecords(records, &m_company);
    // A long name is cut, never what is due and open.
    if (QHeaderView *head = m_table->horizontalHeader(); m_names >= 0) {
        head->setSectionResizeMode(m_names, QHeaderView::Interactive); // so that the next line has it stretched anew
        head->setSectionResizeMode(m_names, QHeaderView::Stretch);
    }
    if (!m_shown.empty())
        m_table->setCurrentCell(0, 0); // selectRow() finds no column where they run from right to left
    QItemSelection again;
    int current = -1;
    for (int row = 0; row < m_table->rowCount() && row < int(m_shown.size()); ++row) {
        if (!selected.contains(m_shown[size_t(row)].id))
            continue;
        const QModelIndex index = m_table->model()->index(row, 0);
        again.select(index, index);
        current = current < 0 ? row : current;
    }
    if (current >= 0) {
        m_table->setCurrentCell(current, 0);
        m_table->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    narrow();
}

void InvoicePicker::setState(const QString &words)
{
    fill();
    const QString told = !words.isEmpty()  ? words
                         : m_shown.empty() ? tr("There are no more open invoices.")
                                           : QString();
    m_state->setText(told);
    m_state->setVisible(!told.isEmpty());
}

void InvoicePicker::offerEverybody(bool now)
{
    const QSignalBlocker quiet(m_everybody);
    m_everybody->setChecked(now);
    m_everybody->show();
}

void InvoicePicker::narrow()
{
    const QString words = m_find->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool fits = words.isEmpty();
        for (int column = 0; column < m_table->columnCount() && !fits; ++column)
            fits =
                m_table->item(row, column) && m_table->item(row, column)->text().contains(words, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !fits);
        if (fits && first < 0)
            first = row;
    }
    const bool hidden = m_table->currentRow() < 0 || m_table->isRowHidden(m_table->currentRow());
    if (first >= 0 && hidden)
        m_table->setCurrentCell(first, 0);
    refreshButton();
}

void InvoicePicker::refreshButton()
{
    m_take->setEnabled(!chosen().empty());
}

std::vector<OpenInvoice> InvoicePicker::chosen() const
{
    std::vector<OpenInvoice> all;
    for (int row = 0; row < m_table->rowCount() && row < int(m_shown.size()); ++row) {
        if (!m_table->isRowHidden(row) && m_table->selectionModel()->isRowSelected(row))
            all.push_back(m_shown[size_t(row)]);
    }
    return all;
}

/// From what is typed one goes down into the list; a further press with Shift takes more of them.
bool InvoicePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Down || press->key() == Qt::Key_Up) {
            m_table->setFocus(Qt::TabFocusReason);
            if (press->modifiers() & Qt::ShiftModifier)
                QCoreApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace clientele
