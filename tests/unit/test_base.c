/* The ground floor: arena, string buffer, map, UTF-8, paths, texts and findings; and the one list of
 * diagnostics, held to its own rules. */
#include "base/diag_command.h"
#include "base/diag_json.h"
#include "base/diags.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int set_up_arena(void **state)
{
    struct arena *arena = malloc(sizeof *arena);
    if (!arena)
        return -1;
    arena_init(arena, NULL);
    *state = arena;
    return 0;
}

static int tear_down_arena(void **state)
{
    arena_release(*state);
    free(*state);
    return 0;
}

static bool all_zero(const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes[i])
            return false;
    return true;
}

/* ---- arena ---- */

static void memory_is_zeroed_and_aligned(void **state)
{
    static const size_t sizes[] = {0, 1, 7, 16, 100, 65535, 65536, 200000, 3};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        char *bytes = arena_alloc(*state, sizes[i]);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % alignof(max_align_t), 0);
        assert_true(all_zero(bytes, sizes[i]));
        memset(bytes, 'x', sizes[i]);
    }
}

static void allocations_do_not_overlap(void **state)
{
    char *first = arena_alloc(*state, 10), *second = arena_alloc(*state, 10);
    memset(first, 'a', 10);
    memset(second, 'b', 10);
    assert_int_equal(first[9], 'a');
    assert_int_equal(second[0], 'b');
}

static void the_newest_block_grows_in_place_and_others_move(void **state)
{
    char *block = arena_alloc(*state, 16);
    memset(block, 'x', 16);
    char *same = arena_grow(*state, block, 16, 100);
    assert_ptr_equal(same, block);
    assert_int_equal(same[15], 'x');
    assert_true(all_zero(same + 16, 84));
    arena_alloc(*state, 1);
    char *moved = arena_grow(*state, same, 100, 200);
    assert_ptr_not_equal(moved, same);
    assert_int_equal(moved[15], 'x');
    assert_true(all_zero(moved + 16, 184));
    assert_ptr_equal(arena_grow(*state, moved, 200, 50), moved);
    assert_non_null(arena_grow(*state, NULL, 0, 8));
}

static void a_block_grows_across_the_end_of_its_page(void **state)
{
    size_t size = 16;
    char *block = arena_alloc(*state, size);
    block[0] = 'x';
    for (; size < 1 << 20; size *= 2)
        block = arena_grow(*state, block, size, size * 2);
    assert_int_equal(block[0], 'x');
    assert_true(all_zero(block + 1, size - 1));
}

static void rewinding_gives_memory_back(void **state)
{
    struct arena *arena = *state;
    struct arena_mark empty = arena_mark(arena);
    char *kept = arena_string(arena, "kept");
    struct arena_mark mark = arena_mark(arena);
    char *first = arena_alloc(arena, 64);
    memset(first, 'x', 64);
    arena_alloc(arena, 1 << 20);
    arena_rewind(arena, mark);
    assert_string_equal(kept, "kept");
    char *again = arena_alloc(arena, 64);
    assert_ptr_equal(again, first);
    assert_true(all_zero(again, 64));
    arena_rewind(arena, empty);
    assert_null(arena->block);
    assert_non_null(arena_alloc(arena, 1));
}

static void an_arena_can_be_used_again_after_release(void **state)
{
    arena_alloc(*state, 100);
    arena_release(*state);
    assert_string_equal(arena_string(*state, "again"), "again");
}

static void strings_are_copied_with_their_end(void **state)
{
    assert_string_equal(arena_string(*state, ""), "");
    assert_string_equal(arena_string_n(*state, "abcdef", 3), "abc");
    assert_string_equal(arena_string_n(*state, NULL, 0), "");
}

struct jump {
    jmp_buf back;
    size_t bytes;
};

static void jump_out(void *user, size_t bytes)
{
    struct jump *jump = user;
    jump->bytes = bytes;
    longjmp(jump->back, 1);
}

static void running_out_of_memory_calls_the_host(void **state)
{
    (void)state;
    struct jump jump = {.bytes = 0};
    struct arena arena;
    arena_init(&arena, &(struct km_host){.out_of_memory = jump_out, .user = &jump});
    if (setjmp(jump.back) == 0)
        arena_array(&arena, SIZE_MAX / 8, 16);
    assert_true(jump.bytes == SIZE_MAX);
    if (setjmp(jump.back) == 0)
        arena_alloc(&arena, SIZE_MAX - 8);
    assert_true(jump.bytes == SIZE_MAX - 8);
    arena_release(&arena);
}

static void reserving_grows_an_array_and_keeps_its_items(void **state)
{
    int *items = NULL;
    size_t count = 0, capacity = 0;
    for (int i = 0; i < 1000; i++) {
        ARENA_RESERVE((struct arena *)*state, items, count, capacity);
        items[count++] = i;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(items[i], i);
    assert_true(capacity >= 1000);
}

/* ---- string buffer ---- */

static void a_buffer_is_a_string_at_any_time(void **state)
{
    struct strbuf buffer;
    strbuf_init(&buffer, *state);
    assert_string_equal(buffer.data, "");
    strbuf_add(&buffer, "");
    strbuf_truncate(&buffer, 0);
    assert_string_equal(buffer.data, "");
    strbuf_add(&buffer, "ab");
    strbuf_add_char(&buffer, 'c');
    strbuf_add_n(&buffer, "defg", 2);
    strbuf_add_repeat(&buffer, "xy", 2);
    strbuf_printf(&buffer, "%d-%s", -7, "é");
    assert_string_equal(buffer.data, "abcdexyxy-7-é");
    assert_int_equal(buffer.length, strlen(buffer.data));
    strbuf_truncate(&buffer, 3);
    assert_string_equal(buffer.data, "abc");
    strbuf_add(&buffer, "!");
    assert_string_equal(buffer.data, "abc!");
}

static void a_buffer_grows_as_far_as_needed(void **state)
{
    struct strbuf buffer;
    strbuf_init(&buffer, *state);
    for (int i = 0; i < 20000; i++) {
        strbuf_printf(&buffer, "%05d", i);
        if (i % 100 == 0)
            arena_alloc(*state, 8);
    }
    assert_int_equal(buffer.length, 100000);
    assert_memory_equal(buffer.data + 5 * 12345, "12345", 5);
    assert_int_equal(buffer.data[buffer.length], '\0');
}

static void a_buffer_takes_zero_bytes(void **state)
{
    struct strbuf buffer;
    strbuf_init(&buffer, *state);
    strbuf_add_n(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 3);
    assert_memory_equal(buffer.data, "a\0b", 4);
}

/* ---- map ---- */

static void a_map_finds_what_was_added(void **state)
{
    struct map map;
    map_init(&map, *state);
    assert_int_equal(map_find_string(&map, "a"), MAP_NONE);
    assert_int_equal(map_add(&map, "a", 1, 5), 5);
    assert_int_equal(map_add(&map, "", 0, 6), 6);
    assert_int_equal(map_add(&map, "abc", 2, 7), 7);
    assert_int_equal(map_find_string(&map, "a"), 5);
    assert_int_equal(map_find_string(&map, ""), 6);
    assert_int_equal(map_find_string(&map, "ab"), 7);
    assert_int_equal(map_find(&map, "abc", 3), MAP_NONE);
}

static void adding_a_key_again_keeps_the_first_value(void **state)
{
    struct map map;
    map_init(&map, *state);
    map_add(&map, "a", 1, 1);
    assert_int_equal(map_add(&map, "a", 1, 2), 1);
    assert_int_equal(map.count, 1);
}

static void a_map_holds_many_keys(void **state)
{
    enum { KEYS = 20000 };
    struct map map;
    map_init(&map, *state);
    for (int32_t i = 0; i < KEYS; i++) {
        char key[16];
        int length = snprintf(key, sizeof key, "key-%d", (int)i);
        map_add(&map, arena_string(*state, key), (size_t)length, i);
    }
    assert_int_equal(map.count, KEYS);
    for (int32_t i = 0; i < KEYS; i++) {
        char key[16];
        snprintf(key, sizeof key, "key-%d", (int)i);
        assert_int_equal(map_find_string(&map, key), i);
    }
    assert_int_equal(map_find_string(&map, "key-20000"), MAP_NONE);
}

static void a_reserved_map_does_not_grow_on_the_way(void **state)
{
    struct map map;
    map_init(&map, *state);
    map_reserve(&map, 100);
    size_t capacity = map.capacity;
    for (int i = 0; i < 100; i++) {
        char key[8];
        int length = snprintf(key, sizeof key, "%d", i);
        map_add(&map, arena_string(*state, key), (size_t)length, i);
    }
    assert_int_equal(map.capacity, capacity);
}

/* ---- UTF-8 ---- */

static void code_points_are_decoded(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t size;
        uint32_t code;
    } cases[] = {
        {"a", 1, 'a'},
        {"\x7F", 1, 0x7F},
        {"\xC2\x80", 2, 0x80},
        {"\xDF\xBF", 2, 0x7FF},
        {"\xE0\xA0\x80", 3, 0x800},
        {"あ", 3, 0x3042},
        {"\xED\x9F\xBF", 3, 0xD7FF},
        {"\xEF\xBF\xBF", 3, 0xFFFF},
        {"\xF0\x90\x80\x80", 4, 0x10000},
        {"\xF0\x9F\x99\x8F", 4, 0x1F64F},
        {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        uint32_t code = 0;
        assert_int_equal(utf8_decode(cases[i].text, strlen(cases[i].text), &code), cases[i].size);
        assert_int_equal(code, cases[i].code);
        assert_int_equal(utf8_decode(cases[i].text, cases[i].size - 1, NULL), 0);
    }
}

static struct km_bytes bytes_of(const char *text)
{
    return (struct km_bytes){text, strlen(text)};
}

static void what_editors_put_before_a_text_is_passed_over(void **state)
{
    (void)state;
    static const char text[] = "\xEF\xBB\xBF \t\r\n {} ";
    assert_ptr_equal(utf8_without_mark(bytes_of(text)).data, text + 3);
    assert_int_equal(utf8_without_mark(bytes_of(text)).length, strlen(text) - 3);
    assert_int_equal(utf8_without_mark(bytes_of("\xEF\xBB")).length, 2);
    assert_int_equal(utf8_without_mark(bytes_of("")).length, 0);
    assert_ptr_equal(utf8_skip_blank(bytes_of(text)).data, text); /* the mark is no blank */
    assert_ptr_equal(utf8_skip_blank(bytes_of(text + 3)).data, strchr(text, '{'));
    assert_int_equal(utf8_skip_blank(bytes_of("\n \t")).length, 0);
    assert_int_equal(utf8_skip_blank((struct km_bytes){"\0", 1}).length, 1);
}

static void bytes_that_are_no_utf8_are_refused(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xC2",
        "\xC2 ",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xE3\x81",
        "\xE3\x81 ",
        "\xE3 \x81",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xF0\x9F\x99",
        "\xFE",
        "\xFF",
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(utf8_decode(cases[i], strlen(cases[i]), NULL), 0);
}

static void the_valid_start_of_a_text_is_measured(void **state)
{
    (void)state;
    assert_int_equal(utf8_valid_length("", 0), 0);
    assert_int_equal(utf8_valid_length("aあ", 4), 4);
    assert_int_equal(utf8_valid_length("aあ", 3), 1);
    assert_int_equal(utf8_valid_length("aあ\xFFx", 6), 4);
    assert_int_equal(utf8_valid_length("a\0b", 3), 3);
}

static void control_characters_bidi_signs_and_noncharacters_are_cleaned(void **state)
{
    assert_string_equal(utf8_clean(*state, "はい\nabc"), "はい\nabc");
    assert_string_equal(utf8_clean(*state, "a\tb\x1B[31m\x7F"), "a\xEF\xBF\xBD"
                                                                "b\xEF\xBF\xBD[31m\xEF\xBF\xBD");
    static const uint32_t refused[] = {0,      9,      0x0D,   0x1B,   0x7F,   0x85,   0x9F,   0x061C, 0x200E,
                                       0x200F, 0x202A, 0x202E, 0x2028, 0x2029, 0x2066, 0x2069, 0xFEFF};
    for (size_t i = 0; i < COUNT(refused); i++)
        assert_false(utf8_printable(refused[i]));
    for (uint32_t plane = 0; plane <= 16; plane++) {
        assert_false(utf8_printable(plane << 16 | 0xFFFE));
        assert_false(utf8_printable(plane << 16 | 0xFFFF));
        assert_true(utf8_printable(plane << 16 | 0xFFFD));
    }
    for (uint32_t code = 0xFDD0; code <= 0xFDEF; code++)
        assert_false(utf8_printable(code));
    static const uint32_t kept[] = {'\n',   ' ',    '~',    0xA0,   0x3000, 0x3042,
                                    0x200D, 0xFE0F, 0xFDCF, 0xFDF0, 0x1F64F};
    for (size_t i = 0; i < COUNT(kept); i++)
        assert_true(utf8_printable(kept[i]));
}

/* ---- paths and texts ---- */

static void a_path_is_written_as_a_json_pointer(void **state)
{
    struct strbuf out;
    strbuf_init(&out, *state);
    path_write(NULL, &out);
    assert_string_equal(out.data, "");
    const struct path *node = path_index(*state, path_key(*state, NULL, "nodes"), 3);
    path_write(path_key(*state, node, "to"), &out);
    assert_string_equal(out.data, "/nodes/3/to");
    strbuf_truncate(&out, 0);
    path_write(DIAG_KEY(DIAG_INDEX(DIAG_KEY(NULL, "a/b~c"), 0), ""), &out);
    assert_string_equal(out.data, "/a~1b~0c/0/");
}

static void a_missing_language_is_stood_in_for(void **state)
{
    (void)state;
    struct km_text none = {{NULL}}, english = {{[KM_EN] = "e"}}, easy = {{[KM_JA_EASY] = "y", [KM_EN] = "e"}};
    struct km_text japanese = {{[KM_JA] = "j"}};
    assert_false(km_text_present(&none));
    assert_true(km_text_present(&easy));
    assert_string_equal(km_text_get(&none, KM_JA), "");
    assert_string_equal(km_text_get(&english, KM_JA), "e");
    assert_string_equal(km_text_get(&english, KM_JA_EASY), "e");
    assert_string_equal(km_text_get(&japanese, KM_EN), "j");
    assert_string_equal(km_text_get(&japanese, KM_JA_EASY), "j");
    assert_string_equal(km_text_get(&easy, KM_JA), "y");
}

/* ---- findings ---- */

static void a_finding_keeps_its_words_after_the_arguments_died(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    char file[] = "a\x1B.json", word[] = "tex\tt", key[] = "no\nde";
    diags_begin_file(diags, file);
    diags_add(diags, DIAG_FIELD_MISSING, DIAG_KEY(NULL, key), DIAG_ARGUMENTS(word));
    memset(file, 'x', sizeof file - 1);
    memset(word, 'x', sizeof word - 1);
    memset(key, 'x', sizeof key - 1);
    const struct km_diag *diag = km_diags_at(diags, 0);
    assert_string_equal(diag->file, "a\xEF\xBF\xBD.json");
    assert_string_equal(diag->pointer, "/no\nde");
    assert_string_equal(diag->message.in[KM_JA], "「tex\xEF\xBF\xBDt」という項目がありません");
    assert_int_equal(diag->line, 0);
    assert_int_equal(km_diags_total(diags, KM_ERROR), 1);
    assert_int_equal(km_diags_total(diags, KM_WARNING), 0);
    km_diags_free(diags);
    km_diags_free(NULL);
}

static void a_hint_without_its_argument_is_left_out(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    diags_add(diags, DIAG_FIELD_NOT_A_CHOICE, NULL, DIAG_ARGUMENTS("a", "b, c"));
    diags_add(diags, DIAG_FIELD_NOT_A_CHOICE, NULL, DIAG_ARGUMENTS("a", "b, c", "b"));
    assert_null(km_diags_at(diags, 0)->hint.in[KM_EN]);
    assert_string_equal(km_diags_at(diags, 1)->hint.in[KM_EN], "did you mean \"b\"?");
    km_diags_free(diags);
}

static void findings_beyond_the_limit_of_a_file_are_only_counted(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    diags_begin_file(diags, "a");
    for (int i = 0; i < LIMIT_DIAGNOSTICS + 10; i++)
        diags_add_at(diags, DIAG_JSON_EMPTY, 1, 1, DIAG_NO_ARGUMENTS);
    assert_int_equal(km_diags_count(diags), LIMIT_DIAGNOSTICS);
    assert_int_equal(km_diags_total(diags, KM_ERROR), LIMIT_DIAGNOSTICS + 10);
    diags_begin_file(diags, "b");
    diags_add_at(diags, DIAG_JSON_EMPTY, 1, 1, DIAG_NO_ARGUMENTS);
    assert_int_equal(km_diags_count(diags), LIMIT_DIAGNOSTICS + 1);
    assert_string_equal(km_diags_at(diags, LIMIT_DIAGNOSTICS)->file, "b");
    km_diags_free(diags);
}

static void what_others_follow_from_is_told_first_then_by_place(void **state)
{
    (void)state;
    static const struct {
        uint32_t line;
        const char *at;    /* where it is about, */
        const char *cause; /* and where that is from which it follows; NULL: it stands alone */
    } rows[] = {{9, "late", NULL},
                {2, "early", NULL},
                {4, "first", "root"},
                {7, "root", NULL},
                {3, "second", "root"}};
    static const struct km_told expected[] = {{3, 2}, {1, 0}, {0, 0}, {5, 0}};
    struct km_diags *diags = km_diags_new(NULL);
    struct km_told told[6];
    diags_begin_file(diags, "a");
    for (size_t i = 0; i < 5; i++) {
        diags_add(diags, DIAG_JSON_EMPTY, DIAG_KEY(NULL, rows[i].at), DIAG_NO_ARGUMENTS);
        diags->items[i].line = rows[i].line;
        if (rows[i].cause)
            diags_follows(diags, DIAG_JSON_EMPTY, DIAG_KEY(NULL, rows[i].cause));
    }
    diags_begin_file(diags, "b");
    diags_add_at(diags, DIAG_JSON_EMPTY, 1, 1, DIAG_NO_ARGUMENTS);
    assert_int_equal(km_diags_tell(diags, 0, told), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(told[i].index, expected[i].index);
        assert_int_equal(told[i].follow, expected[i].follow);
    }
    assert_int_equal(km_diags_tell(diags, 4, told), 2); /* the cause is told already */
    assert_int_equal(told[0].index, 4);
    assert_int_equal(km_diags_tell(diags, 6, told), 0);
    km_diags_free(diags);
}

static void the_line_offset_counts_for_findings_with_a_place_only(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    diags_begin_file(diags, "a");
    diags->line_offset = 100;
    diags_add_at(diags, DIAG_JSON_EMPTY, 2, 3, DIAG_NO_ARGUMENTS);
    diags_add_at(diags, DIAG_JSON_EMPTY, 0, 0, DIAG_NO_ARGUMENTS);
    assert_int_equal(km_diags_at(diags, 0)->line, 102);
    assert_int_equal(km_diags_at(diags, 0)->column, 3);
    assert_int_equal(km_diags_at(diags, 1)->line, 0);
    km_diags_free(diags);
}

static void a_part_of_a_hint_stands_only_where_its_argument_does(void **state)
{
    (void)state;
    struct km_diags *diags = km_diags_new(NULL);
    diags_add(diags, DIAG_COMMAND_UNKNOWN, NULL, DIAG_ARGUMENTS("repot", "report"));
    diags_add(diags, DIAG_COMMAND_UNKNOWN, NULL, DIAG_ARGUMENTS("sing"));
    diags_add(diags, DIAG_OPTION_UNKNOWN, NULL, DIAG_ARGUMENTS("--sing", NULL, "kamae --help"));
    diags_add(diags, DIAG_OPTION_UNKNOWN, NULL, DIAG_ARGUMENTS("--sing"));
    assert_string_equal(km_diags_at(diags, 0)->hint.in[KM_EN],
                        "did you mean \"report\"? kamae --help lists all");
    assert_string_equal(km_diags_at(diags, 0)->hint.in[KM_JA],
                        "「report」のことですか。一覧は kamae --help で出ます");
    assert_string_equal(km_diags_at(diags, 1)->hint.in[KM_EN], "kamae --help lists all");
    assert_string_equal(km_diags_at(diags, 2)->hint.in[KM_EN], "kamae --help lists all");
    assert_null(km_diags_at(diags, 3)->hint.in[KM_EN]);
    km_diags_free(diags);
}

static void the_nearest_word_is_near(void **state)
{
    (void)state;
    static const char *const words[] = {"choices", "channel", "to", "lines"};
    assert_string_equal(diags_nearest("chioces", words, COUNT(words)), "choices");
    assert_string_equal(diags_nearest("chanel", words, COUNT(words)), "channel");
    assert_string_equal(diags_nearest("line", words, COUNT(words)), "lines");
    assert_string_equal(diags_nearest("lnies", words, COUNT(words)), "lines");
    assert_null(diags_nearest("x", words, COUNT(words)));
    static const char *const short_words[] = {"play", "list"};
    assert_string_equal(diags_nearest("plya", short_words, 2), "play");
    assert_string_equal(diags_nearest("ilst", short_words, 2), "list");
    assert_null(diags_nearest("tsil", short_words, 2));
    assert_null(diags_nearest("something", words, COUNT(words)));
    assert_null(diags_nearest("", words, COUNT(words)));
    char long_word[200];
    memset(long_word, 'a', sizeof long_word - 1);
    long_word[sizeof long_word - 1] = '\0';
    assert_null(diags_nearest(long_word, words, COUNT(words)));
}

/* ---- the list of diagnostics ---- */

static void codes_are_unique_and_in_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        struct km_explanation row = km_explain_at(i);
        assert_int_equal(strlen(row.code), 6);
        assert_memory_equal(row.code, "KM0", 3);
        if (i && strcmp(km_explain_at(i - 1).code, row.code) >= 0)
            fail_msg("%s does not come after %s", row.code, km_explain_at(i - 1).code);
    }
}

/* The placeholders {1}…{4} of a text as bits. */
static unsigned placeholders(const char *text)
{
    unsigned bits = 0;
    for (const char *c = text ? strchr(text, '{') : NULL; c; c = strchr(c + 1, '{'))
        if (c[1] >= '1' && c[1] <= '4' && c[2] == '}')
            bits |= 1u << (c[1] - '1');
    return bits;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void both_languages_say_the_same_of_every_code(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        struct km_explanation row = km_explain_at(i);
        const char *ja = row.title.in[KM_JA], *en = row.title.in[KM_EN];
        bool complete = ja && en && *ja && *en && row.meaning.in[KM_JA] && row.meaning.in[KM_EN] &&
                        !row.hint.in[KM_JA] == !row.hint.in[KM_EN];
        if (!complete)
            fail_msg("%s lacks a text", row.code);
        if (placeholders(ja) != placeholders(en) ||
            placeholders(row.hint.in[KM_JA]) != placeholders(row.hint.in[KM_EN]))
            fail_msg("%s: the languages use different placeholders", row.code);
    }
}

static void every_placeholder_has_an_example(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        struct km_explanation row = km_explain_at(i);
        unsigned used = placeholders(row.title.in[KM_JA]) | placeholders(row.hint.in[KM_JA]), given = 0;
        for (unsigned a = 0; a < COUNT(row.example); a++)
            given |= row.example[a] ? 1u << a : 0;
        if (used != given)
            fail_msg("%s: its examples are not about its placeholders", row.code);
    }
}

static void messages_keep_to_the_house_style(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        struct km_explanation row = km_explain_at(i);
        const char *ja = row.title.in[KM_JA], *en = row.title.in[KM_EN];
        if (ends_with(ja, "。") || ends_with(en, "."))
            fail_msg("%s: the message ends with a full stop", row.code);
        if (strstr(row.meaning.in[KM_JA], "クレーマー") || strstr(ja, "クレーマー"))
            fail_msg("%s uses a word that blames the customer", row.code);
    }
}

static void a_code_is_explained_in_any_case(void **state)
{
    (void)state;
    struct km_explanation row;
    assert_true(km_explain_find("km0101", &row));
    assert_string_equal(row.code, "KM0101");
    assert_false(km_explain_find("KM01", &row));
    assert_false(km_explain_find("KM01011", &row));
    assert_false(km_explain_find("", &row));
}

#define WITH_ARENA(test) cmocka_unit_test_setup_teardown(test, set_up_arena, tear_down_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(memory_is_zeroed_and_aligned),
        WITH_ARENA(allocations_do_not_overlap),
        WITH_ARENA(the_newest_block_grows_in_place_and_others_move),
        WITH_ARENA(a_block_grows_across_the_end_of_its_page),
        WITH_ARENA(rewinding_gives_memory_back),
        WITH_ARENA(an_arena_can_be_used_again_after_release),
        WITH_ARENA(strings_are_copied_with_their_end),
        cmocka_unit_test(running_out_of_memory_calls_the_host),
        WITH_ARENA(reserving_grows_an_array_and_keeps_its_items),
        WITH_ARENA(a_buffer_is_a_string_at_any_time),
        WITH_ARENA(a_buffer_grows_as_far_as_needed),
        WITH_ARENA(a_buffer_takes_zero_bytes),
        WITH_ARENA(a_map_finds_what_was_added),
        WITH_ARENA(adding_a_key_again_keeps_the_first_value),
        WITH_ARENA(a_map_holds_many_keys),
        WITH_ARENA(a_reserved_map_does_not_grow_on_the_way),
        cmocka_unit_test(code_points_are_decoded),
        cmocka_unit_test(what_editors_put_before_a_text_is_passed_over),
        cmocka_unit_test(bytes_that_are_no_utf8_are_refused),
        cmocka_unit_test(the_valid_start_of_a_text_is_measured),
        WITH_ARENA(control_characters_bidi_signs_and_noncharacters_are_cleaned),
        WITH_ARENA(a_path_is_written_as_a_json_pointer),
        cmocka_unit_test(a_missing_language_is_stood_in_for),
        cmocka_unit_test(a_finding_keeps_its_words_after_the_arguments_died),
        cmocka_unit_test(a_hint_without_its_argument_is_left_out),
        cmocka_unit_test(findings_beyond_the_limit_of_a_file_are_only_counted),
        cmocka_unit_test(what_others_follow_from_is_told_first_then_by_place),
        cmocka_unit_test(the_line_offset_counts_for_findings_with_a_place_only),
        cmocka_unit_test(a_part_of_a_hint_stands_only_where_its_argument_does),
        cmocka_unit_test(the_nearest_word_is_near),
        cmocka_unit_test(codes_are_unique_and_in_order),
        cmocka_unit_test(both_languages_say_the_same_of_every_code),
        cmocka_unit_test(every_placeholder_has_an_example),
        cmocka_unit_test(messages_keep_to_the_house_style),
        cmocka_unit_test(a_code_is_explained_in_any_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
