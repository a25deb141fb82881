// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/balance_parts.h"

#include <QWidget>

namespace clientele {

/// What makes up a balance: open invoices, and what else is open. Hidden where they make it alone, or where a part is
/// not known.
class PartsView final : public QWidget
{
    Q_OBJECT
public:
    explicit PartsView(QWidget *parent = nullptr);

    void setParts(const std::optional<BalanceParts> &parts);

private:
    QWidget *m_rows = nullptr;
};

} // namespace clientele
