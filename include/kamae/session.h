/* Sessions: one run of a scenario as a list of events. State is their fold; nothing here does I/O.
 *
 * Ask the session to make an event (km_session_choose, …), keep its line (km_session_line), and when it is
 * safe, apply it. A sitting (kamae/practice.h) does the three in order, with whatever can go wrong.
 */
#ifndef KAMAE_SESSION_H
#define KAMAE_SESSION_H

#include "kamae/scenario.h"

struct km_session;

/* The number at the start of every session file; files of another format are not read. */
enum { KM_SESSION_FORMAT = 2 };

enum km_mode { KM_PRACTICE, KM_GUIDED, KM_EXAM, KM_HOST, KM_MODE_COUNT };
/* "practice", "guided", "exam", "host". */
const char *km_mode_name(enum km_mode mode);

/* What a run in this mode lets one see and do before its end; every front end asks here. */
struct km_mode_shows {
    bool meters;  /* the customer's, and about how many answers are left */
    bool comment; /* the coach, after each answer */
    bool hints;   /* the duties that are open, when one asks */
    bool undo;
    bool votes;     /* the people in a room vote, and go back and another way */
    bool own_words; /* an answer can be put in one's own words before its options are seen */
};
struct km_mode_shows km_mode_shows(enum km_mode mode);

enum km_status {
    KM_OPEN,     /* waiting for an answer */
    KM_STUCK,    /* waiting, but the author left no option selectable */
    KM_LEFT_OFF, /* left; may go on */
    KM_STOPPED,  /* stopped for the person's sake; nothing is scored */
    KM_ENDED     /* played to an end */
};

enum km_event_kind {
    KM_START,
    KM_ANSWER, /* an option of a decision */
    KM_ENTRY,  /* one slot of an incident form filled, or left blank: a draft until it is submitted */
    KM_SUBMIT, /* the form handed in: one answer */
    KM_UNDO,
    KM_SOFTEN,
    KM_LEAVE,
    KM_STOP,
    KM_END,
    KM_VOTE,   /* what the people in a room would answer: it changes nothing in the scene */
    KM_BRANCH, /* back before an earlier answer, to go another way; what was answered since is a branch of its
                  own and stays */
    KM_WORDS,  /* the answer in one's own words, before an option is taken: it changes nothing in the scene */
    KM_PLAN,   /* what one will do on the next shift, written when the scene is over */
    KM_LENGTH  /* how long a room's class is planned to be: it changes nothing in the scene */
};

/* What stands in a slot of a form that waits: an option's number within the slot (from 0), or one of these.
 */
enum {
    KM_BLANK = -1,      /* left blank on purpose */
    KM_NOT_ENTERED = -2 /* not asked yet */
};

enum { KM_MOST_PEOPLE = 9999 }; /* in a room */

enum { KM_LEAST_MINUTES = 30, KM_USUAL_MINUTES = 60, KM_MOST_MINUTES = 180 }; /* of a class */

enum { KM_MOST_WRITTEN = 2000 }; /* bytes of what a person writes: own words, a plan */

/* How many voted for an option. */
struct km_option_votes {
    uint32_t choice, count;
};

/* A vote on the decision that waits, or on a slot of the form that waits. */
struct km_vote {
    bool talked;                           /* the room had talked about it before */
    uint32_t slot;                         /* of a form: its number within it; else 0 */
    uint32_t present;                      /* people in the room; 0: nobody counted them */
    uint32_t abstained;                    /* who said that they would take none */
    const struct km_option_votes *options; /* borrowed, as km_event.entries; in a vote that was made all that
                                              are on show, in their order */
    size_t option_count;
};

/* One thing that happened. Made by the session, kept by the journal, applied to the session. */
struct km_event {
    enum km_event_kind kind;
    int64_t at_ms;          /* milliseconds since 1970-01-01 UTC, from the caller */
    uint32_t choice;        /* ANSWER */
    uint32_t node;          /* ENTRY: the form's */
    uint32_t slot;          /* ENTRY: its number within the form, from 0 */
    int32_t entry;          /* ENTRY: the option's number within the slot, or KM_BLANK */
    const int32_t *entries; /* SUBMIT: what is handed in, per slot of the form an option's number or KM_BLANK.
                               Borrowed from the session: until its next event, and of an event that it keeps
                               as long as it lives */
    size_t entry_count;
    struct km_vote vote; /* VOTE */
    size_t back_to;      /* BRANCH: the answer before which it stands again, by its number among the events */
    const char *written; /* WORDS, PLAN: valid UTF-8; else NULL. Borrowed, as `entries` */
    int32_t minutes;     /* LENGTH */
};

struct km_session_setup {
    enum km_mode mode;
    uint64_t seed;        /* 0: options in the author's order; else shuffled for display */
    bool soft;            /* softer wording where the scenario has it */
    int32_t minutes_east; /* how far clocks were ahead of UTC where it was played; −1440 to 1440 */
};

/* A new session of `scenario` (which must outlive it), already started: the START event is applied. Never
 * NULL. */
struct km_session *km_session_new(const struct km_host *host, const struct km_scenario *scenario,
                                  struct km_session_setup setup, int64_t at_ms);
/* A session that begins at node number `node`, with meters and flags as at the start, for an author who looks
 * at it: what comes before has not happened. It is not to be kept or judged. NULL when there is
 * no such node. */
struct km_session *km_session_preview(const struct km_host *host, const struct km_scenario *scenario,
                                      uint32_t node);
/* A new session of the same scenario, mode, seed and wording that stands before answer number `turn` (from 1
 * to the answers that count, plus 1) of `session`, the same answers given. It owns nothing of `session`,
 * whose scenario must outlive it. NULL for another turn. */
struct km_session *km_session_branch(const struct km_host *host, const struct km_session *session,
                                     uint32_t turn, int64_t at_ms);
void km_session_free(struct km_session *session);

/* What is played, how (softened while it went on included), and where it stands. */
const struct km_scenario *km_session_scenario(const struct km_session *session);
struct km_session_setup km_session_setup(const struct km_session *session);
enum km_status km_session_status(const struct km_session *session);

/* ---- the decision that waits ---- */

/* The node the session stands at: a decision, or an end. */
uint32_t km_session_node(const struct km_session *session);
/* The number the next answer gets: 1 for the first. */
uint32_t km_session_turn(const struct km_session *session);
/* The options that can be selected now, in the order to show them; choice numbers. A form: those of all its
 * slots, slot after slot. Borrowed until the next event. */
const uint32_t *km_session_options(const struct km_session *session, size_t *count);
/* Those of slot number `slot` of the form that waits, of which there may be none (without a form there are
 * none, nor in a slot that it does not have); and what to enter for the one called `id`: its number within
 * the slot, or KM_NOT_ENTERED when it is not among them. */
const uint32_t *km_session_slot_options(const struct km_session *session, uint32_t slot, size_t *count);
int32_t km_session_find_entry(const struct km_session *session, uint32_t slot, const char *id);
/* What stands in slot number `slot` of the form that waits (an option's number within the slot, KM_BLANK or
 * KM_NOT_ENTERED), and the first slot that was not entered: the slot count when all were. Without a form, or
 * such a slot, KM_NOT_ENTERED and 0. */
int32_t km_session_entry(const struct km_session *session, uint32_t slot);
uint32_t km_session_next_slot(const struct km_session *session);
/* Whether anything was entered in the form that waits: an undo takes back the last entry then. */
bool km_session_drafted(const struct km_session *session);
/* A meter's value now, and before the answer of `turn` (turn 0: at the very start; beyond the last answer:
 * now). */
int32_t km_session_meter(const struct km_session *session, size_t meter);
int32_t km_session_meter_before(const struct km_session *session, size_t meter, uint32_t turn);

/* ---- making events: these change nothing ---- */

/* An answer with one of the options; false when it is not on offer now or a form waits. */
bool km_session_choose(const struct km_session *session, uint32_t choice, int64_t at_ms,
                       struct km_event *out);
/* An entry of the form that waits: `entry` is the number of one of the slot's options, or KM_BLANK. A later
 * entry of a slot takes the place of an earlier one. False when no form waits, or it has no such slot or
 * option. */
bool km_session_enter(const struct km_session *session, uint32_t slot, int32_t entry, int64_t at_ms,
                      struct km_event *out);
/* Hands the form in as it stands; slots that were not entered are blank. False when no form waits. */
bool km_session_submit(const struct km_session *session, int64_t at_ms, struct km_event *out);
/* Undo of the last entry of the form that waits; when there is none, of the last answer. A form that was
 * handed in is taken back whole and stands empty. False in exam mode, when nothing was answered, or after
 * stop. */
bool km_session_undo(const struct km_session *session, int64_t at_ms, struct km_event *out);
/* From here on, and in everything told of the session, the softer wording. False when it is soft already, or
 * over. */
bool km_session_soften(const struct km_session *session, int64_t at_ms, struct km_event *out);
/* Leaving, to go on another day; stopping for good; noting the end. False when the status does not allow it.
 */
bool km_session_leave(const struct km_session *session, int64_t at_ms, struct km_event *out);
bool km_session_stop(const struct km_session *session, int64_t at_ms, struct km_event *out);
bool km_session_finish(const struct km_session *session, int64_t at_ms, struct km_event *out);

/* A vote of the room: options that it does not name have none. False where the mode has no votes or nothing
 * waits; for an option that is not on show or is named twice; when nobody voted or abstained; and for more
 * votes than people. */
bool km_session_vote(const struct km_session *session, struct km_vote vote, int64_t at_ms,
                     struct km_event *out);
/* Back before the answer that is event number `answer`, of whichever branch, undone or not. False where the
 * mode has no votes, when it was stopped, for an event that is no answer, and after 255 times. */
bool km_session_go_back(const struct km_session *session, size_t answer, int64_t at_ms, struct km_event *out);
/* How long the class is planned to be; a later one takes the place of an earlier one. False where the mode
 * has no votes, when it was stopped, and for fewer than KM_LEAST_MINUTES or more than KM_MOST_MINUTES. */
bool km_session_set_length(const struct km_session *session, int32_t minutes, int64_t at_ms,
                           struct km_event *out);

/* The answer to the decision that waits, in one's own words. They are never judged; later ones take the place
 * of earlier ones. False where the mode has none, when no decision waits, for text without a word, and for
 * more than KM_MOST_WRITTEN bytes or invalid UTF-8. `text` must live until the event was applied. */
bool km_session_write_words(const struct km_session *session, const char *text, int64_t at_ms,
                            struct km_event *out);
/* A plan for the next shift; a later one takes the place of an earlier one, an empty one takes it away. False
 * before the end of the scene and for text as above. */
bool km_session_write_plan(const struct km_session *session, const char *text, int64_t at_ms,
                           struct km_event *out);

/* Applies an event made by one of the functions above on this very state. */
void km_session_apply(struct km_session *session, const struct km_event *event);

/* An event of this session, made or applied, as one line of JSON without the newline; not for START, which is
 * part of the header: of that no bytes. Lives until the next call. */
struct km_bytes km_session_line(struct km_session *session, const struct km_event *event);

/* How a session file begins: three lines of JSON (without the last newline) that hold mode, seed and start,
 * the scenario, and the rulebook. It comes before the first event. Lives as long as the session. */
struct km_bytes km_session_header(struct km_session *session);

/* ---- what was said and done ---- */

/* All events so far, in order, undone ones included. */
size_t km_session_event_count(const struct km_session *session);
const struct km_event *km_session_event(const struct km_session *session, size_t index);
/* Answers that count, i.e. not undone: the turns taken; each one's event and node, by turn from 1; and how
 * often undo was used. Of a turn that was not taken NULL and KM_NONE. */
uint32_t km_session_turns(const struct km_session *session);
const struct km_event *km_session_answer(const struct km_session *session, uint32_t turn);
uint32_t km_session_answer_node(const struct km_session *session, uint32_t turn);
uint32_t km_session_undos(const struct km_session *session);

/* What was written in one's own words before the answer of `turn` (the turns taken plus 1: for the decision
 * that waits), and as a plan; NULL when there is none. As it was typed: whoever shows it cleans it. */
const char *km_session_own_words(const struct km_session *session, uint32_t turn);
const char *km_session_plan(const struct km_session *session);

/* ---- branches: the ways that a room tried ---- */

/* 1, and one more for each BRANCH; the last is the one that goes on. Beyond it a branch has no answers. */
size_t km_session_branch_count(const struct km_session *session);
/* The answers of a branch that count, from the beginning of the scene on, and each one by its number among
 * the events, by turn from 1; SIZE_MAX when there is none. */
uint32_t km_session_branch_turns(const struct km_session *session, size_t branch);
size_t km_session_branch_answer(const struct km_session *session, size_t branch, uint32_t turn);
/* That branch as a session of its own, to be shown and judged; it owns nothing of `session`, whose scenario
 * must outlive it. NULL when there is no such branch. */
struct km_session *km_session_branch_alone(const struct km_host *host, const struct km_session *session,
                                           size_t branch);
/* The number, among the events, of the last answer that counted when event number `index` happened (the
 * number of events: now); SIZE_MAX: none did. */
size_t km_session_answer_before(const struct km_session *session, size_t index);

enum km_said_kind { KM_SAID_LINE, KM_SAID_CHOICE, KM_SAID_ENTRY, KM_SAID_CONTACT_END };

/* One thing that was said, chosen, entered or that happened; the order of the scene. */
struct km_said {
    enum km_said_kind kind;
    uint32_t turn;
    uint32_t node;
    uint32_t line;         /* LINE: for km_scenario_line */
    uint32_t choice;       /* CHOICE, ENTRY; and of a reply's LINE the choice it answers; else KM_NONE */
    enum km_reason reason; /* CONTACT_END */
    size_t first_event, event_count; /* its acts in the trace */
};
/* All of it, in order. Borrowed until the next event. */
size_t km_session_said_count(const struct km_session *session);
const struct km_said *km_session_said(const struct km_session *session, size_t index);

/* The words of a line as this session tells them: softer where it is to be and the line has such words. They
 * live as long as `line`. */
const struct km_text *km_session_words(const struct km_session *session, const struct km_line *line);

/* The trace of the answers that count. */
const struct km_trace *km_session_trace(const struct km_session *session);

/* How the contact ended, or KM_REASON_NONE. */
enum km_reason km_session_reason(const struct km_session *session);

/* Shortest and longest number of answers from here to an end, by the graph alone (conditions are not looked
 * at). *longest is KM_NONE when a loop makes it unbounded. */
void km_session_answers_left(const struct km_session *session, uint32_t *shortest, uint32_t *longest);

/* ---- session files ---- */

/* Reads a session file: JSON lines, the header first. The scenario and the rulebook come from the file
 * itself, so an old session replays as it was. A last line without its newline (a crash while writing) is
 * dropped with a warning. NULL when there was an error. The session owns scenario and rulebook. */
struct km_session *km_session_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                   struct km_diags *diags);

#endif
