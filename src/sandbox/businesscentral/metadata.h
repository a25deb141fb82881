// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/schema.h"

#include <QByteArray>

namespace clientele::sandbox::businesscentral {

/// The service's description of itself (CSDL, the answer of `$metadata`): types, lengths and navigation names of
/// this profile, for clients that ask rather than guess.
QByteArray writeMetadata(const Schema &schema, Profile profile);

} // namespace clientele::sandbox::businesscentral
