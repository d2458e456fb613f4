/* Before the options of a decision are seen, one says in one's own words what one would answer. It is kept
 * with the session, never judged, and may be left out. */
#include "gui/screens/scene_words.h"

#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/button.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

static uint32_t turn_of(const struct app *app)
{
    return km_session_turn(app_session(app));
}

const char *scene_words_written(const struct app *app)
{
    return km_session_own_words(app_session(app), turn_of(app));
}

/* Nobody is asked again who has answered already, or has taken the answer back. */
void scene_look_for_words(struct app *app)
{
    struct scene *scene = app->scene;
    const struct km_session *session = app_session(app);
    const char *written = scene_words_written(app);
    bool back = km_session_event(session, km_session_event_count(session) - 1)->kind == KM_UNDO;
    if (written || back)
        scene->worded = turn_of(app);
    if (scene->words_turn != turn_of(app))
        gui_field_set(&scene->words, written ? written : "");
    scene->words_turn = turn_of(app);
}

void scene_ask_words(struct app *app, struct gui *gui)
{
    app->scene->worded = 0;
    gui_focus(gui, "scene.words.field");
}

static void go_on(struct app *app, struct gui *gui)
{
    struct scene *scene = app->scene;
    const char *written = scene_words_written(app);
    scene->worded = turn_of(app);
    gui_focus(gui, scene_answer_thing(app));
    gui_hold(gui, GUI_MS_HOLD);
    gui_group_forget(gui, "scene.option");
    gui_scroll_to_start(gui, "scene.answers");
    if (strcmp(scene->words.text, written ? written : "") != 0)
        app_write_words(app, scene->words.text);
}

void scene_words(struct app *app, struct gui *gui)
{
    gui_text(gui, app_word(app, "gui.words.note"), GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    enum gui_field_answer typed =
        gui_text_field(gui, "scene.words.field", app_word(app, "gui.words.title"),
                       app_word(app, "gui.words.hint"), GUI_ICON_PEN, &app->scene->words);
    gui_gap(gui, GUI_GAP);
    bool on = gui_button(gui, "scene.words.go", app_word(app, "gui.words.go"),
                         GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter"));
    if ((on || typed == GUI_FIELD_DONE) && !gui_is_held(gui))
        go_on(app, gui);
}
