/* Postfix code is gone through once: what it comes to, and between what it can lie. */
#include "base/condition.h"

#include "base/limits.h"

static int32_t compared(enum condition_op op, int32_t a, int32_t b)
{
    switch (op) {
    case CONDITION_LESS: return a < b;
    case CONDITION_LESS_EQUAL: return a <= b;
    case CONDITION_GREATER: return a > b;
    case CONDITION_GREATER_EQUAL: return a >= b;
    case CONDITION_EQUAL: return a == b;
    case CONDITION_NOT_EQUAL: return a != b;
    case CONDITION_AND: return a & b;
    default: return a | b;
    }
}

bool condition_holds(const struct condition *condition, const int16_t *meters, const uint64_t *bits)
{
    if (!condition->count)
        return true;
    int32_t stack[LIMIT_CONDITION_STACK + 1]; /* one more than is compiled: see condition.h */
    int32_t *top = stack;                     /* one past the last value */
    const struct condition_step *end = condition->steps + condition->count;
    for (const struct condition_step *step = condition->steps; step < end; step++) {
        int32_t argument = step->argument;
        switch (step->op) {
        case CONDITION_INTEGER: *top++ = argument; break;
        case CONDITION_METER: *top++ = meters[argument]; break;
        case CONDITION_BIT: *top++ = (int32_t)(bits[argument / 64] >> (argument % 64) & 1); break;
        case CONDITION_NOT: top[-1] = !top[-1]; break;
        default:
            top--;
            top[-1] = compared(step->op, top[-1], top[0]);
            break;
        }
    }
    return stack[0] != 0;
}

/* ---- bounds ---- */

static struct condition_range truth_range(bool always, bool sometimes)
{
    return (struct condition_range){always, sometimes};
}

static struct condition_range bound(enum condition_op op, struct condition_range a, struct condition_range b)
{
    bool meet = a.least <= b.greatest && b.least <= a.greatest;
    bool same = a.least == a.greatest && b.least == b.greatest && a.least == b.least;
    switch (op) {
    case CONDITION_LESS: return truth_range(a.greatest < b.least, a.least < b.greatest);
    case CONDITION_LESS_EQUAL: return truth_range(a.greatest <= b.least, a.least <= b.greatest);
    case CONDITION_GREATER: return bound(CONDITION_LESS, b, a);
    case CONDITION_GREATER_EQUAL: return bound(CONDITION_LESS_EQUAL, b, a);
    case CONDITION_EQUAL: return truth_range(same, meet);
    case CONDITION_NOT_EQUAL: return truth_range(!meet, !same);
    case CONDITION_AND: return truth_range(a.least && b.least, a.greatest && b.greatest);
    default: return truth_range(a.least || b.least, a.greatest || b.greatest);
    }
}

struct condition_range condition_bounds(const struct condition *condition, uint32_t count,
                                        const struct condition_range *meters)
{
    struct condition_range stack[LIMIT_CONDITION_STACK + 1], *top = stack;
    for (uint32_t s = 0; s < count; s++) {
        int32_t argument = condition->steps[s].argument;
        enum condition_op op = condition->steps[s].op;
        switch (op) {
        case CONDITION_INTEGER: *top++ = (struct condition_range){argument, argument}; break;
        case CONDITION_METER: *top++ = meters[argument]; break;
        case CONDITION_BIT: *top++ = truth_range(false, true); break;
        case CONDITION_NOT: top[-1] = truth_range(!top[-1].greatest, !top[-1].least); break;
        default:
            top--;
            top[-1] = bound(op, top[-1], top[0]);
            break;
        }
    }
    return top[-1];
}
