// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mailbox.h"

#include <QtTest>

#include <atomic>
#include <condition_variable>
#include <thread>

using namespace clientele;

/// The border between threads, with the standard library's threads only, so that ThreadSanitizer sees everything.
class TestMailbox : public QObject
{
    Q_OBJECT

    /// A thread that drains whenever it is woken.
    struct Receiver
    {
        std::mutex mutex;
        std::condition_variable wake;
        bool woken = false;
        bool stop = false;
        Mailbox box{[this] {
            const std::lock_guard lock(mutex);
            woken = true;
            wake.notify_one();
        }};
        std::thread thread{[this] {
            for (;;) {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return woken || stop; });
                if (stop && !woken)
                    return;
                woken = false;
                lock.unlock();
                box.drain();
            }
        }};
        void end()
        {
            {
                const std::lock_guard lock(mutex);
                stop = true;
                wake.notify_one();
            }
            thread.join();
        }
    };

private slots:
    void everythingArrivesInEachSendersOrder()
    {
        constexpr int senders = 4;
        constexpr int each = 2000;
        std::vector<std::vector<int>> seen(senders); // the receiver's alone
        Receiver receiver;
        std::vector<std::thread> threads;
        for (int sender = 0; sender < senders; ++sender) {
            threads.emplace_back([&receiver, &seen, sender] {
                for (int i = 0; i < each; ++i) {
                    if (!receiver.box.post([&seen, sender, i] { seen[size_t(sender)].push_back(i); }))
                        qFatal("dropped");
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        receiver.end();
        for (const std::vector<int> &one : seen) {
            QCOMPARE(one.size(), size_t(each));
            QVERIFY(std::is_sorted(one.begin(), one.end()));
        }
    }

    void wakesOncePerDrain()
    {
        int woken = 0;
        Mailbox box([&woken] { ++woken; });
        for (int i = 0; i < 3; ++i)
            box.post([] {});
        QCOMPARE(woken, 1);
        box.drain();
        box.post([] {});
        QCOMPARE(woken, 2);
    }

    void whatIsPostedWhileDrainingWaitsForTheNextTime()
    {
        int ran = 0;
        int woken = 0;
        Mailbox box([&woken] { ++woken; });
        box.post([&] { box.post([&ran] { ++ran; }); });
        box.drain();
        QCOMPARE(ran, 0);
        QCOMPARE(woken, 2);
        box.drain();
        QCOMPARE(ran, 1);
    }

    void closedTakesNothingAndDropsWhatWaits()
    {
        bool ran = false;
        bool destroyed = false;
        Mailbox box([] {});
        auto guard = std::shared_ptr<int>(new int, [&](int *value) {
            delete value;
            destroyed = true;
            box.post([] {}); // what a dropped command owned may post again while it goes
        });
        QVERIFY(box.post([&ran, guard = std::move(guard)] { ran = true; }));
        box.close();
        QVERIFY(destroyed);
        QVERIFY(!box.post([&ran] { ran = true; }));
        box.drain();
        QVERIFY(!ran);
    }

    /// After close() has returned nobody is inside `wake` any more, so that its owner may go.
    void closingWhileOthersPost()
    {
        for (int round = 0; round < 200; ++round) {
            auto alive = std::make_unique<std::atomic<int>>(0);
            Mailbox box([&alive] { alive->fetch_add(1); });
            std::atomic<bool> started = false;
            std::thread sender([&] {
                started = true;
                while (box.post([] {})) {
                }
            });
            std::thread receiver([&] {
                for (int i = 0; i < 10; ++i)
                    box.drain();
            });
            while (!started)
                std::this_thread::yield();
            box.close();
            alive.reset();
            sender.join();
            receiver.join();
        }
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
