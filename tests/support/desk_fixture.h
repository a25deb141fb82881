// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "service/workplace.h"
#include "support/running_sandbox.h"

#include <QTemporaryDir>

#include <memory>

namespace clientele::testing {

/// A whole desk for tests of windows: the practice service as a subprocess, a Workplace on a folder of its own, and
/// the practice company opened there with its customers and look-ups read. Main thread; waits with an event loop.
class DeskFixture
{
public:
    /// TEST companies may send at once, LIVE ones open view only. `options`: of the practice service's command line.
    explicit DeskFixture(CompanyKind kind = CompanyKind::Test,
                         const QStringList &options = {QStringLiteral("--customers"), QStringLiteral("40")});
    ~DeskFixture();

    RunningSandbox sandbox;
    Workplace &workplace() { return *m_workplace; }
    CompanyHandle &company() { return *m_company; }
    OutboxHandle &outbox() { return m_company->outbox(); }

    /// The customer as the list has it; a null record if there is none with this number.
    Record customer(const QString &number) const;
    /// The customer read anew, as a window does when it opens.
    Record fresh(const QString &number);
    /// Keeps one typed value, and waits until the overlay has it.
    void type(const Record &opened, const FieldKey &field, const Value &value);
    /// Submits what was typed; the submission's id. Fails the test program's QVERIFY by an empty id.
    QString submit(const RecordKey &key);
    /// Types, lets a colleague save `theirs` (a JSON object of wire names, single quotes allowed), and submits.
    QString clash(const Record &opened, const Changes &mine, const QByteArray &theirs);
    /// Waits until the submission is in this state; false after some seconds.
    bool waitFor(const QString &submission, SubmissionState state);
    /// The colleague's change to a customer of the practice company.
    Json colleague(const QString &number, const QByteArray &fields);
    /// Ends the workplace and starts it anew on the same folder, as after closing the program. Companies other than
    /// SAMPLE ones are opened again and get their token.
    void restart();

private:
    void start();
    void open();

    CompanyKind m_kind;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    UuidSource m_ids;
    SystemRandom m_random;
    std::unique_ptr<Workplace> m_workplace;
    CompanyHandle *m_company = nullptr;
};

} // namespace clientele::testing
