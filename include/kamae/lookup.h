/* Look-ups for authors: acts and rules found by words, and what they have to do with each other. */
#ifndef KAMAE_LOOKUP_H
#define KAMAE_LOOKUP_H

#include "kamae/scenario.h"
#include "kamae/words.h"

/* ---- finding ---- */

struct km_lookup;

/* Looks through the acts and rules of `rulebook`, which must outlive it. Never NULL; free with
 * km_lookup_free. `host` may be NULL. */
struct km_lookup *km_lookup_new(const struct km_host *host, const struct km_rulebook *rulebook);
void km_lookup_free(struct km_lookup *lookup);

/* Numbers of acts or rules; they live as long as the look-up that found them. */
struct km_finds {
    const uint16_t *items;
    size_t count;
};

/* The acts, or rules, that have all of `words`, the best first, else in order of number. A word is held
 * against the id, its beginnings and parts, the label or title and the other texts in all languages (of a
 * rule also its number, R14), without regard to case and width; a Latin word is found where a word begins
 * with it. Where nothing is found, the words are looked for without their endings in hiragana. One with
 * blanks is several words. Of no words all are found; of what is not valid UTF-8 nothing
 * is; of more than 16 words the rest does not count.
 */
struct km_finds km_lookup_acts(struct km_lookup *lookup, const char *const *words, size_t count);
struct km_finds km_lookup_rules(struct km_lookup *lookup, const char *const *words, size_t count);

/* ---- what an act is to the rules ---- */

enum km_touch_kind {
    KM_TOUCH_OPENS,     /* something is to be done once it has happened */
    KM_TOUCH_MEETS,     /* it is what is to be done */
    KM_TOUCH_BREAKS,    /* it is not to be done */
    KM_TOUCH_TOO_OFTEN, /* it is not to be done so and so often */
    KM_TOUCH_TOO_SOON,  /* it is not to be done before something else */
    KM_TOUCH_FIRST,     /* it is to come before something else */
    KM_TOUCH_FORBIDS,   /* once it has happened something else is not to be done */
    KM_TOUCH_TOO_LATE,  /* it is not to be done once something else has happened */
    KM_TOUCH_RELEASES,  /* after it nothing is asked for, or forbidden, any more */
    KM_TOUCH_KINDS
};

/* "opens", "meets", … */
const char *km_touch_name(enum km_touch_kind kind);

/* What an act is to a rule, or to one constraint of it, counted over all rules, as bits: 1 << kind. */
unsigned km_constraint_touches(const struct km_rulebook *rulebook, size_t constraint, uint16_t act);
unsigned km_rule_touches(const struct km_rulebook *rulebook, size_t rule, uint16_t act);

/* ---- what a rule asks, in words ---- */

enum km_rule_part {
    KM_RULE_KEPT,     /* what keeps it */
    KM_RULE_BROKEN,   /* what breaks it */
    KM_RULE_UNTESTED, /* when it has no scene */
    KM_RULE_RELEASED  /* what lifts it; nothing where nothing does */
};

/* One sentence about constraint number `constraint`, counted over all rules, from `words` (the keys "rule.…")
 * and the labels of acts. Never NULL, and empty when there is no such constraint; free with km_output_free.
 * `host` may be NULL. */
struct km_output *km_rule_sentence(const struct km_host *host, const struct km_rulebook *rulebook,
                                   size_t constraint, enum km_rule_part part, const struct km_words *words,
                                   enum km_language language);

/* ---- what a scenario has for a rule ---- */

struct km_rule_use {
    bool objective; /* the scenario examines it */
    bool scene;     /* acts that call for it, or break it, stand in the scenario */
};
/* Of the rule that is number `rule` in the scenario's rulebook. */
struct km_rule_use km_rule_use(const struct km_scenario *scenario, size_t rule);

/* What the acts of choice number `choice` together are to the rule, as bits: 1 << enum km_touch_kind. */
unsigned km_choice_touches(const struct km_scenario *scenario, uint32_t choice, size_t rule);

#endif
