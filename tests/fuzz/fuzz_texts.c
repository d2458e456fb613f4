/* Reports in which every text is what somebody else wrote. The bytes are taken apart into texts, each of
 * which stands somewhere in a scenario and its rulebook; what is accepted is played, and reported in every
 * format. In none may a text get out of its place: plain text holds what can be shown, Markdown has every
 * mark behind a backslash, HTML is well formed and has no element that acts, JSON can be read.
 *
 * First byte: language, length and seat; second: the answers. Then texts, separated by 0xFF; bytes 0xF8 to
 * 0xFE stand for strings that markup is made of, and other bytes that are no UTF-8 are left out. */
#include "scene.h"

#include "base/utf8.h"

enum { COLUMNS = 80, DEPTH = 40, MOST_STATES = 3000, TEXTS = 64, SEPARATOR = 0xFF, FIRST_TOKEN = 0xF8 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena forever;
static struct ui words;
static const char *rulebook_json, *scenario_json; /* "@" stands for a text */

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena_init(&forever, NULL);
    words_load(&words, &forever);
    rulebook_json = read_file(&forever, "tests/fuzz/scenes/texts-rules.json").data;
    scenario_json = read_file(&forever, "tests/fuzz/scenes/texts.json").data;
    return 0;
}

/* ---- the texts ---- */

static const char *const tokens[SEPARATOR - FIRST_TOKEN] = {
    "</script></style><img src=x onerror=y>",
    "](javascript:x)",
    "\xE2\x80\xAE",
    "\n\n---\n# ",
    "&lt;&#0;]]>",
    "ー",
    "\x1B[2J",
};

/* What stands between the quotes of a JSON string. */
static void add_code(struct strbuf *out, const char *bytes, size_t size)
{
    if (size == 1 && (unsigned char)*bytes < ' ')
        strbuf_printf(out, "\\u%04x", (unsigned)*bytes);
    else if (*bytes == '"' || *bytes == '\\')
        strbuf_printf(out, "\\%c", *bytes);
    else
        strbuf_add_n(out, bytes, size);
}

static void add_token(struct strbuf *out, uint8_t byte)
{
    for (const char *c = tokens[byte - FIRST_TOKEN]; *c; c++)
        add_code(out, c, 1);
}

/* The texts, as JSON has them; how many. */
static size_t take_apart(struct arena *arena, const uint8_t *data, size_t size, const char *texts[TEXTS])
{
    size_t count = 0;
    struct strbuf text;
    strbuf_init(&text, arena);
    for (size_t at = 0; at <= size && count < TEXTS;) {
        if (at == size || data[at] == SEPARATOR) {
            texts[count++] = arena_string(arena, text.length ? text.data : "x");
            strbuf_truncate(&text, 0);
            at++;
            continue;
        }
        size_t length = utf8_decode((const char *)data + at, size - at, NULL);
        if (length)
            add_code(&text, (const char *)data + at, length);
        else if (data[at] >= FIRST_TOKEN)
            add_token(&text, data[at]);
        at += length ? length : 1;
    }
    return count;
}

/* `json` with the texts in their places, one after the other and round again, from number `next` on. */
static struct km_bytes put_in(struct arena *arena, const char *json, const char *const *texts, size_t count,
                              size_t next)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    for (const char *c = json; *c; c++) {
        if (*c == '@')
            strbuf_add(&out, texts[next++ % count]);
        else
            strbuf_add_char(&out, *c);
    }
    return (struct km_bytes){out.data, out.length};
}

/* ---- what must hold ---- */

static void check_printable(struct km_bytes text)
{
    for (size_t at = 0; at < text.length;) {
        uint32_t code;
        size_t size = utf8_decode(text.data + at, text.length - at, &code);
        demand(size && utf8_printable(code));
        at += size;
    }
}

static void check_markdown(struct km_bytes text)
{
    check_printable(text);
    for (size_t at = 0; at < text.length; at++)
        if (strchr("<]`|", text.data[at]))
            demand(at > 0 && text.data[at - 1] == '\\');
}

/* Elements that are open. */
struct page {
    const char *names[DEPTH];
    size_t lengths[DEPTH];
    size_t depth;
};

static size_t name_length(const char *text)
{
    return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-:");
}

static bool is_called(const char *name, size_t length, const char *wanted)
{
    return length == strlen(wanted) && memcmp(name, wanted, length) == 0;
}

/* Behind "&". */
static void check_entity(const char *text)
{
    static const char *const known[] = {"lt;", "gt;", "amp;", "quot;", "#39;", "nbsp;"};
    bool found = false;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        found |= strncmp(text, known[i], strlen(known[i])) == 0;
    demand(found);
}

/* From the blank behind a name to the end of the tag, which is returned. */
static const char *check_attributes(const char *at)
{
    while (*at != '>' && *at != '/') {
        demand(*at == ' ' || *at == '\n');
        at += strspn(at, " \n");
        size_t length = strcspn(at, "=> \n");
        demand(length && at[length] == '=' && at[length + 1] == '"');
        demand(strncmp(at, "on", 2) != 0 && !is_called(at, length, "src") && !is_called(at, length, "style"));
        demand(!is_called(at, length, "href") || at[length + 2] == '#');
        for (at += length + 2; *at != '"'; at++) {
            demand(*at && *at != '<');
            if (*at == '&')
                check_entity(at + 1);
        }
        at++;
    }
    return at;
}

/* From "<" on; the end of the tag. */
static const char *check_tag(struct page *page, const char *at)
{
    bool closes = at[1] == '/';
    const char *name = at + 1 + closes;
    size_t length = name_length(name);
    demand(length > 0);
    if (closes) {
        demand(page->depth > 0 && page->lengths[page->depth - 1] == length);
        demand(memcmp(page->names[--page->depth], name, length) == 0 && name[length] == '>');
        return name + length;
    }
    demand(!is_called(name, length, "script") && !is_called(name, length, "img") &&
           !is_called(name, length, "a"));
    const char *end = check_attributes(name + length);
    if (*end == '/') {
        demand(end[1] == '>');
        return end + 1;
    }
    demand(page->depth < DEPTH);
    page->names[page->depth] = name;
    page->lengths[page->depth++] = length;
    return end;
}

static void check_html(struct km_bytes text)
{
    struct page page = {.depth = 0};
    check_printable(text);
    const char *at = strstr(text.data, "<html");
    demand(at != NULL);
    for (; *at; at++) {
        if (*at == '<')
            at = check_tag(&page, at);
        else if (*at == '&')
            check_entity(at + 1);
    }
    demand(page.depth == 0);
}

/* ---- play and report ---- */

static void apply(struct km_session *session, bool made, const struct km_event *event)
{
    demand(made);
    km_session_apply(session, event);
}

/* An answer for each bit pair of `byte`, then the form. */
static void play(struct km_session *session, uint8_t byte)
{
    struct km_event event;
    size_t count;
    for (unsigned shift = 0; shift < 8; shift += 2) {
        const uint32_t *options = km_session_options(session, &count);
        apply(session, km_session_choose(session, options[(byte >> shift & 3U) + shift / 4], 0, &event),
              &event);
    }
    const uint32_t *options = km_session_options(session, &count);
    apply(session, km_session_choose(session, options[count - 1], 0, &event), &event);
    apply(session, km_session_enter(session, 0, 0, 0, &event), &event);
    apply(session, km_session_submit(session, 0, &event), &event);
    apply(session, km_session_finish(session, 0, &event), &event);
}

static void write_all(struct km_report *report, uint8_t byte, const char *name)
{
    struct km_report_style style = {.words = ui_words(&words),
                                    .language = byte & 1 ? KM_EN : KM_JA,
                                    .both = byte & 2,
                                    .full = byte & 4,
                                    .solutions = byte & 8,
                                    .columns = COLUMNS,
                                    .customer_seat = (byte & 0x30) == 0x30,
                                    .name = byte & 0x40 ? name : NULL,
                                    .trainer = byte & 0x80 ? name : NULL};
    struct km_bytes text;
    demand(km_report_write(report, "text", &style, &text));
    check_printable(text);
    demand(km_report_write(report, "markdown", &style, &text));
    check_markdown(text);
    demand(km_report_write(report, "html", &style, &text));
    check_html(text);
    demand(km_report_write(report, "json", &style, &text));
    demand_json(text);
}

static void report(const struct km_session *session, uint8_t byte, const char *name)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_explore_setup setup = {.most_states = MOST_STATES};
    struct km_exploration *exploration = km_exploration_new(NULL, scenario, &setup);
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, session);
    struct km_score *score = km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                                          km_session_trace(session), true);
    struct km_report *made = km_report_new(NULL, session, score, attainable);
    write_all(made, byte, name);
    km_report_free(made);
    km_score_free(score);
    km_attainable_free(attainable);
    km_exploration_free(exploration);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    struct arena arena;
    const char *texts[TEXTS];
    arena_init(&arena, NULL);
    size_t count = take_apart(&arena, data + 2, size - 2, texts);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook =
        km_rulebook_load(NULL, put_in(&arena, rulebook_json, texts, count, 0), "rulebook", diags);
    struct km_scenario *scenario =
        rulebook ? km_scenario_load(NULL, put_in(&arena, scenario_json, texts, count, 1), "scenario",
                                    rulebook, diags)
                 : NULL;
    if (scenario) {
        struct km_session *session = km_session_new(NULL, scenario, (struct km_session_setup){0}, 0);
        play(session, data[1]);
        report(session, data[0], texts[0]);
        km_session_free(session);
    }
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
    return 0;
}
