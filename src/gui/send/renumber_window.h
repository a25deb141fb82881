// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace clientele {

class StatusItem;
class TextLabel;

/// Gives a record another number (ui.md 4.3): says what that means, checks the new one, and sends it at once, alone.
/// What becomes of it is said here as long as the window is open; closing it stops nothing. Deletes itself.
class RenumberWindow final : public QDialog
{
    Q_OBJECT
public:
    /// `action`: the one of the record's kind that sets its number.
    RenumberWindow(CompanyHandle &company, const Record &record, const ActionInfo &action, QWidget *parent = nullptr);

    void reject() override;

signals:
    /// Somebody else has changed the record meanwhile: it is shown what, and asked again.
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);

private:
    void readAnew();
    Value wanted() const;
    QString whyNot() const;
    void showState();
    void renumber();
    void follow(const SubmissionView &view);

    QPointer<CompanyHandle> m_company;
    Record m_record;
    ActionInfo m_action;
    QLineEdit *m_number;
    TextLabel *m_problem;
    TextLabel *m_said; ///< what became of it
    StatusItem *m_why;
    QPushButton *m_send;
    QPushButton *m_close;
    Reply<Record> m_reading;
    QString m_submission;
    bool m_read = false; ///< anew, or it could not be
    bool m_underWay = false;
};

} // namespace clientele
