#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks closer than a test run: slow, therefore on demand. Each check is an error or nothing.
#
#   packaging/check.sh [format] [clazy] [tidy [FILE...]] [asan] [tsan] [coverage]      (none: format clazy tidy)
#
#   format     every source as clang-format lays it out (only shown; "clang-format -i FILE" does it)
#   clazy      Qt's traps, levels 0 and 1, with clang as compiler
#   tidy       the allow-list in .clang-tidy; with FILEs only those
#   asan       all tests under AddressSanitizer and UndefinedBehaviourSanitizer
#   tsan       the tests of what is free of Qt's threads, labelled "tsan", under ThreadSanitizer (Debian's Qt is not
#              instrumented, so more would be noise)
#   coverage   line and branch coverage of src/: build/coverage/report/index.html
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -gt 0 ] || set -- format clazy tidy
failed=""

check_format() {
    find src tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run --Werror
}

check_clazy() {
    configure clazy && build clazy
}

# Nothing needs compiling for it, but what moc writes must be there.
check_tidy() {
    configure tidy && build tidy --target autogen || return 1
    local files=("$@")
    [ ${#files[@]} -gt 0 ] || files=("$root/src/" "$root/tests/")
    local status=0
    run-clang-tidy -quiet -p "$root/build/tidy" "${files[@]}" >"$logs/tidy.log" 2>/dev/null || status=$?
    sed -e "s/$(printf '\033')\[[0-9;]*m//g" "$logs/tidy.log" | grep -vE '^(clang-tidy|[0-9]+ warnings|$)' || true
    return "$status"
}

check_sanitizer() {
    local preset=$1 runner=()
    shift
    configure "$preset" && build "$preset" || return 1
    # Address layouts of recent kernels are more random than ThreadSanitizer can map.
    if [ "$preset" = tsan ] && command -v setarch >/dev/null; then runner=(setarch -R); fi
    env -u DISPLAY -u WAYLAND_DISPLAY ${runner[@]+"${runner[@]}"} ctest --preset "$preset" "$@"
}

check_coverage() {
    configure coverage && build coverage || return 1
    find build/coverage -name '*.gcda' -delete
    env -u DISPLAY -u WAYLAND_DISPLAY ctest --preset coverage || return 1
    mkdir -p build/coverage/report
    gcovr --config gcovr.cfg build/coverage
}

attempt() { step "$@" </dev/null || failed="$failed, $1"; }

step "Packages" install_for build test check
while [ $# -gt 0 ]; do
    case $1 in
        format) attempt "Layout (clang-format)" check_format ;;
        clazy) attempt "Qt's traps (clazy)" check_clazy ;;
        tidy)
            shift
            files=()
            while [ $# -gt 0 ] && [ -f "$1" ]; do files+=("$1"); shift; done
            attempt "Mistakes (clang-tidy)" check_tidy ${files[@]+"${files[@]}"}
            continue ;;
        asan) attempt "Memory and undefined behaviour (asan)" check_sanitizer asan ;;
        tsan) attempt "Threads (tsan)" check_sanitizer tsan ;;
        coverage) attempt "Coverage" check_coverage ;;
        *) die "unknown check: $1" ;;
    esac
    shift
done
[ -z "$failed" ] || die "failed: ${failed#, }"
echo "== Everything checked, in $SECONDS s"
