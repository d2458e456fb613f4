/* The strip below: what leads on, and the way to everything else. It is the host's, and small. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/button.h"
#include "gui/ui/field.h"

enum { MOST_STEPS = 6, SIDE = 16, ABOVE = 8 };

/* One of the buttons at its right; the last one leads on. */
struct step {
    const char *id, *word, *key;
    void (*run)(struct app *app, struct gui *gui); /* NULL: the menu's command of this key */
};

struct steps {
    struct step items[MOST_STEPS];
    size_t count;
    const char *note; /* key of what stands before them; NULL: nothing */
    bool leads;       /* the last one is chosen by Enter */
};

/* ---- what they do ---- */

static void close_page(struct app *app, struct gui *gui)
{
    class_open(app, gui, app->classroom->page);
}

static void open_options(struct app *app, struct gui *gui)
{
    (void)gui;
    class_go(app, CLASS_HANDS);
}

static void decide(struct app *app, struct gui *gui)
{
    (void)gui;
    class_go(app, CLASS_DECIDE);
}

static void cut_short(struct app *app, struct gui *gui)
{
    (void)gui;
    app->classroom->minute_ms = -1;
    app->classroom->minute_over = true;
    app->classroom->fresh = true;
}

static void open_report(struct app *app, struct gui *gui)
{
    class_open(app, gui, CLASS_REPORT);
}

static void turn_back(struct app *app, struct gui *gui)
{
    class_report_turn(app, gui, -1);
}

static void turn_on(struct app *app, struct gui *gui)
{
    class_report_turn(app, gui, 1);
}

static void turn_cards_back(struct app *app, struct gui *gui)
{
    (void)gui;
    class_turn_cards(app, -1);
}

static void turn_cards_on(struct app *app, struct gui *gui)
{
    (void)gui;
    class_turn_cards(app, 1);
}

static void leave_blank(struct app *app, struct gui *gui)
{
    (void)gui;
    class_leave_blank(app);
}

static void submit(struct app *app, struct gui *gui)
{
    (void)gui;
    app_submit(app);
}

/* ---- which there are ---- */

static void add(struct steps *steps, const char *id, const char *word, const char *key,
                void (*run)(struct app *app, struct gui *gui))
{
    steps->items[steps->count++] = (struct step){id, word, key, run};
}

/* Enter leads over all pages of cards, and on from the last one. */
static void add_of_hands(const struct app *app, struct steps *steps)
{
    const struct class_cards *cards = &app->classroom->cards;
    if (cards->from)
        add(steps, "class.cards.previous", "gui.class.cards.previous", "←", turn_cards_back);
    add(steps, "class.talk", "gui.class.talk", "T", NULL);
    if (cards->to < cards->count)
        add(steps, "class.cards.next", "gui.class.cards.next", "Enter", turn_cards_on);
    else
        add(steps, "class.decide", "gui.class.hands.done", "Enter", decide);
}

static void add_of_choice(const struct app *app, struct steps *steps)
{
    const struct class_cards *cards = &app->classroom->cards;
    steps->note = app->host.touch ? "gui.class.decide.how.touch" : "gui.class.decide.how";
    steps->leads = false;
    if (cards->from)
        add(steps, "class.cards.previous", "gui.class.cards.previous", "←", turn_cards_back);
    if (cards->to < cards->count)
        add(steps, "class.cards.next", "gui.class.cards.next", "→", turn_cards_on);
    if (class_node(app).kind == KM_NODE_FORM)
        add(steps, "class.leave-blank", "gui.class.leave-blank", "−", leave_blank);
    add(steps, "class.talk", "gui.class.talk", "T", NULL);
    add(steps, "class.again", "gui.class.again", "Esc", open_options);
}

static void add_of_decision(const struct app *app, struct steps *steps)
{
    const struct classroom *room = app->classroom;
    switch (room->stage) {
    case CLASS_WORDS:
        if (room->minute_ms < 0)
            add(steps, "class.quiet", "gui.class.quiet", "M", NULL);
        if (room->minute_ms < 0)
            add(steps, "class.show", "gui.class.show", "Enter", open_options);
        else
            add(steps, "class.quiet.end", "gui.class.quiet.end", "Enter", cut_short);
        break;
    case CLASS_HANDS: add_of_hands(app, steps); break;
    case CLASS_DECIDE: add_of_choice(app, steps); break;
    case CLASS_STAGES: break;
    }
}

static void add_of_report(struct app *app, struct steps *steps)
{
    size_t page = app->classroom->report_page, count = class_report_pages(app);
    if (page)
        add(steps, "class.report.previous", "gui.key.back", "←", turn_back);
    if (page + 1 < count)
        add(steps, "class.report.next", page ? "gui.class.more" : "gui.class.report.points", "→", turn_on);
    if (count)
        add(steps, "class.export", "gui.class.report.export", NULL, class_export);
}

static struct steps steps_of(struct app *app)
{
    struct steps steps = {.leads = true};
    if (app->classroom->page != CLASS_PLAIN) {
        if (app->classroom->page == CLASS_REPORT)
            add_of_report(app, &steps);
        add(&steps, "class.close", "gui.class.close", "Esc", close_page);
    } else if (class_reads(app)) {
        add(&steps, "class.more", "gui.class.more", "Enter", class_read_on);
    } else if (!class_waits(app)) {
        bool stuck = km_session_status(app_session(app)) == KM_STUCK;
        if (!stuck)
            add(&steps, "class.ways", "gui.class.ways", "C", NULL);
        add(&steps, "class.back", "gui.class.back", "R", NULL);
        if (!stuck)
            add(&steps, "class.report", "gui.class.report", "Enter", open_report);
    } else if (class_is_filled(app)) {
        add(&steps, "class.undo", "gui.class.undo.entry", "U", NULL);
        add(&steps, "class.submit", "gui.class.submit", "Enter", submit);
    } else {
        add_of_decision(app, &steps);
    }
    return steps;
}

const char *class_main_thing(struct app *app, struct gui *gui)
{
    struct steps steps = steps_of(app);
    return steps.leads ? steps.items[steps.count - 1].id : class_first_option(app, gui);
}

/* ---- the strip ---- */

static void show_field(struct app *app, struct gui *gui)
{
    if (gui_text_field(gui, "class.field", app_word(app, "gui.class.type"), "1:5 2:12 0:3   p20   m45",
                       GUI_ICON_NONE, &app->classroom->line) == GUI_FIELD_DONE)
        class_take_line(app);
}

static void show_steps(struct app *app, struct gui *gui)
{
    struct steps steps = steps_of(app);
    gui_flow_begin(gui, GUI_GAP, GUI_END);
    if (steps.note) {
        gui_text(gui, app_word(app, steps.note), GUI_STYLE(.colour = GUI_INK2));
        gui_gap(gui, GUI_GAP_GROUP);
    }
    for (size_t i = 0; i < steps.count; i++) {
        const struct step *step = &steps.items[i];
        bool main_one = steps.leads && i + 1 == steps.count;
        struct gui_button look = {.kind = main_one ? GUI_FIRST : GUI_SECOND, .small = true, .key = step->key};
        if (!gui_button(gui, step->id, app_word(app, step->word), look))
            continue;
        if (step->run)
            step->run(app, gui);
        else
            class_run(app, gui, *step->key);
    }
    gui_flow_end(gui);
}

static void show_strip(struct gui *gui, void *user)
{
    struct app *app = user;
    const struct gui_button menu = {.kind = GUI_QUIET, .small = true, .key = "Esc"};
    int width = gui_button_width(gui, app_word(app, "gui.class.menu"), menu);
    bool page = app->classroom->page != CLASS_PLAIN;
    gui_row_begin(
        gui, &(struct gui_row){
                 .widths = {width, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP, .align = GUI_CENTRE});
    gui_cell(gui);
    if (!page && gui_button(gui, "class.menu", app_word(app, "gui.class.menu"), menu))
        class_open(app, gui, CLASS_MENU);
    gui_cell(gui);
    if (app->classroom->typing)
        show_field(app, gui);
    else
        show_steps(app, gui);
    gui_row_end(gui);
}

int class_foot_height(struct app *app, struct gui *gui, int width)
{
    return gui_measure(gui, width - 2 * SIDE, show_strip, app) + 2 * ABOVE;
}

void class_foot(struct app *app, struct gui *gui, struct gui_rect strip)
{
    gui_fill(gui, (struct gui_rect){strip.x, strip.y, strip.width, 1}, GUI_RULE);
    gui_area_begin_at(gui, gui_inset(strip, SIDE, ABOVE), GUI_CENTRE);
    show_strip(gui, app);
    gui_area_end(gui);
}
