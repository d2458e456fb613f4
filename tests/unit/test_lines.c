/* The cache of rendered lines: what is kept, what goes first, and how much there may be. */
#include "gui/sdl/lines.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct line_key key_of(const char *text)
{
    return (struct line_key){.text = text, .size = 15};
}

/* A line of 10 × 10 bytes. */
static void add(struct lines *lines, const char *text)
{
    struct line_key key = key_of(text);
    struct line *line = lines_add(lines, &key, 10, 10, 8);
    line->coverage[0] = (uint8_t)text[0];
}

static const struct line *find(struct lines *lines, const char *text)
{
    struct line_key key = key_of(text);
    return lines_find(lines, &key);
}

static void a_line_is_found_as_it_was_left(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 1000);
    assert_null(find(lines, "謝"));
    add(lines, "謝");
    const struct line *line = find(lines, "謝");
    assert_non_null(line);
    assert_int_equal(line->width, 10);
    assert_int_equal(line->height, 10);
    assert_int_equal(line->ascent, 8);
    assert_int_equal(line->coverage[0], (uint8_t) "謝"[0]);
    assert_int_equal(line->coverage[99], 0);
    lines_free(lines);
}

static void size_and_weight_make_other_lines(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 1000);
    add(lines, "a");
    assert_null(lines_find(lines, &(struct line_key){.text = "a", .size = 16}));
    assert_null(lines_find(lines, &(struct line_key){.text = "a", .size = 15, .bold = true}));
    lines_free(lines);
}

static void the_text_is_copied(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 1000);
    char text[] = "abc";
    add(lines, text);
    text[0] = 'x';
    assert_non_null(find(lines, "abc"));
    assert_null(find(lines, "xbc"));
    lines_free(lines);
}

static void what_was_not_used_for_longest_goes_first(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 300);
    add(lines, "a");
    add(lines, "b");
    add(lines, "c");
    assert_non_null(find(lines, "a"));
    add(lines, "d");
    assert_null(find(lines, "b"));
    assert_non_null(find(lines, "c"));
    assert_non_null(find(lines, "a"));
    assert_non_null(find(lines, "d"));
    lines_free(lines);
}

static void there_are_never_more_bytes_than_allowed(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 1050);
    char text[24];
    for (int i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "line %d", i);
        add(lines, text);
        assert_true(lines_bytes(lines) <= 1050);
    }
    assert_int_equal(lines_count(lines), 10);
    assert_int_equal(lines_bytes(lines), 1000);
    assert_non_null(find(lines, "line 4999"));
    assert_non_null(find(lines, "line 4990"));
    assert_null(find(lines, "line 4989"));
    lines_free(lines);
}

static void a_line_larger_than_all_is_kept_alone(void **state)
{
    (void)state;
    struct lines *lines = lines_new(NULL, 300);
    add(lines, "a");
    struct line_key key = key_of("large");
    lines_add(lines, &key, 100, 100, 80);
    assert_int_equal(lines_count(lines), 1);
    assert_non_null(find(lines, "large"));
    add(lines, "b");
    assert_null(find(lines, "large"));
    assert_int_equal(lines_bytes(lines), 100);
    lines_free(lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_found_as_it_was_left),
        cmocka_unit_test(size_and_weight_make_other_lines),
        cmocka_unit_test(the_text_is_copied),
        cmocka_unit_test(what_was_not_used_for_longest_goes_first),
        cmocka_unit_test(there_are_never_more_bytes_than_allowed),
        cmocka_unit_test(a_line_larger_than_all_is_kept_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
