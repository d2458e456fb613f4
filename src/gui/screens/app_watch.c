/* A scenario that is being written: it is looked at again whenever its file may be another one, and its
 * author stays where they are. What is wrong with it is told; what was sound last stays on the screen. */
#include "gui/screens/app_watch.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"

enum {
    GONE_MS = 1000, /* so long a file may be away without a word: it is being replaced */
    /* What following every way through may take; beyond it less is said. */
    MOST_STATES = 1000000,
    MOST_BYTES = 200 * 1024 * 1024,
    MOST_MS = 20000
};

static const struct km_host *memory_of(const struct app *app)
{
    return &app->host.memory;
}

/* ---- what is told ---- */

static bool is_about_watch(const struct app *app)
{
    return app_is_told(app, "gui.notice.watch.gone") || app_is_told(app, "gui.notice.watch.broken") ||
           app_is_told(app, "gui.watch.lost");
}

static void tell_broken(struct app *app)
{
    const struct km_diags *findings = app->watch->findings;
    struct arena arena;
    if (app->screen == SCREEN_WATCH && app->watch->page == WATCH_FINDINGS)
        return;
    arena_init(&arena, memory_of(app));
    struct km_told *told = arena_array(&arena, km_diags_count(findings), sizeof *told);
    size_t count = km_diags_tell(findings, 0, told);
    const struct km_text none = {.in = {NULL}};
    const struct km_diag *first = count ? km_diags_at(findings, told[0].index) : NULL;
    app_tell_with(app, "gui.notice.watch.broken",
                  UI_ARGUMENTS({.name = "number", .number = (int64_t)km_diags_total(findings, KM_ERROR)},
                               {.name = "line", .number = first ? first->line : 0},
                               {.name = "detail", .said = first ? &first->message : &none}));
    arena_release(&arena);
}

/* Of the place: only what was lost. */
static void tell_place(struct app *app)
{
    struct km_replay replay = km_preview_replay(app->preview);
    if (replay.kept < replay.all)
        app_tell_with(app, "gui.watch.lost",
                      UI_ARGUMENTS({.name = "kept", .number = (int64_t)replay.kept},
                                   {.name = "all", .number = (int64_t)replay.all}));
    else if (replay.moved)
        app_tell(app, "gui.watch.moved", NULL);
    else if (is_about_watch(app))
        app_tell_nothing(app);
}

/* ---- the file ---- */

static void check_id(struct app *app)
{
    struct watch *watch = app->watch;
    if (km_preview_is_sound(app->preview))
        km_catalogue_check_id(app->catalogue, km_preview_scenario(app->preview), watch->path,
                              watch->findings);
}

static void take(struct app *app, struct km_bytes bytes)
{
    struct watch *watch = app->watch;
    km_diags_free(watch->findings);
    watch->findings = km_diags_new(memory_of(app));
    watch->work.spent_ms = 0;
    if (!km_preview_take(app->preview, bytes, watch->findings)) {
        tell_broken(app);
        return;
    }
    check_id(app);
    struct km_replay replay = km_preview_replay(app->preview);
    watch->kept = replay.kept == replay.all && !replay.moved;
    watch_list_forget(&watch->list);
    app->run++;
    tell_place(app);
}

/* False, with a finding, when there is nothing to read. */
static bool read_again(struct app *app, struct km_diags *diags)
{
    const struct km_files *files = &app->host.files;
    struct watch *watch = app->watch;
    struct km_bytes bytes;
    watch->gone = !files->read(files->user, watch->path, diags, &bytes);
    watch->gone_ms = -1;
    if (watch->gone)
        return false;
    if (app_is_told(app, "gui.notice.watch.gone"))
        app_tell_nothing(app);
    if (km_preview_differs(app->preview, bytes))
        take(app, bytes);
    files->release(files->user, bytes);
    return true;
}

void app_saved(struct app *app)
{
    struct km_diags *unheard = km_diags_new(memory_of(app));
    bool waited = !app_session(app);
    if (app->watch && read_again(app, unheard) && waited && app_session(app))
        app_go(app, SCREEN_SCENE);
    km_diags_free(unheard);
}

void app_watch_look(struct app *app, struct gui *gui)
{
    struct watch *watch = app->watch;
    if (!watch || !watch->gone || app_is_told(app, "gui.notice.watch.gone"))
        return;
    if (watch->gone_ms < 0)
        watch->gone_ms = gui_now(gui);
    if (gui_now(gui) - watch->gone_ms >= GONE_MS)
        app_tell(app, "gui.notice.watch.gone", watch->name);
    else
        gui_wake(gui, watch->gone_ms + GONE_MS);
}

/* ---- every way through ---- */

static int64_t slice_ms(const struct watch_work *work)
{
    return work->clock->rising_ms(work->clock->user) - work->began_ms;
}

static bool within_budget(void *user)
{
    const struct watch_work *work = user;
    return work->spent_ms + slice_ms(work) < MOST_MS;
}

static bool is_to_pause(void *user)
{
    const struct watch_work *work = user;
    return work->until_ms && work->began_ms + slice_ms(work) >= work->until_ms;
}

/* What was found at the save is among all that was found: some of it may only follow from the rest. */
static void take_findings(struct app *app)
{
    struct watch *watch = app->watch;
    km_diags_free(watch->findings);
    watch->findings = km_diags_new(memory_of(app));
    km_preview_check(app->preview, watch->findings);
    check_id(app);
}

bool app_watch_work(struct app *app, int64_t ms)
{
    struct watch *watch = app->watch;
    if (!watch || !km_preview_is_sound(app->preview) || km_preview_explored(app->preview))
        return false;
    struct watch_work *work = &watch->work;
    struct km_explore_setup setup = {
        .most_states = MOST_STATES, .most_bytes = MOST_BYTES, .keep_going = within_budget, .user = work};
    work->clock = &app->host.clock;
    work->began_ms = work->clock->rising_ms(work->clock->user);
    work->until_ms = ms ? work->began_ms + ms : 0;
    if (km_preview_explore(app->preview, &setup, is_to_pause, work))
        take_findings(app);
    work->spent_ms += slice_ms(work);
    return true;
}

/* ---- beginning and end ---- */

bool app_watch(struct app *app, const char *path, struct km_diags *diags)
{
    if (app->wordless)
        return true;
    const char *slash = strrchr(path, '/');
    struct km_rulebook *rulebook = app_load_chosen(app, diags);
    if (!rulebook)
        return false;
    struct watch *watch = arena_alloc(&app->arena, sizeof *watch);
    watch->path = arena_string(&app->arena, path);
    watch->name = slash ? watch->path + (slash + 1 - path) : watch->path;
    watch->rulebook = rulebook;
    app->preview = km_preview_new(memory_of(app), rulebook, watch->path, &app->host.clock);
    watch->findings = km_diags_new(memory_of(app));
    arena_init(&watch->list.arena, memory_of(app));
    app->watch = watch;
    if (!read_again(app, diags))
        return false;
    watch->page = app_session(app) ? WATCH_NODES : WATCH_FINDINGS;
    app_go(app, app_session(app) ? SCREEN_SCENE : SCREEN_WATCH);
    return true;
}

static void stands_elsewhere(struct app *app)
{
    app->watch->kept = false;
    app->run++;
}

void app_watch_begin(struct app *app, uint32_t node)
{
    km_preview_begin(app->preview, node);
    stands_elsewhere(app);
    app_go(app, SCREEN_SCENE);
}

void app_watch_back(struct app *app)
{
    km_preview_back(app->preview);
    stands_elsewhere(app);
}

void app_watch_release(struct app *app)
{
    struct watch *watch = app->watch;
    if (!watch)
        return;
    watch_list_forget(&watch->list);
    km_preview_free(app->preview);
    km_rulebook_free(watch->rulebook);
    km_diags_free(watch->findings);
    app->watch = NULL;
    app->preview = NULL;
}
