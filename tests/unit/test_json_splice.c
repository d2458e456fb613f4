/* Changes in a text: what was asked for, in place and in order, and every other byte as it was. */
#include "base/strbuf.h"
#include "json/splice.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct bench {
    struct arena arena;
    struct km_diags *diags;
    struct json_document *document;
    struct json_splice splice;
};

static void open_bench(struct bench *bench, const char *text)
{
    struct km_bytes source = {text, strlen(text)};
    arena_init(&bench->arena, NULL);
    bench->diags = km_diags_new(NULL);
    bench->document = json_parse(source, bench->diags);
    assert_non_null(bench->document);
    json_splice_init(&bench->splice, &bench->arena, bench->document, source);
}

static const struct json_value *get(const struct bench *bench, const char *key)
{
    const struct json_value *value = json_find(json_root(bench->document), key);
    assert_non_null(value);
    return value;
}

/* Carries the changes out and ends the bench. */
static void expect(struct bench *bench, const char *text)
{
    struct km_bytes result = json_splice_finish(&bench->splice);
    assert_string_equal(result.data, text);
    assert_int_equal(result.length, strlen(text));
    json_free(bench->document);
    km_diags_free(bench->diags);
    arena_release(&bench->arena);
}

static void without_a_change_the_text_is_the_same(void **state)
{
    (void)state;
    struct bench bench;
    open_bench(&bench, " {\"a\" :\t1}\r\n");
    expect(&bench, " {\"a\" :\t1}\r\n");
}

static void a_value_of_any_kind_gives_way(void **state)
{
    (void)state;
    struct bench bench;
    open_bench(&bench, "{\"a\": \"x \\\" }\" , \"b\":[1, {\"c\": 2}],\"d\":-3 }");
    json_splice_value(&bench.splice, get(&bench, "d"), "true");
    json_splice_value(&bench.splice, get(&bench, "a"), "\"y\"");
    json_splice_value(&bench.splice, get(&bench, "b"), "[]");
    expect(&bench, "{\"a\": \"y\" , \"b\":[],\"d\":true }");
}

static void members_are_appended_in_the_order_of_asking_and_set_as_the_last_one(void **state)
{
    (void)state;
    struct bench bench;
    open_bench(&bench, "{\"one\": {\"ja\": \"x\"}, \"two\": {\"note\": \"{,\",\n    \"ja\": \"y\"\n  }}");
    json_splice_append(&bench.splice, get(&bench, "one"), "en", "\"a\"");
    json_splice_append(&bench.splice, get(&bench, "one"), "ja-easy", "\"b\"");
    json_splice_append(&bench.splice, get(&bench, "two"), "en", "\"c\"");
    expect(&bench, "{\"one\": {\"ja\": \"x\", \"en\": \"a\", \"ja-easy\": \"b\"}, "
                   "\"two\": {\"note\": \"{,\",\n    \"ja\": \"y\",\n    \"en\": \"c\"\n  }}");
}

static void a_member_can_change_and_another_one_follow_it(void **state)
{
    (void)state;
    struct bench bench;
    open_bench(&bench, "{\"one\": {\"ja\":\"x\"}}");
    json_splice_append(&bench.splice, get(&bench, "one"), "en", "\"a\"");
    json_splice_value(&bench.splice, json_find(get(&bench, "one"), "ja"), "\"y\"");
    expect(&bench, "{\"one\": {\"ja\":\"y\", \"en\": \"a\"}}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_change_the_text_is_the_same),
        cmocka_unit_test(a_value_of_any_kind_gives_way),
        cmocka_unit_test(members_are_appended_in_the_order_of_asking_and_set_as_the_last_one),
        cmocka_unit_test(a_member_can_change_and_another_one_follow_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
