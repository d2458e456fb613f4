/* A folder is made, the trainer is told that it is home, and frames are made until nothing changes. */
#include "world.h"

#include "gui/screens/app_run.h"
#include "gui/screens/trainer.h"
#include "gui/ui/ui.h"

#include "os/file.h"
#include "os/folder.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static int64_t morning(void *user)
{
    (void)user;
    return WORLD_MORNING;
}

static const char *get_variable(void *user, const char *name)
{
    const struct world *world = user;
    if (strcmp(name, "XDG_STATE_HOME") == 0)
        return world->state_home;
    if (strcmp(name, "XDG_CONFIG_HOME") == 0)
        return world->config_home;
    return strcmp(name, "KAMAE_DATA") == 0 || strcmp(name, "HOME") == 0 ? world->folder : NULL;
}

/* A letter of a wide script is as wide as the font is high, any other half of it. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    int width = 0;
    (void)user;
    (void)bold;
    (void)language;
    for (size_t i = 0; i < length; i++)
        if (((unsigned char)text[i] & 0xC0U) != 0x80U)
            width += (unsigned char)text[i] < 0xE0U ? (size + 1) / 2 : size;
    return width;
}

void world_open(struct world *world)
{
    desktop_init(&world->desktop, NULL, &world->environment, NULL);
    struct app_host host = desktop_host(&world->desktop);
    host.second_window = true;
    host.clock.now_ms = morning;
    app_init(&world->app, &host);
    world->gui = gui_new(NULL, measure, NULL);
}

void world_close(struct world *world)
{
    gui_free(world->gui);
    app_release(&world->app);
    desktop_release(&world->desktop);
}

int world_set_up(void **state)
{
    struct world *world = test_calloc(1, sizeof *world);
    arena_init(&world->arena, NULL);
    char *folder = arena_string(&world->arena, "/tmp/kamae-test-screens-XXXXXX");
    assert_non_null(mkdtemp(folder));
    world->folder = world->state_home = world->config_home = folder;
    world->environment = (struct environment){.get = get_variable, .user = world};
    world_open(world);
    *state = world;
    return 0;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

int world_tear_down(void **state)
{
    struct world *world = *state;
    world_close(world);
    nftw(world->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&world->arena);
    test_free(world);
    return 0;
}

/* Frames until nothing changes any more. */
static void settle(struct world *world)
{
    struct app *app = &world->app;
    bool again = true;
    for (int i = 0; again && i < 20; i++) {
        struct gui_setting setting = {
            .width = app->settings.width,
            .height = app->settings.height,
            .scale = app->settings.scale,
            .theme = app->settings.theme,
            .language = ui_main_language(app->settings.language),
            .reduced_motion = true,
            .touch = app->host.touch,
            .second = app_second_word,
            .second_user = app,
        };
        if (!world->idle)
            app_work(app, 0);
        gui_begin(world->gui, &setting, world->clock_ms);
        app_frame(app, world->gui);
        again = gui_end(world->gui) || !app->entered;
    }
    assert_false(again);
}

void world_show(struct world *world)
{
    settle(world);
    world->clock_ms += 1000;
}

void world_event(struct world *world, struct gui_event event)
{
    event.at_ms = world->clock_ms;
    gui_push(world->gui, &event);
    settle(world);
}

void world_click(struct world *world, const char *id)
{
    static const enum gui_event_kind kinds[] = {GUI_EVENT_MOVE, GUI_EVENT_PRESS, GUI_EVENT_RELEASE};
    struct gui_rect seen = world_node(world, id).visible;
    assert_false(gui_rect_is_empty(seen));
    for (size_t i = 0; i < 3; i++)
        world_event(world, (struct gui_event){.kind = kinds[i],
                                              .x = seen.x + seen.width / 2,
                                              .y = seen.y + seen.height / 2});
    world->clock_ms += 1000;
}

void world_press(struct world *world, const char *key)
{
    struct gui_event event = {.kind = GUI_EVENT_KEY, .at_ms = world->clock_ms};
    assert_true(gui_key_read(key, &event.key, &event.modifiers));
    gui_push(world->gui, &event);
    world_show(world);
}

void world_type(struct world *world, const char *text)
{
    struct gui_event event = {.kind = GUI_EVENT_TEXT, .at_ms = world->clock_ms};
    snprintf(event.text, sizeof event.text, "%s", text);
    gui_push(world->gui, &event);
    world_show(world);
}

struct gui_node world_node(struct world *world, const char *id)
{
    struct gui_node node = {0};
    if (!gui_find_node(world->gui, id, &node))
        fail_msg("nothing on the screen is called \"%s\"", id);
    return node;
}

bool world_shows(struct world *world, const char *id)
{
    struct gui_node node;
    return gui_find_node(world->gui, id, &node);
}

const struct km_card *world_card(struct world *world, const char *id)
{
    const struct km_catalogue *catalogue = world->app.catalogue;
    for (size_t i = 0; i < km_catalogue_count(catalogue); i++)
        if (strcmp(km_catalogue_card(catalogue, i)->id, id) == 0)
            return km_catalogue_card(catalogue, i);
    fail_msg("no scenario \"%s\"", id);
    return NULL;
}

void world_write(struct world *world, const char *folder, const char *name, const char *text)
{
    struct strbuf path;
    struct km_diags *diags = km_diags_new(NULL);
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, "%s/%s", world->folder, folder);
    assert_int_equal(folder_make(&world->arena, path.data), 0);
    strbuf_printf(&path, "/%s", name);
    assert_true(file_write(path.data, (struct km_bytes){text, strlen(text)}, diags));
    km_diags_free(diags);
}
