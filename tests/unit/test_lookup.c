/* Acts and rules found by words, names that may have been meant, and what an act is to a rule. The rulebook
 * is the standard one where what people type matters, else one of a few acts. */
#include "stage.h"

#include "kamae/lookup.h"
#include "text/normal.h"

#include <stdio.h>

struct library {
    struct km_rulebook *rulebook;
    struct km_lookup *lookup;
    struct strbuf found;
    struct arena arena;
};

static struct km_bytes read_standard(struct arena *arena)
{
    FILE *file = fopen(KAMAE_SOURCE_DIR "/assets/rulebooks/standard.json", "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    size_t length = (size_t)ftell(file);
    rewind(file);
    char *data = arena_alloc(arena, length);
    assert_int_equal(fread(data, 1, length, file), length);
    fclose(file);
    return (struct km_bytes){.data = data, .length = length};
}

static int open_library(void **state)
{
    static struct library library;
    arena_init(&library.arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    library.rulebook = km_rulebook_load(NULL, read_standard(&library.arena), "standard.json", diags);
    assert_non_null(library.rulebook);
    assert_int_equal(km_diags_count(diags), 0);
    km_diags_free(diags);
    library.lookup = km_lookup_new(NULL, library.rulebook);
    *state = &library;
    return 0;
}

static int close_library(void **state)
{
    struct library *library = *state;
    km_lookup_free(library->lookup);
    km_rulebook_free(library->rulebook);
    arena_release(&library->arena);
    return 0;
}

/* ---- finding ---- */

static const char *ids_of(struct library *library, struct km_finds finds)
{
    strbuf_init(&library->found, &library->arena);
    for (size_t i = 0; i < finds.count; i++)
        strbuf_printf(&library->found, "%s%s", i ? " " : "",
                      km_rulebook_act_id(library->rulebook, finds.items[i]));
    return library->found.data;
}

static const char *acts(struct library *library, const char *a, const char *b)
{
    const char *words[] = {a, b};
    return ids_of(library, km_lookup_acts(library->lookup, words, b ? 2 : 1));
}

static const char *rules(struct library *library, const char *word)
{
    struct km_finds finds = km_lookup_rules(library->lookup, &word, 1);
    strbuf_init(&library->found, &library->arena);
    for (size_t i = 0; i < finds.count; i++)
        strbuf_printf(&library->found, "%s%s", i ? " " : "",
                      km_rulebook_rule(library->rulebook, finds.items[i])->id);
    return library->found.data;
}

static void without_words_all_are_found_in_order(void **state)
{
    struct library *library = *state;
    struct km_finds all = km_lookup_acts(library->lookup, NULL, 0);
    assert_int_equal(all.count, km_rulebook_act_count(library->rulebook));
    for (size_t i = 0; i < all.count; i++)
        assert_int_equal(all.items[i], i);
    assert_int_equal(km_lookup_rules(library->lookup, NULL, 0).count,
                     km_rulebook_rule_count(library->rulebook));
}

static void an_id_is_found_before_what_begins_with_it(void **state)
{
    assert_string_equal(acts(*state, "agent.apology.limited", NULL),
                        "agent.apology.limited agent.apology.limited.as_told");
    assert_string_equal(acts(*state, "agent.kneel", NULL), "agent.kneel");
}

static void a_family_is_found_by_its_name(void **state)
{
    assert_string_equal(acts(*state, "agent.share", NULL), "agent.share.label agent.share.team");
}

static void words_of_labels_come_before_words_of_sentences(void **state)
{
    struct library *library = *state;
    const char *found = acts(library, "土下座", NULL);
    assert_ptr_equal(strstr(found, "agent.kneel customer.demand.prostration"), found);
    found = acts(library, "kneel", NULL);
    assert_ptr_equal(strstr(found, "agent.kneel"), found);
    assert_non_null(strstr(found, "customer.demand.prostration"));
}

static void all_words_have_to_be_there(void **state)
{
    assert_string_equal(acts(*state, "customer", "土下座"), "customer.demand.prostration");
    assert_string_equal(acts(*state, "customer 土下座", NULL), "customer.demand.prostration");
    assert_string_equal(acts(*state, "agent.thanks", "土下座"), "");
}

static void case_and_width_do_not_matter(void **state)
{
    assert_string_equal(acts(*state, "ＡＧＥＮＴ．ＫＮＥＥＬ", NULL), "agent.kneel");
    assert_string_equal(acts(*state, "Agent.Kneel\t", NULL), "agent.kneel");
    assert_string_equal(acts(*state, "ｵ礼", NULL), acts(*state, "オ礼", NULL));
}

static void a_latin_word_is_found_where_a_word_begins(void **state)
{
    struct library *library = *state;
    assert_null(strstr(acts(library, "neel", NULL), "agent.kneel"));
    assert_non_null(strstr(acts(library, "limit", NULL), "agent.apology.limited"));
}

static void an_act_is_found_by_its_other_words_before_sentences(void **state)
{
    struct library *library = *state;
    const char *found = acts(library, "店長", NULL);
    assert_ptr_equal(strstr(found, "agent.escalate.supervisor"), found);
    assert_true(strstr(found, "agent.team.summon.superior") < strstr(found, "agent.goods.recall"));
    assert_non_null(strstr(acts(library, "口コミ", NULL), "customer.post.public"));
    assert_string_equal(acts(library, "wheelchair", NULL), "customer.request.accommodation");
}

static void an_ending_in_hiragana_is_left_off_where_nothing_is_found(void **state)
{
    struct library *library = *state;
    const char *found = acts(library, "名乗る", NULL);
    assert_ptr_equal(strstr(found, "agent.greeting.identify agent.greeting.join"), found);
    assert_string_equal(acts(library, "customer", "土下座される"), "customer.demand.prostration");
    assert_string_equal(acts(library, "ぬぬぬ", NULL), "");
    assert_string_equal(acts(library, "土下座ぬa", NULL), "");
}

static void what_is_no_text_finds_nothing(void **state)
{
    assert_string_equal(acts(*state, "\xFF\xFE", NULL), "");
    assert_string_equal(acts(*state, "agent.kneel", "\xE3\x81"), "");
}

static void a_rule_is_found_by_id_number_title_and_reason(void **state)
{
    struct library *library = *state;
    assert_string_equal(rules(library, "r14"), "no-written-apology");
    assert_string_equal(rules(library, "confirm-back"), "confirm-back");
    assert_string_equal(rules(library, "ひと呼吸"), "breathe-first");
    assert_non_null(strstr(rules(library, "念書"), "no-written-apology"));
    assert_non_null(strstr(rules(library, "interrogation"), "open-with-limited-apology"));
}

/* ---- what was meant ---- */

static const char *near_act(struct library *library, const char *name, size_t most)
{
    uint16_t near[16];
    size_t count = km_rulebook_near_acts(library->rulebook, name, near, most);
    return ids_of(library, (struct km_finds){.items = near, .count = count});
}

static const char *near_rule(struct library *library, const char *name)
{
    uint16_t near[1];
    bool found = km_rulebook_near_rules(library->rulebook, name, near, 1);
    return found ? km_rulebook_rule(library->rulebook, near[0])->id : "";
}

static void of_a_family_the_acts_below_it_are_near_without_variants(void **state)
{
    struct library *library = *state;
    assert_true(km_rulebook_is_family(library->rulebook, "agent.apology"));
    assert_false(km_rulebook_is_family(library->rulebook, "agent.apology.limited"));
    assert_false(km_rulebook_is_family(library->rulebook, "agent.apol"));
    assert_string_equal(near_act(library, "agent.apology", 16),
                        "agent.apology.closing agent.apology.factual agent.apology.limited "
                        "agent.apology.service agent.apology.written");
    assert_string_equal(near_act(library, "agent.apology", 2), "agent.apology.closing agent.apology.factual");
}

static void what_is_spelt_nearly_so_comes_first(void **state)
{
    assert_string_equal(near_act(*state, "agent.apology.limitd", 1), "agent.apology.limited");
    assert_string_equal(near_rule(*state, "confrim-back"), "confirm-back");
}

static void a_guessed_name_is_searched_by_its_parts(void **state)
{
    assert_string_equal(near_rule(*state, "listen-to-the-end"), "hear-to-the-end");
    assert_string_equal(near_rule(*state, "never_guess"), "no-speculation");
    assert_string_equal(near_rule(*state, "念書を書かない"), "no-written-apology");
    assert_string_equal(near_act(*state, "agent.sign_pledge", 1), "agent.apology.written.pledge");
    assert_string_equal(near_act(*state, "agent.apologise.limited", 1), "agent.apology.limited");
    assert_string_equal(near_act(*state, "土下座", 1), "agent.kneel");
}

static void nothing_is_near_to_what_shares_nothing(void **state)
{
    struct library *library = *state;
    static const char *const hostile[] = {
        "", "x", "....", "zzzzqq", "\xFF\xFF", "%s%n{1}", "\xF0\x9F\x98\xA0"};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        assert_string_equal(near_act(library, hostile[i], 5), "");
        assert_string_equal(near_rule(library, hostile[i]), "");
    }
    assert_string_equal(near_act(library, "agent.kneel.down", 0), "");
}

/* ---- touches ---- */

static unsigned touches(struct library *library, const char *rule, const char *act)
{
    int32_t r = km_rulebook_find_rule(library->rulebook, rule),
            a = km_rulebook_find_act(library->rulebook, act);
    assert_true(r >= 0 && a >= 0);
    return km_rule_touches(library->rulebook, (size_t)r, (uint16_t)a);
}

static void an_act_is_to_a_rule_what_its_constraints_say(void **state)
{
    static const struct {
        const char *rule, *act;
        unsigned touches;
    } rows[] = {
        {"open-with-limited-apology", "customer.complaint.state", 1U << KM_TOUCH_OPENS},
        {"open-with-limited-apology", "agent.apology.limited", 1U << KM_TOUCH_MEETS},
        {"open-with-limited-apology", "customer.abuse.violence", 1U << KM_TOUCH_RELEASES},
        {"open-with-limited-apology", "agent.thanks", 0},
        {"no-over-apology", "agent.apology.limited", 1U << KM_TOUCH_TOO_OFTEN},
        {"no-prostration", "agent.kneel", 1U << KM_TOUCH_BREAKS},
        {"facts-before-liability", "scene.fact.confirmed.none",
         1U << KM_TOUCH_FIRST | 1U << KM_TOUCH_FORBIDS},
        {"facts-before-liability", "agent.apology.factual",
         1U << KM_TOUCH_TOO_SOON | 1U << KM_TOUCH_TOO_LATE},
        {"keep-promise", "agent.followup.contact", 1U << KM_TOUCH_MEETS | 1U << KM_TOUCH_FIRST},
        {"keep-record", "agent.record.memo.when", 1U << KM_TOUCH_MEETS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(touches(*state, rows[i].rule, rows[i].act), rows[i].touches);
}

static void a_variant_has_the_sentence_of_its_act(void **state)
{
    struct library *library = *state;
    int32_t act = km_rulebook_find_act(library->rulebook, "agent.question.fact.when");
    int32_t parent = km_rulebook_act_parent(library->rulebook, (size_t)act);
    assert_string_equal(km_rulebook_act_id(library->rulebook, (size_t)parent), "agent.question.fact");
    assert_int_equal(km_rulebook_act_parent(library->rulebook, (size_t)parent), -1);
    assert_string_equal(km_rulebook_act_example(library->rulebook, (size_t)act).in[KM_EN],
                        km_rulebook_act_example(library->rulebook, (size_t)parent).in[KM_EN]);
}

/* ---- folding ---- */

/* `plain` is in its form what `with`, the same and an é, is in its own before that letter. */
static void assert_same_form(const char *plain, const char *with)
{
    size_t length = strlen(plain);
    assert_memory_equal(plain, with, length);
    assert_string_equal(with + length, "\xC3\xA9");
}

/* What is brought into a form by a table of this project and by the library is the same: the letter at the
 * end sends the whole text to the library. */
static void plain_text_has_the_form_that_the_library_gives_it(void **state)
{
    struct library *library = *state;
    for (uint32_t code = 0x20; code <= 0xFFEF; code++) {
        if ((code >= 0x7F && code < 0x2010) || (code >= 0x2028 && code < 0x3000) ||
            (code >= 0xA000 && code < 0xFF00))
            continue;
        char alone[16], with[24];
        if (code < 0x80)
            snprintf(alone, sizeof alone, "-%c-", (char)code);
        else
            snprintf(alone, sizeof alone, "-%c%c%c-", (char)(0xE0 | code >> 12),
                     (char)(0x80 | (code >> 6 & 0x3F)), (char)(0x80 | (code & 0x3F)));
        snprintf(with, sizeof with, "%s\xC3\xA9", alone);
        struct arena_mark mark = arena_mark(&library->arena);
        assert_same_form(text_folded(&library->arena, alone), text_folded(&library->arena, with));
        assert_same_form(text_normal(&library->arena, alone, strlen(alone)),
                         text_normal(&library->arena, with, strlen(with)));
        arena_rewind(&library->arena, mark);
    }
}

static void letters_of_any_case_fold_to_one(void **state)
{
    struct library *library = *state;
    assert_string_equal(text_folded(&library->arena, " STRASSE\n"), "strasse");
    assert_string_equal(text_folded(&library->arena, "Stra\xC3\x9F"
                                                     "e"),
                        "strasse");
    assert_string_equal(text_folded(&library->arena, "ｶﾞ"), "ガ");
    assert_string_equal(text_folded(&library->arena, ""), "");
    assert_null(text_folded(&library->arena, "a\x80"));
}

static void blanks_and_marks_are_no_letters(void **state)
{
    struct library *library = *state;
    assert_string_equal(text_letters(&library->arena, " 「Ｅメール」を、 ５通… "), "eメルを5通");
    assert_string_equal(text_letters(&library->arena, "ｶﾞ・STRA\xC3\x9F"
                                                      "E!"),
                        "ガstrasse");
    assert_string_equal(text_letters(&library->arena, "、 ー。"), "");
    assert_null(text_letters(&library->arena, "a\x80"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_words_all_are_found_in_order),
        cmocka_unit_test(an_id_is_found_before_what_begins_with_it),
        cmocka_unit_test(a_family_is_found_by_its_name),
        cmocka_unit_test(words_of_labels_come_before_words_of_sentences),
        cmocka_unit_test(all_words_have_to_be_there),
        cmocka_unit_test(case_and_width_do_not_matter),
        cmocka_unit_test(a_latin_word_is_found_where_a_word_begins),
        cmocka_unit_test(an_act_is_found_by_its_other_words_before_sentences),
        cmocka_unit_test(an_ending_in_hiragana_is_left_off_where_nothing_is_found),
        cmocka_unit_test(what_is_no_text_finds_nothing),
        cmocka_unit_test(a_rule_is_found_by_id_number_title_and_reason),
        cmocka_unit_test(of_a_family_the_acts_below_it_are_near_without_variants),
        cmocka_unit_test(what_is_spelt_nearly_so_comes_first),
        cmocka_unit_test(a_guessed_name_is_searched_by_its_parts),
        cmocka_unit_test(nothing_is_near_to_what_shares_nothing),
        cmocka_unit_test(an_act_is_to_a_rule_what_its_constraints_say),
        cmocka_unit_test(a_variant_has_the_sentence_of_its_act),
        cmocka_unit_test(plain_text_has_the_form_that_the_library_gives_it),
        cmocka_unit_test(letters_of_any_case_fold_to_one),
        cmocka_unit_test(blanks_and_marks_are_no_letters),
    };
    return cmocka_run_group_tests(tests, open_library, close_library) ? 1 : 0;
}
