// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_kind.h"
#include "core/schema.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <vector>

namespace clientele {

class CompanyHandle;
class Workplace;

/// The open companies and the lists each of them has, as a tree: company, its lists, and below "Value lists" the
/// small ones behind pickers. Above them, where there are several, their first lists as one: "All companies". GUI
/// thread. Companies come and go with the workplace, which must outlive the model.
class CompaniesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Kind { All, Company, List, Group };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        CompanyIdRole,           ///< QString
        EntityRole,              ///< QByteArray; of a List, and of All
        ServiceRole,             ///< QString: a company's second line
        CompanyKindRole,         ///< int, CompanyKind
        SendingAllowedRole,      ///< bool
        CountRole,               ///< QString: how many records, as far as known; empty: not read
        ColourRole,              ///< QColor of a company's tile; the same in every run
    };

    explicit CompaniesModel(Workplace &workplace, QObject *parent = nullptr);
    ~CompaniesModel() override;

    CompanyHandle *companyAt(const QModelIndex &index) const; ///< nullptr if it has gone
    /// No company: the list of all of them.
    QModelIndex indexOf(const QString &company, const EntityName &entity = {}) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node;
    void add(CompanyHandle *company);
    void remove(const QString &id);
    void changed(Node *node);
    void showAll();
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(Node *node) const;
    QString countText(const Node &node) const;
    QColor colourOf(const Node &company) const;

    Workplace &m_workplace;
    std::vector<std::unique_ptr<Node>> m_top; ///< "All companies" where it is shown, and the companies
};

/// A colour for a company's tile: made from its id, so that it stays, and never near the colour of LIVE.
QColor companyColour(const QString &id);
/// Of several in this order: one whose colour comes near that of an earlier one gets another, as long as there are any.
std::vector<QColor> companyColours(const QStringList &ids);

} // namespace clientele
