// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QPointer>
#include <QTableWidget>

namespace clientele {

/// The change log of one record, newest first, as a page of its form. Reads only while it is in sight. GUI thread.
class RecordLog final : public QTableWidget
{
    Q_OBJECT
public:
    RecordLog(Workplace &workplace, CompanyHandle &company, const RecordKey &record, SchemaPtr schema,
              QWidget *parent = nullptr);

    /// Reads it anew; nothing while another page is shown.
    void refresh();

private:
    void fill(const std::vector<LogEntry> &entries);

    Workplace &m_workplace;
    QPointer<CompanyHandle> m_company;
    RecordKey m_record;
    SchemaPtr m_schema;
};

} // namespace clientele
