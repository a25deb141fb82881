// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/views.h"
#include "service/company_handle.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

namespace clientele {

/// The views of the list that is shown, without the one of everything, each with how many rows it has. Counts are made
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
    explicit ViewsModel(QObject *parent = nullptr);

    /// nullptr: none. The company must outlive the model or be taken away first.
    void setList(CompanyHandle *company, const EntityName &entity);
    int rowOf(const QByteArray &view) const; ///< -1 if it has none of this id

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void count();
    void takeCounts(std::vector<std::optional<int>> counts);

    QPointer<CompanyHandle> m_company;
    QPointer<ListFeed> m_feed;
    std::vector<ListView> m_views;
    std::vector<std::optional<int>> m_counts;
    QTimer m_rest;
    quint64 m_question = 0; ///< drops counts that answer older questions
    bool m_counting = false;
};

} // namespace clientele
