// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lines/log_view.h"

#include "model/log_model.h"

namespace clientele {

namespace {

LinesLayout logLayout(LogView::Of of)
{
    LinesLayout layout;
    layout.change = layout.stretch = LogModel::ChangeColumn;
    layout.word = LogModel::AnswerColumn;
    layout.company = LogModel::CompanyColumn;
    layout.quiet = {LogModel::TimeColumn, LogModel::WhoColumn, LogModel::CompanyColumn, LogModel::NumberColumn,
                    LogModel::FieldColumn};
    layout.widths = {162, 120, 140, 80, 180, 120, 200, 100};
    if (of == LogView::Of::Record)
        layout.edge = measure::dialog;
    return layout;
}

} // namespace

LogView::LogView(LogModel *model, Of of, QWidget *parent)
    : LinesView(model, logLayout(of), parent)
{
    setEmptyText(tr("Nothing has been sent from here yet."));
    for (const int column : {LogModel::NumberColumn, LogModel::NameColumn})
        setColumnHidden(column, of == Of::Record);
    const auto showPeople = [this, model] { setColumnHidden(LogModel::WhoColumn, !model->namesPeople()); };
    connect(model, &QAbstractItemModel::rowsInserted, this, showPeople);
    connect(model, &QAbstractItemModel::modelReset, this, showPeople);
    showPeople();
}

} // namespace clientele
