/* What an author is told: words in texts, chance against counting all possibilities one by one, and tells of
 * small scenes that can be worked out in the head. */
#include "author/chance.h"
#include "author/pointing.h"
#include "author/words.h"
#include "small.h"
#include "stage.h"

#include "kamae/author.h"

#include <dirent.h>
#include <math.h>

static void assert_near(double found, double exact)
{
    if (fabs(found - exact) > 1e-12)
        fail_msg("%.17g is not %.17g", found, exact);
}

/* ---- words ---- */

static uint32_t count(const char *text, const char *word)
{
    return words_count(text, &(struct word_list){.items = &word, .count = 1});
}

static void words_are_found_wherever_they_stand_in_japanese(void **state)
{
    (void)state;
    assert_int_equal(count("お気持ちはわかります。お気持ちは重々。", "お気持ち"), 2);
    assert_int_equal(count("気持ちはわかります。", "お気持ち"), 0);
}

static void english_words_are_whole_and_of_any_case(void **state)
{
    (void)state;
    assert_int_equal(count("Certainly, sir. I am certainly here.", "certainly"), 2);
    assert_int_equal(count("Uncertainly. Two certainlys.", "certainly"), 0);
    assert_int_equal(count("I\xE2\x80\x99m afraid not. I'm afraid so.", "I'm afraid"), 2);
}

static void a_word_with_a_hat_stands_only_where_a_clause_begins(void **state)
{
    (void)state;
    assert_int_equal(count("でも、何でも、いつでも。でも。「でも」", "^でも"), 3);
    assert_int_equal(count("But no. Anything but that. Well, but then. (But not)", "^but"), 3);
    assert_int_equal(count("", "^でも"), 0);
}

static void a_clause_begins_behind_marks_of_either_width(void **state)
{
    (void)state;
    static const char *const marks[] = {"、", "。", "，", "．", "：", "；", "！", "？",
                                        "（", "）", "「", "」", "｡",  "､",  "｢",  "｣",
                                        ",",  ".",  ":",  ";",  "!",  "?",  "　", "…"};
    static const char *const others[] = {"何", "な", "ナ", "ﾅ", "々", "ー", "ａ", "９", "a", "9"};
    char text[16];
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        snprintf(text, sizeof text, "何%sでも", marks[i]);
        assert_int_equal(count(text, "^でも"), 1);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        snprintf(text, sizeof text, "%sでも", others[i]);
        assert_int_equal(count(text, "^でも"), 0);
    }
}

static void an_empty_word_is_nowhere(void **state)
{
    (void)state;
    assert_int_equal(count("何か", ""), 0);
    assert_int_equal(count("何か", "^"), 0);
}

static void the_longest_word_counts_once(void **state)
{
    (void)state;
    static const char *const items[] = {"お気持ち", "お気持ちは重々", "重々"};
    struct word_list list = {.items = items, .count = 3};
    assert_int_equal(words_count("お気持ちは重々承知", &list), 1);
}

static uint32_t numbers(const char *text)
{
    static const char *const numerals[] = {"three", "half past", "正午"};
    static const char *const others[] = {"一緒", "十分", "三宅"};
    return words_numbers(text, &(struct word_list){.items = numerals, .count = 3},
                         &(struct word_list){.items = others, .count = 3});
}

static void numbers_are_rows_of_digits_of_either_script(void **state)
{
    (void)state;
    assert_int_equal(numbers("6月12日18時04分"), 4);
    assert_int_equal(numbers("１６：５０ごろ、16:50 ごろ、12,000円"), 3);
    assert_int_equal(numbers("１２．５キロ、12.5 キロ、１２，０００円、午後１５：００"), 4);
    assert_int_equal(numbers("１２．五、はい，３つ：四つ．"), 3);
    assert_int_equal(numbers("明日の十五時までに、二百三号室へ"), 2);
    assert_int_equal(numbers("By half past three, room 203."), 3);
    assert_int_equal(numbers("正午に"), 1);
    assert_int_equal(numbers("There are none."), 0);
}

static void words_and_names_that_begin_as_numbers_are_none(void **state)
{
    (void)state;
    assert_int_equal(numbers("三宅が一緒に、十分お話を。"), 0);
    assert_int_equal(numbers("三宅が三時に。"), 1);
}

/* ---- a quiz ---- */

static void from_eight_places_on_more_than_half_are_a_quiz(void **state)
{
    (void)state;
    static const struct {
        struct km_tell_choices choices;
        bool quiz;
    } rows[] = {{{0, 0}, false}, {{7, 7}, false}, {{8, 4}, false},
                {{8, 5}, true},  {{9, 4}, false}, {{9, 5}, true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(km_tell_choices_quiz(rows[i].choices), rows[i].quiz);
}

/* ---- chance ---- */

/* How many of all ways to pick `best` of `options` hit one of the first `pointed`, of how many. */
static double share_of_hits(unsigned options, unsigned pointed, unsigned best)
{
    unsigned hits = 0, ways = 0;
    for (unsigned picked = 0; picked < 1U << options; picked++) {
        unsigned size = 0;
        for (unsigned i = 0; i < options; i++)
            size += picked >> i & 1;
        if (size != best)
            continue;
        ways++;
        hits += (picked & ((1U << pointed) - 1)) != 0;
    }
    return (double)hits / ways;
}

static void a_hit_is_as_likely_as_counting_all_ways_says(void **state)
{
    (void)state;
    for (unsigned options = 1; options <= 7; options++)
        for (unsigned pointed = 0; pointed <= options; pointed++)
            for (unsigned best = 1; best <= options; best++)
                assert_near(chance_of_hit(options, pointed, best), share_of_hits(options, pointed, best));
}

static void a_tail_is_the_sum_over_all_outcomes(void **state)
{
    (void)state;
    static const double chances[] = {0.25, 0.5, 1.0 / 3, 0.9, 0.05, 1, 0.25, 0.6};
    enum { COUNT = sizeof chances / sizeof *chances };
    double scratch[COUNT + 1];
    for (size_t hits = 0; hits <= COUNT + 1; hits++) {
        double sum = 0;
        for (unsigned outcome = 0; outcome < 1U << COUNT; outcome++) {
            double probability = 1;
            size_t happened = 0;
            for (size_t i = 0; i < COUNT; i++) {
                bool happens = outcome >> i & 1;
                probability *= happens ? chances[i] : 1 - chances[i];
                happened += happens;
            }
            sum += happened >= hits ? probability : 0;
        }
        assert_near(chance_of_at_least(chances, COUNT, hits, scratch), sum);
    }
}

static void a_tiny_tail_keeps_its_digits(void **state)
{
    (void)state;
    double chances[40], scratch[41];
    for (size_t i = 0; i < 40; i++)
        chances[i] = 0.25;
    double tail = chance_of_at_least(chances, 40, 40, scratch), exact = pow(0.25, 40);
    assert_true(fabs(tail / exact - 1) < 1e-12);
}

static void holm_goes_down_until_one_stays(void **state)
{
    (void)state;
    /* 4 counts: 0.01/4, then 0.01/3, then 0.01/2: the third stays, and so does the fourth behind it. */
    static const double chances[] = {0.0051, 0.0024, 0.0052, 0.0033};
    bool clear[4];
    size_t order[4];
    chance_holm(chances, 4, 0.01, clear, order);
    assert_true(clear[1] && clear[3]);
    assert_false(clear[0] || clear[2]);
    chance_holm(chances, 0, 0.01, clear, order);
}

/* ---- pointing ---- */

static const char *pointed_by(enum km_tell_kind kind, const struct km_surface *looks, size_t options)
{
    static char shown[16];
    bool pointed[15];
    struct pointing pointing = {.looks = looks, .count = options, .pointed = pointed};
    size_t found = pointing_find(kind, &pointing), marked = 0;
    for (size_t i = 0; i < options && found; i++) {
        shown[i] = pointed[i] ? 'x' : '.';
        marked += pointed[i];
    }
    shown[found ? options : 0] = '\0';
    assert_int_equal(found, marked);
    return shown;
}

static void what_is_alike_is_pointed_to_together(void **state)
{
    (void)state;
    static const struct km_surface looks[] = {
        {.length = 9}, {.length = 12, .hedges = 1}, {.length = 9, .names = 2}, {.length = 4}};
    assert_string_equal(pointed_by(KM_TELL_FIRST, looks, 4), "x...");
    assert_string_equal(pointed_by(KM_TELL_SECOND, looks, 4), ".x..");
    assert_string_equal(pointed_by(KM_TELL_LAST, looks, 4), "...x");
    assert_string_equal(pointed_by(KM_TELL_LONGEST, looks, 4), ".x..");
    assert_string_equal(pointed_by(KM_TELL_SECOND_LONGEST, looks, 4), "x.x.");
    assert_string_equal(pointed_by(KM_TELL_SHORTEST, looks, 4), "...x");
    assert_string_equal(pointed_by(KM_TELL_MOST_NAMES, looks, 4), "..x.");
    assert_string_equal(pointed_by(KM_TELL_FEWEST_NAMES, looks, 4), "xx.x");
    assert_string_equal(pointed_by(KM_TELL_MOST_NUMERALS, looks, 4), "xxxx");
    assert_string_equal(pointed_by(KM_TELL_UNHEDGED, looks, 4), "x.x.");
}

static void of_two_there_is_no_third_and_no_second_longest(void **state)
{
    (void)state;
    static const struct km_surface looks[] = {{.length = 9, .hedges = 1}, {.length = 12, .hedges = 2}};
    assert_string_equal(pointed_by(KM_TELL_THIRD, looks, 2), "");
    assert_string_equal(pointed_by(KM_TELL_SECOND_LONGEST, looks, 2), "");
    assert_string_equal(pointed_by(KM_TELL_UNHEDGED, looks, 2), ".x"); /* each has a hedge */
}

/* ---- scenes ---- */

struct scene {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_exploration *exploration;
    struct km_proofs *proofs;
    struct km_appearance *appearance;
};

#define THANK RULE("thank", "major", "'template':'existence','a':['agent.thanks']")
#define NO_PROMISE RULE("no-promise", "minor", "'template':'absence','a':['agent.promise']")

static void open_bytes(struct scene *scene, struct km_bytes rulebook, struct km_bytes text)
{
    struct km_diags *diags = km_diags_new(NULL);
    scene->rulebook = km_rulebook_load(NULL, rulebook, "rulebook", diags);
    assert_non_null(scene->rulebook);
    scene->scenario = km_scenario_load(NULL, text, "scenario", scene->rulebook, diags);
    if (!scene->scenario)
        stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(scene->scenario);
    scene->exploration = km_exploration_new(NULL, scene->scenario, NULL);
    scene->appearance = km_appearance_new(NULL, scene->scenario);
    scene->proofs = km_proofs_new(NULL, scene->exploration, km_appearance_looks(scene->appearance), NULL);
    assert_non_null(scene->proofs);
}

static void open_scene(struct scene *scene, const char *text)
{
    *scene = (struct scene){0};
    arena_init(&scene->arena, NULL);
    const char *rulebook = stage_quotes(&scene->arena, RULEBOOK(USUAL, THANK "," NO_PROMISE));
    text = stage_quotes(&scene->arena, text);
    open_bytes(scene, (struct km_bytes){rulebook, strlen(rulebook)}, (struct km_bytes){text, strlen(text)});
}

static void close_scene(struct scene *scene)
{
    km_appearance_free(scene->appearance);
    km_proofs_free(scene->proofs);
    km_exploration_free(scene->exploration);
    km_scenario_free(scene->scenario);
    km_rulebook_free(scene->rulebook);
    arena_release(&scene->arena);
}

/* An answer of so many signs; and one of those decisions in which thanking is best, and of which promising is
 * worst. */
#define SAYS(id, act, text, to) "{'id':'" id "','text':'" text "','acts':['" act "'],'to':'" to "'}"
#define STEP(n, next)                                                      \
    ASK("a" n, SAYS("thank" n, "agent.thanks", "ありがとうございます" n,   \
                    next) "," SAYS("promise" n, "agent.promise", "必ず" n, \
                                   next) "," SAYS("offer" n, "agent.offer", "どうぞ" n, next))

/* Once thanked, offering loses nothing; before that, it does only where nobody can thank later. */
static const char steps[] =
    SCENE("'thank','no-promise'", "{'id':'a','to':'a1'}," STEP("1", "a2") "," STEP("2", "z") "," THE_END);

static void the_best_answers_are_those_that_cost_least(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, steps);
    assert_int_equal(km_proofs_answers_count(scene.proofs), 2);
    struct km_answers first = km_proofs_answers(scene.proofs, 0), last = km_proofs_answers(scene.proofs, 1);
    assert_int_equal(first.count, 3);
    assert_int_equal(first.slot, KM_NONE);
    assert_int_equal(first.best_count, 2);
    assert_true(first.best[0] && !first.best[1] && first.best[2]);
    /* At the end thanking is best: it costs nothing in any state, offering does where nobody has thanked. */
    assert_int_equal(last.best_count, 1);
    assert_true(last.best[0]);
    close_scene(&scene);
}

static void counts_say_how_often_and_how_often_by_chance(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, steps);
    struct km_tells *tells = km_tells_new(NULL);
    assert_int_equal(km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_FIRST, KM_JA).places, 0);
    km_tells_add(tells, scene.scenario, scene.appearance, scene.proofs);
    struct km_tell longest = km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_LONGEST, KM_JA);
    assert_int_equal(longest.places, 2);
    assert_int_equal(longest.hits, 2);
    assert_near(longest.expected, 2.0 / 3 + 1.0 / 3);
    assert_near(longest.chance, 2.0 / 9);
    assert_int_equal(longest.strength, KM_TELL_NONE);
    assert_int_equal(km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_LONGEST, KM_EN).places, 0);
    assert_int_equal(km_tells_get(tells, KM_TELL_SLOTS, KM_TELL_LONGEST, KM_JA).places, 0);
    assert_int_equal(km_tells_choices(tells, KM_TELL_DECISIONS).places, 2);
    assert_int_equal(km_tells_choices(tells, KM_TELL_DECISIONS).single, 1);
    km_tells_free(tells);
    close_scene(&scene);
}

static void several_scenes_count_together(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, steps);
    struct km_tells *tells = km_tells_new(NULL);
    for (int i = 0; i < 12; i++)
        km_tells_add(tells, scene.scenario, scene.appearance, scene.proofs);
    struct km_tell longest = km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_LONGEST, KM_JA);
    assert_int_equal(longest.places, 24);
    assert_int_equal(longest.hits, 24);
    assert_true(fabs(longest.chance / pow(2.0 / 9, 12) - 1) < 1e-9);
    assert_int_equal(longest.strength, KM_TELL_CLEAR);
    struct km_tell last = km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_LAST, KM_JA);
    assert_int_equal(last.hits, 12);
    assert_int_equal(last.strength, KM_TELL_NONE);
    km_tells_free(tells);
    close_scene(&scene);
}

#define SLOT_OF(name, options) "{'slot':'" name "','label':'x','options':[" options "]}"
#define ENTRY(id, mark) "{'id':'" id "','mark':'" mark "','text':'" id "'}"

/* No rule looks at the form. Of `where` a fact is what a record is for; it stands at two nodes. */
#define RECORD                                                                                           \
    "'form':{'title':'x','slots':[" SLOT_OF(                                                             \
        "when",                                                                                          \
        ENTRY("noon", "fact") "," ENTRY("late", "guess")) "," SLOT_OF("where",                           \
                                                                      ENTRY("there", "guess") "," ENTRY( \
                                                                          "here", "fact")) "],'to':'z'}"

static const char forms[] =
    SCENE("'thank','no-promise'",
          ASK("a", CHOICE("thank", "agent.thanks", "f") "," CHOICE("promise", "agent.promise",
                                                                   "g")) ","
                                                                         "{'id':'f'," RECORD
                                                                         "},{'id':'g'," RECORD "}," THE_END);

static void in_a_form_a_fact_is_best_where_the_rules_see_no_difference(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, forms);
    assert_int_equal(km_proofs_answers_count(scene.proofs), 5);
    struct km_answers when = km_proofs_answers(scene.proofs, 1), where = km_proofs_answers(scene.proofs, 2);
    assert_true(when.best[0] && !when.best[1] && !where.best[0] && where.best[1]);
    assert_string_equal(km_scenario_slot(scene.scenario, where.slot).slot, "where");
    close_scene(&scene);
}

static void a_form_that_stands_at_two_nodes_is_one(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, forms);
    struct km_tells *tells = km_tells_new(NULL);
    km_tells_add(tells, scene.scenario, scene.appearance, scene.proofs);
    assert_int_equal(km_tells_choices(tells, KM_TELL_SLOTS).places, 2);
    assert_int_equal(km_tells_get(tells, KM_TELL_SLOTS, KM_TELL_FIRST, KM_JA).hits, 1);
    km_tells_free(tells);
    close_scene(&scene);
}

/* ---- the scenarios in tests/diag/tells ---- */

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

/* Whether `kind` is what the finding names: "… second-longest (ja) is best in …" is not about "longest". */
static bool is_about(const struct km_diag *found, const char *kind)
{
    char named[80];
    snprintf(named, sizeof named, ": %s ", kind);
    return strstr(found->message.in[KM_EN], named) != NULL;
}

/* "KM0451-longest.json" must give KM0451 about "longest" and nothing else; sound.json nothing. */
static bool gives_its_finding(const char *name)
{
    struct scene scene = {0};
    char path[256], kind[64] = "";
    arena_init(&scene.arena, NULL);
    snprintf(path, sizeof path, FOLDER "tells/%s", name);
    open_bytes(&scene, stage_read_file(&scene.arena, FOLDER "rulebook-tells.json"),
               stage_read_file(&scene.arena, path));
    struct km_tells *tells = km_tells_new(NULL);
    km_tells_add(tells, scene.scenario, scene.appearance, scene.proofs);
    struct km_diags *diags = km_diags_new(NULL);
    km_tells_check(tells, diags);
    bool fits = km_diags_count(diags) == 0;
    if (strcmp(name, "sound.json") != 0) {
        const struct km_diag *found = km_diags_count(diags) == 1 ? km_diags_at(diags, 0) : NULL;
        bool about_tells = strncmp(name, "KM0453", 6) != 0;
        snprintf(kind, sizeof kind, "%.*s", (int)(strlen(name) - strlen("KM0451-.json")), name + 7);
        fits = found && strncmp(found->code, name, 6) == 0 &&
               found->severity == (about_tells ? KM_WARNING : KM_NOTICE) &&
               (!about_tells || is_about(found, kind));
    }
    if (!fits) {
        print_message("%s (%s):\n", name, kind);
        stage_print_findings(diags);
    }
    km_diags_free(diags);
    km_tells_free(tells);
    close_scene(&scene);
    return fits;
}

static void each_scenario_gives_the_tell_in_its_file_name(void **state)
{
    (void)state;
    DIR *folder = opendir(FOLDER "tells");
    assert_non_null(folder);
    size_t count = 0, failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (!strstr(entry->d_name, ".json"))
            continue;
        failed += !gives_its_finding(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_int_equal(count, 21);
}

/* What is only unlikely fails nothing. */
static void a_weak_tell_is_a_notice(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene, steps);
    struct km_tells *tells = km_tells_new(NULL);
    struct km_diags *diags = km_diags_new(NULL);
    for (int i = 0; i < 4; i++)
        km_tells_add(tells, scene.scenario, scene.appearance, scene.proofs);
    assert_int_equal(km_tells_get(tells, KM_TELL_DECISIONS, KM_TELL_LONGEST, KM_JA).strength, KM_TELL_WEAK);
    km_tells_check(tells, diags);
    assert_true(km_diags_count(diags) > 0);
    assert_int_equal(km_diags_total(diags, KM_NOTICE), km_diags_count(diags));
    km_diags_free(diags);
    km_tells_free(tells);
    close_scene(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_found_wherever_they_stand_in_japanese),
        cmocka_unit_test(english_words_are_whole_and_of_any_case),
        cmocka_unit_test(a_word_with_a_hat_stands_only_where_a_clause_begins),
        cmocka_unit_test(a_clause_begins_behind_marks_of_either_width),
        cmocka_unit_test(an_empty_word_is_nowhere),
        cmocka_unit_test(the_longest_word_counts_once),
        cmocka_unit_test(numbers_are_rows_of_digits_of_either_script),
        cmocka_unit_test(words_and_names_that_begin_as_numbers_are_none),
        cmocka_unit_test(from_eight_places_on_more_than_half_are_a_quiz),
        cmocka_unit_test(a_hit_is_as_likely_as_counting_all_ways_says),
        cmocka_unit_test(a_tail_is_the_sum_over_all_outcomes),
        cmocka_unit_test(a_tiny_tail_keeps_its_digits),
        cmocka_unit_test(holm_goes_down_until_one_stays),
        cmocka_unit_test(what_is_alike_is_pointed_to_together),
        cmocka_unit_test(of_two_there_is_no_third_and_no_second_longest),
        cmocka_unit_test(the_best_answers_are_those_that_cost_least),
        cmocka_unit_test(counts_say_how_often_and_how_often_by_chance),
        cmocka_unit_test(several_scenes_count_together),
        cmocka_unit_test(in_a_form_a_fact_is_best_where_the_rules_see_no_difference),
        cmocka_unit_test(a_form_that_stands_at_two_nodes_is_one),
        cmocka_unit_test(each_scenario_gives_the_tell_in_its_file_name),
        cmocka_unit_test(a_weak_tell_is_a_notice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
