/* Below the conversation stands what can be done when it was read: what the coach says, one's own words,
 * the cards, the verdict on an answer that was tried again, or what came of it at the end. */
#include "gui/screens/scene_answer.h"

#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/scene_coach.h"
#include "gui/screens/scene_page.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/screens/scene_words.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/option.h"
#include "gui/ui/show.h"

enum { HEAD_GAP = 8, CARD_PEEK = 14, TOOLS = 6 };

static const struct gui_style head_style = {.type = GUI_REPORT, .colour = GUI_INK2, .bold = true};
static const struct gui_style outcome_style = {.type = GUI_OPTION};

static bool is_solved(const struct app *app)
{
    return app->scene->retried == KM_RETRY_SOLVED;
}

/* ---- the row above the cards ---- */

struct tool {
    const char *id, *word, *key;
    int letter;
    enum gui_icon icon;
};
static const struct tool tools[TOOLS] = {
    {.id = "scene.earlier", .word = "gui.scene.earlier", .key = "H", .letter = 'h', .icon = GUI_ICON_HISTORY},
    {.id = "scene.documents",
     .word = "gui.scene.documents",
     .key = "D",
     .letter = 'd',
     .icon = GUI_ICON_DOCUMENT},
    {.id = "scene.words", .word = "gui.scene.words", .key = "W", .letter = 'w', .icon = GUI_ICON_PEN},
    {.id = "scene.hint", .word = "gui.scene.hint", .key = "T", .letter = 't', .icon = GUI_ICON_INFO},
    {.id = "scene.undo", .word = "gui.scene.undo", .key = "U", .letter = 'u', .icon = GUI_ICON_RETRY},
    {.id = "scene.breathe", .word = "gui.scene.breathe", .key = "B", .letter = 'b', .icon = GUI_ICON_BREATH},
};

static bool can_hint(const struct app *app)
{
    bool waits = km_session_status(app_session(app)) == KM_OPEN && !app->scene->judged;
    return waits && km_mode_shows(km_session_setup(app_session(app)).mode).hints;
}

static bool is_usable(const struct app *app, const struct tool *tool)
{
    switch (tool->letter) {
    case 'u': return app_can_undo(app);
    case 'd': return scene_has_documents(app);
    case 't': return can_hint(app);
    case 'w': return scene_waits_for(app) == SCENE_WAITS_OPTIONS && scene_words_can_come(app);
    default: return true;
    }
}

bool scene_tool_works(const struct app *app, const char *key)
{
    for (size_t i = 0; i < TOOLS; i++)
        if (strcmp(tools[i].key, key) == 0)
            return is_usable(app, &tools[i]);
    return true;
}

const char *scene_numbers(const struct app *app, struct gui *gui)
{
    size_t count = 0;
    if (scene_waits_for(app) == SCENE_WAITS_OPTIONS)
        km_session_options(app_session(app), &count);
    return count > 1 && count < 9 ? gui_format(gui, "1–%zu", count) : "1–9";
}

static struct gui_button tool_look(const struct tool *tool, bool with_words)
{
    return (struct gui_button){.kind = GUI_QUIET,
                               .small = true,
                               .icon = with_words ? GUI_ICON_NONE : tool->icon,
                               .icon_only = !with_words,
                               .key = with_words ? tool->key : NULL};
}

static int tools_width(const struct app *app, struct gui *gui, bool with_words)
{
    int width = 0;
    for (size_t i = 0; i < TOOLS; i++)
        if (is_usable(app, &tools[i]))
            width += gui_button_width(gui, app_word(app, tools[i].word), tool_look(&tools[i], with_words));
    return width + 2;
}

static void use_tool(struct app *app, struct gui *gui, int letter)
{
    switch (letter) {
    case 'h': scene_open_page(app, gui, SCENE_EARLIER); break;
    case 'd': scene_open_page(app, gui, SCENE_DOCUMENTS); break;
    case 'b': scene_open_page(app, gui, SCENE_BREATH); break;
    case 't': scene_ask_hint(app, gui); break;
    case 'w': scene_ask_words(app, gui); break;
    case 'u': app_undo(app); break;
    default: break;
    }
}

static void show_tools(struct app *app, struct gui *gui, bool with_words)
{
    gui_flow_begin(gui, 0, GUI_END);
    gui_group_begin(gui, "scene.tools");
    for (size_t i = 0; i < TOOLS; i++)
        if (is_usable(app, &tools[i]) &&
            gui_button(gui, tools[i].id, app_word(app, tools[i].word), tool_look(&tools[i], with_words)))
            use_tool(app, gui, tools[i].letter);
    gui_group_end(gui);
    gui_flow_end(gui);
}

void scene_page_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < TOOLS; i++)
        if (is_usable(app, &tools[i]) && gui_key(gui, tools[i].letter))
            use_tool(app, gui, tools[i].letter);
}

/* "What do you say?", or whose turn it is. */
static const char *who_speaks(const struct app *app, struct gui *gui)
{
    const struct km_person *partner = km_scenario_person(app_scenario(app), KM_BY_PARTNER);
    struct km_node node = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    if (!node.partner || !partner)
        return app_word(app, "gui.scene.question");
    return app_phrase(app, gui, "gui.scene.question.partner",
                      UI_ARGUMENTS({.name = "name", .text = app_text(app, &partner->name)}));
}

/* With the number of the cards where not all can be seen at once, and of those that can. */
static const char *question(const struct app *app, struct gui *gui)
{
    size_t count;
    if (scene_waits_for(app) == SCENE_WAITS_WORDS)
        return app_word(app, "gui.words.title");
    const char *asked = who_speaks(app, gui);
    km_session_options(app_session(app), &count);
    if (!app->scene->shared && !app->scene->whole)
        return asked;
    return app_phrase(app, gui, app->scene->shared ? "gui.scene.question.of" : "gui.scene.question.part",
                      UI_ARGUMENTS({.name = "question", .text = asked},
                                   {.name = "count", .number = (int64_t)count},
                                   {.name = "shown", .number = (int64_t)app->scene->whole}));
}

/* How the row above the cards is divided. */
struct head {
    const char *question;
    int tools;       /* width */
    bool with_words; /* on the tools */
    bool stacked;    /* the tools stand below the question */
};

static struct head head_of(struct app *app, struct gui *gui, int width)
{
    struct head head = {
        .question = question(app, gui), .tools = tools_width(app, gui, true), .with_words = true};
    int words = gui_text_width(gui, head.question, head_style) + GUI_GAP_GROUP;
    if (words + head.tools > width) {
        head.with_words = false;
        head.tools = tools_width(app, gui, false);
    }
    head.stacked = words + head.tools > width;
    return head;
}

/* What was written in one's own words, as long as there is room for it. */
static void show_written(struct app *app, struct gui *gui)
{
    const char *written = scene_words_written(app);
    if (scene_waits_for(app) != SCENE_WAITS_OPTIONS || !written || app->scene->closer)
        return;
    gui_name(gui, "scene.words.written");
    gui_text(gui, app_phrase(app, gui, "gui.words.written", UI_ARGUMENTS({.name = "words", .text = written})),
             GUI_STYLE(.type = GUI_REPORT, .colour = GUI_AI, .one_line = true));
    gui_gap(gui, GUI_GAP_INSIDE);
}

static void show_head(struct gui *gui, void *user)
{
    struct app *app = user;
    show_written(app, gui);
    struct head head = head_of(app, gui, gui_column_width(gui));
    if (head.stacked) {
        gui_name(gui, "scene.question");
        gui_text(gui, head.question, head_style);
        show_tools(app, gui, head.with_words);
        return;
    }
    gui_row_begin(gui,
                  &(struct gui_row){.widths = {GUI_SHARE(1), head.tools}, .count = 2, .align = GUI_CENTRE});
    gui_cell(gui);
    gui_name(gui, "scene.question");
    gui_text(gui, head.question, head_style);
    gui_cell(gui);
    show_tools(app, gui, head.with_words);
    gui_row_end(gui);
}

/* ---- cards ---- */

static struct gui_options options_of(struct app *app, struct gui *gui)
{
    size_t count;
    const uint32_t *numbers = km_session_options(app_session(app), &count);
    struct gui_option *items = arena_array(gui_arena(gui), count, sizeof *items);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(app_scenario(app), numbers[i]);
        items[i] =
            (struct gui_option){.text = app_text(app, &choice.text), .second = app_second(app, &choice.text)};
    }
    int given = app_pending(app) ? app->scene->given : -1;
    return (struct gui_options){.items = items,
                                .count = count,
                                .question = who_speaks(app, gui),
                                .answered = given,
                                .closer = app->scene->closer};
}

/* The answer is kept and applied; of one that is tried again it is asked at once what it cost. */
static void answer(struct app *app, int index)
{
    size_t count;
    uint32_t choice = km_session_options(app_session(app), &count)[index];
    if (app_pending(app))
        return;
    if (app_answer(app, choice))
        scene_judge_retry(app);
    else
        app->scene->given = index;
}

/* The cards of a decision. */
struct offer {
    struct gui_options options;
    int chosen; /* −1: none */
};

static void show_cards(struct gui *gui, void *user)
{
    struct offer *offer = user;
    offer->chosen = gui_option_cards(gui, "scene.option", &offer->options);
}

static void show_options(struct app *app, struct gui *gui)
{
    struct offer offer = {.options = options_of(app, gui)};
    show_cards(gui, &offer);
    if (offer.chosen >= 0)
        answer(app, offer.chosen);
}

static int head_height(struct app *app, struct gui *gui, int width)
{
    return gui_measure(gui, width, show_head, app) + HEAD_GAP;
}

/* With the place of all cards while one that was answered is with the record. */
static int options_height(struct app *app, struct gui *gui, int width, int *least)
{
    struct offer offer = {.options = options_of(app, gui)};
    size_t count = offer.options.count, shown = count < 2 ? count : 2;
    int head = head_height(app, gui, width), cards = gui_options_height(gui, &offer.options, width, shown);
    *least = head + cards + gui_option_gap(&offer.options) + (shown < count ? CARD_PEEK : 0);
    return head + gui_options_height(gui, &offer.options, width, count);
}

/* ---- the verdict of a retry, the end, no way on ---- */

static const char *judgement(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {[KM_RETRY_SOLVED] = "retry.solved",
                                       [KM_RETRY_LOST] = "retry.lost",
                                       [KM_RETRY_LOST_PASS] = "retry.lost.pass",
                                       [KM_RETRY_LOST_END] = "retry.lost.end"};
    return app_phrase(app, gui, keys[app->scene->retried],
                      UI_ARGUMENTS({.name = "points", .number = app->scene->lost}));
}

static const char *outcome(const struct app *app)
{
    struct km_node end = km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
    return app_text(app, &end.summary);
}

static void show_judged(struct app *app, struct gui *gui)
{
    bool solved = is_solved(app);
    gui_name(gui, "scene.judged");
    gui_notice(gui, solved ? GUI_NOTICE_INFO : GUI_NOTICE_OPEN, judgement(app, gui), NULL, NULL);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool again = !solved && gui_button(gui, "scene.again", app_word(app, "gui.scene.again"),
                                       GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter"));
    bool end = gui_button(gui, "scene.retry-end", app_word(app, "gui.scene.retry-end"),
                          GUI_BUTTON(.kind = solved ? GUI_FIRST : GUI_SECOND));
    gui_flow_end(gui);
    if (end)
        app->scene->then = app_retry_end;
    else if (again)
        app->scene->then = app_retry_again;
}

/* What can be done at the end, or where no answer is on offer, of a scene that is being written. */
static void show_watched(struct app *app, struct gui *gui)
{
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (gui_button(gui, "scene.list", app_word(app, "gui.watch.hint.list"),
                   GUI_BUTTON(.kind = GUI_FIRST, .key = "/")))
        app->scene->then = app_leave;
    if (gui_button(gui, "scene.back-one", app_word(app, "gui.watch.back"), GUI_BUTTON(.kind = GUI_SECOND)))
        app->scene->then = app_watch_back;
    gui_flow_end(gui);
}

static void show_ended(struct app *app, struct gui *gui)
{
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI);
    gui_text(gui, app_word(app, "gui.scene.ended"),
             GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = GUI_AI));
    gui_name(gui, "scene.outcome");
    gui_text(gui, outcome(app), outcome_style);
    if (km_care_is_due(app_scenario(app)))
        gui_text(gui, app_word(app, "care.talk"), GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_wash_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
    if (app->watch) {
        show_watched(app, gui);
        return;
    }
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (gui_button(gui, "scene.debrief", app_word(app, "gui.scene.debrief"),
                   GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter")))
        app->scene->then = app_finish;
    if (gui_button(gui, "scene.breathe", app_word(app, "gui.scene.breathe"), GUI_BUTTON(.key = "B")))
        scene_open_page(app, gui, SCENE_BREATH);
    gui_flow_end(gui);
}

/* Before the sheet comes, the lines that led to it are read in peace. */
static void show_way_to_form(struct app *app, struct gui *gui)
{
    gui_text(gui, app_word(app, "form.intro"), GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    if (!gui_button(gui, "scene.form", app_word(app, "gui.scene.form"),
                    GUI_BUTTON(.kind = GUI_FIRST, .key = "Enter")))
        return;
    app->scene->form_open = true;
    app->scene->fresh = true;
}

static void show_stuck(struct app *app, struct gui *gui)
{
    if (app->watch) {
        gui_notice(gui, GUI_NOTICE_FAILED, app_word(app, "gui.scene.stuck"), NULL,
                   app_word(app, "gui.watch.stuck"));
        gui_gap(gui, GUI_GAP_GROUP);
        show_watched(app, gui);
        return;
    }
    gui_notice(gui, GUI_NOTICE_FAILED, app_word(app, "gui.scene.stuck"), NULL,
               app_word(app, app_is_kept(app) ? "gui.scene.stuck.how" : "gui.scene.stuck.how.unkept"));
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_button(gui, "scene.leave", app_word(app, "gui.scene.back"), GUI_BUTTON(.kind = GUI_FIRST)))
        app->scene->then = app_leave;
}

/* ---- */

static void show_answer(struct gui *gui, void *user)
{
    struct app *app = user;
    switch (scene_waits_for(app)) {
    case SCENE_WAITS_COACH: scene_coach(app, gui); break;
    case SCENE_WAITS_WORDS:
        show_head(gui, app);
        gui_gap(gui, HEAD_GAP);
        scene_words(app, gui);
        break;
    case SCENE_WAITS_OPTIONS:
        show_head(gui, app);
        gui_gap(gui, HEAD_GAP);
        show_options(app, gui);
        break;
    case SCENE_WAITS_FORM: show_way_to_form(app, gui); break;
    case SCENE_WAITS_JUDGED: show_judged(app, gui); break;
    case SCENE_WAITS_ENDED: show_ended(app, gui); break;
    case SCENE_WAITS_STUCK: show_stuck(app, gui); break;
    }
}

void scene_answer(struct app *app, struct gui *gui)
{
    show_answer(gui, app);
}

int scene_answer_height(struct app *app, struct gui *gui, int width, int *least)
{
    if (scene_waits_for(app) == SCENE_WAITS_OPTIONS)
        return options_height(app, gui, width, least);
    int height = gui_measure(gui, width, show_answer, app);
    *least = scene_waits_for(app) == SCENE_WAITS_COACH ? scene_coach_least(app, gui, width) : height;
    *least = *least < height ? *least : height;
    return height;
}

/* Of the first `count` cards, and what lies between the last of them and the next. */
static int height_with_gap(struct gui *gui, const struct gui_options *options, int width, size_t count)
{
    return gui_options_height(gui, options, width, count) + gui_option_gap(options);
}

/* Whether the cards find room in `rect`; else they scroll below their head, and an edge of the first that
 * does not is seen. */
static bool cards_fit(struct app *app, struct gui *gui, struct gui_rect *rect)
{
    struct gui_options options = options_of(app, gui);
    app->scene->whole = 0;
    int all = gui_options_height(gui, &options, rect->width, options.count);
    if (options.answered >= 0 || rect->height >= head_height(app, gui, rect->width) + all)
        return true;
    app->scene->whole = 1;
    int room = rect->height - head_height(app, gui, rect->width) - CARD_PEEK;
    size_t whole = options.count;
    while (whole && height_with_gap(gui, &options, rect->width - GUI_SCROLL_BAR, whole) > room)
        whole--;
    app->scene->whole = whole > 1 ? whole : 1;
    int used = height_with_gap(gui, &options, rect->width - GUI_SCROLL_BAR, whole);
    gui_cut_bottom(rect, whole ? room - used : 0);
    return false;
}

static void show_offer_in(struct app *app, struct gui *gui, struct gui_rect rect)
{
    bool fit = cards_fit(app, gui, &rect);
    gui_area_begin(gui, gui_cut_top(&rect, head_height(app, gui, rect.width)));
    show_head(gui, app);
    gui_area_end(gui);
    if (fit)
        gui_area_begin(gui, rect);
    else
        gui_scroll_begin(gui, "scene.answers", rect);
    show_options(app, gui);
    if (fit)
        gui_area_end(gui);
    else
        gui_scroll_end(gui);
}

void scene_answer_in(struct app *app, struct gui *gui, struct gui_rect rect)
{
    if (scene_waits_for(app) == SCENE_WAITS_OPTIONS) {
        show_offer_in(app, gui, rect);
        return;
    }
    gui_scroll_begin(gui, "scene.answers", rect);
    show_answer(gui, app);
    gui_scroll_end(gui);
}
