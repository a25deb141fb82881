// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QDialog>
#include <QFuture>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace clientele {

class CheckLines;
class TextLabel;

/// One service that can be connected, as the person chooses it.
struct ServiceChoice
{
    QByteArray service; ///< dialect name
    QString name;       ///< "Business Central"
    QString hint;       ///< one sentence under the address
    QString example;    ///< an address, shown while the field is empty
};
/// What this version can connect.
std::vector<ServiceChoice> offeredServices();

/// "Connect a service" (ui.md 4.6): address and token, a check that names the step that failed, the companies to
/// open. LIVE unless the address says otherwise; the person has the last word. Opened with open(); deletes itself when
/// closed. Nothing typed is lost by a failed check. The token is never shown, logged or kept by the window. The
/// workplace must outlive it.
class ConnectWindow : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectWindow(Workplace &workplace, QWidget *parent = nullptr,
                           std::vector<ServiceChoice> services = offeredServices());
    ~ConnectWindow() override;

    /// Fills in what is known beforehand; the person still checks and connects. `kind` counts as the person's choice.
    void prefill(const QUrl &address, const QString &token, CompanyKind kind);

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
    ConnectionSettings settings() const;
    CompanyKind kind() const;
    void addressTyped();
    void inputChanged();
    void check();
    void checked(const Result<std::vector<CompanyInfo>> &companies);
    void showCompanies(std::vector<CompanyInfo> companies);
    void say(TextLabel *where, const QString &sentence, const QString &details = {});
    void tickChanged();
    void connectTicked();
    void showState();

    Workplace &m_workplace;
    std::vector<ServiceChoice> m_services;
    std::vector<CompanyInfo> m_found;
    QFuture<Result<std::vector<CompanyInfo>>> m_checking;
    bool m_busy = false;
    bool m_kindChosen = false;

    QComboBox *m_service;
    QLineEdit *m_address;
    TextLabel *m_addressMessage;
    QLineEdit *m_token;
    TextLabel *m_tokenMessage;
    QRadioButton *m_live;
    QRadioButton *m_test;
    TextLabel *m_kindMessage;
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
