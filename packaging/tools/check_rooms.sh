#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every folder below src/ includes only headers of itself and of what its library links, directly or through others.
# All headers share one include path, so the compiler alone would not see it.
#   packaging/tools/check_rooms.sh ROOMS_FILE     (written by CMake: folder, library, the libraries it links)
set -euo pipefail
cd "$(dirname "$0")/../.."

{ cat "$1"; grep -rnE --include='*.cpp' --include='*.h' '^[[:space:]]*#[[:space:]]*include[[:space:]]+"[^"]*/' src; } | awk '
    function folder_of(path) {
        while (sub(/\/[^\/]*$/, "", path)) if (path in library) return path
        return ""
    }
    # Marks in seen all that a library links.
    function walk(name,    i, n, next_ones) {
        if ((name) in seen) return
        seen[name] = 1
        n = split(links[name], next_ones, " ")
        for (i = 1; i <= n; i++) walk(next_ones[i])
    }
    !/#[[:space:]]*include/ {
        library[$1] = $2
        links[$2] = ""
        for (i = 3; i <= NF; i++) links[$2] = links[$2] " " $i
        next
    }
    {
        split($0, at, ":")
        split($0, quoted, "\"")
        from = folder_of(at[1])
        to = folder_of("src/" quoted[2])
        if (from == "") { printf "%s:%s: in no room\n", at[1], at[2]; faults = 1; next }
        if (to == "" || to == from) next
        split("", seen)
        walk(library[from])
        checked++
        if (!(library[to] in seen)) {
            printf "%s:%s: %s does not link %s\n", at[1], at[2], library[from], library[to]
            faults = 1
        }
    }
    END {
        if (!checked) { print "no include between rooms found: this check sees nothing"; faults = 1 }
        exit faults
    }' >&2
echo "   rooms include only what they link"
