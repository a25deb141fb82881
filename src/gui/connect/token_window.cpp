// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/token_window.h"

#include "gui/connect/fit.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

TokenWindow::TokenWindow(CompanyHandle &company, QWidget *parent)
    : QDialog(parent)
    , m_company(&company)
{
    setObjectName(QStringLiteral("tokenWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Enter a new token"));
    //: %1 is the company, %2 LIVE or TEST, %3 the service
    auto *who = new TextLabel(
        tr("%1 · %2 · %3").arg(company.name(), wording::companyKind(company.kind()), company.serviceName()),
        TextRole::PaneTitle);
    who->setWordWrap(true);
    auto *why = new TextLabel(tr("Nothing is lost: what you typed is kept and can be sent afterwards."), TextRole::Body,
                              TextLabel::Ink::Muted);
    why->setWordWrap(true);
    auto *label = new QLabel(tr("New &token"));
    m_token = new QLineEdit;
    m_token->setObjectName(QStringLiteral("newToken"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("New token"));
    m_token->setMinimumWidth(380);
    label->setBuddy(m_token);
    m_message = new TextLabel({}, TextRole::Label, TextLabel::Ink::Danger);
    m_message->setObjectName(QStringLiteral("tokenMessage"));
    m_message->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use this token"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("useToken"));
    setButtonKind(m_use, ButtonKind::Primary);
    m_use->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::dialog, measure::dialog, measure::dialog, measure::dialog);
    column->setSpacing(measure::between);
    column->addWidget(who);
    column->addWidget(why);
    column->addSpacing(measure::within);
    column->addWidget(label);
    column->addWidget(m_token);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    m_use->setDefault(true); // only now that it is within the dialog: earlier, Cancel would become the default
    m_token->setFocus();

    connect(m_token, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_message->clear();
        m_waiting = false;
        m_tried = false;
        m_use->setEnabled(!typed.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &TokenWindow::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&company, &CompanyHandle::statusChanged, this, &TokenWindow::statusChanged);
    connect(&company, &CompanyHandle::leaving, this, &QDialog::reject);
}

void TokenWindow::send()
{
    const QString token = m_token->text().trimmed();
    if (!m_company || token.isEmpty() || m_waiting)
        return;
    m_waiting = true;
    m_tried = true;
    m_use->setEnabled(false);
    m_message->setInk(TextLabel::Ink::Muted);
    m_message->setText(tr("Trying the token…"));
    m_company->provideToken(token);
    // The token is known to be good only once something was read with it; what broke off is wanted anyway.
    for (const EntityInfo &entity : m_company->entities()) {
        if (!entity.lookup) {
            m_company->list(entity.entity).update();
            break;
        }
    }
}

void TokenWindow::statusChanged()
{
    if (!m_company)
        return;
    const ConnectionStatus &status = m_company->status();
    if (m_tried && status.state == ConnectionStatus::State::Online) {
        accept(); // also where a late refusal of the former token was taken for one of this
        return;
    }
    if (!m_waiting)
        return;
    switch (status.state) {
    case ConnectionStatus::State::Connecting:
    case ConnectionStatus::State::Online:
        return;
    case ConnectionStatus::State::SignIn: {
        m_message->setInk(TextLabel::Ink::Danger);
        m_message->setText(tr("%1 does not accept this token. Please check that it was copied as a whole.")
                               .arg(m_company->serviceName()));
        m_message->setToolTip(status.failure ? wording::failure(*status.failure, m_company->serviceName()).details
                                             : QString());
        m_token->setFocus();
        m_token->selectAll();
        break;
    }
    case ConnectionStatus::State::Offline:
    case ConnectionStatus::State::SlowedDown:
        // The token is with the connection and is used as soon as the service can be reached.
        m_message->setInk(TextLabel::Ink::Warning);
        m_message->setText(status.failure ? wording::failure(*status.failure, m_company->serviceName()).sentence
                                          : QString());
        break;
    }
    m_waiting = false;
    m_use->setEnabled(true);
    growToFit(this);
}

} // namespace clientele
