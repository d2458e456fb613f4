/* What lies over the conversation: earlier lines, documents, a breath, a hint. Each is closed by Esc, by its
 * own key, or by the button below it; nothing of the scene goes on meanwhile. */
#include "gui/screens/scene_page.h"

#include "gui/screens/app_run.h"
#include "gui/screens/breath.h"
#include "gui/screens/scene_coach.h"
#include "gui/screens/scene_talk.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"

enum { LEAST_CIRCLE = 240, FOOT = 64 };

/* Whether some answer opens it. */
static bool is_behind_an_answer(const struct km_scenario *scenario, size_t document)
{
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        struct km_node node = km_scenario_node(scenario, n);
        for (uint32_t c = node.first_choice; c < node.first_choice + node.choice_count; c++)
            if (km_scenario_choice(scenario, c).document == (int32_t)document)
                return true;
    }
    return false;
}

static bool was_opened(const struct km_session *session, size_t document)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    for (size_t i = 0; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        if (said->kind == KM_SAID_CHOICE &&
            km_scenario_choice(scenario, said->choice).document == (int32_t)document)
            return true;
    }
    return false;
}

/* It belongs to what is known: opened by an answer, or not hidden behind one. */
static bool is_open(const struct km_scenario *scenario, const struct km_session *session, size_t document)
{
    return (session && was_opened(session, document)) || !is_behind_an_answer(scenario, document);
}

bool scene_has_documents(const struct app *app)
{
    for (size_t d = 0; d < km_scenario_document_count(app_scenario(app)); d++)
        if (is_open(app_scenario(app), app_session(app), d))
            return true;
    return false;
}

static void show_documents(struct app *app, struct gui *gui)
{
    for (size_t d = 0; d < km_scenario_document_count(app_scenario(app)); d++) {
        if (!is_open(app_scenario(app), app_session(app), d))
            continue;
        struct km_document document = km_scenario_document(app_scenario(app), d);
        gui_gap(gui, GUI_GAP_GROUP);
        gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .raised = true});
        gui_heading(gui, app_text(app, &document.title), GUI_STYLE(.type = GUI_NAME));
        gui_gap(gui, GUI_GAP);
        gui_text(gui, app_text(app, &document.text), GUI_STYLE(.type = GUI_REPORT));
        if (app_second(app, &document.text)) {
            gui_gap(gui, GUI_GAP);
            gui_text(gui, app_second(app, &document.text), app_second_style(app));
        }
        gui_card_end(gui);
    }
}

static const struct gui_style breath_note = {.type = GUI_REPORT, .colour = GUI_INK2, .align = GUI_CENTRE};

/* The circle comes first: where there is little room, the note is left out. */
static void show_breath(struct app *app, struct gui *gui, int room)
{
    const char *note = app_word(app, "gui.breath.note");
    int words = gui_text_height(gui, note, breath_note, gui_column_width(gui)) + GUI_GAP_GROUP;
    if (room - words >= LEAST_CIRCLE * gui_settings(gui)->scale / 100) {
        gui_text(gui, note, breath_note);
        gui_gap(gui, GUI_GAP_GROUP);
        room -= words;
    }
    int size = breath_size(gui, room);
    gui_gap(gui, room > size ? (room - size) / 2 : 0);
    breath_circle(app, gui, "scene.breath", size, app->scene->breath_since_ms);
}

static const char *title_of(const struct app *app)
{
    static const char *const keys[] = {[SCENE_TALK] = "gui.scene.earlier",
                                       [SCENE_EARLIER] = "gui.scene.earlier",
                                       [SCENE_DOCUMENTS] = "gui.scene.documents",
                                       [SCENE_BREATH] = "gui.scene.breathe",
                                       [SCENE_HINT] = "gui.scene.hint"};
    return app_word(app, keys[app->scene->page]);
}

void scene_page(struct app *app, struct gui *gui, struct gui_rect rect)
{
    int scale = gui_settings(gui)->scale;
    struct gui_rect foot = gui_cut_bottom(&rect, FOOT > 40 * scale / 100 + 24 ? FOOT : 40 * scale / 100 + 24);
    gui_scroll_begin(gui, "scene.page", rect);
    gui_heading(gui, title_of(app), GUI_STYLE(.type = GUI_NAME));
    gui_gap(gui, GUI_GAP);
    if (app->scene->page == SCENE_EARLIER)
        scene_everything_said(app, gui, false);
    else if (app->scene->page == SCENE_DOCUMENTS)
        show_documents(app, gui);
    else if (app->scene->page == SCENE_HINT)
        scene_hint(app, gui);
    else
        show_breath(app, gui, rect.height - gui_type_line(GUI_NAME, app_language(app), scale) - GUI_GAP);
    gui_scroll_end(gui);
    gui_area_begin_at(gui, foot, GUI_END);
    if (gui_button(gui, "scene.page.close", app_word(app, "gui.scene.close"),
                   GUI_BUTTON(.kind = GUI_FIRST, .key = "Esc", .small = true)))
        scene_open_page(app, gui, app->scene->page);
    gui_area_end(gui);
}
