#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From nothing but the base system to a window full of customers: installs what is needed, builds a release and starts
# Clientele with its sample company. Where there is no display, it does so on a virtual one and leaves a picture.
#
#   packaging/run.sh [--build-only] [arguments for clientele, instead of --sample]
#
# CLIENTELE_PICTURE   where the picture goes                    (build/clientele-window.png)
# CLIENTELE_SCREEN    size of the virtual display               (1440x900)
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build_only=no
if [ "${1:-}" = --build-only ]; then build_only=yes; shift; fi
[ $# -gt 0 ] || set -- --sample

program=$root/build/release/bin/clientele
picture=${CLIENTELE_PICTURE:-$root/build/clientele-window.png}

has_display() {
    case "$(uname -s)" in
        Linux) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
        *) true ;;
    esac
}

# A picture is worth keeping once the window is there and two in a row are the same: the first rows have been painted.
wait_for_picture() {
    local waited=0 before="" now=""
    until xdotool search --onlyvisible --pid "$program_pid" --name . >/dev/null 2>&1; do
        kill -0 "$program_pid" 2>/dev/null || { tail -n 20 "$logs/clientele.log" >&2; die "Clientele ended before its window came."; }
        [ "$waited" -lt 240 ] || { tail -n 20 "$logs/clientele.log" >&2; die "No window after 60 seconds."; }
        sleep 0.25
        waited=$((waited + 1))
    done
    for waited in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 1
        import -silent -window root "$picture"
        now=$(identify -format '%#' "$picture")
        [ "$now" != "$before" ] || return 0
        before=$now
        kill -0 "$program_pid" 2>/dev/null || { tail -n 20 "$logs/clientele.log" >&2; die "Clientele ended by itself."; }
    done
}

stop_all() {
    # The program first, so that it ends in order and takes its practice service with it; then what it stood on.
    local pid
    for pid in ${program_pid:-} ${manager_pid:-} ${server_pid:-}; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    [ -z "${scratch:-}" ] || rm -rf "$scratch"
}

run_virtually() {
    local number=""
    scratch=$(mktemp -d)
    trap stop_all EXIT
    Xvfb -displayfd 3 -screen 0 "${CLIENTELE_SCREEN:-1440x900}x24" -nolisten tcp 3>"$scratch/display" >"$logs/xvfb.log" 2>&1 &
    server_pid=$!
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40; do
        number=$(cat "$scratch/display")
        [ -z "$number" ] || break
        sleep 0.25
    done
    [ -n "$number" ] || { cat "$logs/xvfb.log" >&2; die "The virtual display did not start."; }
    export DISPLAY=:$number QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    openbox >"$logs/openbox.log" 2>&1 &
    manager_pid=$!
    # A folder of its own, so that the picture is that of a first start and no one's settings are touched.
    "$program" --profile "$scratch/profile" "$@" >"$logs/clientele.log" 2>&1 </dev/null &
    program_pid=$!
    mkdir -p "$(dirname "$picture")"
    wait_for_picture
    echo "   picture of the window: $picture"
}

purposes=build
has_display || purposes="build picture"
# shellcheck disable=SC2086  # a list
step "Packages" install_for $purposes
step "Configuring (preset release)" configure release
step "Building (build/release)" build release
[ "$build_only" = no ] || exit 0
[ -x "$program" ] || [ -x "$program.exe" ] || die "The build has left no $program."
if has_display; then
    echo "== Starting clientele $*"
    exec "$program" "$@"
fi
step "No display here: starting clientele $* on a virtual one" run_virtually "$@"
