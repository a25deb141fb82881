// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What the files of wording share; for nobody else.

namespace clientele::wording {

/// The service's own words as part of a sentence of ours: on one line, no longer than can be read there (all of them
/// stand in the details), and without marks that would turn the rest of the sentence round.
QString theirWords(QString words);

} // namespace clientele::wording
