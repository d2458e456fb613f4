/* What is chosen before a scene: the mode, as cards that say what it means, the wording, and whether one
 * answers in one's own words first. */
#include "gui/screens/app_run.h"
#include "gui/screens/briefing.h"
#include "gui/screens/settings.h"
#include "gui/ui/card.h"
#include "gui/ui/choice.h"
#include "gui/ui/frame.h"
#include "gui/ui/show.h"

enum {
    MODES = 3,
    CAP_SIDES = 24,
    CARD_WIDTH = 176,
    CARD_PADDING = 12,
    LEAST_FOR_ALL = 660 /* so high that the text keeps room above all of them */
};

static const struct {
    enum km_mode mode;
    const char *note, *cap;
    char key;
} modes[MODES] = {
    {KM_GUIDED, "gui.briefing.guided", "1", '1'},
    {KM_PRACTICE, "gui.briefing.practice", "2", '2'},
    {KM_EXAM, "gui.briefing.exam", "3", '3'},
};

static void choose_mode(struct app *app, size_t index)
{
    app->settings.mode = modes[index].mode;
    settings_save(app);
}

/* ---- the mode ---- */

static bool beside_one_another(const struct gui *gui, int width)
{
    return width >= MODES * CARD_WIDTH * gui_settings(gui)->scale / 100;
}

static void show_mode(struct app *app, struct gui *gui, size_t index)
{
    const char *name = app_word(app, km_mode_key(modes[index].mode));
    const char *note = app_word(app, modes[index].note);
    const struct gui_card look = {
        .chosen = app->settings.mode == modes[index].mode, .equal = true, .padding = CARD_PADDING};
    const struct gui_span spans[] = {
        {.text = modes[index].cap, .key = true}, {.text = "\u3000"}, {.text = name, .bold = true}};
    if (gui_card_begin(gui, gui_format(gui, "briefing.mode.%s", km_mode_name(modes[index].mode)), name, look))
        choose_mode(app, index);
    gui_spans(gui, spans, sizeof spans / sizeof *spans, GUI_STYLE(.type = GUI_REPORT));
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, note, GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_card_end(gui);
}

static bool is_offered(const struct app *app, size_t index)
{
    return !app->host.mode_fixed || app->settings.mode == modes[index].mode;
}

void briefing_modes(struct app *app, struct gui *gui)
{
    const struct gui_row row = {
        .widths = {GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)}, .count = MODES, .gap = GUI_GAP};
    bool beside = !app->host.mode_fixed && beside_one_another(gui, gui_column_width(gui));
    gui_group_begin(gui, "briefing.mode");
    if (beside)
        gui_row_begin(gui, &row);
    for (size_t i = 0; i < MODES; i++) {
        if (!is_offered(app, i))
            continue;
        if (beside)
            gui_cell(gui);
        else if (i)
            gui_gap(gui, GUI_GAP);
        show_mode(app, gui, i);
    }
    if (beside)
        gui_row_end(gui);
    gui_group_end(gui);
}

/* ---- the wording, and how one answers ---- */

/* Two ways to choose from, and the key that goes from one to the other. */
struct setting {
    const char *id, *key, *word;
    const char *labels[2];
    struct gui_choice choice;
};

static struct setting make_wording(const struct app *app)
{
    static const char *const ids[] = {"as-written", "soft"};
    return (struct setting){
        .id = "briefing.wording",
        .key = "S",
        .word = app_word(app, "gui.briefing.wording"),
        .labels = {app_word(app, "gui.briefing.as-written"), app_word(app, "gui.briefing.soft")},
        .choice = {.ids = ids, .count = 2, .current = app->settings.soft},
    };
}

static struct setting make_answering(const struct app *app)
{
    static const char *const ids[] = {"options", "words"};
    return (struct setting){
        .id = "briefing.answering",
        .key = "W",
        .word = app_word(app, "gui.briefing.answering"),
        .labels = {app_word(app, "gui.briefing.answering.options"),
                   app_word(app, "gui.briefing.answering.words")},
        .choice = {.ids = ids, .count = 2, .current = app_asks_words(app)},
    };
}

static struct gui_choice choice_of(const struct setting *setting)
{
    struct gui_choice choice = setting->choice;
    choice.labels = setting->labels;
    choice.label = setting->word;
    return choice;
}

/* An exam has no own words. */
static bool has_answering(const struct app *app)
{
    return km_mode_shows(app->settings.mode).own_words;
}

static void choose_wording(struct app *app, bool soft)
{
    app->settings.soft = soft;
}

static void choose_answering(struct app *app, bool words)
{
    app->settings.own_words = words ? APP_WORDS_FIRST : APP_WORDS_NEVER;
    settings_save(app);
}

static void show_setting(struct app *app, struct gui *gui, const struct setting *setting,
                         void (*choose)(struct app *app, bool second))
{
    struct gui_choice choice = choice_of(setting);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_key_hint(gui, &setting->key, 1, setting->word);
    int chosen = gui_segments(gui, setting->id, &choice);
    gui_flow_end(gui);
    if (chosen >= 0)
        choose(app, chosen == 1);
}

static int setting_width(struct gui *gui, const struct setting *setting)
{
    const struct gui_style style = {.type = GUI_LABEL};
    struct gui_choice choice = choice_of(setting);
    return gui_text_width(gui, setting->word, style) + gui_text_width(gui, setting->key, style) +
           gui_choice_width(gui, &choice) + CAP_SIDES + 2 * GUI_GAP;
}

void briefing_settings(struct app *app, struct gui *gui)
{
    struct setting wording = make_wording(app), answering = make_answering(app);
    bool both = has_answering(app);
    bool beside =
        setting_width(gui, &wording) + setting_width(gui, &answering) + GUI_MARGIN <= gui_column_width(gui);
    if (beside && both)
        gui_flow_begin(gui, GUI_MARGIN, GUI_START);
    show_setting(app, gui, &wording, choose_wording);
    if (both && !beside)
        gui_gap(gui, GUI_GAP);
    if (both)
        show_setting(app, gui, &answering, choose_answering);
    if (beside && both)
        gui_flow_end(gui);
}

/* ---- all of them ---- */

bool briefing_modes_fit(const struct gui *gui, int width)
{
    return gui_width_class(gui) == GUI_WIDE && beside_one_another(gui, width);
}

bool briefing_settings_fit(const struct app *app, struct gui *gui, int width)
{
    const struct gui_setting *window = gui_settings(gui);
    struct setting wording = make_wording(app), answering = make_answering(app);
    return briefing_modes_fit(gui, width) && window->height >= LEAST_FOR_ALL * window->scale / 100 &&
           setting_width(gui, &wording) <= width && setting_width(gui, &answering) <= width;
}

bool briefing_choice_works(const struct app *app, const char *key)
{
    return strcmp(key, "W") != 0 || has_answering(app);
}

void briefing_choice_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < MODES; i++)
        if (is_offered(app, i) && gui_key(gui, modes[i].key))
            choose_mode(app, i);
    if (gui_key(gui, 's'))
        choose_wording(app, !app->settings.soft);
    if (has_answering(app) && gui_key(gui, 'w'))
        choose_answering(app, !app_asks_words(app));
}
