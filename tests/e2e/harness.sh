# shellcheck shell=bash
# Runs the functions test_… of the script that sources this, each by itself in an empty directory (its name holds a
# space), and says how each went. A test fails at the first command that fails. The script ends with: run_tests

# shellcheck disable=SC2034 # for the tests
root=$(dirname -- "$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")")

run_tests() {
    local name directory status failed=0
    for name in $(declare -F | sed -n 's/^declare -f \(test_\)/\1/p'); do
        directory=$(mktemp -d)
        mkdir "$directory/a place"
        # Not as part of a condition: bash would then ignore set -e within the test.
        (
            set -e
            cd "$directory/a place"
            "$name"
        ) >"$directory/output" 2>&1
        status=$?
        if [ $status -eq 0 ]; then
            echo "ok      $name"
        else
            echo "FAILED  $name"
            sed 's/^/        /' "$directory/output"
            failed=$((failed + 1))
        fi
        rm -rf -- "$directory"
    done
    exit $((failed > 0))
}

# exits_with CODE COMMAND…: the command's output stays in the files stdout and stderr.
exits_with() {
    local expected=$1 got=0
    shift
    "$@" >stdout 2>stderr || got=$?
    if [ "$got" -ne "$expected" ]; then
        echo "exit code $got instead of $expected: $*"
        cat stdout stderr
        return 1
    fi
}

# has FILE TEXT: the file holds the text.
has() {
    grep -qF -- "$2" "$1" || { echo "$1 does not have: $2"; cat "$1"; return 1; }
}

# has_not FILE TEXT
has_not() {
    if grep -qF -- "$2" "$1"; then
        echo "$1 has: $2"
        cat "$1"
        return 1
    fi
}

# is_empty FILE
is_empty() {
    [ ! -s "$1" ] || { echo "$1 is not empty:"; cat "$1"; return 1; }
}
