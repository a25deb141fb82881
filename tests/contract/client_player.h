// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/transcript.h"
#include "core/dialect.h"

namespace clientele::contract {

/// Has a fresh dialect, which believes the service to be at Face::base, carry out the wish of a transcript, and answers
/// as written down. What is not as written down in its requests or in what it made of the answers; empty: nothing.
QString playClient(const Transcript &transcript, const Face &face, const DialectFactory &factory);

} // namespace clientele::contract
