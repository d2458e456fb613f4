/* The trainer behind its screens: what is opened, kept, told and remembered; and that the screens around a
 * scene fit. Letters have a fixed width here, so that no font is needed. */
#include "gui/screens/app.h"

#include "os/file.h"
#include "os/folder.h"

#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct world {
    struct app app;
    struct gui *gui;
    struct arena arena;
    const char *folder; /* of this test: XDG_STATE_HOME, XDG_CONFIG_HOME and KAMAE_DATA */
    const char *state_home, *config_home;
    struct environment environment;
    int64_t clock_ms;
};

static const int64_t MORNING = 1772357400125;

static int64_t morning(void)
{
    return MORNING;
}

static const char *get_variable(void *user, const char *name)
{
    const struct world *world = user;
    if (strcmp(name, "XDG_STATE_HOME") == 0)
        return world->state_home;
    if (strcmp(name, "XDG_CONFIG_HOME") == 0)
        return world->config_home;
    return strcmp(name, "KAMAE_DATA") == 0 ? world->folder : NULL;
}

/* A letter of a wide script is as wide as the font is high, any other half of it. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    int width = 0;
    (void)user;
    (void)bold;
    (void)language;
    for (size_t i = 0; i < length; i++)
        if (((unsigned char)text[i] & 0xC0U) != 0x80U)
            width += (unsigned char)text[i] < 0xE0U ? (size + 1) / 2 : size;
    return width;
}

static void open_app(struct world *world)
{
    app_init(&world->app, NULL, &world->environment, NULL, morning);
    world->gui = gui_new(NULL, measure, NULL);
}

static void close_app(struct world *world)
{
    gui_free(world->gui);
    app_release(&world->app);
}

static int set_up(void **state)
{
    struct world *world = test_calloc(1, sizeof *world);
    arena_init(&world->arena, NULL);
    char *folder = arena_string(&world->arena, "/tmp/kamae-test-screens-XXXXXX");
    assert_non_null(mkdtemp(folder));
    world->folder = world->state_home = world->config_home = folder;
    world->environment = (struct environment){.get = get_variable, .user = world};
    open_app(world);
    *state = world;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

static int tear_down(void **state)
{
    struct world *world = *state;
    close_app(world);
    nftw(world->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&world->arena);
    test_free(world);
    return 0;
}

/* Frames until nothing changes any more. */
static void show(struct world *world)
{
    struct app *app = &world->app;
    bool again = true;
    for (int i = 0; again && i < 20; i++) {
        struct gui_setting setting = {
            .width = app->settings.width,
            .height = app->settings.height,
            .scale = app->settings.scale,
            .theme = app->settings.theme,
            .language = ui_main_language(app->settings.language),
            .reduced_motion = true,
        };
        gui_begin(world->gui, &setting, world->clock_ms);
        app_frame(app, world->gui);
        again = gui_end(world->gui) || !app->entered;
    }
    assert_false(again);
    world->clock_ms += 1000;
}

static void press(struct world *world, const char *key)
{
    struct gui_event event = {.kind = GUI_EVENT_KEY, .at_ms = world->clock_ms};
    assert_true(gui_key_read(key, &event.key, &event.modifiers));
    gui_push(world->gui, &event);
    show(world);
}

static void type(struct world *world, const char *text)
{
    struct gui_event event = {.kind = GUI_EVENT_TEXT, .at_ms = world->clock_ms};
    snprintf(event.text, sizeof event.text, "%s", text);
    gui_push(world->gui, &event);
    show(world);
}

static bool is_shown(struct world *world, const char *id)
{
    struct gui_node node;
    return gui_find_node(world->gui, id, &node);
}

static const struct library_entry *entry_of(struct world *world, const char *id)
{
    for (size_t i = 0; i < world->app.entry_count; i++)
        if (strcmp(world->app.entries[i].id, id) == 0)
            return &world->app.entries[i];
    fail_msg("no scenario \"%s\"", id);
    return NULL;
}

static void write_text(struct world *world, const char *folder, const char *name, const char *text)
{
    struct strbuf path;
    struct km_diags *diags = km_diags_new(NULL);
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, "%s/%s", world->folder, folder);
    assert_int_equal(folder_make(&world->arena, path.data), 0);
    strbuf_printf(&path, "/%s", name);
    assert_true(file_write(path.data, (struct km_bytes){text, strlen(text)}, diags));
    km_diags_free(diags);
}

static void start(struct world *world)
{
    show(world);
    assert_true(app_open(&world->app, entry_of(world, "one-page")));
    assert_true(app_start(&world->app));
}

/* Answers with the first option until the scene is over; a form stays empty. */
static void play_to_the_end(struct app *app)
{
    while (km_session_status(app->session) != KM_ENDED) {
        struct km_node node = km_scenario_node(app->scenario, km_session_node(app->session));
        size_t count;
        if (node.kind == KM_NODE_FORM) {
            int32_t *entries = test_calloc(node.slot_count, sizeof *entries);
            for (uint32_t i = 0; i < node.slot_count; i++)
                entries[i] = -1;
            assert_true(app_submit(app, entries, node.slot_count));
            test_free(entries);
        } else {
            assert_true(app_answer(app, km_session_options(app->session, &count)[0]));
        }
    }
    assert_int_equal(km_session_status(app->session), KM_ENDED);
}

/* ---- library ---- */

static void the_first_screen_is_the_library_with_a_card_for_each_scenario(void **state)
{
    struct world *world = *state;
    show(world);
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_true(is_shown(world, "library.card.one-page"));
    assert_true(is_shown(world, "library.card.broken-kettle"));
    assert_true(gui_is_focused(world->gui, "library.card.broken-kettle"));
}

static void a_broken_file_is_a_card_with_its_first_finding(void **state)
{
    struct world *world = *state;
    write_text(world, "scenarios", "aa.json", "{\"format\":1,}");
    app_load_library(&world->app);
    show(world);
    assert_true(is_shown(world, "library.card.aa"));
    assert_null(entry_of(world, "aa")->head);
    assert_string_equal(km_diags_at(entry_of(world, "aa")->findings, 0)->code, "KM0122");
    press(world, "Home");
    assert_string_equal(screens[world->app.screen]->id, "library");
}

/* A shipped scenario whose head is sound. */
static const char *one_page_that_starts_nowhere(struct world *world)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    assert_true(file_read(&world->arena, KAMAE_SOURCE_DIR "/scenarios/one-page.json", diags, &bytes));
    km_diags_free(diags);
    char *text = arena_string(&world->arena, bytes.data), *start = strstr(text, "\n  \"start\"");
    assert_non_null(start);
    char *value = strchr(start + sizeof "\n  \"start\"", '"');
    value[1] = 'q';
    return text;
}

static void a_scenario_that_turns_out_broken_says_so_on_its_card_and_can_be_read_again(void **state)
{
    struct world *world = *state;
    write_text(world, "scenarios", "aa.json", one_page_that_starts_nowhere(world));
    app_load_library(&world->app);
    show(world);
    assert_non_null(entry_of(world, "aa")->head);
    press(world, "Enter");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_non_null(entry_of(world, "aa")->findings);
    press(world, "Enter");
    assert_null(entry_of(world, "aa")->findings);
}

static void words_find_scenarios_in_both_languages_and_forms(void **state)
{
    struct world *world = *state;
    show(world);
    press(world, "/");
    type(world, "ＫＥＴＴＬＥ");
    assert_true(is_shown(world, "library.card.broken-kettle"));
    assert_false(is_shown(world, "library.card.one-page"));
    press(world, "Esc");
    press(world, "Esc");
    assert_true(is_shown(world, "library.card.one-page"));
}

static void a_scenario_that_was_left_goes_on_by_the_key_c(void **state)
{
    struct world *world = *state;
    size_t count;
    start(world);
    assert_true(app_answer(&world->app, km_session_options(world->app.session, &count)[0]));
    assert_true(app_leave(&world->app));
    show(world);
    const struct library_entry *entry = entry_of(world, "one-page");
    assert_true(entry->open);
    assert_int_equal(entry->turns, 1);
    assert_int_equal(entry->at_ms, MORNING);
    assert_null(world->app.session);
    assert_true(is_shown(world, "library.continue"));
    press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "scene");
    assert_int_equal(km_session_turns(world->app.session), 1);
}

static void a_session_of_an_older_scenario_brings_its_own(void **state)
{
    struct world *world = *state;
    start(world);
    assert_true(app_leave(&world->app));
    show(world);
    assert_true(app_continue(&world->app, entry_of(world, "one-page")));
    assert_null(world->app.loaded_scenario);
    assert_ptr_equal(world->app.scenario, km_session_scenario(world->app.session));
    play_to_the_end(&world->app);
    app_finish(&world->app);
    assert_non_null(world->app.report);
}

static void a_session_file_that_is_spoilt_is_told_in_one_line(void **state)
{
    struct world *world = *state;
    write_text(world, "kamae", "one-page-2026-03-01T09.30.00Z-125.jsonl",
               "{\"kamae_session\":1,\"mode\":\"practice\",\"started_at_ms\":5}\n{}\n{}\n");
    app_load_library(&world->app);
    show(world);
    assert_true(entry_of(world, "one-page")->open);
    press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_non_null(world->app.notice);
    assert_true(is_shown(world, "notice.text"));
}

/* ---- sessions ---- */

static void without_a_place_for_it_the_session_runs_and_says_so(void **state)
{
    struct world *world = *state;
    world->state_home = "/proc/nowhere";
    start(world);
    assert_non_null(world->app.notice);
    assert_null(app_session_path(&world->app));
    play_to_the_end(&world->app);
}

static void an_answer_that_cannot_be_kept_changes_nothing(void **state)
{
    struct world *world = *state;
    struct rlimit before, none = {0};
    size_t count;
    start(world);
    uint32_t first = km_session_options(world->app.session, &count)[0];
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    none.rlim_max = before.rlim_max;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
    bool kept = app_answer(&world->app, first);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_false(kept);
    assert_int_equal(km_session_turns(world->app.session), 0);
    assert_non_null(world->app.notice);
    assert_true(app_answer(&world->app, first));
    assert_null(world->app.notice);
    assert_int_equal(km_session_turns(world->app.session), 1);
}

static void the_end_is_judged_and_kept(void **state)
{
    struct world *world = *state;
    start(world);
    play_to_the_end(&world->app);
    app_finish(&world->app);
    assert_int_equal(world->app.screen, SCREEN_DEBRIEF);
    assert_non_null(world->app.score);
    assert_non_null(world->app.attainable);
    assert_non_null(world->app.report);
    app_load_library(&world->app);
    assert_false(entry_of(world, "one-page")->open);
    assert_non_null(entry_of(world, "one-page")->session);
    assert_null(world->app.session);
}

static void a_turning_point_is_tried_again_without_a_trace(void **state)
{
    struct world *world = *state;
    struct app *app = &world->app;
    size_t count;
    int32_t lost;
    start(world);
    play_to_the_end(app);
    app_finish(app);
    struct km_session *played = app->session;
    const uint32_t *turns = km_attainable_turning_points(app->attainable, &count);
    assert_true(count > 0);
    uint32_t turn = turns[0], same = km_session_answer(played, turn)->choice;
    struct km_decision decision = km_attainable_decision(app->attainable, turn - 1);
    app_retry(app, turn);
    assert_int_equal(app->screen, SCREEN_SCENE);
    assert_int_equal(km_session_turns(app->session), turn - 1);
    assert_false(app_undo(app));
    assert_true(app_answer(app, same));
    assert_false(app_retry_judge(app, &lost));
    assert_int_equal(lost, decision.before - decision.after);
    app_retry_again(app);
    assert_int_equal(km_session_turns(app->session), turn - 1);
    if (decision.better_count) {
        assert_true(app_answer(app, decision.better[0]));
        app_retry_judge(app, &lost);
        assert_true(lost < decision.before - decision.after);
    }
    app_retry_end(app);
    assert_ptr_equal(app->session, played);
    assert_int_equal(app->retry_turn, 0);
    assert_int_equal(app->screen, SCREEN_DEBRIEF);
}

/* ---- settings ---- */

static void settings_are_there_the_next_time(void **state)
{
    struct world *world = *state;
    show(world);
    press(world, "F2");
    press(world, "Ctrl++");
    world->app.settings.theme = GUI_CONTRAST;
    world->app.settings.mode = KM_EXAM;
    world->app.settings.soft = true;
    world->app.settings.width = 1600;
    settings_save(&world->app);
    close_app(world);
    open_app(world);
    assert_int_equal(world->app.settings.language, UI_EN);
    assert_int_equal(world->app.settings.scale, 125);
    assert_int_equal(world->app.settings.theme, GUI_CONTRAST);
    assert_int_equal(world->app.settings.mode, KM_EXAM);
    assert_true(world->app.settings.soft);
    assert_int_equal(world->app.settings.width, 1600);
}

static void wrong_settings_are_passed_over_one_by_one(void **state)
{
    struct world *world = *state;
    write_text(world, "kamae", "settings.json",
               "{\"theme\":\"dark\",\"scale\":4000,\"mode\":\"host\",\"height\":\"x\",\"whatever\":1}");
    settings_load(&world->app);
    assert_int_equal(world->app.settings.theme, GUI_DARK);
    assert_int_equal(world->app.settings.scale, 100);
    assert_int_equal(world->app.settings.mode, KM_PRACTICE);
    assert_int_equal(world->app.settings.height, 800);
    write_text(world, "kamae", "settings.json", "[");
    settings_load(&world->app);
    assert_int_equal(world->app.settings.theme, GUI_LIGHT);
}

static void settings_that_cannot_be_kept_are_told_in_one_line(void **state)
{
    struct world *world = *state;
    world->config_home = "/proc/nowhere";
    show(world);
    press(world, "F2");
    assert_non_null(world->app.notice);
    assert_true(is_shown(world, "notice.text"));
    assert_int_equal(world->app.settings.language, UI_EN);
}

static void the_size_of_the_text_goes_up_and_down_and_back(void **state)
{
    struct world *world = *state;
    show(world);
    for (int i = 0; i < 9; i++)
        press(world, "Ctrl++");
    assert_int_equal(world->app.settings.scale, 300);
    press(world, "Ctrl+-");
    assert_int_equal(world->app.settings.scale, 250);
    press(world, "Ctrl+0");
    assert_int_equal(world->app.settings.scale, 100);
    press(world, "Ctrl+-");
    assert_int_equal(world->app.settings.scale, 100);
}

/* ---- moving about ---- */

static void the_rail_leads_to_settings_and_back_with_the_keyboard_alone(void **state)
{
    struct world *world = *state;
    show(world);
    gui_focus(world->gui, "rail.library");
    show(world);
    press(world, "Down");
    assert_string_equal(screens[world->app.screen]->id, "settings");
    assert_true(gui_is_focused(world->gui, "rail.settings"));
    press(world, "Down");
    assert_string_equal(screens[world->app.screen]->id, "about");
    press(world, "Esc");
    assert_string_equal(screens[world->app.screen]->id, "library");
}

static void help_lies_over_the_screen_until_it_is_closed(void **state)
{
    struct world *world = *state;
    show(world);
    press(world, "F1");
    assert_true(is_shown(world, "help.text"));
    assert_false(is_shown(world, "library.card.one-page"));
    press(world, "Esc");
    assert_true(is_shown(world, "library.card.one-page"));
}

/* ---- fitting ---- */

static void expect_fit(struct world *world, const char *what)
{
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    show(world);
    if (gui_misfits(world->gui, &out))
        fail_msg("%s, %dx%d at %d %%, language %d:\n%s", what, world->app.settings.width,
                 world->app.settings.height, world->app.settings.scale, (int)world->app.settings.language,
                 out.data);
    for (size_t i = 0; i < gui_node_count(world->gui); i++)
        if (gui_node_at(world->gui, i).state & GUI_CUT)
            fail_msg("%s is shortened: %s", what, gui_node_at(world->gui, i).label);
}

static void walk(struct world *world)
{
    static const enum screen_id walked[] = {SCREEN_LIBRARY, SCREEN_SETTINGS, SCREEN_ABOUT};
    for (size_t i = 0; i < sizeof walked / sizeof *walked; i++) {
        app_go(&world->app, walked[i]);
        expect_fit(world, screens[walked[i]]->id);
        press(world, "F1");
        expect_fit(world, "help");
        press(world, "F1");
        press(world, "End");
        expect_fit(world, "the end of it");
    }
}

static void every_screen_fits_in_each_language_and_size(void **state)
{
    struct world *world = *state;
    static const int scales[] = {100, 150, 200, 300}, sizes[][2] = {{1280, 720}, {1920, 1080}, {960, 600}};
    write_text(world, "scenarios", "aa.json", "{\"format\":1,}");
    start(world);
    app_leave(&world->app);
    app_tell(&world->app, "gui.notice.settings", "/home/somebody/.config/kamae/settings.json");
    for (size_t i = 0; i < 3 * 4 * 3; i++) {
        world->app.settings.language = (enum ui_choice)(i % 3);
        world->app.settings.scale = scales[i / 3 % 4];
        world->app.settings.width = sizes[i / 12][0];
        world->app.settings.height = sizes[i / 12][1];
        walk(world);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_screen_is_the_library_with_a_card_for_each_scenario),
        TEST(a_broken_file_is_a_card_with_its_first_finding),
        TEST(a_scenario_that_turns_out_broken_says_so_on_its_card_and_can_be_read_again),
        TEST(words_find_scenarios_in_both_languages_and_forms),
        TEST(a_scenario_that_was_left_goes_on_by_the_key_c),
        TEST(a_session_of_an_older_scenario_brings_its_own),
        TEST(a_session_file_that_is_spoilt_is_told_in_one_line),
        TEST(without_a_place_for_it_the_session_runs_and_says_so),
        TEST(an_answer_that_cannot_be_kept_changes_nothing),
        TEST(the_end_is_judged_and_kept),
        TEST(a_turning_point_is_tried_again_without_a_trace),
        TEST(settings_are_there_the_next_time),
        TEST(wrong_settings_are_passed_over_one_by_one),
        TEST(settings_that_cannot_be_kept_are_told_in_one_line),
        TEST(the_size_of_the_text_goes_up_and_down_and_back),
        TEST(the_rail_leads_to_settings_and_back_with_the_keyboard_alone),
        TEST(help_lies_over_the_screen_until_it_is_closed),
        TEST(every_screen_fits_in_each_language_and_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
