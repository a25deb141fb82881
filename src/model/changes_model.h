// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"
#include "model/lines_model.h"
#include "service/company_handle.h"

#include <QPointer>
#include <QTimer>

namespace clientele {

class PaymentBook;

/// What stands in the state gutter of the lists below.
enum class LineState { None, NotSent, Waiting, NeedsAttention, Done };

/// One line of "Changes not sent yet".
struct ChangesLine
{
    /// What the button at the end of the line does.
    enum class Action { None, Restore, TakeBack, Open };

    QPointer<CompanyHandle> company;
    RecordKey key;
    FieldKey field;     ///< empty: a wish for the whole record (delete)
    QString submission; ///< id of the open submission it belongs to, if any
    QString companyName, number, name, label;
    QString before, after; ///< as shown
    QString sentence;      ///< of a wish for the whole record: what to say instead of before and after
    QString stateWord;     ///< what becomes of it; of one that needs the person, what is wanted
    LineState state = LineState::NotSent;
    Action action = Action::Restore;

    bool sameLine(const ChangesLine &other) const { return key == other.key && field == other.field; }
    bool operator==(const ChangesLine &) const = default;
};

/// Everything typed and not at the service yet, of one company or of several, line by line (ui.md 4.1); of a new record
/// also what it was given when it began (the date carried down), which is sent as well. GUI thread.
class ChangesModel : public LinesModel<ChangesLine>
{
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        CompanyColumn,
        NumberColumn,
        NameColumn,
        FieldColumn,
        ChangeColumn,
        WordColumn,
        ActionColumn,
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole, ///< int, LineState
        OldRole,                  ///< QString, of ChangeColumn
        NewRole,                  ///< QString, of ChangeColumn
        ActionRole,               ///< int, ChangesLine::Action
    };

    explicit ChangesModel(QObject *parent = nullptr);

    void setCompanies(const std::vector<CompanyHandle *> &companies);
    /// Lines, where all of a new record are one: it is made as a whole.
    int changes() const;
    int records() const; ///< they are on
    /// The kind of record all of them are; empty where there are several kinds.
    EntityName entity() const;
    /// Restores the old value of a line, or takes a released one back; nothing for a line that is on its way.
    void restore(int row);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    void addLines(CompanyHandle &company, std::vector<ChangesLine> &lines);
    const PaymentBook *bookOf(CompanyHandle &company);

    std::vector<QPointer<CompanyHandle>> m_companies;
    std::vector<PaymentBook *> m_books; ///< of companies with such lines among these; owned by this
    QTimer m_rest;                      ///< many changes of the books are looked at once
};

/// The number of a record for people: of the record itself, else as the list has it; "(new)" for one that the service
/// has not named.
QString shownNumber(CompanyHandle &company, const RecordKey &key, const Record &record);

} // namespace clientele
