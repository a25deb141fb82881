#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From nothing but the base system to every test: installs what is needed, builds with warnings as errors, checks the
# source texts and runs all tests. Goes on after a failed check, so that one run tells everything; fails at the end.
#
#   packaging/test.sh [arguments for ctest, e.g. -R merge]
#
# CLIENTELE_PRESET   another preset than dev, e.g. asan
# shellcheck source=packaging/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

preset=${CLIENTELE_PRESET:-dev}
failed=""

run_tests() { env -u DISPLAY -u WAYLAND_DISPLAY ctest --preset "$preset" "$@"; }

step "Packages" install_for build test
step "Configuring (preset $preset)" configure "$preset"
step "Building (build/$preset)" build "$preset"
step "Source texts" "$root/packaging/tools/check_sources.sh" "$root/build/$preset" || failed="$failed, source texts"
step "Tests" run_tests "$@" </dev/null || failed="$failed, tests"

[ -z "$failed" ] || die "failed: ${failed#, }"
echo "== Everything passed, in $SECONDS s"
