// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QTableWidget>

namespace clientele {

/// A short list of records beside another one, only to be read: a column for each of the wanted fields that the service
/// has. Text can be copied.
class AroundTable final : public QTableWidget
{
    Q_OBJECT
public:
    struct Column
    {
        FieldKey field;
        QString title; ///< empty: what the field is called
    };
    /// `name` is said by screen readers.
    AroundTable(const QString &name, SchemaPtr schema, const std::vector<Column> &columns, QWidget *parent = nullptr);

    /// Adds a column for something that is no field; its cells are set by setWords().
    int addColumn(const QString &title);
    void setRecords(const std::vector<Record> &records, const CompanyHandle *company);
    void setWords(int row, int column, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    SchemaPtr m_schema;
    std::vector<FieldKey> m_fields;
};

} // namespace clientele
