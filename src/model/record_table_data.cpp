// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a RecordTableModel say, and what its columns come to.
#include "model/record_table_model.h"

#include <algorithm>
#include <numeric>

namespace clientele {

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size() + m_new.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int RecordTableModel::columnOf(const FieldKey &field) const
{
    const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const ColumnSpec &column) { return column.field == field; });
    return it == m_columns.end() ? -1 : int(it - m_columns.begin()) + 1;
}

const FieldSpec *RecordTableModel::fieldAt(int column) const
{
    return column > gutterColumn && size_t(column) <= m_columns.size()
               ? schema()->find(m_columns[size_t(column) - 1].field)
               : nullptr;
}

void RecordTableModel::setTold(const QString &company, JoinedRows::ToldPtr told)
{
    m_toldOf = company;
    m_told = std::move(told);
    takeTold();
    forgetTexts({});
    allChanged();
}

void RecordTableModel::takeTold()
{
    const bool ours = m_group->size() == 1 && m_group->company(0).id() == m_toldOf;
    m_joined.setTold(ours ? m_told : nullptr);
}

Value RecordTableModel::shownValue(int row, int field) const
{
    if (const OverlayField *typed = overlayFieldOf(row, schema()->fields()[size_t(field)].key))
        return typed->after;
    if (size_t(row) < m_rows.size())
        return m_joined.value(m_rows[size_t(row)], field);
    const FieldKey &key = schema()->fields()[size_t(field)].key;
    const size_t source = sourceAt(row);
    if (key == JoinedRows::companyField && source < m_group->size())
        return Value::text(m_group->nameOf(m_group->company(source)));
    if (m_joined.isTold(field))
        return m_joined.told(keyAt(row), field);
    const Record fresh = recordAt(row); // what it was given when it began is sent with what was typed
    return fresh.isNull() || !fresh.schema()->find(key) ? Value::absent() : fresh.value(key);
}

RecordTableModel::RowState RecordTableModel::stateOf(int row) const
{
    const RecordKey key = keyAt(row);
    CompanyHandle *company = companyAt(row);
    if (!company)
        return RowState::None;
    if (const SubmissionView *open = company->outbox().openFor(key)) {
        if (needsAttention(open->state))
            return RowState::NeedsAttention;
        return RowState::Waiting;
    }
    return overlayOf(key) ? RowState::NotSent : RowState::None;
}

QString RecordTableModel::cellText(int row, const FieldSpec &spec, const Value &value) const
{
    if (value.state() == Value::State::NotFetched)
        return QStringLiteral("…");
    if (size_t(row) >= m_rows.size() && spec.key == "number" && !value.isPresent())
        return tr("(new)");
    if (spec.type == FieldType::Choice && value.isPresent() && !value.isVerbatim())
        return value.isEmpty() ? QString() : wording::choiceBrief(spec, value.toText());
    return m_text[sourceAt(row)].text(spec, value);
}

QString RecordTableModel::wholeText(int row, const FieldSpec &spec, const Value &value) const
{
    return spec.type == FieldType::Choice ? m_text[sourceAt(row)].text(spec, value) : cellText(row, spec, value);
}

QString RecordTableModel::currencyAt(int row, int field) const
{
    const OverlayRecord *typed = overlayOf(keyAt(row));
    if (!typed && size_t(row) < m_rows.size())
        return m_joined.currency(m_rows[size_t(row)], field);
    // Another customer may have been typed, and with it another currency.
    const FieldSpec *spec = fieldAt(row, field);
    return spec && typed ? m_text[sourceAt(row)].currency(*spec, wantedAt(row, *typed)) : QString();
}

QString RecordTableModel::accessibleText(int row, int column) const
{
    const FieldSpec *shown = fieldAt(column);
    if (!shown) {
        switch (stateOf(row)) {
        case RowState::None:
            return m_joined.warns(keyAt(row)) ? tr("Has a warning, see its remark") : tr("No changes");
        case RowState::NotSent:
            return tr("Changed, not sent yet");
        case RowState::Waiting:
            return tr("On its way");
        case RowState::NeedsAttention:
            return tr("Needs attention");
        }
    }
    const int field = schema()->indexOf(shown->key);
    const FieldSpec *spec = fieldAt(row, field);
    if (!spec)
        return tr("%1 has no such field").arg(companyAt(row)->serviceName());
    const Value value = shownValue(row, field);
    QString text = value.state() == Value::State::NotFetched ? tr("not loaded yet") : wholeText(row, *spec, value);
    if (text.isEmpty())
        text = tr("empty");
    const QString currency =
        value.asDecimal() && m_joined.currencyOfAll(field).isEmpty() ? currencyAt(row, field) : QString();
    if (!currency.isEmpty())
        text += QChar(QChar::Nbsp) + currency;
    if (const OverlayField *typed = overlayFieldOf(row, spec->key)) {
        const QString old = m_text[sourceAt(row)].text(*spec, typed->before);
        //: %1 new value, %2 old value: read by a screen reader
        text = tr("%1, changed, was %2").arg(text, old.isEmpty() ? tr("empty") : old);
    }
    return text;
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || sourceAt(index.row()) >= m_group->size())
        return {};
    const int row = index.row();
    switch (role) {
    case KeyRole:
        return QVariant::fromValue(keyAt(row));
    case StateRole:
        return QVariant::fromValue(stateOf(row));
    case WarnsRole:
        return m_joined.warns(keyAt(row));
    case NewRole:
        return size_t(row) >= m_rows.size();
    case RemovalRole: {
        const OverlayRecord *overlay = overlayOf(keyAt(row));
        return overlay && overlay->kind == ChangeKind::Delete;
    }
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    default:
        break;
    }
    const FieldSpec *shown = fieldAt(index.column());
    if (!shown)
        return role == Qt::ToolTipRole && (stateOf(row) != RowState::None || m_joined.warns(keyAt(row)))
                   ? QVariant(accessibleText(row, gutterColumn))
                   : QVariant();
    const int field = schema()->indexOf(shown->key);
    const FieldSpec *spec = fieldAt(row, field);
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((isNumeric(*shown) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FieldRole:
        return shown->key;
    case LackingRole:
        return spec == nullptr;
    case Qt::ToolTipRole:
        if (!spec)
            return tr("%1 has no such field.").arg(companyAt(row)->serviceName());
        break;
    default:
        break;
    }
    if (!spec)
        return {};
    const ValueText &text = m_text[sourceAt(row)];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, *spec, shownValue(row, field));
    case Qt::ToolTipRole: {
        if (const OverlayField *typed = overlayFieldOf(row, spec->key)) {
            const QString old = text.text(*spec, typed->before);
            return tr("Changed, not sent yet. It was: %1").arg(old.isEmpty() ? tr("(empty)") : old);
        }
        return wholeText(row, *spec, shownValue(row, field));
    }
    case TypedRole:
        return QVariant::fromValue(shownValue(row, field));
    case OldTextRole:
        if (const OverlayField *typed = overlayFieldOf(row, spec->key))
            return text.text(*spec, typed->before);
        return {};
    case ChangedRole:
        return overlayFieldOf(row, spec->key) != nullptr;
    case MoneyRole:
        return spec->type == FieldType::Money;
    case CurrencyRole:
        return spec->type == FieldType::Money ? currencyAt(row, field) : QString();
    case CurrencyInCellRole:
        return comparesWithinCurrency(spec->key);
    case NotFetchedRole:
        return shownValue(row, field).state() == Value::State::NotFetched;
    case CompanyColourRole:
        return spec->key == JoinedRows::companyField ? QVariant(m_colours[sourceAt(row)]) : QVariant();
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !schema())
        return {};
    const FieldSpec *spec = fieldAt(section);
    if (!spec) {
        if (section != gutterColumn)
            return {};
        return role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(tr("State")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString label = columnTitle(m_columns[size_t(section) - 1], *spec);
        const QString currency =
            spec->type == FieldType::Money ? m_joined.currencyOfAll(schema()->indexOf(spec->key)) : QString();
        //: %1 column title, %2 currency code
        return currency.isEmpty() ? label : tr("%1 %2", "column title with currency").arg(label, currency);
    }
    case Qt::TextAlignmentRole:
        // Figures run left to right in every language, so their column's title stands at the same edge.
        return int((isNumeric(*spec) ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString RecordTableModel::textOf(const FieldSpec &field, const Value &value) const
{
    // What one company has in a list of its own, others may not know.
    const int at = schema()->indexOf(field.key);
    QString said;
    for (size_t source = 0; source < m_text.size(); ++source) {
        const FieldSpec *own = m_joined.fieldIn(source, at);
        said = own ? m_text[source].text(*own, value) : said;
        if (own && said != value.toText())
            return said;
    }
    return said;
}

bool RecordTableModel::comparesWithinCurrency(const FieldKey &figure) const
{
    const int field = schema() ? schema()->indexOf(figure) : -1;
    return field >= 0 && isMoneyOfSeveral(m_joined, field);
}

RecordTableModel::Totals RecordTableModel::totals(const FieldKey &field) const
{
    std::vector<int> all(static_cast<size_t>(rowCount()));
    std::iota(all.begin(), all.end(), 0);
    return totals(field, all);
}

RecordTableModel::Totals RecordTableModel::totals(const FieldKey &field, const std::vector<int> &rows) const
{
    Totals totals;
    const int at = schema() ? schema()->indexOf(field) : -1;
    if (at < 0)
        return totals;
    QHash<int, const OverlayRecord *> typed; // few, while the rows may be very many
    for (const OverlayRecord *record : m_overlayIndex)
        typed.insert(rowOf(record->key), record);
    for (const int row : rows) {
        if (row < 0 || row >= rowCount() || !fieldAt(row, at))
            continue; // nothing is missing where there is no such figure
        const OverlayRecord *its = typed.value(row, nullptr);
        if (its && its->kind == ChangeKind::Delete)
            continue;
        const bool fresh = size_t(row) >= m_rows.size();
        if (fresh && !its)
            continue; // nobody has typed anything there any more
        const Value value = its ? shownValue(row, at) : m_joined.value(m_rows[size_t(row)], at);
        const Decimal *number = value.asDecimal();
        totals.rows += fresh && !number ? 0 : 1;
        if (!number)
            continue;
        ++totals.known;
        totals.sums.add(*number, its ? currencyAt(row, at) : m_joined.currency(m_rows[size_t(row)], at));
    }
    return totals;
}

} // namespace clientele
