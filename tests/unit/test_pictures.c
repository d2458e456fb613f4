/* What the screens draw, as text, held against tests/golden/screens: a changed picture is a changed line. A
 * small scenario is played to each screen, so that no shipped one changes these files. With --update the
 * files are written instead. */
#include "world.h"

#include "gui/screens/app_open.h"
#include "gui/ui/ui.h"

#include "os/file.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum {
    FIGURE_SHAPES = 12
}; /* so many lines and polygons in a row are a figure, which has a golden of its own */

struct picture {
    const char *name; /* of the file */
    const char *keys; /* pressed after the briefing has opened; "" for none */
    enum ui_choice language;
    enum gui_theme theme;
    int scale, width, height;
    enum screen_id screen; /* gone to from the briefing; 0: that stays */
    bool idle;             /* what takes long is not done */
    bool touch;            /* fingers and no keyboard */
};

/* Held in a hand: a telephone upright and on its side, an old one, a tablet. */
#define HELD_AT(size, called, pressed, wide, high)                                                   \
    {                                                                                                \
        .name = size "-" called, .keys = (pressed), .width = (wide), .height = (high), .touch = true \
    }
#define HELD(called, pressed)                                                                \
    HELD_AT("tall", called, pressed, 390, 844), HELD_AT("short", called, pressed, 844, 390), \
        HELD_AT("small", called, pressed, 320, 568), HELD_AT("tablet", called, pressed, 768, 1024)
#define DECISION "Enter End"
#define FORM DECISION " 1 End 2 End 1 End Enter"
#define CLASS "r End"
#define DEBRIEF FORM " 1 1 Enter End Enter"
#define TO_THE_LAST_PAGE " Ctrl+Right Ctrl+Right Ctrl+Right Ctrl+Right Ctrl+Right Ctrl+Right Ctrl+Right"

static const struct picture pictures[] = {
    {.name = "library", .keys = "Esc / =一枚の紙"},
    {.name = "library-narrow",
     .keys = "Esc / =kettle Esc Esc / =一枚の紙",
     .scale = 200,
     .theme = GUI_CONTRAST},
    {.name = "briefing", .keys = ""},
    {.name = "briefing-both-dark", .keys = "", .language = UI_BOTH, .theme = GUI_DARK},
    {.name = "scene", .keys = DECISION},
    {.name = "scene-en-dark", .keys = DECISION, .language = UI_EN, .theme = GUI_DARK},
    {.name = "scene-200", .keys = DECISION, .scale = 200},
    {.name = "scene-960x600-contrast", .keys = DECISION, .theme = GUI_CONTRAST, .width = 960, .height = 600},
    {.name = "scene-guided", .keys = "1 " DECISION " 1 End"},
    {.name = "scene-earlier", .keys = DECISION " 1 End h"},
    {.name = "form", .keys = FORM},
    {.name = "form-filled", .keys = FORM " 1 1"},
    {.name = "stopped", .keys = DECISION " Esc Esc"},
    {.name = "class-line", .keys = CLASS},
    {.name = "class-hands", .keys = CLASS " Enter p =20 Enter 1 1 2 0 t 2 2"},
    {.name = "class-decide-both-contrast",
     .keys = CLASS " Enter 1 2 2 Enter",
     .language = UI_BOTH,
     .theme = GUI_CONTRAST},
    {.name = "class-hands-1920-en",
     .keys = CLASS " Enter 1 2",
     .language = UI_EN,
     .width = 1920,
     .height = 1080},
    {.name = "class-ways", .keys = CLASS " Enter Enter 1 End r 1 Enter Enter 2 End c"},
    {.name = "class-report", .keys = CLASS " Enter 4 4 1 Enter 4 End Enter Enter 1 End e Right"},
    {.name = "class-menu", .keys = CLASS " Esc", .language = UI_EN},
    {.name = "debrief-summary", .keys = DEBRIEF},
    {.name = "debrief-history", .keys = DEBRIEF TO_THE_LAST_PAGE},
    {.name = "debrief-turns", .keys = DECISION " 4 End Enter 1 1 Enter End Enter Right"},
    {.name = "seat", .keys = DEBRIEF " v"},
    {.name = "debrief-judging", .keys = DEBRIEF, .idle = true},
    {.name = "debrief-judging-turns", .keys = DEBRIEF " Right", .language = UI_EN, .idle = true},
    {.name = "settings", .keys = "", .language = UI_EN, .screen = SCREEN_SETTINGS},
    {.name = "settings-rulebooks", .keys = "End", .screen = SCREEN_SETTINGS},
    HELD("briefing", ""),
    HELD("scene", "Enter"),
    HELD("options", DECISION),
    HELD("reply", DECISION " 1"),
    HELD("debrief", DEBRIEF),
};

struct case_of_picture {
    const struct picture *picture;
    bool update;
};

static const char *file_text(struct world *world, const char *path)
{
    struct km_bytes bytes = {.data = ""};
    struct km_diags *diags = km_diags_new(NULL);
    file_read(&world->arena, path, diags, &bytes);
    km_diags_free(diags);
    return bytes.data;
}

static void copy_into_world(struct world *world, const char *path, const char *folder, const char *name)
{
    const char *text = file_text(world, path);
    assert_true(*text);
    world_write(world, folder, name, text);
}

/* One after the other; a word that begins with "=" is typed. */
static void press_all(struct world *world, const char *keys)
{
    while (*keys) {
        size_t length = strcspn(keys, " ");
        const char *key = arena_string_n(&world->arena, keys, length);
        if (key[0] == '=' && key[1])
            world_type(world, key + 1);
        else
            world_press(world, key);
        keys += length + strspn(keys + length, " ");
    }
}

/* The world's own folder is another one every time. */
static const char *records_folder(void *user, struct arena *arena)
{
    (void)user;
    (void)arena;
    return "/home/somebody/.local/state/kamae";
}

static void go_there(struct world *world, const struct picture *picture)
{
    struct app_settings *settings = &world->app.settings;
    settings->language = picture->language;
    settings->theme = picture->theme;
    settings->scale = picture->scale ? picture->scale : 100;
    world->app.host.touch = picture->touch;
    settings->width = picture->width ? picture->width : 1280;
    settings->height = picture->height ? picture->height : 720;
    world_show(world);
    assert_true(app_open(&world->app, world_card(world, "sound")));
    app_go(&world->app, picture->screen ? picture->screen : SCREEN_BRIEFING);
    world->app.host.records_folder = records_folder;
    world->idle = picture->idle;
    world_show(world);
    press_all(world, picture->keys);
}

/* ---- the text ---- */

static bool is_shape(const char *line)
{
    return strncmp(line, "polygon", 7) == 0 || strncmp(line, "line", 4) == 0;
}

static size_t shapes_from(const char *line, const char **end)
{
    size_t count = 0;
    for (; is_shape(line); count++)
        line += strcspn(line, "\n") + 1;
    *end = line;
    return count;
}

/* The draw list; a figure is one line that says how much was drawn. */
static const char *text_of_picture(struct world *world)
{
    struct strbuf all, out;
    strbuf_init(&all, &world->arena);
    strbuf_init(&out, &world->arena);
    gui_draw_write(gui_picture(world->gui), &all);
    for (const char *line = all.data; *line;) {
        const char *end;
        size_t shapes = shapes_from(line, &end);
        if (shapes >= FIGURE_SHAPES)
            strbuf_printf(&out, "… %zu shapes\n", shapes);
        else
            end = line + strcspn(line, "\n") + 1;
        if (shapes < FIGURE_SHAPES)
            strbuf_add_n(&out, line, (size_t)(end - line));
        line = end;
    }
    return out.data;
}

static void save(const char *path, const char *text)
{
    struct km_diags *diags = km_diags_new(NULL);
    assert_true(file_write(path, (struct km_bytes){text, strlen(text)}, diags));
    km_diags_free(diags);
}

static void first_difference(const char *name, const char *wanted, const char *found)
{
    unsigned line = 1;
    for (; *wanted && *wanted == *found; wanted++, found++)
        line += *wanted == '\n';
    if (*wanted || *found)
        fail_msg(
            "tests/golden/screens/%s.txt:%u is otherwise now; when it is meant to be, tools/golden --update",
            name, line);
}

/* What is clicked is at least as high and wide as a finger needs. */
static void expect_targets(struct world *world)
{
    static const bool clicked[GUI_ROLE_COUNT] = {
        [GUI_ROLE_BUTTON] = true, [GUI_ROLE_OPTION] = true, [GUI_ROLE_CARD] = true,
        [GUI_ROLE_TAB] = true,    [GUI_ROLE_RADIO] = true,  [GUI_ROLE_SWITCH] = true,
        [GUI_ROLE_SLIDER] = true, [GUI_ROLE_FIELD] = true};
    for (size_t i = 0; i < gui_node_count(world->gui); i++) {
        struct gui_node node = gui_node_at(world->gui, i);
        if (clicked[node.role] && (node.rect.width < GUI_TARGET || node.rect.height < GUI_TARGET))
            fail_msg("%s is %d wide and %d high", node.id, node.rect.width, node.rect.height);
    }
}

/* Also in the other languages, and in windows of all sizes; a class is shown to a room, and not on a
 * telephone. */
static void expect_fit(struct world *world, const char *name)
{
    enum { CLASS_LEAST = 640 };
    static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {960, 600}, {768, 1024},
                                   {844, 390},  {390, 844},   {320, 568}};
    static const enum ui_choice languages[] = {UI_JA, UI_EN, UI_BOTH};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes * 3; i++) {
        struct app_settings *settings = &world->app.settings;
        settings->language = languages[i % 3];
        settings->width = sizes[i / 3][0];
        settings->height = sizes[i / 3][1];
        if (world->app.screen == SCREEN_CLASS && settings->width < CLASS_LEAST)
            continue;
        world_show(world);
        struct strbuf out;
        strbuf_init(&out, &world->arena);
        if (gui_misfits(world->gui, &out))
            fail_msg("%s at %dx%d, language %d:\n%s", name, settings->width, settings->height,
                     (int)settings->language, out.data);
    }
}

static void looks_as_it_did(void **state)
{
    const struct case_of_picture *wanted = *state;
    void *world_state = NULL;
    struct strbuf path;
    assert_int_equal(world_set_up(&world_state), 0);
    struct world *world = world_state;
    copy_into_world(world, KAMAE_SOURCE_DIR "/tests/diag/scenario/sound.json", "scenarios", "sound.json");
    copy_into_world(world, KAMAE_SOURCE_DIR "/tests/diag/rulebook-small.json", "assets/rulebooks",
                    "standard.json");
    copy_into_world(world, KAMAE_SOURCE_DIR "/tests/diag/rulebook-small.json", "assets/rulebooks",
                    "our-shop.json");
    strbuf_init(&path, &world->arena);
    strbuf_printf(&path, KAMAE_SOURCE_DIR "/tests/golden/screens/%s.txt", wanted->picture->name);
    go_there(world, wanted->picture);
    expect_targets(world);
    const char *text = text_of_picture(world);
    if (wanted->update)
        save(path.data, text);
    else
        first_difference(wanted->picture->name, file_text(world, path.data), text);
    expect_fit(world, wanted->picture->name);
    world_tear_down(&world_state);
}

int main(int argc, char **argv)
{
    enum { COUNT = sizeof pictures / sizeof *pictures };
    struct case_of_picture cases[COUNT];
    struct CMUnitTest tests[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        cases[i] = (struct case_of_picture){&pictures[i], argc > 1 && strcmp(argv[1], "--update") == 0};
        tests[i] = (struct CMUnitTest){
            .name = pictures[i].name, .test_func = looks_as_it_did, .initial_state = &cases[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
