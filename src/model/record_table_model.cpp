// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/record_table_model.h"

#include "model/block_instead.h"
#include "model/companies_model.h"
#include "model/wanted.h"

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
    , m_group(new ListGroup(this))
{
    connect(m_group, &ListGroup::listsChanged, this, &RecordTableModel::listsChanged);
    connect(m_group, &ListGroup::published, this, &RecordTableModel::published);
    connect(m_group, &ListGroup::progressChanged, this, [this] {
        const bool was = std::exchange(m_loadingFigures, m_group->progress().loadingFigures);
        if (was && !m_loadingFigures)
            reorder(); // what was ordered or filtered by a figure can only now stand right
    });
    connect(m_group, &ListGroup::overlayChanged, this, &RecordTableModel::overlayChanged);
    connect(m_group, &ListGroup::lookupRead, this, [this] {
        takeLookups();
        allChanged();
        if (!m_query.find.isEmpty())
            reorder();
    });
    connect(m_group, &ListGroup::settingsChanged, this, [this](size_t source) {
        m_joined.setCurrency(source, m_group->company(source).settings().currencyCode);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        allChanged();
    });
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::setList(CompanyHandle *company, const EntityName &entity)
{
    setLists(company ? std::vector<CompanyHandle *>{company} : std::vector<CompanyHandle *>(), entity);
}

void RecordTableModel::setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    m_group->setLists(companies, entity);
}

void RecordTableModel::listsChanged()
{
    beginResetModel();
    ++m_question;
    m_ordering = m_orderAgain = false;
    m_joined = m_group->rows();
    m_columns = schema() ? columnsOf(*schema(), [this](const FieldKey &field) { return m_joined.isCommon(field); })
                         : std::vector<ColumnSpec>();
    m_query.conditions.clear();
    m_query.first = {};
    m_query.order.clear();
    // By number, or by name where not every row has one, or else the newest first; lines of a journal stand as they
    // were entered.
    const auto isLine = [this](const CompanyHandle *one) {
        return !one->entityInfo(m_group->entity()).parent.isEmpty();
    };
    const std::vector<CompanyHandle *> companies = m_group->companies();
    const bool lines = std::any_of(companies.begin(), companies.end(), isLine);
    for (const Order &usual : {Order{"number", false}, Order{"name", false}, Order{"date", true}}) {
        if (m_joined.isEverywhere(usual.field) && m_query.order.empty() && !(lines && usual.field == "date"))
            m_query.order.push_back(usual);
    }
    takeLookups();
    m_places.clear();
    m_new.clear();
    m_newPlaces.clear();
    m_overlayIndex.clear();
    m_overlays.assign(m_group->size(), nullptr);
    m_text.clear();
    QStringList ids;
    for (const CompanyHandle *company : m_group->companies()) {
        m_text.emplace_back(m_query.locale, company);
        ids += company->id();
    }
    m_colours = companyColours(ids);
    takeTold();
    m_rows = orderedRows(m_joined, m_query, m_texts);
    m_places.assign(m_joined.rowIdEnd(), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_places[m_rows[i]] = int(i);
    m_loadingFigures = m_group->progress().loadingFigures;
    endResetModel();
    if (m_group->isEmpty())
        return;
    overlayChanged();
    emit countsChanged();
}

void RecordTableModel::allChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Names of references are found too, so what was put together before they were known is put together anew.
void RecordTableModel::takeLookups()
{
    m_query.lookups.assign(m_group->size(), {});
    const auto fields = schema() ? schema()->fields() : std::vector<FieldSpec>();
    for (size_t source = 0; source < m_group->size(); ++source) {
        for (const FieldSpec &field : fields) {
            if (field.type == FieldType::Reference)
                m_query.lookups[source][field.lookup] = m_group->company(source).lookup(field.lookup);
        }
    }
    forgetTexts({});
}

/// Of these rows, or of all. What an ordering under way brings back is as old as its beginning.
void RecordTableModel::forgetTexts(const std::vector<RowId> &rows)
{
    ++m_textsAge;
    if (rows.empty())
        m_texts.clear();
    else
        m_texts.forget(rows);
}

void RecordTableModel::setConditions(std::vector<Filter> conditions, const FirstRows &first)
{
    m_query.conditions = std::move(conditions);
    m_query.first = first;
    reorder();
}

void RecordTableModel::setBelow(const std::optional<QString> &parent)
{
    if (m_query.below == parent)
        return;
    m_query.below = parent;
    if (m_group->isEmpty())
        return;
    showNew();
    reorder();
}

qint64 RecordTableModel::there() const
{
    if (!m_query.below)
        return m_group->liveCount();
    const JoinedRows rows = m_group->rows();
    qint64 there = 0;
    for (RowId row = 0; row < rows.rowIdEnd(); ++row) {
        if (rows.isLive(row) && rows.key(row).parent == *m_query.below)
            ++there;
    }
    return there;
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
    if (m_group->isEmpty())
        return;
    ++m_question;
    if (m_joined.rowIdEnd() <= orderedHere) {
        takeOrder(orderedRows(m_joined, m_query, m_texts));
        return;
    }
    if (m_ordering) {
        m_orderAgain = true; // one at a time: the search texts travel with it
        return;
    }
    m_ordering = true;
    const QPointer<RecordTableModel> self(this);
    auto texts = std::make_shared<SearchTexts>(std::move(m_texts));
    QThreadPool::globalInstance()->start(
        [self, texts, lists = m_joined, query = m_query, question = m_question, age = m_textsAge] {
            auto order = std::make_shared<std::vector<RowId>>(orderedRows(lists, query, *texts));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, texts, order, question, age] {
                    if (!self)
                        return;
                    self->m_ordering = false;
                    if (age == self->m_textsAge)
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
    std::vector<bool> stays(m_joined.rowIdEnd(), false);
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
    std::vector<bool> there(m_joined.rowIdEnd(), false);
    for (const RowId row : m_rows)
        there[row] = true;
    std::vector<RowId> kept;
    kept.reserve(m_rows.size());
    std::copy_if(order.begin(), order.end(), std::back_inserter(kept), [&](RowId row) { return there[row]; });
    if (kept != m_rows) {
        emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<int> newPlace(m_joined.rowIdEnd(), -1);
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
    m_places.assign(m_joined.rowIdEnd(), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_places[m_rows[i]] = int(i);
    emit countsChanged();
}

void RecordTableModel::published(size_t source, const SnapshotDelta &delta)
{
    const bool follows = delta.from == m_joined.snapshot(source).generation();
    const bool firstReading = !m_group->feed(source).progress().complete;
    m_joined.setSnapshot(source, m_group->feed(source).snapshot());
    if (m_joined.followsCustomers(source))
        m_joined.setCustomers(source, m_group->company(source).list("customer").snapshot());
    std::vector<RowId> changed;
    for (const RowId row : delta.changed)
        changed.push_back(m_joined.rowId(source, row));
    if (!changed.empty())
        forgetTexts(changed);
    if (!follows) {
        forgetTexts({});
        reorder();
        return;
    }
    m_places.resize(m_joined.rowIdEnd(), -1);
    std::vector<bool> leaves;
    for (const RowId row : changed) {
        // Its place stays: a row that jumps away under the cursor is worse than one out of order.
        const int place = row < m_places.size() ? m_places[row] : -1;
        if (place < 0)
            continue;
        emit dataChanged(index(place, 0), index(place, columnCount() - 1));
        if (keepsOut(m_joined.record(row))) {
            leaves.resize(m_joined.rowIdEnd(), false);
            leaves[row] = true;
        }
    }
    if (delta.addedCount > 0 || !delta.removed.empty()) {
        reorder();
    } else if (!leaves.empty()) {
        std::vector<RowId> stay = m_rows;
        std::erase_if(stay, [&leaves](RowId row) { return leaves[row]; });
        ++m_question; // an order on its way still has them
        takeOrder(std::move(stay));
        if (m_ordering)
            m_orderAgain = true;
    } else if (!firstReading && !changed.empty() && (!m_query.conditions.empty() || !m_query.find.isEmpty())) {
        emit countsChanged();
    }
}

// What is laid over ----------------------------------------------------------------------------------------------

void RecordTableModel::overlayChanged()
{
    std::vector<OverlayPtr> next;
    QHash<RecordKey, const OverlayRecord *> nextIndex;
    for (size_t source = 0; source < m_overlays.size(); ++source) {
        next.push_back(m_group->company(source).outbox().overlay());
        for (const OverlayRecord &record : next.back()->records) {
            if (record.key.entity == m_group->entity())
                nextIndex.insert(record.key, &record);
        }
    }
    const std::vector<RecordKey> news = newIn(next);
    removeNewBut(news); // while what is laid over them still stands: views look at rows that are about to go
    const std::vector<OverlayPtr> before = std::exchange(m_overlays, std::move(next)); // the former index points there
    const QHash<RecordKey, const OverlayRecord *> former = std::exchange(m_overlayIndex, std::move(nextIndex));
    insertNew(news);
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

bool RecordTableModel::isNewHere(const OverlayRecord &record) const
{
    return record.kind == ChangeKind::Create && record.key.isNew() && record.key.entity == m_group->entity() &&
           (!m_query.below || record.key.parent == *m_query.below);
}

int RecordTableModel::newThere() const
{
    return int(std::count_if(m_overlayIndex.begin(), m_overlayIndex.end(),
                             [this](const OverlayRecord *record) { return isNewHere(*record); }));
}

int RecordTableModel::notSent() const
{
    return int(std::count_if(m_overlayIndex.begin(), m_overlayIndex.end(),
                             [this](const OverlayRecord *record) { return rowOf(record->key) >= 0; }));
}

bool RecordTableModel::newMatches(const OverlayRecord &record) const
{
    // Only by Find: a new record has no figures yet, and would vanish behind most filters while it is being typed.
    const QStringList words = m_query.find.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    const Record wanted = wantedOf(record);
    const size_t fields = wanted.isNull() ? 0 : wanted.schema()->fields().size();
    QString text;
    for (size_t i = 0; i < fields; ++i) {
        const Value &value = wanted.value(int(i));
        const Decimal *number = value.asDecimal();
        text += (number ? QString::fromLatin1(number->toBytes()) : value.toText().toCaseFolded()) + QLatin1Char('\n');
    }
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

std::vector<RecordKey> RecordTableModel::newIn(const std::vector<OverlayPtr> &overlays) const
{
    std::vector<RecordKey> news;
    for (const OverlayPtr &overlay : overlays) {
        if (!overlay)
            continue;
        for (const OverlayRecord &record : overlay->records) {
            if (isNewHere(record) && newMatches(record))
                news.push_back(record.key);
        }
    }
    return news;
}

void RecordTableModel::showNew()
{
    const std::vector<RecordKey> news = newIn(m_overlays);
    removeNewBut(news);
    insertNew(news);
}

void RecordTableModel::removeNewBut(const std::vector<RecordKey> &news)
{
    const QSet<RecordKey> stay(news.begin(), news.end());
    const int listed = int(m_rows.size());
    // In runs: there may be thousands.
    for (size_t end = m_new.size(); end > 0; --end) {
        size_t first = end;
        while (first > 0 && !stay.contains(m_new[first - 1]))
            --first;
        if (first == end)
            continue;
        beginRemoveRows({}, listed + int(first), listed + int(end) - 1);
        m_new.erase(m_new.begin() + qsizetype(first), m_new.begin() + qsizetype(end));
        placeNew();
        endRemoveRows();
        end = first + 1;
    }
}

void RecordTableModel::insertNew(const std::vector<RecordKey> &news)
{
    const int listed = int(m_rows.size());
    for (size_t i = 0; i < news.size(); ++i) {
        size_t end = i;
        while (end < news.size() && !m_newPlaces.contains(news[end]))
            ++end;
        if (end == i)
            continue;
        const size_t place = std::min(i, m_new.size()); // found again, it stands where it was
        beginInsertRows({}, listed + int(place), listed + int(place + end - i) - 1);
        m_new.insert(m_new.begin() + qsizetype(place), news.begin() + qsizetype(i), news.begin() + qsizetype(end));
        placeNew();
        endInsertRows();
        i = end - 1;
    }
}

void RecordTableModel::placeNew()
{
    m_newPlaces.clear();
    for (size_t i = 0; i < m_new.size(); ++i)
        m_newPlaces.insert(m_new[i], int(i));
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

CompanyHandle *RecordTableModel::companyAt(int row) const
{
    const size_t source = sourceAt(row);
    return source < m_group->size() ? &m_group->company(source) : nullptr;
}

size_t RecordTableModel::sourceAt(int row) const
{
    if (row >= 0 && size_t(row) < m_rows.size())
        return m_joined.sourceOf(m_rows[size_t(row)]);
    return m_joined.sourceOf(keyAt(row).company);
}

const FieldSpec *RecordTableModel::fieldAt(int row, int field) const
{
    const size_t source = sourceAt(row);
    return source < m_joined.sources() ? m_joined.fieldIn(source, field) : nullptr;
}

RecordKey RecordTableModel::keyAt(int row) const
{
    if (row < 0)
        return {};
    if (size_t(row) < m_rows.size())
        return m_joined.key(m_rows[size_t(row)]);
    const size_t place = size_t(row) - m_rows.size();
    return place < m_new.size() ? m_new[place] : RecordKey();
}

Record RecordTableModel::recordAt(int row) const
{
    if (row >= 0 && size_t(row) < m_rows.size())
        return m_joined.record(m_rows[size_t(row)]);
    const OverlayRecord *fresh = overlayOf(keyAt(row));
    if (fresh && !fresh->opened.isNull())
        return fresh->opened;
    const size_t source = sourceAt(row);
    return source < m_group->size() ? Record(m_group->feed(source).schema(), keyAt(row)) : Record();
}

Record RecordTableModel::wantedAt(int row, const OverlayRecord &typed) const
{
    Record wanted = recordAt(row);
    for (const OverlayField &field : typed.fields)
        wanted.set(field.field, field.after);
    return wanted;
}

int RecordTableModel::rowOf(const RecordKey &key) const
{
    if (const auto fresh = m_newPlaces.constFind(key); fresh != m_newPlaces.cend())
        return int(m_rows.size()) + *fresh;
    const RowId row = m_joined.find(key);
    return row < m_places.size() ? m_places[row] : -1;
}

bool RecordTableModel::needsFigures() const
{
    if (!schema())
        return false;
    std::vector<FieldKey> used = Filter::all(m_query.conditions).fieldsUsed();
    used.push_back(m_query.first.by.field);
    for (const Order &order : m_query.order)
        used.push_back(order.field);
    for (const int field : indicesOf(*schema(), used)) {
        if (!schema()->fields()[size_t(field)].calculated)
            continue;
        for (RowId row = 0; row < m_joined.rowIdEnd(); ++row) {
            if (m_joined.isLive(row) && m_joined.value(row, field).state() == Value::State::NotFetched)
                return true;
        }
    }
    return false;
}

const Filter *RecordTableModel::keepsOut(const Record &record) const
{
    const FieldSpec *field = record.isNull() ? nullptr : retiringField(*record.schema());
    const auto it = std::find_if(m_query.conditions.begin(), m_query.conditions.end(), [&](const Filter &condition) {
        return field && condition.parts().empty() && condition.field() == field->key && !condition.matches(record);
    });
    return it == m_query.conditions.end() ? nullptr : &*it;
}

} // namespace clientele
