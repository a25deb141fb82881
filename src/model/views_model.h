// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "model/list_group.h"
#include "model/views.h"

#include <QAbstractListModel>
#include <QTimer>

namespace clientele {

/// The views of the list that is shown, without the one it opens with, each with how many rows it has. Counts are made
/// apart from the GUI thread and stand only over a list that was read to its end, and over complete figures. GUI
/// thread.
class ViewsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QByteArray
        CountRole,             ///< QString; empty: not known
    };
    /// `clock` says what "this week" is, and outlives this.
    explicit ViewsModel(const Clock &clock, QObject *parent = nullptr);

    /// Of these lists as one; none: no views.
    void setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity);
    /// Counts only what stands below the record of this remote id (the lines of a journal), as the list beside it
    /// shows; nothing: all there are.
    void setBelow(const std::optional<QString> &parent);
    int rowOf(const QByteArray &view) const; ///< -1 if it has none of this id

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void listsChanged();
    void nameViews();
    void count();
    void takeCounts(std::vector<std::optional<int>> counts);

    const Clock &m_clock;
    ListGroup *m_group;
    std::vector<ListView> m_views;
    QStringList m_titles; ///< of the views, over the lists as they are
    std::vector<std::optional<int>> m_counts;
    std::optional<QString> m_below;
    QTimer m_rest;
    quint64 m_question = 0; ///< drops counts that answer older questions
    bool m_counting = false;
};

} // namespace clientele
