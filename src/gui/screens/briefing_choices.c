/* The two things that are chosen before a scene: the mode and the wording, by key or as joined segments. */
#include "gui/screens/briefing.h"

enum { MODES = 3, CAP_SIDES = 24 };

static const struct gui_style meaning_style = {.type = GUI_LABEL, .colour = GUI_INK2};

static const struct {
    enum km_mode mode;
    const char *note;
    char key;
} modes[MODES] = {
    {KM_GUIDED, "gui.briefing.guided", '1'},
    {KM_PRACTICE, "gui.briefing.practice", '2'},
    {KM_EXAM, "gui.briefing.exam", '3'},
};

static size_t current_mode(const struct app *app)
{
    size_t mode = 0;
    while (mode + 1 < MODES && modes[mode].mode != app->settings.mode)
        mode++;
    return mode;
}

static void choose_mode(struct app *app, size_t index)
{
    app->settings.mode = modes[index].mode;
    settings_save(app);
}

/* One thing to choose: the keys that choose it, what it is, and what there is. */
struct choice_line {
    const char *key, *word;
    const char *labels[MODES], *ids[MODES];
    struct gui_choice choice;
};

static void make_modes(const struct app *app, struct choice_line *line)
{
    *line = (struct choice_line){.key = "1–3", .word = app_word(app, "gui.briefing.mode")};
    for (size_t i = 0; i < MODES; i++) {
        line->labels[i] = app_word(app, km_mode_key(modes[i].mode));
        line->ids[i] = km_mode_name(modes[i].mode);
    }
    line->choice = (struct gui_choice){.labels = line->labels,
                                       .ids = line->ids,
                                       .count = MODES,
                                       .current = current_mode(app),
                                       .label = line->word};
}

static void make_wordings(const struct app *app, struct choice_line *line)
{
    *line = (struct choice_line){
        .key = "S",
        .word = app_word(app, "gui.briefing.wording"),
        .labels = {app_word(app, "gui.briefing.as-written"), app_word(app, "gui.briefing.soft")},
        .ids = {"as-written", "soft"},
    };
    line->choice = (struct gui_choice){.labels = line->labels,
                                       .ids = line->ids,
                                       .count = 2,
                                       .current = app->settings.soft,
                                       .label = line->word};
}

static void show_modes(struct app *app, struct gui *gui, const struct choice_line *line)
{
    gui_key_hint(gui, &line->key, 1, line->word);
    int chosen = gui_segments(gui, "briefing.mode", &line->choice);
    if (chosen >= 0)
        choose_mode(app, (size_t)chosen);
}

static void show_wordings(struct app *app, struct gui *gui, const struct choice_line *line)
{
    gui_key_hint(gui, &line->key, 1, line->word);
    int chosen = gui_segments(gui, "briefing.wording", &line->choice);
    if (chosen >= 0)
        app->settings.soft = chosen == 1;
}

static int choice_width(struct gui *gui, const struct choice_line *line)
{
    const struct gui_style style = {.type = GUI_LABEL};
    return gui_text_width(gui, line->word, style) + gui_text_width(gui, line->key, style) +
           gui_choice_width(gui, &line->choice) + CAP_SIDES + 2 * GUI_GAP;
}

static bool on_one_line(struct gui *gui, const struct choice_line *mode, const struct choice_line *wording,
                        int width)
{
    return choice_width(gui, mode) + choice_width(gui, wording) + GUI_GAP_GROUP + GUI_GAP <= width;
}

static void show_meaning(struct app *app, struct gui *gui)
{
    gui_text(gui, app_word(app, modes[current_mode(app)].note), meaning_style);
}

void briefing_choices(struct app *app, struct gui *gui)
{
    struct choice_line mode, wording;
    make_modes(app, &mode);
    make_wordings(app, &wording);
    bool beside = on_one_line(gui, &mode, &wording, gui_column_width(gui));
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    show_modes(app, gui, &mode);
    gui_gap(gui, GUI_GAP_GROUP);
    if (!beside) {
        gui_flow_end(gui);
        show_meaning(app, gui);
        gui_gap(gui, GUI_GAP);
        gui_flow_begin(gui, GUI_GAP, GUI_START);
    }
    show_wordings(app, gui, &wording);
    gui_flow_end(gui);
    if (beside)
        show_meaning(app, gui);
}

bool briefing_choices_fit(const struct app *app, struct gui *gui, int width)
{
    struct choice_line mode, wording;
    make_modes(app, &mode);
    make_wordings(app, &wording);
    return gui_width_class(gui) != GUI_NARROW && choice_width(gui, &mode) <= width &&
           choice_width(gui, &wording) <= width;
}

void briefing_choice_keys(struct app *app, struct gui *gui)
{
    for (size_t i = 0; i < MODES; i++)
        if (gui_key(gui, modes[i].key))
            choose_mode(app, i);
    if (gui_key(gui, 's'))
        app->settings.soft = !app->settings.soft;
}
