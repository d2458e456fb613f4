/* The writer: commas, indents and escapes; what it writes can be read; minifying. */
#include "json/read.h"
#include "json/write.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct page {
    struct arena arena;
    struct strbuf out;
    struct json_writer writer;
};

static struct page *new_page(bool pretty)
{
    struct page *page = calloc(1, sizeof *page);
    assert_non_null(page);
    arena_init(&page->arena, NULL);
    strbuf_init(&page->out, &page->arena);
    json_write_init(&page->writer, &page->out, pretty);
    return page;
}

static void free_page(struct page *page)
{
    arena_release(&page->arena);
    free(page);
}

static void expect_written(const char *text, const char *written)
{
    struct page *page = new_page(false);
    json_write_string(&page->writer, text);
    assert_string_equal(page->out.data, written);
    free_page(page);
}

/* Whether json_parse accepts the page. */
static bool is_readable(const struct page *page)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct json_document *document = json_parse((struct km_bytes){page->out.data, page->out.length}, diags);
    bool readable = document != NULL;
    json_free(document);
    km_diags_free(diags);
    return readable;
}

static void write_everything(struct json_writer *writer)
{
    json_write_object(writer);
    json_write_member_string(writer, "text", "はい");
    json_write_member_string(writer, "none", NULL);
    json_write_member_integer(writer, "turn", -3);
    json_write_member_bool(writer, "seated", true);
    json_write_key(writer, "list");
    json_write_array(writer);
    json_write_integer(writer, 1);
    json_write_object(writer);
    json_write_object_end(writer);
    json_write_null(writer);
    json_write_bool(writer, false);
    json_write_array_end(writer);
    json_write_key(writer, "empty");
    json_write_array(writer);
    json_write_array_end(writer);
    json_write_key(writer, "raw");
    json_write_raw(writer, "{\"a\": 1}", 8);
    json_write_object_end(writer);
}

static void compact_text_stands_on_one_line(void **state)
{
    (void)state;
    struct page *page = new_page(false);
    write_everything(&page->writer);
    assert_string_equal(page->out.data, "{\"text\":\"はい\",\"none\":null,\"turn\":-3,\"seated\":true,"
                                        "\"list\":[1,{},null,false],\"empty\":[],\"raw\":{\"a\": 1}}");
    assert_true(is_readable(page));
    free_page(page);
}

static void pretty_text_is_indented_by_two_spaces(void **state)
{
    (void)state;
    struct page *page = new_page(true);
    write_everything(&page->writer);
    assert_string_equal(page->out.data, "{\n"
                                        "  \"text\": \"はい\",\n"
                                        "  \"none\": null,\n"
                                        "  \"turn\": -3,\n"
                                        "  \"seated\": true,\n"
                                        "  \"list\": [\n"
                                        "    1,\n"
                                        "    {},\n"
                                        "    null,\n"
                                        "    false\n"
                                        "  ],\n"
                                        "  \"empty\": [],\n"
                                        "  \"raw\": {\"a\": 1}\n"
                                        "}");
    assert_true(is_readable(page));
    free_page(page);
}

static void strings_are_escaped_where_json_demands_it(void **state)
{
    (void)state;
    expect_written("", "\"\"");
    expect_written("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
    expect_written("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"");
    expect_written("\x01\x1F\x7F", "\"\\u0001\\u001f\\u007f\"");
    expect_written("\xEF\xBF\xBE\xF0\x9F\xBF\xBE\xF4\x8F\xBF\xBF", "\"\\ufffe\\ud83f\\udffe\\udbff\\udfff\"");
    expect_written("\xC2\x9B\xE2\x80\xAE", "\"\\u009b\\u202e\"");
    expect_written("申し訳 \xF0\x9F\x99\x8F", "\"申し訳 \xF0\x9F\x99\x8F\"");
    expect_written(NULL, "null");
}

static void bytes_that_are_not_utf8_become_replacement_characters(void **state)
{
    (void)state;
    expect_written("a\xFF"
                   "b",
                   "\"a\xEF\xBF\xBD"
                   "b\"");
    expect_written("\xE3\x81", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    expect_written("\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

static void keys_are_escaped_too(void **state)
{
    (void)state;
    struct page *page = new_page(false);
    json_write_object(&page->writer);
    json_write_member_integer(&page->writer, "a\"\n", 1);
    json_write_object_end(&page->writer);
    assert_string_equal(page->out.data, "{\"a\\\"\\n\":1}");
    free_page(page);
}

static void integers_are_written_in_full(void **state)
{
    (void)state;
    struct page *page = new_page(false);
    json_write_array(&page->writer);
    json_write_integer(&page->writer, INT64_MIN);
    json_write_integer(&page->writer, INT64_MAX);
    json_write_integer(&page->writer, 0);
    json_write_array_end(&page->writer);
    assert_string_equal(page->out.data, "[-9223372036854775808,9223372036854775807,0]");
    free_page(page);
}

static void containers_nest_as_deep_as_reading_allows(void **state)
{
    (void)state;
    struct page *page = new_page(false);
    for (int i = 0; i < 64; i++) {
        json_write_array(&page->writer);
        if (i < 63)
            json_write_integer(&page->writer, i);
    }
    for (int i = 0; i < 64; i++)
        json_write_array_end(&page->writer);
    assert_true(is_readable(page));
    assert_memory_equal(page->out.data, "[0,[1,[2,", 9);
    assert_non_null(strstr(page->out.data, ",[62,[]]]]"));
    free_page(page);
}

static void expect_minified(const char *json, const char *minified)
{
    struct page *page = new_page(false);
    json_minify((struct km_bytes){json, strlen(json)}, &page->out);
    assert_string_equal(page->out.data, minified);
    free_page(page);
}

static void minifying_drops_white_space_between_tokens_only(void **state)
{
    (void)state;
    expect_minified(" {\r\n \"a b\" : [ 1 , -2 ,\ttrue ] ,\n\"c\\\" \" : \" x \\\\\" , \"d\":{ } } \n",
                    "{\"a b\":[1,-2,true],\"c\\\" \":\" x \\\\\",\"d\":{}}");
    expect_minified(" 12 ", "12");
    expect_minified("\"あ い\"", "\"あ い\"");
    expect_minified("null\n", "null");
}

static void numbers_have_six_significant_digits(void **state)
{
    (void)state;
    static const double values[] = {0, 9, 1.0 / 3, 2.0 / 3e6, 1234567, -0.5};
    struct arena arena;
    struct strbuf out;
    struct json_writer writer;
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    json_write_init(&writer, &out, false);
    json_write_array(&writer);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        json_write_number(&writer, values[i]);
    json_write_array_end(&writer);
    assert_string_equal(out.data, "[0,9,0.333333,6.66667e-07,1.23457e+06,-0.5]");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compact_text_stands_on_one_line),
        cmocka_unit_test(pretty_text_is_indented_by_two_spaces),
        cmocka_unit_test(strings_are_escaped_where_json_demands_it),
        cmocka_unit_test(bytes_that_are_not_utf8_become_replacement_characters),
        cmocka_unit_test(keys_are_escaped_too),
        cmocka_unit_test(integers_are_written_in_full),
        cmocka_unit_test(numbers_have_six_significant_digits),
        cmocka_unit_test(containers_nest_as_deep_as_reading_allows),
        cmocka_unit_test(minifying_drops_white_space_between_tokens_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
