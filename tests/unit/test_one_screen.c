/* The text report of every golden run: it is a screen, and whatever a reader takes along from it stands there
 * as a whole sentence, however narrow the terminal is and whatever the language. */
#include "choices.h"
#include "debrief.h"
#include "report/tree.h"
#include "text/normal.h"

#include <glob.h>

#define RULEBOOK KAMAE_SOURCE_DIR "/assets/rulebooks/standard.json"

enum { SCREEN_LINES = 30 };

static const size_t widths[] = {60, 72, 80, 100, 120};

/* A scenario and what a report needs of it, and a report that was written. */
struct screen {
    struct debrief *debrief;
    const char *run;
    struct km_report_style style;
    const char *text;
    const char *texts; /* every text that the tree holds */
    const char *words; /* the letters of the text */
};

/* ---- playing ---- */

static void play(struct stage *stage, const char *text)
{
    struct choices choices = {.arena = &stage->arena, .rest = text};
    const char *word;
    int32_t entry;
    for (enum choices_kind kind; (kind = choices_next(&choices, &word)) != CHOICES_OVER;)
        if (kind == CHOICES_ENTRY) {
            uint32_t slot = choices_entry(stage->session, word, &entry);
            assert_true(stage_enter(stage, slot, entry));
        } else if (kind == CHOICES_SUBMIT) {
            assert_true(stage_submit(stage, NULL, 0));
        } else {
            assert_true(stage_answer(stage, word));
        }
}

/* ---- what must stand ---- */

static void expect_whole(const struct screen *screen, const struct tree *tree, const struct km_text *text)
{
    struct tree_shown shown = tree_show(tree, text);
    for (size_t i = 0; i < 2 && shown.text[i]; i++) {
        if (strstr(screen->words, text_letters(&screen->debrief->arena, shown.text[i])))
            continue;
        print_message("%s", screen->text);
        fail_msg("%s, %zu columns: not whole: %s", screen->run, screen->style.columns, shown.text[i]);
    }
}

/* Of a turning point what it is about, and of the first one the sentence for its moment. */
static void expect_turning_point(const struct screen *screen, const struct tree *tree,
                                 const struct tree_block *point)
{
    expect_whole(screen, tree, &point->text);
    for (const struct tree_block *block = point->children; block; block = block->next)
        if (point->point.rank == 1 && block->kind == TREE_PARAGRAPH && block->role == TREE_SAY)
            expect_whole(screen, tree, &block->text);
}

static void expect_section(const struct screen *screen, const struct tree *tree,
                           const struct tree_section *section)
{
    bool kept = section->part == PART_HAPPENED || section->part == PART_TOMORROW;
    for (const struct tree_block *block = section->blocks; block; block = block->next)
        if (block->kind == TREE_TURNING_POINT)
            expect_turning_point(screen, tree, block);
        else if (kept && block->kind == TREE_PARAGRAPH)
            expect_whole(screen, tree, &block->text);
}

static void gather(const struct tree *tree, const struct tree_block *block, struct strbuf *texts)
{
    for (; block; block = block->next) {
        struct tree_shown shown = tree_show(tree, &block->text);
        for (size_t i = 0; i < 2 && shown.text[i]; i++)
            strbuf_printf(texts, "%s\n", shown.text[i]);
        gather(tree, block->children, texts);
    }
}

/* What was left out was left out before a clause: no line breaks off but where its author's words do. */
static void expect_no_line_that_breaks_off(const struct screen *screen)
{
    for (const char *at = screen->text; (at = strstr(at, "…")); at += strlen("…")) {
        const char *after = at + strlen("…"), *before = at;
        if (*after != '\n' && strncmp(after, "\"\n", 2) != 0 && strncmp(after, "」\n", 4) != 0)
            continue;
        while (before > screen->text && at - before < 6 && before[-1] != '\n')
            before--;
        while ((*before & 0xC0) == 0x80)
            before++;
        struct strbuf end;
        strbuf_init(&end, &screen->debrief->arena);
        strbuf_add_n(&end, before, (size_t)(after - before));
        if (strstr(screen->texts, end.data))
            continue;
        print_message("%s", screen->text);
        fail_msg("%s, %zu columns: a line breaks off at %s", screen->run, screen->style.columns, end.data);
    }
}

static void expect_screen(const struct screen *screen)
{
    size_t lines = 0, most = screen->style.both ? 2 * SCREEN_LINES : SCREEN_LINES;
    for (const char *c = screen->text; *c; c++)
        lines += *c == '\n';
    if (lines <= most)
        return;
    print_message("%s", screen->text);
    fail_msg("%s, %zu columns: %zu lines", screen->run, screen->style.columns, lines);
}

static void look(struct screen *screen)
{
    struct km_report *report = screen->debrief->report;
    struct km_bytes bytes;
    assert_true(km_report_write(report, "text", &screen->style, &bytes));
    screen->text = bytes.data;
    screen->words = text_letters(&screen->debrief->arena, bytes.data);
    const struct tree *tree = tree_of_report(report, &screen->style);
    struct strbuf texts;
    strbuf_init(&texts, &screen->debrief->arena);
    for (const struct tree_section *section = tree->sections; section; section = section->next) {
        gather(tree, section->blocks, &texts);
        expect_section(screen, tree, section);
    }
    screen->texts = texts.data;
    expect_no_line_that_breaks_off(screen);
    expect_screen(screen);
}

/* ---- every golden run ---- */

static void look_at_run(struct debrief *debrief, const char *path)
{
    struct stage *stage = &debrief->stage;
    stage->session =
        km_session_new(NULL, stage->scenario, (struct km_session_setup){.mode = KM_PRACTICE}, 1000);
    strbuf_init(&stage->file, &stage->arena);
    play(stage, stage_read_file(&stage->arena, path).data);
    debrief_judge(debrief);
    for (size_t w = 0; w < sizeof widths / sizeof *widths; w++)
        for (int l = KM_JA; l <= KM_EN + 1; l++) {
            struct screen screen = {.debrief = debrief, .run = path};
            screen.style = (struct km_report_style){.words = ui_words(&debrief->words), .columns = widths[w]};
            screen.style.language = l > KM_EN ? KM_JA : (enum km_language)l;
            screen.style.both = l > KM_EN;
            look(&screen);
        }
    debrief_forget(debrief);
    km_session_free(stage->session);
}

static void look_at_scenario(struct debrief *debrief, const char *path)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct stage *stage = &debrief->stage;
    stage->scenario =
        km_scenario_load(NULL, stage_read_file(&stage->arena, path), path, stage->rulebook, diags);
    km_diags_free(diags);
    assert_non_null(stage->scenario);
    debrief->exploration = km_exploration_new(NULL, stage->scenario, NULL);
    struct strbuf pattern;
    glob_t runs;
    strbuf_init(&pattern, &debrief->arena);
    strbuf_printf(&pattern, KAMAE_SOURCE_DIR "/tests/golden/%s/*.choices",
                  km_scenario_head(stage->scenario)->id);
    assert_int_equal(glob(pattern.data, 0, NULL, &runs), 0);
    for (size_t i = 0; i < runs.gl_pathc; i++)
        look_at_run(debrief, runs.gl_pathv[i]);
    globfree(&runs);
    km_exploration_free(debrief->exploration);
    km_scenario_free(stage->scenario);
}

static void a_screen_tells_whole_sentences_of_every_golden_run(void **state)
{
    (void)state;
    struct debrief debrief = {.score = NULL};
    struct stage *stage = &debrief.stage;
    struct km_diags *diags = km_diags_new(NULL);
    glob_t scenarios;
    arena_init(&debrief.arena, NULL);
    arena_init(&stage->arena, NULL);
    debrief_load_words(&debrief);
    stage->rulebook = km_rulebook_load(NULL, stage_read_file(&stage->arena, RULEBOOK), RULEBOOK, diags);
    km_diags_free(diags);
    assert_non_null(stage->rulebook);
    assert_int_equal(glob(KAMAE_SOURCE_DIR "/scenarios/*.json", 0, NULL, &scenarios), 0);
    for (size_t i = 0; i < scenarios.gl_pathc; i++)
        look_at_scenario(&debrief, scenarios.gl_pathv[i]);
    globfree(&scenarios);
    km_rulebook_free(stage->rulebook);
    arena_release(&stage->arena);
    arena_release(&debrief.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_screen_tells_whole_sentences_of_every_golden_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
