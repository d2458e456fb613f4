#!/usr/bin/env bash
# Builds TARGET in build/web, then runs the rest.
# usage: run.sh CMAKE TARGET COMMAND…
set -euo pipefail
built=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../../build/web
cmake=$1 target=$2
shift 2

for tool in node npm; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: there is no $tool"
        exit 77
    fi
done
if [ ! -e "$built/sources/fetched" ] || [ ! -e "$built/CMakeCache.txt" ]; then
    echo "skipped: build/web is missing: tools/web makes it, and says what that needs"
    exit 77
fi
if ! log=$("$cmake" --build "$built" --parallel 2 --target "$target" 2>&1); then
    echo "$log"
    exit 1
fi
exec "$@"
