/* The strict reader: what it refuses, under which code and where; what it accepts; the tree; and the way from
 * a pointer back to line and column. Every text is read from a buffer of exactly its size, so that the
 * sanitizer sees a byte read too far. */
#include "base/diag_json.h"
#include "base/limits.h"
#include "json/read.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define TEXT(literal)                  \
    {                                  \
        (literal), sizeof(literal) - 1 \
    }
#define COUNT(array) (sizeof(array) / sizeof *(array))

struct reading {
    struct km_diags *diags;
    struct json_document *document;
    char *copy;
    struct km_bytes bytes;
};

static struct reading read_bytes(struct km_bytes text)
{
    struct reading reading = {.diags = km_diags_new(NULL), .copy = malloc(text.length ? text.length : 1)};
    assert_non_null(reading.copy);
    memcpy(reading.copy, text.data, text.length);
    reading.bytes = (struct km_bytes){reading.copy, text.length};
    diags_begin_file(reading.diags, "test.json");
    reading.document = json_parse(reading.bytes, reading.diags);
    return reading;
}

static struct reading read_text(const char *text)
{
    return read_bytes((struct km_bytes){text, strlen(text)});
}

static void release(struct reading *reading)
{
    json_free(reading->document);
    km_diags_free(reading->diags);
    free(reading->copy);
}

static void expect_finding(const struct reading *reading, size_t index, const char *code, uint32_t line,
                           uint32_t column)
{
    if (index >= km_diags_count(reading->diags))
        fail_msg("no finding %u; wanted %s", (unsigned)index, code);
    const struct km_diag *diag = km_diags_at(reading->diags, index);
    if (strcmp(diag->code, code) != 0 || diag->line != line || diag->column != column)
        fail_msg("\"%.*s\": wanted %s at %u:%u, got %s at %u:%u (%s)", (int)reading->bytes.length,
                 reading->copy, code, line, column, diag->code, diag->line, diag->column,
                 diag->message.in[KM_EN]);
}

struct refusal {
    struct km_bytes text;
    const char *code;
    uint32_t line, column; /* of the first finding */
};

static void expect_refusals(const struct refusal *refusals, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reading reading = read_bytes(refusals[i].text);
        assert_null(reading.document);
        expect_finding(&reading, 0, refusals[i].code, refusals[i].line, refusals[i].column);
        release(&reading);
    }
}

static void numbers_are_integers_written_plainly(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {TEXT("01"), "KM0110", 1, 1},
        {TEXT("00"), "KM0110", 1, 1},
        {TEXT("-01"), "KM0110", 1, 1},
        {TEXT("[-012]"), "KM0110", 1, 2},
        {TEXT("+1"), "KM0110", 1, 1},
        {TEXT("++1"), "KM0110", 1, 1},
        {TEXT("[+]"), "KM0110", 1, 2},
        {TEXT("--1"), "KM0110", 1, 1},
        {TEXT("[-]"), "KM0110", 1, 2},
        {TEXT("- 1"), "KM0110", 1, 1},
        {TEXT("-a"), "KM0110", 1, 1},
        {TEXT("-Infinity"), "KM0110", 1, 1},
        {TEXT("-NaN"), "KM0110", 1, 1},
        {TEXT(".5"), "KM0110", 1, 1},
        {TEXT("-.5"), "KM0110", 1, 1},
        {TEXT("[1.]"), "KM0110", 1, 2},
        {TEXT("[0.e1]"), "KM0110", 1, 2},
        {TEXT("[1e]"), "KM0110", 1, 2},
        {TEXT("[1e+]"), "KM0110", 1, 2},
        {TEXT("[1E-]"), "KM0110", 1, 2},
        {TEXT("[1.5e]"), "KM0110", 1, 2},
        {TEXT("1.2.3"), "KM0110", 1, 1},
        {TEXT("1e2e3"), "KM0110", 1, 1},
        {TEXT("0x1F"), "KM0110", 1, 1},
        {TEXT("0b11"), "KM0110", 1, 1},
        {TEXT("1_000"), "KM0110", 1, 1},
        {TEXT("12px"), "KM0110", 1, 1},
        {TEXT("1-2"), "KM0110", 1, 1},
        {TEXT("1+2"), "KM0110", 1, 1},
        {TEXT("0a"), "KM0110", 1, 1},
        {TEXT("{\"a\":\n 1a}"), "KM0110", 2, 2},
        {TEXT("1.0"), "KM0108", 1, 1},
        {TEXT("-0.0"), "KM0108", 1, 1},
        {TEXT("[ 1.5 ]"), "KM0108", 1, 3},
        {TEXT("1e3"), "KM0108", 1, 1},
        {TEXT("1E3"), "KM0108", 1, 1},
        {TEXT("1e+3"), "KM0108", 1, 1},
        {TEXT("0e0"), "KM0108", 1, 1},
        {TEXT("123.456e-789"), "KM0108", 1, 1},
        {TEXT("9007199254740992"), "KM0109", 1, 1},
        {TEXT("-9007199254740992"), "KM0109", 1, 1},
        {TEXT("[1, 18446744073709551617]"), "KM0109", 1, 5},
        {TEXT("100000000000000000000000000000000000000000000000000000000000000000000"), "KM0109", 1, 1},
        {TEXT("NaN"), "KM0127", 1, 1},
        {TEXT("Infinity"), "KM0127", 1, 1},
        {TEXT("[1 000]"), "KM0117", 1, 4},
    };
    expect_refusals(refusals, COUNT(refusals));
}

static void strings_hold_whole_characters_and_known_escapes(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {TEXT("\"\\a\""), "KM0106", 1, 2},
        {TEXT("\"\\x41\""), "KM0106", 1, 2},
        {TEXT("\"\\'\""), "KM0106", 1, 2},
        {TEXT("\"\\0\""), "KM0106", 1, 2},
        {TEXT("\"\\U0041\""), "KM0106", 1, 2},
        {TEXT("\"\\ \""), "KM0106", 1, 2},
        {TEXT("\"\\あ\""), "KM0106", 1, 2},
        {TEXT("\"\\\xF0\x9F\x99\x8F\""), "KM0106", 1, 2},
        {TEXT("\"あ\\q\""), "KM0106", 1, 3},
        {TEXT("\"\\u\""), "KM0106", 1, 2},
        {TEXT("\"\\u1\""), "KM0106", 1, 2},
        {TEXT("\"\\u12\""), "KM0106", 1, 2},
        {TEXT("\"\\u123\""), "KM0106", 1, 2},
        {TEXT("\"\\u12G4\""), "KM0106", 1, 2},
        {TEXT("\"\\u 041\""), "KM0106", 1, 2},
        {TEXT("\"\\u+041\""), "KM0106", 1, 2},
        {TEXT("{\"\\k\": 1}"), "KM0106", 1, 3},
        {TEXT("\"\\u0000\""), "KM0104", 1, 2},
        {TEXT("\"abc\\u0000def\""), "KM0104", 1, 5},
        {TEXT("{\"\\u0000\": 1}"), "KM0104", 1, 3},
        {TEXT("\"\\ud800\""), "KM0105", 1, 2},
        {TEXT("\"\\uD83D\""), "KM0105", 1, 2},
        {TEXT("\"\\udc00\""), "KM0105", 1, 2},
        {TEXT("\"\\udfff x\""), "KM0105", 1, 2},
        {TEXT("\"\\ud83dx\""), "KM0105", 1, 2},
        {TEXT("\"\\ud83d\\n\""), "KM0105", 1, 2},
        {TEXT("\"\\ud83d\\ud83d\\ude4f\""), "KM0105", 1, 2},
        {TEXT("\"\\ude4f\\ud83d\""), "KM0105", 1, 2},
        {TEXT("\"\\ud83d\\u0041\""), "KM0105", 1, 2},
        {TEXT("\"a\tb\""), "KM0103", 1, 3},
        {TEXT("\"\x01\""), "KM0103", 1, 2},
        {TEXT("\"\x1F\""), "KM0103", 1, 2},
        {TEXT("\"\x1B[31m\""), "KM0103", 1, 2},
        {TEXT("\"a\0b\""), "KM0103", 1, 3},
        {TEXT("\"申し訳\tございません\""), "KM0103", 1, 5},
        {TEXT("{\"a\": \"x\ny\"}"), "KM0118", 1, 7},
        {TEXT("[\"x\r\n\"]"), "KM0118", 1, 2},
        {TEXT("[\n \"x\t\n\"]"), "KM0103", 2, 4},
        {TEXT("\"\x80\""), "KM0101", 1, 2},
        {TEXT("\"\xFF\""), "KM0101", 1, 2},
        {TEXT("\"\xC0\xAF\""), "KM0101", 1, 2},
        {TEXT("\"\xE0\x80\xAF\""), "KM0101", 1, 2},
        {TEXT("\"\xF0\x80\x80\xAF\""), "KM0101", 1, 2},
        {TEXT("\"\xED\xA0\x80\""), "KM0101", 1, 2},
        {TEXT("\"\xED\xBF\xBF\""), "KM0101", 1, 2},
        {TEXT("\"\xF4\x90\x80\x80\""), "KM0101", 1, 2},
        {TEXT("\"\xF8\x88\x80\x80\x80\""), "KM0101", 1, 2},
        {TEXT("\"あ\xE3\x81\""), "KM0101", 1, 3},
        {TEXT("\"\xE3\x81"), "KM0101", 1, 2},
        {TEXT("\"\xC3"), "KM0101", 1, 2},
        {TEXT("\"\\n\x90\x5C\x82\""), "KM0101", 1, 4},
        {TEXT("\"abc"), "KM0119", 1, 5},
        {TEXT("\""), "KM0119", 1, 2},
        {TEXT("\"\\"), "KM0119", 1, 3},
        {TEXT("\"\\\""), "KM0119", 1, 4},
        {TEXT("\"\\u00"), "KM0119", 1, 6},
    };
    expect_refusals(refusals, COUNT(refusals));
}

static void structure_is_that_of_json(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {TEXT(""), "KM0121", 1, 1},
        {TEXT(" "), "KM0121", 1, 1},
        {TEXT("\n\n"), "KM0121", 1, 1},
        {TEXT("\xEF\xBB\xBF"), "KM0102", 1, 1},
        {TEXT("\xEF\xBB\xBF{}"), "KM0102", 1, 1},
        {TEXT("\xEF\xBB{}"), "KM0101", 1, 1},
        {TEXT("\xFE\xFF\0{\0}"), "KM0101", 1, 1},
        {TEXT("{\0}\0"), "KM0115", 1, 2},
        {TEXT("\0"), "KM0114", 1, 1},
        {TEXT("{}\0"), "KM0120", 1, 3},
        {TEXT("\x0C{}"), "KM0114", 1, 1},
        {TEXT("[\x0B]"), "KM0114", 1, 2},
        {TEXT("["), "KM0119", 1, 2},
        {TEXT("{"), "KM0119", 1, 2},
        {TEXT("[1"), "KM0119", 1, 3},
        {TEXT("[1,"), "KM0119", 1, 4},
        {TEXT("[1\n"), "KM0119", 2, 1},
        {TEXT("{\"a\""), "KM0119", 1, 5},
        {TEXT("{\"a\":"), "KM0119", 1, 6},
        {TEXT("{\"a\":1"), "KM0119", 1, 7},
        {TEXT("{\"a\":1,"), "KM0119", 1, 8},
        {TEXT("[[]"), "KM0119", 1, 4},
        {TEXT("[tru"), "KM0119", 1, 5},
        {TEXT("-"), "KM0119", 1, 2},
        {TEXT("1."), "KM0119", 1, 3},
        {TEXT("1e"), "KM0119", 1, 3},
        {TEXT("1e-"), "KM0119", 1, 4},
        {TEXT("]"), "KM0114", 1, 1},
        {TEXT("}"), "KM0114", 1, 1},
        {TEXT(","), "KM0114", 1, 1},
        {TEXT(":"), "KM0114", 1, 1},
        {TEXT("*"), "KM0114", 1, 1},
        {TEXT("/"), "KM0114", 1, 1},
        {TEXT("[,]"), "KM0114", 1, 2},
        {TEXT("[,1]"), "KM0114", 1, 2},
        {TEXT("[1,,2]"), "KM0114", 1, 4},
        {TEXT("[:]"), "KM0114", 1, 2},
        {TEXT("[}"), "KM0114", 1, 2},
        {TEXT("{\"a\":}"), "KM0114", 1, 6},
        {TEXT("{\"a\":,\"b\":1}"), "KM0114", 1, 6},
        {TEXT("{\"a\"::1}"), "KM0114", 1, 6},
        {TEXT("<a/>"), "KM0114", 1, 1},
        {TEXT("{]"), "KM0115", 1, 2},
        {TEXT("{,}"), "KM0115", 1, 2},
        {TEXT("{:1}"), "KM0115", 1, 2},
        {TEXT("{[1]:2}"), "KM0115", 1, 2},
        {TEXT("{\"a\":1,,\"b\":2}"), "KM0115", 1, 8},
        {TEXT("{\"a\":1,]"), "KM0115", 1, 8},
        {TEXT("{\"a\" 1}"), "KM0116", 1, 6},
        {TEXT("{\"a\"}"), "KM0116", 1, 5},
        {TEXT("{\"a\",\"b\"}"), "KM0116", 1, 5},
        {TEXT("{\"a\"=1}"), "KM0116", 1, 5},
        {TEXT("{\"a\";1}"), "KM0116", 1, 5},
        {TEXT("[1 2]"), "KM0117", 1, 4},
        {TEXT("[1;2]"), "KM0117", 1, 3},
        {TEXT("[1}"), "KM0117", 1, 3},
        {TEXT("[\"a\" \"b\"]"), "KM0117", 1, 6},
        {TEXT("[\"a\":1]"), "KM0117", 1, 5},
        {TEXT("{\"a\":1]"), "KM0117", 1, 7},
        {TEXT("{\"a\":1 \"b\":2}"), "KM0117", 1, 8},
        {TEXT("{\"a\":\"x\"y\"}"), "KM0130", 1, 8},
        {TEXT("[true false]"), "KM0117", 1, 7},
        {TEXT("{}}"), "KM0120", 1, 3},
        {TEXT("[]]"), "KM0120", 1, 3},
        {TEXT("{}{}"), "KM0120", 1, 3},
        {TEXT("1 2"), "KM0120", 1, 3},
        {TEXT("\"a\" x"), "KM0120", 1, 5},
        {TEXT("{}\n\n,"), "KM0120", 3, 1},
        {TEXT("null,"), "KM0120", 1, 5},
        {TEXT("[1,]"), "KM0122", 1, 3},
        {TEXT("[1 ,\n ]"), "KM0122", 1, 4},
        {TEXT("{\"a\":1,}"), "KM0122", 1, 7},
        {TEXT("{\"a\":[1,2,],\"b\":3}"), "KM0122", 1, 10},
    };
    expect_refusals(refusals, COUNT(refusals));
}

static void slips_of_authors_are_named(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {TEXT("// x\n{}"), "KM0123", 1, 1},
        {TEXT("{} // x"), "KM0123", 1, 4},
        {TEXT("{/* x */}"), "KM0123", 1, 2},
        {TEXT("[1, # x\n2]"), "KM0123", 1, 5},
        {TEXT("{\"a\": 1 // x\n}"), "KM0123", 1, 9},
        {TEXT("{\"a\" /**/ : 1}"), "KM0123", 1, 6},
        {TEXT("{'a':1}"), "KM0124", 1, 2},
        {TEXT("['a']"), "KM0124", 1, 2},
        {TEXT("{\"a\":'b'}"), "KM0124", 1, 6},
        {TEXT("{“a”:1}"), "KM0125", 1, 2},
        {TEXT("{\"a\":”b”}"), "KM0125", 1, 6},
        {TEXT("[「はい」]"), "KM0125", 1, 2},
        {TEXT("[『はい』]"), "KM0125", 1, 2},
        {TEXT("[‘a’]"), "KM0125", 1, 2},
        {TEXT("[＂a＂]"), "KM0125", 1, 2},
        {TEXT("{\"あ\"：1}"), "KM0125", 1, 5},
        {TEXT("[1，2]"), "KM0125", 1, 3},
        {TEXT("[\"あ\"、\"い\"]"), "KM0125", 1, 5},
        {TEXT("｛\"a\":1｝"), "KM0125", 1, 1},
        {TEXT("{\"a\":1｝"), "KM0125", 1, 7},
        {TEXT("［1］"), "KM0125", 1, 1},
        {TEXT("[１]"), "KM0125", 1, 2},
        {TEXT("[1２]"), "KM0125", 1, 3},
        {TEXT("[－1]"), "KM0125", 1, 2},
        {TEXT("{　\"a\":1}"), "KM0126", 1, 2},
        {TEXT("{\"a\":　1}"), "KM0126", 1, 6},
        {TEXT("{}　"), "KM0126", 1, 3},
        {TEXT("[\xC2\xA0]"), "KM0126", 1, 2},
        {TEXT("[\xE2\x80\x8B]"), "KM0126", 1, 2},
        {TEXT("[\xEF\xBB\xBF]"), "KM0126", 1, 2},
        {TEXT("True"), "KM0127", 1, 1},
        {TEXT("[TRUE]"), "KM0127", 1, 2},
        {TEXT("[truex]"), "KM0127", 1, 2},
        {TEXT("[true1]"), "KM0127", 1, 2},
        {TEXT("[nul]"), "KM0127", 1, 2},
        {TEXT("[None]"), "KM0127", 1, 2},
        {TEXT("[undefined]"), "KM0127", 1, 2},
        {TEXT("{\"a\": はい}"), "KM0127", 1, 7},
        {TEXT("{a: 1}"), "KM0127", 1, 2},
        {TEXT("{1: 1}"), "KM0127", 1, 2},
        {TEXT("{true: 1}"), "KM0127", 1, 2},
        {TEXT("{\"a\":1, b:2}"), "KM0127", 1, 9},
    };
    expect_refusals(refusals, COUNT(refusals));
}

static void keys_of_one_object_differ(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {TEXT("{\"a\":1,\"a\":1}"), "KM0107", 1, 8},
        {TEXT("{\"a\":1,\"b\":2,\"a\":3}"), "KM0107", 1, 14},
        {TEXT("{\"\":1,\"\":2}"), "KM0107", 1, 7},
        {TEXT("{\"a\":1,\"\\u0061\":2}"), "KM0107", 1, 8},
        {TEXT("{\"\\u0061\":1,\"a\":2}"), "KM0107", 1, 13},
        {TEXT("{\"\\/\":1,\"/\":2}"), "KM0107", 1, 9},
        {TEXT("{\"\\u3042\":1,\"あ\":2}"), "KM0107", 1, 13},
        {TEXT("{\"\\ud83d\\ude4f\":1,\"\xF0\x9F\x99\x8F\":2}"), "KM0107", 1, 19},
        {TEXT("{\"\\u00E9\":1,\"\xC3\xA9\":2}"), "KM0107", 1, 13},
        {TEXT("{\"\\n\":1,\"\\u000a\":2}"), "KM0107", 1, 9},
        {TEXT("[{\"x\":{\"a\":1,\n\"a\":2}}]"), "KM0107", 2, 1},
    };
    expect_refusals(refusals, COUNT(refusals));
}

static void valid_texts_are_accepted_without_a_finding(void **state)
{
    (void)state;
    static const struct km_bytes texts[] = {
        TEXT("null"),
        TEXT("true"),
        TEXT("false"),
        TEXT("0"),
        TEXT("-0"),
        TEXT("1"),
        TEXT("-1"),
        TEXT("10"),
        TEXT("1234567890"),
        TEXT("2147483648"),
        TEXT("9007199254740991"),
        TEXT("-9007199254740991"),
        TEXT("\"\""),
        TEXT("\" \""),
        TEXT("\"a\""),
        TEXT("\"'\""),
        TEXT("\"\\\"\""),
        TEXT("\"\\\\\""),
        TEXT("\"\\/\""),
        TEXT("\"/\""),
        TEXT("\"\\b\\f\\n\\r\\t\""),
        TEXT("\"\\u0041\""),
        TEXT("\"\\u00e9\""),
        TEXT("\"\\u3042\""),
        TEXT("\"\\uFFFF\""),
        TEXT("\"\\u001f\""),
        TEXT("\"\\u2028\""),
        TEXT("\"\\ud83d\\ude4f\""),
        TEXT("\"\\uDBFF\\uDFFF\""),
        TEXT("\"\\ud800\\udc00\""),
        TEXT("\"\\\\u0000\""),
        TEXT("\"\x7F\""),
        TEXT("\"\xC2\x80\""),
        TEXT("\"\xDF\xBF\""),
        TEXT("\"\xE0\xA0\x80\""),
        TEXT("\"\xED\x9F\xBF\""),
        TEXT("\"\xEE\x80\x80\""),
        TEXT("\"\xEF\xBF\xBF\""),
        TEXT("\"\xF0\x90\x80\x80\""),
        TEXT("\"\xF4\x8F\xBF\xBF\""),
        TEXT("\"\xEF\xBB\xBF\""),
        TEXT("\"\xE2\x80\xA8\""),
        TEXT("\"申し訳ございません\""),
        TEXT("\"“「：，、　１”\""),
        TEXT("\"// no comment /* */ #\""),
        TEXT("\"{[1,]}\""),
        TEXT("[]"),
        TEXT("[ ]"),
        TEXT("[\n]"),
        TEXT("[1]"),
        TEXT("[1,2]"),
        TEXT("[ 1 , 2 ]"),
        TEXT("[[]]"),
        TEXT("[[],[]]"),
        TEXT("[null,true,false,0,\"\",[],{}]"),
        TEXT("[1,1]"),
        TEXT("{}"),
        TEXT("{ }"),
        TEXT("{\"a\":1}"),
        TEXT("{ \"a\" : 1 }"),
        TEXT("{\"\":0}"),
        TEXT("{\"a\":1,\"A\":2}"),
        TEXT("{\"a\":{\"a\":{\"a\":1}}}"),
        TEXT("[{\"a\":1},{\"a\":1}]"),
        TEXT("{\"a\":[{\"b\":1},{\"b\":2}],\"b\":3}"),
        TEXT("{\"\\u00e9\":1,\"e\xCC\x81\":2}"),
        TEXT("{\"\\\"\":1,\"\\\\\":2}"),
        TEXT("{\"\\u0061b\":1,\"ab\\u0020\":2}"),
        TEXT("\n{}"),
        TEXT("{}\n"),
        TEXT(" \t\r\n{ \t\r\n} \t\r\n"),
        TEXT("{\r\n\"a\":1\r\n}\r\n"),
        TEXT("  1  "),
        TEXT("\n\"a\"\n"),
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct reading reading = read_bytes(texts[i]);
        if (!reading.document)
            fail_msg("\"%s\" was refused: %s", texts[i].data,
                     km_diags_at(reading.diags, 0)->message.in[KM_EN]);
        assert_int_equal(km_diags_count(reading.diags), 0);
        release(&reading);
    }
}

static const char sample[] =
    "{\"id\": \"a\\u3042\\n\", \"n\": [-12, true, null, {\"x\": \"\\\"\"}],\n \"f\": false}";

static void a_text_cut_at_any_byte_ends_too_early(void **state)
{
    (void)state;
    for (size_t length = 1; length < sizeof sample - 1; length++) {
        struct reading reading = read_bytes((struct km_bytes){sample, length});
        assert_null(reading.document);
        assert_int_equal(km_diags_count(reading.diags), 1);
        assert_string_equal(km_diags_at(reading.diags, 0)->code, "KM0119");
        release(&reading);
    }
    struct reading whole = read_text(sample);
    assert_non_null(whole.document);
    release(&whole);
}

static void an_early_end_names_the_bracket_that_is_open(void **state)
{
    (void)state;
    struct reading reading = read_text("{\n \"a\": [\n  {\"b\": 1},\n");
    expect_finding(&reading, 0, "KM0119", 4, 1);
    assert_string_equal(km_diags_at(reading.diags, 0)->hint.in[KM_EN], "the \"[\" on line 2 is not closed");
    release(&reading);
    struct reading scalar = read_text("\"abc");
    assert_null(km_diags_at(scalar.diags, 0)->hint.in[KM_EN]);
    release(&scalar);
}

static void findings_that_are_no_syntax_errors_are_collected(void **state)
{
    (void)state;
    struct reading reading = read_text("{\"a\": 1.5,\n \"a\": \"\\q\\ud800\t\",\n \"b\": 99999999999999999,\n"
                                       " \"c\": \"\\u0000\"} x");
    assert_null(reading.document);
    expect_finding(&reading, 0, "KM0108", 1, 7);
    expect_finding(&reading, 1, "KM0107", 2, 2);
    expect_finding(&reading, 2, "KM0106", 2, 8);
    expect_finding(&reading, 3, "KM0105", 2, 10);
    expect_finding(&reading, 4, "KM0103", 2, 16);
    expect_finding(&reading, 5, "KM0109", 3, 7);
    expect_finding(&reading, 6, "KM0104", 4, 8);
    expect_finding(&reading, 7, "KM0120", 4, 17);
    assert_int_equal(km_diags_count(reading.diags), 8);
    release(&reading);
}

static void keys_with_a_mistake_are_not_compared(void **state)
{
    (void)state;
    struct reading reading = read_text("{\"\\u12\": 1, \"\\u12\": 2, \"\\ud800\": 3}");
    expect_finding(&reading, 0, "KM0106", 1, 3);
    expect_finding(&reading, 1, "KM0106", 1, 14);
    expect_finding(&reading, 2, "KM0105", 1, 25);
    assert_int_equal(km_diags_count(reading.diags), 3);
    release(&reading);
}

static void each_item_with_a_syntax_error_is_told_once(void **state)
{
    (void)state;
    struct reading reading = read_text("[1 2, 01, 'x', tru]");
    assert_int_equal(km_diags_count(reading.diags), 4);
    expect_finding(&reading, 0, "KM0117", 1, 4);
    expect_finding(&reading, 1, "KM0110", 1, 7);
    expect_finding(&reading, 2, "KM0124", 1, 11);
    expect_finding(&reading, 3, "KM0127", 1, 16);
    release(&reading);
}

static void messages_show_the_text_that_was_found(void **state)
{
    (void)state;
    struct reading wide = read_text("{\"a\"：1}");
    assert_string_equal(km_diags_at(wide.diags, 0)->message.in[KM_JA],
                        "「：」は、ここでは記号として使えません");
    assert_string_equal(km_diags_at(wide.diags, 0)->hint.in[KM_JA], "半角の「:」に置き換えてください");
    release(&wide);
    struct reading comma = read_text("{\"a\": 1 \"b\": 2}");
    assert_string_equal(km_diags_at(comma.diags, 0)->message.in[KM_EN],
                        "\"\"\" follows without \",\" or \"}\" before it");
    release(&comma);
    struct reading control = read_text("[1\x01]");
    assert_string_equal(km_diags_at(control.diags, 0)->message.in[KM_EN],
                        "\"U+0001\" follows without \",\" or \"]\" before it");
    release(&control);
    struct reading word = read_text("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
    assert_string_equal(km_diags_at(word.diags, 0)->message.in[KM_EN],
                        "\"abcdefghijklmnopqrstuvwx…\" is not enclosed in quotes");
    release(&word);
}

static void a_line_offset_is_added_to_every_line(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    diags_begin_file(diags, "session");
    diags->line_offset = 10;
    assert_null(json_parse((struct km_bytes){"{\"a\":\n[1 2", 10}, diags));
    assert_int_equal(km_diags_at(diags, 0)->line, 12);
    assert_null(json_parse((struct km_bytes){"{\"a\":", 5}, diags));
    assert_string_equal(km_diags_at(diags, km_diags_count(diags) - 1)->hint.in[KM_EN],
                        "the \"{\" on line 11 is not closed");
    km_diags_free(diags);
}

static char *repeated(const char *before, char c, size_t times, const char *after, struct km_bytes *out)
{
    size_t head = strlen(before), tail = strlen(after);
    char *text = malloc(head + times + tail);
    assert_non_null(text);
    memcpy(text, before, head);
    memset(text + head, c, times);
    memcpy(text + head + times, after, tail);
    *out = (struct km_bytes){text, head + times + tail};
    return text;
}

static void expect_repeated(const char *before, char c, size_t times, const char *after, const char *code)
{
    struct km_bytes bytes;
    char *text = repeated(before, c, times, after, &bytes);
    struct reading reading = read_bytes(bytes);
    assert_int_equal(reading.document != NULL, code == NULL);
    assert_int_equal(km_diags_count(reading.diags), code ? 1 : 0);
    if (code)
        assert_string_equal(km_diags_at(reading.diags, 0)->code, code);
    release(&reading);
    free(text);
}

static void a_string_may_be_as_long_as_the_limit(void **state)
{
    (void)state;
    expect_repeated("\"", 'a', LIMIT_STRING_BYTES, "\"", NULL);
    expect_repeated("\"", 'a', LIMIT_STRING_BYTES + 1, "\"", "KM0112");
    expect_repeated("{\"", 'a', LIMIT_STRING_BYTES + 1, "\":1}", "KM0112");
}

static void the_length_of_a_string_is_counted_without_escapes(void **state)
{
    (void)state;
    expect_repeated("\"\\u3042\\ud83d\\ude4f\\n", 'a', LIMIT_STRING_BYTES - 8, "\"", NULL);
    expect_repeated("\"\\u3042\\ud83d\\ude4f\\n", 'a', LIMIT_STRING_BYTES - 7, "\"", "KM0112");
    expect_repeated("\"\\u00e9\\u0041", 'a', LIMIT_STRING_BYTES - 3, "\"", NULL);
    expect_repeated("\"\\u00e9\\u0041", 'a', LIMIT_STRING_BYTES - 2, "\"", "KM0112");
}

static void a_file_may_be_as_big_as_the_limit(void **state)
{
    (void)state;
    expect_repeated("[", ' ', LIMIT_FILE_BYTES - 2, "]", NULL);
    expect_repeated("[", ' ', LIMIT_FILE_BYTES - 1, "]", "KM0113");
}

/* "[" and `count` times `piece` and "0]": count + 1 values of the array, and the array. */
static struct reading read_pieces(const char *piece, size_t count)
{
    struct arena arena;
    struct strbuf text;
    arena_init(&arena, NULL);
    strbuf_init(&text, &arena);
    strbuf_add(&text, "[");
    strbuf_add_repeat(&text, piece, count);
    strbuf_add(&text, "0]");
    struct reading reading = read_bytes((struct km_bytes){text.data, text.length});
    arena_release(&arena);
    return reading;
}

static void a_file_may_have_as_many_values_as_the_limit(void **state)
{
    (void)state;
    static const char *const pieces[] = {"0,", "{},", "[],", "\"\",", "null,"};
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct reading reading = read_pieces(pieces[i], LIMIT_VALUES - 2);
        assert_non_null(reading.document);
        release(&reading);
        reading = read_pieces(pieces[i], LIMIT_VALUES - 1);
        assert_null(reading.document);
        assert_int_equal(km_diags_total(reading.diags, KM_ERROR), 1);
        expect_finding(&reading, 0, "KM0128", 1, (uint32_t)(2 + (LIMIT_VALUES - 1) * strlen(pieces[i])));
        release(&reading);
    }
}

static void scanning_stops_when_more_was_found_than_is_kept(void **state)
{
    (void)state;
    static const char *const pieces[] = {"0.5,", "\"\\x\",", "\"\1\",", "\"\\u0000\","};
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct reading reading = read_pieces(pieces[i], LIMIT_DIAGNOSTICS);
        assert_int_equal(km_diags_total(reading.diags, KM_ERROR), LIMIT_DIAGNOSTICS);
        release(&reading);
        reading = read_pieces(pieces[i], 10 * LIMIT_DIAGNOSTICS);
        assert_int_equal(km_diags_total(reading.diags, KM_ERROR), LIMIT_DIAGNOSTICS + 1);
        assert_int_equal(km_diags_count(reading.diags), LIMIT_DIAGNOSTICS);
        release(&reading);
    }
    struct km_bytes bytes;
    char *text = repeated("\"", '\1', 10 * LIMIT_DIAGNOSTICS, "\"", &bytes);
    struct reading one_string = read_bytes(bytes);
    assert_int_equal(km_diags_total(one_string.diags, KM_ERROR), LIMIT_DIAGNOSTICS + 1);
    release(&one_string);
    free(text);
}

static void brackets_may_nest_as_deep_as_the_limit(void **state)
{
    (void)state;
    char text[2 * LIMIT_DEPTH + 3];
    for (size_t depth = LIMIT_DEPTH; depth <= LIMIT_DEPTH + 1; depth++) {
        memset(text, '[', depth);
        memset(text + depth, ']', depth);
        text[2 * depth] = '\0';
        struct reading reading = read_text(text);
        assert_int_equal(reading.document != NULL, depth <= LIMIT_DEPTH);
        if (depth > LIMIT_DEPTH)
            expect_finding(&reading, 0, "KM0111", 1, LIMIT_DEPTH + 1);
        release(&reading);
    }
    struct reading wide = read_text("[[],[],[[]],{},{}]");
    assert_non_null(wide.document);
    release(&wide);
}

/* An object of `count` different keys, each with an escape, followed by `last`. */
static const char *many_keys(struct arena *arena, int count, const char *last)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_add_char(&out, '{');
    for (int i = 0; i < count; i++)
        strbuf_printf(&out, "\"\\u006bey%d\": {\"\\u0061\": 1, \"b\": 2},\n", i);
    strbuf_printf(&out, "\"%s\": 1}", last);
    return out.data;
}

static void duplicate_keys_are_found_in_objects_of_any_size(void **state)
{
    (void)state;
    static const int counts[] = {15, 16, 17, 18, 100, 50000};
    struct arena arena;
    arena_init(&arena, NULL);
    for (size_t i = 0; i < COUNT(counts); i++) {
        struct reading unique = read_text(many_keys(&arena, counts[i], "key"));
        assert_non_null(unique.document);
        release(&unique);
        struct reading first = read_text(many_keys(&arena, counts[i], "key0"));
        expect_finding(&first, 0, "KM0107", (uint32_t)counts[i] + 1, 1);
        release(&first);
        char last[16];
        snprintf(last, sizeof last, "key%d", counts[i] - 1);
        struct reading duplicate = read_text(many_keys(&arena, counts[i], last));
        expect_finding(&duplicate, 0, "KM0107", (uint32_t)counts[i] + 1, 1);
        release(&duplicate);
    }
    arena_release(&arena);
}

static void large_objects_may_stand_in_large_objects(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf out;
    strbuf_init(&out, &arena);
    strbuf_add_char(&out, '{');
    for (int i = 0; i < 100; i++)
        strbuf_printf(&out, "\"\\u0061%d\":%s,", i, many_keys(&arena, 100, "end"));
    strbuf_add(&out, "\n\"a99\": 1}");
    struct reading reading = read_text(out.data);
    assert_int_equal(km_diags_count(reading.diags), 1);
    assert_string_equal(km_diags_at(reading.diags, 0)->code, "KM0107");
    assert_int_equal(km_diags_at(reading.diags, 0)->column, 1);
    release(&reading);
    arena_release(&arena);
}

static void the_tree_gives_what_was_written(void **state)
{
    (void)state;
    struct reading reading =
        read_text("{\"n\": null, \"t\": true, \"f\": false, \"i\": -9007199254740991,"
                  " \"s\": \"a\\u3042\\ud83d\\ude4f\\n\", \"a\": [1, [], \"x\"], \"o\": {}}");
    const struct json_value *root = json_root(reading.document);
    assert_int_equal(json_kind(root), JSON_OBJECT);
    assert_null(json_key(root));
    assert_int_equal(json_count(root), 7);
    assert_int_equal(json_kind(json_find(root, "n")), JSON_NULL);
    assert_true(json_bool(json_find(root, "t")));
    assert_false(json_bool(json_find(root, "f")));
    assert_true(json_integer(json_find(root, "i")) == -9007199254740991);
    assert_string_equal(json_string(json_find(root, "s")), "aあ\xF0\x9F\x99\x8F\n");
    const struct json_value *array = json_find(root, "a");
    assert_int_equal(json_kind(array), JSON_ARRAY);
    assert_int_equal(json_count(array), 3);
    assert_int_equal(json_integer(json_first(array)), 1);
    assert_null(json_key(json_first(array)));
    assert_int_equal(json_count(json_next(json_first(array))), 0);
    assert_null(json_first(json_find(root, "o")));
    assert_null(json_find(root, "N"));
    assert_null(json_find(root, "missing"));
    release(&reading);
}

static void members_come_in_order_of_the_file(void **state)
{
    (void)state;
    struct reading reading = read_text("{\"b\": 1, \"a\": 2, \"c\": 3}");
    const struct json_value *each = json_first(json_root(reading.document));
    assert_string_equal(json_key(each), "b");
    each = json_next(each);
    assert_string_equal(json_key(each), "a");
    each = json_next(each);
    assert_string_equal(json_key(each), "c");
    assert_null(json_next(each));
    release(&reading);
}

static void integers_are_exact_up_to_the_range(void **state)
{
    (void)state;
    struct reading reading = read_text("[9007199254740991, 9007199254740990, -0, 2147483648]");
    const struct json_value *each = json_first(json_root(reading.document));
    assert_true(json_integer(each) == 9007199254740991);
    each = json_next(each);
    assert_true(json_integer(each) == 9007199254740990);
    each = json_next(each);
    assert_true(json_integer(each) == 0);
    each = json_next(each);
    assert_true(json_integer(each) == 2147483648);
    release(&reading);
}

static void values_are_told_where_they_start(void **state)
{
    (void)state;
    struct reading reading = read_text(" {\"あ\": [ -7, {}, \"x\"], \"b\":null}");
    const struct json_value *list = json_first(json_root(reading.document));
    const struct json_value *each = json_first(list);
    json_find_starts(reading.document, reading.bytes);
    assert_int_equal(json_start(json_root(reading.document)), 1);
    assert_int_equal(json_start(list), 9);
    assert_int_equal(json_start(each), 11);
    assert_int_equal(json_start(json_next(each)), 15);
    assert_int_equal(json_start(json_next(json_next(each))), 19);
    assert_int_equal(json_start(json_next(list)), 29);
    release(&reading);
}

/* ---- places ---- */

static void add_pointer(struct km_diags *diags, const struct path *at)
{
    diags_add(diags, DIAG_FIELD_EMPTY_TEXT, at, DIAG_NO_ARGUMENTS);
}

static void expect_place(const struct reading *reading, size_t index, uint32_t line, uint32_t column)
{
    const struct km_diag *diag = km_diags_at(reading->diags, index);
    if (diag->line != line || diag->column != column)
        fail_msg("\"%s\": wanted %u:%u, got %u:%u", diag->pointer, line, column, diag->line, diag->column);
}

static void pointers_get_the_place_of_their_value(void **state)
{
    (void)state;
    struct reading reading =
        read_text("\n {\"a\": [10, {\"b\":\n  \"x\"}],\n \"あ\": {\"い\": 1}, \"z\": 2}\n");
    const struct path *a = DIAG_KEY(NULL, "a");
    add_pointer(reading.diags, DIAG_KEY(NULL, "z"));
    add_pointer(reading.diags, DIAG_KEY(DIAG_INDEX(a, 1), "b"));
    add_pointer(reading.diags, NULL);
    add_pointer(reading.diags, DIAG_INDEX(a, 0));
    add_pointer(reading.diags, a);
    add_pointer(reading.diags, DIAG_KEY(DIAG_KEY(NULL, "あ"), "い"));
    add_pointer(reading.diags, a);
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    expect_place(&reading, 0, 4, 22);
    expect_place(&reading, 1, 3, 3);
    expect_place(&reading, 2, 2, 2);
    expect_place(&reading, 3, 2, 9);
    expect_place(&reading, 4, 2, 8);
    expect_place(&reading, 5, 4, 13);
    expect_place(&reading, 6, 2, 8);
    release(&reading);
}

static void a_missing_value_gets_the_place_of_its_parent(void **state)
{
    (void)state;
    struct reading reading = read_text("{\"a\": [1, {\"b\": 2}], \"c\": \"x\"}");
    const struct path *a = DIAG_KEY(NULL, "a");
    add_pointer(reading.diags, DIAG_KEY(DIAG_INDEX(a, 1), "to"));
    add_pointer(reading.diags, DIAG_INDEX(a, 7));
    add_pointer(reading.diags, DIAG_KEY(a, "key"));
    add_pointer(reading.diags, DIAG_KEY(DIAG_KEY(NULL, "c"), "deep"));
    add_pointer(reading.diags, DIAG_KEY(DIAG_KEY(DIAG_KEY(NULL, "no"), "such"), "place"));
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    expect_place(&reading, 0, 1, 11);
    expect_place(&reading, 1, 1, 7);
    expect_place(&reading, 2, 1, 7);
    expect_place(&reading, 3, 1, 27);
    expect_place(&reading, 4, 1, 1);
    release(&reading);
}

static void keys_are_matched_as_the_pointer_shows_them(void **state)
{
    (void)state;
    struct reading reading =
        read_text("{\"a/b\":1,\"m~n\":2,\"\":3,\"x\\ny\":4,\"\\u0071\":5,\"\\u001b\":6,\"0\":7}");
    static const char *const keys[] = {"a/b", "m~n", "", "x\ny", "q", "\x1B", "0"};
    for (size_t i = 0; i < COUNT(keys); i++)
        add_pointer(reading.diags, DIAG_KEY(NULL, keys[i]));
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    for (size_t i = 0; i < COUNT(keys); i++) {
        const struct km_diag *diag = km_diags_at(reading.diags, i);
        assert_int_equal(reading.copy[diag->column - 1], '1' + (int)i);
    }
    release(&reading);
}

static void what_stands_before_a_value_is_passed_over(void **state)
{
    (void)state;
    struct reading reading =
        read_text("\n{ \"a\" : [ \"]},\\\"\", {\"b\":{}} , -1 ] ,\n  \"あ\":\t[ [] , 2 ] }");
    add_pointer(reading.diags, DIAG_INDEX(DIAG_KEY(NULL, "a"), 2));
    add_pointer(reading.diags, DIAG_INDEX(DIAG_KEY(NULL, "あ"), 1));
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    expect_place(&reading, 0, 2, 31);
    expect_place(&reading, 1, 3, 15);
    release(&reading);
}

static void array_indices_are_found_in_order_of_number(void **state)
{
    (void)state;
    struct reading reading = read_text("[0,1,2,3,4,5,6,7,8,9,0,1,2]");
    static const unsigned indices[] = {10, 2, 9, 12, 0, 1, 11};
    for (size_t i = 0; i < COUNT(indices); i++)
        add_pointer(reading.diags, DIAG_INDEX(NULL, indices[i]));
    add_pointer(reading.diags, DIAG_KEY(NULL, "a"));
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    for (size_t i = 0; i < COUNT(indices); i++)
        expect_place(&reading, i, 1, 2 + 2 * indices[i]);
    expect_place(&reading, COUNT(indices), 1, 1);
    release(&reading);
}

static struct json_document *parse_without(const char *text, const char *key, struct km_diags *diags)
{
    return json_parse_without((struct km_bytes){text, strlen(text)}, key, diags);
}

static void a_member_can_be_left_out_of_the_tree(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    static const char text[] = "{\"a\": {\"b\": 1}, \"b\": [{\"b\": \"]\"}, 2], \"c\": 3}";
    struct json_document *document = parse_without(text, "b", diags);
    const struct json_value *root = json_root(document);
    assert_int_equal(json_count(root), 3);
    assert_int_equal(json_integer(json_find(json_find(root, "a"), "b")), 1);
    assert_int_equal(json_kind(json_find(root, "b")), JSON_NULL);
    assert_int_equal(json_integer(json_find(root, "c")), 3);
    json_find_starts(document, (struct km_bytes){text, sizeof text - 1});
    assert_int_equal(json_start(json_find(root, "b")), 21);
    assert_int_equal(json_start(json_find(root, "c")), 43);
    json_free(document);
    document = parse_without("[{\"b\": 1}]", "b", diags);
    assert_int_equal(json_integer(json_find(json_first(json_root(document)), "b")), 1);
    json_free(document);
    assert_int_equal(km_diags_count(diags), 0);
    km_diags_free(diags);
}

static void a_member_that_is_left_out_is_scanned_nevertheless(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    assert_null(parse_without("{\"b\": [1.5], \"c\": 3}", "b", diags));
    assert_int_equal(km_diags_count(diags), 1);
    assert_int_equal(km_diags_at(diags, 0)->column, 8);
    km_diags_free(diags);
}

static void what_stands_before_a_member_is_read_without_the_rest(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count; /* of members; 0: not read */
    } rows[] = {
        {"{\"a\": {\"n\": [1]}, \"n\": [{\"b\": nonsense", 2},
        {"{\"n\":", 1},
        {"{\"n\" : 1, \"a\": 2}", 1},
        {"{\"a\": 1, \"n\"", 0},
        {"{\"a\": 1.5, \"n\": 1}", 0},
        {"{\"a\": 1, \"a\": 2, \"n\": 1}", 0},
        {"{\"a\": 1}", 0},
        {"[\"n\"]", 0},
        {"[{\"n\": 1}]", 0},
        {"", 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t length = strlen(rows[i].text);
        char *copy = malloc(length ? length : 1);
        assert_non_null(copy);
        memcpy(copy, rows[i].text, length);
        struct km_diags *diags = km_diags_new(NULL);
        struct json_document *document = json_parse_before((struct km_bytes){copy, length}, "n", diags);
        assert_int_equal(document != NULL, rows[i].count > 0);
        if (document) {
            assert_int_equal(json_count(json_root(document)), rows[i].count);
            assert_int_equal(json_kind(json_find(json_root(document), "n")), JSON_NULL);
        }
        json_free(document);
        km_diags_free(diags);
        free(copy);
    }
}

static void only_findings_without_a_place_are_located(void **state)
{
    (void)state;
    struct reading reading = read_text("{\"a\": 1}");
    add_pointer(reading.diags, DIAG_KEY(NULL, "a"));
    diags_add_at(reading.diags, DIAG_JSON_EMPTY, 5, 6, DIAG_NO_ARGUMENTS);
    reading.diags->line_offset = 3;
    add_pointer(reading.diags, DIAG_KEY(NULL, "a"));
    json_locate(reading.document, reading.bytes, reading.diags, 1);
    expect_place(&reading, 0, 0, 0);
    expect_place(&reading, 1, 5, 6);
    expect_place(&reading, 2, 4, 7);
    json_locate(reading.document, reading.bytes, reading.diags, 3);
    release(&reading);
}

static void two_hundred_findings_in_a_big_file_are_located_in_no_time(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct strbuf out;
    strbuf_init(&out, &arena);
    strbuf_add(&out, "{\"nodes\": [");
    for (int i = 0; i < LIMIT_VALUES / 3 - 1; i++)
        strbuf_printf(&out, "%s{\"id\": \"node-%d\", \"text\": \"お待たせして申し訳ございません\"}",
                      i ? "," : "", i);
    strbuf_add(&out, "]}");
    struct reading reading = read_text(out.data);
    size_t nodes = json_count(json_first(json_root(reading.document)));
    for (size_t i = 0; i < LIMIT_DIAGNOSTICS; i++) {
        size_t node = (LIMIT_DIAGNOSTICS - i) * (nodes / LIMIT_DIAGNOSTICS) - 1;
        add_pointer(reading.diags, DIAG_KEY(DIAG_INDEX(DIAG_KEY(NULL, "nodes"), node), "text"));
    }
    clock_t before = clock();
    json_locate(reading.document, reading.bytes, reading.diags, 0);
    double seconds = (double)(clock() - before) / CLOCKS_PER_SEC;
    assert_true(seconds < 3.0); /* 0.05 s without sanitizers */
    for (size_t i = 1; i < LIMIT_DIAGNOSTICS; i++)
        assert_true(km_diags_at(reading.diags, i - 1)->column > km_diags_at(reading.diags, i)->column);
    release(&reading);
    arena_release(&arena);
}

/* ---- the files of tests/diag/json ---- */

static void every_file_of_the_collection_is_refused_as_listed(void **state)
{
    (void)state;
    static const struct {
        const char *file, *code;
        uint32_t line, column;
    } cases[] = {
        {"not-utf8-shift-jis", "KM0101", 2, 12},
        {"not-utf8-utf-16", "KM0101", 1, 1},
        {"byte-order-mark", "KM0102", 1, 1},
        {"control-character-tab", "KM0103", 2, 15},
        {"nul-escape", "KM0104", 1, 12},
        {"lone-surrogate", "KM0105", 1, 11},
        {"bad-escape", "KM0106", 1, 13},
        {"duplicate-key", "KM0107", 4, 3},
        {"duplicate-key-escaped", "KM0107", 1, 11},
        {"fraction", "KM0108", 1, 10},
        {"exponent", "KM0108", 1, 10},
        {"integer-range", "KM0109", 1, 10},
        {"leading-zero", "KM0110", 1, 10},
        {"plus-sign", "KM0110", 1, 11},
        {"hexadecimal", "KM0110", 1, 10},
        {"too-deep", "KM0111", 1, 65},
        {"value-missing", "KM0114", 1, 10},
        {"key-missing", "KM0115", 1, 2},
        {"colon-missing", "KM0116", 1, 9},
        {"equals-sign", "KM0116", 1, 9},
        {"comma-missing", "KM0117", 3, 3},
        {"wrong-bracket", "KM0117", 1, 19},
        {"string-not-closed", "KM0118", 2, 11},
        {"string-closed-full-width", "KM0118", 2, 11},
        {"cut-off", "KM0119", 4, 1},
        {"text-after-end", "KM0120", 1, 12},
        {"empty", "KM0121", 1, 1},
        {"white-space-only", "KM0121", 1, 1},
        {"trailing-comma-object", "KM0122", 2, 12},
        {"trailing-comma-array", "KM0122", 1, 10},
        {"comment-slashes", "KM0123", 2, 3},
        {"comment-stars", "KM0123", 1, 8},
        {"comment-hash", "KM0123", 1, 1},
        {"single-quotes", "KM0124", 1, 2},
        {"full-width-quotes", "KM0125", 1, 2},
        {"corner-brackets", "KM0125", 1, 10},
        {"full-width-colon", "KM0125", 1, 6},
        {"full-width-comma", "KM0125", 1, 11},
        {"full-width-digit", "KM0125", 1, 10},
        {"full-width-space", "KM0126", 2, 1},
        {"no-break-space", "KM0126", 1, 7},
        {"word-without-quotes", "KM0127", 1, 10},
        {"key-without-quotes", "KM0127", 1, 2},
        {"capital-true", "KM0127", 1, 12},
        {"closing-quote-missing", "KM0118", 1, 17},
        {"closing-bracket-missing", "KM0129", 4, 5},
        {"inner-quote", "KM0130", 2, 15},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char path[512], text[4096];
        snprintf(path, sizeof path, KAMAE_SOURCE_DIR "/tests/diag/json/%s.json", cases[i].file);
        FILE *file = fopen(path, "rb");
        if (!file)
            fail_msg("cannot open %s", path);
        size_t length = fread(text, 1, sizeof text, file);
        fclose(file);
        struct reading reading = read_bytes((struct km_bytes){text, length});
        assert_null(reading.document);
        assert_int_equal(km_diags_count(reading.diags), 1);
        expect_finding(&reading, 0, cases[i].code, cases[i].line, cases[i].column);
        release(&reading);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_integers_written_plainly),
        cmocka_unit_test(strings_hold_whole_characters_and_known_escapes),
        cmocka_unit_test(structure_is_that_of_json),
        cmocka_unit_test(slips_of_authors_are_named),
        cmocka_unit_test(keys_of_one_object_differ),
        cmocka_unit_test(valid_texts_are_accepted_without_a_finding),
        cmocka_unit_test(a_text_cut_at_any_byte_ends_too_early),
        cmocka_unit_test(an_early_end_names_the_bracket_that_is_open),
        cmocka_unit_test(findings_that_are_no_syntax_errors_are_collected),
        cmocka_unit_test(keys_with_a_mistake_are_not_compared),
        cmocka_unit_test(each_item_with_a_syntax_error_is_told_once),
        cmocka_unit_test(messages_show_the_text_that_was_found),
        cmocka_unit_test(a_line_offset_is_added_to_every_line),
        cmocka_unit_test(a_string_may_be_as_long_as_the_limit),
        cmocka_unit_test(the_length_of_a_string_is_counted_without_escapes),
        cmocka_unit_test(a_file_may_be_as_big_as_the_limit),
        cmocka_unit_test(a_file_may_have_as_many_values_as_the_limit),
        cmocka_unit_test(scanning_stops_when_more_was_found_than_is_kept),
        cmocka_unit_test(brackets_may_nest_as_deep_as_the_limit),
        cmocka_unit_test(duplicate_keys_are_found_in_objects_of_any_size),
        cmocka_unit_test(large_objects_may_stand_in_large_objects),
        cmocka_unit_test(the_tree_gives_what_was_written),
        cmocka_unit_test(members_come_in_order_of_the_file),
        cmocka_unit_test(integers_are_exact_up_to_the_range),
        cmocka_unit_test(values_are_told_where_they_start),
        cmocka_unit_test(pointers_get_the_place_of_their_value),
        cmocka_unit_test(a_missing_value_gets_the_place_of_its_parent),
        cmocka_unit_test(keys_are_matched_as_the_pointer_shows_them),
        cmocka_unit_test(what_stands_before_a_value_is_passed_over),
        cmocka_unit_test(array_indices_are_found_in_order_of_number),
        cmocka_unit_test(a_member_can_be_left_out_of_the_tree),
        cmocka_unit_test(a_member_that_is_left_out_is_scanned_nevertheless),
        cmocka_unit_test(what_stands_before_a_member_is_read_without_the_rest),
        cmocka_unit_test(only_findings_without_a_place_are_located),
        cmocka_unit_test(two_hundred_findings_in_a_big_file_are_located_in_no_time),
        cmocka_unit_test(every_file_of_the_collection_is_refused_as_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
