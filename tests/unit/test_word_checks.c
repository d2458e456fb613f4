/* What an author is told about words: each scenario in tests/diag/texts gives the finding in its name, then
 * phrases in texts, and what "allow" switches off. */
#include "author/phrases.h"
#include "stage.h"

#include "kamae/author.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 };

struct reading {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_diags *diags;
    size_t first; /* finding about words */
    size_t allowed;
};

static bool find_base(void *user, const char *id, struct km_bytes *bytes)
{
    struct arena *arena = user;
    *bytes = stage_read_file(arena, FOLDER "rulebook-small.json");
    return strcmp(id, "small") == 0;
}

static void open_reading(struct reading *reading, struct km_bytes scenario)
{
    struct km_library library = {.find = find_base, .user = &reading->arena};
    reading->diags = km_diags_new(NULL);
    reading->rulebook =
        km_rulebook_load_extending(NULL, stage_read_file(&reading->arena, FOLDER "rulebook-texts.json"),
                                   "rulebook", &library, reading->diags);
    assert_non_null(reading->rulebook);
    reading->scenario = km_scenario_load(NULL, scenario, "scenario", reading->rulebook, reading->diags);
    if (!reading->scenario)
        stage_print_findings(reading->diags);
    assert_non_null(reading->scenario);
    reading->first = km_diags_count(reading->diags);
    reading->allowed = km_texts_check(reading->scenario, reading->diags);
    km_scenario_locate(reading->scenario, reading->diags, reading->first);
}

static void close_reading(struct reading *reading)
{
    km_scenario_free(reading->scenario);
    km_rulebook_free(reading->rulebook);
    km_diags_free(reading->diags);
    arena_release(&reading->arena);
}

/* ---- the scenarios in tests/diag/texts ---- */

static void open_file(struct reading *reading, const char *name)
{
    char path[256];
    arena_init(&reading->arena, NULL);
    snprintf(path, sizeof path, FOLDER "texts/%s", name);
    open_reading(reading, stage_read_file(&reading->arena, path));
}

static bool gives_only_its_finding(const char *name)
{
    struct reading reading;
    open_file(&reading, name);
    size_t count = km_diags_count(reading.diags) - reading.first;
    const struct km_diag *found = count == 1 ? km_diags_at(reading.diags, reading.first) : NULL;
    bool sound = strncmp(name, "sound", strlen("sound")) == 0;
    bool fits = sound ? count == 0
                      : found && strncmp(found->code, name, CODE_LENGTH) == 0 &&
                            found->severity == KM_NOTICE && found->line > 0;
    if (!fits) {
        print_message("%s:\n", name);
        stage_print_findings(reading.diags);
    }
    close_reading(&reading);
    return fits;
}

static void each_scenario_gives_the_finding_in_its_file_name(void **state)
{
    (void)state;
    DIR *folder = opendir(FOLDER "texts");
    assert_non_null(folder);
    size_t count = 0, failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (!strstr(entry->d_name, ".json"))
            continue;
        failed += !gives_only_its_finding(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_true(count >= 14);
}

static bool has_scenario(const char *code)
{
    DIR *folder = opendir(FOLDER "texts");
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(folder));)
        found = strncmp(entry->d_name, code, CODE_LENGTH) == 0;
    closedir(folder);
    return found;
}

static void each_finding_about_words_has_a_scenario(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        const char *code = km_explain_at(i).code;
        if (strcmp(code, "KM0460") >= 0 && strcmp(code, "KM0499") <= 0 && !has_scenario(code))
            fail_msg("no scenario in tests/diag/texts for %s", code);
    }
}

/* ---- allow ---- */

static void what_is_allowed_is_counted(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        size_t allowed;
    } rows[] = {{"sound.json", 0}, {"sound-allowed.json", 1}, {"KM0461-nothing-here.json", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading reading;
        open_file(&reading, rows[i].file);
        assert_int_equal(reading.allowed, rows[i].allowed);
        close_reading(&reading);
    }
}

/* ---- phrases ---- */

enum { MOST = 8 };

/* Where the phrases of `list` stand: "3:phrase 9:other". */
static const char *find(struct arena *arena, enum km_language language, const char *text,
                        const char *const *items, size_t count)
{
    struct phrases phrases;
    struct phrase_hit hits[MOST];
    struct strbuf out;
    strbuf_init(&out, arena);
    phrases_init(&phrases, arena, language);
    phrases_add(&phrases, &(struct word_list){.items = items, .count = count}, 0, 0);
    phrases_seal(&phrases);
    size_t found = phrases_find(&phrases, text, hits, MOST);
    for (size_t i = 0; i < found; i++)
        strbuf_printf(&out, "%s%u:%s", i ? " " : "", hits[i].at, hits[i].phrase->words);
    return out.data;
}

static void phrases_are_found_wherever_they_begin(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    static const char *const ja[] = {"お詫び", "お詫びいたします", "^ただ", "申し訳"};
    static const char *const en[] = {"sorry", "I apologise", "I'm sorry"};
    assert_string_equal(find(&arena, KM_JA, "まず、お詫びいたします。", ja, 4),
                        "9:お詫び 9:お詫びいたします");
    assert_string_equal(find(&arena, KM_JA, "ただ、またただ。申し訳", ja, 4), "0:^ただ 24:申し訳");
    assert_string_equal(find(&arena, KM_JA, "お詫", ja, 4), "");
    assert_string_equal(find(&arena, KM_EN, "I\xE2\x80\x99M SORRY. i apologise", en, 3),
                        "6:sorry 13:I apologise");
    assert_string_equal(find(&arena, KM_EN, "unsorry sorrys sorry", en, 3), "15:sorry");
    assert_string_equal(find(&arena, KM_EN, "", en, 3), "");
    arena_release(&arena);
}

/* Against words_count, which compares every phrase at every place. */
static void many_phrases_are_found_as_each_alone(void **state)
{
    (void)state;
    static const char *const letters[] = {"お", "詫", "び", "申", "、"};
    struct arena arena;
    arena_init(&arena, NULL);
    uint32_t random = 1;
    for (int round = 0; round < 2000; round++) {
        struct strbuf text, phrase;
        strbuf_init(&text, &arena);
        strbuf_init(&phrase, &arena);
        for (int i = 0; i < 12; i++, random = random * 1664525 + 1013904223)
            strbuf_add(i < 9 ? &text : &phrase, letters[(random >> 16) % 5]);
        const char *item = phrase.data;
        bool stands = strstr(text.data, item) != NULL;
        assert_int_equal(*find(&arena, KM_JA, text.data, &item, 1) != '\0', stands);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scenario_gives_the_finding_in_its_file_name),
        cmocka_unit_test(each_finding_about_words_has_a_scenario),
        cmocka_unit_test(what_is_allowed_is_counted),
        cmocka_unit_test(phrases_are_found_wherever_they_begin),
        cmocka_unit_test(many_phrases_are_found_as_each_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
