#include "choices.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The next word of the text; NULL: there is none. */
static const char *read_word(struct choices *choices)
{
    for (;;) {
        choices->rest += strspn(choices->rest, " \t\n");
        bool comment = *choices->rest == '#';
        size_t length = strcspn(choices->rest, comment ? "\n" : " \t\n");
        const char *start = choices->rest;
        choices->rest += length;
        if (!length)
            return NULL;
        if (!comment)
            return arena_string_n(choices->arena, start, length);
    }
}

enum choices_kind choices_next(struct choices *choices, const char **word)
{
    *word = choices->held ? choices->held : read_word(choices);
    bool entry = *word && strchr(*word, '='), submit = *word && strcmp(*word, "submit") == 0;
    choices->held = NULL;
    if (submit || (choices->filling && !entry)) {
        choices->held = submit ? NULL : *word;
        choices->filling = false;
        return CHOICES_SUBMIT;
    }
    choices->filling = entry;
    return entry ? CHOICES_ENTRY : *word ? CHOICES_ANSWER : CHOICES_OVER;
}

uint32_t choices_entry(const struct km_session *session, const char *word, int32_t *entry)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_node node = km_scenario_node(scenario, km_session_node(session));
    size_t length = strcspn(word, "=");
    uint32_t slot = 0;
    for (; slot < node.slot_count; slot++) {
        const char *name = km_scenario_slot(scenario, node.first_slot + slot).slot;
        if (strlen(name) == length && strncmp(name, word, length) == 0)
            break;
    }
    assert_true(slot < node.slot_count);
    *entry = km_session_find_entry(session, slot, word + length + 1);
    return slot;
}
