/* The words and signs of the condition language, one at a time, and the findings about them. */
#ifndef BASE_CONDITION_TOKEN_H
#define BASE_CONDITION_TOKEN_H

#include "base/condition.h"

enum token_kind {
    TOKEN_END,
    TOKEN_WORD,   /* letters, digits and . - _ */
    TOKEN_NUMBER, /* digits and dots after an optional minus; whether it is in range is not yet known */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_COMPARE,
    TOKEN_AND,
    TOKEN_OR,
    TOKEN_NOT,
    TOKEN_BAD /* reported */
};

struct token {
    enum token_kind kind;
    const char *start; /* in the text */
    size_t length;
    enum condition_op op; /* of TOKEN_COMPARE */
};

struct condition_reader {
    struct arena *arena;
    const char *text;
    struct km_diags *diags;
    const struct path *at;
    const char *next;   /* first byte after `token`; starts at the text */
    struct token token; /* the one to be looked at */
    bool failed;        /* a finding was added */
};

/* Reads the next token; one that the language does not have is reported and becomes TOKEN_BAD. */
void condition_advance(struct condition_reader *reader);

/* The token's text, and the text from `start` to the token without trailing space; in the reader's arena. */
const char *condition_token_text(const struct condition_reader *reader);
const char *condition_text_from(const struct condition_reader *reader, const char *start);

/* Reports at `place` inside the text: {1} is the column, {2} and {3} are given. Only the first finding of a
 * condition is kept: what follows it would be noise. */
void condition_fail(struct condition_reader *reader, const struct diag_kind *kind, const char *place,
                    const char *second, const char *third);

#endif
