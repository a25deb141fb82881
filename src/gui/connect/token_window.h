// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace clientele {

class CompanyHandle;
class TextLabel;

/// "Enter a new token": for a company whose sign-in has run out. Stays until the service accepts a token or the
/// person closes it; what was typed unsent is not touched. Opened with open(); deletes itself when closed, and closes
/// when the company goes. The token leaves the field only for the connection.
class TokenWindow : public QDialog
{
    Q_OBJECT
public:
    explicit TokenWindow(CompanyHandle &company, QWidget *parent = nullptr);

private:
    void send();
    void statusChanged();

    QPointer<CompanyHandle> m_company;
    QLineEdit *m_token;
    TextLabel *m_message;
    QPushButton *m_use;
    bool m_waiting = false;
    bool m_tried = false; ///< what stands in the field was given to the connection
};

} // namespace clientele
