// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace clientele {

/// Delivers a reply to `fn(Result<T>)` on the context's thread as long as `context` lives; a cancelled one as
/// Failure::Kind::Cancelled. Used instead of QFuture::then with a context, which aborts when the context has died
/// before the answer (Qt 6.4).
template <class T, class Fn>
void onDone(const QFuture<Result<T>> &reply, QObject *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> finished = watcher->future();
        if (finished.resultCount() > 0) {
            fn(finished.result());
            return;
        }
        Failure cancelled;
        cancelled.kind = Failure::Kind::Cancelled;
        fn(Result<T>(cancelled));
    });
    watcher->setFuture(reply);
}

} // namespace clientele
