/* The trainer behind its screens: what is opened, kept, told and remembered; and that the screens around a
 * scene fit. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/screens/debrief.h"
#include "gui/screens/first_scale.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/settings.h"
#include "gui/screens/trainer.h"
#include "gui/ui/frame.h"
#include "gui/ui/ui.h"
#include "os/append.h"
#include "os/file.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void start_scenario(struct world *world, const char *id)
{
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, id)));
    assert_true(app_start(&world->app));
}

static void start(struct world *world)
{
    start_scenario(world, "one-page");
}

/* Answers with the first option until the scene is over; a form stays empty. */
static void play_to_the_end(struct app *app)
{
    while (km_session_status(app_session(app)) != KM_ENDED) {
        struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
        size_t count;
        if (node.kind == KM_NODE_FORM) {
            assert_true(app_submit(app));
        } else {
            assert_true(app_answer(app, km_session_options(app_session(app), &count)[0]));
        }
    }
    assert_int_equal(km_session_status(app_session(app)), KM_ENDED);
}

/* ---- library ---- */

static void the_first_screen_is_the_library_with_a_card_for_each_scenario(void **state)
{
    struct world *world = *state;
    world_show(world);
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_true(world_shows(world, "library.card.one-page"));
    assert_true(world_shows(world, "library.card.broken-kettle"));
    assert_true(gui_is_focused(world->gui, "library.first"));
}

static void a_broken_file_is_a_card_with_its_first_finding(void **state)
{
    struct world *world = *state;
    world_write(world, "scenarios", "aa.json", "{\"format\":1,}");
    app_load_library(&world->app);
    world_show(world);
    assert_true(world_shows(world, "library.card.aa"));
    assert_null(world_card(world, "aa")->head);
    assert_string_equal(km_diags_at(world_card(world, "aa")->findings, 0)->code, "KM0122");
    world_press(world, "Home");
    assert_string_equal(screens[world->app.screen]->id, "library");
}

/* A shipped scenario in which the letter after the first `mark` behind `member` is another one. */
static const char *one_page_otherwise(struct world *world, const char *member, const char *mark)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    assert_true(file_read(&world->arena, KAMAE_SOURCE_DIR "/scenarios/one-page.json", diags, &bytes));
    km_diags_free(diags);
    char *text = arena_string(&world->arena, bytes.data), *at = strstr(text, member);
    assert_non_null(at);
    at = strstr(at, mark);
    assert_non_null(at);
    at[strlen(mark)] = 'q';
    return text;
}

static void a_scenario_that_turns_out_broken_says_so_on_its_card_and_can_be_read_again(void **state)
{
    struct world *world = *state;
    world_write(world, "scenarios", "aa.json", one_page_otherwise(world, "\n  \"start\"", ": \""));
    app_load_library(&world->app);
    world_show(world);
    assert_non_null(world_card(world, "aa")->head);
    world_press(world, "Tab");
    world_press(world, "Enter");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_non_null(app_findings(&world->app, world_card(world, "aa")));
    world_press(world, "Enter");
    assert_null(app_findings(&world->app, world_card(world, "aa")));
}

static const char *label_of(struct world *world, const char *id)
{
    struct gui_node node;
    return gui_find_node(world->gui, id, &node) ? node.label : NULL;
}

#define ANSWER(id, act) "{\"id\":\"" id "\",\"text\":\"x\",\"acts\":[\"" act "\"],\"to\":\"gone\"}"
#define WITH_LIMITS                                                                                                 \
    "{\"format\":1,\"id\":\"own\",\"revision\":1,\"language\":\"ja\",\"title\":\"x\",\"summary\":\"x\","            \
    "\"briefing\":\"x\",\"limits\":\"交換まで。十分で森へ。\",\"setting\":{\"trade\":\"shop\","          \
    "\"channel\":\"counter\",\"minutes\":1,\"intensity\":1},\"complaint_type\":\"venting\",\"cast\":{"              \
    "\"customer\":{\"name\":\"原\"},\"agent\":{\"name\":\"森\"}},\"objectives\":[],\"start\":\"ask\",\"nodes\":[" \
    "{\"id\":\"ask\",\"choices\":[" ANSWER("yes", "agent.thanks") "," ANSWER(                                       \
        "no", "agent.excuse") "]},"                                                                                 \
                              "{\"id\":\"gone\",\"end\":{\"summary\":\"x\",\"reason\":\"left\"}}]}"

static void a_scenario_s_own_limits_stand_in_place_of_the_organisation_s(void **state)
{
    struct world *world = *state;
    world_write(world, "scenarios", "own.json", WITH_LIMITS);
    app_load_library(&world->app);
    start_scenario(world, "own");
    app_go(&world->app, SCREEN_BRIEFING);
    world_show(world);
    assert_string_equal(label_of(world, "briefing.limits"), "交換まで。十分で森へ。");
    play_to_the_end(&world->app);
    app_finish(&world->app);
    world_show(world);
    world->app.debrief->page = DEBRIEF_POINTS;
    world_show(world);
    assert_string_equal(label_of(world, "debrief.limits"), "交換まで。十分で森へ。");
    assert_string_equal(label_of(world, "debrief.policy"), "方針：Kamae 標準");
}

static void a_file_with_a_long_name_is_opened_like_any_other(void **state)
{
    struct world *world = *state;
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    assert_true(file_read(&world->arena, KAMAE_SOURCE_DIR "/scenarios/one-page.json", diags, &bytes));
    km_diags_free(diags);
    world_write(world, "scenarios",
                "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよ.json",
                bytes.data);
    app_load_library(&world->app);
    world_show(world);
    world->app.opened = km_catalogue_count(world->app.catalogue) - 1;
    assert_true(strlen(km_catalogue_card(world->app.catalogue, world->app.opened)->id) > 95);
    gui_forget(world->gui);
    world_show(world);
    world_press(world, "Enter");
    assert_string_equal(screens[world->app.screen]->id, "briefing");
}

/* So many copies of a scenario more; how much is then drawn. */
static size_t drawn_with_copies(struct world *world, size_t count)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    assert_true(file_read(&world->arena, KAMAE_SOURCE_DIR "/scenarios/one-page.json", diags, &bytes));
    km_diags_free(diags);
    const char *rest = strstr(bytes.data, "\"id\": \"one-page\"");
    assert_non_null(rest);
    for (size_t i = 0; i < count; i++) {
        struct strbuf text, name;
        strbuf_init(&text, &world->arena);
        strbuf_init(&name, &world->arena);
        strbuf_add_n(&text, bytes.data, (size_t)(rest - bytes.data));
        strbuf_printf(&text, "\"id\": \"copy-%03zu\"%s", i, rest + strlen("\"id\": \"one-page\""));
        strbuf_printf(&name, "copy-%03zu.json", i);
        world_write(world, "scenarios", name.data, text.data);
    }
    app_load_library(&world->app);
    world_show(world); /* how high cards are is found out */
    world_show(world);
    return gui_picture(world->gui)->count;
}

static bool shows_text(const struct world *world, int below)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (node.role == GUI_ROLE_TEXT && node.visible.height > 0 && node.rect.y > below)
            return true;
    }
    return false;
}

static void of_a_long_library_only_what_is_near_is_laid_out(void **state)
{
    enum { FEW = 40, MANY = 80, OF_A_CARD = 8, SCALES = 2 };
    static const int scales[SCALES] = {100, 300};
    struct world *world = *state;
    size_t few[SCALES], many[SCALES];
    for (size_t i = 0; i < SCALES; i++) {
        world->app.settings.scale = scales[i];
        few[i] = drawn_with_copies(world, FEW);
    }
    for (size_t i = 0; i < SCALES; i++) {
        world->app.settings.scale = scales[i];
        gui_forget(world->gui);
        many[i] = drawn_with_copies(world, MANY);
        assert_in_range(many[i], few[i], few[i] + OF_A_CARD * (MANY - FEW));
        struct gui_node last;
        assert_true(gui_find_node(world->gui, "library.card.copy-079", &last));
        int height = last.rect.height;
        gui_focus(world->gui, "library.card.copy-079");
        world_show(world);
        assert_true(gui_find_node(world->gui, "library.card.copy-079", &last));
        assert_int_equal(last.rect.height, height);
        assert_true(last.visible.height > 0);
        assert_true(shows_text(world, last.rect.y));
        assert_int_equal(gui_misfits(world->gui, NULL), 0);
    }
}

static void the_library_counts_what_it_shows(void **state)
{
    struct world *world = *state;
    struct gui_node node;
    world_show(world);
    world_press(world, "/");
    world_type(world, "zzz");
    assert_true(gui_find_node(world->gui, "library.count", &node));
    assert_int_equal(node.label[0], '0');
}

static void words_find_scenarios_in_both_languages_and_forms(void **state)
{
    struct world *world = *state;
    world_show(world);
    world_press(world, "/");
    world_type(world, "ＫＥＴＴＬＥ");
    assert_true(world_shows(world, "library.card.broken-kettle"));
    assert_false(world_shows(world, "library.card.one-page"));
    world_press(world, "Esc");
    world_press(world, "Esc");
    assert_true(world_shows(world, "library.card.one-page"));
}

static void a_scenario_that_was_left_goes_on_by_the_key_c(void **state)
{
    struct world *world = *state;
    size_t count;
    start(world);
    assert_true(app_answer(&world->app, km_session_options(app_session(&world->app), &count)[0]));
    app_leave(&world->app);
    world_show(world);
    const struct km_card *card = world_card(world, "one-page");
    assert_int_equal(card->last->state, KM_RECORD_OPEN);
    assert_int_equal(card->last->turns, 1);
    assert_int_equal(card->last->at_ms, WORLD_MORNING);
    assert_null(app_session(&world->app));
    assert_true(world_shows(world, "library.continue"));
    world_press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "scene");
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
}

static void a_scenario_that_was_left_goes_on_from_its_briefing_too(void **state)
{
    struct world *world = *state;
    size_t count;
    start(world);
    assert_true(app_answer(&world->app, km_session_options(app_session(&world->app), &count)[0]));
    app_leave(&world->app);
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    world_press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "scene");
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
}

/* As in a page that somebody hands out. */
static void a_mode_that_is_fixed_is_the_only_one(void **state)
{
    struct world *world = *state;
    world->app.host.mode_fixed = true;
    world->app.settings.mode = KM_EXAM;
    world_show(world);
    assert_false(world_shows(world, "library.first"));
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    world_press(world, "1");
    assert_true(world_shows(world, "briefing.mode.exam"));
    assert_false(world_shows(world, "briefing.mode.guided"));
    assert_false(world_shows(world, "hint.1–3"));
    world_press(world, "Enter");
    assert_int_equal(km_session_setup(app_session(&world->app)).mode, KM_EXAM);
    app_go(&world->app, SCREEN_SETTINGS);
    world_show(world);
    assert_true(world_shows(world, "settings.soft"));
    assert_false(world_shows(world, "settings.mode.exam"));
}

static void the_debrief_of_a_finished_scenario_opens_again_from_its_briefing(void **state)
{
    struct world *world = *state;
    start(world);
    play_to_the_end(&world->app);
    app_finish(&world->app);
    int32_t turns = (int32_t)km_session_turns(app_session(&world->app));
    world_show(world);
    world_press(world, "Esc");
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_ENDED);
    assert_null(world_card(world, "broken-kettle")->last);
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    world_show(world);
    assert_false(world_shows(world, "briefing.last"));
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    assert_true(world_shows(world, "briefing.last"));
    world_press(world, "l");
    assert_string_equal(screens[world->app.screen]->id, "debrief");
    assert_non_null(app_report(&world->app));
    assert_int_equal(km_session_turns(app_session(&world->app)), turns);
    assert_null(app_told(&world->app));
    world_press(world, "Esc");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_ENDED);
}

/* It is kept when the keyboard has left the field, and at the latest with the debrief itself. */
static void a_plan_is_kept_with_its_run(void **state)
{
    struct world *world = *state;
    start(world);
    play_to_the_end(&world->app);
    app_finish(&world->app);
    world_show(world);
    world->app.debrief->page = DEBRIEF_REFLECTION;
    world_show(world);
    gui_focus(world->gui, "debrief.plan");
    world_show(world);
    world_type(world, "Ask first");
    assert_null(km_session_plan(app_session(&world->app)));
    world_press(world, "Tab");
    assert_string_equal(km_session_plan(app_session(&world->app)), "Ask first");
    assert_true(app_is_kept(&world->app));
    size_t events = km_session_event_count(app_session(&world->app));
    world_show(world);
    assert_int_equal(km_session_event_count(app_session(&world->app)), events);
    gui_focus(world->gui, "debrief.plan");
    world_show(world);
    world_type(world, ", then answer");
    world_close(world);
    world_open(world);
    app_load_library(&world->app);
    assert_true(
        app_continue(&world->app, world_card(world, "one-page"), world_card(world, "one-page")->last));
    world_show(world);
    assert_string_equal(world->app.debrief->plan.text, "Ask first, then answer");
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_ENDED);
}

static void a_finished_session_that_is_spoilt_leads_back_to_the_library(void **state)
{
    struct world *world = *state;
    world_write(world, "kamae", "one-page-2026-03-01T09.30.00Z-125.jsonl",
                "{\"kamae_session\":2,\"mode\":\"practice\",\"started_at_ms\":5}\n{}\n{}\n"
                "{\"event\":\"end\",\"at_ms\":6}\n");
    app_load_library(&world->app);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    world_press(world, "l");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_true(world_shows(world, "notice.text"));
}

static void the_card_tells_a_stopped_scenario_from_a_finished_one(void **state)
{
    struct world *world = *state;
    start(world);
    assert_true(app_stop(&world->app));
    app_load_library(&world->app);
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_STOPPED);
    assert_true(app_open(&world->app, world_card(world, "one-page")));
    world_show(world);
    assert_false(world_shows(world, "briefing.last"));
}

static void whoever_has_not_practised_begins_with_one_button_and_guided(void **state)
{
    struct world *world = *state;
    world_show(world);
    assert_null(strpbrk(world_node(world, "library.first").label, "0123456789"));
    world_click(world, "library.first");
    assert_int_equal(world->app.screen, SCREEN_SCENE);
    assert_string_equal(km_scenario_head(app_scenario(&world->app))->id, "broken-kettle");
    assert_int_equal(km_session_setup(app_session(&world->app)).mode, KM_GUIDED);
    assert_int_equal(world->app.settings.mode, KM_PRACTICE);
    app_leave(&world->app);
    world_show(world);
    assert_false(world_shows(world, "library.first"));
}

static void a_hint_at_the_bottom_does_what_its_key_does(void **state)
{
    struct world *world = *state;
    world_show(world);
    assert_true(world_node(world, "hint.F1").rect.height >= GUI_TARGET);
    world_click(world, "hint.F2");
    assert_int_equal(world->app.settings.language, UI_EN);
    assert_true(gui_is_focused(world->gui, "library.first"));
    world_click(world, "hint.F1");
    assert_true(world_shows(world, "help.text"));
    world_press(world, "Esc");
    start(world);
    world_show(world);
    size_t shown = world->app.scene->shown;
    world_click(world, "hint.Enter");
    assert_true(world->app.scene->shown > shown);
    world_click(world, "hint.Esc Esc");
    assert_int_equal(world->app.screen, SCREEN_STOPPED);
}

static void a_notice_of_what_was_done_goes_with_its_screen_and_one_of_what_is_missing_stays(void **state)
{
    struct world *world = *state;
    world_show(world);
    app_tell(&world->app, "gui.add.refused", "x");
    app_go(&world->app, SCREEN_ABOUT);
    assert_null(app_told(&world->app));
    app_tell(&world->app, "gui.notice.not_kept", "");
    app_go(&world->app, SCREEN_LIBRARY);
    assert_non_null(app_told(&world->app));
}

static void a_notice_is_said_in_the_language_chosen_now_with_its_reason(void **state)
{
    struct world *world = *state;
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes bytes;
    world_show(world);
    assert_false(file_read(&world->arena, "/nowhere", diags, &bytes));
    const struct km_text reason = km_diags_at(diags, 0)->message;
    app_tell_finding(&world->app, "gui.add.refused", diags);
    world_show(world);
    world_press(world, "F2");
    assert_string_equal(label_of(world, "notice.text"), "The file was not added to the list.");
    assert_non_null(strstr(app_told(&world->app), reason.in[KM_EN]));
    world_press(world, "F2");
    assert_string_equal(label_of(world, "notice.text"), "ファイルを一覧に加えられませんでした。");
    assert_non_null(strstr(app_told(&world->app), reason.in[KM_JA]));
    km_diags_free(diags);
}

static void a_session_of_an_older_scenario_brings_its_own(void **state)
{
    struct world *world = *state;
    start(world);
    const struct km_text title = km_scenario_head(app_scenario(&world->app))->title;
    const char *before = arena_string(&world->arena, km_text_get(&title, KM_EN));
    app_leave(&world->app);
    world_write(world, "scenarios", "one-page.json",
                one_page_otherwise(world, "\n  \"title\"", "\"en\": \""));
    app_load_library(&world->app);
    world_show(world);
    assert_string_not_equal(km_text_get(&world_card(world, "one-page")->head->title, KM_EN), before);
    const struct km_card *card = world_card(world, "one-page");
    assert_true(app_continue(&world->app, card, card->last));
    assert_string_equal(km_text_get(&km_scenario_head(app_scenario(&world->app))->title, KM_EN), before);
    assert_ptr_equal(app_scenario(&world->app), km_session_scenario(app_session(&world->app)));
    play_to_the_end(&world->app);
    app_finish(&world->app);
    assert_non_null(app_report(&world->app));
}

static void a_session_that_another_window_writes_is_left_alone(void **state)
{
    struct world *world = *state;
    struct append_file other;
    struct km_diags *diags = km_diags_new(NULL);
    start(world);
    app_leave(&world->app);
    world_show(world);
    const char *path = world_card(world, "one-page")->last->path;
    assert_true(append_open(&other, &world->arena, path, APPEND_CONTINUE, diags));
    world_press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_true(world_shows(world, "notice.text"));
    append_close(&other);
    world_press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "scene");
    km_diags_free(diags);
}

static void a_session_file_that_is_spoilt_is_told_in_one_line(void **state)
{
    struct world *world = *state;
    world_write(world, "kamae", "one-page-2026-03-01T09.30.00Z-125.jsonl",
                "{\"kamae_session\":2,\"mode\":\"practice\",\"started_at_ms\":5}\n{}\n{}\n");
    app_load_library(&world->app);
    world_show(world);
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_OPEN);
    world_press(world, "c");
    assert_string_equal(screens[world->app.screen]->id, "library");
    assert_non_null(app_told(&world->app));
    assert_true(world_shows(world, "notice.text"));
}

/* ---- sessions ---- */

static void without_a_place_for_it_the_session_runs_and_says_so(void **state)
{
    struct world *world = *state;
    world->state_home = "/proc/nowhere";
    start(world);
    assert_non_null(app_told(&world->app));
    assert_null(world->app.record);
    assert_false(app_is_kept(&world->app));
    play_to_the_end(&world->app);
}

static void a_scene_at_its_end_is_over_although_nobody_looked_at_the_debrief(void **state)
{
    struct world *world = *state;
    start(world);
    play_to_the_end(&world->app);
    assert_false(app_stop(&world->app));
    app_load_library(&world->app);
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_ENDED);
}

static void an_answer_that_is_kept_says_nothing_of_other_notices(void **state)
{
    struct world *world = *state;
    size_t count;
    start(world);
    app_tell(&world->app, "gui.notice.settings", "/a");
    assert_true(app_answer(&world->app, km_session_options(app_session(&world->app), &count)[0]));
    assert_non_null(app_told(&world->app));
}

static void the_end_is_judged_and_kept(void **state)
{
    struct world *world = *state;
    start(world);
    play_to_the_end(&world->app);
    app_finish(&world->app);
    assert_int_equal(world->app.screen, SCREEN_DEBRIEF);
    assert_non_null(app_score(&world->app));
    app_work(&world->app, 0);
    assert_non_null(app_attainable(&world->app));
    assert_non_null(app_report(&world->app));
    app_load_library(&world->app);
    assert_int_equal(world_card(world, "one-page")->last->state, KM_RECORD_ENDED);
    assert_null(app_session(&world->app));
}

static void what_was_softened_is_soft_in_the_debrief_too(void **state)
{
    struct world *world = *state;
    size_t softer = 0;
    start_scenario(world, "broken-kettle");
    assert_true(app_soften(&world->app));
    play_to_the_end(&world->app);
    app_finish(&world->app);
    for (size_t i = 0; i < km_session_said_count(app_session(&world->app)); i++) {
        const struct km_said *said = km_session_said(app_session(&world->app), i);
        if (said->kind != KM_SAID_LINE)
            continue;
        struct km_line line = km_scenario_line(app_scenario(&world->app), said->line);
        struct km_quote quote = km_report_said(app_report(&world->app), i);
        if (!km_text_present(&line.soft))
            continue;
        assert_string_equal(km_text_get(&quote.text, KM_JA), km_text_get(&line.soft, KM_JA));
        softer++;
    }
    assert_true(softer > 0);
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
    app_work(app, 0);
    const struct km_session *played = app_session(app);
    const uint32_t *turns = km_attainable_turning_points(app_attainable(app), &count);
    assert_true(count > 0);
    uint32_t turn = turns[0], same = km_session_answer(played, turn)->choice;
    struct km_decision decision = km_attainable_decision(app_attainable(app), turn - 1);
    app_retry(app, turn);
    assert_int_equal(app->screen, SCREEN_SCENE);
    assert_int_equal(km_session_turns(app_session(app)), turn - 1);
    assert_false(app_undo(app));
    assert_true(app_answer(app, same));
    assert_int_not_equal(app_retry_judge(app, &lost), KM_RETRY_SOLVED);
    assert_int_equal(lost, decision.before - decision.after);
    app_retry_again(app);
    assert_int_equal(km_session_turns(app_session(app)), turn - 1);
    if (decision.better_count) {
        assert_true(app_answer(app, decision.better[0]));
        app_retry_judge(app, &lost);
        assert_true(lost < decision.before - decision.after);
    }
    app_retry_end(app);
    assert_ptr_equal(app_session(app), played);
    assert_null(app->retry);
    assert_int_equal(app->screen, SCREEN_DEBRIEF);
}

/* In a large text lines and answers share a column; the way from one to the other is Down. */
static void down_reads_on_and_then_comes_to_the_first_answer(void **state)
{
    struct world *world = *state;
    world->app.settings.scale = 300;
    world->app.settings.width = 1280;
    world->app.settings.height = 720;
    start(world);
    world_show(world);
    world_press(world, "End");
    assert_true(gui_is_focused(world->gui, "scene.line"));
    for (int i = 0; i < 30 && gui_is_focused(world->gui, "scene.line"); i++)
        world_press(world, "Down");
    assert_true(gui_is_focused(world->gui, "scene.option"));
    world_press(world, "Down");
    assert_true(gui_is_focused(world->gui, "scene.option.1"));
    world_press(world, "Down");
    assert_true(gui_is_focused(world->gui, "scene.option.2"));
}

static void the_line_to_be_answered_stays_while_it_is_answered(void **state)
{
    struct world *world = *state;
    static const int sizes[][2] = {{1280, 720}, {960, 600}, {1920, 1080}};
    for (size_t i = 0; i < 3 * 3; i++) {
        world->app.settings.language = (enum ui_choice)(i % 3);
        world->app.settings.width = sizes[i / 3][0];
        world->app.settings.height = sizes[i / 3][1];
        world->app.settings.mode = KM_GUIDED;
        world_show(world);
        assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
        assert_true(app_start(&world->app));
        for (int answers = 0; answers < 4; answers++) {
            world_show(world);
            world_press(world, "End");
            assert_true(world_shows(world, "scene.newest"));
            if (answers)
                world_press(world, "Enter"); /* the coach */
            assert_true(world_shows(world, "scene.newest"));
            world_press(world, "3");
        }
        app_leave(&world->app);
    }
}

static void the_coach_is_read_before_one_answers_again(void **state)
{
    struct world *world = *state;
    world->app.settings.mode = KM_GUIDED;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    assert_true(app_start(&world->app));
    world_show(world);
    world_press(world, "End");
    world_press(world, "1");
    world_press(world, "End");
    assert_true(world_shows(world, "scene.coach.read"));
    world_press(world, "1"); /* no card is there yet */
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
    world_press(world, "Enter");
    assert_false(world_shows(world, "scene.coach.read"));
    world_press(world, "2");
    assert_int_equal(km_session_turns(app_session(&world->app)), 2);
    world_press(world, "u"); /* what it says of the answer before was read */
    world_press(world, "End");
    assert_true(world_shows(world, "scene.option.1"));
    app_leave(&world->app);
}

static bool is_written(const struct world *world, const char *text)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++)
        if (strcmp(gui_node_at(world->gui, i).label, text) == 0)
            return true;
    return false;
}

/* In a high window the turns before this one fill the room over it. */
static void earlier_turns_stand_above_where_there_is_room(void **state)
{
    struct world *world = *state;
    world->app.settings.width = 1920;
    world->app.settings.height = 1080;
    start_scenario(world, "broken-kettle");
    world_show(world);
    world_press(world, "End");
    size_t last = km_session_said_count(app_session(&world->app)) - 1;
    struct km_line line =
        km_scenario_line(app_scenario(&world->app), km_session_said(app_session(&world->app), last)->line);
    assert_true(is_written(world, app_text(&world->app, &line.text)));
    world_press(world, "3");
    world_press(world, "End");
    assert_true(is_written(world, app_text(&world->app, &line.text)));
}

static void expect_whole(struct world *world, const char *id)
{
    struct gui_node node;
    if (!gui_find_node(world->gui, id, &node) || node.visible.height != node.rect.height)
        fail_msg("%s is not wholly in view at %dx%d, %d %%", id, world->app.settings.width,
                 world->app.settings.height, world->app.settings.scale);
}

static void the_seat_begins_with_what_was_heard_and_keeps_its_buttons_in_view(void **state)
{
    static const int looks[][3] = {{1280, 720, 100}, {1920, 1080, 100}, {960, 600, 100}, {1280, 720, 200}};
    struct world *world = *state;
    start_scenario(world, "broken-kettle");
    play_to_the_end(&world->app);
    app_finish(&world->app);
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        world->app.settings.width = looks[i][0];
        world->app.settings.height = looks[i][1];
        world->app.settings.scale = looks[i][2];
        app_go(&world->app, SCREEN_SEAT);
        world_show(world);
        expect_whole(world, "seat.heard");
        expect_whole(world, "seat.next");
        expect_whole(world, "seat.run");
    }
}

/* ---- settings ---- */

static void settings_are_there_the_next_time(void **state)
{
    struct world *world = *state;
    world_show(world);
    world_press(world, "F2");
    world_press(world, "Ctrl++");
    world->app.settings.theme = GUI_CONTRAST;
    world->app.settings.mode = KM_EXAM;
    world->app.settings.soft = true;
    world->app.settings.width = 1600;
    settings_save(&world->app);
    world_close(world);
    world_open(world);
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
    world_write(world, "kamae", "settings.json",
                "{\"theme\":\"dark\",\"scale\":4000,\"mode\":\"host\",\"height\":\"x\",\"whatever\":1}");
    settings_load(&world->app);
    assert_int_equal(world->app.settings.theme, GUI_DARK);
    assert_int_equal(world->app.settings.scale, 100);
    assert_int_equal(world->app.settings.mode, KM_PRACTICE);
    assert_int_equal(world->app.settings.height, 800);
    world_write(world, "kamae", "settings.json", "[");
    settings_load(&world->app);
    assert_int_equal(world->app.settings.theme, GUI_LIGHT);
}

static void settings_that_cannot_be_kept_are_told_in_one_line(void **state)
{
    struct world *world = *state;
    world->config_home = "/proc/nowhere";
    world_show(world);
    world_press(world, "F2");
    assert_non_null(app_told(&world->app));
    assert_true(world_shows(world, "notice.text"));
    assert_int_equal(world->app.settings.language, UI_EN);
}

static void the_size_of_the_text_goes_up_and_down_and_back(void **state)
{
    struct world *world = *state;
    world_show(world);
    for (int i = 0; i < 9; i++)
        world_press(world, "Ctrl++");
    assert_int_equal(world->app.settings.scale, 300);
    world_press(world, "Ctrl+-");
    assert_int_equal(world->app.settings.scale, 250);
    world_press(world, "Ctrl+0");
    assert_int_equal(world->app.settings.scale, 100);
    world_press(world, "Ctrl+-");
    assert_int_equal(world->app.settings.scale, 100);
}

/* ---- moving about ---- */

/* The page of the rail below `screen`. */
static size_t below_in_rail(size_t screen)
{
    do
        screen++;
    while (!screens[screen]->icon);
    return screen;
}

static void the_rail_leads_to_settings_and_back_with_the_keyboard_alone(void **state)
{
    struct world *world = *state;
    world_show(world);
    gui_focus(world->gui, "rail.library");
    world_show(world);
    world_press(world, "Down");
    assert_string_equal(screens[world->app.screen]->id, "settings");
    assert_true(gui_is_focused(world->gui, "rail.settings"));
    size_t below = below_in_rail(world->app.screen);
    world_press(world, "Down");
    assert_int_equal(world->app.screen, below);
    world_press(world, "Esc");
    assert_string_equal(screens[world->app.screen]->id, "library");
}

static void every_page_of_the_rail_is_reached_and_left(void **state)
{
    struct world *world = *state;
    size_t pages = 0;
    world_show(world);
    for (size_t i = 0; i < SCREEN_COUNT; i++) {
        if (!screens[i]->icon)
            continue;
        pages++;
        world_click(world, gui_format(world->gui, "rail.%s", screens[i]->id));
        assert_int_equal(world->app.screen, i);
        world_press(world, "Esc");
        assert_int_equal(world->app.screen, SCREEN_LIBRARY);
    }
    assert_true(pages >= 2);
}

static void help_lies_over_the_screen_until_it_is_closed(void **state)
{
    struct world *world = *state;
    world_show(world);
    world_press(world, "F1");
    assert_true(world_shows(world, "help.text"));
    assert_false(world_shows(world, "library.card.one-page"));
    world_press(world, "Esc");
    assert_true(world_shows(world, "library.card.one-page"));
}

/* ---- fitting ---- */

/* ---- a class ---- */

static void start_class(struct world *world, const char *id)
{
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, id)));
    assert_true(app_start_class(&world->app));
    world_show(world);
    world_press(world, "End");
}

static uint32_t hands_kept(struct world *world)
{
    const struct km_session *session = app_session(&world->app);
    const struct km_event *last = km_session_event(session, km_session_event_count(session) - 1);
    assert_int_equal(last->kind, KM_VOTE);
    uint32_t hands = last->vote.abstained;
    for (size_t i = 0; i < last->vote.option_count; i++)
        hands += last->vote.options[i].count;
    return hands;
}

static void a_number_counts_a_hand_only_while_options_are_on_show(void **state)
{
    struct world *world = *state;
    start_class(world, "one-page");
    size_t before = km_session_event_count(app_session(&world->app));
    world_press(world, "1");
    assert_int_equal(km_session_event_count(app_session(&world->app)), before);
    world_press(world, "Enter");
    assert_true(world_shows(world, "class.option.1"));
    for (uint32_t hands = 1; hands <= 3; hands++) {
        world_press(world, hands == 3 ? "0" : "1");
        assert_int_equal(hands_kept(world), hands);
    }
    world_press(world, "Shift+1");
    assert_int_equal(hands_kept(world), 2);
    world_press(world, "-");
    assert_int_equal(hands_kept(world), 1);
    assert_int_equal(km_session_turns(app_session(&world->app)), 0);
}

static void the_only_hand_is_not_taken_back_and_more_hands_than_people_are_not_counted(void **state)
{
    struct world *world = *state;
    start_class(world, "one-page");
    world_press(world, "Enter");
    world_press(world, "2");
    world_press(world, "Shift+2");
    assert_true(app_is_told(&world->app, "gui.class.last-hand"));
    assert_int_equal(hands_kept(world), 1);
    assert_true(km_class_set_people(world->app.room, 1));
    world_press(world, "2");
    assert_true(app_is_told(&world->app, km_ballot_key(KM_BALLOT_TOO_MANY)));
    assert_int_equal(hands_kept(world), 1);
    world_press(world, "Enter"); /* what was told is over when the room goes on */
    assert_null(app_told(&world->app));
}

static void cards_that_have_no_room_stand_on_a_page_that_enter_and_numbers_lead_to(void **state)
{
    struct world *world = *state;
    world->app.settings.language = UI_BOTH;
    start_class(world, "third-leak-call");
    world_press(world, "Enter");
    assert_true(world_shows(world, "class.option.1"));
    assert_false(world_shows(world, "class.option.5"));
    assert_false(world_shows(world, "class.decide"));
    world_press(world, "5"); /* is counted, and seen to be */
    assert_int_equal(hands_kept(world), 1);
    assert_true(world_shows(world, "class.count.5"));
    world_press(world, "Left");
    assert_true(world_shows(world, "class.option.1"));
    world_press(world, "Enter");
    assert_true(world_shows(world, "class.option.5"));
    world_press(world, "Enter");
    assert_int_equal(world->app.classroom->stage, CLASS_DECIDE);
    assert_true(world_shows(world, "class.option.5")); /* most hands are there */
    world_press(world, "Enter");
    assert_int_equal(km_session_turns(app_session(&world->app)), 1);
}

static void a_class_goes_on_from_the_briefing_where_it_was_left(void **state)
{
    struct world *world = *state;
    start_class(world, "one-page");
    world_press(world, "Enter");
    world_press(world, "2");
    app_leave(&world->app);
    world_show(world);
    const struct km_card *card = world_card(world, "one-page");
    assert_non_null(card->room);
    assert_null(card->last);
    assert_true(app_open(&world->app, card));
    world_show(world);
    world_press(world, "k");
    assert_string_equal(screens[world->app.screen]->id, "class");
    world_press(world, "End");
    world_press(world, "Enter");
    world_press(world, "2");
    assert_int_equal(hands_kept(world), 2);
}

static void what_was_judged_of_a_class_is_forgotten_when_it_goes_on(void **state)
{
    struct world *world = *state;
    start_class(world, "one-page");
    world_press(world, "Enter");
    world_press(world, "s");
    assert_non_null(app_score(&world->app));
    world_press(world, "Esc");
    world_press(world, "1");
    assert_null(world->app.judgement);
}

static void the_text_of_a_class_grows_with_the_window_and_has_a_size_of_its_own(void **state)
{
    struct world *world = *state;
    struct gui_node small, large;
    start_class(world, "one-page");
    assert_true(gui_find_node(world->gui, "class.task", &small));
    world->app.settings.width = 1920;
    world->app.settings.height = 1080;
    world_show(world);
    assert_true(gui_find_node(world->gui, "class.task", &large));
    assert_in_range(large.rect.height * 100 / small.rect.height, 145, 155);
    world_press(world, "Ctrl++");
    assert_int_equal(world->app.settings.scale, 100);
    assert_true(gui_find_node(world->gui, "class.task", &small));
    assert_true(small.rect.height > large.rect.height);
}

static void expect_fit(struct world *world, const char *what)
{
    struct strbuf out;
    strbuf_init(&out, &world->arena);
    world_show(world);
    if (gui_misfits(world->gui, &out))
        fail_msg("%s, %dx%d at %d %%, language %d:\n%s", what, world->app.settings.width,
                 world->app.settings.height, world->app.settings.scale, (int)world->app.settings.language,
                 out.data);
    for (size_t i = 0; i < gui_node_count(world->gui); i++)
        if (gui_node_at(world->gui, i).state & GUI_CUT)
            fail_msg("%s is shortened: %s", what, gui_node_at(world->gui, i).label);
}

/* ---- the customer's face ---- */

/* The newest words that are shown, the narrator's aside. */
static bool customer_spoke_last(const struct app *app)
{
    for (size_t i = app->scene->shown; i-- > 0;) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->kind == KM_SAID_CHOICE)
            return false;
        if (said->kind != KM_SAID_LINE)
            continue;
        enum km_speaker by = km_scenario_line(app_scenario(app), said->line).by;
        if (by == KM_BY_CUSTOMER || by == KM_BY_AGENT || by == KM_BY_PARTNER)
            return by == KM_BY_CUSTOMER;
    }
    return false;
}

struct mouths {
    size_t open, before;
};

static void watch_mouth(struct world *world, const char *id, struct mouths *mouths)
{
    start_scenario(world, id);
    for (int page = 0; page < 30 && km_session_status(app_session(&world->app)) != KM_ENDED; page++) {
        world_show(world);
        bool speaks = customer_spoke_last(&world->app);
        const double *pose = world->app.scene->motion.to.at;
        bool calm = pose[FURROW] <= 0;
        assert_true(speaks || pose[MOUTH_OPEN] <= 0);
        mouths->open += pose[MOUTH_OPEN] > 0;
        mouths->before += !speaks && calm;
        world_press(world, "Enter");
    }
    app_leave(&world->app);
}

static void the_customer_s_mouth_is_open_only_at_their_own_words(void **state)
{
    struct world *world = *state;
    struct mouths mouths = {0};
    world->app.settings.width = 960; /* few lines on a page */
    world->app.settings.height = 600;
    watch_mouth(world, "broken-kettle", &mouths);
    watch_mouth(world, "third-leak-call", &mouths);
    assert_true(mouths.open > 0 && mouths.before > 0);
}

/* Through the rail. */
static void walk(struct world *world)
{
    for (size_t i = 0; i < SCREEN_COUNT; i++) {
        if (!screens[i]->icon)
            continue;
        app_go(&world->app, (enum screen_id)i);
        expect_fit(world, screens[i]->id);
        world_press(world, "F1");
        expect_fit(world, "help");
        world_press(world, "F1");
        world_press(world, "End");
        expect_fit(world, "the end of it");
    }
}

static void every_screen_fits_in_each_language_and_size(void **state)
{
    struct world *world = *state;
    static const int scales[] = {100, 150, 200, 300}, sizes[][2] = {{1280, 720}, {1920, 1080}, {960, 600}};
    world_write(world, "scenarios", "aa.json", "{\"format\":1,}");
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

/* As high and narrow as a telephone, and large text. */
static void the_briefing_and_the_scene_fit_on_a_telephone(void **state)
{
    struct world *world = *state;
    world->app.settings.width = 390;
    world->app.settings.height = 844;
    for (size_t i = 0; i < 3 * 3; i++) {
        world->app.settings.language = (enum ui_choice)(i % 3);
        world->app.settings.scale = 100 * (int)(i / 3 + 1);
        world_show(world);
        assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
        expect_fit(world, "the briefing");
        assert_true(app_start(&world->app));
        expect_fit(world, "the scene");
        app_leave(&world->app);
    }
}

static void press_language(struct world *world, enum ui_choice expected)
{
    world_press(world, "F2");
    assert_int_equal(world->app.settings.language, expected);
}

static void the_key_for_the_language_leads_back_to_the_japanese_one_came_from(void **state)
{
    struct world *world = *state;
    static const enum ui_choice japanese[] = {UI_JA_EASY, UI_JA};
    for (size_t i = 0; i < 2; i++) {
        world->app.settings.language = japanese[i];
        world_show(world);
        press_language(world, UI_EN);
        press_language(world, UI_BOTH);
        press_language(world, japanese[i]);
        press_language(world, UI_EN);
    }
}

/* ---- earlier runs ---- */

/* To the page of a run after which `runs` are kept. */
static void finish_runs(struct world *world, size_t runs)
{
    for (size_t run = 0; run < runs; run++) {
        start(world);
        play_to_the_end(&world->app);
        app_finish(&world->app);
        world_show(world);
        if (run + 1 < runs)
            app_go(&world->app, SCREEN_LIBRARY);
    }
    world->app.debrief->page = DEBRIEF_HISTORY;
}

static void earlier_runs_fit_and_are_a_page_away(void **state)
{
    struct world *world = *state;
    static const int sizes[][3] = {{1920, 1080, 100}, {1280, 720, 100}, {960, 600, 100},
                                   {1280, 720, 200},  {960, 600, 200},  {390, 844, 100}};
    finish_runs(world, 20);
    for (size_t i = 0; i < 3 * sizeof sizes / sizeof *sizes; i++) {
        const int *size = sizes[i / 3];
        world->app.settings.language = (enum ui_choice)(i % 3);
        world->app.settings.width = size[0];
        world->app.settings.height = size[1];
        world->app.settings.scale = size[2];
        world->app.debrief->newer = 0;
        expect_fit(world, "earlier runs");
        for (int page = 0; page < 20 && world_shows(world, "debrief.history.older"); page++) {
            gui_reveal(world->gui, "debrief.history.older");
            world_show(world);
            if (world_node(world, "debrief.history.older").state & GUI_DISABLED)
                break;
            size_t newer = world->app.debrief->newer;
            world_click(world, "debrief.history.older");
            assert_true(world->app.debrief->newer > newer);
        }
    }
    assert_true(world->app.debrief->newer > 0);
    gui_reveal(world->gui, "debrief.history.newer");
    world_show(world);
    size_t newer = world->app.debrief->newer;
    world_click(world, "debrief.history.newer");
    assert_true(world->app.debrief->newer < newer);
}

static void the_first_run_has_a_page_of_earlier_ones_too(void **state)
{
    struct world *world = *state;
    finish_runs(world, 1);
    expect_fit(world, "the first run");
    assert_true(world_shows(world, "debrief.history.first"));
    assert_false(world_shows(world, "debrief.history.older"));
}

static void an_english_day_has_a_month_in_letters(void **state)
{
    struct world *world = *state;
    finish_runs(world, 1);
    world_show(world);
    assert_non_null(strstr(world_node(world, "debrief.history.scores").label, "3/1 "));
    world->app.settings.language = UI_EN;
    world_show(world);
    assert_non_null(strstr(world_node(world, "debrief.history.scores").label, "1 Mar "));
}

/* ---- low windows ---- */

static void the_modes_and_the_start_are_in_view_in_a_low_window(void **state)
{
    struct world *world = *state;
    world->app.settings.width = 960;
    world->app.settings.height = 600;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    expect_fit(world, "a low briefing");
    static const char *const ids[] = {"briefing.mode.guided", "briefing.mode.practice", "briefing.mode.exam",
                                      "briefing.start"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        struct gui_node node = world_node(world, ids[i]);
        assert_int_equal(node.visible.height, node.rect.height);
    }
}

/* ---- the first start ---- */

static void texts_suit_a_large_screen_and_it_is_asked_about_once(void **state)
{
    struct world *world = *state;
    first_scale_offer(&world->app, 1919, 1080);
    assert_int_equal(world->app.settings.scale, 100);
    first_scale_offer(&world->app, 2560, 1440);
    assert_int_equal(world->app.settings.scale, 150);
    expect_fit(world, "the first start");
    world->app.settings.scale = 150;
    world_show(world);
    world_click(world, "notice.large");
    assert_false(world_shows(world, "notice.large"));
    world_close(world);
    world_open(world);
    assert_int_equal(world->app.settings.scale, 150);
    world->app.settings.scale = 100;
    first_scale_offer(&world->app, 2560, 1440);
    assert_int_equal(world->app.settings.scale, 100);
}

static void texts_go_back_to_their_size_and_nobody_asks_again(void **state)
{
    struct world *world = *state;
    first_scale_offer(&world->app, 1920, 1200);
    assert_int_equal(world->app.settings.scale, 125);
    world_show(world);
    world_click(world, "notice.usual");
    assert_int_equal(world->app.settings.scale, 100);
    assert_false(world_shows(world, "notice.text"));
    world_close(world);
    world_open(world);
    first_scale_offer(&world->app, 1920, 1200);
    assert_int_equal(world->app.settings.scale, 100);
}

/* What fingers touch is large enough for them. */
static void expect_touchable(const struct world *world, const char *where)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        bool touched = node.role == GUI_ROLE_BUTTON || node.role == GUI_ROLE_OPTION ||
                       node.role == GUI_ROLE_CARD || node.role == GUI_ROLE_TAB ||
                       node.role == GUI_ROLE_RADIO || node.role == GUI_ROLE_SWITCH ||
                       node.role == GUI_ROLE_FIELD;
        if (touched && (node.rect.width < GUI_TARGET_TOUCH || node.rect.height < GUI_TARGET_TOUCH))
            fail_msg("%s: %s is %d x %d", where, node.id, node.rect.width, node.rect.height);
    }
}

/* Nothing that is read names a key, a mouse, a computer of one's own, or a folder on it. */
static void expect_nothing_of_a_desk(const struct world *world, const char *where)
{
    static const char *const words[] = {"Enter",      "Esc",           "F1",       "F2",       "F11",
                                        "Ctrl",       "キー",          "クリック", "ドラッグ", "パソコン",
                                        "click",      "this computer", "a key",    "keys",     "drag",
                                        "フォルダー", "folder"};
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        for (size_t w = 0; w < sizeof words / sizeof *words; w++)
            if (strstr(node.label, words[w]) || (node.value && strstr(node.value, words[w])))
                fail_msg("%s: %s", where, node.label);
    }
}

static void expect_for_fingers(struct world *world, const char *where)
{
    expect_fit(world, where);
    expect_touchable(world, where);
    expect_nothing_of_a_desk(world, where);
}

static void choose_nothing(void *user)
{
    (void)user;
}

static const char *no_folder(void *user, struct arena *arena)
{
    (void)user;
    (void)arena;
    return NULL;
}

/* What a page on a telephone has of the world. */
static void as_on_a_telephone(struct app_host *host)
{
    host->touch = true;
    host->keeping = APP_KEPT_IN_BROWSER;
    host->records_folder = no_folder;
    host->documents_folder = NULL;
    host->choose_file = choose_nothing;
}

/* A page has no window of its own, which could be closed or fill the screen. */
static void expect_help(struct world *world)
{
    world_click(world, "bar.help");
    assert_true(world_shows(world, "help.text"));
    expect_for_fingers(world, "help");
    world_click(world, "help.larger");
    assert_int_equal(world->app.settings.scale, 125);
    world_click(world, "help.smaller");
    assert_int_equal(world->app.settings.scale, 100);
    assert_true(world_shows(world, "help.language"));
    assert_false(world_shows(world, "help.quit"));
    world_click(world, "help.close");
}

static void look_by_finger(struct world *world, enum screen_id screen)
{
    app_go(&world->app, screen);
    expect_for_fingers(world, screens[screen]->id);
    expect_help(world);
}

static void where_there_is_no_keyboard_nothing_speaks_of_keys_and_all_is_large_enough(void **state)
{
    struct world *world = *state;
    static const int sizes[][2] = {{390, 844}, {320, 568}, {844, 390}, {768, 1024}};
    as_on_a_telephone(&world->app.host);
    for (size_t i = 0; i < 3 * sizeof sizes / sizeof *sizes; i++) {
        world->app.settings.language = (enum ui_choice)(i % 3);
        world->app.settings.width = sizes[i / 3][0];
        world->app.settings.height = sizes[i / 3][1];
        look_by_finger(world, SCREEN_LIBRARY);
        look_by_finger(world, SCREEN_ADD);
        look_by_finger(world, SCREEN_SETTINGS);
        look_by_finger(world, SCREEN_ABOUT);
        app_go(&world->app, SCREEN_LIBRARY);
        assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
        expect_for_fingers(world, "the briefing");
        expect_help(world);
        assert_true(app_start(&world->app));
        expect_for_fingers(world, "the scene");
        expect_help(world);
        world_press(world, "End");
        expect_for_fingers(world, "the answers");
        assert_false(world_shows(world, "hint.F1"));
        look_by_finger(world, SCREEN_STOPPED);
        look_by_finger(world, SCREEN_ENDED);
        app_leave(&world->app);
    }
}

static void what_came_of_a_run_speaks_of_no_keys_either(void **state)
{
    struct world *world = *state;
    as_on_a_telephone(&world->app.host);
    world->app.settings.width = 390;
    world->app.settings.height = 844;
    for (int language = UI_JA; language <= UI_BOTH; language++) {
        world->app.settings.language = (enum ui_choice)language;
        start_scenario(world, "broken-kettle");
        play_to_the_end(&world->app);
        expect_for_fingers(world, "the end");
        app_finish(&world->app);
        world_show(world);
        for (int page = DEBRIEF_SUMMARY; page < DEBRIEF_PAGES; page++) {
            world->app.debrief->page = (enum debrief_page)page;
            expect_for_fingers(world, "the debrief");
        }
        look_by_finger(world, SCREEN_SEAT);
        app_go(&world->app, SCREEN_DEBRIEF);
        world_show(world);
        gui_reveal(world->gui, "debrief.export");
        world_show(world);
        world_click(world, "debrief.export");
        expect_for_fingers(world, "the export");
        expect_help(world);
        app_leave(&world->app);
    }
}

static bool says(const struct world *world, const char *words)
{
    for (size_t i = 0; i < gui_node_count(world->gui); i++)
        if (strcmp(gui_node_at(world->gui, i).label, words) == 0)
            return true;
    return false;
}

/* Where there is no window to close, the end for today is said, and leads on; the help has no key for it. */
static void who_ends_for_today_closes_the_window_or_is_told_that_the_page_may_be_closed(void **state)
{
    struct world *world = *state;
    for (int own_window = 1; own_window >= 0; own_window--) {
        world->app.host.own_window = own_window;
        world->app.settings.width = own_window ? 1280 : 320;
        start(world);
        app_go(&world->app, SCREEN_STOPPED);
        world_show(world);
        world_press(world, "4");
        assert_int_equal(world->app.quit, own_window);
        world->app.quit = false;
        world_press(world, "F1");
        assert_int_equal(says(world, "終わる"), own_window);
        world_press(world, "Esc");
        if (own_window)
            app_leave(&world->app);
    }
    assert_int_equal(world->app.screen, SCREEN_ENDED);
    expect_fit(world, "the end for today");
    assert_true(world_shows(world, "ended.note"));
    world_press(world, "Enter");
    assert_int_equal(world->app.screen, SCREEN_LIBRARY);
    world_press(world, "Ctrl+q");
    assert_false(world->app.quit);
}

/* From the first key on, whatever is read next stands beside it. */
static void expect_keys_last(const struct world *world, const char *where)
{
    int bar = 0;
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (!bar && strncmp(node.id, "hint.", strlen("hint.")) == 0)
            bar = node.rect.y;
        if (bar && node.rect.y < bar)
            fail_msg("%s: \"%s\" is read after the keys", where, node.label);
    }
    if (!bar)
        fail_msg("%s: no keys", where);
}

static void the_hint_bar_is_read_last(void **state)
{
    struct world *world = *state;
    static const enum screen_id beside_a_run[] = {SCREEN_LIBRARY, SCREEN_ADD, SCREEN_SETTINGS, SCREEN_ABOUT};
    for (size_t i = 0; i < sizeof beside_a_run / sizeof *beside_a_run; i++) {
        app_go(&world->app, beside_a_run[i]);
        world_show(world);
        expect_keys_last(world, screens[beside_a_run[i]]->id);
    }
    assert_true(app_open(&world->app, world_card(world, "broken-kettle")));
    world_show(world);
    expect_keys_last(world, "briefing");
    assert_true(app_start(&world->app));
    world_show(world);
    expect_keys_last(world, "scene");
    world_press(world, "End");
    expect_keys_last(world, "answers");
}

/* What is first on it is seen, although what is done most stands further down. */
static void where_there_is_no_keyboard_a_page_opens_at_its_beginning(void **state)
{
    struct world *world = *state;
    as_on_a_telephone(&world->app.host);
    world->app.settings.width = 320;
    world->app.settings.height = 568;
    start_scenario(world, "broken-kettle");
    play_to_the_end(&world->app);
    app_finish(&world->app);
    world_show(world);
    assert_true(world_shows(world, "debrief.open-turn"));
    assert_int_not_equal(world_node(world, "debrief.page.summary").visible.height, 0);
    gui_reveal(world->gui, "debrief.export");
    world_show(world);
    world_click(world, "debrief.export");
    assert_int_not_equal(world_node(world, "export.format.text").visible.height, 0);
}

static size_t shapes_within(const struct gui *gui, struct gui_rect place)
{
    const struct gui_draw *draw = gui_picture(gui);
    size_t count = 0;
    for (size_t i = 0; i < draw->count; i++) {
        struct gui_rect rect = draw->items[i].rect;
        count += draw->items[i].kind == GUI_DRAW_POLYGON && gui_rect_contains(place, rect.x, rect.y);
    }
    return count;
}

/* In the bar of a small window there is a face while there is somebody, who leaves in the end. */
static void where_nobody_is_the_bar_has_no_face(void **state)
{
    struct world *world = *state;
    world->app.settings.width = 320;
    world->app.settings.height = 568;
    start_scenario(world, "broken-kettle");
    world_show(world);
    assert_int_not_equal(shapes_within(world->gui, world_node(world, "scene.picture").rect), 0);
    play_to_the_end(&world->app);
    world_press(world, "End");
    assert_int_equal(shapes_within(world->gui, world_node(world, "scene.picture").rect), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_set_up, world_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_screen_is_the_library_with_a_card_for_each_scenario),
        TEST(a_broken_file_is_a_card_with_its_first_finding),
        TEST(a_scenario_that_turns_out_broken_says_so_on_its_card_and_can_be_read_again),
        TEST(a_scenario_s_own_limits_stand_in_place_of_the_organisation_s),
        TEST(a_file_with_a_long_name_is_opened_like_any_other),
        TEST(of_a_long_library_only_what_is_near_is_laid_out),
        TEST(the_library_counts_what_it_shows),
        TEST(words_find_scenarios_in_both_languages_and_forms),
        TEST(a_scenario_that_was_left_goes_on_by_the_key_c),
        TEST(a_scenario_that_was_left_goes_on_from_its_briefing_too),
        TEST(a_mode_that_is_fixed_is_the_only_one),
        TEST(the_debrief_of_a_finished_scenario_opens_again_from_its_briefing),
        TEST(a_plan_is_kept_with_its_run),
        TEST(a_finished_session_that_is_spoilt_leads_back_to_the_library),
        TEST(the_card_tells_a_stopped_scenario_from_a_finished_one),
        TEST(whoever_has_not_practised_begins_with_one_button_and_guided),
        TEST(a_hint_at_the_bottom_does_what_its_key_does),
        TEST(a_notice_is_said_in_the_language_chosen_now_with_its_reason),
        TEST(a_notice_of_what_was_done_goes_with_its_screen_and_one_of_what_is_missing_stays),
        TEST(a_session_of_an_older_scenario_brings_its_own),
        TEST(a_session_that_another_window_writes_is_left_alone),
        TEST(a_session_file_that_is_spoilt_is_told_in_one_line),
        TEST(without_a_place_for_it_the_session_runs_and_says_so),
        TEST(a_scene_at_its_end_is_over_although_nobody_looked_at_the_debrief),
        TEST(an_answer_that_is_kept_says_nothing_of_other_notices),
        TEST(the_end_is_judged_and_kept),
        TEST(what_was_softened_is_soft_in_the_debrief_too),
        TEST(a_turning_point_is_tried_again_without_a_trace),
        TEST(down_reads_on_and_then_comes_to_the_first_answer),
        TEST(the_line_to_be_answered_stays_while_it_is_answered),
        TEST(the_coach_is_read_before_one_answers_again),
        TEST(earlier_turns_stand_above_where_there_is_room),
        TEST(the_seat_begins_with_what_was_heard_and_keeps_its_buttons_in_view),
        TEST(a_number_counts_a_hand_only_while_options_are_on_show),
        TEST(the_only_hand_is_not_taken_back_and_more_hands_than_people_are_not_counted),
        TEST(cards_that_have_no_room_stand_on_a_page_that_enter_and_numbers_lead_to),
        TEST(a_class_goes_on_from_the_briefing_where_it_was_left),
        TEST(what_was_judged_of_a_class_is_forgotten_when_it_goes_on),
        TEST(the_text_of_a_class_grows_with_the_window_and_has_a_size_of_its_own),
        TEST(settings_are_there_the_next_time),
        TEST(wrong_settings_are_passed_over_one_by_one),
        TEST(settings_that_cannot_be_kept_are_told_in_one_line),
        TEST(the_size_of_the_text_goes_up_and_down_and_back),
        TEST(the_rail_leads_to_settings_and_back_with_the_keyboard_alone),
        TEST(every_page_of_the_rail_is_reached_and_left),
        TEST(help_lies_over_the_screen_until_it_is_closed),
        TEST(the_customer_s_mouth_is_open_only_at_their_own_words),
        TEST(every_screen_fits_in_each_language_and_size),
        TEST(the_briefing_and_the_scene_fit_on_a_telephone),
        TEST(the_key_for_the_language_leads_back_to_the_japanese_one_came_from),
        TEST(earlier_runs_fit_and_are_a_page_away),
        TEST(the_first_run_has_a_page_of_earlier_ones_too),
        TEST(an_english_day_has_a_month_in_letters),
        TEST(the_modes_and_the_start_are_in_view_in_a_low_window),
        TEST(texts_suit_a_large_screen_and_it_is_asked_about_once),
        TEST(texts_go_back_to_their_size_and_nobody_asks_again),
        TEST(where_there_is_no_keyboard_nothing_speaks_of_keys_and_all_is_large_enough),
        TEST(what_came_of_a_run_speaks_of_no_keys_either),
        TEST(where_there_is_no_keyboard_a_page_opens_at_its_beginning),
        TEST(where_nobody_is_the_bar_has_no_face),
        TEST(the_hint_bar_is_read_last),
        TEST(who_ends_for_today_closes_the_window_or_is_told_that_the_page_may_be_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
