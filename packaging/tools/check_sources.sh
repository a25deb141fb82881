#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be said about the sources without running them; tells every fault before it fails.
#   packaging/tools/check_sources.sh BUILD_DIRECTORY
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
mkdir -p build/logs
faults=0

if cmake --build "$1" --target check_translations >build/logs/check-translations.log 2>&1; then
    echo "   translations hold the present source texts"
else
    grep -E '^translations/|lupdate failed|lacks Q_OBJECT|Qualifying|cannot be called' build/logs/check-translations.log >&2
    faults=1
fi

packaging/tools/check_rooms.sh "$1/rooms.txt" || faults=1

if command -v desktop-file-validate >/dev/null; then
    if desktop-file-validate packaging/linux/*.desktop; then echo "   desktop entry is valid"; else faults=1; fi
else
    echo "   no desktop-file-validate here: the desktop entry is not checked"
fi

# The rules of CONTRIBUTING.md that a search can see.
forbid() {
    local text=$1 found
    shift
    found=$("$@" || true)
    [ -z "$found" ] || { printf '%s:\n%s\n' "$text" "$found" >&2; faults=1; }
}
code=(--include=*.cpp --include=*.h)
forbid "No SPDX line" grep -rL "${code[@]}" --include=*.sh --include=*.py \
    'SPDX-License-Identifier: GPL-3.0-or-later' src tests packaging
forbid "No #pragma once" grep -rL --include=*.h '^#pragma once' src tests
# A nested event loop outlives the objects it was started from; a continuation on a window may find it gone.
forbid "A nested event loop (use open())" grep -rnE "${code[@]}" '(\.|->|::)exec\(\)' src/model src/gui
forbid "A continuation on a window that may be gone" grep -rnE "${code[@]}" '\.then\(this' src/model src/gui
# lupdate looks into no call of something named tr() but for a text of its own: such a text never gets a translation.
forbid "A text that lupdate does not see (call the function something else)" \
    grep -rnE "${code[@]}" '\btr\(QT_TRANSLATE_NOOP' src
# Qt's short form of a date writes 2026 and 1926 alike in most locales.
# shellcheck disable=SC2317  # called by forbid
short_years() { grep -rnE "${code[@]}" 'QLocale::ShortFormat' src | grep -v '^src/model/date_text.cpp\|timeFormat'; }
forbid "A date with half its year (use shortDate)" short_years
# shellcheck disable=SC2317  # called by forbid
long_files() { find src tests \( -name '*.cpp' -o -name '*.h' \) -exec wc -l {} + | awk '$1 > 700 && $2 != "total"'; }
forbid "A file of more than 700 lines (split it)" long_files
exit "$faults"
