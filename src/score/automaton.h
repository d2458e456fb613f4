/* One constraint as a small automaton: a plain state, pure transitions, no allocation. What is written here
 * is the reference for what the templates mean.
 *
 * Events come in order of time: turns never fall, and the utterance numbers of one actor never fall. Each
 * event has one role in a constraint: A, B, UNLESS or none. X is the actor named by `of`. An event of X
 * belongs to a new utterance iff its utterance number differs from that of X's last event. An utterance is
 * over when X's next one begins, when its turn is over, and, unless it is the agent's answer with the
 * scripted lines that it led to, when anybody else acts.
 *
 * Obligations
 *   existence(n, A)            Open from the start; met for good by the n-th A.
 *   init(A)                    Open from the start; met for good by an A of X in X's first utterance; lapses
 *                              when that is over.
 *   end(A)                     Open from the start; met when X's last utterance has an A. Decided at the end
 *                              only.
 *   responded_existence(A, B)  Each A opens; a B meets all that are open and, for good, all that come later.
 *   response(A, B)             Each A opens; a B meets all that are open. The acts of one answer (a choice,
 *                              or the entries of a form) are simultaneous: an A of an answer is met at once
 *                              by an earlier B of the same answer. Acts of lines are never simultaneous.
 *   chain_response(A, B)       Each A opens; met by a B of X in X's next utterance, which is the first whose
 *                              first event comes after the A; lapses when that is over.
 *
 *   `within` k: turn ≤ turn(A) + k, for existence turn ≤ k, is the last chance; an obligation lapses as soon
 *   as an event or a decision of a later turn begins. Whatever is open at the end lapses. `unless` releases
 *   what is open: for good with existence, init and end, else until the next A. What has lapsed is not open
 *   and cannot be released.
 *
 * Prohibitions
 *   absence(n, A)              The n-th A and each one after it offends; the A before it are lawful.
 *   precedence(A, B)           Each B before the first A offends, each later B is lawful. Order counts inside
 *                              a choice, too. After an A nothing can break it any more.
 *   alternate_precedence(A, B) Each B without an A since the last B, or the start, offends; every other B is
 *                              lawful.
 *   not_succession(A, B)       Each B after an A offends.
 *   not_chain_succession(A, B) Each B of X in X's next utterance after an A offends (as in chain_response).
 *   not_coexistence(A, B)      Each A after a B offends, and each B after an A.
 *
 *   `unless` lifts the ban for good: from then on nothing is lawful and nothing offends, whatever came
 * before.
 *
 * Both
 *   succession(A, B)           The obligation of response and the ban of precedence. `unless` releases what
 *                              is open and lifts the ban; a later A opens again.
 *
 * Tested: an obligation by each one that is opened; a prohibition by each lawful act, and by each decision
 * with an option that would break it (automaton_offence) while it is neither violated nor lifted.
 *
 * Running verdict: violated for good after the first lapse or offence; satisfied for good when nothing can
 * change it any more; violated so far while an obligation is open; else satisfied so far. Once for good it
 * never changes. After a violation the automaton still tells what is opened, met, lawful and offending, so
 * that it can be counted. */
#ifndef SCORE_AUTOMATON_H
#define SCORE_AUTOMATON_H

#include "kamae/score.h"
#include "rulebook/rulebook.h"

enum automaton_flag {
    AUTOMATON_OPEN = 1,     /* an obligation is open; after a lapse by time: a younger one may be */
    AUTOMATON_NEXT = 2,     /* chain templates: an A binds X's next utterance */
    AUTOMATON_DUE = 4,      /* chain templates: an A binds X's current utterance; init: it is the first one */
    AUTOMATON_SEEN_A = 8,   /* an A came; alternate_precedence: since the last B */
    AUTOMATON_SEEN_B = 16,  /* a B came */
    AUTOMATON_LIFTED = 32,  /* `unless` lifted the ban */
    AUTOMATON_SETTLED = 64, /* satisfied for good */
    AUTOMATON_VIOLATED = 128 /* violated for good */
};

/* All that an automaton remembers: 16 bytes without padding; copy it, compare it as bytes, keep it. When a
 * decision is reached every utterance is over, so `utterance` may then be replaced by KM_NONE. */
struct automaton {
    uint32_t deadline; /* last turn in which the oldest open obligation can be met, or KM_NONE; init and chain
                          templates: the turn of the utterance in which it is due */
    uint32_t utterance; /* init, end, chain templates: X's last; response, succession: that of the last answer
                           with a B; KM_NONE when there was none */
    int32_t left;       /* existence: A still to come; absence: the A that may still come, plus one */
    uint32_t flags;     /* of enum automaton_flag */
};

/* One event as an automaton sees it. */
struct automaton_event {
    enum act_role role;
    enum km_actor actor;
    uint32_t turn;
    uint32_t utterance; /* below KM_NONE */
    bool answer;        /* of a choice or a form, not of a line: the agent's */
    bool opening;       /* before the first decision: every line of the agent is an utterance of its own */
};

/* What a transition did; bits. LAPSED and UTTERANCE come before the others of the same event. */
enum automaton_signal {
    SIGNAL_OPENED = 1,      /* this A opened an obligation */
    SIGNAL_MET = 2,         /* this act met all that were open (chain_response: that were due), if any */
    SIGNAL_MET_AT_ONCE = 4, /* this A opened an obligation that an earlier B meets; others stay as they are */
    SIGNAL_RELEASED = 8,    /* this act released all that were open, or lifted the ban */
    SIGNAL_LAPSED = 16,     /* the oldest open obligation lapsed (init, chain_response: all that were due) */
    SIGNAL_OFFENDED = 32,   /* this act broke the ban */
    SIGNAL_LAWFUL = 64,     /* this act is the one the ban regulates, done when it may be */
    SIGNAL_UTTERANCE = 128  /* chain_response: X's next utterance began; what is open is due in it */
};

/* The state before anything happened. */
struct automaton automaton_start(const struct constraint *constraint);

/* Turn `turn` begins: by a decision, or by its first event. Signals: LAPSED or nothing. */
unsigned automaton_turn(struct automaton *state, uint32_t turn);

/* One event; begins its turn, too. Returns the signals. */
unsigned automaton_step(const struct constraint *constraint, struct automaton *state,
                        struct automaton_event event);

/* The run ends; the running verdict is for good afterwards. Signals: LAPSED (all that are open), MET (end).
 */
unsigned automaton_finish(const struct constraint *constraint, struct automaton *state);

enum km_running automaton_running(const struct automaton *state);

/* The last turn in which an obligation opened in turn `turn` can be met, or KM_NONE without a limit. */
uint32_t automaton_deadline(const struct constraint *constraint, uint32_t turn);

/* Whether an offered option tests the ban: the number of the first of its `acts` that would offend, or -1.
 * The acts are taken as the agent's, in a new utterance, in the turn that `state` has reached by
 * automaton_turn. A violated or lifted ban is not tested. */
int32_t automaton_offence(const struct constraint *constraint, struct automaton state, const uint16_t *acts,
                          size_t act_count, uint32_t turn);

#endif
