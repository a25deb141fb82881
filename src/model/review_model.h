// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"
#include "model/payment_book.h"
#include "model/wording.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace clientele {

class Proposals;

/// What "Send changes" is about to send (ui.md 4.2): every line of one company that has not been sent, one row a field;
/// a new record and a deletion are one row each. A record goes as a whole, because its lines are one submission: a tick
/// on any of its rows is a tick on all. So does a payment that a proposal split, with all its lines. GUI thread.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TickColumn, NumberColumn, NameColumn, FieldColumn, ChangeColumn, RemarkColumn };
    static constexpr int columnTotal = RemarkColumn + 1;
    /// What the remark on a row is, for its mark and its colour.
    enum class RemarkKind { None, Note, Unfinished, Warning, NeedsCorrecting };
    Q_ENUM(RemarkKind)
    enum Role {
        OldRole = Qt::UserRole, ///< QString, of ChangeColumn
        NewRole,                ///< QString, of ChangeColumn
        PlainRole,              ///< bool: ChangeColumn has no old value to show
        RemarkRole,             ///< RemarkKind
    };

    /// Whether a record is still being typed in its window; empty: none is.
    using IsOpen = std::function<bool(const RecordKey &)>;

    explicit ReviewModel(CompanyHandle &company, QObject *parent = nullptr, IsOpen isOpen = {});

    /// Reads the overlay again; what the person ticked stays.
    void refresh();
    /// The company is leaving; nothing may be sent any more.
    void clear();

    bool isTicked(int row) const { return m_records[m_rows[size_t(row)].record].ticked; }
    bool mayTick(int row) const { return !m_records[m_rows[size_t(row)].record].held; }
    void toggle(int row);

    int tickedChanges() const;
    int changes() const { return int(m_rows.size()); }
    int tickedRecords() const;
    /// The kind of record all of them are; empty where there are several kinds.
    EntityName entity() const;
    /// In the order of the rows; the lines of a payment that a proposal split together, each other record by itself.
    std::vector<std::vector<RecordKey>> ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    struct ReviewRecord
    {
        RecordKey key;
        QString number, name;
        bool ticked = false;
        bool held = false; ///< cannot be sent as it is
        QString payment;   ///< that a proposal split, whose lines go together (Proposals); empty: it goes alone
    };
    struct Row
    {
        size_t record = 0;
        QString field, before, after, remark;
        RemarkKind remarkKind = RemarkKind::None;
        bool plain = false;
    };
    void add(const OverlayRecord &overlay, const ValueText &text, const Proposals &proposals);
    bool isWhole(const OverlayRecord &overlay, const Record &wanted, const QString &payment) const;
    void joinPayments();
    QSet<RecordKey> lost() const; ///< new records whose journal, or whatever they stand below, is not there any more
    void remark(size_t firstRow, const RecordKey &key);
    void readRemarks();

    QPointer<CompanyHandle> m_company;
    IsOpen m_isOpen;
    QSet<RecordKey> m_lost; ///< as shown
    std::vector<ReviewRecord> m_records;
    std::vector<Row> m_rows;
    QHash<RecordKey, bool> m_choices; ///< ticks the person set or took away
    PaymentBook *m_book = nullptr;    ///< where lines of journals are among them
    QHash<RecordKey, PaymentBook::RemarkWords> m_remarks;
};

} // namespace clientele
