/* Decisions that decide nothing, and slots of a form that nothing right can be written into. Where every
 * answer has the same acts, moves the same meters and goes on the same way, neither the score nor the story
 * depends on it. */
#include "author/review.h"

#include "base/diag_author.h"

static bool same_acts(const struct program *program, struct program_span a, struct program_span b)
{
    return a.count == b.count && (!a.count || memcmp(&program->acts[a.first], &program->acts[b.first],
                                                     a.count * sizeof *program->acts) == 0);
}

static bool same_bits(const struct program *program, struct program_span a, struct program_span b)
{
    return a.count == b.count && (!a.count || memcmp(&program->bits[a.first], &program->bits[b.first],
                                                     a.count * sizeof *program->bits) == 0);
}

static bool same_ways(const struct program *program, struct program_span a, struct program_span b)
{
    bool same = a.count == b.count;
    for (uint32_t w = 0; same && w < a.count; w++) {
        const struct program_way *one = &program->ways[a.first + w], *other = &program->ways[b.first + w];
        same = one->when == other->when && one->to == other->to && one->reason == other->reason;
    }
    return same;
}

/* The first line of `lines` that does something, counted from `at` on; their number: there is none. */
static uint32_t find_doing(const struct program *program, struct program_span lines, uint32_t at)
{
    while (at < lines.count && !program->lines[lines.first + at].acts.count &&
           !program->lines[lines.first + at].bits.count)
        at++;
    return at;
}

/* Whether what is said to both does the same. Words alone do nothing. */
static bool same_replies(const struct program *program, struct program_span a, struct program_span b)
{
    uint32_t i = find_doing(program, a, 0), j = find_doing(program, b, 0);
    while (i < a.count && j < b.count) {
        const struct program_line *one = &program->lines[a.first + i], *other = &program->lines[b.first + j];
        if (one->when != other->when || !same_acts(program, one->acts, other->acts) ||
            !same_bits(program, one->bits, other->bits))
            return false;
        i = find_doing(program, a, i + 1);
        j = find_doing(program, b, j + 1);
    }
    return i == a.count && j == b.count;
}

static bool does_the_same(const struct program *program, uint32_t a, uint32_t b)
{
    const struct program_choice *one = &program->choices[a], *other = &program->choices[b];
    return one->change == other->change && same_acts(program, one->acts, other->acts) &&
           same_ways(program, one->ways, other->ways) && same_replies(program, one->reply, other->reply);
}

/* Whether all answers do what the first does, whichever of them are on offer. */
static bool decides_nothing(const struct review *review, const struct document_node *node)
{
    const struct program *program = &review->scenario->program;
    uint32_t first = program->nodes[node - review->document->nodes].choices.first;
    for (size_t i = 1; i < node->choice_count; i++)
        if (node->choices[i].opens_number != node->choices[0].opens_number ||
            !does_the_same(program, first, first + (uint32_t)i))
            return false;
    return node->choice_count > 1;
}

static bool has_something_right(const struct document_slot *slot)
{
    for (size_t i = 0; i < slot->option_count; i++)
        if (slot->options[i].mark == KM_FACT || slot->options[i].mark == KM_UNKNOWN)
            return true;
    return false;
}

static void check_node(struct review *review, void *state, const struct document_node *node)
{
    (void)state;
    struct text_owner owner = {node->at, node->allows};
    if (decides_nothing(review, node))
        review_add(review, owner, DIAG_KEY(node->at, "choices"), DIAG_DECIDES_NOTHING,
                   DIAG_ARGUMENTS(node->id));
    for (size_t s = 0; node->form && s < node->form->slot_count; s++) {
        const struct document_slot *slot = &node->form->slots[s];
        if (!has_something_right(slot))
            review_add(review, owner, DIAG_KEY(slot->at, "options"), DIAG_SLOT_WITHOUT_FACT,
                       DIAG_ARGUMENTS(slot->slot));
    }
}

const struct text_check check_idle = {.node = check_node};
