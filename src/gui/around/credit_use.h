// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QWidget>

namespace clientele {

class IconMark;
class LimitBar;
class TextLabel;

/// How much of its credit limit a record uses, in words and as a bar. Hidden where there is no limit or no balance.
class CreditUse final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names of its words: "detail" gives "detailLimit" and "detailLimitWord".
    explicit CreditUse(const QString &name, QWidget *parent = nullptr);

    void setRecord(const Record &record, const CompanyHandle *company);

private:
    TextLabel *m_label;
    IconMark *m_mark;
    TextLabel *m_word;
    LimitBar *m_bar;
};

} // namespace clientele
