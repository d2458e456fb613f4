/* Sessions as a log: undo, leaving, stopping, and session files. Every file in
 * tests/diag/session gives the finding in its name and no other; KM0504 still gives a session. */
#include "kamae/diag.h"
#include "stage.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/session/"

enum { CODE_LENGTH = 6 }; /* of "KM0501" */

#define NODES                                                                                                  \
    "{'id':'a','lines':[{'by':'customer','text':'hello','acts':['customer.complaint'],'when':'not seen(a)'}]," \
    "'choices':[{'id':'sit','text':'sit','acts':['agent.listen'],'when':'not seated',"                         \
    "'effects':{'anger':-2,'seated':true},"                                                                    \
    "'reply':[{'by':'customer','text':'at eleven','reveals':['night']},"                                       \
    "{'by':'agent','text':'I see','acts':['agent.apology.limited']}],'to':'a'},"                               \
    "{'id':'wait','text':'wait','acts':['agent.decline.rudely'],'effects':{'anger':1},'to':'a'},"              \
    "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'f','reason':'agreed'},"               \
    "{'id':'end','text':'end','acts':['agent.decline.demand'],'when':'knows(night)','to':'f',"                 \
    "'reason':'left'}]},"                                                                                      \
    "{'id':'f','phase':'after','form':{'title':'x','slots':["                                                  \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'x','mark':'fact'},"                              \
    "{'id':'o2','text':'x','mark':'guess'}]},"                                                                 \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'x','mark':'fact'}]}],'to':'z'}},"               \
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}"
#define EXTRA                                                                               \
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},'flags':{'seated':false}," \
    "'facts':{'night':{'slot':'when','text':'x'}},"

static const int32_t entries[] = {1, -1};

static int set_up(void **state)
{
    struct stage *stage = test_malloc(sizeof *stage);
    stage_play(stage, EXTRA, NODES);
    *state = stage;
    return 0;
}

static int tear_down(void **state)
{
    stage_close(*state);
    test_free(*state);
    return 0;
}

static void start_in(struct stage *stage, struct km_session_setup setup)
{
    km_session_free(stage->session);
    stage->session = km_session_new(NULL, stage->scenario, setup, 1000);
    strbuf_truncate(&stage->file, 0);
    struct km_bytes header = km_session_header(stage->session);
    strbuf_add_n(&stage->file, header.data, header.length);
    strbuf_add_char(&stage->file, '\n');
}

/* ---- undo ---- */

static void undo_restores_everything_and_stays_in_the_log(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "wait"));
    const char *before = stage_picture(stage, stage->session);
    assert_true(stage_answer(stage, "sit"));
    assert_true(stage_answer(stage, "end"));
    assert_int_equal(km_session_reason(stage->session), KM_LEFT);
    assert_true(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_reason(stage->session), KM_REASON_NONE);
    assert_true(stage_press(stage, KM_UNDO));
    /* All but the counts of undos and events, which are on the first line. */
    const char *after = stage_picture(stage, stage->session);
    assert_string_equal(strchr(after, '\n'), strchr(before, '\n'));
    assert_int_equal(km_session_undos(stage->session), 2);
    assert_int_equal(km_session_turns(stage->session), 1);
    assert_int_equal(km_session_event_count(stage->session), 6);
    assert_int_equal(km_session_event(stage->session, 2)->kind, KM_ANSWER);
    assert_int_equal(km_session_event(stage->session, 5)->kind, KM_UNDO);
}

static void an_answer_after_undo_gives_what_it_gives_without(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "sit"));
    assert_true(stage_answer(stage, "end"));
    const char *straight = stage_picture(stage, stage->session);
    start_in(stage, (struct km_session_setup){.mode = KM_PRACTICE});
    assert_true(stage_answer(stage, "wait"));
    assert_true(stage_press(stage, KM_UNDO));
    assert_true(stage_answer(stage, "sit"));
    assert_true(stage_answer(stage, "end"));
    const char *detour = stage_picture(stage, stage->session);
    assert_string_equal(strchr(detour, '\n'), strchr(straight, '\n'));
}

static void a_form_can_be_undone_after_the_end_until_the_end_is_noted(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    assert_true(stage_submit(stage, entries, 2));
    assert_int_equal(km_session_status(stage->session), KM_ENDED);
    assert_true(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_status(stage->session), KM_OPEN);
    assert_true(stage_submit(stage, entries, 2));
    assert_true(stage_press(stage, KM_END));
    assert_false(stage_press(stage, KM_UNDO));
    assert_false(stage_press(stage, KM_END));
}

static void an_entry_is_a_draft_until_the_form_is_handed_in(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    assert_false(km_session_drafted(stage->session));
    assert_int_equal(km_session_entry(stage->session, 0), KM_NOT_ENTERED);
    assert_true(stage_enter(stage, 0, 1));
    assert_int_equal(km_session_next_slot(stage->session), 1);
    assert_true(stage_enter(stage, 1, KM_BLANK));
    assert_int_equal(km_session_next_slot(stage->session), 2);
    assert_true(stage_enter(stage, 0, 0));
    assert_int_equal(km_session_entry(stage->session, 0), 0);
    assert_int_equal(km_session_entry(stage->session, 1), KM_BLANK);
    assert_int_equal(km_session_turns(stage->session), 1);
    assert_false(stage_enter(stage, 0, -2));
    assert_false(stage_enter(stage, 0, 2));
    assert_false(stage_enter(stage, 2, 0));
}

static void an_undo_takes_back_the_last_entry_and_then_the_answer(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    assert_true(stage_enter(stage, 0, 1));
    assert_true(stage_enter(stage, 0, 0));
    assert_true(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_entry(stage->session, 0), 1);
    assert_true(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_entry(stage->session, 0), KM_NOT_ENTERED);
    assert_int_equal(km_session_turns(stage->session), 1);
    assert_true(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_turns(stage->session), 0);
    assert_int_equal(km_session_undos(stage->session), 3);
}

static void a_form_that_is_taken_back_stands_empty(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    assert_true(stage_submit(stage, entries, 2));
    assert_true(stage_press(stage, KM_UNDO));
    assert_false(km_session_drafted(stage->session));
    assert_int_equal(km_session_next_slot(stage->session), 0);
}

static void in_an_exam_an_entry_can_be_replaced_but_not_undone(void **state)
{
    struct stage *stage = *state;
    start_in(stage, (struct km_session_setup){.mode = KM_EXAM});
    assert_true(stage_answer(stage, "write"));
    assert_true(stage_enter(stage, 0, 1));
    assert_true(stage_enter(stage, 0, 0));
    assert_false(stage_press(stage, KM_UNDO));
    assert_true(stage_submit(stage, entries, 2));
}

static void there_is_nothing_to_undo_at_the_start(void **state)
{
    assert_false(stage_press(*state, KM_UNDO));
}

static void an_exam_refuses_undo(void **state)
{
    struct stage *stage = *state;
    start_in(stage, (struct km_session_setup){.mode = KM_EXAM});
    assert_true(stage_answer(stage, "wait"));
    assert_false(stage_press(stage, KM_UNDO));
    assert_int_equal(km_session_turns(stage->session), 1);
}

/* ---- leaving, stopping, ending ---- */

static void a_session_that_was_left_goes_on_with_the_next_answer(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "wait"));
    assert_true(stage_press(stage, KM_LEAVE));
    assert_int_equal(km_session_status(stage->session), KM_LEFT_OFF);
    assert_false(stage_press(stage, KM_LEAVE));
    assert_true(stage_answer(stage, "sit"));
    assert_int_equal(km_session_status(stage->session), KM_OPEN);
    assert_int_equal(km_session_turns(stage->session), 2);
}

static void nothing_happens_after_stop_and_nothing_is_scored(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "wait"));
    assert_true(stage_press(stage, KM_STOP));
    assert_int_equal(km_session_status(stage->session), KM_STOPPED);
    assert_false(stage_answer(stage, "wait"));
    assert_false(stage_press(stage, KM_UNDO));
    assert_false(stage_press(stage, KM_LEAVE));
    assert_false(stage_press(stage, KM_STOP));
    assert_false(stage_press(stage, KM_END));
}

static void a_form_that_waits_takes_no_choice_and_a_choice_no_form(void **state)
{
    struct stage *stage = *state;
    assert_false(stage_submit(stage, entries, 2));
    assert_true(stage_answer(stage, "write"));
    assert_false(stage_answer(stage, "write"));
    assert_true(stage_submit(stage, entries, 2));
    assert_false(stage_submit(stage, entries, 2));
}

static void an_option_that_is_not_on_offer_is_refused(void **state)
{
    struct stage *stage = *state;
    assert_false(stage_answer(stage, "end"));
    assert_true(stage_answer(stage, "sit"));
    assert_false(stage_answer(stage, "sit"));
    struct km_event event;
    assert_false(km_session_choose(stage->session, KM_NONE, 0, &event));
}

static void only_a_scene_that_is_over_can_be_ended(void **state)
{
    struct stage *stage = *state;
    assert_false(stage_press(stage, KM_END));
    assert_true(stage_answer(stage, "write"));
    assert_false(stage_press(stage, KM_END));
}

static void making_an_event_changes_nothing(void **state)
{
    struct stage *stage = *state;
    const char *before = stage_picture(stage, stage->session);
    struct km_event event;
    assert_true(
        km_session_choose(stage->session, km_scenario_find_choice(stage->scenario, "sit"), 1, &event));
    assert_true(km_session_leave(stage->session, 1, &event));
    assert_true(km_session_stop(stage->session, 1, &event));
    assert_string_equal(stage_picture(stage, stage->session), before);
}

/* ---- session files ---- */

static void assert_replays(struct stage *stage)
{
    struct km_session *again = stage_reload(stage);
    const char *expected = stage_picture(stage, stage->session);
    assert_string_equal(stage_picture(stage, again), expected);
    struct km_session_setup setup = km_session_setup(stage->session), loaded = km_session_setup(again);
    assert_int_equal(loaded.mode, setup.mode);
    assert_int_equal(loaded.seed, setup.seed);
    assert_int_equal(loaded.soft, setup.soft);
    assert_int_equal(loaded.minutes_east, setup.minutes_east);
    struct km_bytes header = km_session_header(stage->session), reloaded = km_session_header(again);
    assert_int_equal(reloaded.length, header.length);
    assert_memory_equal(reloaded.data, header.data, header.length);
    km_session_free(again);
}

static void a_session_file_replays_to_the_same_session_after_every_event(void **state)
{
    struct stage *stage = *state;
    start_in(stage,
             (struct km_session_setup){.mode = KM_GUIDED, .seed = 77, .soft = true, .minutes_east = -210});
    assert_replays(stage);
    assert_true(stage_answer(stage, "wait"));
    assert_replays(stage);
    assert_true(stage_press(stage, KM_UNDO));
    assert_true(stage_answer(stage, "sit"));
    assert_replays(stage);
    assert_true(stage_press(stage, KM_LEAVE));
    assert_replays(stage);
    assert_true(stage_answer(stage, "end"));
    assert_true(stage_enter(stage, 1, 0));
    assert_replays(stage);
    assert_true(stage_enter(stage, 1, KM_BLANK));
    assert_replays(stage);
    assert_true(stage_press(stage, KM_UNDO));
    assert_replays(stage);
    assert_true(stage_submit(stage, entries, 2));
    assert_replays(stage);
    assert_true(stage_press(stage, KM_END));
    assert_replays(stage);
}

static void a_session_goes_on_in_the_softer_wording(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "wait"));
    assert_false(km_session_setup(stage->session).soft);
    assert_true(stage_press(stage, KM_SOFTEN));
    assert_true(km_session_setup(stage->session).soft);
    assert_false(stage_press(stage, KM_SOFTEN));
    assert_replays(stage);
    assert_true(stage_press(stage, KM_UNDO));
    assert_true(km_session_setup(stage->session).soft);
    struct km_session *branch = km_session_branch(NULL, stage->session, 1, 9000);
    assert_true(km_session_setup(branch).soft);
    km_session_free(branch);
}

static void a_session_that_was_stopped_stays_stopped_when_it_is_loaded(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_press(stage, KM_STOP));
    assert_replays(stage);
}

static void an_empty_form_is_kept_as_one(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    assert_true(stage_submit(stage, (const int32_t[]){-1, -1}, 2));
    assert_null(strstr(stage->file.data, "\"option\""));
    assert_replays(stage);
}

static struct km_session *load_cut(const struct stage *stage, size_t length, struct km_diags *diags)
{
    return km_session_load(NULL, (struct km_bytes){stage->file.data, length}, "cut", diags);
}

/* What was not acknowledged is not there: append_open cuts the file in the same way before it goes on. */
static void a_file_cut_anywhere_loads_up_to_its_last_whole_line(void **state)
{
    struct stage *stage = *state;
    size_t header = stage->file.length;
    const char *pictures[3] = {stage_picture(stage, stage->session)};
    size_t ends[3] = {header};
    assert_true(stage_answer(stage, "sit"));
    pictures[1] = stage_picture(stage, stage->session);
    ends[1] = stage->file.length;
    assert_true(stage_answer(stage, "end"));
    pictures[2] = stage_picture(stage, stage->session);
    ends[2] = stage->file.length;
    for (size_t length = header; length <= ends[2]; length++) {
        struct km_diags *diags = km_diags_new(NULL);
        struct km_session *session = load_cut(stage, length, diags);
        size_t whole = length < ends[1] ? 0 : length < ends[2] ? 1 : 2;
        assert_non_null(session);
        assert_string_equal(stage_picture(stage, session), pictures[whole]);
        size_t torn = 0;
        for (size_t i = 0; i < km_diags_count(diags); i++)
            torn += strcmp(km_diags_at(diags, i)->code, "KM0504") == 0;
        assert_int_equal(torn, length != ends[whole]);
        km_session_free(session);
        km_diags_free(diags);
    }
}

static void a_file_cut_in_its_first_three_lines_is_too_short(void **state)
{
    struct stage *stage = *state;
    for (size_t length = 0; length < stage->file.length; length += length < 40 ? 1 : 97) {
        struct km_diags *diags = km_diags_new(NULL);
        assert_null(load_cut(stage, length, diags));
        assert_int_equal(km_diags_count(diags), 1);
        assert_string_equal(km_diags_at(diags, 0)->code, "KM0502");
        km_diags_free(diags);
    }
}

/* Loads the stage's file with `line` after it: the finding's code, or "" when it goes through. */
static const char *code_after(struct stage *stage, const char *line, uint32_t *at)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct strbuf file;
    strbuf_init(&file, &stage->arena);
    strbuf_add_n(&file, stage->file.data, stage->file.length);
    strbuf_printf(&file, "%s\n", stage_quotes(&stage->arena, line));
    struct km_session *session =
        km_session_load(NULL, (struct km_bytes){file.data, file.length}, "edited", diags);
    const char *code = "";
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        if (diag->severity != KM_ERROR)
            continue;
        code = arena_string(&stage->arena, diag->code);
        *at = diag->line;
    }
    assert_int_equal(session == NULL, *code != '\0');
    km_session_free(session);
    km_diags_free(diags);
    return code;
}

static void an_event_that_could_not_have_happened_is_refused_with_its_line(void **state)
{
    struct stage *stage = *state;
    static const char *const lines[] = {
        "{'event':'start','at_ms':1}",
        "{'event':'answer','at_ms':1,'choice':'end'}",
        "{'event':'answer','at_ms':1,'choice':'nobody'}",
        "{'event':'answer','at_ms':1}",
        "{'event':'answer','at_ms':1,'choice':'o1'}",
        "{'event':'entry','at_ms':1,'slot':'when','option':'o1'}",
        "{'event':'submit','at_ms':1}",
        "{'event':'undo','at_ms':1}",
        "{'event':'end','at_ms':1}",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        uint32_t line = 0;
        assert_string_equal(code_after(stage, lines[i], &line), "KM0503");
        assert_int_equal(line, 4);
    }
}

static void a_form_in_a_file_is_checked_entry_by_entry(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "write"));
    static const struct {
        const char *line, *code;
    } rows[] = {
        {"{'event':'entry','at_ms':1,'slot':'when','option':'o2'}", ""},
        {"{'event':'entry','at_ms':1,'slot':'where'}", ""},
        {"{'event':'submit','at_ms':1}", ""},
        {"{'event':'entry','at_ms':1,'slot':'where','option':'o2'}", "KM0503"},
        {"{'event':'entry','at_ms':1,'slot':'who','option':'o1'}", "KM0503"},
        {"{'event':'entry','at_ms':1,'option':'o1'}", "KM0503"},
        {"{'event':'entry','at_ms':1,'slot':'when','option':1}", "KM01"},
        {"{'event':'entry','at_ms':1,'slot':[]}", "KM01"},
        {"{'event':'answer','at_ms':1,'choice':'write'}", "KM0503"},
        {"{'event':'answer','at_ms':1,'choice':'o1'}", "KM0503"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t line = 5;
        const char *code = code_after(stage, rows[i].line, &line);
        assert_int_equal(strncmp(code, rows[i].code, strlen(rows[i].code)), 0);
        assert_int_equal(*code == '\0', *rows[i].code == '\0');
        assert_int_equal(line, 5);
    }
}

static void events_are_read_as_strictly_as_every_other_file(void **state)
{
    struct stage *stage = *state;
    static const char *const lines[] = {
        "x",
        "[]",
        "{'event':7,'at_ms':1}",
        "{'event':'leave'}",
        "{'event':'leave','at_ms':-1}",
        "{'event':'leave','at_ms':1,'why':1}",
        "{'event':'leave','at_ms':1,'at_ms':1}",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        uint32_t line = 0;
        const char *code = code_after(stage, lines[i], &line);
        assert_memory_equal(code, "KM01", 4);
        assert_int_equal(line, 4);
    }
}

/* ---- what editors do to a file ---- */

/* Puts `mark` before the file, and `newline` in place of each newline and `end` after the last. */
static struct km_bytes edited(struct stage *stage, const char *mark, const char *newline, const char *end)
{
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    strbuf_add(&out, mark);
    for (size_t i = 0; i < stage->file.length; i++) {
        if (stage->file.data[i] == '\n')
            strbuf_add(&out, newline);
        else
            strbuf_add_char(&out, stage->file.data[i]);
    }
    strbuf_add(&out, end);
    return (struct km_bytes){out.data, out.length};
}

static void a_session_that_an_editor_has_saved_is_still_read(void **state)
{
    struct stage *stage = *state;
    static const struct {
        const char *mark, *newline, *end;
    } ways[] = {
        {"", "\n", ""},
        {"\xEF\xBB\xBF", "\n", ""},
        {"", "\r\n", ""},
        {"", "\n", "\n"},
        {"", "\n", "\n\n \t\n"},
        {"", "\n", "   "},
        {"\xEF\xBB\xBF", "\r\n", "\r\n"},
        {"", "\n", "\r\n"},
    };
    assert_true(stage_answer(stage, "sit"));
    assert_true(stage_answer(stage, "end"));
    const char *picture = stage_picture(stage, stage->session);
    size_t findings = 0; /* of the file as it was written: warnings about its scenario */
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct km_diags *diags = km_diags_new(NULL);
        struct km_bytes bytes = edited(stage, ways[i].mark, ways[i].newline, ways[i].end);
        struct km_session *session = km_session_load(NULL, bytes, "edited", diags);
        assert_non_null(session);
        findings = i ? findings : km_diags_count(diags);
        assert_int_equal(km_diags_count(diags), findings);
        assert_string_equal(stage_picture(stage, session), picture);
        km_session_free(session);
        km_diags_free(diags);
    }
}

/* ---- the files in tests/diag/session ---- */

static bool gives_its_finding(const char *name)
{
    struct arena arena;
    struct strbuf path;
    arena_init(&arena, NULL);
    strbuf_init(&path, &arena);
    strbuf_printf(&path, FOLDER "%s", name);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_session *session = km_session_load(NULL, stage_read_file(&arena, path.data), name, diags);
    bool fits = km_diags_count(diags) == 1 && strncmp(km_diags_at(diags, 0)->code, name, CODE_LENGTH) == 0;
    fits = fits && (session == NULL) == (km_diags_at(diags, 0)->severity == KM_ERROR);
    if (!fits) {
        print_message("%s\n", name);
        stage_print_findings(diags);
    }
    km_session_free(session);
    km_diags_free(diags);
    arena_release(&arena);
    return fits;
}

static void every_file_in_diag_session_gives_its_finding(void **state)
{
    (void)state;
    DIR *folder = opendir(FOLDER);
    assert_non_null(folder);
    size_t files = 0, fitting = 0;
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        if (entry->d_name[0] == '.')
            continue;
        files++;
        fitting += gives_its_finding(entry->d_name);
    }
    closedir(folder);
    assert_true(files >= 4);
    assert_int_equal(fitting, files);
}

int main(void)
{
#define WITH_STAGE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        WITH_STAGE(undo_restores_everything_and_stays_in_the_log),
        WITH_STAGE(an_answer_after_undo_gives_what_it_gives_without),
        WITH_STAGE(a_form_can_be_undone_after_the_end_until_the_end_is_noted),
        WITH_STAGE(there_is_nothing_to_undo_at_the_start),
        WITH_STAGE(an_exam_refuses_undo),
        WITH_STAGE(a_session_that_was_left_goes_on_with_the_next_answer),
        WITH_STAGE(a_session_goes_on_in_the_softer_wording),
        WITH_STAGE(nothing_happens_after_stop_and_nothing_is_scored),
        WITH_STAGE(an_entry_is_a_draft_until_the_form_is_handed_in),
        WITH_STAGE(an_undo_takes_back_the_last_entry_and_then_the_answer),
        WITH_STAGE(a_form_that_is_taken_back_stands_empty),
        WITH_STAGE(in_an_exam_an_entry_can_be_replaced_but_not_undone),
        WITH_STAGE(a_form_that_waits_takes_no_choice_and_a_choice_no_form),
        WITH_STAGE(an_option_that_is_not_on_offer_is_refused),
        WITH_STAGE(only_a_scene_that_is_over_can_be_ended),
        WITH_STAGE(making_an_event_changes_nothing),
        WITH_STAGE(a_session_file_replays_to_the_same_session_after_every_event),
        WITH_STAGE(a_session_that_was_stopped_stays_stopped_when_it_is_loaded),
        WITH_STAGE(an_empty_form_is_kept_as_one),
        WITH_STAGE(a_file_cut_anywhere_loads_up_to_its_last_whole_line),
        WITH_STAGE(a_session_that_an_editor_has_saved_is_still_read),
        WITH_STAGE(a_file_cut_in_its_first_three_lines_is_too_short),
        WITH_STAGE(an_event_that_could_not_have_happened_is_refused_with_its_line),
        WITH_STAGE(a_form_in_a_file_is_checked_entry_by_entry),
        WITH_STAGE(events_are_read_as_strictly_as_every_other_file),
        cmocka_unit_test(every_file_in_diag_session_gives_its_finding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
