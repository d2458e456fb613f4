/* The two things that are chosen before a scene: the mode, as cards that say what it means, and the wording.
 */
#include "gui/screens/briefing.h"

enum { MODES = 3, CAP_SIDES = 24, CARD_WIDTH = 200, CARD_PADDING = 12 };

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

static void show_modes(struct app *app, struct gui *gui)
{
    const struct gui_row row = {
        .widths = {GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)}, .count = MODES, .gap = GUI_GAP};
    bool beside = beside_one_another(gui, gui_column_width(gui));
    gui_group_begin(gui, "briefing.mode");
    if (beside)
        gui_row_begin(gui, &row);
    for (size_t i = 0; i < MODES; i++) {
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

/* ---- the wording ---- */

/* What there is to choose, and the key that does. */
struct wording {
    const char *key, *word;
    const char *labels[2];
    struct gui_choice choice;
};

static void make_wording(const struct app *app, struct wording *wording)
{
    static const char *const ids[] = {"as-written", "soft"};
    *wording = (struct wording){
        .key = "S",
        .word = app_word(app, "gui.briefing.wording"),
        .labels = {app_word(app, "gui.briefing.as-written"), app_word(app, "gui.briefing.soft")},
    };
    wording->choice = (struct gui_choice){.labels = wording->labels,
                                          .ids = ids,
                                          .count = 2,
                                          .current = app->settings.soft,
                                          .label = wording->word};
}

static void show_wording(struct app *app, struct gui *gui)
{
    struct wording wording;
    make_wording(app, &wording);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    gui_key_hint(gui, &wording.key, 1, wording.word);
    int chosen = gui_segments(gui, "briefing.wording", &wording.choice);
    gui_flow_end(gui);
    if (chosen >= 0)
        app->settings.soft = chosen == 1;
}

static int wording_width(const struct app *app, struct gui *gui)
{
    const struct gui_style style = {.type = GUI_LABEL};
    struct wording wording;
    make_wording(app, &wording);
    return gui_text_width(gui, wording.word, style) + gui_text_width(gui, wording.key, style) +
           gui_choice_width(gui, &wording.choice) + CAP_SIDES + 2 * GUI_GAP;
}

/* ---- both ---- */

void briefing_choices(struct app *app, struct gui *gui)
{
    show_modes(app, gui);
    gui_gap(gui, GUI_GAP);
    show_wording(app, gui);
}

bool briefing_choices_fit(const struct app *app, struct gui *gui, int width)
{
    return gui_width_class(gui) == GUI_WIDE && beside_one_another(gui, width) &&
           wording_width(app, gui) <= width;
}

void briefing_choice_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < MODES; i++)
        if (gui_key(gui, modes[i].key))
            choose_mode(app, i);
    if (gui_key(gui, 's'))
        app->settings.soft = !app->settings.soft;
}
