/* What comes first is told first: the verdict, the coach, the end, the form, one's own words, the options. */
#include "gui/screens/scene_waits.h"

#include "gui/screens/app_run.h"
#include "gui/ui/frame.h"

bool scene_reads(const struct app *app)
{
    return app->scene->shown < km_session_said_count(app_session(app));
}

bool scene_coach_waits(const struct app *app)
{
    return app->scene->coach && !app->scene->coached;
}

static bool is_decision(const struct app *app)
{
    struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    return km_session_status(app_session(app)) == KM_OPEN && node.kind != KM_NODE_FORM;
}

bool scene_words_wait(const struct app *app)
{
    return app_asks_words(app) && is_decision(app) && app->scene->worded != km_session_turn(app_session(app));
}

bool scene_words_can_come(const struct app *app)
{
    return app_asks_words(app) && is_decision(app);
}

bool scene_find_form(const struct app *app, struct km_node *out)
{
    if (km_session_status(app_session(app)) != KM_OPEN)
        return false;
    *out = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    return out->kind == KM_NODE_FORM;
}

bool scene_form_waits(const struct app *app)
{
    struct km_node form;
    return app->scene->form_open && scene_find_form(app, &form);
}

enum scene_waits scene_waits_for(const struct app *app)
{
    if (app->scene->judged)
        return SCENE_WAITS_JUDGED;
    if (scene_coach_waits(app))
        return SCENE_WAITS_COACH;
    enum km_status status = km_session_status(app_session(app));
    if (status == KM_ENDED || status == KM_STUCK)
        return status == KM_ENDED ? SCENE_WAITS_ENDED : SCENE_WAITS_STUCK;
    struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    if (node.kind == KM_NODE_FORM)
        return SCENE_WAITS_FORM;
    return scene_words_wait(app) ? SCENE_WAITS_WORDS : SCENE_WAITS_OPTIONS;
}

const char *scene_answer_thing(const struct app *app)
{
    static const char *const ids[] = {
        [SCENE_WAITS_COACH] = "scene.coach.read", [SCENE_WAITS_WORDS] = "scene.words.field",
        [SCENE_WAITS_OPTIONS] = "scene.option",   [SCENE_WAITS_FORM] = "scene.form",
        [SCENE_WAITS_JUDGED] = "scene.again",     [SCENE_WAITS_ENDED] = "scene.debrief",
        [SCENE_WAITS_STUCK] = "scene.leave"};
    enum scene_waits waits = scene_waits_for(app);
    if (app->watch && (waits == SCENE_WAITS_ENDED || waits == SCENE_WAITS_STUCK))
        return "scene.list";
    return waits == SCENE_WAITS_JUDGED && app->scene->retried == KM_RETRY_SOLVED ? "scene.retry-end"
                                                                                 : ids[waits];
}

const char *scene_form_thing(const struct app *app)
{
    struct km_node form;
    if (!scene_find_form(app, &form))
        return "form.submit";
    bool begun = app->scene->form_node == km_session_node(app_session(app));
    uint32_t row = begun ? app->scene->row : km_session_next_slot(app_session(app));
    bool asks = row < form.slot_count;
    return asks ? "form.option" : "form.submit";
}

const char *scene_main_thing(const struct app *app)
{
    if (scene_form_waits(app))
        return scene_form_thing(app);
    if (scene_reads(app))
        return "scene.more";
    if (app->scene->shared)
        return "scene.line";
    return scene_answer_thing(app);
}

void scene_open_page(struct app *app, struct gui *gui, enum scene_page page)
{
    struct scene *scene = app->scene;
    scene->page = scene->page == page ? SCENE_TALK : page;
    scene->breath_since_ms = gui_now(gui);
    if (scene->page == SCENE_TALK) {
        gui_focus(gui, app_session(app) ? scene_main_thing(app) : "briefing.start");
        return;
    }
    gui_focus(gui, "scene.page.close");
    if (page == SCENE_EARLIER)
        gui_scroll_to_end(gui, "scene.page");
    else
        gui_scroll_to_start(gui, "scene.page");
}
