/* text/lines.h: the fewest lines, and of those the ones that read best. One full-width character is 10
 * pixels. */
#include "text/lines.h"

#include "base/strbuf.h"
#include "text/width.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct world {
    struct arena arena;
    const char *text;
};

/* One that says how wide bytes of a world's text are. */
typedef int measuring(void *user, size_t first, size_t end);

static int measure_plain(void *user, size_t first, size_t end)
{
    const struct world *world = user;
    return (int)text_width_n(world->text + first, end - first) * 5;
}

/* A font whose pieces are wider alone than together. */
static int measure_kerned(void *user, size_t first, size_t end)
{
    return measure_plain(user, first, end) + 2;
}

/* A font whose lines are wider than their pieces. */
static int measure_loose(void *user, size_t first, size_t end)
{
    int plain = measure_plain(user, first, end);
    return plain + plain / (5 * 12);
}

static struct text_lines break_text(struct world *world, measuring *measure, int first_width, int width)
{
    const struct text_paragraph source = {
        .text = world->text, .length = strlen(world->text), .measure = measure, .user = world};
    return text_lines(&world->arena, &source, first_width, width);
}

/* The lines of `text`, joined by "|". */
static const char *lines_in(struct world *world, const char *text, int first_width, int width)
{
    world->text = text;
    struct text_lines broken = break_text(world, measure_plain, first_width, width);
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    for (size_t i = 0; i < broken.count; i++) {
        assert_true(broken.lines[i].width <= broken.widest);
        strbuf_add(&out, i ? "|" : "");
        strbuf_add_n(&out, text + broken.lines[i].first, broken.lines[i].end - broken.lines[i].first);
    }
    return out.data;
}

static const char *lines(struct world *world, const char *text, int width)
{
    return lines_in(world, text, width, width);
}

#define assert_lines(text, width, expected) assert_string_equal(lines(*state, text, width), expected)

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    arena_init(&world->arena, NULL);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    arena_release(&world->arena);
    free(world);
    return 0;
}

static void what_fits_is_one_line(void **state)
{
    assert_lines("持ち帰る？", 50, "持ち帰る？");
    assert_lines("", 50, "");
}

static void what_fits_as_a_whole_is_one_line_although_its_pieces_are_wider(void **state)
{
    struct world *world = *state;
    world->text = "はじめる";
    struct text_lines broken = break_text(world, measure_kerned, 42, 42);
    assert_int_equal(broken.count, 1);
    assert_int_equal(broken.widest, 42);
    assert_int_equal(break_text(world, measure_kerned, 41, 41).count, 2);
}

static void broken_again_at_its_widest_line_a_paragraph_has_the_same_lines(void **state)
{
    struct world *world = *state;
    world->text = "明日の十七時までに、私、森からお電話で回答いたします。責任者の田中も呼びます。";
    for (int width = 60; width < 400; width++) {
        struct text_lines wide = break_text(world, measure_kerned, width, width);
        struct text_lines fitted = break_text(world, measure_kerned, wide.widest, wide.widest);
        assert_int_equal(fitted.count, wide.count);
        for (size_t i = 0; i < wide.count; i++) {
            assert_int_equal(fitted.lines[i].first, wide.lines[i].first);
            assert_int_equal(fitted.lines[i].end, wide.lines[i].end);
        }
    }
}

static void lines_that_are_wider_than_their_pieces_still_fit(void **state)
{
    struct world *world = *state;
    world->text = "I'm sorry for the trouble and the worry. Would you tell me what happened, from the start?";
    for (int width = 80; width < 400; width++) {
        struct text_lines broken = break_text(world, measure_loose, width, width);
        for (size_t i = 0; i < broken.count; i++)
            assert_true(measure_loose(world, broken.lines[i].first, broken.lines[i].end) <= width);
    }
}

static void the_first_line_may_be_narrower_or_wider_than_the_rest(void **state)
{
    assert_string_equal(lines_in(*state, "aa bb cc", 10, 25), "aa|bb cc");
    assert_string_equal(lines_in(*state, "aa bb cc", 25, 10), "aa bb|cc");
    assert_string_equal(lines_in(*state, "aa\nbb cc", 10, 25), "aa|bb cc");
    assert_string_equal(lines_in(*state, "aa bb\ncc dd", 25, 10), "aa bb|cc|dd");
}

static void a_newline_ends_a_line_and_an_empty_line_stays(void **state)
{
    assert_lines("一\n\n二", 100, "一||二");
}

static void a_line_ends_after_a_sentence_rather_than_where_it_is_full(void **state)
{
    assert_lines("お帰りください。明日またお電話いたします。", 150,
                 "お帰りください。|明日またお電話いたします。");
}

static void a_line_ends_before_a_word_and_not_inside_it(void **state)
{
    assert_lines("閉店の時刻ですのでお引き取りをお願いします", 120,
                 "閉店の時刻ですので|お引き取りをお願いします");
}

static void a_polite_ending_and_what_a_number_counts_stay_whole(void **state)
{
    assert_lines("お母さまに、おけがはございませんでしたか。ご心配をおかけして、", 170,
                 "お母さまに、おけがはございません|でしたか。ご心配をおかけして、");
    assert_lines("お昼どきは混み合いまして、ゆっくり", 110, "お昼どきは混み合い|まして、ゆっくり");
    assert_lines("電気ケトル。6月12日18時40分に、三階で購入", 120,
                 "電気ケトル。6月12日18時|40分に、三階で購入");
}

static void no_line_starts_with_what_begins_no_word(void **state)
{
    assert_lines("原因は分かりません。お調べします", 80, "原因は|分かりません。|お調べします");
    assert_lines("急がなくていいの。順に", 70, "急がなくて|いいの。順に");
    assert_lines("はい。え、もうそんな時刻", 50, "はい。|え、もう|そんな時刻");
    assert_lines("「申し訳ございません」とお答えする", 130, "「申し訳ございません」と|お答えする");
}

static void katakana_words_stay_whole_where_they_can(void **state)
{
    assert_lines("今日はアルバイトが二人います", 90, "今日はアルバイトが|二人います");
}

static void no_line_starts_with_a_full_stop_or_ends_with_an_opening_bracket(void **state)
{
    for (int width = 30; width <= 200; width += 10) {
        const char *all =
            lines(*state, "会社の「書面」は、まだ出せません。「明日」なら、お渡しします。", width);
        assert_null(strstr(all, "|。"));
        assert_null(strstr(all, "|、"));
        assert_null(strstr(all, "|」"));
        assert_null(strstr(all, "「|"));
    }
}

static void blanks_hang_over_the_end_of_a_line(void **state)
{
    assert_lines("持ち帰る？　もう四時だ。", 60, "持ち帰る？|もう四時だ。");
    assert_lines("one two", 15, "one|two");
}

static void english_lines_are_balanced_over_the_fewest_lines(void **state)
{
    assert_lines("I can see you are pressed for time", 90, "I can see you are|pressed for time");
}

static void a_word_that_no_line_holds_is_cut_between_characters(void **state)
{
    assert_lines("extraordinarily", 40, "extraord|inarily");
}

static void a_character_wider_than_the_line_still_has_a_line(void **state)
{
    assert_lines("構え", 4, "構|え");
}

static void a_lone_last_character_draws_company(void **state)
{
    const char *all = lines(*state, "一二三四五六七八九十一", 100);
    const char *last = strrchr(all, '|') + 1;
    assert_true(strlen(last) >= strlen("一二三四"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_fits_is_one_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_fits_as_a_whole_is_one_line_although_its_pieces_are_wider,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(broken_again_at_its_widest_line_a_paragraph_has_the_same_lines,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_that_are_wider_than_their_pieces_still_fit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_first_line_may_be_narrower_or_wider_than_the_rest, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_newline_ends_a_line_and_an_empty_line_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_line_ends_after_a_sentence_rather_than_where_it_is_full, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_line_ends_before_a_word_and_not_inside_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_polite_ending_and_what_a_number_counts_stay_whole, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(no_line_starts_with_what_begins_no_word, set_up, tear_down),
        cmocka_unit_test_setup_teardown(katakana_words_stay_whole_where_they_can, set_up, tear_down),
        cmocka_unit_test_setup_teardown(no_line_starts_with_a_full_stop_or_ends_with_an_opening_bracket,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(blanks_hang_over_the_end_of_a_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(english_lines_are_balanced_over_the_fewest_lines, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_word_that_no_line_holds_is_cut_between_characters, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_character_wider_than_the_line_still_has_a_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_lone_last_character_draws_company, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
