// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/on_done.h"
#include "service/thread_post.h"

#include <QPromise>
#include <QtTest>

#include <atomic>

using namespace clientele;

/// What carries commands between the threads, and answers back to a window.
class TestThreads : public QObject
{
    Q_OBJECT

private slots:
    void commandsRunOnTheirThreadInOrder()
    {
        ThreadPost here;
        QStringList seen;
        WorkerThread worker(QStringLiteral("worker"));
        QThread *there = nullptr;
        for (int i = 0; i < 100; ++i) {
            worker.post([&, i] {
                there = QThread::currentThread();
                here.post([&seen, i] { seen += QString::number(i); });
            });
        }
        QTRY_COMPARE(seen.size(), 100);
        QVERIFY(there != QThread::currentThread());
        QCOMPARE(there->objectName(), QStringLiteral("worker"));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(seen[i], QString::number(i));
    }

    void stoppingFinishesWhatWasPosted()
    {
        std::atomic<int> ran = 0;
        int before = -1;
        WorkerThread worker(QStringLiteral("worker"));
        for (int i = 0; i < 50; ++i)
            worker.post([&ran] { ++ran; });
        worker.stop([&] { before = ran; });
        QCOMPARE(before, 50);
        QVERIFY(!worker.post([&ran] { ++ran; })); // others may still post into nothing
        worker.stop();
        QCOMPARE(ran.load(), 50);
    }

    void nothingRunsOnAnOwnerThatIsGone()
    {
        bool ran = false;
        auto here = std::make_unique<ThreadPost>();
        here->post([&ran] { ran = true; });
        here.reset();
        QCoreApplication::processEvents();
        QVERIFY(!ran);
    }

    void answersReachTheirWindow()
    {
        QPromise<Result<int>> promise;
        promise.start();
        std::optional<Result<int>> seen;
        onDone(promise.future(), this, [&](const Result<int> &result) { seen = result; });
        promise.addResult(Result<int>(7));
        promise.finish();
        QVERIFY(!seen.has_value()); // later, never from inside the call
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(seen->value(), 7);
    }

    void aPromiseThatIsDroppedReadsAsCancelled()
    {
        std::optional<Result<int>> seen;
        {
            QPromise<Result<int>> promise;
            promise.start();
            onDone(promise.future(), this, [&](const Result<int> &result) { seen = result; });
        }
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(seen->failure().kind, Failure::Kind::Cancelled);
    }

    void aClosedWindowHearsNothing()
    {
        QPromise<Result<int>> promise;
        promise.start();
        bool heard = false;
        auto window = std::make_unique<QObject>();
        onDone(promise.future(), window.get(), [&](const Result<int> &) { heard = true; });
        promise.addResult(Result<int>(7));
        window.reset();
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
