// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QWidget>

namespace clientele {

class AgesBar;

/// The ages of what is open: a bar, and beside every colour its period and its amount in figures; then the sum, as the
/// service gives it, unless it stands elsewhere. Periods are called as the service calls them.
class AgesView final : public QWidget
{
    Q_OBJECT
public:
    enum class Sum : quint8 { With, Without };
    explicit AgesView(Sum sum = Sum::With, QWidget *parent = nullptr);

    /// `ages`: a record of the kind "ageing".
    void setAges(const Record &ages, const CompanyHandle *company);
    /// For which day, and in what steps where the periods do not say it themselves.
    static QString remark(const Record &ages);

private:
    Sum m_sum;
    AgesBar *m_bar;
    QWidget *m_rows = nullptr;
};

} // namespace clientele
