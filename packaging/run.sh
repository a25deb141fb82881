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

# wait_until SECONDS COMMAND...: asks again four times a second, as long as Clientele, once started, is running.
wait_until() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ -z "${program_pid:-}" ] || kill -0 "$program_pid" 2>/dev/null || return 1
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.25
    done
}

has_window() {
    xdotool search --onlyvisible --pid "$program_pid" --name .
}

# Two pictures in a row that are the same: what there was to paint has been painted.
same_as_before() {
    local now
    sleep 1
    import -silent -window root "$picture"
    now=$(identify -format '%#' "$picture")
    [ "$now" = "${before:-}" ] || { before=$now; return 1; }
}

take_picture() {
    wait_until 60 has_window || { tail -n 20 "$logs/clientele.log" >&2; die "No window came."; }
    # The practice service is starting meanwhile, and a window at rest is not yet a window with rows.
    sleep 4
    wait_until 30 same_as_before || echo "   the window did not come to rest; this is its last picture"
    kill -0 "$program_pid" 2>/dev/null || { tail -n 20 "$logs/clientele.log" >&2; die "Clientele ended by itself."; }
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
    scratch=$(mktemp -d)
    trap stop_all EXIT
    : >"$scratch/display"
    Xvfb -displayfd 3 -screen 0 "${CLIENTELE_SCREEN:-1440x900}x24" -nolisten tcp 3>"$scratch/display" >"$logs/xvfb.log" 2>&1 &
    server_pid=$!
    wait_until 60 test -s "$scratch/display" || { cat "$logs/xvfb.log" >&2; die "The virtual display did not start."; }
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    # A window that appears while the window manager is starting may never be shown, so its own word is waited for.
    openbox --startup "touch $scratch/managed" >"$logs/openbox.log" 2>&1 &
    manager_pid=$!
    wait_until 60 test -e "$scratch/managed" || { cat "$logs/openbox.log" >&2; die "The window manager did not start."; }
    # A folder of its own, so that the picture is that of a first start and no one's settings are touched.
    "$program" --profile "$scratch/profile" "$@" >"$logs/clientele.log" 2>&1 </dev/null &
    program_pid=$!
    mkdir -p "$(dirname "$picture")"
    take_picture
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
