/* For authors: tells, by which the best answers can be known without listening to the customer.
 *
 * Where something is decided, each kind of tell points to some of the options: the first, the longest, those
 * with the most numerals. It tells well when a best answer (kamae/proofs.h) is among them more often than
 * chance would have it. Chance: the best answers are as many as they are, and any of the options is as likely
 * to be among them; decisions do not depend on each other. So with k best answers of n options, t of which
 * are pointed to, a decision is a hit with probability 1 − C(n−t, k) / C(n, k); options that are alike are
 * pointed to together, so nothing depends on how ties are broken. The number of hits follows the
 * Poisson-binomial distribution (Poisson 1837; Wang 1993, Statistica Sinica 3), whose tail is summed up
 * exactly. Over all counts of one report Holm's procedure (1979, Scandinavian Journal of Statistics 6) keeps
 * the probability of any false alarm at 1 %. */
#ifndef KAMAE_AUTHOR_H
#define KAMAE_AUTHOR_H

#include "kamae/proofs.h"

/* ---- how choices look ---- */

struct km_appearance;

/* How all choices and options of forms of `scenario` look, by the words of its rulebook and the names of its
 * cast. In a language in which a text is not written it looks as what is shown instead. Never NULL;
 * independent of the scenario once it is made. `host` may be NULL. */
struct km_appearance *km_appearance_new(const struct km_host *host, const struct km_scenario *scenario);
void km_appearance_free(struct km_appearance *appearance);
/* By choice number, one for each choice; lives as long as the appearance. */
const struct km_looks *km_appearance_looks(const struct km_appearance *appearance);

/* ---- tells ---- */

/* What a tell points to, of the options of one decision or one slot, in order of the file. */
enum km_tell_kind {
    KM_TELL_FIRST,
    KM_TELL_SECOND,
    KM_TELL_THIRD,
    KM_TELL_LAST,
    KM_TELL_LONGEST,
    KM_TELL_SECOND_LONGEST,
    KM_TELL_SHORTEST,
    KM_TELL_MOST_NUMERALS,
    KM_TELL_FEWEST_NUMERALS,
    KM_TELL_MOST_NAMES,
    KM_TELL_FEWEST_NAMES,
    KM_TELL_MOST_PHRASES,
    KM_TELL_FEWEST_PHRASES,
    KM_TELL_MOST_CUSHIONS,
    KM_TELL_FEWEST_CUSHIONS,
    KM_TELL_FEWEST_HEDGES,
    KM_TELL_UNHEDGED, /* those with a hedge put aside, the longest of the rest */
    KM_TELL_COUNT
};

/* Decisions and the slots of forms are counted apart: a form can be filled in unread where a scene cannot be
 * played deaf, and the other way round. */
enum km_tell_place { KM_TELL_DECISIONS, KM_TELL_SLOTS, KM_TELL_PLACES };

/* "first", "most-numerals", …; "decisions", "slots". */
const char *km_tell_name(enum km_tell_kind kind);
const char *km_tell_place_name(enum km_tell_place place);
/* Whether it is counted there (phrases are of speech, hedges of records), and whether it looks at words, so
 * that it is counted for each language. */
bool km_tell_counted(enum km_tell_kind kind, enum km_tell_place place);
bool km_tell_reads(enum km_tell_kind kind);

enum km_tell_strength {
    KM_TELL_NONE,
    KM_TELL_WEAK, /* as many come by chance in 1 of 100 scenes, taken alone: worth a look */
    KM_TELL_CLEAR /* beyond chance by Holm at 1 % over all counts */
};

struct km_tell {
    uint32_t places; /* where it could tell: it points to some options, and not to so many that one of them
                        must be best. Of words: where every option is written in the language */
    uint32_t hits;   /* of them those where a best answer is pointed to */
    double expected; /* hits by chance, on average */
    double chance;   /* 0–1: how likely as many hits or more are by chance; 1 without places */
    enum km_tell_strength strength;
};

struct km_tells;

/* Counts over no scenario yet; never NULL. `host` may be NULL. */
struct km_tells *km_tells_new(const struct km_host *host);
void km_tells_free(struct km_tells *tells);
/* Counts a scenario in, or several one after the other: then the counts are over all of them. Of proofs that
 * lack KM_PROOF_ANSWERS there is nothing to count. Nothing of the arguments is kept. */
void km_tells_add(struct km_tells *tells, const struct km_scenario *scenario,
                  const struct km_appearance *appearance, const struct km_proofs *proofs);

/* One count. `language` is KM_JA or KM_EN, and does not matter where no words are read; of another one
 * nothing is counted. */
struct km_tell km_tells_get(const struct km_tells *tells, enum km_tell_place place, enum km_tell_kind kind,
                            enum km_language language);

/* How many decisions, or slots, there are in which not all options are as good; and how many of them have
 * exactly one best answer. What stands in a scenario word for word more than once, as a form does that
 * several ways lead to, is one place, here and in the counts. */
struct km_tell_choices {
    uint32_t places, single;
};
struct km_tell_choices km_tells_choices(const struct km_tells *tells, enum km_tell_place place);
/* Whether one answer alone is right too often: from eight places on (a shorter scene has no room for more),
 * more than half of them have exactly one best answer. */
bool km_tell_choices_quiz(struct km_tell_choices choices);

/* Adds a finding for each tell that is not KM_TELL_NONE: clear ones as warnings, weak ones as notices; and a
 * notice where the decisions are a quiz. They point to the scenario's nodes as a whole; over several
 * scenarios to no file. */
void km_tells_check(const struct km_tells *tells, struct km_diags *diags);

/* ---- words ---- */

/* Reads every text of `scenario` for what is worth a second look, by the phrases of its rulebook ("wording").
 * Adds notices, whose lines km_scenario_locate finds. Returns how many more there would have been but for
 * "allow", which switches one off where it stands, with a reason. */
size_t km_texts_check(const struct km_scenario *scenario, struct km_diags *diags);

#endif
