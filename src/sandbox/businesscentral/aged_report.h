// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/store.h"

#include <QByteArray>
#include <QDate>

namespace clientele::sandbox::businesscentral {

/// agedAccountsReceivables: the service runs a report on every call, and so does this one, into a table of its own
/// (reference, 5.10).
EntitySet agedAccountsReceivables();

/// Writes the report's rows for one customer, or for all of them and the row of totals behind (`customer` empty).
/// `language` as Accept-Language names it, for the labels.
void runAgedReport(Store &store, const Schema &schema, qint64 company, const QByteArray &customer, QDate today,
                   const QByteArray &language);

} // namespace clientele::sandbox::businesscentral
