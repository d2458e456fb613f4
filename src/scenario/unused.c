/* What was declared for nothing: one walk over the file notes every fact revealed, document opened, flag set
 * and flag read; the rest is told. A condition that did not compile may read any flag, so then none is called
 * unread. */
#include "scenario/check.h"

#include "base/diag_scenario.h"

struct usage {
    const struct document *document;
    bool *revealed; /* by fact */
    bool *opened;   /* by document */
    bool *set;      /* by flag: some effect changes it */
    bool *read;     /* by flag: some condition reads it */
    bool broken;    /* a condition did not compile */
};

static void mark(bool *marks, int32_t number)
{
    if (number >= 0)
        marks[number] = true;
}

static void note_condition(struct usage *usage, const char *when, uint32_t number)
{
    const struct condition *condition = &usage->document->conditions[number];
    usage->broken |= when && !number;
    for (uint32_t i = 0; i < condition->count; i++) {
        const struct condition_step *step = &condition->steps[i];
        if (step->op == CONDITION_BIT && (size_t)step->argument < usage->document->flag_count)
            usage->read[step->argument] = true;
    }
}

static void note_lines(struct usage *usage, const struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        note_condition(usage, lines[i].when, lines[i].condition);
        for (size_t r = 0; r < lines[i].reveals.count; r++)
            mark(usage->revealed, lines[i].reveal_numbers[r]);
    }
}

static void note_choice(struct usage *usage, const struct document_choice *choice)
{
    note_condition(usage, choice->when, choice->condition);
    note_lines(usage, choice->reply, choice->reply_count);
    if (choice->opens)
        mark(usage->opened, choice->opens_number);
    for (size_t i = 0; i < choice->effect_count; i++)
        if (choice->effects[i].is_flag)
            mark(usage->set, choice->effects[i].number);
}

static void note_node(struct usage *usage, const struct document_node *node)
{
    note_lines(usage, node->lines, node->line_count);
    for (size_t i = 0; i < node->choice_count; i++)
        note_choice(usage, &node->choices[i]);
    for (size_t s = 0; node->form && s < node->form->slot_count; s++)
        for (size_t o = 0; o < node->form->slots[s].option_count; o++)
            note_condition(usage, node->form->slots[s].options[o].when,
                           node->form->slots[s].options[o].condition);
    const struct document_ways *ways;
    for (size_t i = 0; (ways = check_ways_of(node, i)); i++)
        for (size_t w = 0; w < ways->count; w++)
            note_condition(usage, ways->items[w].when, ways->items[w].condition);
}

/* A meter has the same name: every use of it counts as one of the meter. */
static bool is_hidden(const struct document *document, const struct document_flag *flag)
{
    for (size_t i = 0; i < document->meter_count; i++)
        if (strcmp(document->meters[i].name, flag->name) == 0)
            return true;
    return false;
}

static void report_flag(const struct json_reader *reader, const struct usage *usage, size_t flag)
{
    const struct document_flag *declared = &usage->document->flags[flag];
    if (is_hidden(usage->document, declared))
        return;
    if (!usage->read[flag] && !usage->broken)
        diags_add(reader->diags, DIAG_FLAG_NEVER_READ, declared->at, DIAG_ARGUMENTS(declared->name));
    else if (!usage->set[flag])
        diags_add(reader->diags, DIAG_FLAG_NEVER_SET, declared->at,
                  DIAG_ARGUMENTS(declared->name, declared->start ? "true" : "false"));
}

void check_unused(const struct json_reader *reader, const struct document *document)
{
    struct usage usage = {
        .document = document,
        .revealed = arena_array(reader->arena, document->fact_count, sizeof *usage.revealed),
        .opened = arena_array(reader->arena, document->paper_count, sizeof *usage.opened),
        .set = arena_array(reader->arena, document->flag_count, sizeof *usage.set),
        .read = arena_array(reader->arena, document->flag_count, sizeof *usage.read),
    };
    for (size_t n = 0; n < document->node_count; n++)
        note_node(&usage, &document->nodes[n]);
    for (size_t i = 0; i < document->flag_count; i++)
        report_flag(reader, &usage, i);
    for (size_t i = 0; i < document->fact_count; i++)
        if (!usage.revealed[i])
            diags_add(reader->diags, DIAG_FACT_NEVER_REVEALED, document->facts[i].at,
                      DIAG_ARGUMENTS(document->facts[i].id));
    for (size_t i = 0; i < document->paper_count; i++)
        if (!usage.opened[i])
            diags_add(reader->diags, DIAG_DOCUMENT_NEVER_OPENED, document->papers[i].at,
                      DIAG_ARGUMENTS(document->papers[i].id));
}
