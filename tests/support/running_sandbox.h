// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <vector>

namespace clientele::testing {

/// The practice services as a subprocess, for tests that want real HTTP. Starts in the constructor, ends in the
/// destructor. Every call blocks until it is done, without an event loop; from one thread at a time.
/// What the bodies may hold stands in sandbox/admin.h.
class RunningSandbox
{
public:
    /// `options` as on the command line ("--customers", "30"). Aborts the test program if it does not start.
    explicit RunningSandbox(const QStringList &options = {});
    ~RunningSandbox();
    RunningSandbox(const RunningSandbox &) = delete;
    RunningSandbox &operator=(const RunningSandbox &) = delete;

    /// "http://127.0.0.1:PORT/v2.0/Sandbox/api/v2.0": the first service, Business Central.
    QUrl url() const { return m_url; }
    /// The address of the service of this name ("layer"). Aborts the test program where it is not practised.
    QUrl urlOf(const QByteArray &service) const;
    /// `url()` with this behind it, percent-encoded as it stands: "companies(...)/customers".
    QUrl url(const QByteArray &behind) const;
    QByteArray token() const { return m_token; }
    /// Id of the first company, and the address of one of its sets: "customers".
    QByteArray companyId() const { return QByteArrayLiteral("a1b2c3d4-e5f6-7890-abcd-ef1234567890"); }
    QUrl set(const QByteArray &name) const { return url("companies(" + companyId() + ")/" + name); }

    void addFault(const Json &fault);
    void clearFaults();
    /// Lets held requests go on and carries out late commits. Number of the latter.
    int release();
    /// Somebody else's change; the record as it is now, or {"error": ...}.
    Json colleague(const Json &wish);
    /// Every request so far, oldest first.
    std::vector<Json> journal();
    /// Only the requests with this verb whose target contains this text.
    std::vector<Json> journal(const QByteArray &method, const QByteArray &inTarget);
    void clearJournal();
    /// Changes the ways of the service; all settings now in force.
    Json settings(const Json &changes);
    /// Replaces the clients' token; an empty one makes it expire. `token()` stays the old one.
    void setToken(const QByteArray &token);
    void reset();
    /// Ends the program at once, as if the computer of the service were switched off.
    void kill();

    /// One admin request: {"POST", "faults", body}. The raw answer.
    QByteArray admin(const QByteArray &method, const QByteArray &what, const QByteArray &body = {});

private:
    QProcess m_process;
    QByteArray m_token;
    QUrl m_url;
    Json m_services;
    QUrl m_admin;
};

/// For bodies in tests: json("{'number': '10000'}") with single quotes for double ones. Aborts if it is no JSON.
Json json(QByteArray text);

} // namespace clientele::testing
