/* PDF: a tree made by hand becomes pages; the pages are what the layout promises: nothing lost, nothing
 * beyond the margins, nothing parted that belongs together, the same bytes every time. */
#include "report/pdf.h"
#include "report/pdf_flow.h"
#include "text/breaks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* ---- a tree with a block of every kind ---- */

#define JA_EN(ja_, en_)                            \
    {                                              \
        .in = { [KM_JA] = (ja_), [KM_EN] = (en_) } \
    }

/* All blocks share one text, so that any text can be tried everywhere. */
struct sample {
    struct arena arena;
    struct km_diags *diags;
    struct tree tree;
    struct tree_section section;
    struct tree_block blocks[16];
    struct tree_block children[3];
    struct tree_verdict rows[40];
    struct chart_series series[3];
    struct chart_mark marks[2];
    struct km_text columns[6];
    struct km_text text;
};

static const int32_t points_values[] = {19, 19, 16, 16, 8, 8};
static const int32_t anger_values[] = {5, 4, 5, 7, 8, 4};
static const int32_t trust_values[] = {-3, 0, 1, 1, 0, 2};

static struct chart sample_chart(struct sample *sample)
{
    for (size_t i = 0; i < 6; i++)
        sample->columns[i] = sample->text;
    sample->series[0] = (struct chart_series){CHART_POINTS, sample->text, 0, 19, points_values};
    sample->series[1] = (struct chart_series){CHART_METER, sample->text, 0, 10, anger_values};
    sample->series[2] = (struct chart_series){CHART_METER, sample->text, -5, 5, trust_values};
    sample->marks[0] = (struct chart_mark){.column = 2, .rank = 2, .loss = 3, .label = JA_EN("−3", "−3")};
    sample->marks[1] = (struct chart_mark){.column = 4, .rank = 1, .loss = 8, .label = sample->text};
    return (struct chart){
        .title = sample->text,
        .summary = sample->text,
        .column_title = sample->text,
        .columns = sample->columns,
        .column_count = 6,
        .series = sample->series,
        .series_count = 3,
        .marks = sample->marks,
        .mark_count = 2,
    };
}

static struct tree_verdicts sample_verdicts(struct sample *sample)
{
    enum { ROWS = sizeof sample->rows / sizeof *sample->rows };
    for (size_t i = 0; i < ROWS; i++)
        sample->rows[i] = (struct tree_verdict){
            .verdict = i % 3 == 0   ? KM_KEPT
                       : i % 3 == 1 ? KM_BROKEN
                                    : KM_UNTESTED,
            .word = JA_EN("守れた", "kept"),
            .title = sample->text,
            .severity = JA_EN("重い", "major"),
            .turn = (uint32_t)i,
            .when = JA_EN("5回目の答え", "answer 5"),
            .objective = i < ROWS / 2,
            .weight = 3,
            .points = i % 3 == 1 ? -3 : 0,
        };
    return (struct tree_verdicts){
        .objectives = JA_EN("この場面の目標", "objectives"),
        .others = JA_EN("ほかの決まり", "others"),
        .verdict = JA_EN("判定", "verdict"),
        .rule = JA_EN("決まり", "rule"),
        .when = JA_EN("いつ", "when"),
        .severity = JA_EN("重さ", "severity"),
        .points = JA_EN("点", "points"),
        .rows = sample->rows,
        .objective_count = ROWS / 2,
        .count = ROWS,
    };
}

static struct tree_block *add(struct sample *sample, enum tree_kind kind)
{
    size_t count = 0;
    while (sample->blocks[count].next)
        count++;
    bool first = !sample->section.blocks;
    struct tree_block *block = &sample->blocks[first ? 0 : count + 1];
    if (first)
        sample->section.blocks = block;
    else
        sample->blocks[count].next = block;
    block->kind = kind;
    block->text = sample->text;
    block->label = sample->text;
    block->note = sample->text;
    return block;
}

static void add_children(struct sample *sample, struct tree_block *block)
{
    static const struct tree_block kinds[] = {
        {.kind = TREE_QUOTE, .voice = TREE_CUSTOMER},
        {.kind = TREE_QUOTE, .voice = TREE_OWN},
        {.kind = TREE_PARAGRAPH, .role = TREE_SAY},
    };
    for (size_t i = 0; i < 3; i++) {
        sample->children[i] = kinds[i];
        sample->children[i].text = sample->text;
        sample->children[i].label = sample->text;
        sample->children[i].next = i < 2 ? &sample->children[i + 1] : NULL;
    }
    block->children = sample->children;
}

static void add_blocks(struct sample *sample)
{
    add(sample, TREE_PARAGRAPH)->role = TREE_PLAIN;
    add(sample, TREE_PARAGRAPH)->role = TREE_RULE;
    add(sample, TREE_QUOTE)->voice = TREE_RESISTED;
    add(sample, TREE_ITEM)->number = 1;
    add(sample, TREE_BLANK)->number = 3;
    struct tree_block *point = add(sample, TREE_TURNING_POINT);
    point->point = (struct tree_point){.rank = 1,
                                       .turn = 5,
                                       .measured = true,
                                       .before = 19,
                                       .after = 8,
                                       .band = JA_EN("大きな分かれ目", "large")};
    add_children(sample, point);
    add(sample, TREE_VERDICTS)->verdicts = sample_verdicts(sample);
    add(sample, TREE_CHART)->chart = sample_chart(sample);
    add(sample, TREE_ENTRY)->entry = (struct tree_entry){.mark = KM_GUESS, .word = JA_EN("推測", "guess")};
    add(sample, TREE_REFERENCE)->reference =
        (struct tree_source){.id = "G1", .source = "https://example.org/"};
    struct tree_block *said = add(sample, TREE_SAID);
    said->said = (struct tree_said){.voice = TREE_OWN, .acts = &sample->text, .act_count = 1};
    said->said.inner = sample->text;
    said->said.inner_label = sample->text;
    static const struct km_text words[] = {JA_EN("できた", "done"), JA_EN("場面なし", "never came up")};
    add(sample, TREE_TICKS)->ticks = (struct tree_ticks){.words = words, .count = 2};
    add_children(sample, add(sample, TREE_CARD));
    add(sample, TREE_ROW);
}

static void open_sample(struct sample *sample, const char *ja, const char *en)
{
    *sample = (struct sample){.text = JA_EN(ja, en)};
    arena_init(&sample->arena, NULL);
    sample->diags = km_diags_new(NULL);
    sample->section = (struct tree_section){.label = sample->text};
    sample->tree = (struct tree){
        .language = KM_JA,
        .label = JA_EN("ふり返り", "Debrief"),
        .title = sample->text,
        .at_ms = 1700000000000,
        .sections = &sample->section,
    };
    add_blocks(sample);
}

static void close_sample(struct sample *sample)
{
    km_diags_free(sample->diags);
    arena_release(&sample->arena);
}

static bool write_sample(struct sample *sample, struct strbuf *out)
{
    struct km_report_style style = {.language = sample->tree.language, .diags = sample->diags};
    strbuf_init(out, &sample->arena);
    return km_pdf_entry.write(&sample->tree, &style, out);
}

static bool contains(const struct strbuf *file, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at + length <= file->length; at++)
        if (memcmp(file->data + at, text, length) == 0)
            return true;
    return false;
}

/* ---- the file ---- */

static void a_tree_becomes_pages_in_a_file_with_title_date_and_language(void **state)
{
    (void)state;
    struct sample sample;
    struct strbuf file;
    open_sample(&sample, "一筆書けばいい。", "Just one page.");
    assert_true(write_sample(&sample, &file));
    assert_memory_equal(file.data, "%PDF-1.4\n", 9);
    assert_memory_equal(file.data + file.length - 6, "%%EOF\n", 6);
    assert_true(contains(&file, "/Type /Page "));
    assert_true(contains(&file, "/Title <FEFF3075308A8FD4308A"));
    assert_true(contains(&file, "4E007B46"));
    assert_true(contains(&file, "/CreationDate ("));
    assert_true(contains(&file, "20231114221320Z"));
    assert_true(contains(&file, "/Lang (ja)"));
    close_sample(&sample);
}

static void a_sheet_has_no_date_and_english_says_so(void **state)
{
    (void)state;
    struct sample sample;
    struct strbuf file;
    open_sample(&sample, "一筆書けばいい。", "Just one page.");
    sample.tree.at_ms = 0;
    sample.tree.language = KM_EN;
    assert_true(write_sample(&sample, &file));
    assert_false(contains(&file, "/CreationDate"));
    assert_true(contains(&file, "/Lang (en)"));
    close_sample(&sample);
}

static void the_same_tree_gives_the_same_bytes(void **state)
{
    (void)state;
    struct sample sample;
    struct strbuf first, second;
    open_sample(&sample, "こちらの落ち度がはっきりしないうちは、お渡しできません。",
                "Not as long as nobody knows.");
    sample.tree.both = true;
    assert_true(write_sample(&sample, &first));
    assert_true(write_sample(&sample, &second));
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.data, second.data, first.length);
    close_sample(&sample);
}

static const char *repeated(struct arena *arena, const char *text, size_t times)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_add_repeat(&out, text, times);
    return out.data;
}

static void any_text_in_any_place_makes_a_file(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    const char *const texts[] = {
        "",
        "\n\n",
        "　 　",
        "\uFFFD\uFFFD",
        "<script>alert(1)</script> \\ ) ( >> endobj %%EOF",
        "שלום عليكم か\u3099 👩‍👩‍👧 \U0001F600",
        repeated(&arena, "ー", 900),
        repeated(&arena, "Donaudampfschiff", 100),
        repeated(&arena, "長い話です。", 400),
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct sample sample;
        struct strbuf file;
        open_sample(&sample, texts[i], texts[i]);
        sample.tree.both = i % 2 == 0;
        assert_true(write_sample(&sample, &file));
        assert_int_equal(km_diags_count(sample.diags), 0);
        close_sample(&sample);
    }
    arena_release(&arena);
}

static void charts_of_any_length_and_range_are_drawn(void **state)
{
    (void)state;
    enum { MANY = 10001 };
    struct sample sample;
    struct strbuf file;
    open_sample(&sample, "点", "points");
    struct chart *chart = &sample.blocks[7].chart;
    int32_t *values = arena_array(&sample.arena, MANY, sizeof *values);
    struct km_text *columns = arena_array(&sample.arena, MANY, sizeof *columns);
    for (size_t i = 0; i < MANY; i++) {
        values[i] = i % 2 ? INT32_MIN : INT32_MAX;
        columns[i] = sample.text;
    }
    for (size_t i = 0; i < 3; i++)
        sample.series[i] = (struct chart_series){i ? CHART_METER : CHART_POINTS, sample.text,
                                                 i ? INT32_MIN : 0, i ? INT32_MAX : 1, values};
    chart->columns = columns;
    chart->column_count = MANY;
    assert_true(write_sample(&sample, &file));
    chart->column_count = 1;
    chart->mark_count = 0;
    assert_true(write_sample(&sample, &file));
    chart->series_count = 0;
    assert_true(write_sample(&sample, &file));
    close_sample(&sample);
}

/* わ is one of the glyphs with which cairo alone embeds all of Noto Sans CJK's subroutines: 1.7 MB. */
static void the_file_holds_only_the_glyphs_that_it_shows(void **state)
{
    (void)state;
    struct sample sample;
    struct strbuf file;
    open_sample(&sample, "わかりました。", "I see.");
    assert_true(write_sample(&sample, &file));
    assert_true(file.length < 60000);
    close_sample(&sample);
}

static void what_cairo_refuses_is_a_finding(void **state)
{
    (void)state;
    struct sample sample;
    struct strbuf file;
    open_sample(&sample, "a", "a");
    sample.tree.label =
        (struct km_text)JA_EN("\xFF", "\xFF"); /* a tree never holds this: cairo cannot take it */
    assert_false(write_sample(&sample, &file));
    assert_int_equal(file.length, 0);
    assert_int_equal(km_diags_count(sample.diags), 1);
    assert_string_equal(km_diags_at(sample.diags, 0)->code, "KM0653");
    close_sample(&sample);
}

/* ---- lines ---- */

static void lines_keep_the_width_the_words_and_kinsoku(void **state)
{
    (void)state;
    static const char text[] =
        "「書面では、お出しできません。」と申し上げたところ、（大きな声で）「ちょっと待てよ！」とのこと。"
        "Supercalifragilisticexpialidocious, https://example.org/a/very/long/address/without/any/blank 、"
        "１，２００円ー。……――。ウェブサイトのキャッシュって、なに？";
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    struct pdf_type *type = pdf_type_new(&arena, diags);
    assert_non_null(type);
    struct pdf_run run = {.text = text, .length = strlen(text), .role = PDF_BODY, .ink = PDF_INK};
    const unsigned char *breaks = text_breaks(&arena, text, strlen(text));
    for (double width = 5; width < 500; width += 5) {
        size_t count;
        const struct pdf_run *lines = pdf_type_lines(type, &run, width, &count);
        const char *at = text;
        for (size_t i = 0; i < count; i++) {
            assert_ptr_equal(lines[i].text, at);
            at += lines[i].length + strspn(at + lines[i].length, " ");
            assert_true(pdf_type_width(type, &lines[i]) <= width + 1 || width < 25);
            if (width > 330 && i)
                assert_int_equal(breaks[lines[i].text - text], TEXT_BREAK_LINE);
        }
        assert_int_equal(*at, '\0');
    }
    pdf_type_free(type);
    km_diags_free(diags);
    arena_release(&arena);
}

static void punctuation_beside_punctuation_takes_half_its_width(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        double ems;
    } rows[] = {
        {"あ「あ", 3},     {"「あ", 1.5},     {"あ。」あ", 3.5}, {"あ」「あ", 3.5},
        {"あ「『あ", 3.5}, {"あ。あ、あ", 5}, {"あ）、（あ", 4},
    };
    struct arena arena;
    arena_init(&arena, NULL);
    struct pdf_type *type = pdf_type_new(&arena, NULL);
    double em = pdf_type_size(PDF_BODY, KM_JA);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct pdf_run run = {.text = rows[i].text, .length = strlen(rows[i].text), .role = PDF_BODY};
        double width = pdf_type_width(type, &run) / em;
        assert_true(width > rows[i].ems - 0.01 && width < rows[i].ems + 0.01);
    }
    pdf_type_free(type);
    arena_release(&arena);
}

/* ---- pages ---- */

/* Places pieces given as "height bond" words: "100f 20a 50t". A piece 'h' is a head for those after it. */
static void place(struct arena *arena, struct pdf_flow *flow, const char *pieces)
{
    arena_init(arena, NULL);
    *flow = (struct pdf_flow){.arena = arena};
    while (*pieces) {
        char *bond;
        double height = strtod(pieces, &bond);
        pdf_flow_piece(flow, height, *bond == 'f' ? PDF_FREE : *bond == 't' ? PDF_TOGETHER : PDF_ALWAYS);
        if (*bond == 'h')
            flow->head = flow->piece_count;
        pieces = bond + 1 + (bond[1] == ' ');
    }
    pdf_flow_place(flow);
}

/* "0 1 | 2 3": pieces by page. */
static const char *pages_of(struct arena *arena, const char *pieces)
{
    struct pdf_flow flow;
    struct strbuf out;
    place(arena, &flow, pieces);
    strbuf_init(&out, arena);
    for (size_t i = 0; i < flow.place_count; i++) {
        bool turned = i && flow.places[i].page != flow.places[i - 1].page;
        strbuf_printf(&out, "%s%zu", turned ? " | " : i ? " " : "", flow.places[i].piece);
        double bottom = flow.places[i].y + flow.pieces[flow.places[i].piece].height;
        assert_true(flow.places[i].y >= 0 && bottom <= PDF_TEXT_HEIGHT);
    }
    assert_int_equal(flow.page_count, flow.places[flow.place_count - 1].page + 1);
    return out.data;
}

static void pieces_go_on_pages_by_their_bonds(void **state)
{
    (void)state;
    static const struct {
        const char *pieces, *pages;
    } rows[] = {
        {"300f 300f 300f", "0 1 | 2"},
        {"700f 20a 20f", "0 | 1 2"},                      /* a heading goes with its text */
        {"500f 100t 100t 100f 50f", "0 | 1 2 3 4"},       /* a card is whole */
        {"100f 300t 300t 300f 50f", "0 1 2 | 3 4"},       /* but when no page holds it */
        {"100f 300t 300t 200a 200f", "0 1 2 | 3 4"},      /* and then its headings still hold */
        {"700a 700a 700f", "0 | 1 | 2"},                  /* what no page holds is parted anywhere */
        {"600f 20h 50f 50f 50f 600f", "0 1 2 3 | 1 4 5"}, /* the head of a table again on the next page */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena;
        assert_string_equal(pages_of(&arena, rows[i].pieces), rows[i].pages);
        arena_release(&arena);
    }
}

static void gaps_vanish_at_the_top_of_a_page(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, NULL);
    struct pdf_flow flow = {.arena = &arena};
    for (size_t i = 0; i < 2; i++) {
        pdf_flow_gap(&flow, 30);
        pdf_flow_gap(&flow, 10);
        pdf_flow_piece(&flow, 300, PDF_FREE);
    }
    pdf_flow_piece(&flow, 300, PDF_FREE);
    pdf_flow_place(&flow);
    assert_true(flow.places[0].y == 0);
    assert_true(flow.places[1].y == 330);
    assert_true(flow.places[2].y == 0);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tree_becomes_pages_in_a_file_with_title_date_and_language),
        cmocka_unit_test(a_sheet_has_no_date_and_english_says_so),
        cmocka_unit_test(the_same_tree_gives_the_same_bytes),
        cmocka_unit_test(any_text_in_any_place_makes_a_file),
        cmocka_unit_test(charts_of_any_length_and_range_are_drawn),
        cmocka_unit_test(the_file_holds_only_the_glyphs_that_it_shows),
        cmocka_unit_test(what_cairo_refuses_is_a_finding),
        cmocka_unit_test(lines_keep_the_width_the_words_and_kinsoku),
        cmocka_unit_test(punctuation_beside_punctuation_takes_half_its_width),
        cmocka_unit_test(pieces_go_on_pages_by_their_bonds),
        cmocka_unit_test(gaps_vanish_at_the_top_of_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
