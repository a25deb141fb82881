// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "service/workplace.h"
#include "support/running_sandbox.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace clientele::testing {

/// The computer's clock, moved on by as much as a test wants. Any thread.
struct ShiftedClock final : Clock
{
    qint64 nowMsecsUtc() const override { return SystemClock().nowMsecsUtc() + shiftMsecs.load(); }
    std::atomic<qint64> shiftMsecs = 0;
};

/// How a DeskFixture is set up. Pauses and repetitions are short: what a person waits seconds for takes hundredths.
struct DeskSetup
{
    DeskSetup();
    /// TEST companies may send at once, LIVE ones open view only.
    CompanyKind kind = CompanyKind::Test;
    /// Which of the practised services is opened.
    QByteArray service = QByteArrayLiteral("businesscentral");
    /// Of the practice service's command line.
    QStringList options = {QStringLiteral("--customers"), QStringLiteral("40")};
    OutboxTiming timing;
    HttpLimits limits;
    bool withToken = true; ///< false: the company opens without one, and nothing is waited for
};

/// A whole desk for tests of windows: the practice service as a subprocess, a Workplace on a folder of its own, and
/// the practice company opened there with its customers and look-ups read. Main thread; waits with an event loop.
class DeskFixture
{
public:
    /// TEST companies may send at once, LIVE ones open view only. `options`: of the practice service's command line.
    explicit DeskFixture(CompanyKind kind = CompanyKind::Test,
                         const QStringList &options = {QStringLiteral("--customers"), QStringLiteral("40")});
    explicit DeskFixture(DeskSetup setup);
    ~DeskFixture();

    RunningSandbox sandbox;
    ShiftedClock clock;
    Workplace &workplace() { return *m_workplace; }
    CompanyHandle &company() { return *m_company; }
    OutboxHandle &outbox() { return m_company->outbox(); }
    /// Opens the practised company of one more service beside it, with its customers read.
    CompanyHandle &alsoOpen(const QByteArray &service, CompanyKind kind = CompanyKind::Test);

    /// The customer as the list has it; a null record if there is none with this number, or with this external id
    /// or name where the service has no numbers.
    Record customer(const QString &number) const;
    /// The customer read anew, as a window does when it opens.
    Record fresh(const QString &number);
    /// Keeps one typed value, and waits until the overlay has it.
    void type(const Record &opened, const FieldKey &field, const Value &value);
    /// Submits what was typed; the submission's id. Fails the test program's QVERIFY by an empty id.
    QString submit(const RecordKey &key);
    /// The same, with the whole answer.
    Result<QString> trySubmit(const RecordKey &key);
    /// Types one value into the customer as the list has it, and submits it.
    QString change(const QString &number, const FieldKey &field, const Value &value);
    /// The submission as windows see it; fails the test program where there is none of this id.
    SubmissionView view(const QString &submission);
    /// Types, lets a colleague save `theirs` (a JSON object of wire names, single quotes allowed), and submits.
    QString clash(const Record &opened, const Changes &mine, const QByteArray &theirs);
    /// Waits until the submission is in this state; false after some seconds.
    bool waitFor(const QString &submission, SubmissionState state);
    /// The colleague's change to a customer of the practice company.
    Json colleague(const QString &number, const QByteArray &fields);
    /// Ends the workplace and starts it anew on the same folder, as after closing the program. Companies other than
    /// SAMPLE ones are opened again and get their token.
    void restart();
    /// The two halves of restart().
    void close();
    void openAgain();
    /// The program is cut off (killed, no power): the next one finds the folder as it lay on the disk at this moment.
    void cutOff();

    /// The folder of the profile.
    QString folder() const { return m_folder.path(); }
    /// Entries of the change log about one customer (by the service's id), oldest first; empty: about all.
    std::vector<LogEntry> log(const QString &remoteId = {});
    /// Writes the journal of the practice service tells of, oldest first: "PATCH 200", "POST 0".
    QStringList writes();
    /// What the service holds in one of its own fields. Asking gives the record a new version, so ask last.
    /// Of Business Central alone.
    QString atService(const QString &number, const QString &field);
    /// Failures the workplace told of its store.
    std::vector<Failure> storageFailures;

private:
    void start();
    void open();
    CompanyHandle *connectTo(const QByteArray &service, CompanyKind kind);

    DeskSetup m_setup;
    QTemporaryDir m_folder;
    UuidSource m_ids;
    SystemRandom m_random;
    std::unique_ptr<Workplace> m_workplace;
    CompanyHandle *m_company = nullptr;
};

} // namespace clientele::testing
