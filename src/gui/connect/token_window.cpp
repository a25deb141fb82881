// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/token_window.h"

#include "gui/connect/fit.h"
#include "gui/connect/sign_in_fields.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

TokenWindow::TokenWindow(Workplace &workplace, CompanyHandle &company, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_company(&company)
{
    setObjectName(QStringLiteral("tokenWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in again"));
    //: %1 is the company, %2 LIVE or TEST, %3 the service
    auto *who = new TextLabel(
        tr("%1 · %2 · %3").arg(company.name(), wording::companyKind(company.kind()), company.serviceName()),
        TextRole::PaneTitle);
    who->setWordWrap(true);
    auto *why = new TextLabel(tr("Nothing is lost: what you typed is kept and can be sent afterwards."), TextRole::Body,
                              TextLabel::Ink::Muted);
    why->setWordWrap(true);
    m_fields = new SignInFields(SignInFields::Part::SignIn);
    m_fields->setMinimumWidth(420);
    QSet<QChar> taken;
    takeMnemonic(tr("&Use this"), taken);
    QHash<QByteArray, QString> known = company.settings().options;
    known.insert("company", company.settings().companyRemoteId);
    m_fields->setService(company.service(), known, taken);
    m_message = new TextLabel({}, TextRole::Label, TextLabel::Ink::Danger);
    m_message->setObjectName(QStringLiteral("signInMessage"));
    m_message->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use this"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("useToken"));
    setButtonKind(m_use, ButtonKind::Primary);
    m_use->setEnabled(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::dialog, measure::dialog, measure::dialog, measure::dialog);
    column->setSpacing(measure::between);
    column->addWidget(who);
    column->addWidget(why);
    column->addSpacing(measure::within);
    column->addWidget(m_fields);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    m_use->setDefault(true); // only now that it is within the dialog: earlier, Cancel would become the default
    m_fields->focusFirst();

    connect(m_fields, &SignInFields::said, this, [this] { growToFit(this); });
    connect(m_fields, &SignInFields::changed, this, [this] {
        m_signingIn.cancel();
        m_message->clear();
        m_waiting = false;
        m_tried = false;
        m_use->setEnabled(m_fields->firstEmpty() == nullptr);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &TokenWindow::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&company, &CompanyHandle::statusChanged, this, &TokenWindow::statusChanged);
    connect(&company, &CompanyHandle::leaving, this, &QDialog::reject);
}

void TokenWindow::send()
{
    if (!m_company || m_waiting || !m_fields->check())
        return;
    m_waiting = true;
    m_use->setEnabled(false);
    m_message->setInk(TextLabel::Ink::Muted);
    m_message->setText(tr("Signing in…"));
    m_signingIn = m_workplace.signIn(m_company->settings(), m_fields->way(), m_fields->typed());
    onDone(m_signingIn, this, [this](const Result<SignedIn> &result) {
        if (m_waiting && !(!result && result.failure().kind == Failure::Kind::Cancelled))
            signedIn(result);
    });
}

void TokenWindow::signedIn(const Result<SignedIn> &signedIn)
{
    if (!m_company)
        return;
    if (!signedIn) {
        const wording::Message message = wording::failure(signedIn.failure(), m_company->serviceName());
        if (signedIn.failure().kind == Failure::Kind::SignIn) {
            refuse(message.details);
        } else {
            m_message->setInk(TextLabel::Ink::Danger);
            m_message->setText(message.sentence);
            m_message->setToolTip(message.details);
        }
        stop();
        return;
    }
    m_tried = true;
    m_company->provideToken(signedIn->token);
    // It is known to be good only once something was read with it; what broke off is wanted anyway.
    if (const EntityName first = m_company->firstList(); !first.isEmpty())
        m_company->list(first).update();
}

void TokenWindow::refuse(const QString &details)
{
    m_message->clear();
    m_fields->refuse(
        tr("%1 does not accept this. Please check that it was entered as a whole.").arg(m_company->serviceName()),
        details);
}

void TokenWindow::stop()
{
    m_waiting = false;
    m_use->setEnabled(true);
    growToFit(this);
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
    if (!m_waiting || !m_tried)
        return;
    switch (status.state) {
    case ConnectionStatus::State::Connecting:
    case ConnectionStatus::State::Online:
        return;
    case ConnectionStatus::State::SignIn:
        refuse(status.failure ? wording::failure(*status.failure, m_company->serviceName()).details : QString());
        break;
    case ConnectionStatus::State::Offline:
    case ConnectionStatus::State::SlowedDown:
        // The token is with the connection and is used as soon as the service can be reached.
        m_message->setInk(TextLabel::Ink::Warning);
        m_message->setText(status.failure ? wording::failure(*status.failure, m_company->serviceName()).sentence
                                          : QString());
        break;
    }
    stop();
}

} // namespace clientele
