#!/bin/sh
# usage: run_script.sh PROGRAM SCRIPT [OPTION…]: runs a script of kamae-gui without a screen, with settings and sessions
# in a folder of its own. The program's exit code.
set -eu
program=$1 script=$2
shift 2
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data \
    SDL_VIDEODRIVER=dummy LSAN_OPTIONS=${LSAN_OPTIONS-} "$program" --script "$script" "$@"
