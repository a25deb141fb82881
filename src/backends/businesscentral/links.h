// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/entities.h"
#include "backends/common/links.h"
#include "backends/odata/page_trail.h"

namespace clientele::businesscentral {

using backends::encoded;
using backends::link;
using backends::readRequest;
using backends::sameOrigin;
using odata::PageTrail;

/// "companies(id)/set" and "companies(id)/set(key)"; the guid stands without quotes (business-central.md 1).
QByteArray setPath(const DialectSettings &settings, const QByteArray &set);
QByteArray recordPath(const DialectSettings &settings, const QByteArray &set, const QString &remoteId);
/// The same for a place that may be under another one: "companies(id)/parents(key)/set".
QByteArray setPath(const DialectSettings &settings, const Place &place, const QString &parent);
QByteArray recordPath(const DialectSettings &settings, const Place &place, const QString &parent,
                      const QString &remoteId);

} // namespace clientele::businesscentral
