// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_windows.h"

#include "core/presets.h"
#include "gui/edit/edit_window.h"
#include "gui/look/widgets/window_place.h"
#include "model/references.h"

#include <QSettings>

#include <algorithm>

namespace clientele {

namespace {
const QLatin1String keepSetting("edit/alwaysKeepForLater");
} // namespace

EditWindows::EditWindows(Workplace &workplace, QWidget *parent, QSettings *settings)
    : QObject(parent)
    , m_workplace(workplace)
    , m_parent(parent)
    , m_settings(settings)
{
}

EditWindow *EditWindows::windowFor(const RecordKey &key) const
{
    const auto it = std::find_if(m_windows.begin(), m_windows.end(),
                                 [&](const QPointer<EditWindow> &window) { return window && window->key() == key; });
    return it == m_windows.end() ? nullptr : it->data();
}

EditWindow *EditWindows::openRecord(CompanyHandle &company, const Record &shown)
{
    if (EditWindow *there = windowFor(shown.key)) {
        there->setWindowState(there->windowState() & ~Qt::WindowMinimized);
        there->raise();
        there->activateWindow();
        m_shownLast = there;
        return there;
    }
    return open(company, shown, shown.key.isNew());
}

EditWindow *EditWindows::openNew(CompanyHandle &company, const EntityName &entity, const QString &parent,
                                 const Changes &begins)
{
    const RecordKey key = RecordKey::ofNew(company.id(), entity, m_workplace.newId(), parent);
    return open(company, begun(company, key, begins), true);
}

Record EditWindows::begun(const CompanyHandle &company, const RecordKey &key, const Changes &begins) const
{
    const PresetSource source{company.settings().currencyCode, m_workplace.now().toLocalTime().date()};
    return applied(newRecord(company.schema(key.entity), key, source), begins);
}

Changes EditWindows::beginning(CompanyHandle &company, const EntityName &entity, const QString &parent) const
{
    return m_begins ? m_begins(company, entity, parent) : Changes();
}

QList<QWidget *> EditWindows::visibleWindows() const
{
    QList<QWidget *> visible;
    for (const QPointer<EditWindow> &window : m_windows) {
        if (window && window->isVisible())
            visible.append(window);
    }
    return visible;
}

EditWindow *EditWindows::open(CompanyHandle &company, const Record &shown, bool isNew, const EditWindow *former)
{
    auto *window = new EditWindow(company, m_workplace, shown, isNew, m_parent);
    if (m_settings)
        rememberPlace(*window, *m_settings, QLatin1String("edit"));
    if (former)
        takePlace(*window, *former);
    else
        stepAside(*window, visibleWindows());
    if (m_settings)
        window->setKeepsWithoutAsking(m_settings->value(keepSetting, false).toBool());
    connect(window, &EditWindow::keepsWithoutAskingChosen, this, [this] {
        if (m_settings)
            m_settings->setValue(keepSetting, true);
    });
    connect(window, &EditWindow::decideRequested, this, &EditWindows::decideRequested);
    connect(window, &EditWindow::allowSendingRequested, this, &EditWindows::allowSendingRequested);
    connect(window, &EditWindow::stepRequested, this, [this, window](int by) {
        if (m_placeOf && m_placeOf(window->key()).first == 0) {
            refreshPlaces(); // it has just left the list
            return;
        }
        // The same tab on the next record; the window it came from closes, what was typed there is kept.
        const int page = window->page();
        const FieldKey field = window->currentField();
        const RecordKey from = window->key();
        m_shownLast.clear();
        window->closeQuietly();
        emit stepRequested(by, from);
        if (m_shownLast) {
            m_shownLast->showField(field);
            m_shownLast->showPage(page);
        }
    });
    connect(window, &EditWindow::signInRequested, this, &EditWindows::signInRequested);
    connect(window, &EditWindow::commandsRequested, this, &EditWindows::commandsRequested);
    connect(window, &EditWindow::renumberRequested, this, &EditWindows::renumberRequested);
    connect(window, &EditWindow::applyRequested, this, &EditWindows::applyRequested);
    const QPointer<CompanyHandle> at(&company);
    // The window may be the last to go: both are children of the same.
    window->setChecks([windows = QPointer<EditWindows>(this), at](const Record &wanted) {
        RecordCheck check = windows && at && windows->m_checkOf ? windows->m_checkOf(*at, wanted) : RecordCheck();
        const std::vector<Problem> rate = at ? missingRate(*at, wanted) : std::vector<Problem>();
        check.holding.insert(check.holding.end(), rate.begin(), rate.end());
        return check;
    });
    window->setBeginning([windows = QPointer<EditWindows>(this), at, key = shown.key] {
        return windows && at ? windows->begun(*at, key, windows->beginning(*at, key.entity, key.parent)) : Record();
    });
    connect(window, &EditWindow::newRecordRequested, this, [this, at, key = shown.key] {
        if (at && at->entityInfo(key.entity).canCreate)
            openNew(*at, key.entity, key.parent, beginning(*at, key.entity, key.parent));
    });
    connect(window, &EditWindow::aroundRequested, this, [this, at](const Record &record) {
        if (at)
            openRecord(*at, record);
    });
    connect(window, &EditWindow::summaryRequested, this, [this, at, shown] {
        if (at)
            emit summaryRequested(at, shown);
    });
    connect(window, &EditWindow::newAroundRequested, this, [this, at](const QByteArray &entity, const QString &parent) {
        if (at)
            openNew(*at, entity, parent);
    });
    connect(window, &EditWindow::created, this,
            [this, at, window](const SubmissionView &submission, bool goOn, const Changes &typed) {
                if (!at)
                    return;
                if (goOn || !typed.empty()) {
                    EditWindow *next = open(*at, *submission.theirs, false, window);
                    next->takeAll(typed);
                    next->tellCreated(submission);
                }
                emit created(at, submission.theirs->key);
            });
    connect(window, &EditWindow::keptForLater, this, [this, at, key = shown.key] {
        if (at)
            emit keptForLater(at, key);
    });
    connect(
        window, &EditWindow::parentChosen, this, [this, at, window, shown](const RecordKey &key, const Changes &typed) {
            if (!at)
                return;
            // As this one began, but for what depends on what it stands below. The day it was for is the same
            // everywhere.
            const Changes here = beginning(*at, shown.key.entity, shown.key.parent);
            Changes begins;
            for (const FieldSpec &field : shown.schema()->fields()) {
                const bool placed =
                    std::any_of(here.begin(), here.end(), [&](const Change &one) { return one.field == field.key; });
                if (shown.value(field.key).isPresent() && (!placed || field.type == FieldType::Date) &&
                    field.lookup != at->entityInfo(shown.key.entity).parent)
                    begins.push_back({field.key, Value(), shown.value(field.key)});
            }
            for (const Change &there : beginning(*at, shown.key.entity, key.parent)) {
                if (shown.schema()->find(there.field)->type != FieldType::Date)
                    begins.push_back(there);
            }
            EditWindow *next = open(*at, applied(Record(shown.schema(), key), begins), true, window);
            next->takeAll(typed);
            next->showField(window->currentField());
            emit moved(at, key);
        });
    connect(window, &EditWindow::keptAsNew, this, [this, at, window](const Record &fresh) {
        if (at)
            open(*at, fresh, true, window);
    });
    std::erase_if(m_windows, [](const QPointer<EditWindow> &one) { return one.isNull(); });
    m_windows.push_back(window);
    m_shownLast = window;
    if (m_placeOf) {
        const auto [place, of] = m_placeOf(shown.key);
        window->setPlace(place, of);
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void EditWindows::setPlaces(std::function<Place(const RecordKey &)> placeOf)
{
    m_placeOf = std::move(placeOf);
    refreshPlaces();
}

void EditWindows::refreshChecks()
{
    for (const QPointer<EditWindow> &window : m_windows) {
        if (window)
            window->refreshChecks();
    }
}

void EditWindows::refreshPlaces()
{
    for (const QPointer<EditWindow> &window : m_windows) {
        if (!window || !m_placeOf)
            continue;
        const auto [place, of] = m_placeOf(window->key());
        window->setPlace(place, of);
    }
}

bool EditWindows::closeAll(bool keepForLater)
{
    bool all = true;
    const std::vector<QPointer<EditWindow>> windows = m_windows;
    for (const QPointer<EditWindow> &window : windows) {
        if (!window)
            continue;
        if (keepForLater)
            window->closeQuietly();
        else
            all = window->close() && all;
    }
    return all;
}

void EditWindows::keepAll()
{
    for (const QPointer<EditWindow> &window : m_windows) {
        if (window)
            window->keep();
    }
}

} // namespace clientele
