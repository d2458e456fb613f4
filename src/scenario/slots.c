/* The slots of forms: which act each option has, and on what that depends. A fact that names what it rests on
 * is a guess as long as that was not told; "not known yet" is a mistake when the slot has a fact that could
 * be written. So an option may have two readings under two conditions of which one holds: whatever runs,
 * judges or explores a scenario then sees two options of which one is on offer. */
#include "scenario/names.h"

#include "base/diag_scenario.h"

static const char *const record_starts[] = {
    [KM_FACT] = "agent.record.memo.",       [KM_GUESS] = "agent.record.guess.",
    [KM_OPINION] = "agent.record.opinion.", [KM_ERROR_MARK] = "agent.record.error.",
    [KM_LABEL] = "agent.record.label.",     [KM_UNKNOWN] = "agent.record.unknown.",
};

bool names_is_record_slot(const struct names *names, const char *slot)
{
    return names_find_variant(names, record_starts[KM_FACT], slot) >= 0;
}

const char *names_nearest_record_slot(struct names *names, const char *slot)
{
    return names_nearest_variant(names, record_starts[KM_FACT], slot);
}

/* ---- whether a slot has a fact that can be written ---- */

enum told { NEVER_TOLD, TOLD_SOMETIMES, ALWAYS_TOLD };

static uint32_t knows(struct names *names, const struct document_option *option, bool told)
{
    struct strbuf text;
    strbuf_init(&text, names->arena);
    strbuf_printf(&text, "%sknows(%s)", told ? "" : "not ", option->fact);
    return names_resolve_option_condition(names, text.data, option->at);
}

/* Adds "(when and knows)" to `any`; false: it holds always, and nothing was added. What facts before it came
 * to may wait on the stack, so the author's condition comes first; over both there is only the bit of what
 * was told. */
static bool add_told(struct names *names, struct names_joining *any, const struct document_option *option)
{
    uint32_t told = option->fact_number >= 0 ? knows(names, option, true) : 0;
    if (!told && !option->condition)
        return false;
    names_join(names, any, option->condition);
    names_join(names, any, told);
    if (told && option->condition)
        names_join_by(names, any, CONDITION_AND);
    return true;
}

/* Whether some fact of the slot is on offer and was told: NEVER and ALWAYS whatever happens; SOMETIMES when
 * `any` holds, whose truth is then alone on the stack. */
static enum told find_told(struct names *names, const struct document_slot *slot, struct names_joining *any)
{
    size_t facts = 0;
    for (size_t i = 0; i < slot->option_count; i++) {
        if (slot->options[i].mark != KM_FACT)
            continue;
        if (!add_told(names, any, &slot->options[i]))
            return ALWAYS_TOLD;
        if (facts++)
            names_join_by(names, any, CONDITION_OR);
    }
    return facts ? TOLD_SOMETIMES : NEVER_TOLD;
}

/* ---- readings ---- */

static void add_reading(struct names *names, const struct document_slot *slot, struct document_option *option,
                        int mark, uint32_t also)
{
    int32_t act = names_find_variant(names, record_starts[mark], slot->slot);
    option->readings[option->reading_count++] =
        (struct document_reading){.mark = mark, .act = act, .also = also};
    if (act < 0 && names_is_record_slot(names, slot->slot))
        diags_add(names->diags, DIAG_MARK_NOT_DECLARED,
                  DIAG_KEY(option->at, mark == KM_GUESS && option->mark == KM_FACT ? "fact" : "mark"),
                  DIAG_ARGUMENTS(record_starts[mark], slot->slot));
}

static void read_fact(struct names *names, const struct document_slot *slot, struct document_option *option)
{
    if (option->fact_number < 0) {
        add_reading(names, slot, option, KM_FACT, 0);
        return;
    }
    add_reading(names, slot, option, KM_FACT, knows(names, option, true));
    add_reading(names, slot, option, KM_GUESS, knows(names, option, false));
}

static void read_unknowns(struct names *names, struct document_slot *slot)
{
    struct names_joining any = {0};
    enum told told = find_told(names, slot, &any);
    uint32_t yes = 0, no = 0;
    if (told == TOLD_SOMETIMES) {
        yes = names_end_joining(names, any);
        names_join_by(names, &any, CONDITION_NOT);
        no = names_end_joining(names, any);
    }
    for (size_t i = 0; i < slot->option_count; i++) {
        if (slot->options[i].mark != KM_UNKNOWN)
            continue;
        if (told != ALWAYS_TOLD)
            add_reading(names, slot, &slot->options[i], KM_UNKNOWN, no);
        if (told != NEVER_TOLD)
            add_reading(names, slot, &slot->options[i], KM_ERROR_MARK, yes);
    }
}

static bool has_unknown(const struct document_slot *slot)
{
    for (size_t i = 0; i < slot->option_count; i++)
        if (slot->options[i].mark == KM_UNKNOWN)
            return true;
    return false;
}

/* ---- options ---- */

static void check_option_id(struct names *names, const struct document_slot *slot, size_t index)
{
    const struct document_option *option = &slot->options[index];
    for (size_t i = 0; i < index; i++)
        if (strcmp(slot->options[i].id, option->id) == 0) {
            diags_add(names->diags, DIAG_OPTION_TWICE, DIAG_KEY(option->at, "id"),
                      DIAG_ARGUMENTS(option->id));
            return;
        }
}

static void resolve_fact(struct names *names, struct document_option *option)
{
    if (!option->fact)
        return;
    option->fact_number =
        names_resolve_in(names, &names->facts, option->fact, DIAG_FACT_UNKNOWN, DIAG_KEY(option->at, "fact"));
    if (option->mark != KM_FACT)
        diags_add(names->diags, DIAG_FACT_OF_NO_FACT, DIAG_KEY(option->at, "fact"),
                  DIAG_ARGUMENTS(option->id));
}

static void resolve_option(struct names *names, const struct document_slot *slot, size_t index)
{
    struct document_option *option = &slot->options[index];
    check_option_id(names, slot, index);
    option->condition = names_resolve_option_condition(names, option->when, option->at);
    resolve_fact(names, option);
    if (option->mark == KM_FACT)
        read_fact(names, slot, option);
    else if (option->mark != KM_UNKNOWN)
        add_reading(names, slot, option, option->mark, 0);
}

void names_resolve_slot(struct names *names, struct document_slot *slot)
{
    if (!names_is_record_slot(names, slot->slot))
        diags_add(names->diags, DIAG_SLOT_UNKNOWN, DIAG_KEY(slot->at, "slot"),
                  DIAG_ARGUMENTS(slot->slot, names_nearest_record_slot(names, slot->slot)));
    for (size_t i = 0; i < slot->option_count; i++)
        resolve_option(names, slot, i);
    if (has_unknown(slot))
        read_unknowns(names, slot);
    for (size_t i = 0; i < slot->option_count; i++)
        names->choice_count += (int32_t)slot->options[i].reading_count;
}
