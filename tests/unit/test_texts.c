/* What stands between the words of a scenario and a sheet: the guard, cells as CSV and back. */
#include "texts/csv.h"
#include "texts/csv_read.h"
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

/* Expects the rows of `text`, written as a|b/c|d, and then the finding `code`; NULL: none. */
static void expect_rows(const char *text, const char *rows, const char *code)
{
    struct arena arena;
    struct strbuf out;
    struct csv csv;
    struct km_diags *diags = km_diags_new(NULL);
    const char *cells[CSV_COLUMNS];
    size_t count;
    enum csv_result result = CSV_REFUSED;
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    if (csv_open(&csv, &arena, (struct km_bytes){text, strlen(text)}, diags))
        while ((result = csv_next(&csv, cells, &count)) == CSV_ROW)
            for (size_t i = 0; i < count; i++)
                strbuf_printf(&out, "%s%s", i ? "|" : csv.row > 1 ? "/" : "", cells[i]);
    assert_string_equal(out.data, rows);
    assert_int_equal(result, code ? CSV_REFUSED : CSV_END);
    assert_int_equal(km_diags_count(diags), code ? 1 : 0);
    if (code)
        assert_string_equal(km_diags_at(diags, 0)->code, code);
    km_diags_free(diags);
    arena_release(&arena);
}

static void rows_are_read_whatever_separates_and_ends_them(void **state)
{
    (void)state;
    expect_rows("", "", NULL);
    expect_rows("a", "a", NULL);
    expect_rows("a,b\r\nc,d\r\n", "a|b/c|d", NULL);
    expect_rows("\xEF\xBB\xBF\"a\";b\nc;d,e", "a|b/c|d,e", NULL);
    expect_rows("a\tb\n\n,\t\n", "a|b//,|", NULL);
    expect_rows("\"a;b\",c\r\n", "a;b|c", NULL);
}

static void a_quoted_cell_holds_anything_and_its_ends_of_lines_are_lf(void **state)
{
    (void)state;
    expect_rows("\"say \"\"x\"\"\",\"\"\r\n\"\"\"\"", "say \"x\"|/\"", NULL);
    expect_rows("\"1\r\n2\r3\n4\r\",b", "1\n2\n3\n4\n|b", NULL);
}

static void what_is_no_csv_is_refused_where_it_breaks(void **state)
{
    (void)state;
    expect_rows("a,b\nc,\"d", "a|b", "KM0673");
    expect_rows("a\n\"b\"c", "a", "KM0674");
    expect_rows("a\nb\"c\"", "a", "KM0674");
    expect_rows("a\rb\rc", "", "KM0675");
    expect_rows("\x82\xA0", "", "KM0670");
    expect_rows("PK\x03\x04", "", "KM0671");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_spreadsheet_would_change_is_guarded_and_comes_back),
        cmocka_unit_test(everything_else_stays_as_it_is),
        cmocka_unit_test(a_row_is_written_in_quotes_with_those_inside_doubled),
        cmocka_unit_test(rows_are_read_whatever_separates_and_ends_them),
        cmocka_unit_test(a_quoted_cell_holds_anything_and_its_ends_of_lines_are_lf),
        cmocka_unit_test(what_is_no_csv_is_refused_where_it_breaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
