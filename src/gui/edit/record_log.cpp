// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_log.h"

#include "model/wording.h"

#include <QHeaderView>

namespace clientele {

namespace {
constexpr int mostRows = 100;
}

RecordLog::RecordLog(Workplace &workplace, CompanyHandle &company, const RecordKey &record, SchemaPtr schema,
                     QWidget *parent)
    : QTableWidget(0, 5, parent)
    , m_workplace(workplace)
    , m_company(&company)
    , m_record(record)
    , m_schema(std::move(schema))
{
    setObjectName(QStringLiteral("editLog"));
    setAccessibleName(tr("Change log of this record"));
    setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Field"), tr("Old and new value"), tr("Answer")});
    verticalHeader()->hide();
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setStretchLastSection(true);
    setTabKeyNavigation(false);
    connect(&company.outbox(), &OutboxHandle::logAppended, this, &RecordLog::refresh);
}

void RecordLog::refresh()
{
    if (isHidden() || !m_company)
        return;
    onDone(m_workplace.log(m_company->id(), m_record.remoteId, 0, mostRows), this,
           [this](const Result<std::vector<LogEntry>> &entries) {
               if (entries && m_company)
                   fill(*entries);
           });
}

void RecordLog::fill(const std::vector<LogEntry> &entries)
{
    const ValueText text(QLocale(), m_company);
    setRowCount(int(entries.size()));
    for (int row = 0; row < int(entries.size()); ++row) {
        const LogEntry &entry = entries[size_t(row)];
        const FieldSpec *field = m_schema->find(entry.field);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMsecs, Qt::UTC);
        const QString change =
            field ? tr("%1 → %2").arg(text.text(*field, entry.before), text.text(*field, entry.after)) : QString();
        const QStringList cells = {wording::moment(at, QLocale()), entry.who,
                                   field ? wording::fieldLabel(*field) : QString(), change,
                                   wording::logAnswer(entry.answer)};
        for (int column = 0; column < cells.size(); ++column)
            setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    resizeColumnsToContents();
}

} // namespace clientele
