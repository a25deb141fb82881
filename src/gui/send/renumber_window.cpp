// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/send/renumber_window.h"

#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/apart.h"
#include "model/holder.h"
#include "model/view_only.h"
#include "model/wording.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace clientele {

RenumberWindow::RenumberWindow(CompanyHandle &company, const Record &record, const ActionInfo &action, QWidget *parent)
    : QDialog(parent)
    , m_company(&company)
    , m_record(record)
    , m_action(action)
{
    const QString number = record.value(action.sets).toText();
    setObjectName(QStringLiteral("renumberWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    //: %1 number of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE
    setWindowTitle(tr("Renumber %1 · %2 · %3").arg(number, company.name(), wording::companyKind(company.kind())));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    //: %1 number, %2 name of a customer
    auto *head = new WindowHead(tr("Renumber %1 %2").arg(number, apart(record.displayName())), company);
    column->addWidget(head);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(measure::dialog, measure::between, measure::dialog, measure::pane);
    body->setSpacing(measure::between);
    m_number = new QLineEdit(number);
    m_number->setObjectName(QStringLiteral("newNumber"));
    m_number->setAccessibleName(tr("New number"));
    m_number->setMaximumWidth(220);
    auto *label = new TextLabel(tr("&New number"));
    label->setBuddy(m_number);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *typed = new QHBoxLayout;
    typed->setSpacing(measure::between);
    typed->addWidget(label);
    typed->addWidget(m_number);
    typed->addStretch(1);
    body->addLayout(typed);
    m_problem = new TextLabel({}, TextRole::Label, TextLabel::Ink::Danger);
    m_problem->setObjectName(QStringLiteral("newNumberProblem"));
    m_problem->setWordWrap(true);
    body->addWidget(m_problem);
    auto *means = new TextLabel(
        tr("%1 changes the number everywhere it stands: invoices, payments and entries of %2 carry the new one from "
           "then on. With many entries this takes a while, and others may have to wait meanwhile.")
            .arg(company.serviceName(), number));
    auto *after = new TextLabel(tr("%1 is free afterwards and can be given to somebody else. Papers that are printed "
                                   "already keep it. Changes that are not sent yet stay as they are.")
                                    .arg(number));
    means->setObjectName(QStringLiteral("renumberMeans"));
    m_said = new TextLabel({}, TextRole::Body, TextLabel::Ink::Danger);
    m_said->setObjectName(QStringLiteral("renumberSaid"));
    for (TextLabel *one : {means, after, m_said}) {
        one->setWordWrap(true);
        body->addWidget(one);
    }
    body->addStretch(1);
    column->addLayout(body, 1);

    QWidget *foot = makeDialogFoot();
    auto *row = qobject_cast<QHBoxLayout *>(foot->layout());
    m_why = new StatusItem;
    m_why->setObjectName(QStringLiteral("whyNotRenumber"));
    m_why->setDivided(false);
    auto *box = new QDialogButtonBox;
    m_close = box->addButton(tr("N&ot now"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(QStringLiteral("notNow"));
    m_send = box->addButton(tr("&Renumber in %1").arg(company.serviceName()), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("renumberNow"));
    makeSendButton(m_send, company.kind());
    row->addStretch(1);
    row->addWidget(m_why);
    row->addWidget(box);
    column->addWidget(foot);

    connect(m_number, &QLineEdit::textChanged, this, &RenumberWindow::showState);
    connect(m_close, &QPushButton::clicked, this, &RenumberWindow::reject);
    connect(m_send, &QPushButton::clicked, this, &RenumberWindow::renumber);
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, &RenumberWindow::showState);
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &RenumberWindow::follow);
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_reading.cancel();
        m_company = nullptr;
        QDialog::reject();
    });
    m_number->setFocus();
    m_number->selectAll();
    resize(560, std::max(sizeHint().height(), 280));
    showState();
    readAnew();
}

/// What is sent stands on the record as it is now; where it cannot be read, on what the list knows.
void RenumberWindow::readAnew()
{
    m_reading = m_company->readOne(m_record.key);
    onDone(m_reading, this, [this](const Result<Record> &read) {
        m_read = true;
        if (read && !m_underWay)
            m_record = *read;
        showState();
    });
}

Value RenumberWindow::wanted() const
{
    // As the service keeps it: without blanks around, in capitals.
    return Value::text(m_number->text().trimmed().toUpper());
}

QString RenumberWindow::whyNot() const
{
    if (!m_company)
        return tr("The company is closed");
    if (!m_company->sendingAllowed())
        return wording::viewOnly();
    if (const SubmissionView *open = m_company->outbox().openFor(m_record.key)) {
        const bool rests = open->state == SubmissionState::Rejected || open->state == SubmissionState::NotAllowed;
        if (!rests && open->id != m_submission)
            return tr("Other changes of it are being sent just now");
    }
    if (!m_read)
        return tr("Reading what it is now…");
    const FieldSpec &field = *m_record.schema()->find(m_action.sets);
    if (wanted().toText().isEmpty())
        return tr("Type a number first");
    if (field.same(wanted(), m_record.value(m_action.sets)))
        return tr("This is its number already");
    return {};
}

void RenumberWindow::showState()
{
    if (!m_company)
        return;
    const FieldSpec &field = *m_record.schema()->find(m_action.sets);
    QString problem;
    for (const Problem &one : checkField(field, wanted()))
        problem = wording::problem(one, field);
    if (problem.isEmpty() && !field.same(wanted(), m_record.value(m_action.sets))) {
        if (const QString other = holderOf(*m_company, m_record.key, m_action.sets, wanted()); !other.isEmpty())
            //: %1 name of a customer
            problem = tr("This number belongs to %1 already.").arg(apart(other));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_number->setAccessibleDescription(problem);
    m_number->setReadOnly(m_underWay);
    const QString why = m_underWay ? QString() : whyNot();
    m_why->setMessage(IconName::Info, why);
    m_why->setVisible(!why.isEmpty());
    m_send->setEnabled(!m_underWay && why.isEmpty() && problem.isEmpty());
    m_send->setAccessibleDescription(why);
    m_said->setVisible(!m_said->text().isEmpty());
}

void RenumberWindow::renumber()
{
    if (m_underWay || !m_company || !m_send->isEnabled())
        return;
    m_underWay = true;
    m_said->setText({});
    showState();
    ActionWish wish{m_action.name};
    wish.changes = {{m_action.sets, m_record.value(m_action.sets), wanted()}};
    onDone(m_company->outbox().act(m_record, wish), this, [this](const Result<QString> &taken) {
        if (!m_company)
            return;
        if (taken) {
            m_submission = *taken;
            if (const SubmissionView *view = m_company->outbox().submission(m_submission))
                follow(SubmissionView(*view));
            return;
        }
        m_underWay = false;
        m_said->setInk(TextLabel::Ink::Danger);
        m_said->setText(wording::failure(taken.failure(), m_company->serviceName(), m_record.key.entity).sentence);
        showState();
    });
}

void RenumberWindow::follow(const SubmissionView &view)
{
    if (!m_company || view.id != m_submission) {
        showState(); // it may be the other one that this waits for
        return;
    }
    switch (view.state) {
    case SubmissionState::Sent:
    case SubmissionState::SentDifferently:
        accept();
        return;
    case SubmissionState::NeedsConfirmation:
        emit decideRequested(m_company, view.id);
        accept();
        return;
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
        m_underWay = false;
        m_number->setFocus();
        m_number->selectAll();
        break;
    default:
        m_close->setText(tr("Cl&ose"));
        break;
    }
    m_said->setInk(needsAttention(view.state) ? TextLabel::Ink::Danger : TextLabel::Ink::Muted);
    m_said->setText(wording::submission(view, *m_record.schema(), *m_company));
    showState();
}

/// A refusal has been read here, and nothing of it is left to be done; what is under way goes on.
void RenumberWindow::reject()
{
    const SubmissionView *view = m_company ? m_company->outbox().submission(m_submission) : nullptr;
    if (view && view->state == SubmissionState::Rejected)
        m_company->outbox().acknowledge(m_submission);
    QDialog::reject();
}

} // namespace clientele
