/* base/date.h: the day where it was played. */
#include "base/date.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_day_is_that_of_the_clocks_there(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    const int64_t new_year_utc = INT64_C(1767225600000); /* 2026-01-01T00:00:00Z */
    assert_string_equal(date_day(&arena, new_year_utc, 0), "2026-01-01");
    assert_string_equal(date_day(&arena, new_year_utc - 1, 0), "2025-12-31");
    assert_string_equal(date_day(&arena, new_year_utc - 1, 540), "2026-01-01");
    assert_string_equal(date_day(&arena, new_year_utc, -300), "2025-12-31");
    assert_string_equal(date_day(&arena, INT64_C(1709164800000), 0), "2024-02-29");
    assert_string_equal(date_moment(&arena, new_year_utc + 3723000), "2026-01-01T01:02:03Z");
    arena_release(&arena);
}

static void what_is_no_moment_has_no_date(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    assert_string_equal(date_day(&arena, 0, 0), "");
    assert_string_equal(date_day(&arena, -1, 0), "");
    assert_string_equal(date_day(&arena, INT64_MAX, 0), "");
    assert_string_equal(date_moment(&arena, INT64_MAX), "");
    assert_string_equal(date_day(&arena, INT64_C(253402128000000), 1440), "9999-12-31");
    assert_string_equal(date_day(&arena, 1, -1440), "1970-01-01");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_that_of_the_clocks_there),
        cmocka_unit_test(what_is_no_moment_has_no_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
