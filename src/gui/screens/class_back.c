/* Where a room can go back to: before each answer of the way that goes on, which stays. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"

enum { MOST_BACK = 9 /* by number key */ };

/* What answer number `turn` was. */
static const char *answer_at(struct app *app, uint32_t turn)
{
    const struct km_event *event = km_session_answer(app_session(app), turn);
    if (event->kind != KM_ANSWER)
        return app_word(app, "gui.scene.form-written");
    struct km_choice choice = km_scenario_choice(app_scenario(app), event->choice);
    return app_text(app, &choice.text);
}

static void go_back(struct app *app, uint32_t turn)
{
    app->classroom->page = CLASS_PLAIN;
    if (app_go_back(app, class_branch(app), turn))
        app_tell(app, "host.back", NULL);
}

/* The answers of the way that goes on, the last one first. */
void class_back(struct app *app, struct gui *gui)
{
    uint32_t turns = km_session_turns(app_session(app)), wanted = 0;
    gui_text(gui, app_word(app, "gui.class.back.how"), GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
    gui_group_begin(gui, "class.turn");
    for (uint32_t back = 1; back <= turns; back++) {
        uint32_t turn = turns - back + 1;
        struct gui_card look = {.padding = GUI_GAP_GROUP};
        const char *answer = answer_at(app, turn);
        gui_gap(gui, GUI_GAP);
        bool chosen = gui_card_begin(gui, gui_id(gui, "class.turn", back), answer, look);
        gui_text(
            gui,
            app_phrase(app, gui, "gui.class.back.turn",
                       UI_ARGUMENTS({.name = "number", .number = back}, {.name = "turn", .number = turn})),
            GUI_STYLE(.type = GUI_LABEL, .colour = GUI_AI, .bold = true));
        gui_text(gui, answer, GUI_STYLE(.type = GUI_REPORT));
        gui_card_end(gui);
        if (chosen || (back <= MOST_BACK && gui_key(gui, '0' + (int)back)))
            wanted = turn;
    }
    gui_group_end(gui);
    if (wanted)
        go_back(app, wanted);
}
