/* Layout: what stands where, and that nothing else changes. */
#include "base/strbuf.h"
#include "text/width.h"
#include "json/layout.h"
#include "json/write.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { GENERATED = 1000, DEPTH = 5, ITEMS = 7 };

static struct km_bytes lay_out(struct arena *arena, struct km_bytes json)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    json_layout(json, text_width_n, &out);
    return (struct km_bytes){out.data, out.length};
}

static void expect(const char *json, const char *laid)
{
    struct arena arena;
    arena_init(&arena, NULL);
    assert_string_equal(lay_out(&arena, (struct km_bytes){json, strlen(json)}).data, laid);
    assert_string_equal(lay_out(&arena, (struct km_bytes){laid, strlen(laid)}).data, laid);
    arena_release(&arena);
}

static void what_fits_and_was_not_opened_is_on_one_line(void **state)
{
    (void)state;
    expect(" {\"a\":{\"b\" :[ ],\r\n\"c\":-0}}", "{\n  \"a\": {\"b\": [], \"c\": -0}\n}\n");
    expect("{\"a\":{\n\"b\":1}}", "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");
    expect("[[[[1]]]]", "[\n  [\n    [[1]]\n  ]\n]\n");
}

static void rows_of_a_list_stay(void **state)
{
    (void)state;
    expect("[1,\"\\u3042/\"\n,2,\n3,4]", "[\n  1, \"\\u3042/\", 2,\n  3, 4\n]\n");
}

static void a_text_too_wide_hangs(void **state)
{
    (void)state;
#define WIDE \
    "ああああああああああああああああああああああああああああああああああああああああああああああああああああああああ"
    expect("{\"t\":{\"ja\":\"" WIDE "\",\"en\":\"b\"}}",
           "{\n  \"t\": {\"ja\": \"" WIDE "\",\n        \"en\": \"b\"}\n}\n");
}

static uint32_t draw(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

static void add_blank(struct strbuf *out, uint32_t *seed)
{
    static const char *const blanks[] = {"", " ", "\n", "\t", "\r\n  "};
    strbuf_add(out, blanks[draw(seed, 5)]);
}

static void add_value(struct strbuf *out, uint32_t *seed, unsigned depth)
{
    static const char *const scalars[] = {"true", "-12", "\"[{\\\",:\"", "\"長いことば。\\n\"",
                                          "null", "\"\""};
    uint32_t kind = draw(seed, depth ? 4 : 2);
    if (kind < 2) {
        strbuf_add(out, scalars[draw(seed, 6)]);
        return;
    }
    uint32_t count = draw(seed, ITEMS);
    strbuf_add_char(out, kind == 2 ? '{' : '[');
    add_blank(out, seed);
    for (uint32_t i = 0; i < count; i++) {
        strbuf_add(out, i ? "," : "");
        add_blank(out, seed);
        if (kind == 2)
            strbuf_printf(out, "\"k%u\":", i);
        add_value(out, seed, depth - 1);
        add_blank(out, seed);
    }
    strbuf_add_char(out, kind == 2 ? '}' : ']');
}

static void nothing_is_lost_and_twice_is_once(void **state)
{
    (void)state;
    uint32_t seed = 14;
    for (int i = 0; i < GENERATED; i++) {
        struct arena arena;
        struct strbuf json, before, after;
        arena_init(&arena, NULL);
        strbuf_init(&json, &arena);
        strbuf_init(&before, &arena);
        strbuf_init(&after, &arena);
        add_value(&json, &seed, DEPTH);
        struct km_bytes laid = lay_out(&arena, (struct km_bytes){json.data, json.length});
        json_minify((struct km_bytes){json.data, json.length}, &before);
        json_minify(laid, &after);
        assert_string_equal(after.data, before.data);
        assert_string_equal(lay_out(&arena, laid).data, laid.data);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_and_was_not_opened_is_on_one_line),
        cmocka_unit_test(rows_of_a_list_stay),
        cmocka_unit_test(a_text_too_wide_hangs),
        cmocka_unit_test(nothing_is_lost_and_twice_is_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
