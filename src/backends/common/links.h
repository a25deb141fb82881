// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::backends {

/// Everything outside RFC 3986's unreserved set encoded, but for what OData spells plainly and no server mistakes:
/// quotes, brackets, comma, colon, dollar.
QByteArray encoded(const QString &text);

/// `{base}/{path}?{base's own query}&{options}`. `path` and `options` are already encoded.
QUrl link(const DialectSettings &settings, const QByteArray &path, const QByteArray &options = {});

/// Same scheme, host and port; a link with a name or password of its own is foreign.
bool sameOrigin(const QUrl &base, const QUrl &other);

Request readRequest(const QUrl &url);
/// A request that changes something. `body` is sent as JSON; without one there is no Content-Type either.
Request writeRequest(const char *method, const QUrl &url, const std::optional<Json> &body = {});

} // namespace clientele::backends
