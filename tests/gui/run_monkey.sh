#!/usr/bin/env bash
# usage: run_monkey.sh PROGRAM SEED EVENTS: lets a monkey at the desktop, with settings and sessions in a folder of its
# own. When it ends the program, another one goes on in the same folder. Exit code: 0 all EVENTS happened, 1 the program
# failed; then its last events are shown.
set -euo pipefail
program=$1 seed=$2 left=$3
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data SDL_VIDEODRIVER=dummy
export KAMAE_MONKEY=$home/monkey KAMAE_MONKEY_LOG=$home/events

echo "$seed $left" >monkey
: >events
begun=0
while [ "$left" -gt 0 ]; do
    if ! "$program" >out 2>&1 </dev/null; then
        cat out
        tail -n 20 events
        echo "monkey $seed: failed, with the last of these events (numbers left, what, where or which)"
        exit 1
    fi
    begun=$((begun + 1))
    read -r _ left <monkey
done
echo "monkey $seed: $3 events, $begun times begun, nothing found"
