/* Options by tables: how a value is given, what is no value, and that every mistake is told. */
#include "options/options.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct values {
    struct common_options common;
    const char *file;
    int64_t seed;
    bool soft;
    int size;
};

static bool read_size(void *values, const char *value)
{
    struct values *into = values;
    into->size = (int)strlen(value);
    return into->size < 4;
}

static const struct option rows[] = {
    {.name = "--file", .kind = OPTION_TEXT, .offset = offsetof(struct values, file), .value = "FILE"},
    {.name = "--seed", .kind = OPTION_NUMBER, .offset = offsetof(struct values, seed), .value = "N"},
    {.name = "--soft", .kind = OPTION_FLAG, .offset = offsetof(struct values, soft)},
    {.name = "--size", .kind = OPTION_OWN, .read = read_size, .value = "SIZE"},
};

enum { MOST_WORDS = 16 };

/* A line that was read, and what it gave. */
struct line {
    struct values values;
    const char *words[MOST_WORDS];
    size_t word_count;
    bool mistaken;
    struct km_diags *diags;
};

static int set_up(void **state)
{
    struct line *line = calloc(1, sizeof *line);
    line->diags = km_diags_new(NULL);
    *state = line;
    return 0;
}

static int tear_down(void **state)
{
    struct line *line = *state;
    km_diags_free(line->diags);
    free(line);
    return 0;
}

/* Reads `text`, words with one blank between them; in `room`. */
static void read_line(struct line *line, const char *text, char *room)
{
    char *argv[MOST_WORDS + 1] = {NULL};
    int argc = 1;
    memcpy(room, text, strlen(text) + 1);
    for (char *at = room; *at;) {
        argv[argc++] = at;
        at += strcspn(at, " ");
        if (*at)
            *at++ = '\0';
    }
    struct option_table tables[] = {
        {.rows = rows, .count = sizeof rows / sizeof *rows, .values = &line->values},
        options_common(&line->values.common),
    };
    struct options_reader reader = {.tables = tables,
                                    .table_count = 2,
                                    .help = "kamae play --help",
                                    .diags = line->diags,
                                    .argc = argc,
                                    .argv = argv,
                                    .at = 1};
    for (const char *word; (word = options_next(&reader)) != NULL;)
        line->words[line->word_count++] = word;
    line->mistaken = reader.mistaken;
}

#define READ(line, text)      \
    char room_[sizeof(text)]; \
    read_line(line, text, room_)

static void a_value_stands_behind_an_equals_sign_or_in_the_next_word(void **state)
{
    struct line *line = *state;
    READ(line, "one --file=a.json --seed 7 two --soft --lang=both --size xx three");
    assert_false(line->mistaken);
    assert_string_equal(line->values.file, "a.json");
    assert_int_equal(line->values.seed, 7);
    assert_true(line->values.soft);
    assert_int_equal(line->values.size, 2);
    assert_string_equal(line->values.common.lang, "both");
    assert_int_equal(line->word_count, 3);
    assert_string_equal(line->words[2], "three");
}

static void two_lines_end_the_options_and_one_is_a_word(void **state)
{
    struct line *line = *state;
    READ(line, "- --file - -- --soft -h");
    assert_false(line->mistaken);
    assert_string_equal(line->values.file, "-");
    assert_false(line->values.soft);
    assert_int_equal(line->word_count, 3);
    assert_string_equal(line->words[1], "--soft");
}

static void an_option_is_no_value_unless_behind_an_equals_sign(void **state)
{
    struct line *line = *state;
    READ(line, "--file --lang=ja --file=--soft --seed");
    assert_true(line->mistaken);
    assert_int_equal(km_diags_count(line->diags), 2);
    assert_string_equal(km_diags_at(line->diags, 0)->code, "KM0632");
    assert_string_equal(line->values.common.lang, "ja");
    assert_string_equal(line->values.file, "--soft");
    assert_false(line->values.soft);
}

static void every_mistake_is_told(void **state)
{
    static const char *const codes[] = {"KM0631", "KM0633", "KM0634", "KM0659", "KM0635", "KM0654"};
    struct line *line = *state;
    READ(line, "--fiel=x --soft=yes --seed=1.5 --seed=9007199254740992 --lang=fr --size=long");
    assert_true(line->mistaken);
    assert_int_equal(km_diags_count(line->diags), sizeof codes / sizeof *codes);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        assert_string_equal(km_diags_at(line->diags, i)->code, codes[i]);
    assert_string_equal(km_diags_at(line->diags, 0)->hint.in[KM_EN],
                        "did you mean \"--file\"? kamae play --help lists all");
    assert_null(line->values.common.lang);
}

static void the_largest_number_is_what_a_session_holds(void **state)
{
    struct line *line = *state;
    READ(line, "--seed 0009007199254740991");
    assert_false(line->mistaken);
    assert_int_equal(line->values.seed, (INT64_C(1) << 53) - 1);
}

static const char *choice(size_t index)
{
    static const char *const names[] = {"text", "html", NULL};
    return names[index];
}

static void an_option_alone_in_the_usage_gets_its_choices(void **state)
{
    static const struct option own[] = {{.name = "--form", .kind = OPTION_TEXT, .choices = choice},
                                        {.name = "--format", .kind = OPTION_TEXT, .value = "F"},
                                        {.name = "--soft", .kind = OPTION_FLAG}};
    struct option_table table = {.rows = own, .count = sizeof own / sizeof *own};
    struct line *line = *state;
    assert_string_equal(
        options_usage(&line->diags->arena, "[A] [--form] [--soft] [--format] [--form X] [--other]", &table),
        "[A] [--form text|html] [--soft] [--format F] [--form X] [--other]");
    assert_true(option_offers(choice, "html"));
    assert_false(option_offers(choice, "htm"));
}

#define OPTIONS_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        OPTIONS_TEST(a_value_stands_behind_an_equals_sign_or_in_the_next_word),
        OPTIONS_TEST(two_lines_end_the_options_and_one_is_a_word),
        OPTIONS_TEST(an_option_is_no_value_unless_behind_an_equals_sign),
        OPTIONS_TEST(every_mistake_is_told),
        OPTIONS_TEST(the_largest_number_is_what_a_session_holds),
        OPTIONS_TEST(an_option_alone_in_the_usage_gets_its_choices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
