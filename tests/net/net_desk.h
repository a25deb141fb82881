// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "support/fixed_ports.h"
#include "support/raw_server.h"

#include <memory>

namespace clientele::testing {

/// Limits that keep a test short: what a person waits seconds for takes hundredths here.
HttpLimits shortLimits();

/// A client with everything it needs, whose waits before repetitions pass at once and are written down.
class NetDesk
{
public:
    explicit NetDesk(HttpLimits limits = shortLimits());
    /// With credentials of its own kind.
    NetDesk(std::unique_ptr<Authorizer> authorizer, HttpLimits limits = shortLimits());

    /// Sends, and runs the event loop until the answer is there; fails the test after some seconds without one.
    Answer fetch(const Request &request);

    static Request get(const QUrl &url);
    static Request write(const QByteArray &method, const QUrl &url, const QByteArray &body = {});

    FixedClock clock;
    CountingIds ids;
    FixedRandom random;
    QList<qint64> waits; ///< milliseconds
    std::unique_ptr<Authorizer> authorizer;
    HttpClient client;
};

} // namespace clientele::testing

// So that a failing comparison prints names instead of nothing.
namespace clientele {
char *toString(Answer::Delivery delivery);
char *toString(Answer::Fault fault);
} // namespace clientele
