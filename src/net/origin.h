// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace clientele {

/// Scheme, host and port of an address (RFC 6454, 4): the border within which credentials may travel and redirects are
/// followed. A missing port is the scheme's own. Host names compare as spelled: "example.com" and "example.com."
/// are two origins, which errs on the safe side.
class Origin
{
public:
    /// Belongs to nobody; contains no address.
    Origin() = default;
    explicit Origin(const QUrl &url);

    bool isEmpty() const { return m_host.isEmpty(); }
    bool contains(const QUrl &url) const { return !isEmpty() && Origin(url) == *this; }
    bool operator==(const Origin &) const = default;

private:
    QString m_scheme;
    QString m_host;
    int m_port = -1;
};

/// Whether the address is this computer by its very spelling: 127.0.0.0/8, ::1 or the name "localhost". No name is
/// looked up, so that nobody who answers for DNS can make a strange host look like this one.
bool isLoopback(const QString &host);

} // namespace clientele
