/* A script is read a line at a time into an arena of its own, which is emptied for the next line, and taken
 * word by word: one may be looked at before it is taken. */
#include "play/script.h"

#include "base/diag_session.h"
#include "os/disk.h"
#include "os/file.h"
#include "text/normal.h"

#include <errno.h>

enum { LINE_BYTES = 4096 };

struct play_script {
    FILE *stream;
    const char *name;
    struct arena arena; /* the script, and behind `mark` one line */
    struct arena_mark mark;
    char *rest;       /* of the line, behind the word that comes next; NULL: no line was read yet */
    const char *word; /* the one that comes next; NULL: it is yet to be looked for */
    uint32_t line;    /* number of the line read last */
    bool failed;      /* a line could not be read; that was told */
    bool entering;    /* an entry of the form that waits was taken from here */
};

struct play_script *script_new(const struct km_host *host, FILE *stream, const char *name)
{
    struct arena arena;
    arena_init(&arena, host);
    struct play_script *script = arena_alloc(&arena, sizeof *script);
    *script =
        (struct play_script){.stream = stream, .name = name, .arena = arena, .mark = arena_mark(&arena)};
    return script;
}

void script_free(struct play_script *script)
{
    if (!script)
        return;
    struct arena arena = script->arena;
    arena_release(&arena);
}

static bool refuse(struct play *play, const struct diag_kind *kind)
{
    char limit[16];
    snprintf(limit, sizeof limit, "%d", LINE_BYTES);
    diags_begin_file(play->diags, play->script->name);
    diags_add_at(play->diags, kind, play->script->line, 1, DIAG_ARGUMENTS(limit));
    play->script->failed = true;
    return false;
}

/* Reads the next line without its comment; "＃" typed through a Japanese input method begins one, too. False
 * at the end, and after a finding. What was printed so far is seen before. */
static bool read_line(struct play *play)
{
    struct play_script *script = play->script;
    struct strbuf line;
    arena_rewind(&script->arena, script->mark);
    strbuf_init(&line, &script->arena);
    script->rest = NULL;
    fflush(play->out);
    enum file_line got = file_read_line(script->stream, LINE_BYTES, &line);
    script->line++;
    if (got == FILE_LINE_TOO_LONG)
        return refuse(play, DIAG_SCRIPT_LINE_TOO_LONG);
    if (got == FILE_ERROR) {
        disk_cannot_read(play->diags, script->name, errno);
        script->failed = true;
    }
    if (got != FILE_LINE)
        return false;
    const char *comment = memchr(line.data, '#', line.length);
    size_t length = comment ? (size_t)(comment - line.data) : line.length;
    const char *text = text_normal(&script->arena, line.data, length);
    if (!text)
        return refuse(play, DIAG_SCRIPT_NOT_TEXT);
    script->rest = arena_string_n(&script->arena, text, strcspn(text, "#"));
    return true;
}

/* The word that comes next, or NULL when there is none any more or a line could not be read. It stays until
 * take_word. */
static const char *next_word(struct play *play)
{
    struct play_script *script = play->script;
    while (!script->word && !script->failed) {
        size_t blank = script->rest ? strspn(script->rest, " \t") : 0;
        if (script->rest && script->rest[blank]) {
            char *word = script->rest + blank, *end = word + strcspn(word, " \t");
            script->rest = *end ? end + 1 : end;
            *end = '\0';
            script->word = word;
        } else if (!read_line(play)) {
            break;
        }
    }
    return script->word;
}

static void take_word(struct play_script *script)
{
    script->word = NULL;
}

/* A finding about the word that comes next. */
static void complain(const struct play *play, const struct diag_kind *kind, const char *hint)
{
    diags_begin_file(play->diags, play->script->name);
    diags_add_at(play->diags, kind, play->script->line, 1, DIAG_ARGUMENTS(play->script->word, hint));
}
/* The ids on offer, for the hint: "a, b, c". */
static const char *options_on_offer(const struct play *play)
{
    size_t count;
    const uint32_t *options = km_session_options(play->session, &count);
    struct strbuf out;
    strbuf_init(&out, play->arena);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(km_session_scenario(play->session), options[i]);
        strbuf_add(&out, i ? ", " : "");
        if (choice.slot)
            strbuf_printf(&out, "%s=", choice.slot);
        strbuf_add(&out, choice.id);
    }
    return out.data;
}

static enum script_answer take_choice(struct play *play, const char *word)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    uint32_t choice = km_scenario_find_choice(scenario, word);
    if (choice != KM_NONE && km_done_counts(km_sitting_answer(play->sitting, choice))) {
        take_word(play->script);
        return SCRIPT_ANSWER;
    }
    complain(play, choice == KM_NONE ? DIAG_SCRIPT_UNKNOWN_CHOICE : DIAG_SCRIPT_NOT_ON_OFFER,
             options_on_offer(play));
    return SCRIPT_WRONG;
}

/* Enters "slot=option"; false when the form has no such slot or the option is not on offer. */
static bool enter(struct play *play, const struct km_node *node, const char *word)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    const char *equals = strchr(word, '=');
    size_t length = (size_t)(equals - word);
    for (uint32_t s = 0; s < node->slot_count; s++) {
        struct km_slot slot = km_scenario_slot(scenario, node->first_slot + s);
        if (strlen(slot.slot) != length || strncmp(slot.slot, word, length) != 0)
            continue;
        return km_done_counts(
            km_sitting_enter(play->sitting, s, km_session_find_entry(play->session, s, equals + 1)));
    }
    return false;
}

static enum script_answer hand_in(struct play *play)
{
    play->script->entering = false;
    return km_done_counts(km_sitting_submit(play->sitting)) ? SCRIPT_ANSWER : SCRIPT_WRONG;
}

/* An entry, or the form handed in: by "submit", by a word of another kind after an entry, or by the end. */
static enum script_answer take_in_form(struct play *play, const struct km_node *node, const char *word)
{
    struct play_script *script = play->script;
    if (!word)
        return hand_in(play);
    bool submit = strcmp(word, "submit") == 0;
    if (submit || (script->entering && !strchr(word, '='))) {
        if (submit)
            take_word(script);
        return hand_in(play);
    }
    if (!strchr(word, '=') || !enter(play, node, word)) {
        complain(play, DIAG_SCRIPT_NO_SUCH_ENTRY, options_on_offer(play));
        return SCRIPT_WRONG;
    }
    take_word(script);
    script->entering = true;
    return SCRIPT_ANSWER;
}

enum script_answer script_take(struct play *play)
{
    const struct play_script *script = play->script;
    const char *word = next_word(play);
    if (script->failed)
        return SCRIPT_WRONG;
    if (!word && !script->entering)
        return SCRIPT_ENDED;
    struct km_node node =
        km_scenario_node(km_session_scenario(play->session), km_session_node(play->session));
    if (node.kind == KM_NODE_FORM)
        return take_in_form(play, &node, word);
    return take_choice(play, word);
}

void script_finish(struct play *play)
{
    if (next_word(play))
        complain(play, DIAG_SCRIPT_LEFT_OVER, NULL);
}
