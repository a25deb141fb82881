// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/log_model.h"

#include "model/changes_model.h"
#include "model/wording.h"

#include <QLocale>

#include <algorithm>

namespace clientele {

LogModel::LogModel(Workplace &workplace, QObject *parent, int pageSize)
    : LogModel(workplace, std::nullopt, parent, pageSize)
{
}

LogModel::LogModel(Workplace &workplace, const RecordKey &record, QObject *parent, int pageSize)
    : LogModel(workplace, std::optional(record), parent, pageSize)
{
}

LogModel::LogModel(Workplace &workplace, std::optional<RecordKey> record, QObject *parent, int pageSize)
    : QAbstractTableModel(parent)
    , m_workplace(workplace)
    , m_pageSize(pageSize)
    , m_company(record ? record->company : QString())
    , m_record(std::move(record))
{
    for (const auto &company : workplace.companies())
        watch(company.get());
    connect(&workplace, &Workplace::companyOpened, this, &LogModel::watch);
    connect(&workplace, &Workplace::ready, this, &LogModel::refresh);
    refresh();
}

void LogModel::watch(CompanyHandle *company)
{
    connect(&company->outbox(), &OutboxHandle::logAppended, this, [this, id = company->id()] {
        if (m_company.isEmpty() || m_company == id)
            refresh();
    });
}

void LogModel::setCompany(const QString &id)
{
    if (m_company == id && !m_record)
        return;
    m_company = id;
    m_record.reset();
    beginResetModel();
    m_entries.clear();
    m_end = false;
    ++m_question;
    m_readingNew = m_readingOlder = m_readAgain = false;
    endResetModel();
    refresh();
}

Reply<std::vector<LogEntry>> LogModel::ask(qint64 beforeSequence)
{
    LogFilter filter{.company = m_company};
    if (m_record) {
        filter.entity = m_record->entity;
        filter.remoteId = m_record->remoteId;
    }
    return m_workplace.log(filter, beforeSequence, m_pageSize);
}

void LogModel::refresh()
{
    if (m_record && m_record->isNew())
        return;
    if (m_readingNew) {
        m_readAgain = true;
        return;
    }
    m_readingNew = true;
    onDone(ask(0), this, [this, question = m_question](const Result<std::vector<LogEntry>> &read) {
        if (question != m_question)
            return;
        m_readingNew = false;
        m_failure = read ? std::nullopt : std::optional(read.failure());
        if (read)
            takeNew(*read);
        if (std::exchange(m_readAgain, false))
            refresh();
    });
}

void LogModel::takeNew(const std::vector<LogEntry> &newest)
{
    const qint64 known = m_entries.empty() ? 0 : m_entries.front().sequence;
    int count = 0;
    while (size_t(count) < newest.size() && newest[size_t(count)].sequence > known)
        ++count;
    if (count == 0)
        return;
    if (m_entries.empty() || size_t(count) == newest.size()) { // there may be more in between: begin anew
        beginResetModel();
        m_entries = newest;
        m_end = newest.size() < size_t(m_pageSize);
        endResetModel();
        return;
    }
    beginInsertRows({}, 0, count - 1);
    m_entries.insert(m_entries.begin(), newest.begin(), newest.begin() + count);
    endInsertRows();
}

bool LogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_end && !m_entries.empty() && !m_readingOlder;
}

void LogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_readingOlder = true;
    onDone(ask(m_entries.back().sequence), this,
           [this, question = m_question, last = m_entries.back().sequence](const Result<std::vector<LogEntry>> &read) {
               if (question != m_question)
                   return;
               m_readingOlder = false;
               if (read && !m_entries.empty() && m_entries.back().sequence == last)
                   takeOlder(*read);
           });
}

void LogModel::takeOlder(const std::vector<LogEntry> &older)
{
    m_end = older.size() < size_t(m_pageSize);
    if (older.empty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(older.size()) - 1);
    m_entries.insert(m_entries.end(), older.begin(), older.end());
    endInsertRows();
}

const LogEntry *LogModel::entryAt(int row) const
{
    return row >= 0 && size_t(row) < m_entries.size() ? &m_entries[size_t(row)] : nullptr;
}

bool LogModel::namesPeople() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const LogEntry &entry) { return !entry.who.isEmpty(); });
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LogModel::valueText(const LogEntry &entry, const Value &value) const
{
    const CompanyHandle *company = m_workplace.company(entry.company);
    const SchemaPtr schema = company ? company->schema(entry.entity) : SchemaPtr();
    const FieldSpec *field = schema ? schema->find(entry.field) : nullptr;
    if (field)
        return ValueText(QLocale(), company).full(*field, value, recordOf(entry, *company));
    // The company is not open here any more: what was written down is still told.
    if (value.asDecimal())
        return value.asDecimal()->toText(QLocale());
    return value.toText();
}

/// As far as it is known: as its list has it, else what the log tells of it, for the currency of its amounts.
Record LogModel::recordOf(const LogEntry &entry, const CompanyHandle &company) const
{
    const Snapshot known = company.known(entry.entity);
    if (const RowId row = entry.remoteId.isEmpty() ? known.rowIdEnd() : known.find(entry.remoteId);
        row < known.rowIdEnd())
        return known.record(row);
    const SchemaPtr schema = company.schema(entry.entity);
    Record record(schema, RecordKey::ofRemote(entry.company, entry.entity, entry.remoteId));
    for (const LogEntry &other : m_entries) {
        const bool ofIt =
            other.submission == entry.submission || (!entry.remoteId.isEmpty() && other.remoteId == entry.remoteId);
        if (ofIt && other.company == entry.company && other.entity == entry.entity &&
            other.remoteId == entry.remoteId && schema->find(other.field) && !record.value(other.field).isPresent())
            record.set(other.field, other.after);
    }
    return record;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const LogEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    const bool values = !entry->field.isEmpty();
    switch (role) {
    case ChangesModel::OldRole:
        return values ? valueText(*entry, entry->before) : QString();
    case ChangesModel::NewRole:
        return values ? valueText(*entry, entry->after) : QString();
    case ChangesModel::StateRole: {
        const std::optional<SubmissionState> state = stateFromName(entry->answer);
        return int(state && needsAttention(*state) ? LineState::NeedsAttention : LineState::Done);
    }
    case Qt::ToolTipRole:
        if (index.column() == AnswerColumn) {
            QStringList lines{wording::logAnswer(entry->answer)};
            if (!entry->words.isEmpty())
                lines += entry->words;
            if (!entry->reason.isEmpty())
                lines += tr("Reason: %1").arg(entry->reason);
            if (!entry->requestId.isEmpty())
                lines += tr("Request: %1").arg(QString::fromLatin1(entry->requestId));
            return lines.join(QLatin1Char('\n'));
        }
        break;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return wording::moment(QDateTime::fromMSecsSinceEpoch(entry->atMsecs, Qt::UTC), QLocale());
    case WhoColumn:
        return entry->who;
    case CompanyColumn:
        return entry->companyName;
    case NumberColumn: {
        CompanyHandle *company = m_workplace.company(entry->company);
        return company && !entry->remoteId.isEmpty()
                   ? shownNumber(*company, RecordKey::ofRemote(entry->company, entry->entity, entry->remoteId), {})
                   : QString();
    }
    case NameColumn:
        return entry->label;
    case FieldColumn: {
        const CompanyHandle *company = m_workplace.company(entry->company);
        const SchemaPtr schema = company ? company->schema(entry->entity) : SchemaPtr();
        const FieldSpec *field = schema ? schema->find(entry->field) : nullptr;
        if (field)
            return wording::fieldLabel(*field);
        // Of something that is shown with this record (its picture), or of a service that is not open.
        return findTerm(entry->field) ? wording::fieldLabel(clientele::field(entry->field.constData()))
                                      : QString::fromLatin1(entry->field);
    }
    case ChangeColumn: {
        if (!values) {
            return entry->what == "create"   ? wording::wish(ChangeKind::Create)
                   : entry->what == "delete" ? wording::wish(ChangeKind::Delete)
                                             : wording::action(entry->what);
        }
        const QString before = valueText(*entry, entry->before);
        const QString after = valueText(*entry, entry->after);
        return tr("%1 → %2").arg(before.isEmpty() ? tr("(empty)") : before, after.isEmpty() ? tr("(empty)") : after);
    }
    case AnswerColumn:
        return wording::logAnswer(entry->answer);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhoColumn:
        return tr("Who");
    case CompanyColumn:
        return tr("Company");
    case NumberColumn:
        return tr("No.");
    case NameColumn:
        return tr("Name");
    case FieldColumn:
        return tr("Field");
    case ChangeColumn:
        return tr("Change");
    case AnswerColumn:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace clientele
