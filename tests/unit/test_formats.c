/* Markdown and HTML: what a tree becomes, that every text is escaped, and that charts draw what they hold.
 * The trees are made by hand, or by a scene in which every text is hostile. */
#include "debrief.h"
#include "report/formats.h"

static const struct km_report_style style = {.columns = 80};

/* A tree with one section of one block, in Japanese alone. */
static const char *write_wide(struct arena *arena, struct tree_block *block, const struct format *format,
                              size_t columns)
{
    struct tree_section section = {.part = PART_HAPPENED, .blocks = block};
    struct tree tree = {.language = KM_JA, .sections = &section};
    struct strbuf out;
    strbuf_init(&out, arena);
    assert_true(format->write(&tree, &(struct km_report_style){.columns = columns}, &out));
    return out.data;
}

static const char *write_block(struct arena *arena, struct tree_block *block, const struct format *format)
{
    return write_wide(arena, block, format, style.columns);
}

static const char *paragraph(struct arena *arena, const char *text, const struct format *format)
{
    struct tree_block block = {.kind = TREE_PARAGRAPH, .text = {{text}}};
    return write_block(arena, &block, format);
}

static size_t count(const char *text, const char *part)
{
    size_t found = 0;
    for (; (text = strstr(text, part)); text += strlen(part))
        found++;
    return found;
}

#define WITH_ARENA(arena) \
    struct arena arena;   \
    arena_init(&arena, NULL)

/* ---- Markdown ---- */

static void markdown_escapes_whatever_could_be_markup(void **state)
{
    (void)state;
    static const struct {
        const char *text, *escaped;
    } rows[] = {
        {"plain, text.", "plain, text.\n"},
        {"*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`\n"},
        {"[x](javascript:y)", "\\[x\\](javascript:y)\n"},
        {"<script>", "\\<script\\>\n"},
        {"a | b & c ~ d # e", "a \\| b \\& c \\~ d \\# e\n"},
        {"http://a@b", "http\\://a\\@b\n"},
        {"- a", "\\- a\n"},
        {"1. a", "1\\. a\n"},
        {"23) a", "23\\) a\n"},
        {"1-2", "1-2\n"},
        {"a\n=== b", "a\\\n\\=== b\n"},
        {"    code\n\n\nb", "code\\\nb\n"},
        {"\\", "\\\\\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        WITH_ARENA(arena);
        const char *text = strchr(paragraph(&arena, rows[i].text, &format_markdown), '\n');
        assert_string_equal(text + 2, rows[i].escaped);
        arena_release(&arena);
    }
}

static void lines_end_in_markdown_where_those_of_the_text_do(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    static const char words[] = "one two three four five six";
    struct tree_block said = {.kind = TREE_QUOTE, .text = {{"one two three four five six\nseven"}}};
    const char *markdown = write_wide(&arena, &said, &format_markdown, 10);
    const char *first = strstr(markdown, "> one"), *second = strstr(markdown, "\n> seven\n");
    assert_non_null(first);
    assert_non_null(second);
    assert_memory_equal(first + strlen("> "), words, strlen(words));
    assert_ptr_equal(first + strlen("> ") + strlen(words) + strlen("\\"), second);
    assert_null(strstr(write_wide(&arena, &said, &format_text, 10), words));
    arena_release(&arena);
}

static void what_belongs_to_an_item_stands_below_its_text(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block blank = {.kind = TREE_BLANK, .number = 1};
    struct tree_block item = {.kind = TREE_ITEM, .number = 12, .text = {{"a"}}, .children = &blank};
    const char *text = write_block(&arena, &item, &format_markdown);
    assert_non_null(strstr(text, "\n12. a\n\n    ____"));
    arena_release(&arena);
}

static void boxes_stand_before_their_words(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    static const struct km_text words[] = {{{"one two"}}, {{"three"}}, {{"four"}}};
    struct tree_block ticks = {.kind = TREE_TICKS, .ticks = {.words = words, .count = 3}};
    const char *text = write_block(&arena, &ticks, &format_markdown);
    assert_non_null(strstr(text, "\n□ one two\xe2\x80\x83□ three\xe2\x80\x83□ four\n"));
    text = write_block(&arena, &ticks, &format_html);
    assert_non_null(
        strstr(text, "<li><span class=\"box\" aria-hidden=\"true\"></span><span>three</span></li>"));
    arena_release(&arena);
}

static void no_box_is_parted_from_its_words_at_the_end_of_a_line(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    static const struct km_text words[] = {{{"one two"}}, {{"three"}}, {{"four"}}};
    struct tree_block ticks = {.kind = TREE_TICKS, .ticks = {.words = words, .count = 3}};
    static const struct {
        size_t columns;
        const char *text;
    } rows[] = {
        {31, "\n□ one two   □ three   □ four\n"},
        {27, "\n□ one two   □ three\n□ four\n"},
        {18, "\n□ one two\n□ three   □ four\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_non_null(strstr(write_wide(&arena, &ticks, &format_text, rows[i].columns), rows[i].text));
    arena_release(&arena);
}

static void a_row_has_its_label_beside_its_text(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block row = {.kind = TREE_ROW, .label = {{"0–7"}}, .text = {{"one two three"}}};
    assert_non_null(strstr(write_wide(&arena, &row, &format_text, 14), "\n0–7  one two\n    three\n"));
    assert_non_null(strstr(write_block(&arena, &row, &format_markdown), "\n- **0–7** one two three\n"));
    assert_non_null(
        strstr(write_block(&arena, &row, &format_html), "<dl class=\"rows\">\n<div><dt class=\"row\">0–7"));
    arena_release(&arena);
}

static void cards_are_cut_out_along_a_line_above_each_and_below_the_last(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block task = {.kind = TREE_PARAGRAPH, .text = {{"Listen."}}};
    struct tree_block second = {.kind = TREE_CARD, .label = {{"B"}}, .children = &task};
    struct tree_block first = {
        .kind = TREE_CARD, .label = {{"A"}}, .text = {{"Mori"}}, .children = &task, .next = &second};
    assert_non_null(strstr(write_wide(&arena, &first, &format_text, 9),
                           "\n- - - -\nA：Mori\n  Listen.\n\n- - - -\nB\n  Listen.\n\n- - - -\n"));
    assert_non_null(strstr(write_block(&arena, &first, &format_markdown),
                           "\n### A: Mori\n\nListen.\n\n### B\n\nListen.\n"));
    assert_non_null(
        strstr(write_block(&arena, &second, &format_html), "<article class=\"cut\">\n<h3>B</h3>\n"));
    arena_release(&arena);
}

static void a_quote_in_markdown_names_who_spoke(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block quote = {.kind = TREE_QUOTE, .label = {{"N"}}, .text = {{"a\nb"}}};
    assert_non_null(strstr(write_block(&arena, &quote, &format_markdown), "\n> **N** a\\\n> b\n"));
    arena_release(&arena);
}

/* ---- HTML ---- */

static void html_marks_where_a_japanese_phrase_ends(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    const char *html = paragraph(&arena, "明日の三時に、森からお電話します。", &format_html);
    assert_non_null(strstr(html, "明日の<wbr/>三時に、<wbr/>森からお電話します。"));
    arena_release(&arena);
}

static void html_escapes_texts_and_keeps_their_lines(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    const char *html = paragraph(&arena, "<b>\"a\" & 'b'</b>\nc", &format_html);
    assert_non_null(strstr(html, "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;<br/>c"));
    html = paragraph(&arena,
                     "a\xef\xbf\xbe"
                     "b",
                     &format_html);
    assert_non_null(strstr(html, "a\xef\xbf\xbd"
                                 "b"));
    arena_release(&arena);
}

static void a_text_in_another_language_says_so(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block block = {.kind = TREE_PARAGRAPH, .text = {{[KM_EN] = "only English"}}};
    const char *html = write_block(&arena, &block, &format_html);
    assert_non_null(strstr(html, "<html lang=\"ja\">"));
    assert_non_null(strstr(html, "<span lang=\"en\">only English</span>"));
    arena_release(&arena);
}

static void nothing_but_its_own_style_may_act_in_a_page(void **state)
{
    (void)state;
    struct debrief debrief;
    debrief_play_plain(&debrief, "good rare all record FORM");
    const char *html = debrief_write(&debrief, "html", KM_JA, true, true);
    assert_int_equal(count(html, "default-src 'none'; style-src 'sha256-"), 1);
    assert_null(strstr(html, "unsafe-inline"));
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, " style="));
    assert_null(strstr(html, "http:"));
    assert_null(strstr(html, "https:"));
    debrief_close(&debrief);
}

static void items_of_one_kind_are_one_list(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block last = {.kind = TREE_REFERENCE, .text = {{"r"}}, .reference = {.id = "G1"}};
    struct tree_block second = {.kind = TREE_ITEM, .number = 2, .text = {{"b"}}, .next = &last};
    struct tree_block first = {.kind = TREE_ITEM, .number = 1, .text = {{"a"}}, .next = &second};
    const char *html = write_block(&arena, &first, &format_html);
    assert_int_equal(count(html, "<ol"), 1);
    assert_int_equal(count(html, "</ol>"), 1);
    assert_int_equal(count(html, "<ul class=\"references\">"), 1);
    arena_release(&arena);
}

/* ---- charts ---- */

/* Points fall by 5 at the second of three answers; a meter moves. */
static struct tree_block chart_block(void)
{
    static const int32_t points[] = {10, 10, 5, 5}, anger[] = {0, 3, 10, 7};
    static const struct km_text columns[] = {{{"S"}}, {{"1"}}, {{"2"}}, {{"3"}}};
    static const struct chart_series series[] = {
        {.kind = CHART_POINTS, .label = {{"Reach"}}, .max = 10, .values = points},
        {.kind = CHART_METER, .label = {{"Anger"}}, .max = 10, .values = anger},
    };
    static const struct chart_mark marks[] = {{.column = 2, .rank = 1, .loss = 5, .label = {{"L5"}}}};
    return (struct tree_block){
        .kind = TREE_CHART,
        .chart = {.title = {{"T"}},
                  .summary = {{"S"}},
                  .columns = columns,
                  .column_count = 4,
                  .series = series,
                  .series_count = 2,
                  .marks = marks,
                  .mark_count = 1},
    };
}

static void a_chart_shows_the_fall_its_rank_and_the_names_of_lines(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block block = chart_block();
    const char *html = write_block(&arena, &block, &format_html);
    assert_int_equal(count(html, "class=\"line fall\""), 1);
    assert_non_null(strstr(html, "class=\"line fall\" x1=\"33.33%\" y1=\"42.0\" x2=\"66.66%\" y2=\"132.0\""));
    assert_int_equal(count(html, "class=\"ring\""), 1);
    assert_non_null(strstr(html, ">L5</text>"));
    assert_non_null(strstr(html, ">Reach 5</text>"));
    assert_non_null(strstr(html, ">Anger 7</text>"));
    assert_int_equal(count(html, "role=\"img\" aria-labelledby=\"chart-1\""), 1);
    assert_int_equal(count(html, "<td>10</td><td>3</td>"), 1);
    arena_release(&arena);
}

static void a_line_is_told_by_dashes_and_shape_not_by_colour_alone(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block block = chart_block();
    const char *html = write_block(&arena, &block, &format_html);
    assert_int_equal(count(html, "<circle class=\"points-mark\""), 5);
    assert_int_equal(count(html, "<path class=\"mark-0\""), 5);
    assert_non_null(strstr(html, ".meter-0 { stroke: var(--suo); stroke-width: 2; stroke-dasharray: 7 5; }"));
    arena_release(&arena);
}

static void a_run_without_answers_is_one_point(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    struct tree_block block = chart_block();
    block.chart.column_count = 1;
    block.chart.mark_count = 0;
    const char *html = write_block(&arena, &block, &format_html);
    assert_null(strstr(html, "class=\"line points-line\" x1=\"0"));
    assert_int_equal(count(html, "<svg overflow=\"visible\" x=\"0.00%\""), 2);
    arena_release(&arena);
}

static void names_at_the_ends_of_lines_do_not_cover_each_other(void **state)
{
    (void)state;
    WITH_ARENA(arena);
    static const int32_t low[] = {0}, one[] = {1};
    static const struct km_text columns[] = {{{"S"}}};
    static const struct chart_series series[] = {
        {.kind = CHART_METER, .label = {{"a"}}, .max = 10, .values = low},
        {.kind = CHART_METER, .label = {{"b"}}, .max = 10, .values = one},
        {.kind = CHART_METER, .label = {{"c"}}, .max = 10, .values = low},
    };
    struct tree_block block = {
        .kind = TREE_CHART,
        .chart = {.columns = columns, .column_count = 1, .series = series, .series_count = 3}};
    const char *html = write_block(&arena, &block, &format_html);
    assert_non_null(strstr(html, "dy=\"4.5\" y=\"156.0\">b 1</text>"));
    assert_non_null(strstr(html, "dy=\"4.5\" y=\"174.0\">a 0</text>"));
    assert_non_null(strstr(html, "dy=\"4.5\" y=\"192.0\">c 0</text>"));
    arena_release(&arena);
}

/* ---- every format ---- */

static void every_format_writes_every_kind_of_run_and_the_same_again(void **state)
{
    (void)state;
    static const char *const runs[] = {"", "good rare four all done", "all STOP", "good one",
                                       "good rare all record FORM"};
    for (size_t r = 0; r < sizeof runs / sizeof *runs; r++)
        for (size_t f = 0; km_report_format_name(f); f++) {
            const char *format = km_report_format_name(f);
            if (km_report_format_binary(format))
                continue;
            struct debrief debrief;
            debrief_play_plain(&debrief, runs[r]);
            const char *first = debrief_write(&debrief, format, KM_JA, true, true);
            assert_true(*first);
            assert_string_equal(debrief_write(&debrief, format, KM_JA, true, true), first);
            debrief_close(&debrief);
        }
}

static void an_attack_in_any_text_gets_out_of_no_format(void **state)
{
    (void)state;
    static const char *const attacks[] = {"<script>alert(1)</script>", "![x](javascript:alert(1))",
                                          "\\\"><img src=x onerror=alert(1)>", "</style><script>",
                                          "]]><!-- -->&#60;script&#62;"};
    for (size_t a = 0; a < sizeof attacks / sizeof *attacks; a++) {
        struct debrief debrief;
        debrief_play(&debrief, attacks[a], (struct km_session_setup){0}, "good rare all record FORM");
        const char *html = debrief_write(&debrief, "html", KM_JA, true, true);
        assert_null(strstr(html, "<script"));
        assert_null(strstr(html, "<img"));
        assert_null(strstr(html, "&#60;"));
        assert_int_equal(count(html, "</style>"), 1);
        const char *markdown = debrief_write(&debrief, "markdown", KM_JA, true, true);
        for (const char *c = markdown; (c = strpbrk(c, "<]!")); c++)
            assert_true(*c == '!' ? c[1] != '[' : c[-1] == '\\');
        debrief_close(&debrief);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markdown_escapes_whatever_could_be_markup),
        cmocka_unit_test(lines_end_in_markdown_where_those_of_the_text_do),
        cmocka_unit_test(what_belongs_to_an_item_stands_below_its_text),
        cmocka_unit_test(cards_are_cut_out_along_a_line_above_each_and_below_the_last),
        cmocka_unit_test(a_row_has_its_label_beside_its_text),
        cmocka_unit_test(boxes_stand_before_their_words),
        cmocka_unit_test(no_box_is_parted_from_its_words_at_the_end_of_a_line),
        cmocka_unit_test(a_quote_in_markdown_names_who_spoke),
        cmocka_unit_test(html_marks_where_a_japanese_phrase_ends),
        cmocka_unit_test(html_escapes_texts_and_keeps_their_lines),
        cmocka_unit_test(a_text_in_another_language_says_so),
        cmocka_unit_test(nothing_but_its_own_style_may_act_in_a_page),
        cmocka_unit_test(items_of_one_kind_are_one_list),
        cmocka_unit_test(a_chart_shows_the_fall_its_rank_and_the_names_of_lines),
        cmocka_unit_test(a_line_is_told_by_dashes_and_shape_not_by_colour_alone),
        cmocka_unit_test(a_run_without_answers_is_one_point),
        cmocka_unit_test(names_at_the_ends_of_lines_do_not_cover_each_other),
        cmocka_unit_test(every_format_writes_every_kind_of_run_and_the_same_again),
        cmocka_unit_test(an_attack_in_any_text_gets_out_of_no_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
