#!/usr/bin/env bash
# tools/check-layers: a tree that keeps the rules passes, and each broken rule is named with its file and line.
# shellcheck disable=SC2317 # run_tests calls the tests by name
# shellcheck source=tests/e2e/harness.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/harness.sh"

# header FILE GUARD [LINE…] and source_file FILE [LINE…] write a file of the small tree.
header() {
    local file=$1 guard=$2
    shift 2
    mkdir -p "$(dirname "$file")"
    printf '%s\n' "#ifndef $guard" "#define $guard" "$@" "#endif" >"$file"
}
source_file() {
    mkdir -p "$(dirname "$1")"
    printf '%s\n' "${@:2}" >"$1"
}

# A small tree in the current directory that keeps every rule.
good_tree() {
    header include/kamae/host.h KAMAE_HOST_H '#include <stddef.h>'
    header include/kamae/session.h KAMAE_SESSION_H '#include "kamae/host.h"'
    header src/base/banned.h BASE_BANNED_H '#include <string.h>' '#pragma GCC poison strcpy gets'
    header src/base/arena.h BASE_ARENA_H '#include "base/banned.h"' '#include "kamae/host.h"'
    header src/json/read.h JSON_READ_H '#include "base/arena.h"'
    header src/json/write.h JSON_WRITE_H '#include "base/arena.h"'
    header src/engine/trace.h ENGINE_TRACE_H '#include "base/arena.h"'
    header src/engine/step.h ENGINE_STEP_H '#include "engine/trace.h"'
    source_file src/json/read.c '#include "json/read.h"' '#include <cjson/cJSON.h>'
    source_file src/play/game.c '#include "kamae/session.h"' '#include "base/arena.h"'
}

# breaks MESSAGE: check-layers finds exactly this one thing.
breaks() {
    exits_with 1 "$root/tools/check-layers" --root .
    has stdout "$1"
    [ "$(wc -l <stdout)" -eq 1 ] || { cat stdout; return 1; }
}

test_a_tree_that_keeps_the_rules_passes() {
    good_tree
    exits_with 0 "$root/tools/check-layers" --root .
    is_empty stdout
}

test_the_tree_of_the_project_passes() {
    exits_with 0 "$root/tools/check-layers"
}

test_a_room_that_includes_a_later_one_is_named_with_its_line() {
    good_tree
    source_file src/base/arena.c '/* why' ' */' '#include "json/read.h"'
    breaks 'src/base/arena.c:3: base may not include "json/read.h"'
}

test_of_the_engine_score_may_include_the_trace_only() {
    good_tree
    source_file src/score/points.c '#include "engine/trace.h"' '#include "engine/step.h"'
    breaks 'src/score/points.c:2: score may not include "engine/step.h" (of engine only engine/trace.h)'
}

test_a_front_end_uses_public_headers_only() {
    good_tree
    source_file src/play/loop.c '#include "engine/trace.h"'
    breaks 'src/play/loop.c:1: play may not include "engine/trace.h"'
}

test_a_report_may_include_the_writer_of_json_but_not_the_reader() {
    good_tree
    source_file src/report/json.c '#include "json/write.h"' '#include "json/read.h"'
    breaks 'src/report/json.c:2: report may not include "json/read.h" (of json only json/write.h)'
}

test_a_core_room_may_not_include_the_public_header_of_a_later_room() {
    good_tree
    source_file src/rulebook/load.c '#include "kamae/session.h"'
    breaks 'src/rulebook/load.c:1: rulebook may not include "kamae/session.h"'
}

test_a_public_header_may_not_include_a_private_one() {
    good_tree
    header include/kamae/trace.h KAMAE_TRACE_H '#include "engine/trace.h"'
    breaks 'include/kamae/trace.h:3: a public header may not include "engine/trace.h"'
}

test_a_public_header_may_not_name_a_private_struct() {
    good_tree
    header include/kamae/report.h KAMAE_REPORT_H 'struct km_report;' '/* struct words */' 'void km_write(struct ui *ui);'
    breaks 'include/kamae/report.h:5: a public header may not name struct ui: public names begin with km_'
}

test_a_public_function_without_a_comment_is_named() {
    good_tree
    header include/kamae/score.h KAMAE_SCORE_H '' '/* What it is for. */' 'struct km_score;' 'int km_score(void);' \
        'const struct km_score *km_score_get(int a,' '                  int b);' '' 'int km_score_bare(void);'
    breaks 'include/kamae/score.h:10: no comment says what km_score_bare is for'
}

test_only_the_reader_includes_cjson() {
    good_tree
    source_file src/json/write.c '#include <cjson/cJSON.h>'
    breaks 'src/json/write.c:1: <cjson/cJSON.h> is for json/read.c alone'
}

test_only_os_includes_headers_of_posix() {
    good_tree
    source_file src/os/file.c '#include <unistd.h>' '#include <sys/stat.h>'
    source_file src/play/key.c '#include <unistd.h>'
    breaks 'src/play/key.c:1: <unistd.h> is for os alone'
}

test_only_text_includes_libunistring() {
    good_tree
    source_file src/text/break.c '#include <unilbrk.h>'
    source_file src/play/width.c '#include <uniwidth.h>'
    breaks 'src/play/width.c:1: <uniwidth.h> is for text alone'
}

test_a_library_that_no_row_names_is_refused() {
    good_tree
    source_file src/os/net.c '#include <curl/curl.h>'
    breaks 'src/os/net.c:1: <curl/curl.h> is in no row'
}

test_a_folder_that_no_row_names_is_an_error() {
    good_tree
    source_file src/utils/misc.c '#include <stdio.h>'
    breaks 'src/utils:1: no row of the table of arrows names this folder'
}

test_a_cycle_of_headers_is_shown_whole() {
    good_tree
    header src/base/a.h BASE_A_H '#include "base/b.h"'
    header src/base/b.h BASE_B_H '#include "base/a.h"'
    breaks 'src/base/b.h:3: an include cycle: base/a.h → base/b.h → base/a.h'
}

test_modules_that_need_each_other_are_a_knot_though_no_file_is_in_a_cycle() {
    good_tree
    header src/base/a.h BASE_A_H '#include "base/arena.h"'
    header src/base/b.h BASE_B_H '#include "base/a.h"'
    source_file src/base/a.c '#include "base/a.h"' '#include "base/b.h"'
    source_file src/base/b.c '#include "base/b.h"'
    breaks 'src/base/a.c:2: a knot of modules: base/a, base/b'
}

test_a_knot_of_the_list_that_was_untied_leaves_the_list() {
    good_tree
    header src/json/scan.h JSON_SCAN_H
    header src/json/mend.h JSON_MEND_H '#include "json/scan.h"'
    header src/json/token.h JSON_TOKEN_H '#include "json/scan.h"'
    breaks 'src/json/mend.c:1: no knot by includes any more, or another one: json/mend, json/scan, json/token (KNOTS)'
}

# object FILE.c [LINE…] writes a file of the small tree and compiles it, as a build of the folder `build` has it.
object() {
    local room name
    room=$(dirname "$1")
    name=$(basename "$1")
    source_file "$@"
    mkdir -p "build/$room/CMakeFiles/room_$(basename "$room").dir"
    gcc -c "$1" -o "build/$room/CMakeFiles/room_$(basename "$room").dir/$name.o"
}

test_modules_that_call_each_other_are_a_knot_though_they_include_nothing() {
    good_tree
    object src/base/a.c 'void b_one(void);' 'void a_one(void) { b_one(); }'
    object src/base/b.c 'extern int c_two;' 'void b_one(void) { c_two = 1; }'
    object src/base/c.c 'void a_one(void);' 'int c_two;' 'void c_one(void) { a_one(); }'
    object src/base/d.c 'void a_one(void);' 'void d_one(void) { a_one(); }'
    exits_with 0 "$root/tools/check-layers" --root .
    exits_with 1 "$root/tools/check-layers" --root . --symbols build
    has stdout 'src/base/a.c:1: a knot of modules: base/a, base/b, base/c (base/a needs b_one of base/b; '
    has stdout 'base/b needs c_two of base/c; base/c needs a_one of base/a)'
    [ "$(wc -l <stdout)" -eq 1 ]
}

test_modules_that_call_in_one_direction_are_no_knot() {
    good_tree
    object src/base/a.c 'void b_one(void);' 'void a_one(void) { b_one(); }'
    object src/base/b.c 'void b_one(void) { }'
    exits_with 0 "$root/tools/check-layers" --root . --symbols build
    is_empty stdout
}

test_rooms_do_not_tie_each_other_and_private_functions_do_not_either() {
    good_tree
    object src/base/a.c 'void b_one(void);' 'void a_one(void) { b_one(); }'
    object src/json/b.c 'void a_one(void);' 'static void c_one(void) { }' 'void b_one(void) { a_one(); c_one(); }'
    object src/json/c.c 'void b_one(void);' 'void c_one(void) { b_one(); }'
    exits_with 0 "$root/tools/check-layers" --root . --symbols build
}

test_the_object_of_a_file_that_went_is_not_looked_at() {
    good_tree
    object src/base/a.c 'void b_one(void);' 'void a_one(void) { b_one(); }'
    object src/base/b.c 'void a_one(void);' 'void b_one(void) { a_one(); }'
    rm src/base/b.c
    exits_with 0 "$root/tools/check-layers" --root . --symbols build
}

test_a_knot_of_symbols_that_was_untied_leaves_the_list() {
    good_tree
    for name in mend mend_text scan stray token; do object src/json/$name.c "int json_$name;"; done
    exits_with 1 "$root/tools/check-layers" --root . --symbols build
    has stdout 'src/json/mend.c:1: no knot by symbols any more, or another one: json/mend, json/mend_text, '
}

test_a_folder_without_a_build_is_said_to_be_none() {
    good_tree
    mkdir build
    exits_with 3 "$root/tools/check-layers" --root . --symbols build
    has stderr 'has no objects of rooms'
}

test_a_header_that_needs_another_before_it_is_named() {
    good_tree
    header src/base/map.h BASE_MAP_H 'size_t map_count(void);'
    breaks 'src/base/map.h:1: does not compile by itself'
}

test_a_header_without_a_guard_is_named() {
    good_tree
    source_file src/base/map.h 'int map_count(void);'
    breaks 'src/base/map.h:1: no include guard'
}

test_a_list_of_rows_needs_no_guard() {
    good_tree
    header src/base/diags.h BASE_DIAGS_H '#define DIAG(name, ...) extern const int DIAG_##name;'
    source_file src/base/diag_json.h '#include "base/diags.h"' 'DIAG(ONE, "KM0101")'
    exits_with 0 "$root/tools/check-layers" --root .
}

test_a_banned_function_is_found_where_the_compiler_does_not_see_the_ban() {
    good_tree
    source_file src/os/line.c '/* gets is not "gets" here */' 'char *gets(char *);'
    breaks 'src/os/line.c:2: gets is banned'
}

test_an_include_in_a_comment_is_none() {
    good_tree
    source_file src/base/arena.c '/*' '#include "json/read.h"' '*/' '// #include "json/read.h"'
    exits_with 0 "$root/tools/check-layers" --root .
}

test_a_path_that_does_not_start_in_src_is_refused() {
    good_tree
    source_file src/json/fields.c '#include "read.h"'
    breaks 'src/json/fields.c:1: "read.h" is no header of src or include'
}

run_tests
