/* kamae pack: the page of the trainer (tools/web) with the scenarios of one lesson and nothing else. In the
 * page, where it says what it is for, its title and its data are put in the place of others. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "base/map.h"
#include "os/file.h"
#include "json/write.h"

struct pack_options {
    const char *out, *mode, *rulebook, *page;
};

static const struct option options[] = {
    {.name = "--out",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct pack_options, out),
     .value = "FILE",
     .help = "option.pack-out"},
    {.name = "--mode",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct pack_options, mode),
     .value = "practice|guided|exam",
     .help = "option.pack-mode"},
    {.name = "--rulebook",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct pack_options, rulebook),
     .value = "FILE|ID",
     .help = "option.pack-rulebook"},
    {.name = "--page",
     .kind = OPTION_TEXT,
     .offset = offsetof(struct pack_options, page),
     .value = "FILE",
     .help = "option.pack-page"},
};

/* What stands in the page as it was built, of which the first part begins a lesson's own name of its store.
 */
static const char purpose[] = "data-store=\"kamae\" data-mode=\"\" data-rulebook=\"\"";
static const char title_start[] = "<title>", title_end[] = "</title>";
static const char data_start[] = "id=\"data\">", data_end[] = "</script>";

/* A lesson being made; all of it lives in the command's arena. */
struct lesson {
    struct cli *cli;
    const struct pack_options *wanted;
    const struct km_rulebook *rulebook;
    char *const *arguments; /* its scenarios as they were named */
    struct map numbers;     /* of its scenarios by id: which of the arguments each one is */
    struct strbuf ids;      /* of all of them, joined by "+" */
    const char *title;      /* of its only scenario; NULL: it has several */
    struct json_writer json;
    struct strbuf data;
};

/* ---- the page ---- */

/* Beside the data that is installed, or where the source tree has built it; NULL with a finding. */
static const char *find_page(struct cli *cli)
{
    static const char *const places[] = {"kamae.html", "build/web/kamae.html"};
    for (size_t i = 0; i < cli->places.count; i++)
        for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
            struct strbuf path;
            strbuf_init(&path, &cli->arena);
            strbuf_printf(&path, "%s/%s", cli->places.folders[i], places[p]);
            if (file_is_there(path.data))
                return path.data;
        }
    cli_complain(cli, DIAG_PACK_NO_PAGE, DIAG_NO_ARGUMENTS);
    return NULL;
}

/* Moves `*page` behind `part`, and adds what stood before it to `out`; false when the page has none. */
static bool pass(const char **page, const char *part, struct strbuf *out)
{
    const char *at = strstr(*page, part);
    if (!at)
        return false;
    strbuf_add_n(out, *page, (size_t)(at - *page));
    *page = at + strlen(part);
    return true;
}

static void add_html(struct strbuf *out, const char *text)
{
    for (; *text; text++)
        if (strchr("&<>\"", *text))
            strbuf_printf(out, "&#%d;", *text);
        else
            strbuf_add_char(out, *text);
}

/* Within an element <script> nothing looks like its end. */
static void add_script(struct strbuf *out, const char *text)
{
    for (; *text; text++)
        if (*text == '<')
            strbuf_add(out, "\\u003c");
        else
            strbuf_add_char(out, *text);
}

static void add_purpose(struct strbuf *out, const struct lesson *lesson)
{
    const struct pack_options *wanted = lesson->wanted;
    strbuf_printf(out, "data-store=\"kamae-%s\" data-mode=\"%s\" data-rulebook=\"%s\"", lesson->ids.data,
                  wanted->mode ? wanted->mode : "", wanted->rulebook ? km_rulebook_id(lesson->rulebook) : "");
}

/* The page with the lesson in it; false when it is not a page of this version. */
static bool fill(const char *page, struct lesson *lesson, struct strbuf *out)
{
    struct strbuf replaced; /* what the page had there */
    strbuf_init(&replaced, &lesson->cli->arena);
    if (!strstr(page, "data-version=\"" KAMAE_VERSION "\"") || !pass(&page, purpose, out))
        return false;
    add_purpose(out, lesson);
    if (!pass(&page, title_start, out) || !pass(&page, title_end, &replaced))
        return false;
    strbuf_add(out, title_start);
    if (lesson->title) {
        add_html(out, lesson->title);
        strbuf_add(out, " – ");
    }
    strbuf_add(out, replaced.data);
    strbuf_add(out, title_end);
    if (!pass(&page, data_start, out) || !pass(&page, data_end, &replaced))
        return false;
    strbuf_add(out, data_start);
    add_script(out, lesson->data.data);
    strbuf_add(out, data_end);
    strbuf_add(out, page);
    return true;
}

/* ---- what is in it ---- */

static void add_file(struct lesson *lesson, const char *folder, const char *id, struct km_bytes json)
{
    struct strbuf name, text;
    strbuf_init(&name, &lesson->cli->arena);
    strbuf_printf(&name, "%s/%s.json", folder, id);
    strbuf_init(&text, &lesson->cli->arena);
    json_minify(json, &text);
    json_write_member_string(&lesson->json, name.data, text.data);
}

static bool add_words(struct lesson *lesson)
{
    static const char *const languages[] = {"en", "ja"};
    struct cli *cli = lesson->cli;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct km_bytes bytes;
        const char *path = data_find(&cli->places, DATA_LOCALE, languages[i], cli->diags);
        if (!path || !cli_read(cli, path, &bytes))
            return false;
        add_file(lesson, "assets/locale", languages[i], bytes);
    }
    return true;
}

/* Whether the lesson has no other scenario of that id before argument `number`. */
static bool note_id(struct lesson *lesson, const char *id, int number)
{
    struct cli *cli = lesson->cli;
    int first = map_add(&lesson->numbers, arena_string(&cli->arena, id), strlen(id), number);
    if (first != number)
        cli_complain(cli, DIAG_PACK_ID_TWICE,
                     DIAG_ARGUMENTS(id, lesson->arguments[first], lesson->arguments[number]));
    return first == number;
}

static void add_to_lesson(struct lesson *lesson, const struct km_scenario *scenario, bool alone)
{
    struct cli *cli = lesson->cli;
    const struct km_head_info *head = km_scenario_head(scenario);
    if (lesson->ids.length)
        strbuf_add_char(&lesson->ids, '+');
    strbuf_add(&lesson->ids, head->id);
    if (alone)
        lesson->title = cli_line(cli, km_text_get(&head->title, ui_main_language(cli->language)));
    add_file(lesson, "scenarios", head->id, km_scenario_json(scenario));
}

static enum cli_exit add_scenario(struct lesson *lesson, struct cli_arguments arguments, int number)
{
    bool missing = false;
    struct km_scenario *scenario =
        cli_load_scenario(lesson->cli, arguments.items[number], lesson->rulebook, &missing);
    if (!scenario)
        return missing ? CLI_NOT_RUN : CLI_FINDINGS;
    bool first = note_id(lesson, km_scenario_head(scenario)->id, number);
    if (first)
        add_to_lesson(lesson, scenario, arguments.count == 1);
    km_scenario_free(scenario);
    return first ? CLI_FINE : CLI_FINDINGS;
}

static enum cli_exit add_all(struct lesson *lesson, struct cli_arguments arguments)
{
    json_write_object(&lesson->json);
    if (!add_words(lesson))
        return CLI_NOT_RUN;
    add_file(lesson, "assets/rulebooks", km_rulebook_id(lesson->rulebook),
             km_rulebook_json(lesson->rulebook));
    for (int i = 0; i < arguments.count; i++) {
        enum cli_exit added = add_scenario(lesson, arguments, i);
        if (added != CLI_FINE)
            return added;
    }
    json_write_object_end(&lesson->json);
    return CLI_FINE;
}

/* ---- the command ---- */

static enum cli_exit write_lesson(struct lesson *lesson)
{
    struct cli *cli = lesson->cli;
    const char *path = lesson->wanted->page ? lesson->wanted->page : find_page(cli);
    struct km_bytes page;
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    if (!path || !cli_read(cli, path, &page))
        return CLI_NOT_RUN;
    if (!fill(page.data, lesson, &out)) {
        cli_complain(cli, DIAG_PACK_OTHER_PAGE, DIAG_ARGUMENTS(path));
        return CLI_NOT_RUN;
    }
    return cli_write(cli, lesson->wanted->out, (struct km_bytes){out.data, out.length}) ? CLI_FINE
                                                                                        : CLI_NOT_RUN;
}

static enum cli_exit pack(struct cli *cli, const struct pack_options *wanted, struct cli_arguments arguments)
{
    bool missing;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
    if (!rulebook)
        return missing ? CLI_NOT_RUN : CLI_FINDINGS;
    struct lesson lesson = {.cli = cli, .wanted = wanted, .rulebook = rulebook, .arguments = arguments.items};
    map_init(&lesson.numbers, &cli->arena);
    strbuf_init(&lesson.ids, &cli->arena);
    strbuf_init(&lesson.data, &cli->arena);
    json_write_init(&lesson.json, &lesson.data, false);
    enum cli_exit result = add_all(&lesson, arguments);
    if (result == CLI_FINE)
        result = write_lesson(&lesson);
    km_rulebook_free(rulebook);
    return result;
}

/* A lesson is for people alone, so that a room's mode is none. */
static bool is_mode(const char *name)
{
    for (enum km_mode mode = KM_PRACTICE; mode <= KM_EXAM; mode++)
        if (strcmp(km_mode_name(mode), name) == 0)
            return true;
    return false;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct pack_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (wanted->mode && !is_mode(wanted->mode))
        cli_complain(cli, DIAG_PACK_MODE, DIAG_ARGUMENTS(wanted->mode));
    else if (!wanted->out)
        cli_complain(cli, DIAG_PACK_NO_OUT, DIAG_NO_ARGUMENTS);
    else
        result = pack(cli, wanted, arguments);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_pack = {
    .name = "pack",
    .summary = "command.pack",
    .usage = "SCENARIO… --out FILE [--mode] [--rulebook FILE|ID]",
    .example = "kamae pack one-page --mode guided --out lesson.html",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
