// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLineEdit;
class QPushButton;

namespace clientele {

class ReviewModel;
class ReviewView;
class StatusItem;
class TextLabel;
class WindowHead;

/// "Send changes" (ui.md 4.2): one review, one button, of one company. Sends the ticked records and closes at once;
/// what becomes of them is shown by whoever watches the outbox. Window-modal, opened with open(); deletes itself when
/// closed, and closes when its company leaves.
class SendWindow final : public QDialog
{
    Q_OBJECT
public:
    /// From so many records on the number has to be typed before anything can be sent.
    static constexpr int mostWithoutTyping = 50;

    /// `isOpen`: whether a record is still being typed in its window.
    explicit SendWindow(CompanyHandle &company, QWidget *parent = nullptr,
                        std::function<bool(const RecordKey &)> isOpen = {});

signals:
    /// About to be handed to the outbox, all at once.
    void sending(const std::vector<clientele::RecordKey> &records);
    /// These of them, which go together, were not taken up; told also after the window has closed.
    void notTaken(const std::vector<clientele::RecordKey> &records, const clientele::Failure &why);

private:
    void addFoot();
    void showCounts();
    void send();
    QString whyNotSend() const;
    QString where() const; ///< the company with LIVE, TEST or SAMPLE

    QPointer<CompanyHandle> m_company;
    ReviewModel *m_model;
    WindowHead *m_head;
    ReviewView *m_view;
    QLineEdit *m_reason = nullptr;
    QWidget *m_numberRow = nullptr;
    TextLabel *m_numberLabel = nullptr;
    QLineEdit *m_number = nullptr;
    TextLabel *m_hint = nullptr;
    StatusItem *m_why = nullptr;
    QPushButton *m_send = nullptr;
    int m_unanswered = 0; ///< records handed over that the outbox has not answered for
};

} // namespace clientele
