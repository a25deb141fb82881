// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/thread_post.h"
#include "store/work_store.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace clientele {

/// The desk's way to `work.sqlite`: calls run on the store thread in the order they were made, answers come back on
/// the desk thread, and not at all once their `context` is gone (the call itself is carried out all the same).
class StoreAccess
{
public:
    /// `store` is set and used on `storeThread` only; `deskThread` takes the answers. Both must outlive this object.
    StoreAccess(WorkerThread &storeThread, WorkerThread &deskThread, std::shared_ptr<std::unique_ptr<WorkStore>> store)
        : m_thread(storeThread)
        , m_desk(deskThread)
        , m_store(std::move(store))
    {
    }

    template <class T>
    void run(std::function<Result<T>(WorkStore &)> call, QObject *context, std::function<void(Result<T>)> done)
    {
        const QPointer<QObject> owner(context);
        m_thread.post([this, call = std::move(call), owner, done = std::move(done)]() mutable {
            auto answer = std::make_shared<Result<T>>(*m_store ? call(**m_store) : Result<T>(noStore()));
            m_desk.post([answer, owner, done = std::move(done)] {
                if (owner && done)
                    done(std::move(*answer));
            });
        });
    }

private:
    static Failure noStore()
    {
        Failure failure;
        failure.kind = Failure::Kind::Storage;
        return failure;
    }
    WorkerThread &m_thread;
    WorkerThread &m_desk;
    std::shared_ptr<std::unique_ptr<WorkStore>> m_store;
};

} // namespace clientele
