// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/workplace.h"

#include <QObject>
#include <QPointer>

class QSettings;
class QWidget;

namespace clientele {

class EditWindows;
class SendingNews;

/// Everything that stands between a change and the books, each in its window: what is about to be sent, whether
/// anything may be sent at all, what both have changed, what is not done again without a word. GUI thread.
class SendingWindows final : public QObject
{
    Q_OBJECT
public:
    /// `window`: the main window. All four outlive it.
    SendingWindows(QWidget &window, EditWindows &editors, SendingNews &news, QSettings &settings);

    /// Company by company, each with its own window, button and number to type. Where nothing may be sent, the first
    /// one's window says why.
    void review(const std::vector<CompanyHandle *> &companies);
    /// What a submission waits for: a decision, a confirmation, or something in the record's own window.
    void decide(CompanyHandle *company, const QString &submission);
    /// The first of these companies that waits for the person.
    void decideNext(const std::vector<CompanyHandle *> &companies);
    /// Into a LIVE company only after asking. `asking`: the window the question belongs to, if not asking().
    void toggleSending(CompanyHandle *company, QWidget *asking = nullptr);
    void togglePause(CompanyHandle *company);
    /// Asks for another number of a record, where its service lets it have one by an action of its own.
    void renumber(CompanyHandle *company, const Record &record);
    /// The window a question belongs to: the record's own if one is in front, so that it is in front again once the
    /// question is answered; else the main window.
    QWidget *asking() const;

signals:
    void recordRequested(clientele::CompanyHandle *company, const clientele::RecordKey &key);
    void blockInsteadRequested(clientele::CompanyHandle *company, const QString &refused);
    /// Something that was released was not taken.
    void notTaken(clientele::CompanyHandle *company, const clientele::Failure &why);

private:
    void reviewNext(std::vector<QPointer<CompanyHandle>> companies);
    void confirm(CompanyHandle *company, const QString &submission);

    QWidget &m_window;
    EditWindows &m_editors;
    SendingNews &m_news;
    QSettings &m_settings;
};

} // namespace clientele
