// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"

#include <QByteArray>

#include <functional>

namespace clientele::sandbox::businesscentral {

/// Posts a payment journal: all of its lines or none (reference, 6.5).
class Posting
{
public:
    /// `now` in milliseconds since 1970; `newGuid` for a journal that is made anew.
    Posting(Store &store, const Schema &schema, const Settings &settings, qint64 now,
            std::function<QByteArray()> newGuid);

    /// The first thing wrong with a line, with the words that name the line. Throws Refusal.
    void check(qint64 company, const Row &journal);
    /// Checks, then moves balances and what is left of the invoices, and takes the lines away.
    void post(qint64 company, const Row &journal);
    /// Throws Refusal where there is no line.
    void refuseEmpty(qint64 company, const Row &journal);

private:
    QList<Row> lines(qint64 company, const Row &journal);
    void checkLine(qint64 company, const Row &journal, const Row &line);
    void postLine(qint64 company, const Row &line);
    void tidy(qint64 company, const Row &journal, qint64 nextDocument);

    Store &m_store;
    const Schema &m_schema;
    const Settings &m_settings;
    const qint64 m_now;
    const std::function<QByteArray()> m_newGuid;
};

} // namespace clientele::sandbox::businesscentral
