// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QWidget>

class QPushButton;

namespace clientele {

class IconMark;
class TextLabel;

/// Whether changes may be sent to the company now, beside the button that allows it or takes it back.
class SendingLock final : public QWidget
{
    Q_OBJECT
public:
    explicit SendingLock(QWidget *parent = nullptr);

    /// `whyViewOnly`: in words, for a company that nothing may be sent to.
    void tell(const CompanyHandle &company, const QString &whyViewOnly);

signals:
    void clicked();

private:
    IconMark *m_mark;
    TextLabel *m_text;
    QPushButton *m_allow;
};

} // namespace clientele
