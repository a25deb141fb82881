// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review_model.h"

#include "model/apart.h"
#include "model/changes_model.h"
#include "model/columns.h"
#include "model/lost_parent.h"
#include "model/proposed_lines.h"
#include "model/unsent_problems.h"
#include "model/wanted.h"

#include <QSet>

#include <algorithm>

namespace clientele {

namespace {

constexpr qsizetype longestName = 40; ///< letters that leave room for the rest in a row of the smallest window

/// What a new record holds of what its list shows: who, how much, for what. Who reviews twenty payments has to see
/// them.
QString contentsOf(const Record &wanted, const QString &label, const ValueText &text)
{
    QStringList held;
    for (const ColumnSpec &column : columnsOf(*wanted.schema())) {
        const FieldSpec *field = wanted.schema()->find(column.field);
        if (!column.shown || !field || !field->onCreate)
            continue;
        const QString words = text.full(*field, wanted.value(column.field), wanted);
        if (!words.isEmpty() && words != label)
            held.append(apart(words));
    }
    // Behind a name of a hundred letters nobody would see the amount.
    std::stable_partition(held.begin(), held.end(), [](const QString &words) { return words.size() <= longestName; });
    return held.join(QStringLiteral(" · "));
}

/// It says who paid how much; where its invoices say who, their list is needed anyway. No other kind of record has
/// these fields.
bool saysWhoPaid(const Record &wanted)
{
    const auto given = [&](const char *field) { return wanted.value(field).isPresent(); };
    const Decimal *amount = wanted.value("amount").asDecimal();
    return amount && !amount->isZero() && (given("customer.number") || given("customer") || given("allocations"));
}

} // namespace

ReviewModel::ReviewModel(CompanyHandle &company, QObject *parent, IsOpen isOpen)
    : QAbstractTableModel(parent)
    , m_company(&company)
    , m_isOpen(std::move(isOpen))
{
    refresh();
    connect(&company.outbox(), &OutboxHandle::overlayChanged, this, &ReviewModel::refresh);
    connect(&company, &CompanyHandle::lookupRead, this, &ReviewModel::refresh);
}

void ReviewModel::refresh()
{
    if (!m_company)
        return;
    beginResetModel();
    m_records.clear();
    m_rows.clear();
    const OverlayPtr overlay = m_company->outbox().overlay();
    const ValueText text(QLocale(), m_company);
    readRemarks();
    m_lost = lost();
    if (overlay) {
        const Proposals proposals(*overlay);
        for (const OverlayRecord &record : overlay->records) {
            const size_t first = m_rows.size();
            add(record, text, proposals);
            remark(first, record.key);
        }
    }
    joinPayments();
    endResetModel();
    emit ticksChanged();
}

QSet<RecordKey> ReviewModel::lost() const
{
    QSet<RecordKey> lost;
    QHash<std::pair<EntityName, QString>, bool> known; // many stand below the same
    if (const OverlayPtr overlay = m_company->outbox().overlay()) {
        for (const OverlayRecord &record : overlay->records) {
            if (!record.key.isNew() || record.key.parent.isEmpty())
                continue;
            const std::pair<EntityName, QString> place(record.key.entity, record.key.parent);
            auto is = known.constFind(place);
            if (is == known.cend())
                is = known.insert(place, hasLostParent(*m_company, record.key));
            if (*is)
                lost.insert(record.key);
        }
    }
    return lost;
}

/// The lines of a payment that a proposal split are ticked together, and one that is held holds the others.
void ReviewModel::joinPayments()
{
    QSet<QString> held, unticked;
    for (const ReviewRecord &record : m_records) {
        if (record.held)
            held.insert(record.payment);
        if (!record.ticked)
            unticked.insert(record.payment);
    }
    for (Row &row : m_rows) {
        ReviewRecord &record = m_records[row.record];
        if (record.payment.isEmpty())
            continue;
        if (held.contains(record.payment) && row.remarkKind != RemarkKind::NeedsCorrecting) {
            row.remark = tr("Goes with the other lines of this payment, once they are corrected");
            row.remarkKind = RemarkKind::Note;
        }
        record.held = held.contains(record.payment);
        record.ticked = record.ticked && !unticked.contains(record.payment);
    }
}

/// What was typed into a new record may be half of it, but for a payment that says who paid how much and whose window
/// is closed. What a proposal made is whole, and without one of its lines the rest of them would be wrong.
bool ReviewModel::isWhole(const OverlayRecord &overlay, const Record &wanted, const QString &payment) const
{
    if (isProposed(overlay))
        return true;
    return saysWhoPaid(wanted) && (!m_isOpen || !m_isOpen(overlay.key) || !payment.isEmpty());
}

/// What the list of payments remarks of each line. The journals are read only where there are such lines.
void ReviewModel::readRemarks()
{
    QSet<QString> journals;
    if (const OverlayPtr overlay = m_company->outbox().overlay()) {
        for (const OverlayRecord &record : overlay->records) {
            if (PaymentBook::holds(*m_company, record.key.entity))
                journals.insert(record.key.parent);
        }
    }
    if (!m_book && !journals.isEmpty()) {
        m_book = new PaymentBook(this);
        m_book->setCompany(m_company);
        connect(m_book, &PaymentBook::changed, this, [this] {
            const QHash<RecordKey, PaymentBook::RemarkWords> before = m_remarks;
            if (m_company)
                readRemarks();
            if (m_remarks != before || (m_company && lost() != m_lost))
                refresh();
        });
    }
    m_remarks.clear();
    for (const QString &journal : std::as_const(journals))
        m_remarks.insert(m_book ? m_book->remarksBy(journal) : QHash<RecordKey, PaymentBook::RemarkWords>());
}

/// Beside the first of the record's rows; what keeps it from being sent says more.
void ReviewModel::remark(size_t firstRow, const RecordKey &key)
{
    const PaymentBook::RemarkWords its = m_remarks.value(key);
    if (firstRow >= m_rows.size() || its.words.isEmpty() || m_rows[firstRow].remarkKind == RemarkKind::NeedsCorrecting)
        return;
    Row &row = m_rows[firstRow];
    //: two remarks on one line
    row.remark = row.remark.isEmpty() ? its.words : tr("%1 · %2", "remarks").arg(its.words, row.remark);
    if (its.warns)
        row.remarkKind = RemarkKind::Warning;
    else if (row.remarkKind == RemarkKind::None)
        row.remarkKind = RemarkKind::Note;
}

void ReviewModel::clear()
{
    beginResetModel();
    m_company = nullptr;
    m_records.clear();
    m_rows.clear();
    endResetModel();
    emit ticksChanged();
}

void ReviewModel::add(const OverlayRecord &overlay, const ValueText &text, const Proposals &proposals)
{
    const SchemaPtr schema = overlay.opened.schema();
    Changes changes;
    for (const OverlayField &field : overlay.fields) {
        if (field.stage == OverlayField::Stage::NotSent)
            changes.push_back({field.field, field.before, field.after});
    }
    const bool wish = overlay.kind == ChangeKind::Delete || overlay.kind == ChangeKind::Action;
    // A wish whose submission is open has left this list already.
    if (!schema || (wish ? !overlay.submission.isEmpty() : changes.empty()))
        return;

    const bool creates = overlay.kind == ChangeKind::Create;
    const Record wanted = applied(overlay.opened, changes);
    const std::vector<Problem> problems =
        wish ? std::vector<Problem>() : problemsOf(*m_company, overlay, wanted, changes, m_book);
    ReviewRecord record;
    record.key = overlay.key;
    record.number = shownNumber(*m_company, overlay.key, wanted);
    record.name = wording::recordName(overlay);
    const bool underWay = !overlay.submission.isEmpty();
    const bool wrong = std::any_of(problems.begin(), problems.end(), [](const Problem &one) { return one.blocks; });
    const bool lost = m_lost.contains(overlay.key);
    record.held = wrong || underWay || lost;
    if (!wish && !underWay)
        record.payment = proposals.of(overlay.key);
    const bool whole = isWhole(overlay, wanted, record.payment);
    record.ticked = !record.held && m_choices.value(overlay.key, !creates || whole);
    m_records.push_back(record);

    Row row;
    row.record = m_records.size() - 1;
    const auto noteUnderWay = [&] {
        if (!underWay)
            return;
        row.remark = tr("Wait until it is known what became of what was sent before");
        row.remarkKind = RemarkKind::Note;
    };
    const auto noteProblem = [&](const Problem &problem) {
        const FieldSpec *field = schema->find(problem.field);
        const QString words = !field    ? QString()
                              : creates ? wording::problemNamed(problem, *field)
                                        : wording::problem(problem, *field);
        row.remark = problem.blocks ? tr("Needs correcting: %1").arg(words) : words;
        row.remarkKind = problem.blocks ? RemarkKind::NeedsCorrecting : RemarkKind::Note;
    };
    if (wish) {
        row.plain = true;
        row.field = overlay.kind == ChangeKind::Delete ? tr("Delete") : tr("Action");
        row.after = overlay.kind == ChangeKind::Delete ? tr("Will be deleted in %1").arg(m_company->serviceName())
                                                       : overlay.label;
        m_rows.push_back(row);
        return;
    }
    if (creates) {
        row.plain = true;
        row.field = wording::newRecord(overlay.key.entity);
        const auto &fields = schema->fields(); // what it was given when it was begun goes out as well
        const int filled = int(std::count_if(fields.begin(), fields.end(), [&](const FieldSpec &field) {
            return field.onCreate && wanted.value(field.key).isPresent();
        }));
        const QString contents = contentsOf(wanted, overlay.label, text);
        //: %1 what a new record holds, or its name; how many of its fields are filled
        row.after = tr("%1 (%Ln fields)", nullptr, filled).arg(contents.isEmpty() ? record.name : contents);
        if (!whole) {
            row.remark = tr("Unfinished: tick to create it");
            row.remarkKind = RemarkKind::Unfinished;
        }
        const auto blocking =
            std::find_if(problems.begin(), problems.end(), [](const Problem &one) { return one.blocks; });
        if (blocking != problems.end())
            noteProblem(*blocking);
        if (lost) {
            row.remark = tr("Needs correcting: %1").arg(wording::chooseParent(overlay.key.entity));
            row.remarkKind = RemarkKind::NeedsCorrecting;
        }
        noteUnderWay();
        m_rows.push_back(row);
        return;
    }
    for (const Change &change : changes) {
        const FieldSpec *field = schema->find(change.field);
        if (!field)
            continue;
        row.field = wording::fieldLabel(*field);
        row.before = text.text(*field, change.before);
        row.after = text.full(*field, change.after, wanted);
        row.remark.clear();
        row.remarkKind = RemarkKind::None;
        for (const Problem &problem : problems) {
            if (problem.field == change.field && row.remarkKind != RemarkKind::NeedsCorrecting)
                noteProblem(problem);
        }
        if (const QString caution = wording::caution(*field, wanted, *m_company);
            row.remarkKind == RemarkKind::None && !caution.isEmpty()) {
            row.remark = caution;
            row.remarkKind = RemarkKind::Note;
        }
        if (wrong && row.remarkKind != RemarkKind::NeedsCorrecting) {
            row.remark = tr("Goes with the rest, once that is corrected");
            row.remarkKind = RemarkKind::Note;
        }
        noteUnderWay();
        m_rows.push_back(row);
    }
}

void ReviewModel::toggle(int row)
{
    if (row < 0 || row >= rowCount() || !mayTick(row))
        return;
    const ReviewRecord changed = m_records[m_rows[size_t(row)].record];
    const auto goes = [&changed](const ReviewRecord &record) {
        return record.key == changed.key || (!changed.payment.isEmpty() && record.payment == changed.payment);
    };
    for (ReviewRecord &record : m_records) {
        if (goes(record)) {
            record.ticked = !changed.ticked;
            m_choices.insert(record.key, record.ticked);
        }
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (goes(m_records[m_rows[i].record]))
            emit dataChanged(index(int(i), 0), index(int(i), columnTotal - 1));
    }
    emit ticksChanged();
}

int ReviewModel::tickedChanges() const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return m_records[row.record].ticked; }));
}

int ReviewModel::tickedRecords() const
{
    return int(std::count_if(m_records.begin(), m_records.end(), [](const ReviewRecord &one) { return one.ticked; }));
}

std::vector<std::vector<RecordKey>> ReviewModel::ticked() const
{
    std::vector<std::vector<RecordKey>> groups;
    QHash<QString, size_t> payments;
    for (const ReviewRecord &record : m_records) {
        if (!record.ticked)
            continue;
        const auto its = record.payment.isEmpty() ? payments.cend() : payments.constFind(record.payment);
        if (its != payments.cend()) {
            groups[*its].push_back(record.key);
            continue;
        }
        if (!record.payment.isEmpty())
            payments.insert(record.payment, groups.size());
        groups.push_back({record.key});
    }
    for (std::vector<RecordKey> &group : groups)
        group = inSendingOrder(std::move(group));
    return groups;
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const ReviewRecord &record = m_records[row.record];
    const QString change = row.plain ? row.after
                                     : tr("%1 → %2").arg(row.before.isEmpty() ? tr("(empty)") : row.before,
                                                         row.after.isEmpty() ? tr("(empty)") : row.after);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case TickColumn:
            if (role == Qt::ToolTipRole)
                return record.held ? tr("This cannot be sent as it is.")
                                   : tr("All changes of one record are sent together.");
            return {};
        case NumberColumn:
            return record.number;
        case NameColumn:
            return record.name;
        case FieldColumn:
            return row.field;
        case ChangeColumn:
            return change;
        case RemarkColumn:
            return row.remark;
        default:
            return {};
        }
    case Qt::CheckStateRole:
        return index.column() == TickColumn ? QVariant(int(record.ticked ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString tick = record.ticked ? tr("will be sent") : tr("will not be sent");
        QStringList parts = {record.number, record.name, row.field, change, tick, row.remark};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case OldRole:
        return row.before;
    case NewRole:
        return row.after;
    case PlainRole:
        return row.plain;
    case RemarkRole:
        return QVariant::fromValue(row.remarkKind);
    default:
        return {};
    }
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != TickColumn || !mayTick(index.row()))
        return false;
    if ((value.toInt() == Qt::Checked) != isTicked(index.row()))
        toggle(index.row());
    return true;
}

EntityName ReviewModel::entity() const
{
    return wording::commonEntity(m_records, [](const ReviewRecord &record) { return record.key.entity; });
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case TickColumn:
        return role == Qt::AccessibleTextRole ? tr("To be sent") : QString();
    case NumberColumn:
        return tr("No.");
    case NameColumn:
        return wording::oneRecord(entity());
    case FieldColumn:
        return tr("Field");
    case ChangeColumn:
        return tr("Old and new value");
    case RemarkColumn:
        return tr("Remark");
    default:
        return {};
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == TickColumn && mayTick(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace clientele
