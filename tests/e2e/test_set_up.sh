#!/usr/bin/env bash
# tools/run and tools/test on machines of all kinds: with and without root, sudo, apt, a terminal, the packages.
# Nothing is installed or built: the PATH holds stand-ins that write what they were asked into the file calls.
# shellcheck disable=SC2016,SC2317 # the stand-ins expand their own variables; run_tests calls the tests by name
# shellcheck source=tests/e2e/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

build_packages='gcc libc6-dev cmake make libcjson-dev libunistring-dev libpango1.0-dev'
desktop_packages='libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libfontconfig-dev fonts-noto-cjk'
test_packages='libcmocka-dev python3 chromium nodejs npm poppler-utils desktop-file-utils appstream python3-pil'
test_packages+=' python3-jsonschema fontconfig libgraphviz-dev libxlsxwriter-dev libzip-dev libxml2-utils'

# stand_in NAME: a program on the PATH whose text is standard input.
stand_in() {
    { printf '%s\n' '#!/usr/bin/env bash' 'set -e' && cat; } >"bin/$1"
    chmod +x "bin/$1"
}

# A Debian with nothing but apt, for root, and a copy of the tools. MACHINE/installed lists what is on it.
new_debian() {
    local tool
    mkdir -p bin "the house/tools"
    cp "$root"/tools/{run,test,build,packages} "the house/tools/"
    for tool in bash env sh cat cp rm mkdir dirname readlink mktemp getconf grep sed chmod; do
        ln -s "$(command -v "$tool")" "bin/$tool"
    done
    : >calls
    : >installed
    export MACHINE=$PWD
    unset DISPLAY WAYLAND_DISPLAY

    stand_in id <<<'echo 0'
    stand_in dpkg-query <<<'sed "s/^/ii  /" "$MACHINE/installed"'
    stand_in apt-get <<'END'
echo "apt-get $*" >>"$MACHINE/calls"
echo 'Reading package lists...'
cat >/dev/null
if [[ " $* " == *' install '* ]]; then
    for word; do
        [[ $word == -* || $word == install ]] || echo "$word" >>"$MACHINE/installed"
    done
fi
END
    stand_in cmake <<'END'
echo "cmake $*" >>"$MACHINE/calls"
echo 'noise of cmake'
cat >/dev/null
if [[ $1 == --preset ]]; then
    mkdir -p "build/$2/src/cli"
    : >"build/$2/CMakeCache.txt"
    cp "$MACHINE/bin/kamae" "build/$2/src/cli/kamae"
    if grep -qx libsdl2-dev "$MACHINE/installed"; then
        mkdir -p "build/$2/src/gui"
        cp "$MACHINE/bin/kamae-gui" "build/$2/src/gui/kamae-gui"
    fi
fi
END
    stand_in kamae-gui <<'END'
echo "kamae-gui:$*"
END
    stand_in kamae <<'END'
echo "kamae in $PWD:"
printf '<%s>\n' "$@"
cat
exit "${KAMAE_EXIT-0}"
END
    stand_in ctest <<'END'
echo "ctest $*" >>"$MACHINE/calls"
echo '100% tests passed, 0 tests failed out of 42'
exit "${CTEST_EXIT-0}"
END
}

installed() {
    printf '%s\n' "$@" >installed
}

all_installed() {
    # One word a package.
    # shellcheck disable=SC2086
    installed $build_packages $desktop_packages $test_packages
}

normal_user() {
    stand_in id <<<'echo 1000'
}

with_sudo() {
    stand_in sudo <<'END'
echo "sudo $*" >>"$MACHINE/calls"
"$@"
END
}

# on_machine CODE TOOL [ARG…]: without a terminal.
on_machine() {
    local code=$1 tool=$2
    shift 2
    CI='' PATH=$PWD/bin exits_with "$code" "$PWD/the house/tools/$tool" "$@" <"${STDIN:-/dev/null}"
}

# at_terminal CODE ANSWER TOOL [ARG…]: with a terminal, somebody types ANSWER. All output stays in the file screen.
at_terminal() {
    local code=$1 answer=$2 tool=$3 got=0 script timeout command
    shift 3
    script=$(command -v script)
    timeout=$(command -v timeout)
    printf -v command '%q ' "$PWD/the house/tools/$tool" "$@"
    CI='' PATH=$PWD/bin SHELL=$(command -v bash) "$timeout" 20 "$script" -qec "$command" screen <<<"$answer" >/dev/null || got=$?
    [ "$got" -eq "$code" ] || { echo "exit code $got instead of $code"; cat screen; return 1; }
}

test_root_gets_what_is_missing_and_the_trainer_starts() {
    new_debian
    installed gcc libc6-dev make
    on_machine 0 run
    has calls 'apt-get -q update'
    has calls 'apt-get -q install -y --no-install-recommends cmake libcjson-dev libunistring-dev'
    has calls 'cmake --preset release'
    has stdout 'kamae in'
    has stderr 'apt-get install --no-install-recommends cmake libcjson-dev libunistring-dev'
    has_not stdout 'Reading package lists'
    has_not calls sudo
}

test_a_second_run_neither_installs_nor_says_anything() {
    new_debian
    on_machine 0 run
    rm calls
    on_machine 0 run
    has_not calls apt-get
    is_empty stderr
    has_not stdout 'noise of cmake'
}

test_running_needs_no_package_of_the_tests() {
    new_debian
    on_machine 0 run
    has_not installed libcmocka-dev
    has_not installed clang
}

test_a_normal_user_installs_with_sudo() {
    new_debian
    normal_user
    with_sudo
    on_machine 0 run --yes
    has calls 'sudo env DEBIAN_FRONTEND=noninteractive apt-get -q update'
    has calls 'sudo env DEBIAN_FRONTEND=noninteractive apt-get -q install -y'
    has stderr 'sudo apt-get update && sudo apt-get install'
}

test_a_normal_user_without_sudo_is_told_the_line() {
    new_debian
    normal_user
    on_machine 3 run
    has stderr "    apt-get update && apt-get install --no-install-recommends $build_packages"
    has_not stderr sudo
    is_empty calls
}

test_a_normal_user_needs_no_sudo_when_nothing_is_missing() {
    new_debian
    normal_user
    all_installed
    on_machine 0 run
    has_not calls apt-get
}

test_without_apt_the_missing_packages_are_named() {
    new_debian
    rm bin/apt-get
    installed gcc libc6-dev cmake make
    on_machine 3 run
    has stderr "missing (by the names of Debian's packages): libcjson-dev libunistring-dev"
    has_not calls cmake
}

test_on_another_system_programs_are_looked_for() {
    new_debian
    rm bin/apt-get bin/dpkg-query
    rm bin/cmake
    on_machine 3 run
    has stderr ' cmake'
    has stderr ' make'
}

test_a_failed_installation_stops_with_3() {
    new_debian
    stand_in apt-get <<<'exit 100'
    on_machine 3 run
    has stderr 'the packages could not be installed'
    has_not calls cmake
}

test_at_a_terminal_no_means_no() {
    new_debian
    at_terminal 3 n run
    has screen 'apt-get install --no-install-recommends gcc'
    has screen 'go on? [Y/n]'
    is_empty calls
}

test_at_a_terminal_enter_means_yes() {
    new_debian
    at_terminal 0 '' run -- list
    has screen 'go on? [Y/n]'
    has calls 'apt-get -q install'
    has screen '<list>'
}

test_yes_at_a_terminal_asks_nothing() {
    new_debian
    at_terminal 0 '' run --yes
    has_not screen 'go on?'
    has calls 'apt-get -q install'
}

test_arguments_and_the_directory_reach_the_program_unchanged() {
    new_debian
    all_installed
    mkdir 'my sessions'
    cd 'my sessions'
    CI='' PATH=$MACHINE/bin exits_with 0 '../the house/tools/run' -- play 'one page' --yes '*'
    has stdout "kamae in $MACHINE/my sessions:"
    has stdout '<one page>'
    has stdout '<--yes>'
    has stdout '<*>'
}

test_standard_input_is_left_to_the_program() {
    new_debian
    echo 'an answer' >answers
    STDIN=answers on_machine 0 run
    has stdout 'an answer'
}

test_a_link_to_the_tool_works() {
    new_debian
    all_installed
    ln -s "$PWD/the house/tools/run" 'the house/tools/../../trainer'
    CI='' PATH=$PWD/bin exits_with 0 ./trainer
    has stdout 'kamae in'
}

test_the_exit_code_of_the_program_is_passed_on() {
    new_debian
    all_installed
    KAMAE_EXIT=1 on_machine 1 run
}

test_an_argument_before_the_dashes_is_a_usage_error() {
    new_debian
    on_machine 2 run list
    has stderr 'usage: tools/run'
    is_empty calls
}

test_where_a_display_is_the_desktop_trainer_opens() {
    new_debian
    # One word a package.
    # shellcheck disable=SC2086
    installed $build_packages
    DISPLAY=:0 on_machine 0 run
    has calls "install -y --no-install-recommends $desktop_packages"
    has stdout 'kamae-gui:'
    has_not stdout 'kamae in'
    WAYLAND_DISPLAY=wayland-0 on_machine 0 run
    has stdout 'kamae-gui:'
}

test_arguments_are_for_the_terminal_even_where_a_display_is() {
    new_debian
    DISPLAY=:0 on_machine 0 run -- list
    has stdout '<list>'
    has_not installed libsdl2-dev
}

test_without_a_display_nothing_of_the_desktop_is_asked_for() {
    new_debian
    all_installed
    sed -i /libsdl2/d installed
    on_machine 0 run
    has stdout 'kamae in'
    has_not calls apt-get
}

test_without_the_libraries_of_the_desktop_the_terminal_is_used() {
    new_debian
    normal_user
    # shellcheck disable=SC2086
    installed $build_packages
    DISPLAY=:0 on_machine 0 run
    has stderr "apt-get install --no-install-recommends $desktop_packages"
    has stderr 'going on in the terminal'
    has stdout 'kamae in'
}

test_libraries_that_came_later_are_found_by_the_next_run() {
    new_debian
    # shellcheck disable=SC2086
    installed $build_packages
    on_machine 0 run
    has stdout 'kamae in'
    DISPLAY=:0 on_machine 0 run
    has stdout 'kamae-gui:'
}

test_a_failed_build_shows_its_output_and_stops_with_3() {
    new_debian
    all_installed
    stand_in cmake <<<'echo "error: expected ;" && exit 1'
    on_machine 3 run
    has stderr 'error: expected ;'
    has stderr 'the build failed: release'
}

test_the_tests_get_their_packages_and_end_with_the_summary() {
    new_debian
    installed gcc
    on_machine 0 test --yes
    has calls 'libunistring-dev libpango1.0-dev libsdl2-dev'
    has calls 'fonts-noto-cjk libcmocka-dev python3'
    has calls 'cmake --preset dev'
    has calls "-j$(($(getconf _NPROCESSORS_ONLN) + 1)) --output-on-failure"
    [ "$(tail -n 1 stdout)" = '100% tests passed, 0 tests failed out of 42' ]
}

test_a_failed_test_fails_the_command() {
    new_debian
    all_installed
    CTEST_EXIT=8 on_machine 8 test
}

test_a_choice_of_tests_is_passed_on() {
    new_debian
    all_installed
    on_machine 0 test -R 'unit_(json|map)'
    has calls '-R unit_(json|map)'
    on_machine 2 test -R
}

run_tests
