#!/usr/bin/env bash
# Builds everything and runs every test. Where there is no Chromium for the browser tests, or no
# Python with requests to run code samples, they are installed first (Debian and Ubuntu; elsewhere
# install them yourself). Code samples also run in node, php with curl, and ruby, where these are.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v curl >/dev/null || missing+=(curl)
python3 -c 'import requests' 2>/dev/null || /usr/bin/python3 -c 'import requests' 2>/dev/null ||
  missing+=(python3 python3-requests)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

exec ./mvnw -B -ntp verify "$@"
