/* The step: what one answer does. Pure: the same program, state and answer give the same state for ever.
 *
 * Order of a step: the choice's acts; its effects (all deltas added, then each meter clamped once); its
 * reply's lines; the way on; the lines of the nodes entered, until a decision or an end. Conditions see
 * everything that came before. */
#ifndef ENGINE_STEP_H
#define ENGINE_STEP_H

#include "scenario/program.h"

/* Everything a scenario remembers. A plain value: copy it, compare it, keep it. */
struct program_state {
    uint64_t bits[LIMIT_VARIABLES / 64]; /* flags, seen, did, knows */
    int16_t meters[LIMIT_METERS];
    uint32_t node; /* where it rests: a decision or an end */
};

/* Told what happens, in order; any member may be NULL. */
struct step_observer {
    void (*choice)(void *user, uint32_t choice); /* an answer, or an entry of a form; before its acts */
    void (*line)(void *user, uint32_t line);     /* before its acts */
    void (*left_out)(void *user, uint32_t line); /* a line that its `when` keeps from being said */
    void (*act)(void *user, uint16_t act, enum km_actor actor);
    void (*contact_end)(void *user, enum km_reason reason); /* before its act */
    void (*enter)(void *user, uint32_t node);               /* before its lines */
    void *user;
};

/* The state in which the first decision (or an end) is reached. `observer` may be NULL. */
struct program_state step_start(const struct program *program, const struct step_observer *observer);

/* The same as if node number `node` were the first. */
struct program_state step_start_at(const struct program *program, uint32_t node,
                                   const struct step_observer *observer);

/* Whether `choice`, one of the resting node's choices or of the options of its form, can be selected now.
 * Entries that were made already change nothing about it. */
bool step_selectable(const struct program *program, const struct program_state *state, uint32_t choice);

/* The state after answering with `choice`. */
struct program_state step_choose(const struct program *program, struct program_state state, uint32_t choice,
                                 const struct step_observer *observer);

/* The state after submitting the form at the resting node: per slot the number of an option within the slot,
 * or -1. Entries in order of the slots, then step_close. */
struct program_state step_submit(const struct program *program, struct program_state state,
                                 const int32_t *entries, const struct step_observer *observer);

/* The parts of step_submit: `option` (a choice) written into its slot, and the way on from the form. */
struct program_state step_enter(const struct program *program, struct program_state state, uint32_t option,
                                const struct step_observer *observer);
struct program_state step_close(const struct program *program, struct program_state state,
                                const struct step_observer *observer);

#endif
