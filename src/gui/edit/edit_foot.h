// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/widgets/foot_row.h"
#include "model/draft.h"

class QDialogButtonBox;
class QPushButton;

namespace clientele {

/// The foot of an edit window: how the record stands, and what can be done about it. Says what the draft, the outbox
/// and the disk have to say; decides nothing. GUI thread.
class EditFoot final : public FootRow
{
    Q_OBJECT
public:
    explicit EditFoot(CompanyHandle &company, bool isNew, QWidget *parent = nullptr);

    /// `whyNotSend`: in words; empty: it can be sent. `saidAbove`: these words stand above the foot already.
    void tell(const Draft &draft, CompanyHandle &company, const QString &whyNotSend, bool saidAbove);
    void setKind(CompanyKind kind);

    /// What the button to the left says, with the mnemonic that no field above it may take.
    static QString discardText();
    /// The disk refused something typed here.
    static bool isRefused(const Draft &draft, CompanyHandle &company);

signals:
    void discardRequested();
    void closeRequested();
    void sendRequested(bool thenClose);
    /// The button with the focus is off or gone: it belongs to the form again.
    void focusLeft();

protected:
    void showEvent(QShowEvent *event) override;
    void arranged() override;

private:
    static QString standing(const Draft &draft, CompanyHandle &company);

    QPushButton *m_discard;
    QDialogButtonBox *m_box;
    FootWords *m_count;
    QPushButton *m_close;
    QPushButton *m_sendAndClose;
    QPushButton *m_send;
};

} // namespace clientele
