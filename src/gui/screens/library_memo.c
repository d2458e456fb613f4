/* What a frame of the library need not find out again: which cards have the words that are looked for, and
 * how high cards are. */
#include "gui/screens/library.h"
#include "gui/ui/frame.h"

#include "text/normal.h"

/* ---- looking for words ---- */

/* As compared: compatible forms are one, small and capital letters too. */
static char *folded(struct gui *gui, const char *text)
{
    const char *normal = text_normal(gui_arena(gui), text, strlen(text));
    char *copy = arena_string(gui_arena(gui), normal ? normal : "");
    for (char *c = copy; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

static bool text_matches(struct gui *gui, const struct km_text *text, const char *wanted)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (text->in[i] && strstr(folded(gui, text->in[i]), wanted))
            return true;
    return false;
}

static bool matches(struct gui *gui, const struct km_card *card, const char *wanted)
{
    if (!*wanted || strstr(card->id, wanted))
        return true;
    const struct km_head_info *head = card->head;
    return head && (text_matches(gui, &head->title, wanted) || text_matches(gui, &head->summary, wanted) ||
                    text_matches(gui, &head->trade_label, wanted));
}

static void find_matches(struct library_memo *memo, const struct app *app, struct gui *gui,
                         const char *search)
{
    const char *wanted = folded(gui, search);
    size_t count = km_catalogue_count(app->catalogue);
    snprintf(memo->wanted, sizeof memo->wanted, "%s", search);
    memo->matches = 0;
    memo->common = 0;
    for (size_t i = 0; i < count; i++) {
        memo->matching[i] = matches(gui, km_catalogue_card(app->catalogue, i), wanted);
        memo->matches += memo->matching[i];
        memo->heights[i] = 0;
    }
}

struct library *library_of(struct app *app)
{
    if (!app->library)
        app->library = arena_alloc(&app->arena, sizeof *app->library);
    return app->library;
}

void library_forget(struct app *app)
{
    if (!app->library || !app->library->memo)
        return;
    struct arena arena = app->library->memo->arena;
    arena_release(&arena);
    app->library->memo = NULL;
}

struct library_memo *library_memo(struct app *app, struct gui *gui)
{
    struct library *library = library_of(app);
    struct library_memo *memo = library->memo;
    if (memo && memo->looked != app->looked) {
        library_forget(app);
        memo = NULL;
    }
    if (memo && strcmp(memo->wanted, library->search.text) == 0)
        return memo;
    if (!memo) {
        size_t count = km_catalogue_count(app->catalogue);
        struct arena arena;
        arena_init(&arena, &app->host.memory);
        memo = arena_alloc(&arena, sizeof *memo);
        memo->arena = arena;
        memo->looked = app->looked;
        memo->matching = arena_array(&memo->arena, count, sizeof *memo->matching);
        memo->heights = arena_array(&memo->arena, count, sizeof *memo->heights);
        library->memo = memo;
    }
    find_matches(memo, app, gui, library->search.text);
    return memo;
}

void library_memo_fit(struct library_memo *memo, const struct app *app, struct gui *gui, int width)
{
    const struct gui_setting *setting = gui_settings(gui);
    bool fits = memo->width == width && memo->scale == setting->scale && memo->theme == setting->theme &&
                memo->language == app->settings.language && memo->unsound == app->unsound;
    if (fits)
        return;
    memo->width = width;
    memo->scale = setting->scale;
    memo->theme = setting->theme;
    memo->language = app->settings.language;
    memo->unsound = app->unsound;
    memo->common = 0;
    memset(memo->heights, 0, km_catalogue_count(app->catalogue) * sizeof *memo->heights);
}
