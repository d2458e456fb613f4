/* The words of the user interface: both tables say the same things, and who reads which. */
#include "i18n/choice.h"
#include "i18n/ui.h"
#include "json/read.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct world {
    struct arena arena;
    struct km_diags *diags;
    struct ui ui;
};

static int set_up(void **state)
{
    static struct world world;
    arena_init(&world.arena, NULL);
    world.diags = km_diags_new(NULL);
    ui_init(&world.ui, &world.arena);
    *state = &world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    km_diags_free(world->diags);
    arena_release(&world->arena);
    return 0;
}

static struct km_bytes bytes_of(const char *text)
{
    return (struct km_bytes){text, strlen(text)};
}

static bool load(struct world *world, enum km_language language, const char *json)
{
    return ui_load(&world->ui, language, bytes_of(json), "test.json", world->diags);
}

static struct km_bytes read_shipped(struct world *world, const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    struct strbuf content;
    strbuf_init(&content, &world->arena);
    for (int c = getc(file); c != EOF; c = getc(file))
        strbuf_add_char(&content, (char)c);
    fclose(file);
    return (struct km_bytes){content.data, content.length};
}

static struct json_document *parse_shipped(struct world *world, const char *path)
{
    struct json_document *document = json_parse(read_shipped(world, path), world->diags);
    assert_non_null(document);
    return document;
}

#define JA_FILE KAMAE_SOURCE_DIR "/assets/locale/ja.json"
#define EN_FILE KAMAE_SOURCE_DIR "/assets/locale/en.json"

/* The placeholders of `text` as a set: one bit for each that `names` knows; unknown ones are added. */
static uint64_t placeholders(struct world *world, struct map *names, const char *text)
{
    uint64_t set = 0;
    for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
        size_t length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz_");
        assert_int_equal(at[1 + length], '}');
        const char *name = arena_string_n(&world->arena, at + 1, length);
        set |= UINT64_C(1) << map_add(names, name, length, (int32_t)names->count);
    }
    assert_true(names->count < 64);
    return set;
}

static void the_shipped_tables_have_the_same_keys_and_placeholders(void **state)
{
    struct world *world = *state;
    struct json_document *ja = parse_shipped(world, JA_FILE), *en = parse_shipped(world, EN_FILE);
    const struct json_value *a = json_first(json_root(ja)), *b = json_first(json_root(en));
    for (; a && b; a = json_next(a), b = json_next(b)) {
        struct map names;
        map_init(&names, &world->arena);
        assert_string_equal(json_key(a), json_key(b));
        if (placeholders(world, &names, json_string(a)) != placeholders(world, &names, json_string(b)))
            fail_msg("\"%s\" has other placeholders in English", json_key(a));
    }
    assert_null(a);
    assert_null(b);
    json_free(ja);
    json_free(en);
}

static void expect_order_and_content(const struct json_value *root)
{
    const char *before = "";
    for (const struct json_value *entry = json_first(root); entry; entry = json_next(entry)) {
        const char *key = json_key(entry);
        if (strcmp(before, key) >= 0)
            fail_msg("\"%s\" stands behind \"%s\"", key, before);
        assert_int_equal(strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789_.-"), strlen(key));
        assert_true(json_string(entry)[0]);
        before = key;
    }
}

static void the_shipped_tables_are_sorted_and_no_text_is_empty(void **state)
{
    struct json_document *ja = parse_shipped(*state, JA_FILE), *en = parse_shipped(*state, EN_FILE);
    expect_order_and_content(json_root(ja));
    expect_order_and_content(json_root(en));
    json_free(ja);
    json_free(en);
}

static void the_shipped_tables_load_and_hold_the_agreed_words(void **state)
{
    struct world *world = *state;
    assert_true(ui_load(&world->ui, KM_JA, read_shipped(world, JA_FILE), "ja.json", world->diags));
    assert_true(ui_load(&world->ui, KM_EN, read_shipped(world, EN_FILE), "en.json", world->diags));
    assert_int_equal(km_diags_count(world->diags), 0);
    assert_string_equal(ui_get(&world->ui, KM_JA, "verdict.untested"), "場面なし");
    assert_string_equal(ui_get(&world->ui, KM_JA, "report.turning-points"), "分かれ目");
    assert_string_equal(ui_get(&world->ui, KM_JA, "form.title"), "対応記録");
    assert_string_equal(ui_get(&world->ui, KM_JA, "report.customer-seat"), "お客様の側から");
    assert_string_equal(ui_get(&world->ui, KM_EN, "mood.angry"), "angry");
}

static void a_word_comes_in_the_language_asked_for(void **state)
{
    struct world *world = *state;
    assert_true(load(world, KM_JA, "{\"a\": \"はい\", \"b\": \"いいえ\"}"));
    assert_true(load(world, KM_EN, "{\"a\": \"yes\", \"b\": \"no\"}"));
    assert_string_equal(ui_get(&world->ui, KM_JA, "b"), "いいえ");
    assert_string_equal(ui_get(&world->ui, KM_EN, "b"), "no");
    assert_string_equal(ui_get(&world->ui, KM_JA_EASY, "a"), "はい");
    assert_null(ui_find(&world->ui, KM_EN, "c"));
}

static void a_word_is_known_in_the_other_language_by_where_it_lies(void **state)
{
    struct world *world = *state;
    assert_true(load(world, KM_JA, "{\"a\": \"はい\", \"b\": \"閉じる\", \"c\": \"閉じる\"}"));
    assert_true(load(world, KM_EN, "{\"a\": \"yes\", \"b\": \"close\", \"c\": \"shut\"}"));
    assert_string_equal(ui_in_other(&world->ui, KM_JA, ui_get(&world->ui, KM_JA, "b")), "close");
    assert_string_equal(ui_in_other(&world->ui, KM_JA, ui_get(&world->ui, KM_JA, "c")), "shut");
    assert_string_equal(ui_in_other(&world->ui, KM_EN, ui_get(&world->ui, KM_EN, "a")), "はい");
    assert_null(ui_in_other(&world->ui, KM_JA, ui_get(&world->ui, KM_EN, "a")));
    char letters[] = "はい";
    assert_null(ui_in_other(&world->ui, KM_JA, letters));
}

static void named_arguments_fill_placeholders_in_any_order(void **state)
{
    struct world *world = *state;
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    assert_true(load(world, KM_JA, "{\"k\": \"{turn}回目: {rule}（{turn}）\"}"));
    ui_write(&world->ui, KM_JA, "k", UI_ARGUMENTS({"rule", .text = "謝る"}, {"turn", .number = -4}), &out);
    assert_string_equal(out.data, "-4回目: 謝る（-4）");
}

static void an_argument_is_not_read_for_placeholders_again(void **state)
{
    struct world *world = *state;
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    assert_true(load(world, KM_JA, "{\"k\": \"{a}{b}\"}"));
    ui_write(&world->ui, KM_JA, "k", UI_ARGUMENTS({"a", .text = "{b}"}, {"b", .text = ""}), &out);
    assert_string_equal(out.data, "{b}");
}

static void other_braces_stand_for_themselves(void **state)
{
    struct world *world = *state;
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    assert_true(load(world, KM_JA, "{\"k\": \"{} {A} { x } {\"}"));
    ui_write(&world->ui, KM_JA, "k", NULL, &out);
    assert_string_equal(out.data, "{} {A} { x } {");
}

static void a_placeholder_without_argument_stands_as_it_is(void **state)
{
    struct world *world = *state;
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    assert_true(load(world, KM_JA, "{\"k\": \"{turn}/{turns}\"}"));
    ui_write(&world->ui, KM_JA, "k", UI_ARGUMENTS({"turn", .number = 3}), &out);
    assert_string_equal(out.data, "3/{turns}");
}

static void what_a_terminal_obeys_is_taken_out_of_a_text(void **state)
{
    struct world *world = *state;
    assert_true(load(world, KM_EN, "{\"k\": \"a\\u001b[2Jb\\nc\"}"));
    const char *text = ui_get(&world->ui, KM_EN, "k");
    assert_null(strchr(text, '\033'));
    assert_non_null(strstr(text, "b\nc"));
}

/* ---- words from anywhere ---- */

static const char *shout(void *user, enum km_language language, const char *key)
{
    if (strcmp(key, "hello") != 0)
        return NULL;
    return language == KM_EN ? "hello, {name}!" : user;
}

static void words_may_come_from_anywhere(void **state)
{
    struct world *world = *state;
    struct strbuf out;
    char japanese[] = "{name}さん！";
    const struct km_text mori = {.in = {[KM_JA] = "森", [KM_EN] = "Mori"}};
    const struct km_words words = {.get = shout, .user = japanese};
    strbuf_init(&out, &world->arena);
    words_write(&words, KM_EN, "hello", UI_ARGUMENTS({"name", .text = "Sato"}), &out);
    words_write(&words, KM_JA, "hello", UI_ARGUMENTS({"name", .text = "佐藤"}), &out);
    words_write(&words, KM_JA_EASY, "hello", NULL, &out);
    words_write(&words, KM_EN, "hello", UI_ARGUMENTS({"name", .said = &mori}), &out);
    words_write(&words, KM_JA_EASY, "hello", UI_ARGUMENTS({"name", .said = &mori}), &out);
    assert_string_equal(out.data, "hello, Sato!佐藤さん！{name}さん！hello, Mori!森さん！");
}

static void a_key_that_words_do_not_have_stands_for_itself(void **state)
{
    (void)state;
    assert_string_equal(words_get(&(struct km_words){.get = shout}, KM_EN, "good.bye"), "good.bye");
}

static void words_are_loaded_from_the_bytes_of_two_tables(void **state)
{
    struct world *world = *state;
    struct km_words *words =
        km_words_load(NULL, bytes_of("{\"a\": \"はい\"}"), bytes_of("{\"a\": \"yes\"}"), world->diags);
    assert_non_null(words);
    assert_string_equal(words->get(words->user, KM_JA, "a"), "はい");
    assert_string_equal(words->get(words->user, KM_EN, "a"), "yes");
    assert_null(words->get(words->user, KM_EN, "b"));
    km_words_free(words);
    km_words_free(NULL);
}

static void what_is_wrong_in_either_table_is_found_at_once(void **state)
{
    struct world *world = *state;
    assert_null(km_words_load(NULL, bytes_of("{\"a\": 1}"), bytes_of("["), world->diags));
    assert_string_equal(km_diags_at(world->diags, 0)->file, "ja.json");
    assert_string_equal(km_diags_at(world->diags, 1)->file, "en.json");
}

static void a_text_that_is_no_string_is_a_finding_with_its_place(void **state)
{
    struct world *world = *state;
    assert_false(load(world, KM_EN, "{\n  \"a\": \"yes\",\n  \"b\": 1\n}"));
    assert_int_equal(km_diags_count(world->diags), 1);
    const struct km_diag *diag = km_diags_at(world->diags, 0);
    assert_string_equal(diag->file, "test.json");
    assert_string_equal(diag->pointer, "/b");
    assert_int_equal(diag->line, 3);
    assert_null(ui_find(&world->ui, KM_EN, "a"));
}

static void a_table_that_is_no_object_or_no_json_is_a_finding(void **state)
{
    struct world *world = *state;
    assert_false(load(world, KM_JA, "[]"));
    assert_int_equal(km_diags_count(world->diags), 1);
    assert_false(load(world, KM_JA, "{\"a\": \"x\", \"a\": \"y\"}"));
    assert_false(load(world, KM_JA, ""));
    assert_true(km_diags_count(world->diags) >= 3);
}

static enum ui_choice choose(const char *option, const char *kamae, const char *all, const char *messages,
                             const char *lang)
{
    return ui_choose(&(struct ui_wishes){
        .option = option,
        .kamae_lang = kamae,
        .lc_all = all,
        .lc_messages = messages,
        .lang = lang,
    });
}

static void the_option_comes_before_the_variables(void **state)
{
    (void)state;
    assert_int_equal(choose("both", "en", "en_GB", NULL, NULL), UI_BOTH);
    assert_int_equal(choose("ja", "en", "en_GB", NULL, NULL), UI_JA);
    assert_int_equal(choose(NULL, "en", "ja_JP", NULL, NULL), UI_EN);
    assert_int_equal(choose(NULL, "both", NULL, NULL, NULL), UI_BOTH);
    assert_int_equal(choose("ja-easy", NULL, "en_GB", NULL, NULL), UI_JA_EASY);
}

static void an_unknown_word_in_kamae_lang_is_passed_over(void **state)
{
    (void)state;
    assert_int_equal(choose(NULL, "fr", NULL, NULL, "en_US.UTF-8"), UI_EN);
    assert_int_equal(choose(NULL, "", NULL, NULL, "en"), UI_EN);
}

static void the_first_locale_variable_that_is_set_counts(void **state)
{
    (void)state;
    assert_int_equal(choose(NULL, NULL, "C", "en_US", "en_US"), UI_JA);
    assert_int_equal(choose(NULL, NULL, "", "en_US.UTF-8", "ja_JP.UTF-8"), UI_EN);
    assert_int_equal(choose(NULL, NULL, NULL, "ja_JP", "en_US"), UI_JA);
    assert_int_equal(choose(NULL, NULL, NULL, NULL, "en@euro"), UI_EN);
}

static void a_locale_in_another_language_is_read_in_english(void **state)
{
    static const char *const others[] = {"fr_FR.UTF-8", "de_DE",  "zh_TW.UTF-8", "ko", "enm_GB",
                                         "jam_JM",      "jab_NG", "Ja",          "CH", "POSIXLY"};
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(choose(NULL, NULL, NULL, NULL, others[i]), UI_EN);
}

static void without_a_locale_it_is_japanese(void **state)
{
    static const char *const japanese[] = {NULL,          "",       "C",           "POSIX",
                                           "C.UTF-8",     ".UTF-8", "C.utf8",      "ja_JP.eucJP",
                                           "ja_JP.UTF-8", "ja",     "japanese.euc"};
    (void)state;
    for (size_t i = 0; i < sizeof japanese / sizeof *japanese; i++)
        assert_int_equal(choose(NULL, NULL, NULL, NULL, japanese[i]), UI_JA);
}

static enum ui_choice choose_from(const char *languages, const char *lang)
{
    return ui_choose(&(struct ui_wishes){.languages = languages, .lang = lang});
}

static void the_first_of_language_that_we_have_comes_before_the_locale(void **state)
{
    (void)state;
    assert_int_equal(choose_from("en", "ja_JP.UTF-8"), UI_EN);
    assert_int_equal(choose_from("ja", "en_US.UTF-8"), UI_JA);
    assert_int_equal(choose_from("de:ja:en", "de_DE.UTF-8"), UI_JA);
    assert_int_equal(choose_from("de_AT.UTF-8:en_GB:ja", "de_DE.UTF-8"), UI_EN);
    assert_int_equal(choose_from("::ja_JP.UTF-8", "fr_FR"), UI_JA);
    assert_int_equal(choose_from("", "ja_JP.UTF-8"), UI_JA);
    assert_int_equal(choose_from("de:fr", "ja_JP.UTF-8"), UI_JA);
    assert_int_equal(choose_from("de:fr:", "de_DE"), UI_EN);
    assert_int_equal(choose_from("jaen:enja", "de_DE"), UI_EN);
}

static void language_counts_only_where_there_is_a_locale(void **state)
{
    static const char *const none[] = {NULL, "", "C", "POSIX", "C.UTF-8"};
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_int_equal(choose_from("en:de", none[i]), UI_JA);
    assert_int_equal(ui_choose(&(struct ui_wishes){.kamae_lang = "both", .languages = "en", .lang = "de"}),
                     UI_BOTH);
}

static void only_the_three_choices_are_read(void **state)
{
    (void)state;
    enum ui_choice choice = UI_JA;
    assert_true(ui_choice_read("both", &choice));
    assert_int_equal(choice, UI_BOTH);
    assert_true(ui_choice_read("en", &choice));
    assert_int_equal(choice, UI_EN);
    assert_false(ui_choice_read("EN", &choice));
    assert_false(ui_choice_read("", &choice));
    assert_int_equal(choice, UI_EN);
}

static void both_means_japanese_with_english_beside(void **state)
{
    (void)state;
    enum km_language second = KM_JA_EASY;
    assert_int_equal(ui_main_language(UI_BOTH), KM_JA);
    assert_int_equal(ui_main_language(UI_JA), KM_JA);
    assert_int_equal(ui_main_language(UI_EN), KM_EN);
    assert_int_equal(ui_main_language(UI_JA_EASY), KM_JA_EASY);
    assert_false(ui_second_language(UI_JA_EASY, &second));
    assert_false(ui_second_language(UI_EN, &second));
    assert_false(ui_second_language(UI_JA, &second));
    assert_true(ui_second_language(UI_BOTH, &second));
    assert_int_equal(second, KM_EN);
}

/* ---- a table when it is asked for ---- */

/* Two tables, and how often each was read. */
struct shelf {
    const char *ja, *en;
    int read_ja, read_en;
};

static bool read_from_shelf(void *user, const char *id, const char **name, struct km_bytes *out)
{
    struct shelf *shelf = user;
    bool japanese = strcmp(id, "ja") == 0;
    ++*(japanese ? &shelf->read_ja : &shelf->read_en);
    *name = id;
    *out = bytes_of(japanese ? shelf->ja : shelf->en);
    return true;
}

static void the_second_table_is_read_when_it_is_asked_for(void **state)
{
    struct world *world = *state;
    struct shelf shelf = {.ja = "{\"yes\": \"はい\"}", .en = "{\"yes\": \"Yes\"}"};
    const struct ui_source source = {.read = read_from_shelf, .user = &shelf};
    assert_true(ui_load_first(&world->ui, KM_JA, &source, world->diags));
    assert_string_equal(ui_get(&world->ui, KM_JA, "yes"), "はい");
    assert_int_equal(shelf.read_en, 0);
    assert_string_equal(ui_get(&world->ui, KM_EN, "yes"), "Yes");
    assert_string_equal(ui_get(&world->ui, KM_EN, "yes"), "Yes");
    assert_int_equal(shelf.read_ja, 1);
    assert_int_equal(shelf.read_en, 1);
}

static void the_first_table_stands_for_a_second_one_that_is_broken(void **state)
{
    struct world *world = *state;
    struct shelf shelf = {.ja = "[", .en = "{\"yes\": \"Yes\"}"};
    const struct ui_source source = {.read = read_from_shelf, .user = &shelf};
    assert_true(ui_load_first(&world->ui, KM_EN, &source, world->diags));
    assert_string_equal(ui_get(&world->ui, KM_JA, "yes"), "Yes");
    assert_int_equal(km_diags_count(world->diags), 0);
    assert_false(ui_load_first(&world->ui, KM_JA, &source, world->diags));
    assert_true(km_diags_count(world->diags) > 0);
}

#define UI_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        UI_TEST(the_shipped_tables_have_the_same_keys_and_placeholders),
        UI_TEST(the_shipped_tables_are_sorted_and_no_text_is_empty),
        UI_TEST(the_shipped_tables_load_and_hold_the_agreed_words),
        UI_TEST(a_word_comes_in_the_language_asked_for),
        UI_TEST(a_word_is_known_in_the_other_language_by_where_it_lies),
        UI_TEST(named_arguments_fill_placeholders_in_any_order),
        UI_TEST(an_argument_is_not_read_for_placeholders_again),
        UI_TEST(other_braces_stand_for_themselves),
        UI_TEST(a_placeholder_without_argument_stands_as_it_is),
        UI_TEST(what_a_terminal_obeys_is_taken_out_of_a_text),
        UI_TEST(words_may_come_from_anywhere),
        cmocka_unit_test(a_key_that_words_do_not_have_stands_for_itself),
        UI_TEST(words_are_loaded_from_the_bytes_of_two_tables),
        UI_TEST(what_is_wrong_in_either_table_is_found_at_once),
        UI_TEST(a_text_that_is_no_string_is_a_finding_with_its_place),
        UI_TEST(a_table_that_is_no_object_or_no_json_is_a_finding),
        UI_TEST(the_second_table_is_read_when_it_is_asked_for),
        UI_TEST(the_first_table_stands_for_a_second_one_that_is_broken),
        cmocka_unit_test(the_option_comes_before_the_variables),
        cmocka_unit_test(an_unknown_word_in_kamae_lang_is_passed_over),
        cmocka_unit_test(the_first_locale_variable_that_is_set_counts),
        cmocka_unit_test(a_locale_in_another_language_is_read_in_english),
        cmocka_unit_test(without_a_locale_it_is_japanese),
        cmocka_unit_test(the_first_of_language_that_we_have_comes_before_the_locale),
        cmocka_unit_test(language_counts_only_where_there_is_a_locale),
        cmocka_unit_test(only_the_three_choices_are_read),
        cmocka_unit_test(both_means_japanese_with_english_beside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
