/* Line breaking, widths and typed lines, as people see them. */
#include "base/strbuf.h"
#include "text/breaks.h"
#include "text/normal.h"
#include "text/pauses.h"
#include "text/width.h"
#include "text/wrap.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct arena arena;
    arena_init(&arena, NULL);
    *state = &arena;
    return 0;
}

static int tear_down(void **state)
{
    arena_release(*state);
    return 0;
}

/* Wraps and compares; the result ends in a newline. */
static void expect_wrap(void **state, const char *text, struct text_layout layout, const char *expected)
{
    struct strbuf out;
    strbuf_init(&out, *state);
    text_wrap(&out, text, &layout);
    assert_string_equal(out.data, expected);
}

#define AT(columns_) ((struct text_layout){.columns = (columns_)})

static void kanji_takes_two_columns_and_ascii_one(void **state)
{
    (void)state;
    assert_int_equal(text_width("構え kamae"), 10);
    assert_int_equal(text_width(""), 0);
    assert_int_equal(text_width("ｱｲｳ"), 3);
    assert_int_equal(text_width_n("構え", 3), 2);
}

static void what_unicode_leaves_open_counts_two_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width("①…→▲"), 8);
}

static void emoji_and_ideographs_younger_than_the_library_count_two_columns(void **state)
{
    static const char *const young[] = {
        "🫨",       "🩷",       "🫷",       "🛜",   "🪿", /* Unicode 15 */
        "🫩",       "🫜",       "🪾",       "🛘",           /* 16 and 17 */
        "\U00031350", "\U0002EBF0", "\U00033000", "\u2FFC", "\u31E5", "\U0001B132", "\U0001AFF0",
    };
    (void)state;
    for (size_t i = 0; i < sizeof young / sizeof *young; i++)
        assert_int_equal(text_width(young[i]), 2);
}

static void a_sign_that_is_made_an_emoji_counts_two_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width("❤\uFE0F"), 2);
    assert_int_equal(text_width("1\uFE0F\u20E3"), 2);
    assert_int_equal(text_width("😀\uFE0F"), 2);
    assert_int_equal(text_width("🇯🇵"), 2);
}

static void combining_marks_take_no_column_and_are_no_character(void **state)
{
    assert_int_equal(text_width("か\u3099"), 2);
    assert_int_equal(text_graphemes(*state, "か\u3099き"), 2);
    assert_int_equal(text_graphemes(*state, "👨‍👩‍👧です"), 3);
    assert_int_equal(text_graphemes(*state, ""), 0);
}

static void english_breaks_between_words_and_drops_the_blank(void **state)
{
    expect_wrap(state, "I am very sorry to hear that.", AT(12), "I am very\nsorry to\nhear that.\n");
    expect_wrap(state, "a    b", AT(3), "a\nb\n");
    expect_wrap(state, "word   ", AT(40), "word\n");
}

static void a_line_may_be_exactly_full(void **state)
{
    expect_wrap(state, "ab cd", AT(5), "ab cd\n");
    expect_wrap(state, "あいうえ", AT(8), "あいうえ\n");
    expect_wrap(state, "あいうえ", AT(7), "あい\nうえ\n");
    expect_wrap(state, "あいう　え", AT(6), "あい\nう　え\n");
}

static void no_line_starts_with_a_closing_mark(void **state)
{
    expect_wrap(state, "お待ちした。はい", AT(10), "お待ち\nした。はい\n");
    expect_wrap(state, "ええ、そう、です", AT(10), "ええ、\nそう、です\n");
    expect_wrap(state, "（あいう）え", AT(8), "（あ\nいう）え\n");
    expect_wrap(state, "それは困る！？え", AT(10), "それは\n困る！？え\n");
    expect_wrap(state, "「そうか」と", AT(8), "「そ\nうか」と\n");
}

static void no_line_starts_with_a_small_kana_or_a_long_vowel_or_a_repeat_mark(void **state)
{
    expect_wrap(state, "言っちゃった", AT(6), "言っ\nちゃっ\nた\n");
    expect_wrap(state, "そのサーバー", AT(6), "その\nサー\nバー\n");
    expect_wrap(state, "あの人々", AT(6), "あの\n人々\n");
    expect_wrap(state, "レシート", AT(4), "レ\nシー\nト\n");
}

static void no_line_ends_with_an_opening_mark(void **state)
{
    expect_wrap(state, "店長が「はい」と", AT(8), "店長が\n「はい」\nと\n");
    expect_wrap(state, "返金（全額）を", AT(6), "返金\n（全\n額）を\n");
}

static void every_kinsoku_mark_keeps_its_neighbour(void **state)
{
    static const char *const not_first[] = {"。", "、", "」", "）", "！", "？", "ー", "々", "ぁ",
                                            "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ",
                                            "ッ", "ャ", "ュ", "ョ", "』", "】", "・", "：", "…",
                                            "‼",  "％", "〜", "ゝ", "〉", "．", "，", "；"};
    static const char *const not_last[] = {"「", "（", "『", "【", "〈", "￥"};
    for (size_t i = 0; i < sizeof not_first / sizeof *not_first; i++) {
        struct strbuf text;
        strbuf_init(&text, *state);
        strbuf_printf(&text, "漢%s漢", not_first[i]);
        assert_int_equal(text_breaks(*state, text.data, text.length)[3], TEXT_BREAK_GRAPHEME);
    }
    for (size_t i = 0; i < sizeof not_last / sizeof *not_last; i++) {
        struct strbuf text;
        strbuf_init(&text, *state);
        strbuf_printf(&text, "漢%s9", not_last[i]);
        assert_int_equal(text_breaks(*state, text.data, text.length)[6], TEXT_BREAK_GRAPHEME);
    }
}

static void dashes_leaders_and_full_width_numbers_stay_together(void **state)
{
    expect_wrap(state, "それが――いや", AT(8), "それが\n――いや\n");
    expect_wrap(state, "それが——いや", AT(8), "それが\n——いや\n");
    expect_wrap(state, "えっと……はい", AT(8), "えっ\nと……\nはい\n");
    expect_wrap(state, "あいう３０分", AT(8), "あい\nう３０分\n");
}

static void an_arrow_may_be_broken_around_like_kanji(void **state)
{
    expect_wrap(state, "あい→う", AT(6), "あい\n→う\n");
    expect_wrap(state, "あい①う", AT(4), "あい\n①う\n");
    assert_int_equal(text_breaks(*state, "①②→③", 12)[3], TEXT_BREAK_LINE);
}

static void an_id_stays_whole_when_a_line_can_hold_it(void **state)
{
    expect_wrap(state, "see customer.abuse.verbal now", AT(21), "see\ncustomer.abuse.verbal\nnow\n");
    expect_wrap(state, "答え t-clear と", AT(8), "答え\nt-clear\nと\n");
    expect_wrap(state, "a verbatim=v-you b", AT(14), "a\nverbatim=v-you\nb\n");
    expect_wrap(state, "a follow-up call", AT(9), "a follow-\nup call\n");
}

static void a_url_stays_whole_when_a_line_can_hold_it(void **state)
{
    expect_wrap(state, "詳しくはhttps://example.com/a?b=c-dを", AT(28),
                "詳しくは\nhttps://example.com/a?b=c-d\nを\n");
    expect_wrap(state, "see http://a.example/b-c-d now", AT(24), "see\nhttp://a.example/b-c-d\nnow\n");
}

static void a_run_longer_than_a_line_is_broken_between_clusters(void **state)
{
    expect_wrap(state, "abcdefgh", AT(3), "ab\ncde\nfgh\n");
    expect_wrap(state, "か\u3099か\u3099、、", AT(2), "か\u3099\nか\u3099\n、\n、\n");
    expect_wrap(state, "https://example.com/", AT(10), "https://ex\nample.com/\n");
    expect_wrap(state, "👨‍👩‍👧👨‍👩‍👧", AT(1),
                "👨‍👩‍👧\n👨‍👩‍👧\n");
}

static void a_short_word_in_katakana_and_the_beginning_of_a_clause_stay_whole(void **state)
{
    expect_wrap(state, "短いシナリオは一本です", AT(10), "短い\nシナリオは\n一本です\n");
    expect_wrap(state, "話は、はじめから聞く", AT(8), "話は、\nはじめ\nから聞く\n");
    expect_wrap(state, "カスタマーハラスメントは困る", AT(16), "カスタマーハラス\nメントは困る\n");
    expect_wrap(state, "シナリオ", AT(4), "シナ\nリオ\n"); /* no line holds it */
}

static void a_line_ends_where_a_phrase_does(void **state)
{
    expect_wrap(state, "確認させてください。ランプがつかないまま、ふたを開けたのですね。", AT(50),
                "確認させてください。ランプがつかないまま、\nふたを開けたのですね。\n");
    expect_wrap(state, "金曜の十五時までに、担当からお電話いたします。", AT(30),
                "金曜の十五時までに、\n担当からお電話いたします。\n");
    expect_wrap(state, "最高の点には、短くて 20 回の選択で届きます。", AT(26),
                "最高の点には、短くて\n20 回の選択で届きます。\n");
    expect_wrap(state, "longest: Japanese 18/18 (9.0)!, English -", AT(36),
                "longest: Japanese 18/18 (9.0)!,\nEnglish -\n");
}

static void newlines_in_the_text_are_kept(void **state)
{
    expect_wrap(state, "a\n\nb c", AT(2), "a\n\nb\nc\n");
    expect_wrap(state, "a\n", AT(5), "a\n\n");
    expect_wrap(state, "", AT(5), "\n");
}

static void a_hanging_indent_is_as_wide_as_what_stands_first(void **state)
{
    expect_wrap(state, "先週の土曜に買ったばかりです", (struct text_layout){.columns = 16, .first = "山本："},
                "山本：先週の土\n      曜に買った\n      ばかりです\n");
    expect_wrap(state, "one two\nthree", (struct text_layout){.columns = 10, .first = "  1) "},
                "  1) one\n     two\n     three\n");
}

static void every_further_line_can_have_its_own_mark(void **state)
{
    expect_wrap(state, "one two\n\nsix", (struct text_layout){.columns = 6, .first = "- ", .rest = "| "},
                "- one\n| two\n|\n| six\n");
}

static void a_blank_paragraph_leaves_no_blanks_behind(void **state)
{
    expect_wrap(state, "one\n\n　\ntwo", (struct text_layout){.columns = 20, .first = "    "},
                "    one\n\n\n    two\n");
}

static void an_indent_by_an_ideographic_space_stays(void **state)
{
    expect_wrap(state, "　あいう", AT(6), "　あい\nう\n");
    expect_wrap(state, "   abcdefgh", AT(6), "   abc\ndefgh\n");
}

static void an_indent_wider_than_the_line_still_makes_progress(void **state)
{
    expect_wrap(state, "ab", (struct text_layout){.columns = 2, .first = "    "}, "    a\n    b\n");
}

static void no_line_is_wider_than_asked_and_nothing_is_lost(void **state)
{
    static const char text[] =
        "「申し訳ございません」と言っちゃった…　店のサーバーへ３０分、2,000円（税込）！？";
    for (size_t columns = 6; columns < 60; columns++) {
        struct strbuf out, joined;
        strbuf_init(&out, *state);
        strbuf_init(&joined, *state);
        text_wrap(&out, text, &(struct text_layout){.columns = columns});
        for (const char *line = out.data; *line;) {
            size_t length = strcspn(line, "\n");
            assert_in_range(text_width_n(line, length), 1, columns);
            strbuf_add_n(&joined, line, length);
            line += length + 1;
        }
        assert_in_range(strlen(text) - joined.length, 0, strlen("　"));
    }
}

static void breaks_are_told_apart_for_callers_with_their_own_measure(void **state)
{
    const unsigned char *breaks = text_breaks(*state, "か\u3099。a b", 12);
    assert_int_equal(breaks[0], TEXT_BREAK_NEVER);
    assert_int_equal(breaks[3], TEXT_BREAK_NEVER);
    assert_int_equal(breaks[6], TEXT_BREAK_GRAPHEME);
    assert_int_equal(breaks[9], TEXT_BREAK_LINE);
    assert_int_equal(breaks[10], TEXT_BREAK_GRAPHEME);
    assert_int_equal(breaks[11], TEXT_BREAK_LINE);
}

static const char *typed(void **state, const char *line)
{
    return text_normal(*state, line, strlen(line));
}

static void full_width_typing_becomes_ascii(void **state)
{
    assert_string_equal(typed(state, "１"), "1");
    assert_string_equal(typed(state, "？"), "?");
    assert_string_equal(typed(state, "ｑ"), "q");
    assert_string_equal(typed(state, "！"), "!");
    assert_string_equal(typed(state, "①"), "1");
    assert_string_equal(typed(state, "１：５　２：１２"), "1:5 2:12");
}

static void a_typed_line_is_trimmed_and_free_of_controls(void **state)
{
    assert_string_equal(typed(state, " \t　2 　\r\n"), "2");
    assert_string_equal(typed(state, "a\tb\x1b[31m"), "a b[31m");
    assert_string_equal(typed(state, "\u202Eabc"), "abc");
    assert_string_equal(typed(state, "か\u3099"), "が");
    assert_string_equal(typed(state, ""), "");
    assert_string_equal(typed(state, "　 "), "");
}

static void the_words_of_a_text_are_free_of_blanks_and_widths(void **state)
{
    assert_string_equal(text_words(*state, "　３時 に\nＡ社へ。 "), "3時にA社へ。");
    assert_string_equal(text_words(*state, "one  page"), "onepage");
    assert_string_equal(text_words(*state, " "), "");
    assert_null(text_words(*state, "\x82\xa0"));
}

static void a_line_that_is_not_utf8_has_no_normal_form(void **state)
{
    assert_null(typed(state, "\x82\xa0"));
    assert_null(typed(state, "ok \xff"));
}

/* `text` with | before each clause that begins after a pause, and || before each sentence. */
static const char *with_pauses(void **state, const char *text)
{
    static const char *const marks[] = {
        [TEXT_PAUSE_NONE] = "", [TEXT_PAUSE_CLAUSE] = "|", [TEXT_PAUSE_SENTENCE] = "||"};
    const unsigned char *pauses = text_pauses(*state, text, strlen(text));
    struct strbuf out;
    strbuf_init(&out, *state);
    for (size_t at = 0; text[at]; at++)
        strbuf_printf(&out, "%s%c", marks[pauses[at]], text[at]);
    return out.data;
}

static void who_reads_aloud_pauses_between_clauses_and_longer_between_sentences(void **state)
{
    static const char *const rows[] = {
        "はい。||七百円は礼、|四千四百円！？||ほう",
        "I'm sorry. ||Year and a bit ago, |me and her went. ||Well",
        "one\n||two",
        "言うた——|そうじゃろう……|え",
        "Oh — |no; |yes",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct strbuf plain;
        strbuf_init(&plain, *state);
        for (const char *c = rows[i]; *c; c++)
            if (*c != '|')
                strbuf_add_char(&plain, *c);
        assert_string_equal(with_pauses(state, plain.data), rows[i]);
    }
}

static void nobody_pauses_within_a_number_an_abbreviation_or_what_is_quoted(void **state)
{
    static const char *const rows[] = {
        "二、三日",
        "4,400 yen at 10:30",
        "1.5 or e.g. two",
        "『はい。そう、です。』と言う",
        "（はい。いいえ。）で",
        "\"No. Never, ever.\" said he",
        "they told me, \"Not today.\"",
        "they asked. “Why?”",
        "点呼で、『今日は乗せられない』",
        "終わり。",
        "、始まり",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(with_pauses(state, rows[i]), rows[i]);
    assert_string_equal(with_pauses(state, "「はい。」　次"), "「はい。」　||次");
    assert_string_equal(with_pauses(state, "\"No.\" He left"), "\"No.\" ||He left");
}

#define TEXT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(kanji_takes_two_columns_and_ascii_one),
        TEXT_TEST(what_unicode_leaves_open_counts_two_columns),
        TEXT_TEST(combining_marks_take_no_column_and_are_no_character),
        TEXT_TEST(emoji_and_ideographs_younger_than_the_library_count_two_columns),
        TEXT_TEST(a_sign_that_is_made_an_emoji_counts_two_columns),
        TEXT_TEST(english_breaks_between_words_and_drops_the_blank),
        TEXT_TEST(a_line_may_be_exactly_full),
        TEXT_TEST(no_line_starts_with_a_closing_mark),
        TEXT_TEST(no_line_starts_with_a_small_kana_or_a_long_vowel_or_a_repeat_mark),
        TEXT_TEST(no_line_ends_with_an_opening_mark),
        TEXT_TEST(every_kinsoku_mark_keeps_its_neighbour),
        TEXT_TEST(dashes_leaders_and_full_width_numbers_stay_together),
        TEXT_TEST(an_arrow_may_be_broken_around_like_kanji),
        TEXT_TEST(an_id_stays_whole_when_a_line_can_hold_it),
        TEXT_TEST(a_url_stays_whole_when_a_line_can_hold_it),
        TEXT_TEST(a_run_longer_than_a_line_is_broken_between_clusters),
        TEXT_TEST(a_short_word_in_katakana_and_the_beginning_of_a_clause_stay_whole),
        TEXT_TEST(a_line_ends_where_a_phrase_does),
        TEXT_TEST(newlines_in_the_text_are_kept),
        TEXT_TEST(a_hanging_indent_is_as_wide_as_what_stands_first),
        TEXT_TEST(every_further_line_can_have_its_own_mark),
        TEXT_TEST(a_blank_paragraph_leaves_no_blanks_behind),
        TEXT_TEST(an_indent_by_an_ideographic_space_stays),
        TEXT_TEST(an_indent_wider_than_the_line_still_makes_progress),
        TEXT_TEST(no_line_is_wider_than_asked_and_nothing_is_lost),
        TEXT_TEST(breaks_are_told_apart_for_callers_with_their_own_measure),
        TEXT_TEST(who_reads_aloud_pauses_between_clauses_and_longer_between_sentences),
        TEXT_TEST(nobody_pauses_within_a_number_an_abbreviation_or_what_is_quoted),
        TEXT_TEST(full_width_typing_becomes_ascii),
        TEXT_TEST(a_typed_line_is_trimmed_and_free_of_controls),
        TEXT_TEST(the_words_of_a_text_are_free_of_blanks_and_widths),
        TEXT_TEST(a_line_that_is_not_utf8_has_no_normal_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
