/* kamae pack: the page of the trainer (tools/web) with the scenarios of one lesson and nothing else, by
 * itself or as a package for a learning system. In the page, where it says what it is for, its title and its
 * data are put in the place of others. */
#include "cli/commands.h"

#include "base/diag_command.h"
#include "base/map.h"
#include "kamae/package.h"
#include "os/file.h"
#include "os/module.h"
#include "json/write.h"

struct pack_options {
    const char *out, *mode, *rulebook, *page;
    bool as[KM_PACKAGE_KIND_COUNT], graded;
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
    {.name = "--scorm12",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct pack_options, as[KM_SCORM_12]),
     .help = "option.pack-scorm12"},
    {.name = "--scorm2004",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct pack_options, as[KM_SCORM_2004]),
     .help = "option.pack-scorm2004"},
    {.name = "--cmi5",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct pack_options, as[KM_CMI5]),
     .help = "option.pack-cmi5"},
    {.name = "--graded",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct pack_options, graded),
     .help = "option.pack-graded"},
};

/* The pages that tools/web builds, and which learning system each one speaks to. */
static const struct {
    const char *file, *speaks;
} pages[KM_PACKAGE_KIND_COUNT + 1] = {
    [KM_SCORM_12] = {"kamae-scorm.html", "scorm"},
    [KM_SCORM_2004] = {"kamae-scorm.html", "scorm"},
    [KM_CMI5] = {"kamae-cmi5.html", "cmi5"},
    [KM_PACKAGE_KIND_COUNT] = {"kamae.html", ""}, /* for nobody: a page by itself */
};

/* What stands in a page as it was built, of which the first part begins a lesson's own name of its store. */
static const char purpose[] =
    "data-store=\"kamae\" data-mode=\"\" data-rulebook=\"\" data-graded=\"\" data-lms=\"%s\"";
static const char title_start[] = "<title>", title_end[] = "</title>";
static const char data_start[] = "id=\"data\">", data_end[] = "</script>";

/* A lesson being made; all of it lives in the command's arena. */
struct lesson {
    struct cli *cli;
    const struct pack_options *wanted;
    const struct km_rulebook *rulebook;
    char *const *arguments;    /* its scenarios as they were named */
    struct map numbers;        /* of its scenarios by id: which of the arguments each one is */
    struct strbuf ids;         /* of all of them, joined by "+" */
    struct km_package package; /* its kind is KM_PACKAGE_KIND_COUNT when it is a page by itself */
    struct km_package_part *parts;
    struct json_writer json;
    struct strbuf data;
};

/* ---- the page ---- */

/* Beside the data that is installed, or where the source tree has built it; NULL with a finding. */
static const char *find_page(struct cli *cli, const char *file)
{
    static const char *const places[] = {"", "build/web/"};
    for (size_t i = 0; i < cli->places.count; i++)
        for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
            struct strbuf path;
            strbuf_init(&path, &cli->arena);
            strbuf_printf(&path, "%s/%s%s", cli->places.folders[i], places[p], file);
            if (file_is_there(path.data))
                return path.data;
        }
    cli_complain(cli, DIAG_PACK_NO_PAGE, DIAG_ARGUMENTS(file));
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
    bool alone = lesson->package.kind == KM_PACKAGE_KIND_COUNT;
    strbuf_printf(out,
                  "data-store=\"kamae-%s\" data-mode=\"%s\" data-rulebook=\"%s\" data-graded=\"%s\" "
                  "data-lms=\"%s\"",
                  lesson->ids.data, wanted->mode ? wanted->mode : "",
                  wanted->rulebook ? km_rulebook_id(lesson->rulebook) : "",
                  lesson->package.graded ? "yes" : "",
                  alone ? "" : km_package_kind_name(lesson->package.kind));
}

/* The page with the lesson in it; false when it is not a page of this version. */
static bool fill(const char *page, struct lesson *lesson, struct strbuf *out)
{
    struct strbuf replaced, as_built; /* what the page had there */
    strbuf_init(&replaced, &lesson->cli->arena);
    strbuf_init(&as_built, &lesson->cli->arena);
    strbuf_printf(&as_built, purpose, pages[lesson->package.kind].speaks);
    if (!strstr(page, "data-version=\"" KAMAE_VERSION "\"") || !pass(&page, as_built.data, out))
        return false;
    add_purpose(out, lesson);
    if (!pass(&page, title_start, out) || !pass(&page, title_end, &replaced))
        return false;
    strbuf_add(out, title_start);
    if (lesson->package.count == 1) {
        add_html(out, km_text_get(&lesson->parts[0].title, lesson->package.language));
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

/* Each language as one line that outlives the scenario. */
static struct km_text keep_text(struct cli *cli, const struct km_text *text)
{
    struct km_text kept = {{NULL}};
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (text->in[i])
            kept.in[i] = cli_line(cli, text->in[i]);
    return kept;
}

static void add_to_lesson(struct lesson *lesson, const struct km_scenario *scenario)
{
    struct cli *cli = lesson->cli;
    const struct km_head_info *head = km_scenario_head(scenario);
    if (lesson->ids.length)
        strbuf_add_char(&lesson->ids, '+');
    strbuf_add(&lesson->ids, head->id);
    lesson->parts[lesson->package.count++] = (struct km_package_part){
        .id = arena_string(&cli->arena, head->id),
        .title = keep_text(cli, &head->title),
        .summary = keep_text(cli, &head->summary),
    };
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
        add_to_lesson(lesson, scenario);
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

/* The page, with what describes it, as one ZIP; NULL with a finding. */
static struct km_output *make_package(const struct lesson *lesson, struct km_bytes page)
{
    struct cli *cli = lesson->cli;
    const struct km_zip *zip = module_find("kamae-zip", "km_zip_entry", DIAG_PACK_ZIP_LEFT_OUT, cli->diags);
    if (!zip)
        return NULL;
    struct km_output *manifest = km_package_manifest(&cli->host, &lesson->package);
    const struct km_package_file files[] = {
        {km_package_manifest_file(lesson->package.kind), km_output_bytes(manifest)},
        {KM_PACKAGE_PAGE, page},
    };
    struct km_output *made = km_package_zip(&cli->host, files, sizeof files / sizeof *files, zip, cli->diags);
    km_output_free(manifest);
    return made;
}

static bool write_out(const struct lesson *lesson, struct km_bytes page)
{
    struct cli *cli = lesson->cli;
    if (lesson->package.kind == KM_PACKAGE_KIND_COUNT)
        return cli_write(cli, lesson->wanted->out, page);
    struct km_output *package = make_package(lesson, page);
    bool written = package && cli_write(cli, lesson->wanted->out, km_output_bytes(package));
    km_output_free(package);
    return written;
}

static enum cli_exit write_lesson(struct lesson *lesson)
{
    struct cli *cli = lesson->cli;
    const char *named = lesson->wanted->page;
    const char *path = named ? named : find_page(cli, pages[lesson->package.kind].file);
    struct km_bytes page;
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    if (!path || !cli_read(cli, path, &page))
        return CLI_NOT_RUN;
    if (!fill(page.data, lesson, &out)) {
        cli_complain(cli, DIAG_PACK_OTHER_PAGE, DIAG_ARGUMENTS(path));
        return CLI_NOT_RUN;
    }
    return write_out(lesson, (struct km_bytes){out.data, out.length}) ? CLI_FINE : CLI_NOT_RUN;
}

/* What kind of package is wanted, of which there is at most one. */
static enum km_package_kind kind_of(const struct pack_options *wanted)
{
    enum km_package_kind kind = KM_SCORM_12;
    while (kind < KM_PACKAGE_KIND_COUNT && !wanted->as[kind])
        kind++;
    return kind;
}

static enum cli_exit pack(struct cli *cli, const struct pack_options *wanted, struct cli_arguments arguments)
{
    bool missing;
    struct km_rulebook *rulebook = cli_load_rulebook(cli, wanted->rulebook, &missing);
    if (!rulebook)
        return missing ? CLI_NOT_RUN : CLI_FINDINGS;
    struct km_package_part *parts = arena_array(&cli->arena, (size_t)arguments.count, sizeof *parts);
    struct lesson lesson = {
        .cli = cli,
        .wanted = wanted,
        .rulebook = rulebook,
        .arguments = arguments.items,
        .parts = parts,
        .package = {.kind = kind_of(wanted),
                    .parts = parts,
                    .language = ui_main_language(cli->language),
                    .pass_mark = km_rulebook_pass_mark(rulebook),
                    .graded =
                        wanted->graded || (wanted->mode && strcmp(wanted->mode, km_mode_name(KM_EXAM)) == 0)},
    };
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

static size_t count_kinds(const struct pack_options *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < KM_PACKAGE_KIND_COUNT; i++)
        count += wanted->as[i];
    return count;
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    const struct pack_options *wanted = given;
    enum cli_exit result = CLI_USAGE;
    if (wanted->mode && !is_mode(wanted->mode))
        cli_complain(cli, DIAG_PACK_MODE, DIAG_ARGUMENTS(wanted->mode));
    else if (!wanted->out)
        cli_complain(cli, DIAG_PACK_NO_OUT, DIAG_NO_ARGUMENTS);
    else if (count_kinds(wanted) > 1)
        cli_complain(cli, DIAG_PACK_KINDS, DIAG_NO_ARGUMENTS);
    else if (wanted->graded && !count_kinds(wanted))
        cli_complain(cli, DIAG_PACK_GRADED, DIAG_NO_ARGUMENTS);
    else
        result = pack(cli, wanted, arguments);
    cli_print_findings(cli, 0, stderr);
    return result;
}

const struct cli_command command_pack = {
    .name = "pack",
    .summary = {{"場面を、配れる HTML ファイル一つにまとめます",
                 "put scenes into one HTML file to hand out"}},
    .usage = "SCENARIO… --out FILE [--mode] [--rulebook FILE|ID] [--scorm12|--scorm2004|--cmi5 [--graded]]",
    .example = "kamae pack one-page --mode guided --out lesson.html",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 1,
    .most = -1,
    .run = run,
};
