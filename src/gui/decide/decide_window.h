// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/merge_model.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class QFrame;
class QLabel;
class QPushButton;
class QTabBar;

namespace clientele {

class DecideDelegate;
class DecideView;
class ElidedLabel;
class StatusItem;
class Strip;
class TextLabel;
class WindowHead;
enum class StripKind;

/// "Also changed by someone else: please decide" (ui.md 4.4) for one submission that waits for a decision. Works on a
/// copy of its Merge; choices are kept in the outbox while they are made, so that closing, quitting or a crash loses
/// none. Sends by OutboxHandle::decide and stays until the service has answered; a further change by somebody else
/// brings it back with the choices that still hold. Window-modal, opened with open(); deletes itself when closed.
///
/// accepted: the values are in the books (or were found there). rejected: closed before that; whatever is under way
/// goes on without the window. The window closes by itself when its company does.
class DecideWindow final : public QDialog
{
    Q_OBJECT
public:
    DecideWindow(CompanyHandle &company, const QString &submissionId, QWidget *parent = nullptr);
    ~DecideWindow() override;

    const QString &submissionId() const { return m_id; }
    /// Closing it any way: Later.
    void reject() override;

signals:
    void allowSendingRequested(clientele::CompanyHandle *company);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Phase { Deciding, Sending, Over };

    void build(const SubmissionView &view);
    void addKeys();
    void addFoot();
    void take(const SubmissionView &view);
    void movedAgain(const Record &theirs);
    void showEnd(const SubmissionView &view);
    void showStrip(StripKind kind, const QString &sentence);
    void addStep(const QString &words, std::function<void()> run);
    void setPhase(Phase phase);
    void send();
    void leave();
    void keepChoices();
    void next(bool backwards);
    void typeGroup(int row);
    void showChoices();
    void showHead();
    void readLookups();
    QString whyNotSend() const;

    QPointer<CompanyHandle> m_company;
    const QString m_id;
    QString m_label;
    Phase m_phase = Phase::Deciding;
    bool m_left = false; ///< the decision has been taken up; an older "needs decision" cannot come any more
    ValueText m_text;
    QTimer m_keep;
    MergeModel *m_model = nullptr;
    WindowHead *m_head = nullptr;
    Strip *m_strip = nullptr;
    QTabBar *m_tabs = nullptr;
    TextLabel *m_decided = nullptr;
    DecideView *m_view = nullptr;
    DecideDelegate *m_delegate = nullptr;
    ElidedLabel *m_sent = nullptr;
    ElidedLabel *m_stays = nullptr;
    QWidget *m_staysRow = nullptr;
    QPushButton *m_allTheirs = nullptr;
    QPushButton *m_allMine = nullptr;
    StatusItem *m_reason = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace clientele
