// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <optional>
#include <vector>

namespace clientele {

/// The change log, newest first, of one record, of one company or of all. Older entries come as the view asks for them.
/// GUI thread; the workplace must outlive the model.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        WhoColumn,
        CompanyColumn,
        NumberColumn, ///< as the list has it now: names change, and two may bear one
        NameColumn,
        FieldColumn,
        ChangeColumn,
        AnswerColumn,
        ColumnCount
    };

    /// `pageSize`: entries read at once.
    explicit LogModel(Workplace &workplace, QObject *parent = nullptr, int pageSize = 100);
    /// Of this record alone; nothing as long as the service has not named it.
    LogModel(Workplace &workplace, const RecordKey &record, QObject *parent = nullptr, int pageSize = 100);

    /// All of a company, empty: of all companies.
    void setCompany(const QString &id);
    /// Reads what has been appended since.
    void refresh();
    const LogEntry *entryAt(int row) const;
    /// Whether any entry says who did it: not every way of signing in tells.
    bool namesPeople() const;
    /// Why the log could not be read.
    const std::optional<Failure> &failure() const { return m_failure; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// The roles are ChangesModel's.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    LogModel(Workplace &workplace, std::optional<RecordKey> record, QObject *parent, int pageSize);

    Reply<std::vector<LogEntry>> ask(qint64 beforeSequence);
    void watch(CompanyHandle *company);
    void takeNew(const std::vector<LogEntry> &newest);
    void takeOlder(const std::vector<LogEntry> &older);
    Record recordOf(const LogEntry &entry, const CompanyHandle &company) const;
    QString valueText(const LogEntry &entry, const Value &value) const;

    Workplace &m_workplace;
    const int m_pageSize;
    QString m_company;
    std::optional<RecordKey> m_record; ///< the only one it is of
    std::vector<LogEntry> m_entries;
    std::optional<Failure> m_failure;
    quint64 m_question = 0; ///< drops answers to what was asked before
    bool m_readingNew = false;
    bool m_readAgain = false;
    bool m_readingOlder = false;
    bool m_end = false;
};

} // namespace clientele
