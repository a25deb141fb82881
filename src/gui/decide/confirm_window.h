// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QDialog>
#include <QPointer>

class QGridLayout;
class QPushButton;
class QWidget;

namespace clientele {

class StatusItem;
class Strip;
class TextLabel;
class WindowHead;

/// "Changed since you looked" (ui.md 4.4): a delete, a create, an action or a change back that met a record somebody
/// else has changed. Such are never repeated by themselves. Shows what moved and asks: do it anyway (upon exactly what
/// is shown), or keep. Esc decides nothing; the question stays under "Needs attention". Window-modal, opened with
/// open(); deletes itself when closed; closes by itself when its company does.
class ConfirmWindow final : public QDialog
{
    Q_OBJECT
public:
    ConfirmWindow(CompanyHandle &company, const QString &submissionId, QWidget *parent = nullptr);

signals:
    /// The delete was refused, and the person chose to block the record in its place.
    void blockInsteadRequested(const QString &submissionId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const SubmissionView &view);
    void showDifferences(const SubmissionView &view);
    void showButtons();
    void doAnyway();
    void keep();

    QPointer<CompanyHandle> m_company;
    const QString m_id;
    ChangeKind m_kind = ChangeKind::Delete;
    Record m_shown;       ///< what it is now, as the window has it
    bool m_known = false; ///< what it is now has been read and is shown
    bool m_sending = false;
    bool m_over = false;
    WindowHead *m_head = nullptr;
    Strip *m_strip = nullptr;
    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
    TextLabel *m_remark = nullptr;
    StatusItem *m_reason = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_anyway = nullptr;
};

} // namespace clientele
