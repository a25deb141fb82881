// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QWidget>

class QComboBox;

namespace clientele {

/// What a record stands below (a payment's journal), said in its window's head; of a new one it can be chosen where
/// there are several. Hidden for records that stand below nothing. As things are when it is made.
class ParentChoice final : public QWidget
{
    Q_OBJECT
public:
    ParentChoice(const CompanyHandle &company, const RecordKey &key, bool isNew, QWidget *parent = nullptr);

signals:
    void chosen(const QString &remoteId); ///< by the person: another one than it stands below
};

} // namespace clientele
