/* The condition language of scenarios and rules: parsed once into postfix code, evaluated over bounded
 * integers.
 *
 *   or    = and { "or" and }              and   = not { "and" not }
 *   not   = "not" not | test              test  = value [ op value ]
 *   op    = < <= > >= == !=               value = integer | name | atom "(" argument ")" | "(" or ")"
 *
 * Values are numbers (integers, meters) or truths (flags, atoms, comparisons). Numbers must be compared;
 * truths are combined by and, or, not. What names and atoms mean is the resolver's business. */
#ifndef BASE_CONDITION_H
#define BASE_CONDITION_H

#include "base/diags.h"

enum condition_op {
    CONDITION_INTEGER, /* push argument */
    CONDITION_METER,   /* push meters[argument] */
    CONDITION_BIT,     /* push bit number argument (flag, seen, did, knows, head atom) */
    CONDITION_LESS,
    CONDITION_LESS_EQUAL,
    CONDITION_GREATER,
    CONDITION_GREATER_EQUAL,
    CONDITION_EQUAL,
    CONDITION_NOT_EQUAL,
    CONDITION_AND,
    CONDITION_OR,
    CONDITION_NOT
};

struct condition_step {
    int32_t argument; /* of INTEGER, METER and BIT */
    uint8_t op;       /* enum condition_op */
};

/* Postfix code; `count` 0 means "always". Lives in the arena it was compiled into. */
struct condition {
    const struct condition_step *steps;
    uint32_t count;
};

enum condition_kind { CONDITION_UNKNOWN, CONDITION_NUMBER, CONDITION_TRUTH };

/* What a name, or an atom with its argument, stands for. */
struct condition_meaning {
    enum condition_kind kind; /* UNKNOWN: no such name; the parser reports it */
    enum condition_op op;     /* METER or BIT */
    int32_t index;
    const char *suggestion; /* for UNKNOWN: a near name, or NULL */
};

/* Gives names their meaning. `argument` is NULL for a bare name; otherwise the text between the parentheses,
 * trimmed, made of letters, digits and . - _ only. */
struct condition_resolver {
    struct condition_meaning (*resolve)(void *user, const char *name, const char *argument);
    void *user;
};

/* Compiles `text` into `arena`. On an error adds findings at `at` (column counted inside the text is named in
 * the message) and returns false. Accepts at most LIMIT_CONDITION_BYTES and a stack of LIMIT_CONDITION_STACK.
 */
bool condition_compile(struct arena *arena, const char *text, const struct condition_resolver *resolver,
                       struct km_diags *diags, const struct path *at, struct condition *out);

/* The value of a compiled condition: `meters` and `bits` (64 a word) as the resolver numbered them. Compiled
 * ones may be put together, as long as no more than LIMIT_CONDITION_STACK + 1 values ever lie on the stack:
 * any one of them may be evaluated over one truth that waits, a single bit over two. */
bool condition_holds(const struct condition *condition, const int16_t *meters, const uint64_t *bits);

/* Least and greatest value; of a truth 0 and 1. */
struct condition_range {
    int32_t least, greatest;
};

/* What the first `count` steps of a condition, at least one, can leave on top, with each meter within its
 * range and nothing known of the bits: {0, 0} of a truth that never holds, {1, 1} of one that always does. */
struct condition_range condition_bounds(const struct condition *condition, uint32_t count,
                                        const struct condition_range *meters);

#endif
