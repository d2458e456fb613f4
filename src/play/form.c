/* One question per slot, Enter leaves it for later; then the filled form, where a slot's number asks it again
 * and Enter hands it in, at the second time when something is blank. What was entered stands in the session,
 * so a form that was left goes on at its slot. Options are shown in the session's order, entries are counted
 * in the file's. */
#include "play/form.h"

#include "play/voice.h"

static enum answer_kind ask_slot(struct play *play, const struct km_node *node, uint32_t number)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    struct km_slot slot = km_scenario_slot(scenario, node->first_slot + number);
    size_t count;
    const uint32_t *options = km_session_slot_options(play->session, number, &count);
    struct strbuf head;
    strbuf_init(&head, play->arena);
    strbuf_printf(&head, "[%u/%u] ", number + 1, node->slot_count);
    voice_text(play, head.data, &slot.label);
    for (size_t i = 0; i < count; i++) {
        struct km_choice option = km_scenario_choice(scenario, options[i]);
        struct strbuf first;
        strbuf_init(&first, play->arena);
        strbuf_printf(&first, "%5zu) ", i + 1);
        voice_text(play, first.data, &option.text);
    }
    struct answer answer = answer_read(play, "prompt.form", count);
    if (answer.kind != ANSWER_NUMBER && answer.kind != ANSWER_EMPTY)
        return answer.kind;
    int32_t entry = KM_BLANK;
    if (answer.kind == ANSWER_NUMBER)
        entry = (int32_t)(options[answer.number - 1] - slot.first_choice);
    km_sitting_enter(play->sitting, number, entry);
    return ANSWER_NUMBER;
}

void form_show_filled(const struct play *play, const struct km_node *node)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    voice_newline(play);
    voice_text(play, "", &node->title);
    for (uint32_t s = 0; s < node->slot_count; s++) {
        struct km_slot slot = km_scenario_slot(scenario, node->first_slot + s);
        struct strbuf first;
        strbuf_init(&first, play->arena);
        strbuf_printf(&first, "%3u) %s%s", s + 1, km_text_get(&slot.label, voice_main(play)),
                      voice_main(play) == KM_EN ? ": " : "：");
        int32_t entry = km_session_entry(play->session, s);
        if (entry < 0) {
            voice_say(play, first.data, "form.blank", NULL);
            continue;
        }
        struct km_choice option = km_scenario_choice(scenario, slot.first_choice + (uint32_t)entry);
        voice_text(play, first.data, &option.text);
    }
}

static uint32_t blanks_of(const struct play *play, const struct km_node *node)
{
    uint32_t blanks = 0;
    for (uint32_t s = 0; s < node->slot_count; s++)
        blanks += km_session_entry(play->session, s) < 0;
    return blanks;
}

/* Asks for a slot again or hands the form in. A blank may be a slip of the key: it is asked about once. */
static enum answer_kind review(struct play *play, const struct km_node *node)
{
    uint32_t blanks = blanks_of(play, node), turn = km_session_turn(play->session);
    form_show_filled(play, node);
    if (blanks && play->blanks_turn == turn)
        voice_say(play, "", "form.blank.ask", UI_ARGUMENTS({"count", .number = blanks}));
    struct answer answer = answer_read(play, "prompt.form.review", node->slot_count);
    if (answer.kind == ANSWER_NUMBER)
        return ask_slot(play, node, (uint32_t)answer.number - 1);
    if (answer.kind != ANSWER_EMPTY)
        return answer.kind;
    if (!blanks || play->blanks_turn == turn)
        km_sitting_submit(play->sitting);
    play->blanks_turn = turn;
    return ANSWER_NUMBER;
}

enum answer_kind form_ask(struct play *play, const struct km_node *node)
{
    uint32_t slot = km_session_next_slot(play->session), turn = km_session_turn(play->session);
    if (play->form_turn != turn) {
        voice_text(play, "== ", &node->title);
        voice_say(play, "", "form.intro", NULL);
    }
    play->form_turn = turn;
    return slot < node->slot_count ? ask_slot(play, node, slot) : review(play, node);
}
