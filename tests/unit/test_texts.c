/* What stands between the words of a scenario and a sheet: the guard, cells as CSV. */
#include "texts/csv.h"
#include "texts/guard.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void expect_guarded(const char *text, const char *cell)
{
    struct arena arena;
    struct strbuf out;
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    guard_add(text, &out);
    assert_string_equal(out.data, cell);
    assert_string_equal(guard_strip(out.data), text);
    arena_release(&arena);
}

static void what_a_spreadsheet_would_change_is_guarded_and_comes_back(void **state)
{
    (void)state;
    static const char *const guarded[] = {"=1+1", "+81",  "-",     "@a",  "\ta",  "\ra",  "\na",
                                          "＝a",  "＋a",  "－a",   "＠a", "12",   "3.10", "10/29",
                                          "1E5",  "TRUE", "false", "'=a", "''=a", "'12"};
    for (size_t i = 0; i < sizeof guarded / sizeof *guarded; i++) {
        char cell[16];
        snprintf(cell, sizeof cell, "'%s", guarded[i]);
        expect_guarded(guarded[i], cell);
    }
}

static void everything_else_stays_as_it_is(void **state)
{
    (void)state;
    static const char *const plain[] = {"", "はい", "203号室", "'a'", "''", "'", "a=1", " =1", "truly", ","};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        expect_guarded(plain[i], plain[i]);
}

static void a_row_is_written_in_quotes_with_those_inside_doubled(void **state)
{
    (void)state;
    struct arena arena;
    struct strbuf out;
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    csv_write_row(&out, (const char *const[]){"a,b", "", "say \"x\"\ny"}, 3);
    assert_string_equal(out.data, "\"a,b\",\"\",\"say \"\"x\"\"\ny\"\r\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_spreadsheet_would_change_is_guarded_and_comes_back),
        cmocka_unit_test(everything_else_stays_as_it_is),
        cmocka_unit_test(a_row_is_written_in_quotes_with_those_inside_doubled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
