/* Tokens one at a time, then recursive descent by the grammar in the header, writing postfix code as it
 * goes. Each parse function returns what kind of value it left on the stack, CONDITION_UNKNOWN after an
 * error: the first error of a condition is reported and ends it. Depth is bounded twice: by open parentheses
 * while parsing and by the stack that evaluation will need. */
#include "base/condition_token.h"

#include "base/diag_condition.h"
#include "base/limits.h"

#include <assert.h>

struct parser {
    struct condition_reader reader;
    const struct condition_resolver *resolver;
    struct condition_step *steps;
    size_t count, capacity;
    unsigned stack;       /* values on the stack after the code so far */
    unsigned parentheses; /* open ones */
};

/* ---- code ---- */

static void emit(struct parser *parser, enum condition_op op, int32_t argument)
{
    ARENA_RESERVE(parser->reader.arena, parser->steps, parser->count, parser->capacity);
    parser->steps[parser->count++] = (struct condition_step){.argument = argument, .op = (uint8_t)op};
}

static void emit_value(struct parser *parser, enum condition_op op, int32_t argument)
{
    emit(parser, op, argument);
    if (++parser->stack > LIMIT_CONDITION_STACK)
        condition_fail(&parser->reader, DIAG_CONDITION_TOO_DEEP, parser->reader.token.start, NULL, NULL);
}

/* An operator that makes one value of two. */
static void emit_joining(struct parser *parser, enum condition_op op)
{
    emit(parser, op, 0);
    parser->stack--;
}

/* ---- grammar ---- */

static enum condition_kind parse_or(struct parser *parser);

static enum condition_kind parse_number(struct parser *parser)
{
    const char *c = parser->reader.token.start, *end = c + parser->reader.token.length;
    bool negative = *c == '-';
    int32_t value = 0;
    for (c += negative; c < end; c++) {
        value = *c == '.' ? INT16_MAX + 1 : value * 10 + (*c - '0');
        if (value > INT16_MAX) {
            condition_fail(&parser->reader, DIAG_CONDITION_INTEGER, parser->reader.token.start,
                           condition_token_text(&parser->reader), NULL);
            return CONDITION_UNKNOWN;
        }
    }
    emit_value(parser, CONDITION_INTEGER, negative ? -value : value);
    condition_advance(&parser->reader);
    return CONDITION_NUMBER;
}

/* Whatever has the shape of an id: what stands in an atom's parentheses may look like a number or a keyword.
 */
static bool is_word(enum token_kind kind)
{
    return kind == TOKEN_WORD || kind == TOKEN_NUMBER || kind == TOKEN_AND || kind == TOKEN_OR ||
           kind == TOKEN_NOT;
}

/* The text between an atom's parentheses, from "(" on; NULL after an error. */
static const char *parse_argument(struct parser *parser, const char *name, const char *name_start)
{
    const char *open = parser->reader.token.start;
    condition_advance(&parser->reader);
    bool word = is_word(parser->reader.token.kind);
    const char *argument = word ? condition_token_text(&parser->reader) : NULL;
    if (word)
        condition_advance(&parser->reader);
    if (argument && parser->reader.token.kind == TOKEN_CLOSE) {
        condition_advance(&parser->reader);
        return argument;
    }
    if (parser->reader.token.kind == TOKEN_END)
        condition_fail(&parser->reader, DIAG_CONDITION_NOT_CLOSED, open, NULL, NULL);
    else
        condition_fail(&parser->reader, DIAG_CONDITION_ARGUMENT, name_start, name, NULL);
    return NULL;
}

static enum condition_kind parse_word(struct parser *parser)
{
    const char *start = parser->reader.token.start, *name = condition_token_text(&parser->reader),
               *argument = NULL;
    condition_advance(&parser->reader);
    if (parser->reader.token.kind == TOKEN_OPEN) {
        argument = parse_argument(parser, name, start);
        if (!argument)
            return CONDITION_UNKNOWN;
    }
    if (parser->reader.failed)
        return CONDITION_UNKNOWN;
    struct condition_meaning meaning = parser->resolver->resolve(parser->resolver->user, name, argument);
    if (meaning.kind == CONDITION_UNKNOWN) {
        condition_fail(&parser->reader, DIAG_CONDITION_UNKNOWN_NAME, start,
                       condition_text_from(&parser->reader, start), meaning.suggestion);
        return CONDITION_UNKNOWN;
    }
    emit_value(parser, meaning.op, meaning.index);
    return meaning.kind;
}

static enum condition_kind parse_parenthesis(struct parser *parser)
{
    const char *open = parser->reader.token.start;
    if (++parser->parentheses > LIMIT_CONDITION_STACK) {
        condition_fail(&parser->reader, DIAG_CONDITION_TOO_DEEP, open, NULL, NULL);
        return CONDITION_UNKNOWN;
    }
    condition_advance(&parser->reader);
    enum condition_kind kind = parse_or(parser);
    if (parser->reader.failed)
        return CONDITION_UNKNOWN;
    if (parser->reader.token.kind == TOKEN_END) {
        condition_fail(&parser->reader, DIAG_CONDITION_NOT_CLOSED, open, NULL, NULL);
        return CONDITION_UNKNOWN;
    }
    if (parser->reader.token.kind != TOKEN_CLOSE) {
        condition_fail(&parser->reader, DIAG_CONDITION_LEFTOVER, parser->reader.token.start,
                       condition_token_text(&parser->reader), NULL);
        return CONDITION_UNKNOWN;
    }
    parser->parentheses--;
    condition_advance(&parser->reader);
    return kind;
}

static enum condition_kind parse_value(struct parser *parser)
{
    switch (parser->reader.token.kind) {
    case TOKEN_NUMBER: return parse_number(parser);
    case TOKEN_WORD: return parse_word(parser);
    case TOKEN_OPEN: return parse_parenthesis(parser);
    case TOKEN_END:
        condition_fail(&parser->reader, DIAG_CONDITION_UNFINISHED, parser->reader.token.start, NULL, NULL);
        break;
    default:
        condition_fail(&parser->reader, DIAG_CONDITION_VALUE_MISSING, parser->reader.token.start,
                       condition_token_text(&parser->reader), NULL);
        break;
    }
    return CONDITION_UNKNOWN;
}

static bool is_number(struct parser *parser, enum condition_kind kind, const char *start)
{
    if (kind == CONDITION_TRUTH)
        condition_fail(&parser->reader, DIAG_CONDITION_TRUTH_COMPARED, start,
                       condition_text_from(&parser->reader, start), NULL);
    return !parser->reader.failed;
}

static bool is_truth(struct parser *parser, enum condition_kind kind, const char *start)
{
    if (kind == CONDITION_NUMBER) {
        const char *shown = condition_text_from(&parser->reader, start);
        bool literal = *start == '-' || (*start >= '0' && *start <= '9');
        condition_fail(&parser->reader, DIAG_CONDITION_NUMBER_ALONE, start, shown, literal ? "anger" : shown);
    }
    return !parser->reader.failed;
}

/* test = value [ op value ] */
static enum condition_kind parse_test(struct parser *parser)
{
    const char *start = parser->reader.token.start;
    enum condition_kind kind = parse_value(parser);
    if (parser->reader.failed || parser->reader.token.kind != TOKEN_COMPARE)
        return kind;
    if (!is_number(parser, kind, start))
        return CONDITION_UNKNOWN;
    enum condition_op op = parser->reader.token.op;
    condition_advance(&parser->reader);
    start = parser->reader.token.start;
    kind = parse_value(parser);
    if (!is_number(parser, kind, start))
        return CONDITION_UNKNOWN;
    emit_joining(parser, op);
    if (parser->reader.token.kind == TOKEN_COMPARE)
        condition_fail(&parser->reader, DIAG_CONDITION_CHAINED, parser->reader.token.start,
                       condition_token_text(&parser->reader), NULL);
    return CONDITION_TRUTH;
}

/* not = "not" not | test; a row of nots is counted instead of recursing. */
static enum condition_kind parse_not(struct parser *parser)
{
    unsigned nots = 0;
    while (parser->reader.token.kind == TOKEN_NOT) {
        nots++;
        condition_advance(&parser->reader);
    }
    const char *start = parser->reader.token.start;
    enum condition_kind kind = parse_test(parser);
    if (!nots || !is_truth(parser, kind, start))
        return kind;
    if (nots % 2)
        emit(parser, CONDITION_NOT, 0);
    return CONDITION_TRUTH;
}

/* One level of "a JOIN b JOIN c", evaluated from the left. */
static enum condition_kind parse_joined(struct parser *parser, enum token_kind join, enum condition_op op,
                                        enum condition_kind (*parse_part)(struct parser *parser))
{
    const char *start = parser->reader.token.start;
    enum condition_kind kind = parse_part(parser);
    while (!parser->reader.failed && parser->reader.token.kind == join && is_truth(parser, kind, start)) {
        condition_advance(&parser->reader);
        start = parser->reader.token.start;
        kind = parse_part(parser);
        if (!is_truth(parser, kind, start))
            return CONDITION_UNKNOWN;
        emit_joining(parser, op);
    }
    return kind;
}

static enum condition_kind parse_and(struct parser *parser)
{
    return parse_joined(parser, TOKEN_AND, CONDITION_AND, parse_not);
}

static enum condition_kind parse_or(struct parser *parser)
{
    return parse_joined(parser, TOKEN_OR, CONDITION_OR, parse_and);
}

static void parse_whole(struct parser *parser)
{
    condition_advance(&parser->reader);
    const char *start = parser->reader.token.start;
    if (parser->reader.token.kind == TOKEN_END) {
        condition_fail(&parser->reader, DIAG_CONDITION_EMPTY, start, NULL, NULL);
        return;
    }
    enum condition_kind kind = parse_or(parser);
    if (parser->reader.failed)
        return;
    if (parser->reader.token.kind == TOKEN_CLOSE)
        condition_fail(&parser->reader, DIAG_CONDITION_NOT_OPENED, parser->reader.token.start, NULL, NULL);
    else if (parser->reader.token.kind != TOKEN_END)
        condition_fail(&parser->reader, DIAG_CONDITION_LEFTOVER, parser->reader.token.start,
                       condition_token_text(&parser->reader), NULL);
    else
        is_truth(parser, kind, start);
}

bool condition_compile(struct arena *arena, const char *text, const struct condition_resolver *resolver,
                       struct km_diags *diags, const struct path *at, struct condition *out)
{
    struct parser parser = {
        .reader = {.arena = arena, .text = text, .diags = diags, .at = at, .next = text},
        .resolver = resolver,
    };
    *out = (struct condition){0};
    if (strlen(text) > LIMIT_CONDITION_BYTES)
        condition_fail(&parser.reader, DIAG_CONDITION_TOO_LONG, text, NULL, NULL);
    else
        parse_whole(&parser);
    if (parser.reader.failed)
        return false;
    assert(parser.stack == 1);
    *out = (struct condition){.steps = parser.steps, .count = (uint32_t)parser.count};
    return true;
}
