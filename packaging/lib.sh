# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What run.sh, test.sh and check.sh share: telling what happens and how long it takes, installing packages, building.
# Sourced, never started. Written for the bash of macOS too (3.2): no associative arrays, no mapfile.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
# Compilers and Qt's tools expect UTF-8; a bare system speaks plain C.
if [ "$(uname -s)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi
logs=$root/build/logs
mkdir -p "$logs"

die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# step TEXT COMMAND...: says what is done, does it, says how long it took.
step() {
    local text=$1 began=$SECONDS status=0
    shift
    printf '== %s\n' "$text"
    "$@" || status=$?
    if [ "$status" -ne 0 ]; then
        printf '   failed after %s s\n' "$((SECONDS - began))"
        return "$status"
    fi
    printf '   done in %s s\n' "$((SECONDS - began))"
}

# quietly NAME COMMAND...: keeps what the command prints in build/logs/NAME.log and shows its end when it fails.
quietly() {
    local log=$logs/$1.log status=0
    shift
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 30 "$log" >&2
        printf '   all of it: %s\n' "${log#"$root"/}" >&2
    fi
    return "$status"
}

system_name() {
    case "$(uname -s)" in
        Linux) if command -v apt-get >/dev/null; then echo debian; else echo other-linux; fi ;;
        Darwin) echo homebrew ;;
        MINGW* | MSYS* | CYGWIN*) echo msys2 ;;
        *) echo other ;;
    esac
}

# The names in one list, without comments; nothing where a system has no such list.
package_list() {
    local file=$root/packaging/packages/$1-$2.txt
    if [ -f "$file" ]; then sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$file"; fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

debian_has() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]; }

# A name ending in "?" that this release does not know is left out. Before the first "apt-get update" a bare system
# knows no names at all, therefore this is asked after it.
debian_known() { [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null | head -n 1 || true)" ]; }

debian_missing() {
    local name optional
    missing=""
    for name in "$@"; do
        optional=${name%\?}
        if [ "$optional" != "$name" ] && [ "${apt_updated:-no}" = yes ] && ! debian_known "$optional"; then continue; fi
        debian_has "$optional" || missing="$missing $name"
    done
}

install_debian() {
    debian_missing "$@"
    # Only optional ones missing: this release may simply not have them, which costs no update to find out twice.
    local only_optional=yes name
    for name in $missing; do case $name in *\?) ;; *) only_optional=no ;; esac; done
    if [ "$only_optional" = yes ]; then
        apt_updated=yes
        debian_missing "$@"
        [ -n "$missing" ] || { echo "   all packages are there"; return 0; }
    fi
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
        die "Installing packages needs root or sudo. Missing here:${missing//\?/}"
    quietly apt-update as_root apt-get update -q || die "apt-get update failed."
    apt_updated=yes
    debian_missing "$@"
    echo "   installing:${missing//\?/}"
    # shellcheck disable=SC2086  # a list of names
    quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends ${missing//\?/} || die "apt-get install failed."
}

install_homebrew() {
    command -v brew >/dev/null || die "Please install Homebrew first; Clientele takes Qt and its libraries from it."
    local name have
    have=$(brew list --formula -1)
    missing=""
    for name in "$@"; do
        printf '%s\n' "$have" | grep -qx -- "$name" || missing="$missing $name"
    done
    [ -n "$missing" ] || { echo "   all packages are there"; return 0; }
    echo "   installing:$missing"
    # shellcheck disable=SC2086  # a list of names
    quietly brew-install brew install $missing || die "brew install failed."
}

install_msys2() {
    [ -n "${MINGW_PACKAGE_PREFIX:-}" ] ||
        die "Please start this from an MSYS2 UCRT64 shell; on Windows Clientele is built with its compiler and Qt."
    local name
    missing=""
    for name in "$@"; do
        pacman -Q "$MINGW_PACKAGE_PREFIX-$name" >/dev/null 2>&1 || missing="$missing $MINGW_PACKAGE_PREFIX-$name"
    done
    if [ -n "$missing" ]; then
        echo "   installing:$missing"
        # shellcheck disable=SC2086  # a list of names
        quietly pacman-install pacman -S --needed --noconfirm $missing || die "pacman could not install the packages."
    fi
    if [ ! -e "$MINGW_PREFIX/include/SQLiteCpp/SQLiteCpp.h" ] || [ ! -e "$MINGW_PREFIX/include/httplib.h" ]; then
        die "MSYS2 has no packages of SQLiteCpp and cpp-httplib: please install both into $MINGW_PREFIX, then start this again."
    fi
}

# install_for PURPOSE...: everything the lists of this system name for these purposes.
install_for() {
    local system names="" purpose
    system=$(system_name)
    for purpose in "$@"; do names="$names $(package_list "$system" "$purpose" | tr '\n' ' ')"; done
    # shellcheck disable=SC2086  # lists of names
    case $system in
        debian) install_debian $names ;;
        homebrew) install_homebrew $names ;;
        msys2) install_msys2 $names ;;
        *) echo "   this system's packages are not known here; what is needed stands in packaging/packages/debian-*.txt." \
                "Going on with what is there." ;;
    esac
}

# Homebrew keeps some libraries out of the way of the system's own; CMake has to be told.
find_libraries() {
    if [ "$(system_name)" = homebrew ]; then
        export CMAKE_PREFIX_PATH=${CMAKE_PREFIX_PATH:-$(brew --prefix)}
        local sqlite
        sqlite=$(brew --prefix sqlite)/lib/pkgconfig
        export PKG_CONFIG_PATH=$sqlite${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
    fi
}

configure() {
    find_libraries
    quietly "configure-$1" cmake --preset "$1" -S "$root" -B "$root/build/$1" || die "CMake could not configure preset $1."
}

# Ninja's own lines are kept short; a compiler's words are shown as they come.
build() {
    local preset=$1
    shift
    env NINJA_STATUS='   [%f/%t %es] ' cmake --build "$root/build/$preset" "$@"
}
