// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

namespace clientele {

/// Path of the first member that looks like a secret (connection settings stand in clear on the disk, and secrets
/// belong into the key ring); empty if there is none. Looked for at any depth, in any case and spelling:
/// names that speak of a token, password, secret, credential or cookie, or that end in "key", and addresses with a
/// password in them. The path names members only, never a value.
QString secretMember(const Json &settings);

} // namespace clientele
