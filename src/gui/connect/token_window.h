// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace clientele {

class SignInFields;
class TextLabel;

/// "Enter a new token", or whatever else the service signs in by: for a company whose sign-in has run out. Stays until
/// the service accepts it or the person closes it; what was typed unsent is not touched. Opened with open(); deletes
/// itself when closed, and closes when the company goes. A secret leaves its field only for the connection. The
/// workplace must outlive it.
class TokenWindow : public QDialog
{
    Q_OBJECT
public:
    TokenWindow(Workplace &workplace, CompanyHandle &company, QWidget *parent = nullptr);

private:
    void send();
    void signedIn(const Result<SignedIn> &signedIn);
    void statusChanged();
    void refuse(const QString &details);
    void stop();

    Workplace &m_workplace;
    QPointer<CompanyHandle> m_company;
    QFuture<Result<SignedIn>> m_signingIn;
    SignInFields *m_fields;
    TextLabel *m_message;
    QPushButton *m_use;
    bool m_waiting = false;
    bool m_tried = false; ///< what stands in the fields was given to the connection
};

} // namespace clientele
