/* A room that practises together: one session in front of everybody, hands that are counted, any option
 * taken, other ways tried and compared. Pure, as kamae/practice.h is: values and keys of words, never
 * sentences, so that a terminal, a window and telephones can show it alike. No value is about a person.
 *
 * Whatever is returned by pointer lives as long as what it was asked of, until it is said otherwise. */
#ifndef KAMAE_CLASS_H
#define KAMAE_CLASS_H

#include "kamae/practice.h"

/* ---- ballot.c: hands as somebody counts them ---- */

enum { KM_MOST_SHOWN = 32 }; /* options of one decision, or of one slot of a form */

/* Hands by the number under which an option is shown: counts[0] are those of option 1. */
struct km_hands {
    uint32_t counts[KM_MOST_SHOWN];
    uint32_t abstained;
};

/* What is wrong with hands, or with a line of them. */
enum km_ballot {
    KM_BALLOT_SOUND,
    KM_BALLOT_UNREAD, /* no line of hands; `number`: the place of the first character that cannot be, from 1
                       */
    KM_BALLOT_NO_OPTION, /* option `number` is not on show */
    KM_BALLOT_TWICE,     /* option `number` (0: the abstentions) stands there twice */
    KM_BALLOT_NOBODY,    /* nobody voted or abstained */
    KM_BALLOT_TOO_MANY   /* `number` hands are more than people */
};
struct km_ballot_finding {
    enum km_ballot ballot;
    uint32_t number;
};

/* Whether `line` means to be hands: it begins with a digit and is no number alone. */
bool km_ballot_is(const char *line);
/* "1:5 2:12 0:3": option, colon, hands; 0 counts abstentions; blanks or commas between. `line` is UTF-8 in
 * normal form (NFKC), so that full-width digits were made ASCII. `shown` options are on show, `people` are in
 * the room (0: nobody counted them). `*out` is filled when it is sound. */
struct km_ballot_finding km_ballot_read(const char *line, size_t shown, uint32_t people,
                                        struct km_hands *out);
/* The same of hands that were counted in another way. */
struct km_ballot_finding km_ballot_check(const struct km_hands *hands, size_t shown, uint32_t people);
/* The key of a sentence that says what to do (placeholders {number}, {last}: options on show, {people});
 * NULL: sound. */
const char *km_ballot_key(enum km_ballot ballot);

/* ---- room.c: the session in front of everybody ---- */

struct km_class;

/* A room around `sitting`, which becomes the room's; NULL, and nothing taken, when its session is not in host
 * mode. People are those of the last vote in it. `clock` is copied. Free with km_class_free. */
struct km_class *km_class_new(const struct km_host *host, struct km_sitting *sitting,
                              const struct km_clock *clock);
void km_class_free(struct km_class *room);
/* For answers, entries, undo, leaving and stopping; never freed by the caller. */
struct km_sitting *km_class_sitting(const struct km_class *room);

/* How long the class is planned to be, in minutes: KM_USUAL_MINUTES until it is said otherwise. It is an
 * event of the session and goes on with it. KM_DONE_NOT_NOW for fewer than KM_LEAST_MINUTES, for more than
 * KM_MOST_MINUTES, and when the class was stopped. */
int32_t km_class_length(const struct km_class *room);
enum km_done km_class_set_length(struct km_class *room, int32_t minutes);
/* How much of it is gone: what the plan has before the scene, which is over when the scene begins, and the
 * time since. Between two events, and until a class that was left or cut off is taken up, half an hour counts
 * at most as a break; a longer time is not the class's. */
int64_t km_class_elapsed_ms(const struct km_class *room);

/* How many are there, the host left out; 0: nobody counted. More than KM_MOST_PEOPLE is refused. */
uint32_t km_class_people(const struct km_class *room);
bool km_class_set_people(struct km_class *room, uint32_t people);

/* The room talks about the decision that waits: votes on it are the second count from here on. Whether it has
 * talked; false again at the next decision, and for the next slot of a form. */
void km_class_talk(struct km_class *room);
bool km_class_talked(const struct km_class *room);

/* The slot of the form that waits that is asked about: the first that was not entered; 0 without a form, and
 * when all were. Its options on show, or those of the decision. */
uint32_t km_class_slot(const struct km_class *room);
const uint32_t *km_class_shown(const struct km_class *room, size_t *count);

/* Hands on the decision, or slot, that waits: with the journal before they count, as every event. Hands that
 * km_ballot_check refuses are KM_DONE_NOT_NOW. A later count takes the place of an earlier one that was made
 * as well before, or after, talking. */
enum km_done km_class_vote(struct km_class *room, const struct km_hands *hands);
/* Back by `turns` answers, or before answer number `turn`, of the way that goes on; or of another branch. The
 * way that was gone stays. KM_DONE_NOT_NOW when there is no such answer. */
enum km_done km_class_back(struct km_class *room, uint32_t turns);
enum km_done km_class_go_back(struct km_class *room, size_t branch, uint32_t turn);

/* ---- rounds.c: what the hands said ---- */

enum { KM_AGREED_PERCENT = 60 };

/* A count, and what follows from it. */
struct km_tally {
    const struct km_vote *vote; /* NULL: nobody counted, and the rest is 0 */
    uint32_t hands;             /* for an option or abstained */
    size_t leading;  /* the number, in the vote, of the option with most hands; SIZE_MAX: several */
    bool agreed;     /* it has 60 % of all hands and more: abstentions count, who cannot decide has to talk */
    uint32_t silent; /* people who raised no hand at all; 0 when nobody counted the people */
};
struct km_tally km_tally_of(const struct km_vote *vote);
/* An option's share of all hands, and that of the abstentions (`option` beyond the last), rounded. */
uint32_t km_tally_percent(const struct km_tally *tally, size_t option);

/* One decision, or slot of a form, with both counts of it. */
struct km_round {
    struct km_tally before, after; /* talking */
};
/* The round of answer number `turn` of a branch (its answers plus 1: of the one that waits, of the last
 * branch alone), of a form that of `slot`. Of several counts of a kind the last. Counts belong to the answer
 * that followed them: another way has its own. */
struct km_round km_round_of(const struct km_session *session, size_t branch, uint32_t turn, uint32_t slot);

/* ---- ways.c: branches side by side ---- */

struct km_ways;

/* All ways of the session of `judgement`, the last one first, then in order: without a branch all of whose
 * answers another one begins with, unless they were given again and hands were counted. Each is a session of
 * its own, scored alone, as far as it came. Of what was attainable nothing is known unless the judgement is
 * done. The judgement must outlive it. Never NULL; free with km_ways_free. */
struct km_ways *km_ways_new(const struct km_host *host, const struct km_judgement *judgement);
void km_ways_free(struct km_ways *ways);
size_t km_ways_count(const struct km_ways *ways);
/* Of way number `way`: its branch, session, score, what was attainable (may be NULL) and report. */
size_t km_ways_branch(const struct km_ways *ways, size_t way);
const struct km_session *km_ways_session(const struct km_ways *ways, size_t way);
const struct km_score *km_ways_score(const struct km_ways *ways, size_t way);
const struct km_attainable *km_ways_attainable(const struct km_ways *ways, size_t way);
const struct km_report *km_ways_report(const struct km_ways *ways, size_t way);
/* With how many answers two of them begin alike: the same answer given again is no parting. */
uint32_t km_ways_shared(const struct km_ways *ways, size_t first, size_t second);
/* Whether they part: one of the two has an answer behind those. False beyond the last way. */
bool km_ways_part(const struct km_ways *ways, size_t first, size_t second);
/* Ways have numbers from 1 in the order in which they were gone: that of a way (0 beyond the last), and the
 * way of a number (the number of ways when there is none). */
size_t km_ways_number(const struct km_ways *ways, size_t way);
size_t km_ways_place(const struct km_ways *ways, size_t number);
/* Rules whose verdicts differ: at most `most` into `out`, those that one of them broke first, and of these
 * and the rest objectives before others; returns how many. */
size_t km_ways_differences(const struct km_ways *ways, size_t first, size_t second, uint16_t *out,
                           size_t most);

/* ---- summary.c: what a class report is made of ---- */

enum { KM_CLASS_POINTS = 3 };

/* A decision of a way, or a slot of its form, and what the room thought of it. */
struct km_class_answer {
    uint32_t turn;
    uint32_t choice; /* that was taken; KM_NONE: the slot was left blank */
    struct km_round round;
};

/* A way, as km_ways has it. Answers that it shares with the first way are left out of `answers`, but for
 * those that were given again after hands had been raised for them. */
struct km_class_way {
    size_t number;   /* from 1, in the order in which ways were gone */
    uint32_t shared; /* answers that it begins with as the first way does; of the first way 0 */
    const struct km_session *session;
    const struct km_score *score;
    const struct km_attainable *attainable; /* may be NULL */
    const struct km_report *report;
    const struct km_class_answer *answers;
    size_t answer_count;
    const uint16_t *differences; /* rules whose verdict is another one than on the first way */
    size_t difference_count;
};

/* A turning point to talk about: of which way, which one of its report's, and how many in a hundred hands had
 * been for the answer, at the last count (-1: nobody counted). */
struct km_class_point {
    size_t way, point;
    int32_t percent;
};

/* Plain values: whoever writes a report needs nothing else. */
struct km_class_summary {
    const struct km_session *session; /* of the room */
    uint32_t people;                  /* of the last count; 0: nobody counted */
    const struct km_class_way *ways;  /* the last way first */
    size_t way_count;
    struct km_class_point points[KM_CLASS_POINTS]; /* the gravest, each answer once; none of a class that was
                                                      stopped */
    size_t point_count;
};

/* The summary of the class that is judged; the judgement must outlive it. Never NULL; free with
 * km_class_summary_free. */
const struct km_class_summary *km_class_summary_new(const struct km_host *host,
                                                    const struct km_judgement *judgement);
void km_class_summary_free(const struct km_class_summary *summary);

/* ---- items.c: what rooms chose ---- */

/* An option of a decision, over all rounds of it. */
struct km_item_option {
    const char *id;
    struct km_text text;
    uint32_t before, after; /* hands before and after talking */
    uint32_t shown, taken;  /* how often it was on show, and how often the room went on with it */
};

/* A decision of a scenario, or a slot of its form. */
struct km_item {
    const char *scenario, *node, *slot; /* ids; slot NULL: a decision */
    struct km_text asked;               /* the last line before it, or the slot's label; may be absent */
    uint32_t times;                     /* rooms that came to it, each way counted once */
    uint32_t hands[2], abstained[2];    /* before and after talking; abstentions are among the hands */
    uint32_t rounds[2], agreed[2]; /* counts that were made, and how many of them agreed (km_tally.agreed) */
    const struct km_item_option *options; /* in order of the file */
    size_t option_count;
};

/* By scenario in order of coming, and within one in order of its file. Plain values. */
struct km_item_list {
    const struct km_item *items;
    size_t count;
    size_t classes; /* sessions that were added */
};

struct km_items;

/* An empty analysis. Never NULL; free with km_items_free. */
struct km_items *km_items_new(const struct km_host *host);
void km_items_free(struct km_items *items);
/* Adds a class, of which nothing is kept; false when the session is no class. Scenarios are told apart by
 * id, decisions and options by theirs: a word that was changed since is the one that came last. */
bool km_items_add(struct km_items *items, const struct km_session *session);
/* What there is by now; lives until the next one is added. Of the options that came up those nobody raised a
 * hand for or took have 0. */
const struct km_item_list *km_items_list(struct km_items *items);

/* ---- plan.c: minutes and parts to play ---- */

/* The parts of a class, in their order. */
enum km_plan_part_id {
    KM_PLAN_OPENING,
    KM_PLAN_RULES, /* what to look for is told before */
    KM_PLAN_SCENE,
    KM_PLAN_PAIRS, /* one answer again, in pairs */
    KM_PLAN_DEBRIEF,
    KM_PLAN_ACTION,
    KM_PLAN_PARTS
};

/* A part of the class: the key of what it is, when it begins and how long it takes. */
struct km_plan_part {
    const char *key;
    int32_t from, minutes;
};
struct km_plan {
    struct km_plan_part parts[KM_PLAN_PARTS];
    int32_t minutes; /* of all */
    int32_t talks;   /* answers that the room can talk about, 0 … KM_MOST_TALKS; 0: the scene is too long */
    int32_t enough;  /* the fewest minutes of a class that has time to talk once; 0: not even the most */
};

enum { KM_MOST_TALKS = 4 };

/* A class of `minutes` (KM_LEAST_MINUTES … KM_MOST_MINUTES) around a scenario that takes one person `alone`
 * minutes. The scene has the minutes that a room takes to raise its hands for every answer, and those of
 * `talks` full rounds, for which the other parts become shorter, the pairs first. Parts add up to `minutes`,
 * and none is empty. */
struct km_plan km_class_plan(int32_t alone, int32_t minutes);
/* How many talks, at most KM_MOST_TALKS, there is time for in `minutes` of which hands take `hands`. */
int32_t km_talks_within(int32_t minutes, int32_t hands);
/* The number of the part in which `elapsed` minutes after its beginning a class is; KM_PLAN_PARTS: over. */
size_t km_plan_at(const struct km_plan *plan, int32_t elapsed);
/* That of a class, as long as it was said to be. */
struct km_plan km_class_plan_of(const struct km_class *room);

enum { KM_ROLES = 5, KM_ROLE_RULES = 2 };

/* Who does what, and, of an observer, the rules to look for. */
struct km_role {
    const char *key;
    uint16_t rules[KM_ROLE_RULES];
    size_t rule_count;
};
struct km_roles {
    struct km_role roles[KM_ROLES];
    size_t count;
};
/* Speaker, second person (who takes the partner's decisions; only where the scenario has a partner),
 * note-taker, two observers. The observers' rules are the heaviest objectives, dealt out by turns. */
struct km_roles km_class_roles(const struct km_scenario *scenario);

/* ---- notes.c: what only the host sees ---- */

enum km_note_kind {
    /* Of the class. */
    KM_NOTE_TITLE, /* `key`, with {title} from `text` */
    KM_NOTE_GOAL,  /* `text` */
    KM_NOTE_PLAN,  /* `key`, with {minutes}; its parts follow */
    KM_NOTE_PART,  /* `key`: from minute `from` on for `minutes` */
    KM_NOTE_TALKS, /* `key`, with {talks} that there is time for, or {minutes} that would be enough for one */
    KM_NOTE_ROLES, /* `key`; the roles follow */
    KM_NOTE_ROLE,  /* `key` */
    KM_NOTE_RULE,  /* `text`: one of those that the role before looks for */
    /* Of the moment. */
    KM_NOTE_MOMENT, /* `key`, with {turn}: whose answer waits, which slot of a form ({title} from `text`), or
                       that the scene is over */
    KM_NOTE_LEFT,   /* `key`, with {left} of all {minutes}, and {part} from `part` for {rest} more */
    KM_NOTE_PACE,   /* `key`, with {answers} that are to come at least, and {talks} that there is time for */
    KM_NOTE_AUTHOR, /* `text`: what whoever wrote the scenario says of the decision */
    KM_NOTE_HANDS,  /* `key`, with {hands}: a count that was made */
    KM_NOTE_OPTION, /* `text` of option `number`, with its acts */
    KM_NOTE_COUNT,  /* `key`, with {before} and {after}: hands for the option before */
    KM_NOTE_WHY     /* `text`: what the author says of the option before */
};

/* A note, in order of reading. What its kind does not name is absent or 0. */
struct km_note {
    enum km_note_kind kind;
    const char *key, *part; /* of words; NULL: none */
    struct km_text text;
    int32_t number, from, minutes, left, rest, before, after, hands, answers, talks;
    const uint16_t *acts; /* act numbers */
    size_t act_count;
};

/* Gets a note, which lives for the call. */
typedef void km_note_teller(void *user, const struct km_note *note);

/* What holds for the whole of a class of `minutes` around a scenario, and can be told before its scene
 * begins: title, goal, plan, roles. */
void km_class_notes(const struct km_scenario *scenario, int32_t minutes, km_note_teller *tell, void *user);
/* What holds now: whose turn it is, the minutes left, the pace that the plan asks for, the author's notes,
 * the options (of a form those of the slot that is asked about) with what they do, and hands. */
void km_class_notes_now(const struct km_class *room, km_note_teller *tell, void *user);

#endif
