// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/record_table_model.h"

#include <QCoreApplication>
#include <QSet>
#include <QThreadPool>

#include <algorithm>

namespace clientele {

namespace {
constexpr RowId orderedHere = 4096; ///< up to so many rows ordering is quicker than the way to another thread
}

RecordTableModel::RecordTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::setList(CompanyHandle *company, const EntityName &entity)
{
    beginResetModel();
    if (m_company)
        m_company->outbox().disconnect(this);
    if (m_company)
        m_company->disconnect(this);
    if (m_feed)
        m_feed->disconnect(this);
    ++m_question;
    m_ordering = m_orderAgain = false;
    m_company = company;
    m_feed = company ? &company->list(entity) : nullptr;
    m_schema = m_feed ? m_feed->schema() : SchemaPtr();
    m_columns = m_schema ? columnsOf(*m_schema) : std::vector<ColumnSpec>();
    m_snapshot = m_feed ? m_feed->snapshot() : Snapshot();
    m_query.conditions.clear();
    m_query.first = {};
    m_query.order.clear();
    for (const char *key : {"number", "name"}) { // by number, or by name where there are none
        if (m_schema && m_schema->find(key) && m_query.order.empty())
            m_query.order.push_back({key, false});
    }
    m_texts.clear();
    m_rows.clear();
    m_places.clear();
    m_new.clear();
    m_overlay.reset();
    m_overlayIndex.clear();
    m_text = std::make_unique<ValueText>(m_query.locale, company);
    if (m_feed) {
        m_rows = orderedRows(m_snapshot, m_query, m_texts);
        m_places.assign(m_snapshot.rowIdEnd(), -1);
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_places[m_rows[i]] = int(i);
    }
    endResetModel();
    if (!m_feed)
        return;
    connect(m_feed, &ListFeed::published, this, &RecordTableModel::published);
    m_loadingFigures = m_feed->progress().loadingFigures;
    connect(m_feed, &ListFeed::progressChanged, this, [this] {
        const bool was = std::exchange(m_loadingFigures, m_feed->progress().loadingFigures);
        if (was && !m_loadingFigures)
            reorder(); // what was ordered or filtered by a figure can only now stand right
    });
    connect(&m_company->outbox(), &OutboxHandle::overlayChanged, this, &RecordTableModel::overlayChanged);
    connect(&m_company->outbox(), &OutboxHandle::submissionChanged, this, &RecordTableModel::overlayChanged);
    connect(m_company, &CompanyHandle::lookupRead, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    });
    connect(m_company, &CompanyHandle::settingsChanged, this,
            [this] { emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); });
    connect(m_company, &CompanyHandle::leaving, this, [this] { setList(nullptr, {}); });
    overlayChanged();
    emit countsChanged();
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
               ? m_schema->find(m_columns[size_t(column) - 1].field)
               : nullptr;
}

void RecordTableModel::setLocale(const QLocale &locale)
{
    m_query.locale = locale;
    m_text = std::make_unique<ValueText>(locale, m_company);
    reorder();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordTableModel::setConditions(std::vector<Filter> conditions, const FirstRows &first)
{
    m_query.conditions = std::move(conditions);
    m_query.first = first;
    reorder();
}

void RecordTableModel::setFind(const QString &words)
{
    if (m_query.find == words)
        return;
    m_query.find = words;
    showNew();
    reorder();
}

void RecordTableModel::sortBy(const FieldKey &field, bool descending, bool addTo)
{
    if (!addTo)
        m_query.order.clear();
    std::erase_if(m_query.order, [&](const Order &order) { return order.field == field; });
    m_query.order.push_back({field, descending});
    reorder();
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (const FieldSpec *field = fieldAt(column))
        sortBy(field->key, order == Qt::DescendingOrder);
}

// Order ----------------------------------------------------------------------------------------------------------

void RecordTableModel::reorder()
{
    if (!m_feed)
        return;
    ++m_question;
    if (m_snapshot.rowIdEnd() <= orderedHere) {
        takeOrder(orderedRows(m_snapshot, m_query, m_texts));
        return;
    }
    if (m_ordering) {
        m_orderAgain = true; // one at a time: the search texts travel with it
        return;
    }
    m_ordering = true;
    const QPointer<RecordTableModel> self(this);
    auto texts = std::make_shared<SearchTexts>(std::move(m_texts));
    QThreadPool::globalInstance()->start([self, texts, snapshot = m_snapshot, query = m_query, question = m_question] {
        auto order = std::make_shared<std::vector<RowId>>(orderedRows(snapshot, query, *texts));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, texts, order, question] {
                if (!self)
                    return;
                self->m_ordering = false;
                self->m_texts = std::move(*texts);
                if (question == self->m_question)
                    self->takeOrder(std::move(*order));
                if (std::exchange(self->m_orderAgain, false))
                    self->reorder();
            },
            Qt::QueuedConnection);
    });
}

void RecordTableModel::removeMissing(const std::vector<RowId> &order)
{
    std::vector<bool> stays(m_snapshot.rowIdEnd(), false);
    for (const RowId row : order)
        stays[row] = true;
    for (int last = int(m_rows.size()) - 1; last >= 0;) {
        if (m_rows[size_t(last)] < stays.size() && stays[m_rows[size_t(last)]]) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !(m_rows[size_t(first) - 1] < stays.size() && stays[m_rows[size_t(first) - 1]]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first - 1;
    }
}

void RecordTableModel::takeOrder(std::vector<RowId> order)
{
    // In three steps, each announced for what it is, so that the view keeps selection and position by record:
    // rows that go, rows that change their place, rows that come.
    removeMissing(order);
    std::vector<bool> there(m_snapshot.rowIdEnd(), false);
    for (const RowId row : m_rows)
        there[row] = true;
    std::vector<RowId> kept;
    kept.reserve(m_rows.size());
    std::copy_if(order.begin(), order.end(), std::back_inserter(kept), [&](RowId row) { return there[row]; });
    if (kept != m_rows) {
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<int> newPlace(m_snapshot.rowIdEnd(), -1);
        for (size_t i = 0; i < kept.size(); ++i)
            newPlace[kept[i]] = int(i);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &one : before) {
            const int row = one.row() < int(m_rows.size()) ? newPlace[m_rows[size_t(one.row())]] : one.row();
            after.push_back(createIndex(row, one.column()));
        }
        m_rows = std::move(kept);
        changePersistentIndexList(before, after);
        emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    if (order.size() != m_rows.size()) {
        if (m_rows.empty()) {
            beginInsertRows({}, 0, int(order.size()) - 1);
            m_rows = std::move(order);
            endInsertRows();
        } else {
            for (size_t place = 0; place < order.size();) {
                if (place < m_rows.size() && m_rows[place] == order[place]) {
                    ++place;
                    continue;
                }
                size_t end = place + 1;
                while (end < order.size() && !(place < m_rows.size() && order[end] == m_rows[place]))
                    ++end;
                beginInsertRows({}, int(place), int(end) - 1);
                m_rows.insert(m_rows.begin() + qsizetype(place), order.begin() + qsizetype(place),
                              order.begin() + qsizetype(end));
                endInsertRows();
                place = end;
            }
        }
    }
    m_places.assign(m_snapshot.rowIdEnd(), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_places[m_rows[i]] = int(i);
    emit countsChanged();
}

void RecordTableModel::published(const SnapshotDelta &delta)
{
    const bool follows = delta.from == m_snapshot.generation();
    const bool firstReading = !m_feed->progress().complete;
    m_snapshot = m_feed->snapshot();
    m_texts.forget(delta.changed);
    if (!follows) {
        m_texts.clear();
        reorder();
        return;
    }
    m_places.resize(m_snapshot.rowIdEnd(), -1);
    for (const RowId row : delta.changed) {
        // Its place stays: a row that jumps away under the cursor is worse than one out of order.
        const int place = row < m_places.size() ? m_places[row] : -1;
        if (place >= 0)
            emit dataChanged(index(place, 0), index(place, columnCount() - 1));
    }
    if (delta.addedCount > 0 || !delta.removed.empty()) {
        reorder();
    } else if (!firstReading && !delta.changed.empty() && (!m_query.conditions.empty() || !m_query.find.isEmpty())) {
        emit countsChanged();
    }
}

// What is laid over ----------------------------------------------------------------------------------------------

void RecordTableModel::overlayChanged()
{
    const OverlayPtr before = std::exchange(m_overlay, m_company ? m_company->outbox().overlay() : OverlayPtr());
    QHash<RecordKey, const OverlayRecord *> former = std::exchange(m_overlayIndex, {});
    if (m_overlay) {
        for (const OverlayRecord &record : m_overlay->records) {
            if (m_feed && record.key.entity == m_feed->entity())
                m_overlayIndex.insert(record.key, &record);
        }
    }
    showNew();
    QSet<int> touched;
    for (auto it = former.cbegin(); it != former.cend(); ++it)
        touched.insert(rowOf(it.key()));
    for (auto it = m_overlayIndex.cbegin(); it != m_overlayIndex.cend(); ++it)
        touched.insert(rowOf(it.key()));
    for (const int row : std::as_const(touched)) {
        if (row >= 0)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    emit countsChanged();
}

bool RecordTableModel::newMatches(const OverlayRecord &record) const
{
    // Only by Find: a new record has no figures yet, and would vanish behind most filters while it is being typed.
    const QStringList words = m_query.find.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    QString text;
    for (const OverlayField &field : record.fields) {
        const Decimal *number = field.after.asDecimal();
        text +=
            (number ? QString::fromLatin1(number->toBytes()) : field.after.toText().toCaseFolded()) + QLatin1Char('\n');
    }
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

void RecordTableModel::showNew()
{
    std::vector<RecordKey> news;
    if (m_overlay && m_feed) {
        for (const OverlayRecord &record : m_overlay->records) {
            const bool fresh = record.kind == ChangeKind::Create && record.key.isNew();
            if (fresh && record.key.entity == m_feed->entity() && newMatches(record))
                news.push_back(record.key);
        }
    }
    const int listed = int(m_rows.size());
    for (int i = int(m_new.size()) - 1; i >= 0; --i) {
        if (std::find(news.begin(), news.end(), m_new[size_t(i)]) != news.end())
            continue;
        beginRemoveRows({}, listed + i, listed + i);
        m_new.erase(m_new.begin() + i);
        endRemoveRows();
    }
    for (size_t i = 0; i < news.size(); ++i) {
        if (std::find(m_new.begin(), m_new.end(), news[i]) != m_new.end())
            continue;
        const size_t place = std::min(i, m_new.size()); // found again, it stands where it was
        beginInsertRows({}, listed + int(place), listed + int(place));
        m_new.insert(m_new.begin() + qsizetype(place), news[i]);
        endInsertRows();
    }
}

const OverlayRecord *RecordTableModel::overlayOf(const RecordKey &key) const
{
    return m_overlayIndex.value(key, nullptr);
}

const OverlayField *RecordTableModel::overlayFieldOf(int row, const FieldKey &field) const
{
    const OverlayRecord *overlay = overlayOf(keyAt(row));
    if (!overlay)
        return nullptr;
    const auto it = std::find_if(overlay->fields.begin(), overlay->fields.end(),
                                 [&](const OverlayField &one) { return one.field == field; });
    return it == overlay->fields.end() ? nullptr : &*it;
}

RecordKey RecordTableModel::keyAt(int row) const
{
    if (row < 0)
        return {};
    if (size_t(row) < m_rows.size())
        return m_snapshot.key(m_rows[size_t(row)]);
    const size_t place = size_t(row) - m_rows.size();
    return place < m_new.size() ? m_new[place] : RecordKey();
}

Record RecordTableModel::recordAt(int row) const
{
    if (row >= 0 && size_t(row) < m_rows.size())
        return m_snapshot.record(m_rows[size_t(row)]);
    return Record(m_schema, keyAt(row));
}

int RecordTableModel::rowOf(const RecordKey &key) const
{
    const auto fresh = std::find(m_new.begin(), m_new.end(), key);
    if (fresh != m_new.end())
        return int(m_rows.size()) + int(fresh - m_new.begin());
    const RowId row = m_snapshot.find(key.remoteId);
    return row < m_places.size() ? m_places[row] : -1;
}

bool RecordTableModel::needsFigures() const
{
    if (!m_schema)
        return false;
    std::vector<FieldKey> used = {m_query.first.by.field};
    for (const Order &order : m_query.order)
        used.push_back(order.field);
    for (const Filter &condition : m_query.conditions) {
        for (const FieldKey &field : condition.fieldsUsed())
            used.push_back(field);
    }
    for (const FieldKey &key : used) {
        const int field = m_schema->indexOf(key);
        if (field < 0 || !m_schema->fields()[size_t(field)].calculated)
            continue;
        for (RowId row = 0; row < m_snapshot.rowIdEnd(); ++row) {
            if (m_snapshot.isLive(row) && m_snapshot.value(row, field).state() == Value::State::NotFetched)
                return true;
        }
    }
    return false;
}

RecordTableModel::Sum RecordTableModel::sum(const FieldKey &field) const
{
    Sum sum;
    const int at = m_schema ? m_schema->indexOf(field) : -1;
    const FieldSpec *spec = at >= 0 ? &m_schema->fields()[size_t(at)] : nullptr;
    // A figure in each record's own currency adds up only with its like.
    const FieldSpec *own = spec && spec->currencyOf == CurrencyOf::Record ? spec : nullptr;
    if (spec && !own)
        sum.currency = m_text->currency(*spec, Record());
    Decimal total;
    bool fits = true;
    for (const RowId row : m_rows) {
        ++sum.rows;
        if (at < 0)
            continue;
        const Value value = m_snapshot.value(row, at);
        const Decimal *number = value.asDecimal();
        if (!number)
            continue;
        if (own) {
            const QString currency = m_text->currency(*own, m_snapshot.record(row));
            sum.mixed = sum.mixed || (sum.known > 0 && currency != sum.currency);
            sum.currency = currency;
        }
        ++sum.known;
        const std::optional<Decimal> next = Decimal::add(total, *number);
        fits = fits && next;
        if (next)
            total = *next;
    }
    if (fits && sum.known == sum.rows && !sum.mixed)
        sum.total = total;
    return sum;
}

} // namespace clientele
