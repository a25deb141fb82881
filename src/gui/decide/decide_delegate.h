// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace clientele {

class MergeModel;

/// Draws and edits the cells of the conflict table: two lines, radio, underlined difference, the bar of the row.
class DecideDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DecideDelegate(MergeModel &model, CompanyHandle &company, const ValueText &text, QObject *parent);
    void setText(const ValueText &text) { m_text = text; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const FieldSpec *fieldOf(const QModelIndex &index) const;

    MergeModel &m_model;
    QPointer<CompanyHandle> m_company;
    ValueText m_text;
};

} // namespace clientele
