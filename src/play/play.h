/* The terminal front end: a scene played over two streams in plain lines, so that it works over ssh, in a
 * pipe and with a screen reader. It is also what the golden tests drive. */
#ifndef PLAY_PLAY_H
#define PLAY_PLAY_H

#include "i18n/choice.h"
#include "i18n/ui.h"
#include "kamae/practice.h"
#include "os/environment.h"

/* Answers that come from a file instead of a person. */
struct play_script;

/* A front end at work. The caller fills the first part; play keeps the rest. */
struct play {
    struct arena *arena; /* everything printed passes through it; released with the caller's */
    const struct ui *ui;
    enum ui_choice language;
    const struct environment *environment; /* with `out` says how wide lines are, paragraph by paragraph */
    bool colours;
    bool prompts; /* a person types: prompts and pauses */
    FILE *in, *out;
    struct play_script *script;       /* NULL: answers come from `in` */
    const struct km_journal *journal; /* NULL: nothing is kept */
    int64_t (*now_ms)(void);
    struct km_diags *diags; /* what is wrong in a script */

    struct km_session *session;
    size_t shown;         /* how much of what was said has been printed */
    uint32_t fixed_turns; /* answers that were given before the play began and cannot be taken back */
    uint32_t form_turn;   /* the turn whose incident form was introduced; 0: none */
};

enum play_outcome {
    PLAY_ENDED,
    PLAY_LEFT,         /* by q, or the input ended */
    PLAY_STOPPED,      /* by ! */
    PLAY_SKIPPED,      /* before the start */
    PLAY_STUCK,        /* the author left no option selectable */
    PLAY_SCRIPT_ENDED, /* the choices ran out before the scene did */
    PLAY_SCRIPT_WRONG, /* a choice that is not on offer; the finding is in diags */
    PLAY_NOT_KEPT      /* the journal failed */
};

/* What the trainee wants after reading the briefing. */
enum play_start { PLAY_START, PLAY_START_SOFT, PLAY_START_SKIP };

/* Prints title, briefing and content note, and, where a person types, asks whether to play, to play in the
 * softer wording or to skip. Without prompts it prints and starts. */
enum play_start play_briefing(struct play *play, const struct km_scenario *scenario);

/* Plays `session` from where it stands to its end, or until it is left, stopped or stuck. */
enum play_outcome play_run(struct play *play, struct km_session *session);

/* The turning points of a session, to be tried again. */
struct play_retry {
    const struct km_exploration *exploration;
    const struct km_session *session; /* as it was played */
    uint32_t turn;                    /* the answer to try again; 0: every turning point, gravest first */
};

/* Starts before each turning point with the solution hidden. An answer that loses nothing solves it; after
 * any other what follows is played, and it can be tried again. Says how many were solved. Nothing is kept. */
enum play_outcome play_retry(struct play *play, const struct play_retry *retry);

/* After a scene of intensity 2 or 3 was played or stopped: a card to come down, and whom to turn to. */
void play_after_care(const struct play *play, const struct km_scenario *scenario);

#endif
