// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/record_check.h"
#include "service/workplace.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>
#include <vector>

class QSettings;
class QWidget;

namespace clientele {

class EditWindow;

/// The open edit windows: one per record; opening a record twice raises its window. GUI thread.
class EditWindows : public QObject
{
    Q_OBJECT
public:
    /// `settings` keeps "Always keep for later"; may be null. The windows are children of `parent`.
    EditWindows(Workplace &workplace, QWidget *parent, QSettings *settings = nullptr);

    EditWindow *openRecord(CompanyHandle &company, const Record &shown);
    /// `parent`: remote id of the record it stands below (a payment's journal). `begins`: values it begins with.
    EditWindow *openNew(CompanyHandle &company, const EntityName &entity, const QString &parent = {},
                        const Changes &begins = {});
    /// The window of a record; nullptr if there is none.
    EditWindow *windowFor(const RecordKey &key) const;
    /// A record's place in the list as shown now, from 1, and the rows there are; {0, 0}: the list does not show it.
    using Place = std::pair<int, int>;
    void setPlaces(std::function<Place(const RecordKey &)> placeOf);
    void refreshPlaces(); ///< the list has moved
    /// What a new record begins with where nobody says it: asked with the company, the kind of record, and what it
    /// stands below.
    using Beginning = std::function<Changes(CompanyHandle &, const EntityName &, const QString &parent)>;
    void setBeginning(Beginning begins) { m_begins = std::move(begins); }
    /// What there is to look at in a record while it is typed: EditWindow::setChecks.
    using Checks = std::function<RecordCheck(CompanyHandle &, const Record &wanted)>;
    void setChecks(Checks checkOf) { m_checkOf = std::move(checkOf); }
    void refreshChecks(); ///< what they follow from may have changed
    /// Asks every window to close; false if one stays open because it asks. `keepForLater`: none asks, what was typed
    /// is kept.
    bool closeAll(bool keepForLater = false);
    void keepAll(); ///< what is typed goes to the outbox now; nothing closes

signals:
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);
    void stepRequested(int by, const clientele::RecordKey &from);
    void allowSendingRequested(clientele::CompanyHandle *company);
    void signInRequested(clientele::CompanyHandle *company);
    void commandsRequested();
    void summaryRequested(clientele::CompanyHandle *company, const clientele::Record &record); ///< of its account
    void renumberRequested(clientele::CompanyHandle *company, const clientele::Record &record);
    void applyRequested(clientele::CompanyHandle *company, const clientele::Record &payment);
    /// A record made in one of the windows is in the books, under this key.
    void created(clientele::CompanyHandle *company, const clientele::RecordKey &key);
    /// A new record was put below another one (into another journal): there it goes by this key.
    void moved(clientele::CompanyHandle *company, const clientele::RecordKey &key);
    /// A new one was left for later, and stands among the changes.
    void keptForLater(clientele::CompanyHandle *company, const clientele::RecordKey &key);

private:
    /// `former`: the window it comes in the place of.
    EditWindow *open(CompanyHandle &company, const Record &shown, bool isNew, const EditWindow *former = nullptr);
    QList<QWidget *> visibleWindows() const;
    Changes beginning(CompanyHandle &company, const EntityName &entity, const QString &parent) const;
    /// A new record with these values and what its fields begin with by themselves.
    Record begun(const CompanyHandle &company, const RecordKey &key, const Changes &begins) const;

    Workplace &m_workplace;
    QWidget *m_parent;
    QSettings *m_settings;
    std::function<Place(const RecordKey &)> m_placeOf;
    Beginning m_begins;
    Checks m_checkOf;
    QPointer<EditWindow> m_shownLast;
    std::vector<QPointer<EditWindow>> m_windows;
};

} // namespace clientele
