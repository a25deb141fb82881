// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_windows.h"

#include "core/presets.h"
#include "gui/edit/edit_window.h"
#include "gui/look/widgets/window_place.h"

#include <QSettings>

#include <algorithm>

namespace clientele {

namespace {
constexpr int cascade = 24;
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

EditWindow *EditWindows::openNew(CompanyHandle &company, const EntityName &entity)
{
    const RecordKey key = RecordKey::ofNew(company.id(), entity, m_workplace.newId());
    const PresetSource source{company.settings().currencyCode, m_workplace.now().toLocalTime().date()};
    return open(company, newRecord(company.schema(entity), key, source), true);
}

EditWindow *EditWindows::open(CompanyHandle &company, const Record &shown, bool isNew)
{
    auto *window = new EditWindow(company, m_workplace, shown, isNew, m_parent);
    if (m_settings)
        rememberPlace(*window, *m_settings, QLatin1String("edit"));
    const auto hidden = [&] { // one exactly above another looks like one
        return std::any_of(m_windows.begin(), m_windows.end(), [&](const QPointer<EditWindow> &other) {
            return other && other->isVisible() && other->geometry().topLeft() == window->geometry().topLeft();
        });
    };
    while (hidden())
        window->move(window->pos() + QPoint(cascade, cascade));
    if (m_settings)
        window->setKeepsWithoutAsking(m_settings->value(keepSetting, false).toBool());
    connect(window, &EditWindow::keepsWithoutAskingChosen, this, [this] {
        if (m_settings)
            m_settings->setValue(keepSetting, true);
    });
    connect(window, &EditWindow::decideRequested, this, &EditWindows::decideRequested);
    connect(window, &EditWindow::allowSendingRequested, this, &EditWindows::allowSendingRequested);
    connect(window, &EditWindow::stepRequested, this, [this, window](int by) {
        // The same tab on the next record; the window it came from closes, what was typed there is kept.
        const int page = window->page();
        const FieldKey field = window->currentField();
        window->setKeepsWithoutAsking(true);
        const RecordKey from = window->key();
        m_shownLast.clear();
        window->close();
        emit stepRequested(by, from);
        if (m_shownLast) {
            m_shownLast->showField(field);
            m_shownLast->showPage(page);
        }
    });
    connect(window, &EditWindow::createdAs, this, [this, at = QPointer<CompanyHandle>(&company)](const Record &stored) {
        if (at)
            open(*at, stored, false);
    });
    connect(window, &EditWindow::keptAsNew, this, [this, at = QPointer<CompanyHandle>(&company)](const Record &fresh) {
        if (at)
            open(*at, fresh, true);
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
            window->setKeepsWithoutAsking(true);
        all = window->close() && all;
    }
    return all;
}

} // namespace clientele
