// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/widgets/foot_row.h"

#include <QWidget>

class QDateTime;
class QKeyEvent;
class QLocale;

namespace clientele {

class CompanyBadge;
class CompanyHandle;
class TextLabel;

/// The head of a window about records of one company: title, one quiet line under it, and at the far end the company's
/// name and badge, which follows "Allow sending". Its left edge is that of the dialog.
class WindowHead final : public QWidget
{
    Q_OBJECT
public:
    WindowHead(const QString &title, CompanyHandle &company, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setUnder(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();

    TextLabel *m_title;
    TextLabel *m_under;
    CompanyBadge *m_badge;
};

/// The grey foot of a dialog: an empty row for a QDialogButtonBox and what stands beside it.
FootRow *makeDialogFoot();

/// For windows where Enter must never send by itself: presses the button that has the focus, and says whether the key
/// was Enter. (A button box makes its accepting button the default one as it is shown, whatever was set before.)
bool enterIsForFocus(const QKeyEvent *event);

/// "10:44" on the day of `other`, else with the date.
QString shortMoment(const QDateTime &utc, const QDateTime &other, const QLocale &locale);

} // namespace clientele
