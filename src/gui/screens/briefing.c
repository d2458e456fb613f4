/* Before the scene: whose part one plays, what may be hard in it, in which wording and mode. Leaving from
 * here leaves no trace. What is chosen and the button that starts stay in view below the text; in low windows
 * the modes and the button, in narrow ones the button alone. */
#include "gui/screens/briefing.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/library.h"
#include "gui/screens/scene_customer.h"
#include "gui/screens/scene_page.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/screens/settings.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { PICTURE_OF_1000 = 362, STRIP = 128, LEAST_WITH_STRIP = 900, FOOT_SIDE = 17, FOOT_ABOVE = 12 };

static const struct gui_style head_style = {.type = GUI_LABEL, .bold = true, .colour = GUI_AI};
static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};

/* A text of the scenario, the second language below it. */
static void show_text(struct app *app, struct gui *gui, const struct km_text *text)
{
    gui_text(gui, app_text(app, text), GUI_STYLE(.type = GUI_REPORT));
    if (app_second(app, text)) {
        gui_gap(gui, GUI_GAP_INSIDE);
        gui_text(gui, app_second(app, text), app_second_style(app));
    }
}

/* ---- what it is ---- */

/* Icon and words as one thing of a flow. */
static void show_fact(struct gui *gui, enum gui_icon icon, const char *words)
{
    gui_icon(gui, icon, GUI_INK2);
    gui_text(gui, words, note_style);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_setting(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    show_fact(gui, library_channel_icon(head), library_place(app, gui, head));
    show_fact(
        gui, GUI_ICON_CLOCK,
        app_phrase(app, gui, "setting.minutes", UI_ARGUMENTS({.name = "minutes", .number = head->minutes})));
    if (*library_intensity(app, head))
        gui_grade(gui, head->intensity, 3, library_intensity(app, head));
    gui_flow_end(gui);
}

/* Whose guidance holds, when it is not the standard one. */
static void show_rulebook(struct app *app, struct gui *gui)
{
    const char *words = app_rulebook_words(app, gui);
    if (!words)
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_name(gui, "briefing.rulebook");
    gui_text(gui, words, head_style);
}

/* Whose policy it is, and what may be settled here. */
static void show_mandate(struct app *app, struct gui *gui)
{
    struct km_mandate mandate = km_scenario_mandate(app_scenario(app));
    const char *policy = app_policy_words(app, gui);
    if (!km_text_present(&mandate.limits))
        return;
    gui_gap(gui, GUI_GAP_GROUP);
    if (policy)
        gui_text(gui, policy, head_style);
    gui_name(gui, "briefing.limits");
    gui_text(gui, app_text(app, &mandate.limits), note_style);
    if (app_second(app, &mandate.limits))
        gui_text(gui, app_second(app, &mandate.limits), app_second_style(app));
}

/* ---- what else one can do here ---- */

/* The session that was played last: on with it when it was left, its debrief when it ended. */
static void open_last(struct app *app)
{
    if (!app_continue(app, app->card, app->card->last))
        app_go(app, SCREEN_LIBRARY);
}

static void open_class(struct app *app)
{
    if (!app_continue(app, app->card, app->card->room))
        app_go(app, SCREEN_LIBRARY);
}

static void start_class(struct app *app)
{
    settings_save(app);
    app_start_class(app);
}

static bool can_go_on(const struct app *app)
{
    return library_can_go_on(app->card);
}

static bool has_last(const struct app *app)
{
    return can_go_on(app) || (app->card->last && app->card->last->state == KM_RECORD_ENDED);
}

static const char *last_word(const struct app *app)
{
    return can_go_on(app) ? "gui.briefing.continue" : "gui.briefing.last";
}

static void show_other_ways(struct app *app, struct gui *gui)
{
    gui_gap(gui, GUI_GAP);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    if (gui_button(gui, "briefing.class", app_word(app, "gui.briefing.class"),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_PEOPLE, .key = "R")))
        app->scene->then = start_class;
    if (app->card->room &&
        gui_button(gui, "briefing.class.last", app_word(app, "gui.briefing.class.continue"),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_RETRY, .key = "K")))
        app->scene->then = open_class;
    if (scene_has_documents(app) &&
        gui_button(gui, "briefing.documents", app_word(app, "gui.briefing.documents"),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_DOCUMENT, .key = "D")))
        scene_open_page(app, gui, SCENE_DOCUMENTS);
    if (has_last(app) &&
        gui_button(gui, "briefing.last", app_word(app, last_word(app)),
                   GUI_BUTTON(.small = true, .icon = GUI_ICON_RETRY, .key = can_go_on(app) ? "C" : "L")))
        app->scene->then = open_last;
    gui_flow_end(gui);
}

static void show_role(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_name(gui, "briefing.title");
    gui_heading(gui, app_text(app, &head->title), GUI_STYLE(.type = GUI_TITLE));
    if (app_second(app, &head->title))
        gui_text(gui, app_second(app, &head->title), app_second_style(app));
    gui_gap(gui, GUI_GAP);
    show_setting(app, gui, head);
    show_other_ways(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, "gui.briefing.role"), head_style);
    show_text(app, gui, &head->briefing);
    show_rulebook(app, gui);
    show_mandate(app, gui);
}

/* ---- what may be hard in it ---- */

static void show_content_note(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = GUI_GAP_GROUP});
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_icon(gui, GUI_ICON_SHIELD, GUI_INK);
    gui_text(gui, app_word(app, "gui.briefing.content"), GUI_STYLE(.type = GUI_REPORT, .bold = true));
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    if (km_text_present(&head->content_note))
        show_text(app, gui, &head->content_note);
    gui_text(gui, app_word(app, app->host.touch ? "gui.briefing.stop.touch" : "gui.briefing.stop"),
             note_style);
    gui_card_end(gui);
}

static void show_credits(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_gap(gui, GUI_GAP_GROUP);
    for (int credit = 0; credit < KM_CREDIT_COUNT; credit++) {
        const char *words = library_credit(app, gui, head, (enum km_credit)credit);
        if (words)
            gui_text(gui, words, note_style);
    }
}

/* ---- start ---- */

static void start(struct app *app)
{
    settings_save(app);
    app_start(app);
}

static struct gui_button start_look(const struct gui *gui)
{
    bool small = gui_width_class(gui) == GUI_NARROW;
    return (struct gui_button){.kind = GUI_FIRST, .small = small, .key = small ? NULL : "Enter"};
}

static void show_start(struct app *app, struct gui *gui)
{
    const char *promise = app_word(app, "gui.briefing.promise");
    const struct gui_button leave = {.small = start_look(gui).small};
    int room = gui_column_width(gui) -
               gui_button_width(gui, app_word(app, "gui.briefing.start"), start_look(gui)) -
               gui_button_width(gui, app_word(app, "gui.briefing.leave"), leave) - 3 * GUI_GAP_GROUP;
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (gui_button(gui, "briefing.start", app_word(app, "gui.briefing.start"), start_look(gui)))
        app->scene->then = start;
    if (gui_button(gui, "briefing.leave", app_word(app, "gui.briefing.leave"), leave))
        app->scene->then = app_back;
    if (gui_text_width(gui, promise, note_style) <= room)
        gui_text(gui, promise, note_style);
    gui_flow_end(gui);
}

/* `user`: the app. */
static void show_foot(struct gui *gui, void *user)
{
    struct app *app = user;
    if (briefing_modes_fit(gui, gui_column_width(gui))) {
        briefing_modes(app, gui);
        if (briefing_settings_fit(app, gui, gui_column_width(gui))) {
            gui_gap(gui, GUI_GAP);
            briefing_settings(app, gui);
        }
        gui_gap(gui, FOOT_ABOVE);
    }
    show_start(app, gui);
}

/* ---- the screen ---- */

static void briefing_enter(struct app *app, struct gui *gui)
{
    scene_make(app);
    app->scene->page = SCENE_TALK;
    gui_focus(gui, "briefing.start");
}

/* `user`: the app. */
static void show_customer(struct gui *gui, void *user)
{
    const struct app *app = user;
    gui_text(gui, app_word(app, "speaker.customer"), note_style);
    gui_text(gui, scene_customer_name(app), GUI_STYLE(.type = GUI_NAME, .bold = true, .one_line = true));
}

/* The words have room in it, however large they are. */
static int strip_height(struct app *app, struct gui *gui, int width)
{
    int words = gui_measure(gui, width, show_customer, app) + 2 * GUI_GAP;
    return words > STRIP ? words : STRIP;
}

static void show_picture(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    if (gui_width_class(gui) == GUI_WIDE) {
        struct gui_rect picture = gui_cut_left(rest, gui_settings(gui)->width * PICTURE_OF_1000 / 1000);
        scene_customer_before(app, gui, picture, false);
        gui_rule_right(gui, picture, GUI_RULE);
    } else if (gui_width_class(gui) == GUI_MIDDLE && gui_settings(gui)->height >= LEAST_WITH_STRIP) {
        struct gui_rect strip = gui_cut_top(rest, strip_height(app, gui, rest->width));
        gui_fill(gui, strip, GUI_PANEL);
        gui_rule_below(gui, strip, GUI_RULE);
        scene_customer_before(app, gui, gui_cut_left(&strip, STRIP * 11 / 8), true);
        gui_area_begin_at(gui, gui_inset(strip, GUI_MARGIN_MIDDLE, 0), GUI_CENTRE);
        show_customer(gui, app);
        gui_area_end(gui);
    }
}

static void show_page(struct app *app, struct gui *gui, struct gui_rect rest)
{
    const struct km_head_info *head = km_scenario_head(app_scenario(app));
    rest = gui_inset(rest, app_margin(gui), 0);
    int foot = gui_measure(gui, rest.width, show_foot, app) + 2 * FOOT_SIDE;
    gui_area_begin_at(gui, gui_cut_bottom(&rest, foot), GUI_CENTRE);
    show_foot(gui, app);
    gui_area_end(gui);
    gui_cut_top(&rest, FOOT_ABOVE);
    gui_scroll_begin(gui, "briefing.text", rest);
    show_role(app, gui, head);
    show_content_note(app, gui, head);
    bool modes_below = !briefing_modes_fit(gui, rest.width);
    if (modes_below) {
        gui_gap(gui, GUI_GAP_GROUP);
        briefing_modes(app, gui);
    }
    if (!briefing_settings_fit(app, gui, rest.width)) {
        gui_gap(gui, modes_below ? GUI_GAP : GUI_GAP_GROUP);
        briefing_settings(app, gui);
    }
    if (head->reviewer_count || km_text_present(&head->author) || km_text_present(&head->source))
        show_credits(app, gui, head);
    gui_scroll_end(gui);
}

/* Of what is hidden while the documents lie over it, nothing can be chosen. */
static void answer_page_keys(struct app *app, struct gui *gui)
{
    briefing_choice_keys(app, gui);
    if (gui_key(gui, 'r'))
        app->scene->then = start_class;
    if (app->card->room && gui_key(gui, 'k'))
        app->scene->then = open_class;
    if (has_last(app) && gui_key(gui, can_go_on(app) ? 'c' : 'l'))
        app->scene->then = open_last;
}

static void answer_keys(struct app *app, struct gui *gui)
{
    if (app->scene->page == SCENE_TALK)
        answer_page_keys(app, gui);
    if (scene_has_documents(app) && gui_key(gui, 'd'))
        scene_open_page(app, gui, SCENE_DOCUMENTS);
    if (!gui_key(gui, GUI_KEY_ESCAPE))
        return;
    if (app->scene->page != SCENE_TALK)
        scene_open_page(app, gui, app->scene->page);
    else
        app->scene->then = app_back;
}

static void add_hint(const char **keys, size_t *count, const char *key, const char *word)
{
    keys[(*count)++] = key;
    keys[(*count)++] = word;
}

/* The keys of what is on the screen. */
static void show_hints(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    const char *keys[2 * APP_MOST_HINTS + 1] = {NULL};
    size_t count = 0;
    bool page = app->scene->page == SCENE_TALK, documents = scene_has_documents(app);
    add_hint(keys, &count, "Tab", "gui.scene.hint.next");
    if (page && !app->host.mode_fixed)
        add_hint(keys, &count, "1–3", "gui.briefing.mode");
    if (page)
        add_hint(keys, &count, "S", "gui.briefing.wording");
    if (page && briefing_choice_works(app, "W"))
        add_hint(keys, &count, "W", "gui.briefing.answering");
    if (page)
        add_hint(keys, &count, "R", "gui.briefing.class");
    if (page && app->card->room)
        add_hint(keys, &count, "K", "gui.briefing.class.continue");
    if (documents)
        add_hint(keys, &count, "D", page ? "gui.scene.documents" : "gui.key.back");
    if (page && has_last(app))
        add_hint(keys, &count, can_go_on(app) ? "C" : "L", last_word(app));
    if (page)
        add_hint(keys, &count, "Enter", "gui.briefing.start");
    add_hint(keys, &count, "Esc", page ? "gui.briefing.leave" : "gui.key.back");
    add_hint(keys, &count, "F1", "gui.scene.hint.help");
    app_hints(app, gui, rest, keys);
}

static void briefing_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    gui_fill(gui, rest, GUI_GROUND);
    app_bar(app, gui, &rest, app_word(app, "gui.briefing.name"), "");
    show_hints(app, gui, &rest);
    show_picture(app, gui, &rest);
    gui_default_focus(gui, "briefing.start");
    if (app->scene->page == SCENE_DOCUMENTS)
        scene_page(app, gui, gui_inset(rest, app_margin(gui), GUI_GAP_GROUP));
    else
        show_page(app, gui, rest);
    answer_keys(app, gui);
    scene_do_then(app);
}

const struct screen screen_briefing = {
    .id = "briefing",
    .title = "gui.briefing.name",
    .help = "gui.briefing.help",
    .enter = briefing_enter,
    .frame = briefing_frame,
};
