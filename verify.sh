#!/usr/bin/env bash
# Builds everything and runs every test. Where there is no Chromium for the browser tests, it is
# installed first (Debian and Ubuntu; elsewhere install it yourself).
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v chromium >/dev/null; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium
fi

exec ./mvnw -B -ntp verify "$@"
