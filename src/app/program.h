// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "core/ports.h"
#include "gui/look/look.h"
#include "service/workplace.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace clientele {

class FirstStart;
class MainWindow;
class SamplePractice;

/// Builds the objects of a run and wires them; knows what the command line asked for. Nothing is decided here.
class Program : public QObject
{
    Q_OBJECT
public:
    /// `token` for StartOptions::connectTo. The profile folder is ours already (see ProfileLock).
    Program(QApplication &application, const StartOptions &options, const QString &token, const QString &channel);
    ~Program() override;
    MainWindow &window() { return *m_window; }
    /// The system wishes it: everything closes without a question, nothing typed is lost.
    void end();

private:
    void carryOut(const StartOptions &options, const QString &token);
    void openSample();
    void connectTo(const StartOptions &options, const QString &token);
    CompanyHandle *openAlready(const StartOptions &options) const;
    void openSampleAt(const QHash<QByteArray, QUrl> &services);
    /// One after the other; `show`: the first that opens comes to the front.
    void openSamples(std::vector<ConnectionSettings> samples, bool show);

    SystemClock m_clock;
    UuidSource m_ids;
    SystemRandom m_random;
    QSettings m_settings;
    Look m_look;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<SamplePractice> m_sample;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FirstStart> m_firstStart;
};

} // namespace clientele
