/* One typed line, read and understood. */
#ifndef PLAY_ANSWER_H
#define PLAY_ANSWER_H

#include "play/play.h"

enum answer_kind {
    ANSWER_NUMBER,
    ANSWER_EMPTY,   /* only Enter */
    ANSWER_WORD,    /* anything else; see text */
    ANSWER_HELP,    /* ? */
    ANSWER_HINT,    /* t */
    ANSWER_BREATHE, /* b */
    ANSWER_HISTORY, /* h */
    ANSWER_UNDO,    /* u */
    ANSWER_LEAVE,   /* q, or the input ended */
    ANSWER_STOP     /* ! */
};

struct answer {
    enum answer_kind kind;
    size_t number;    /* of NUMBER, from 1 to the `last` that was asked for */
    const char *text; /* of WORD: in normal form, in the play's arena */
};

/* A key, and the word of the interface that says what it does. */
struct answer_key {
    const char *key, *word;
};
/* Those that work in the play's mode, in the order in which people are told of them; ends with one without a
 * key. In the play's arena. */
const struct answer_key *answer_keys(const struct play *play);

/* Prompts with the word `prompt` (where a person types) and reads lines until one can be understood: a number
 * from 1 to `last`, a key, or Enter. What cannot is answered with what can be typed: numbers and keys, or,
 * where `prompt` itself says what can be, with that. */
struct answer answer_read(struct play *play, const char *prompt, size_t last);
struct answer answer_read_as_prompted(struct play *play, const char *prompt, size_t last);

/* Prompts for an answer in one's own words and reads one line: a key is a key, a number (of no option, since
 * none was seen) is NUMBER with 0, Enter is EMPTY; everything else is a WORD with the text as it was typed.
 */
struct answer answer_words(struct play *play, const char *prompt);

/* A line as it was typed, in the play's arena; NULL when the input has ended. Without a prompt where `prompt`
 * is NULL. */
const char *answer_line(struct play *play, const char *prompt);

/* A line in normal form, in the play's arena, whatever it says. A line that cannot be read is told, and
 * another one asked for. NULL when the input has ended. */
const char *answer_typed(struct play *play, const char *prompt);

#endif
