/* All runs of a scenario a second time, by brute force: real sessions are played, answer by answer and back
 * by undo, and every run that has ended is scored. Shares nothing with src/explore. */
#ifndef PROPERTY_PATHS_H
#define PROPERTY_PATHS_H

#include "base/arena.h"
#include "kamae/score.h"
#include "kamae/session.h"

enum { PATHS_SLOTS = 3 }; /* of one form, at most */

/* One answer of a decision: a choice, or the entries of a form. */
struct path_answer {
    uint32_t choice; /* KM_NONE: a form */
    int32_t entries[PATHS_SLOTS];
    size_t entry_count;
};

/* A run that has ended. */
struct path_run {
    struct km_points points;
    const enum km_verdict *verdicts; /* by rule */
    uint32_t node;
    enum km_reason reason;
    double probability; /* when every option on offer, and leaving a slot empty, is as likely */
};

/* The beginning of a run: the answers from the start. Number 0 is the start itself. */
struct prefix {
    uint32_t parent; /* of number 0: KM_NONE */
    struct path_answer answer;
    uint32_t turn;                     /* answers so far */
    uint32_t steps;                    /* a form counts as its slots */
    uint32_t node;                     /* where it rests */
    uint32_t first_child, child_count; /* one per answer that can be given */
    double probability;
    const struct path_run *run; /* when it has ended */
    bool cut;                   /* it goes on, but was not followed */
    /* Over all continuations that were followed to an end: */
    bool ends;      /* there is one */
    int32_t points; /* the most */
    bool passable;
    int32_t *worth; /* by rule: the most points of this rule by itself */
};

struct paths {
    const struct km_scenario *scenario;
    struct arena *arena;
    struct prefix *items;
    size_t count, capacity;
    size_t most;         /* paths */
    uint32_t most_turns; /* longer runs are cut */
    bool whole;          /* nothing was cut, and there were not more than `most` */
};

/* All paths of up to `most_turns` answers, or the first `most` of them. */
struct paths paths_find(struct arena *arena, const struct km_scenario *scenario, size_t most,
                        uint32_t most_turns);

static inline const struct prefix *prefix_at(const struct paths *paths, uint32_t number)
{
    return &paths->items[number];
}

/* Gives `answer` to the session; false when it cannot be given now. */
bool path_give(struct km_session *session, const struct path_answer *answer);
void path_undo(struct km_session *session);

/* Goes every path: at each, the answers given to `session`, which stands at the start before and after,
 * `visit` is told its number. */
void paths_visit(const struct paths *paths, struct km_session *session,
                 void (*visit)(void *user, uint32_t number), void *user);

/* The answers that can be given now, in `arena`. */
struct path_answer *path_answers(struct arena *arena, const struct km_session *session, size_t *count);

/* The choices of the way to path `number`, in order, in the paths' arena; of its last answer, a form, the
 * first `slots`. Slots that are left empty are left out. */
uint32_t *path_choices(const struct paths *paths, uint32_t number, uint32_t slots, size_t *count);
/* Whether those choices are `run`. */
bool path_is(const struct paths *paths, uint32_t number, uint32_t slots, const uint32_t *run,
             size_t run_count);

#endif
