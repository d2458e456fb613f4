/* One decision: an option or a form is answered, or a key is pressed. */
#include "play/turn.h"

#include "play/answer.h"
#include "play/coach.h"
#include "play/form.h"
#include "play/scene.h"
#include "play/script.h"
#include "play/voice.h"

void turn_tell_unkept(struct play *play)
{
    if (!km_sitting_failed(play->sitting))
        return;
    voice_say(play, "", "play.unkept",
              UI_ARGUMENTS({.name = "turn", .number = km_sitting_unkept_since(play->sitting)}));
    voice_newline(play);
}

static void show_help(const struct play *play)
{
    voice_say(play, "", "help.title", NULL);
    struct strbuf number;
    strbuf_init(&number, play->arena);
    strbuf_printf(&number, "  %s  ", voice_word(play, "help.number.key", NULL));
    voice_say(play, number.data, "help.number", NULL);
    for (const struct answer_key *key = answer_keys(play); key->key; key++) {
        struct strbuf first;
        strbuf_init(&first, play->arena);
        strbuf_printf(&first, "  %s     ", key->key);
        voice_say(play, first.data, key->word, NULL);
    }
}

static enum turn_result undo(struct play *play)
{
    bool drafted = km_session_drafted(play->session);
    bool none = !drafted && km_session_turns(play->session) <= km_sitting_fixed(play->sitting);
    if (!km_done_counts(km_sitting_undo(play->sitting))) {
        voice_say(play, "", none ? "play.undo.none" : "play.undo.refused", NULL);
        return TURN_GOES_ON;
    }
    voice_say(play, "", drafted ? "play.undone.entry" : "play.undone", NULL);
    if (drafted)
        return TURN_GOES_ON;
    play->form_turn = 0;
    play->words_turn = km_session_turn(play->session);
    scene_show_from(play, km_session_turns(play->session));
    return TURN_GOES_ON;
}

static enum turn_result leave(struct play *play)
{
    km_sitting_leave(play->sitting);
    return TURN_LEFT;
}

static enum turn_result stop(struct play *play)
{
    km_sitting_stop(play->sitting);
    return TURN_STOPPED;
}

/* Everything but an answer. */
static enum turn_result press(struct play *play, enum answer_kind key)
{
    switch (key) {
    case ANSWER_HELP: show_help(play); break;
    case ANSWER_HINT: coach_hint(play); break;
    case ANSWER_BREATHE: voice_say(play, "", "play.breathe", NULL); break;
    case ANSWER_HISTORY:
        voice_say(play, "", "play.history", NULL);
        scene_show_all(play);
        break;
    case ANSWER_UNDO: return undo(play);
    case ANSWER_LEAVE: return leave(play);
    case ANSWER_STOP: return stop(play);
    case ANSWER_NUMBER:
    case ANSWER_EMPTY:
    case ANSWER_WORD: break;
    }
    return TURN_GOES_ON;
}

static enum turn_result ask_form(struct play *play, const struct km_node *node)
{
    enum answer_kind kind = form_ask(play, node);
    return kind == ANSWER_NUMBER ? TURN_GOES_ON : press(play, kind);
}

/* ---- own words ---- */

/* Once a decision, and before its options are seen: not after an undo that came back to it. */
static bool wants_words(const struct play *play)
{
    uint32_t turn = km_session_turn(play->session);
    size_t options;
    km_session_options(play->session, &options);
    return play->own_words && km_mode_shows(km_session_setup(play->session).mode).own_words && options &&
           play->words_turn != turn;
}

static enum turn_result ask_words(struct play *play)
{
    if (!play->words_told)
        voice_say(play, "", "play.own-words", NULL);
    play->words_told = true;
    struct answer answer = answer_words(play, "prompt.own-words");
    voice_newline(play);
    if (answer.kind == ANSWER_NUMBER) {
        voice_say(play, "", "play.own-words.number", NULL);
        return TURN_GOES_ON;
    }
    if (answer.kind != ANSWER_WORD && answer.kind != ANSWER_EMPTY)
        return press(play, answer.kind);
    play->words_turn = km_session_turn(play->session);
    if (answer.kind == ANSWER_WORD)
        km_sitting_write_words(play->sitting, answer.text);
    return TURN_GOES_ON;
}

static enum turn_result ask_choice(struct play *play)
{
    size_t count;
    if (wants_words(play))
        return ask_words(play);
    const uint32_t *options = km_session_options(play->session, &count);
    if (km_mode_shows(km_session_setup(play->session).mode).meters)
        scene_show_meters(play);
    scene_show_options(play);
    struct answer answer = answer_read(play, "prompt.answer", count);
    voice_newline(play);
    if (answer.kind != ANSWER_NUMBER)
        return press(play, answer.kind);
    km_sitting_answer(play->sitting, options[answer.number - 1]);
    return TURN_GOES_ON;
}

static enum turn_result take_from_script(struct play *play)
{
    switch (script_take(play)) {
    case SCRIPT_ANSWER: return TURN_GOES_ON;
    case SCRIPT_WRONG: return TURN_SCRIPT_WRONG;
    case SCRIPT_ENDED: break;
    }
    leave(play);
    return TURN_SCRIPT_ENDED;
}

enum turn_result turn_take(struct play *play)
{
    struct km_node node =
        km_scenario_node(km_session_scenario(play->session), km_session_node(play->session));
    if (play->script)
        return take_from_script(play);
    return node.kind == KM_NODE_FORM ? ask_form(play, &node) : ask_choice(play);
}
