/* A line is read into command and argument, then its row is run again and again until it says that it is
 * done; between two tries the clock goes on and frames are made. */
#include "gui/script.h"
#include "gui/ui/node.h"
#include "gui/ui/ui.h"

#include "base/utf8.h"
#include "gui/sdl/input.h"
#include "os/file.h"

enum {
    LOOK_MS = 400, /* between what a person does */
    MOST_WAIT_MS = 60000,
    FRAME_MS = 16 /* how far the clock goes for a frame that is due at once */
};

enum outcome { OUTCOME_DONE, OUTCOME_AGAIN, OUTCOME_QUIT, OUTCOME_FAILED };

bool script_read(struct script *script, struct arena *arena, const char *path, struct km_diags *diags)
{
    struct km_bytes bytes;
    *script = (struct script){.arena = arena, .path = path, .now_ms = LOOK_MS, .pause_until_ms = 2 * LOOK_MS};
    if (!file_read(arena, path, diags, &bytes))
        return false;
    script->rest = bytes.data;
    return true;
}

/* ---- failures ---- */

/* A script is a file like any other: what it says is shown without what a terminal would obey. */
static const char *printable(const struct script *script, const char *text)
{
    return utf8_clean(script->arena, text);
}

static enum outcome fail(const struct script *script, const struct script_stage *stage, const char *key,
                         const struct ui_argument *arguments)
{
    struct strbuf message;
    strbuf_init(&message, script->arena);
    ui_write(stage->words, stage->language, key, arguments, &message);
    fprintf(stderr, "%s:%u: %s\n", printable(script, script->path), script->line,
            printable(script, message.data));
    return OUTCOME_FAILED;
}

static enum outcome fail_about(const struct script *script, const struct script_stage *stage, const char *key,
                               const char *subject)
{
    return fail(script, stage, key, UI_ARGUMENTS({.name = "subject", .text = subject}));
}

/* ---- which window ---- */

static const struct pane *pane_of(const struct script *script, const struct script_stage *stage)
{
    return stage->panes[script->pane];
}

static struct gui *gui_of(const struct script *script, const struct script_stage *stage)
{
    return pane_of(script, stage)->gui;
}

static unsigned id_of(const struct script *script, const struct script_stage *stage)
{
    return window_id(pane_of(script, stage)->window);
}

/* ---- time ---- */

/* Goes on to what is due next, at most to `limit_ms`. False when the clock is there already. */
static bool advance(struct script *script, const struct gui *gui, int64_t limit_ms)
{
    if (script->now_ms >= limit_ms)
        return false;
    int64_t wake = gui_wake_at(gui);
    int64_t next = wake < 0 ? limit_ms : wake > script->now_ms ? wake : script->now_ms + FRAME_MS;
    script->now_ms = next < limit_ms ? next : limit_ms;
    return true;
}

static enum outcome done_and_look(struct script *script)
{
    script->pause_until_ms = script->now_ms + LOOK_MS;
    return OUTCOME_DONE;
}

/* ---- commands ---- */

static enum outcome run_key(struct script *script, const struct script_stage *stage)
{
    if (!input_press(id_of(script, stage), script->argument))
        return fail_about(script, stage, "gui.script.key", script->argument);
    return done_and_look(script);
}

static enum outcome run_text(struct script *script, const struct script_stage *stage)
{
    if (!input_type(id_of(script, stage), script->argument))
        return fail_about(script, stage, "gui.script.no-field", script->argument);
    return done_and_look(script);
}

/* What lies outside a scroll area's view is brought there first, as a person would. */
static enum outcome point(struct script *script, const struct script_stage *stage, bool finger)
{
    struct gui_node node;
    if (!gui_find_node(gui_of(script, stage), script->argument, &node))
        return fail_about(script, stage, "gui.script.no-node", script->argument);
    bool hidden = node.visible.height * 2 < node.rect.height || node.visible.width * 2 < node.rect.width;
    if (hidden && !script->revealed) {
        gui_reveal(gui_of(script, stage), script->argument);
        script->revealed = true;
        script->pause_until_ms = script->now_ms + LOOK_MS;
        return OUTCOME_AGAIN;
    }
    if (gui_rect_is_empty(node.visible))
        return fail_about(script, stage, "gui.script.hidden", script->argument);
    input_click(id_of(script, stage), node.visible.x + node.visible.width / 2,
                node.visible.y + node.visible.height / 2, finger);
    return done_and_look(script);
}

static enum outcome run_click(struct script *script, const struct script_stage *stage)
{
    return point(script, stage, false);
}

static enum outcome run_tap(struct script *script, const struct script_stage *stage)
{
    return point(script, stage, true);
}

static enum outcome run_drop(struct script *script, const struct script_stage *stage)
{
    input_drop(id_of(script, stage), script->argument);
    return done_and_look(script);
}

static enum outcome run_close(struct script *script, const struct script_stage *stage)
{
    input_close(id_of(script, stage));
    return done_and_look(script);
}

/* What an author does: the file that is watched then holds what another one does. */
static enum outcome run_save(struct script *script, const struct script_stage *stage)
{
    struct km_bytes bytes;
    struct km_diags *diags = km_diags_new(&script->arena->host);
    bool saved = stage->watched && file_read(script->arena, script->argument, diags, &bytes) &&
                 file_write(stage->watched, bytes, diags);
    km_diags_free(diags);
    return saved ? done_and_look(script)
                 : fail_about(script, stage, "gui.script.not-written", script->argument);
}

static bool is_there(const struct script *script, const struct script_stage *stage, const char *id)
{
    struct gui_node node;
    return (script->pane == SCRIPT_TRAINER && strcmp(stage->screen, id) == 0) ||
           gui_find_node(gui_of(script, stage), id, &node);
}

static enum outcome run_wait(struct script *script, const struct script_stage *stage)
{
    if (is_there(script, stage, script->argument))
        return OUTCOME_DONE;
    if (!script->wait_until_ms)
        script->wait_until_ms = script->now_ms + MOST_WAIT_MS;
    if (advance(script, stage->panes[SCRIPT_TRAINER]->gui, script->wait_until_ms))
        return OUTCOME_AGAIN;
    return fail_about(script, stage, "gui.script.no-node", script->argument);
}

static enum outcome run_expect(struct script *script, const struct script_stage *stage)
{
    const char *blank = strchr(script->argument, ' ');
    size_t length = blank ? (size_t)(blank - script->argument) : strlen(script->argument);
    const char *id = arena_string_n(script->arena, script->argument, length);
    const char *label = blank ? blank + 1 : NULL;
    struct gui_node node;
    if (!is_there(script, stage, id))
        return fail_about(script, stage, "gui.script.no-node", id);
    if (!label)
        return OUTCOME_DONE;
    bool found = gui_find_node(gui_of(script, stage), id, &node);
    if (found && (strcmp(node.label, label) == 0 || strcmp(node.value, label) == 0))
        return OUTCOME_DONE;
    return fail(script, stage, "gui.script.label",
                UI_ARGUMENTS({.name = "subject", .text = id}, {.name = "wanted", .text = label},
                             {.name = "found", .text = found ? node.label : ""}));
}

static enum outcome run_fits(struct script *script, const struct script_stage *stage)
{
    struct strbuf misfits;
    strbuf_init(&misfits, script->arena);
    if (!gui_misfits(gui_of(script, stage), &misfits))
        return OUTCOME_DONE;
    return fail_about(script, stage, "gui.script.misfits", misfits.data);
}

static enum outcome run_shot(struct script *script, const struct script_stage *stage)
{
    if (!window_shot(pane_of(script, stage)->window, script->argument))
        return fail_about(script, stage, "gui.script.not-written", script->argument);
    return OUTCOME_DONE;
}

static enum outcome run_tree(struct script *script, const struct script_stage *stage)
{
    struct strbuf tree;
    strbuf_init(&tree, script->arena);
    gui_write_tree(gui_of(script, stage), &tree);
    struct km_diags *diags = km_diags_new(&script->arena->host);
    bool written = file_write(script->argument, (struct km_bytes){tree.data, tree.length}, diags);
    km_diags_free(diags);
    return written ? OUTCOME_DONE : fail_about(script, stage, "gui.script.not-written", script->argument);
}

static enum outcome run_quit(struct script *script, const struct script_stage *stage)
{
    (void)script;
    (void)stage;
    return OUTCOME_QUIT;
}

static const struct {
    const char *name;
    bool alone; /* takes no argument */
    enum outcome (*run)(struct script *script, const struct script_stage *stage);
} commands[] = {
    {.name = "key", .run = run_key},
    {.name = "text", .run = run_text},
    {.name = "click", .run = run_click},
    {.name = "tap", .run = run_tap},
    {.name = "close", .alone = true, .run = run_close},
    {.name = "drop", .run = run_drop},
    {.name = "save", .run = run_save},
    {.name = "wait", .run = run_wait},
    {.name = "expect", .run = run_expect},
    {.name = "fits", .alone = true, .run = run_fits},
    {.name = "shot", .run = run_shot},
    {.name = "tree", .run = run_tree},
    {.name = "quit", .alone = true, .run = run_quit},
};

static enum outcome run_command(struct script *script, const struct script_stage *stage)
{
    if (!pane_of(script, stage)->window)
        return fail_about(script, stage, "gui.script.no-node", "notes");
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, script->command) != 0)
            continue;
        if (commands[i].alone == (*script->argument != '\0'))
            break;
        return commands[i].run(script, stage);
    }
    return fail_about(script, stage, "gui.script.unknown", script->command);
}

/* ---- lines ---- */

static const char *next_line(struct script *script)
{
    if (!*script->rest)
        return NULL;
    size_t length = strcspn(script->rest, "\n");
    size_t bytes = length && script->rest[length - 1] == '\r' ? length - 1 : length;
    const char *line = arena_string_n(script->arena, script->rest, bytes);
    script->rest += length + (script->rest[length] == '\n');
    script->line++;
    return line;
}

/* The first word of `line`; `*rest` is what comes after it. */
static const char *first_word(const struct script *script, const char *line, const char **rest)
{
    size_t length = strcspn(line, " \t");
    *rest = line + length + strspn(line + length, " \t");
    return arena_string_n(script->arena, line, length);
}

/* False at the end of the script. */
static bool read_command(struct script *script)
{
    for (const char *line; (line = next_line(script)) != NULL;) {
        line += strspn(line, " \t");
        if (!*line || *line == '#')
            continue;
        script->command = first_word(script, line, &script->argument);
        script->pane = strcmp(script->command, "notes") == 0 ? SCRIPT_NOTES : SCRIPT_TRAINER;
        if (script->pane == SCRIPT_NOTES)
            script->command = first_word(script, script->argument, &script->argument);
        script->wait_until_ms = 0;
        script->revealed = false;
        return true;
    }
    return false;
}

enum script_result script_turn(struct script *script, const struct script_stage *stage)
{
    if (advance(script, stage->panes[SCRIPT_TRAINER]->gui, script->pause_until_ms))
        return SCRIPT_GOES_ON;
    if (!script->command && !read_command(script))
        return SCRIPT_ENDED;
    switch (run_command(script, stage)) {
    case OUTCOME_AGAIN: return SCRIPT_GOES_ON;
    case OUTCOME_DONE: script->command = NULL; return SCRIPT_GOES_ON;
    case OUTCOME_QUIT: return SCRIPT_ENDED;
    case OUTCOME_FAILED: break;
    }
    return SCRIPT_FAILED;
}
