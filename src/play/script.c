/* A script is cut into words with their line numbers when it is loaded; playing takes them one by one. */
#include "play/script.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/normal.h"

struct script_word {
    const char *text;
    uint32_t line;
};

struct play_script {
    struct script_word *words;
    size_t count, capacity;
    size_t next;
    bool entering; /* an entry of the form that waits was taken from here */
};

static void add_words(struct arena *arena, struct play_script *script, const char *text, uint32_t line)
{
    while (*text) {
        size_t length = strcspn(text, " \t");
        if (length) {
            ARENA_RESERVE(arena, script->words, script->count, script->capacity);
            script->words[script->count++] = (struct script_word){
                .text = arena_string_n(arena, text, length),
                .line = line,
            };
        }
        text += length + (text[length] != '\0');
    }
}

/* The line without its comment; "＃" typed through a Japanese input method begins one, too. NULL when it is
 * not UTF-8. */
static const char *line_text(struct arena *arena, const char *start, size_t length)
{
    const char *comment = memchr(start, '#', length);
    const char *text = text_normal(arena, start, comment ? (size_t)(comment - start) : length);
    return text ? arena_string_n(arena, text, strcspn(text, "#")) : NULL;
}

struct play_script *script_load(struct arena *arena, struct km_bytes bytes, const char *name,
                                struct km_diags *diags)
{
    struct play_script *script = arena_alloc(arena, sizeof *script);
    uint32_t line = 0;
    diags_begin_file(diags, name);
    for (size_t at = 0; at < bytes.length;) {
        const char *start = bytes.data + at;
        const char *newline = memchr(start, '\n', bytes.length - at);
        size_t length = newline ? (size_t)(newline - start) : bytes.length - at;
        const char *text = line_text(arena, start, length);
        at += length + 1;
        line++;
        if (!text) {
            diags_add_at(diags, DIAG_SCRIPT_NOT_TEXT, line, 1, DIAG_NO_ARGUMENTS);
            return NULL;
        }
        add_words(arena, script, text, line);
    }
    return script;
}

static void complain(const struct play *play, enum diag_id id, const struct script_word *word,
                     const char *hint)
{
    diags_add_at(play->diags, id, word->line, 1, DIAG_ARGUMENTS(word->text, hint));
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

static enum script_answer take_choice(struct play *play, const struct script_word *word)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    uint32_t choice = km_scenario_find_choice(scenario, word->text);
    if (choice != KM_NONE && km_done_counts(km_sitting_answer(play->sitting, choice))) {
        play->script->next++;
        return SCRIPT_ANSWER;
    }
    complain(play, choice == KM_NONE ? DIAG_SCRIPT_UNKNOWN_CHOICE : DIAG_SCRIPT_NOT_ON_OFFER, word,
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
static enum script_answer take_in_form(struct play *play, const struct km_node *node)
{
    struct play_script *script = play->script;
    if (script->next == script->count)
        return hand_in(play);
    const struct script_word *word = &script->words[script->next];
    bool submit = strcmp(word->text, "submit") == 0;
    if (submit || (script->entering && !strchr(word->text, '='))) {
        script->next += submit;
        return hand_in(play);
    }
    if (!strchr(word->text, '=') || !enter(play, node, word->text)) {
        complain(play, DIAG_SCRIPT_NO_SUCH_ENTRY, word, options_on_offer(play));
        return SCRIPT_WRONG;
    }
    script->next++;
    script->entering = true;
    return SCRIPT_ANSWER;
}

enum script_answer script_take(struct play *play)
{
    struct play_script *script = play->script;
    if (script->next == script->count && !script->entering)
        return SCRIPT_ENDED;
    struct km_node node =
        km_scenario_node(km_session_scenario(play->session), km_session_node(play->session));
    if (node.kind == KM_NODE_FORM)
        return take_in_form(play, &node);
    return take_choice(play, &script->words[script->next]);
}

void script_finish(struct play *play)
{
    struct play_script *script = play->script;
    if (script->next < script->count)
        complain(play, DIAG_SCRIPT_LEFT_OVER, &script->words[script->next], NULL);
}
