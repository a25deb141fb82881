// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"

#include <QPointer>

#include <optional>
#include <vector>

class QLineEdit;
class QStandardItemModel;

namespace clientele {

/// A record of another list, found by typing a part of its name or number, or in the list that Alt+Down opens. What of
/// it the field keeps, and how, is said by those that derive from it. Offers what the list holds when it is opened: it
/// is read and kept by whoever shows that list, so that a list that could not be read offers less and refuses nothing.
/// A company that leaves takes the offers along. Belongs to its widget. GUI thread.
class FoundEditor : public FieldEditor
{
    Q_OBJECT
public:
    QWidget *widget() const override;

protected:
    struct Found
    {
        QString id; ///< remote id
        QString number;
        QString name;
    };
    struct Offer
    {
        Found record;
        QString words; ///< in the open list; what is typed is found in them
    };
    /// What stands in the field of a record that is gone through in the open list.
    enum class Shows : quint8 { Number, Name };

    /// What else than a whole name or number is taken for a record, if it is that of one only.
    enum class Parts : quint8 { None, OfName, OfAny };

    FoundEditor(const EntityName &entity, CompanyHandle &company, Shows shows, QWidget *parent);

    virtual void typed() = 0;                     ///< by the person, one letter more or less
    virtual void chosen(const Found &record) = 0; ///< in the open list
    /// What there is to choose from: all that the list holds by now.
    virtual std::vector<Offer> offers() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    CompanyHandle *company() const { return m_company; }
    QLineEdit &line() const { return *m_line; }
    void fill(); ///< with the offers of now
    /// The one offered record that `words` mean: by its whole name or number, else by what it begins with, else by any
    /// part of what is offered. Nothing where none is meant, or more than one.
    std::optional<Found> only(const QString &words, Parts parts) const;
    /// What the field holds, whatever of the open list is gone through in it.
    QString standing() const;
    /// Shows the words, all of them selected as they were; while the list is open, once it is closed.
    void show(const QString &words);

private:
    void openList();

    QPointer<CompanyHandle> m_company;
    EntityName m_entity;
    QLineEdit *m_line;
    QStandardItemModel *m_found;
    std::optional<QString> m_stood; ///< in the field when its list was opened; nothing: it was not, or more was typed
};

} // namespace clientele
