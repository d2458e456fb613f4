/* The trainer whose record fails in the middle or answers late, whose judgement takes its time, whose
 * rulebook is an organisation's own, and whose shelf holds what it cannot read. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/screens/export.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/trainer.h"
#include "gui/ui/frame.h"
#include "os/file.h"

#include "base/diag_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <time.h>

#include <cmocka.h>

/* ---- a record of one's own ---- */

static struct record {
    struct strbuf text; /* what it holds */
    int appends;
    int fails_at;  /* the append that fails, from 1; 0: none */
    bool for_good; /* and all after it */
    bool late;     /* the answer comes later */
} record;

static enum km_append append(void *user, struct km_bytes bytes)
{
    (void)user;
    record.appends++;
    if (record.appends == record.fails_at || (record.for_good && record.appends > record.fails_at))
        return KM_APPEND_FAILED;
    if (record.late)
        return KM_APPEND_PENDING;
    strbuf_add_n(&record.text, bytes.data, bytes.length);
    strbuf_add_char(&record.text, '\n');
    return KM_APPENDED;
}

static enum app_record begin_record(void *user, const char *id, int64_t at_ms, struct km_diags *diags,
                                    struct km_journal *out, const char **path)
{
    struct world *world = (struct world *)((char *)user - offsetof(struct world, desktop));
    struct strbuf where;
    (void)id;
    (void)at_ms;
    (void)diags;
    strbuf_init(&where, &world->arena);
    strbuf_printf(&where, "%s/kamae/own.jsonl", world->folder);
    *path = where.data;
    *out = (struct km_journal){.append = append};
    return APP_RECORD_OPENED;
}

static void start_with(struct world *world, struct record how)
{
    record = how;
    strbuf_init(&record.text, &world->arena);
    world_write(world, "kamae", "own.jsonl", "");
    world->app.host.begin_record = begin_record;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    world_show(world);
    world_press(world, "Enter");
}

static bool is_open(const struct world *world)
{
    return km_session_status(app_session(&world->app)) == KM_OPEN;
}

/* The first option, or the form as it stands. */
static void answer_once(struct world *world)
{
    const struct km_session *session = app_session(&world->app);
    size_t count;
    if (km_scenario_node(app_scenario(&world->app), km_session_node(session)).kind == KM_NODE_FORM)
        app_submit(&world->app);
    else
        app_answer(&world->app, km_session_options(session, &count)[0]);
    world_show(world);
}

static bool says(const struct world *world, const char *key)
{
    return world->app.tells && strcmp(world->app.told_key, key) == 0;
}

/* People are told exactly while something is missing. */
static void expect_told(const struct world *world)
{
    uint32_t since = km_sitting_unkept_since(world->app.sitting);
    assert_int_equal(says(world, "gui.notice.unkept"), since > 1);
    assert_int_equal(says(world, "gui.notice.not_kept"), since == 1);
    assert_int_equal(app_is_kept(&world->app), since == 0);
}

static void play(struct world *world)
{
    expect_told(world);
    while (is_open(world)) {
        answer_once(world);
        expect_told(world);
    }
    assert_int_equal(km_session_status(app_session(&world->app)), KM_ENDED);
}

static int appends_of_a_run(void)
{
    void *state;
    world_set_up(&state);
    start_with(state, (struct record){0});
    play(state);
    world_tear_down(&state);
    assert_true(record.appends > 4);
    return record.appends;
}

/* ---- a record that fails ---- */

static void a_record_that_fails_once_has_everything_in_the_end(void **unused)
{
    int count = appends_of_a_run();
    (void)unused;
    for (int at = 1; at <= count; at++) {
        void *state;
        world_set_up(&state);
        struct world *world = state;
        start_with(world, (struct record){.fails_at = at});
        play(world);
        struct km_bytes all = km_sitting_file(world->app.sitting);
        if (app_is_kept(&world->app))
            assert_string_equal(record.text.data, all.data);
        else
            assert_int_equal(at, count);
        world_tear_down(&state);
    }
}

static void a_run_that_cannot_be_kept_goes_on_to_its_debrief_and_is_exported(void **unused)
{
    int count = appends_of_a_run();
    (void)unused;
    for (int at = 1; at <= count; at++) {
        void *state;
        world_set_up(&state);
        struct world *world = state;
        start_with(world, (struct record){.fails_at = at, .for_good = true});
        play(world);
        assert_false(app_is_kept(&world->app));
        app_finish(&world->app);
        world_show(world);
        assert_string_equal(screens[world->app.screen]->id, "debrief");
        assert_true(world_shows(world, "debrief.happened"));
        world_press(world, "x");
        world_press(world, "Enter");
        assert_true(world_shows(world, "export.written"));
        world_tear_down(&state);
    }
}

static void unkept_is_told_once_and_closing_the_notice_is_enough(void **state)
{
    struct world *world = *state;
    start_with(world, (struct record){.fails_at = 3, .for_good = true});
    answer_once(world);
    assert_null(app_told(&world->app));
    answer_once(world);
    assert_true(says(world, "gui.notice.unkept"));
    assert_non_null(strchr(app_told(&world->app), '2'));
    app_tell_nothing(&world->app);
    answer_once(world);
    assert_null(app_told(&world->app));
}

static void without_a_record_one_can_undo_soften_leave_and_stop(void **state)
{
    struct world *world = *state;
    start_with(world, (struct record){.fails_at = 2, .for_good = true});
    answer_once(world);
    world_press(world, "End");
    world_press(world, "u");
    assert_int_equal(km_session_turns(app_session(&world->app)), 0);
    assert_true(app_soften(&world->app));
    assert_true(km_session_setup(app_session(&world->app)).soft);
    app_leave(&world->app);
    world_show(world);
    assert_string_equal(screens[world->app.screen]->id, "library");
    start_with(world, (struct record){.fails_at = 2, .for_good = true});
    answer_once(world);
    world_press(world, "Esc");
    world_press(world, "Esc");
    world_press(world, "3");
    assert_string_equal(screens[world->app.screen]->id, "library");
}

/* ---- a record that answers late ---- */

static void settle(struct world *world, bool kept)
{
    assert_true(app_pending(&world->app));
    app_settle(&world->app, kept);
    world_show(world);
}

/* The start of a session, and in it the first line. */
static void start_late(struct world *world)
{
    start_with(world, (struct record){.late = true});
    settle(world, true);
    world_press(world, "End");
}

static void nothing_goes_on_before_the_record_has_answered(void **state)
{
    struct world *world = *state;
    start_with(world, (struct record){.late = true});
    assert_string_equal(screens[world->app.screen]->id, "briefing");
    settle(world, true);
    assert_string_equal(screens[world->app.screen]->id, "scene");
    world_press(world, "End");
    size_t said = km_session_said_count(app_session(&world->app));
    world_press(world, "2");
    assert_int_equal(km_session_said_count(app_session(&world->app)), said);
    assert_true(world_shows(world, "scene.option.2"));
    assert_false(world_shows(world, "scene.option.1"));
    world_press(world, "1");
    world_press(world, "u");
    assert_int_equal(record.appends, 2);
    settle(world, true);
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
    assert_true(app_is_kept(&world->app));
    assert_true(km_session_said_count(app_session(&world->app)) > said);
}

static void an_answer_that_the_record_refuses_late_counts_and_is_told(void **state)
{
    struct world *world = *state;
    start_late(world);
    world_press(world, "1");
    settle(world, false);
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
    assert_true(says(world, "gui.notice.not_kept"));
}

static void leaving_and_stopping_wait_for_the_record(void **state)
{
    struct world *world = *state;
    start_late(world);
    app_leave(&world->app);
    world_show(world);
    assert_string_equal(screens[world->app.screen]->id, "scene");
    settle(world, true);
    assert_string_equal(screens[world->app.screen]->id, "library");
    start_late(world);
    world_press(world, "1");
    world_press(world, "Esc");
    world_press(world, "Esc");
    world_press(world, "3");
    settle(world, true); /* the answer; then the stop */
    assert_string_equal(screens[world->app.screen]->id, "stopped");
    settle(world, true);
    assert_string_equal(screens[world->app.screen]->id, "library");
}

static void a_form_is_written_while_the_record_answers_late(void **state)
{
    struct world *world = *state;
    start_late(world);
    for (int i = 0; i < 9 && !world_shows(world, "scene.form"); i++) {
        world_press(world, "1");
        settle(world, true);
        world_press(world, "End");
    }
    world_press(world, "Enter");
    assert_true(world_shows(world, "form.option.2"));
    world_press(world, "2");
    assert_int_equal(world->app.scene->row, 0);
    settle(world, true);
    assert_int_equal(world->app.scene->row, 1);
    assert_true(gui_is_focused(world->gui, "form.option"));
    while (!world_shows(world, "form.submit")) {
        world_press(world, "2");
        settle(world, true);
    }
    world_press(world, "Enter");
    assert_true(world_shows(world, "form.submit"));
    settle(world, true);
    world_press(world, "End");
    world_press(world, "u");
    settle(world, true);
    world_press(world, "End");
    world_press(world, "Enter");
    assert_int_equal(world->app.scene->row, 0);
}

static void the_debrief_waits_until_the_end_is_noted(void **state)
{
    struct world *world = *state;
    start_late(world);
    while (is_open(world)) {
        answer_once(world);
        settle(world, true);
    }
    assert_true(app_pending(&world->app));
    world_press(world, "End");
    world_press(world, "Enter");
    assert_string_equal(screens[world->app.screen]->id, "scene");
    settle(world, true);
    assert_string_equal(screens[world->app.screen]->id, "debrief");
}

/* ---- judging ---- */

static void expect_fit(struct world *world)
{
    static const int sizes[][3] = {{1280, 720, 100}, {960, 600, 100}, {1280, 720, 300}};
    struct app_settings *settings = &world->app.settings;
    for (size_t i = 0; i < 3 * 3; i++) {
        struct strbuf out;
        strbuf_init(&out, &world->arena);
        settings->language = (enum ui_choice)(i % 3);
        settings->width = sizes[i / 3][0];
        settings->height = sizes[i / 3][1];
        settings->scale = sizes[i / 3][2];
        world_show(world);
        if (gui_misfits(world->gui, &out))
            fail_msg("%s", out.data);
    }
}

static void the_debrief_opens_before_the_turning_points_are_known(void **state)
{
    struct world *world = *state;
    start_with(world, (struct record){0});
    play(world);
    world->idle = true;
    app_finish(&world->app);
    expect_fit(world);
    assert_true(world_shows(world, "debrief.happened"));
    assert_true(world_shows(world, "debrief.judging"));
    assert_false(world_shows(world, "debrief.open-turn"));
    world_press(world, "x");
    expect_fit(world);
    world_press(world, "Enter");
    assert_false(world_shows(world, "export.written"));
    world_press(world, "Esc");
    world_press(world, "Right");
    assert_true(world_shows(world, "debrief.judging"));
    expect_fit(world);
    world->idle = false;
    world->app.settings.scale = 100;
    world_show(world);
    assert_false(world_shows(world, "debrief.judging"));
    assert_true(world_shows(world, "debrief.retry"));
    assert_true(app_judged(&world->app));
    world_press(world, "x");
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.written"));
}

static void export_debrief(struct world *world)
{
    start_with(world, (struct record){0});
    play(world);
    app_finish(&world->app);
    world_show(world);
    world_press(world, "x");
    world_press(world, "Enter");
}

/* What the file that was exported holds, or is made to hold. */
static struct km_bytes exported(const struct world *world)
{
    struct km_bytes bytes = {0};
    struct km_diags *diags = km_diags_new(NULL);
    assert_true(file_read(&((struct world *)world)->arena, world->app.exporting->written, diags, &bytes));
    km_diags_free(diags);
    return bytes;
}

/* And back to the one in which everything is seen. */
static void look_in_every_size(struct world *world)
{
    struct app_settings before = world->app.settings;
    expect_fit(world);
    world->app.settings = before;
    world_show(world);
}

static void what_is_there_already_is_written_over_only_when_somebody_says_so(void **state)
{
    struct world *world = *state;
    export_debrief(world);
    assert_true(exported(world).length > 100);
    struct km_diags *diags = km_diags_new(NULL);
    const char *path = arena_string(&world->arena, world->app.exporting->written);
    assert_true(file_write(path, (struct km_bytes){"mine", 4}, diags));
    km_diags_free(diags);
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.in-the-way"));
    assert_false(world_shows(world, "export.written"));
    world->app.exporting->written = path;
    assert_int_equal(exported(world).length, 4);
    world->app.exporting->written = NULL;
    look_in_every_size(world);
    world_click(world, "export.over");
    assert_true(world_shows(world, "export.written"));
    assert_true(exported(world).length > 100);
}

static void an_empty_file_is_somebodys_as_well(void **state)
{
    struct world *world = *state;
    export_debrief(world);
    FILE *file = fopen(world->app.exporting->written, "w");
    assert_non_null(file);
    fclose(file);
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.in-the-way"));
}

static void every_format_is_written_but_one_that_nothing_writes(void **state)
{
    struct world *world = *state;
    export_debrief(world);
    for (size_t i = 0; km_report_format_name(i); i++) {
        const char *name = km_report_format_name(i);
        char id[64];
        snprintf(id, sizeof id, "export.format.%s", name);
        assert_int_equal(world_shows(world, id), strcmp(name, "pdf") != 0);
        if (strcmp(name, "pdf") == 0 || strcmp(name, "html") == 0)
            continue;
        world_click(world, id);
        assert_false(world_shows(world, "export.written"));
        world_click(world, "export.write");
        assert_string_equal(strrchr(world->app.exporting->written, '.') + 1,
                            km_report_format_extension(name));
        assert_true(exported(world).length > 100);
    }
}

static void one_page_is_less_than_all_and_usual(void **state)
{
    struct world *world = *state;
    export_debrief(world);
    size_t one_page = exported(world).length;
    world_click(world, "export.one-page");
    world_click(world, "export.write");
    world_click(world, "export.over");
    assert_true(exported(world).length > one_page);
}

static void where_nothing_can_be_written_is_said_and_what_was_typed_stays(void **state)
{
    struct world *world = *state;
    export_debrief(world);
    gui_field_set(&world->app.exporting->folder, "/nowhere/");
    world_click(world, "export.write");
    assert_true(world_shows(world, "export.failed"));
    assert_string_equal(km_diags_at(world->app.exporting->findings, 0)->code, "KM0611");
    assert_string_equal(world->app.exporting->folder.text, "/nowhere/");
    look_in_every_size(world);
    gui_field_set(&world->app.exporting->name, " ../secret ");
    world_click(world, "export.write");
    assert_false(world_shows(world, "export.written"));
    assert_true(gui_is_focused(world->gui, "export.name"));
}

static bool cannot_open(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    diags_begin_file(diags, path);
    diags_add(diags, DIAG_FILE_NOT_OPENED, NULL, DIAG_ARGUMENTS(path, "xdg-open", "?"));
    return false;
}

static bool can_open(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    (void)diags;
    return file_is_there(path);
}

static bool finds_no_viewer(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    diags_begin_file(diags, path);
    diags_add(diags, DIAG_FILE_NOT_SHOWN, NULL, DIAG_ARGUMENTS(path, "xdg-open", "3"));
    return true;
}

static bool finds_one(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    (void)path;
    (void)diags;
    return false;
}

static void a_viewer_that_is_not_found_is_heard_of_for_some_seconds(void **state)
{
    struct world *world = *state;
    world->app.host.open_file = can_open;
    world->app.host.hand_failed = finds_one;
    export_debrief(world);
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.handed"));
    world->app.host.hand_failed = finds_no_viewer;
    world_show(world);
    assert_false(world_shows(world, "export.handed"));
    assert_true(world_shows(world, "export.failed"));
    assert_string_equal(km_diags_at(world->app.exporting->findings, 0)->code, "KM0729");
    look_in_every_size(world);
    world->app.host.hand_failed = finds_one;
    world_click(world, "export.open");
    for (int second = 0; second < 6; second++)
        world_show(world);
    world->app.host.hand_failed = finds_no_viewer;
    world_show(world);
    assert_true(world_shows(world, "export.handed"));
}

static void what_was_written_is_handed_on_or_it_is_said_why_not(void **state)
{
    struct world *world = *state;
    world->app.host.open_file = cannot_open;
    export_debrief(world);
    world_press(world, "Enter");
    assert_true(world_shows(world, "export.failed"));
    assert_false(world_shows(world, "export.handed"));
    look_in_every_size(world);
    world->app.host.open_file = world->app.host.print_file = can_open;
    world_click(world, "export.open");
    assert_string_equal(world->app.exporting->handed, "gui.export.opened");
    assert_false(world_shows(world, "export.failed"));
    assert_false(world_shows(world, "export.print")); /* a printer would print the words of an HTML file */
    look_in_every_size(world);
    world_press(world, "Esc");
    assert_string_equal(screens[world->app.screen]->id, "debrief");
}

/* Two meters that wander from 0 to 129, in a circle: a small file with much to follow. */
static const char heavy[] =
    "{\"format\":1,\"id\":\"heavy\",\"revision\":1,\"language\":\"ja\",\"title\":\"重い場面\","
    "\"summary\":\"x\",\"briefing\":\"x\",\"setting\":{\"trade\":\"retail\",\"channel\":\"counter\","
    "\"minutes\":5,\"intensity\":1},\"complaint_type\":\"venting\",\"harassment\":[],"
    "\"cast\":{\"customer\":{\"name\":\"C\"},\"agent\":{\"name\":\"A\"}},"
    "\"objectives\":[\"no-written-apology\"],\"meters\":{"
    "\"x\":{\"label\":\"x\",\"start\":0,\"min\":0,\"max\":129},"
    "\"y\":{\"label\":\"y\",\"start\":0,\"min\":0,\"max\":129}},\"start\":\"a\",\"nodes\":["
    "{\"id\":\"a\",\"choices\":["
    "{\"id\":\"off\",\"text\":\"off\",\"acts\":[\"agent.decline.demand.reasoned\"],\"to\":\"z\"},"
    "{\"id\":\"xu\",\"text\":\"xu\",\"acts\":[\"agent.listen.backchannel\"],\"effects\":{\"x\":1},\"to\":\"a\"},"
    "{\"id\":\"xd\",\"text\":\"xd\",\"acts\":[\"agent.listen.backchannel\"],\"effects\":{\"x\":-3},\"to\":\"a\"},"
    "{\"id\":\"yu\",\"text\":\"yu\",\"acts\":[\"agent.listen.backchannel\"],\"effects\":{\"y\":1},\"to\":\"a\"},"
    "{\"id\":\"go\",\"text\":\"go\",\"acts\":[\"agent.apology.written\"],"
    "\"when\":\"x > 127 and y > 127\",\"to\":\"z\"}]},"
    "{\"id\":\"z\",\"end\":{\"reason\":\"left\",\"outcome\":\"good\",\"summary\":\"over\"}}]}";

/* Of processor time: others on the machine do not count. */
static int64_t worked_ms(void *user)
{
    (void)user;
    return (int64_t)clock() * 1000 / CLOCKS_PER_SEC;
}

/* The longest that a key waits for the work between two frames. Under AddressSanitizer a table that grows is
 * copied, which is not so otherwise. */
#ifdef __SANITIZE_ADDRESS__
enum { MOST_WAIT_MS = 250 };
#else
enum { MOST_WAIT_MS = 33 };
#endif
enum { WISHED_MS = 8, LEAST_WORK_MS = 200 };

/* Once all is known the arrows choose an answer on the curve: keys turn the pages until then. */
static void a_key_never_waits_long_for_the_judgement(void **state)
{
    struct world *world = *state;
    int64_t longest = 0, begin = 0;
    int steps = 0;
    world_write(world, "scenarios", "heavy.json", heavy);
    world_show(world);
    app_load_library(&world->app);
    assert_true(app_open(&world->app, world_card(world, "heavy")));
    world_show(world);
    world_press(world, "Enter");
    answer_once(world);
    world->idle = true;
    world->app.host.clock.rising_ms = world->app.host.clock.worked_ms = worked_ms;
    app_finish(&world->app);
    world_show(world);
    begin = worked_ms(NULL);
    for (bool more = true; more; steps++) {
        int64_t before = worked_ms(NULL);
        more = app_work(&world->app, WISHED_MS);
        longest = worked_ms(NULL) - before > longest ? worked_ms(NULL) - before : longest;
        if (!app_judged(&world->app) && steps % 16 == 0) {
            enum debrief_page page = world->app.debrief->page;
            world_press(world, page ? "Left" : "Right");
            assert_int_not_equal(world->app.debrief->page, page);
        }
    }
    print_message("%d steps, %lld ms altogether, the longest %lld ms\n", steps,
                  (long long)(worked_ms(NULL) - begin), (long long)longest);
    assert_true(app_judged(&world->app));
    assert_true(steps > 16);
    assert_true(worked_ms(NULL) - begin >= LEAST_WORK_MS);
    assert_true(longest <= MOST_WAIT_MS);
}

/* ---- rulebooks ---- */

#define OWN_RULEBOOK                                                                                        \
    "{\"format\":1,\"id\":\"our-shop\",\"extends\":\"standard\",\"revision\":3,\"language\":\"ja\","        \
    "\"title\":{\"ja\":\"わたしたちの店\",\"en\":\"Our shop\"},"                                     \
    "\"policy\":{\"name\":{\"ja\":\"店の方針\",\"en\":\"the shop's policy\"},\"time_limit_minutes\":7," \
    "\"front_line_limit\":{\"ja\":\"交換まで\",\"en\":\"exchange only\"},"                              \
    "\"contacts\":[{\"role\":{\"ja\":\"責任者\",\"en\":\"supervisor\"},"                                 \
    "\"contact\":{\"ja\":\"内線12\",\"en\":\"extension 12\"}}]},\"rules\":[]}"

static void an_organisation_s_rulebook_is_chosen_and_remembered(void **state)
{
    struct world *world = *state;
    world_write(world, "assets/rulebooks", "our-shop.json", OWN_RULEBOOK);
    app_load_library(&world->app);
    app_go(&world->app, SCREEN_SETTINGS);
    world_show(world);
    assert_true(world_shows(world, "settings.rulebook.standard"));
    gui_focus(world->gui, "settings.rulebook.our-shop");
    world_show(world);
    world_press(world, "Enter");
    assert_string_equal(world->app.settings.rulebook, "our-shop");
    expect_fit(world);
    world_close(world);
    world_open(world);
    assert_string_equal(world->app.settings.rulebook, "our-shop");
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    assert_true(world_shows(world, "briefing.rulebook"));
    assert_int_equal(km_rulebook_policy(app_rulebook(&world->app))->time_limit_minutes, 7);
    assert_true(app_start(&world->app));
    while (is_open(world))
        answer_once(world);
    app_finish(&world->app);
    world_show(world);
    world->app.debrief->page = DEBRIEF_GUIDANCE;
    world_show(world);
    assert_true(world_shows(world, "debrief.rulebook"));
}

static void a_rulebook_that_cannot_be_read_is_told_and_the_standard_one_is_used(void **state)
{
    struct world *world = *state;
    world_write(world, "assets/rulebooks", "our-shop.json", "{");
    app_load_library(&world->app);
    app_go(&world->app, SCREEN_SETTINGS);
    world_show(world);
    gui_focus(world->gui, "settings.rulebook.our-shop");
    world_show(world);
    world_press(world, "Enter");
    assert_true(says(world, "gui.notice.rulebook.not_taken"));
    assert_null(world->app.settings.rulebook);
    world->app.settings.rulebook = "/nowhere/ours.json";
    app_go(&world->app, SCREEN_LIBRARY);
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    assert_true(says(world, "gui.notice.rulebook"));
    assert_false(world_shows(world, "briefing.rulebook"));
    assert_string_equal(km_rulebook_id(app_rulebook(&world->app)), "standard");
}

/* ---- cards ---- */

static struct km_record older_record(void *user, size_t index)
{
    (void)user;
    (void)index;
    return (struct km_record){
        .path = "/nowhere/older.jsonl", .scenario = "one-page", .state = KM_RECORD_UNREADABLE};
}

static size_t one(void *user)
{
    (void)user;
    return 1;
}

static void an_older_record_is_told_and_leads_nowhere(void **state)
{
    struct world *world = *state;
    world->app.host.shelf.record_count = one;
    world->app.host.shelf.record = older_record;
    app_load_library(&world->app);
    expect_fit(world);
    assert_false(world_shows(world, "library.continue"));
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_UNREADABLE);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    assert_false(world_shows(world, "briefing.last"));
}

static void two_files_with_one_id_both_say_so(void **state)
{
    struct world *world = *state;
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    assert_true(file_read(&world->arena, KAMAE_SOURCE_DIR "/scenarios/one-page.json", diags, &bytes));
    km_diags_free(diags);
    world_write(world, "scenarios", "copy.json", bytes.data);
    app_load_library(&world->app);
    expect_fit(world);
    assert_true(world_card(world, "copy")->twice);
    assert_true(world_card(world, "one-page")->twice);
    assert_false(world_card(world, "broken-kettle")->twice);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_that_fails_once_has_everything_in_the_end),
        cmocka_unit_test(a_run_that_cannot_be_kept_goes_on_to_its_debrief_and_is_exported),
        TEST(unkept_is_told_once_and_closing_the_notice_is_enough),
        TEST(without_a_record_one_can_undo_soften_leave_and_stop),
        TEST(nothing_goes_on_before_the_record_has_answered),
        TEST(an_answer_that_the_record_refuses_late_counts_and_is_told),
        TEST(leaving_and_stopping_wait_for_the_record),
        TEST(a_form_is_written_while_the_record_answers_late),
        TEST(the_debrief_waits_until_the_end_is_noted),
        TEST(the_debrief_opens_before_the_turning_points_are_known),
        TEST(what_is_there_already_is_written_over_only_when_somebody_says_so),
        TEST(an_empty_file_is_somebodys_as_well),
        TEST(every_format_is_written_but_one_that_nothing_writes),
        TEST(one_page_is_less_than_all_and_usual),
        TEST(where_nothing_can_be_written_is_said_and_what_was_typed_stays),
        TEST(what_was_written_is_handed_on_or_it_is_said_why_not),
        TEST(a_viewer_that_is_not_found_is_heard_of_for_some_seconds),
        TEST(a_key_never_waits_long_for_the_judgement),
        TEST(an_organisation_s_rulebook_is_chosen_and_remembered),
        TEST(a_rulebook_that_cannot_be_read_is_told_and_the_standard_one_is_used),
        TEST(an_older_record_is_told_and_leads_nowhere),
        TEST(two_files_with_one_id_both_say_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
