/* A card of the library: whose story it is, what it is about, how long and how hard, and what was done last;
 * or what is wrong with its file. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/app_look.h"
#include "gui/screens/app_open.h"
#include "gui/screens/chrome.h"
#include "gui/screens/library.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"
#include "gui/ui/show.h"

enum {
    CARD_SIDE = 20,
    CARD_ABOVE = 14,
    META_ICON = 16,
    GRADES = 3,
    LONGEST_ID = 64 /* bytes of a file's name that can be part of an id */
};

/* ---- words of a card ---- */

static const enum gui_icon channel_icons[] = {
    [KM_COUNTER] = GUI_ICON_COUNTER, [KM_PHONE] = GUI_ICON_PHONE, [KM_CHAT] = GUI_ICON_CHAT,
    [KM_SOCIAL] = GUI_ICON_SOCIAL,   [KM_VISIT] = GUI_ICON_VISIT, [KM_DESK] = GUI_ICON_DESK,
};

static const char *const intensity_keys[] = {NULL, "gui.intensity.1", "gui.intensity.2", "gui.intensity.3"};

/* How long ago, in the largest unit that fits: the trainer knows no time zone, so that it names no day. A
 * time that has not come is none: a clock was wrong. */
static const char *ago(const struct app *app, struct gui *gui, int64_t at_ms)
{
    static const struct {
        int64_t minutes;
        const char *one, *many;
    } units[] = {
        {.minutes = 60 * 24 * 365, .one = "gui.ago.year", .many = "gui.ago.years"},
        {.minutes = 60 * 24 * 30, .one = "gui.ago.month", .many = "gui.ago.months"},
        {.minutes = 60 * 24 * 7, .one = "gui.ago.week", .many = "gui.ago.weeks"},
        {.minutes = 60 * 24, .one = "gui.ago.day", .many = "gui.ago.days"},
        {.minutes = 60, .one = "gui.ago.hour", .many = "gui.ago.hours"},
    };
    int64_t minutes = (app->host.clock.now_ms(app->host.clock.user) - at_ms) / 60000;
    if (!at_ms || minutes < 0)
        return app_word(app, "gui.ago.unknown");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t number = minutes / units[i].minutes;
        if (number > 0)
            return app_phrase(app, gui, number == 1 ? units[i].one : units[i].many,
                              UI_ARGUMENTS({.name = "number", .number = number}));
    }
    return app_word(app, "gui.ago.now");
}

bool library_can_go_on(const struct km_card *card)
{
    return card->last && card->last->state == KM_RECORD_OPEN;
}

const char *library_last_words(const struct app *app, struct gui *gui, const struct km_card *card)
{
    static const char *const keys[] = {[KM_RECORD_OPEN] = "gui.library.open",
                                       [KM_RECORD_ENDED] = "gui.library.last",
                                       [KM_RECORD_STOPPED] = "gui.library.stopped",
                                       [KM_RECORD_UNREADABLE] = "gui.library.unreadable_record"};
    const struct km_record *last = card->last;
    if (!last)
        return app_word(app, "gui.library.never");
    const char *when = ago(app, gui, last->at_ms);
    const char *key = library_can_go_on(card) && !last->turns ? "gui.library.begun" : keys[last->state];
    return app_phrase(app, gui, key,
                      UI_ARGUMENTS({.name = "when", .text = when}, {.name = "turn", .number = last->turns}));
}

enum gui_icon library_channel_icon(const struct km_head_info *head)
{
    return channel_icons[head->channel];
}

const char *library_intensity(const struct app *app, const struct km_head_info *head)
{
    return head->intensity >= 1 && head->intensity <= GRADES ? app_word(app, intensity_keys[head->intensity])
                                                             : "";
}

const char *library_place(const struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *channel = app_word(app, km_channel_key(head->channel));
    if (!km_text_present(&head->trade_label))
        return channel;
    return app_phrase(app, gui, "gui.library.place",
                      UI_ARGUMENTS({.name = "trade", .text = app_text(app, &head->trade_label)},
                                   {.name = "channel", .text = channel}));
}

const char *library_credit(const struct app *app, struct gui *gui, const struct km_head_info *head,
                           enum km_credit credit)
{
    struct km_output *line =
        km_credit_line(&app->host.memory, ui_words(&app->words), head, credit, app_language(app));
    const char *words = line ? gui_format(gui, "%s", km_output_bytes(line).data) : NULL;
    km_output_free(line);
    return words;
}

static const char *minutes_words(const struct app *app, struct gui *gui, const struct km_head_info *head)
{
    return app_phrase(app, gui, "gui.library.minutes",
                      UI_ARGUMENTS({.name = "number", .number = head->minutes}));
}

static const char *finding_words(const struct app *app, struct gui *gui, const struct km_diags *findings)
{
    if (!km_diags_count(findings))
        return app_word(app, "gui.library.unreadable");
    const struct km_diag *diag = km_diags_at(findings, 0);
    for (size_t i = 0; i < km_diags_count(findings); i++) {
        diag = km_diags_at(findings, i);
        if (diag->severity == KM_ERROR)
            break;
    }
    return app_phrase(app, gui, diag->line ? "gui.library.finding.line" : "gui.library.finding",
                      UI_ARGUMENTS({.name = "line", .number = diag->line},
                                   {.name = "message", .text = app_text(app, &diag->message)},
                                   {.name = "code", .text = diag->code}));
}

/* ---- portraits ---- */

void library_portrait(struct gui *gui, const struct km_head_info *head, int width, int height)
{
    struct figure figure = {
        .person = app_person(head),
        .pose = pose_of(KM_CALM, 0, false),
        .theme = app_figure_theme(gui),
        .view = FIGURE_BUST,
    };
    struct gui_rect rect = gui_picture_begin(gui, "", width, height);
    struct drawing picture;
    figure_draw(&picture, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&picture, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

/* ---- a card ---- */

static const struct gui_style title_style = {.type = GUI_NAME, .bold = true};
static const struct gui_style summary_style = {.type = GUI_NOTE, .colour = GUI_INK2};
static const struct gui_style meta_style = {.type = GUI_LABEL, .colour = GUI_INK2};

static const struct gui_style twin_style = {.type = GUI_LABEL, .colour = GUI_AMBER, .bold = true};

/* That another file has the same id; NULL: none has. Which of them this is, is said by its name. */
static const char *twin_words(const struct app *app, struct gui *gui, const struct km_card *card)
{
    if (!card->twice)
        return NULL;
    return app_phrase(app, gui, "gui.library.twice",
                      UI_ARGUMENTS({.name = "id", .text = card->head->id},
                                   {.name = "file", .text = gui_format(gui, "%s.json", card->id)}));
}

/* An icon as high as the small letters beside it, so that a line of both stays one line. */
static void show_icon(struct gui *gui, enum gui_icon icon)
{
    int size = chrome_scaled(gui, META_ICON), height = gui_text_height(gui, " ", meta_style, size);
    struct gui_rect rect = gui_place(gui, size, height > size ? height : size);
    gui_icon_draw(gui_drawing(gui), icon, (float)rect.x, (float)(rect.y + (rect.height - size) / 2),
                  (float)size, gui_rgba(gui, GUI_INK3), gui_rgba(gui, GUI_PANEL));
}

/* Icon and words as one thing. */
static void show_fact(struct gui *gui, enum gui_icon icon, const char *words)
{
    show_icon(gui, icon);
    gui_text(gui, words, meta_style);
    gui_gap(gui, GUI_GAP + GUI_GAP_INSIDE);
}

static void show_meta(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_flow_begin(gui, GUI_GAP_INSIDE, GUI_START);
    show_fact(gui, library_channel_icon(head), library_place(app, gui, head));
    show_fact(gui, GUI_ICON_CLOCK, minutes_words(app, gui, head));
    gui_flow_end(gui);
}

static void show_title(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *second = app_second(app, &head->title);
    gui_text(gui, app_text(app, &head->title), title_style);
    if (second)
        gui_text(gui, second, GUI_STYLE(.type = GUI_NOTE, .english = true));
}

/* Width of the intensity; 0 when the scenario says none. */
static int grade_width(const struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *word = library_intensity(app, head);
    return *word ? gui_grade_width(gui, GRADES, word) : 0;
}

/* What was done last, and at the end of the line how hard it is. */
static void show_last(struct app *app, struct gui *gui, const struct km_card *card)
{
    bool done = card->last != NULL;
    int grade = grade_width(app, gui, card->head);
    gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), grade},
                                         .count = grade ? 2 : 1,
                                         .gap = GUI_GAP,
                                         .align = GUI_CENTRE});
    gui_cell(gui);
    gui_text(gui, library_last_words(app, gui, card),
             GUI_STYLE(.type = GUI_LABEL, .bold = done, .colour = done ? GUI_INK : GUI_INK3));
    if (grade) {
        gui_cell(gui);
        gui_grade(gui, card->head->intensity, GRADES, library_intensity(app, card->head));
    }
    gui_row_end(gui);
}

/* `spare`: pixels between what it is about and what was done last. */
static void show_words(struct app *app, struct gui *gui, const struct km_card *card, bool brief, int spare)
{
    const char *author = library_credit(app, gui, card->head, KM_CREDIT_AUTHOR);
    show_title(app, gui, card->head);
    if (!brief)
        gui_text(gui, app_text(app, &card->head->summary), summary_style);
    gui_gap(gui, GUI_GAP + spare);
    show_meta(app, gui, card->head);
    if (twin_words(app, gui, card))
        gui_text(gui, twin_words(app, gui, card), twin_style);
    if (author)
        gui_text(gui, author, meta_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    show_last(app, gui, card);
}

static void show_broken(struct app *app, struct gui *gui, const struct km_card *card)
{
    gui_row_begin(gui,
                  &(struct gui_row){.widths = {chrome_scaled(gui, 24), GUI_SHARE(1)}, .count = 2, .gap = 12});
    gui_cell(gui);
    gui_icon(gui, GUI_ICON_CROSS, GUI_SHU);
    gui_cell(gui);
    gui_text(gui, card->head ? app_text(app, &card->head->title) : app_word(app, "gui.library.broken"),
             title_style);
    gui_row_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, gui_format(gui, "%s.json", card->id), meta_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, finding_words(app, gui, app_findings(app, card)), GUI_STYLE(.type = GUI_NOTE));
    gui_gap(gui, GUI_GAP);
    gui_spring(gui);
    gui_text(gui, app_word(app, app->host.touch ? "gui.library.broken.how.touch" : "gui.library.broken.how"),
             meta_style);
}

/* ---- the card ---- */

static size_t number_of(const struct app *app, const struct km_card *card)
{
    return (size_t)(card - km_catalogue_card(app->catalogue, 0));
}

const char *library_card_id(const struct app *app, struct gui *gui, const struct km_card *card)
{
    if (strlen(card->id) > LONGEST_ID)
        return gui_id(gui, "library.cards", number_of(app, card));
    return gui_format(gui, "library.card.%s", card->id);
}

/* A broken file is read again, with all others: its author may have mended it. */
static void open_card(struct app *app, const struct km_card *card)
{
    bool broken = app_findings(app, card) != NULL;
    app->opened = number_of(app, card);
    if (broken)
        app->entered = false;
    else
        app_open(app, card);
}

/* What stands beside a portrait. */
struct beside {
    struct app *app;
    const struct km_card *card;
    int spare; /* pixels between what it is about and what was done last */
};

static void show_beside(struct gui *gui, void *user)
{
    const struct beside *beside = user;
    gui_indent_begin(gui, CARD_SIDE, CARD_SIDE);
    gui_place(gui, 1, CARD_ABOVE);
    show_words(beside->app, gui, beside->card, false, beside->spare);
    gui_indent_end(gui);
}

int library_words_height(struct app *app, struct gui *gui, const struct km_card *card, int width)
{
    return gui_measure(gui, width, show_beside, &(struct beside){.app = app, .card = card}) + CARD_ABOVE;
}

static void show_pictured(struct app *app, struct gui *gui, const struct km_card *card,
                          const struct library_cards *cards)
{
    int width = cards->width - cards->picture - 2;
    int spare = cards->height - library_words_height(app, gui, card, width);
    struct beside beside = {app, card, spare > 0 ? spare : 0};
    gui_row_begin(gui, &(struct gui_row){.widths = {cards->picture, GUI_SHARE(1)}, .count = 2});
    gui_cell(gui);
    library_portrait(gui, card->head, cards->picture, cards->height - 2);
    gui_cell(gui);
    show_beside(gui, &beside);
    gui_row_end(gui);
}

void library_card(struct app *app, struct gui *gui, const struct km_card *card,
                  const struct library_cards *cards, int *height)
{
    const char *label = card->head ? app_text(app, &card->head->title) : card->id;
    bool broken = app_findings(app, card) != NULL, pictured = !broken && cards->picture;
    bool far = *height && !gui_is_near(gui, *height);
    struct gui_card look = {.flush = pictured,
                            .equal = true,
                            .padding = GUI_GAP_GROUP,
                            .least_height = far ? *height : cards->height};
    bool chosen = gui_card_begin(gui, library_card_id(app, gui, card), label, look);
    if (far)
        gui_place(gui, 1, 1);
    else if (broken)
        show_broken(app, gui, card);
    else if (pictured)
        show_pictured(app, gui, card, cards);
    else
        show_words(app, gui, card, true, 0);
    *height = gui_card_end(gui);
    if (chosen)
        open_card(app, card);
}
