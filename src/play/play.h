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
    bool prompts;   /* a person types: prompts and pauses */
    bool own_words; /* asked for before the options of each decision, where the mode has them and no script
                       answers */
    FILE *in, *out;
    struct play_script *script; /* NULL: answers come from `in` */
    struct km_diags *diags;     /* what is wrong in a script */

    struct km_sitting *sitting;
    const struct km_session *session; /* the sitting's */
    size_t shown;                     /* how much of what was said has been printed */
    uint32_t form_turn;               /* the turn whose incident form was introduced; 0: none */
    uint32_t blanks_turn;             /* the turn whose form was to be handed in with blanks; 0: none */
    bool words_told;                  /* what own words are for was said */
    uint32_t words_turn; /* the last turn that was asked for in own words, or came back by undo; 0: none */
};

enum play_outcome {
    PLAY_ENDED,
    PLAY_LEFT,         /* by q, or the input ended */
    PLAY_STOPPED,      /* by ! */
    PLAY_SKIPPED,      /* before the start */
    PLAY_STUCK,        /* the author left no option selectable */
    PLAY_SCRIPT_ENDED, /* the choices ran out before the scene did */
    PLAY_SCRIPT_WRONG  /* a choice that is not on offer; the finding is in diags */
};

/* What the trainee wants after reading the briefing. */
enum play_start { PLAY_START, PLAY_START_SOFT, PLAY_START_SKIP };

/* Prints title, briefing and content note, and, where a person types, asks whether to play, to play in the
 * softer wording or to skip. Without prompts it prints and starts. */
enum play_start play_briefing(struct play *play, const struct km_scenario *scenario);

/* Plays `sitting` from where it stands to its end, or until it is left, stopped or stuck. When its journal
 * fails, that is said once, and the scene goes on. The journal must not answer late. */
enum play_outcome play_run(struct play *play, struct km_sitting *sitting);

/* Starts before answer number `turn` of the judged session, or, with turn 0, before each turning point, the
 * gravest first, with the solution hidden. An answer that loses nothing solves it; after any other what
 * follows is played, and it can be tried again. Says how many were solved. Nothing is kept. */
enum play_outcome play_retry(struct play *play, const struct km_judgement *judgement, uint32_t turn,
                             const struct km_clock *clock);

/* Asks for the name of a file that gets the whole run, of which not everything was kept. Asks again after
 * a name that `save` cannot take; Enter gives up. NULL: nothing was saved; else the name, in the play's
 * arena.
 */
const char *play_keep_elsewhere(struct play *play, bool (*save)(void *user, const char *path), void *user);

/* After a scene of intensity 2 or 3 was played or stopped: a card to come down, and whom to turn to. */
void play_after_care(const struct play *play, const struct km_scenario *scenario);
/* The same card, however hard the scene is: for a room that has stopped. */
void play_care_card(const struct play *play, const struct km_scenario *scenario);

#endif
