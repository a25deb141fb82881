// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure_codes.h"
#include "payment_desk.h"

namespace clientele::testing {

/// So many looks that a test is through before a scheduled posting is given up.
inline DeskSetup patient()
{
    DeskSetup setup;
    setup.timing.patienceWhenScheduled = 1'000;
    return setup;
}

/// A gateway's page in place of the service's answer.
inline QByteArray page(int status, const QByteArray &to)
{
    return "{'kind': 'status', 'html': true, 'status': " + QByteArray::number(status) + ", " + to + "}";
}

inline QStringList documentsOf(const std::vector<Record> &lines)
{
    QStringList documents;
    for (const Record &line : lines)
        documents += line.value("document.number").toText();
    documents.sort();
    return documents;
}

inline QStringList documents(const char *one)
{
    return {QString::fromLatin1(one)};
}

} // namespace clientele::testing
