// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QDialog>
#include <QFuture>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace clientele {

class CheckLines;
class SignInFields;
class TextLabel;

/// "Connect a service" (ui.md 4.6): address and sign-in as the service needs it, a check that names the step that
/// failed, the companies to open. LIVE unless the address says otherwise; the person has the last word. Opened with
/// open(); deletes itself when closed. Nothing typed is lost by a failed check. The token is never shown, logged or
/// kept by the window. The workplace must outlive it.
class ConnectWindow : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectWindow(Workplace &workplace, QWidget *parent = nullptr);
    ~ConnectWindow() override;

    /// Fills in what is known beforehand and, where nothing more is needed, checks it by itself; the person still
    /// connects. `kind` counts as the person's choice. An unknown `service` is taken for the first. Of what is shown
    /// already for the same address nothing is taken away: no `token` leaves the one that was typed.
    void prefill(const QByteArray &service, const QUrl &address, const QString &token, CompanyKind kind);

    /// The address as it will be used: without blanks and trailing slashes, https where no scheme is given. Invalid
    /// where nothing can be made of it.
    static QUrl addressFrom(const QString &typed);
    /// What the address says about how much care the company needs.
    static CompanyKind guessedKind(const QUrl &address);

signals:
    /// Once per company opened, in the order of the list.
    void connected(clientele::CompanyHandle *company);

private:
    QWidget *makeForm();
    QWidget *makeCompanies();
    const ServiceInfo &service() const;
    ConnectionSettings settings() const;
    CompanyKind kind() const;
    void serviceChosen();
    void addressTyped();
    void inputChanged();
    void check();
    void signedIn(const Result<SignedIn> &signedIn);
    void checked(const Result<std::vector<CompanyInfo>> &companies);
    void showCompanies(std::vector<CompanyInfo> companies);
    void say(TextLabel *where, const QString &sentence, const QString &details = {});
    void tickChanged();
    void connectTicked();
    void showState();

    Workplace &m_workplace;
    const std::vector<ServiceInfo> m_services;
    std::vector<CompanyInfo> m_found;
    SignedIn m_signedIn; ///< by the last check; the token is gone with the window
    QFuture<Result<SignedIn>> m_signingIn;
    QFuture<Result<std::vector<CompanyInfo>>> m_checking;
    bool m_busy = false;
    bool m_kindChosen = false;

    QComboBox *m_service;
    TextLabel *m_serviceSentence;
    QLineEdit *m_address;
    TextLabel *m_addressMessage;
    SignInFields *m_signIn;
    QPushButton *m_more;
    SignInFields *m_switches;
    QRadioButton *m_live;
    QRadioButton *m_test;
    TextLabel *m_kindMessage;
    QGridLayout *m_addressForm;
    QGridLayout *m_safety;
    QPushButton *m_check;
    CheckLines *m_lines;
    TextLabel *m_message;
    QWidget *m_companyBox;
    QListWidget *m_companies;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QPushButton *m_connect;
    QDialogButtonBox *m_buttons;
};

} // namespace clientele
