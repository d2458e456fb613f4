/* What is remembered: one small JSON file, which the host keeps, written whole whenever something changes. A
 * value that is missing or wrong is passed over and keeps what it was; the file is never a reason not to
 * start. */
#include "gui/screens/settings.h"

#include "json/fields.h"
#include "json/write.h"

enum { SCALE_LEAST = 100, SCALE_MOST = 300, SIDE_MOST = 16384, WIDTH_FIRST = 1280, HEIGHT_FIRST = 800 };

static const char *const languages[] = {
    [UI_JA] = "ja", [UI_EN] = "en", [UI_BOTH] = "both", [UI_JA_EASY] = "ja-easy", NULL};
static const char *const themes[] = {
    [GUI_LIGHT] = "light", [GUI_DARK] = "dark", [GUI_CONTRAST] = "contrast", NULL};
static const char *const modes[] = {
    [KM_PRACTICE] = "practice", [KM_GUIDED] = "guided", [KM_EXAM] = "exam", NULL};
static const char *const own_words[] = {
    [APP_WORDS_BY_ITSELF] = "by-itself", [APP_WORDS_FIRST] = "first", [APP_WORDS_NEVER] = "never", NULL};

/* The file's members. */
struct file {
    int language, theme, mode, own_words;
    int32_t scale, width, height;
    bool reduced_motion, soft;
    const char *rulebook; /* "": the standard one */
};

static const struct json_field fields[] = {
    {.key = "language", .kind = FIELD_ENUM, .offset = offsetof(struct file, language), .names = languages},
    {.key = "theme", .kind = FIELD_ENUM, .offset = offsetof(struct file, theme), .names = themes},
    {.key = "scale",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct file, scale),
     .min = SCALE_LEAST,
     .max = SCALE_MOST},
    {.key = "reduced_motion", .kind = FIELD_BOOL, .offset = offsetof(struct file, reduced_motion)},
    {.key = "mode", .kind = FIELD_ENUM, .offset = offsetof(struct file, mode), .names = modes},
    {.key = "soft", .kind = FIELD_BOOL, .offset = offsetof(struct file, soft)},
    {.key = "own_words", .kind = FIELD_ENUM, .offset = offsetof(struct file, own_words), .names = own_words},
    {.key = "width",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct file, width),
     .min = GUI_LEAST_WIDTH,
     .max = SIDE_MOST},
    {.key = "height",
     .kind = FIELD_INTEGER,
     .offset = offsetof(struct file, height),
     .min = GUI_LEAST_HEIGHT,
     .max = SIDE_MOST},
    {.key = "rulebook", .kind = FIELD_STRING, .offset = offsetof(struct file, rulebook)},
};

static struct file file_of(const struct app_settings *settings)
{
    return (struct file){
        .language = (int)settings->language,
        .theme = (int)settings->theme,
        .mode = (int)settings->mode,
        .scale = settings->scale,
        .width = settings->width,
        .height = settings->height,
        .reduced_motion = settings->reduced_motion,
        .soft = settings->soft,
        .own_words = (int)settings->own_words,
        .rulebook = settings->rulebook ? settings->rulebook : "",
    };
}

static struct app_settings settings_of(const struct file *file)
{
    return (struct app_settings){
        .language = (enum ui_choice)file->language,
        .theme = (enum gui_theme)file->theme,
        .mode = (enum km_mode)file->mode,
        .scale = file->scale,
        .width = file->width,
        .height = file->height,
        .reduced_motion = file->reduced_motion,
        .soft = file->soft,
        .own_words = (enum app_own_words)file->own_words,
        .rulebook = *file->rulebook ? file->rulebook : NULL,
    };
}

/* ---- loading ---- */

/* Strings go to `strings`. */
static void read_file(struct app_settings *settings, struct arena *arena, struct arena *strings,
                      struct km_bytes bytes, struct km_diags *diags)
{
    struct file file = file_of(settings);
    diags_begin_file(diags, "settings.json");
    struct json_document *document = json_parse(bytes, diags);
    if (!document)
        return;
    const struct json_reader reader = {.arena = arena, .diags = diags};
    json_read_object(&reader, json_root(document), NULL, fields, sizeof fields / sizeof *fields, &file);
    *settings = settings_of(&file);
    if (settings->rulebook)
        settings->rulebook = arena_string(strings, settings->rulebook);
    json_free(document);
}

void settings_load(struct app *app)
{
    struct arena arena;
    struct km_bytes bytes;
    struct ui_wishes wishes = app->host.wishes(app->host.user);
    app->settings = (struct app_settings){
        .language = ui_choose(&wishes),
        .scale = SCALE_LEAST,
        .width = WIDTH_FIRST,
        .height = HEIGHT_FIRST,
    };
    arena_init(&arena, &app->host.memory);
    struct km_diags *unheard = km_diags_new(&app->host.memory);
    app->first_start = !app->host.read_settings(app->host.user, &arena, &bytes);
    if (!app->first_start)
        read_file(&app->settings, &arena, &app->arena, bytes, unheard);
    app->kept = app->settings;
    if (wishes.kamae_lang)
        app->settings.language = ui_choose(&wishes);
    settings_not_chosen(app);
    km_diags_free(unheard);
    arena_release(&arena);
}

void settings_not_chosen(struct app *app)
{
    app->seen = app->settings;
}

/* ---- saving ---- */

bool settings_same_rulebook(const struct app_settings *a, const struct app_settings *b)
{
    return strcmp(a->rulebook ? a->rulebook : "", b->rulebook ? b->rulebook : "") == 0;
}

static void keep_changes(struct app *app)
{
    const struct app_settings *now = &app->settings, *seen = &app->seen;
    struct app_settings *kept = &app->kept;
    if (now->language != seen->language)
        kept->language = now->language;
    if (now->theme != seen->theme)
        kept->theme = now->theme;
    if (now->scale != seen->scale)
        kept->scale = now->scale;
    if (now->reduced_motion != seen->reduced_motion)
        kept->reduced_motion = now->reduced_motion;
    if (now->mode != seen->mode)
        kept->mode = now->mode;
    if (now->soft != seen->soft)
        kept->soft = now->soft;
    if (now->own_words != seen->own_words)
        kept->own_words = now->own_words;
    if (!settings_same_rulebook(now, seen))
        kept->rulebook = now->rulebook;
    if (now->width != seen->width || now->height != seen->height) {
        kept->width = now->width;
        kept->height = now->height;
    }
    app->seen = *now;
}

static struct km_bytes write_file(const struct app_settings *settings, struct arena *arena)
{
    struct strbuf out;
    struct json_writer writer;
    strbuf_init(&out, arena);
    json_write_init(&writer, &out, true);
    json_write_object(&writer);
    json_write_member_string(&writer, "language", languages[settings->language]);
    json_write_member_string(&writer, "theme", themes[settings->theme]);
    json_write_member_integer(&writer, "scale", settings->scale);
    json_write_member_bool(&writer, "reduced_motion", settings->reduced_motion);
    json_write_member_string(&writer, "mode", modes[settings->mode]);
    json_write_member_bool(&writer, "soft", settings->soft);
    json_write_member_string(&writer, "own_words", own_words[settings->own_words]);
    json_write_member_integer(&writer, "width", settings->width);
    json_write_member_integer(&writer, "height", settings->height);
    if (settings->rulebook)
        json_write_member_string(&writer, "rulebook", settings->rulebook);
    json_write_object_end(&writer);
    strbuf_add_char(&out, '\n');
    return (struct km_bytes){out.data, out.length};
}

void settings_save(struct app *app)
{
    struct arena arena;
    const char *place;
    arena_init(&arena, &app->host.memory);
    keep_changes(app);
    if (!app->host.write_settings(app->host.user, &arena, write_file(&app->kept, &arena), &place))
        app_tell(app, "gui.notice.settings", place);
    arena_release(&arena);
}
