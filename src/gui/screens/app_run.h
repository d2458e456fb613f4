/* What is played: the sitting, its judgement, and a turning point that is tried again. */
#ifndef GUI_SCREENS_APP_RUN_H
#define GUI_SCREENS_APP_RUN_H

#include "gui/screens/app.h"

/* The session on the screen: the one that tries again, that of the scenario that is being written, or the one
 * that is played; NULL when there is none.
 * The scenario and the rulebook are the session's, or those that a session would be started with. */
const struct km_session *app_session(const struct app *app);
const struct km_scenario *app_scenario(const struct app *app);
/* For the windows' settings (`app` is the struct app): what a word is in the second language, or the name of
 * a meter of that scenario. */
const char *app_second_word(void *app, const char *word);
const struct km_rulebook *app_rulebook(const struct app *app);

/* What came of the session that is judged. The report is another one once app_judged; what was attainable is
 * NULL until then, and when it is not known. */
const struct km_score *app_score(const struct app *app);
struct km_report *app_report(const struct app *app);
const struct km_attainable *app_attainable(const struct app *app);
/* The judged session among the earlier runs of its scenario. */
const struct km_history *app_history(struct app *app);
bool app_judged(const struct app *app);

/* The library will begin at it, and nothing is known against its file. */
void app_remember_card(struct app *app, const struct km_card *card);

/* A new session in the settings' mode and wording, its record begun; goes to the scene. */
bool app_start(struct app *app);
/* The same in another mode. */
bool app_start_in(struct app *app, enum km_mode mode);
/* The same for a room that plays it together; goes to the class. */
bool app_start_class(struct app *app);
/* Goes on with a session of the card (NULL: there is none): to its scene, or when it has ended to its
 * debrief; of a class to the class. */
bool app_continue(struct app *app, const struct km_card *card, const struct km_record *record);

/* Whether the session has gone on. What cannot be kept is told, once for each time that something is missing,
 * and goes on all the same. None goes to another screen but app_leave, which goes to the library. */
bool app_answer(struct app *app, uint32_t choice);
/* An entry of the incident form that waits (KM_BLANK: left blank), and the form handed in as it stands. */
bool app_enter(struct app *app, uint32_t slot, int32_t entry);
bool app_submit(struct app *app);
/* The softer wording from here on. */
bool app_soften(struct app *app);
/* Whether an undo is allowed now; and the undo. */
bool app_can_undo(const struct app *app);
bool app_undo(struct app *app);
/* How much of a hint is shown; see km_sitting_hint. */
uint32_t app_hint(struct app *app);
/* Whether the session that is played, or would be started, has its answers put in one's own words first; and
 * the answer that waits, in them. */
bool app_asks_words(const struct app *app);
bool app_write_words(struct app *app, const char *text);
bool app_stop(struct app *app);
void app_leave(struct app *app);
/* The plan for the next shift, of the session in the debrief; nothing when it is already that. */
void app_plan(struct app *app, const char *text);
/* Judges; goes to the debrief, where the rest is found by app_work. */
void app_finish(struct app *app);

/* Where the sitting is played: the scene, or the class. */
enum screen_id app_stage(const struct app *app);
/* Of a class: hands on what waits; how long it is; and back before answer number `turn` of a branch to go
 * another way. Whether the session has gone on. */
bool app_vote(struct app *app, const struct km_hands *hands);
bool app_set_length(struct app *app, int32_t minutes);
bool app_go_back(struct app *app, size_t branch, uint32_t turn);
/* Judges the class as far as it came, unless that was done; the rest is found by app_work. It may go on: then
 * it is judged anew the next time. */
void app_judge_class(struct app *app);
/* Its ways, once all is known; NULL until then. */
const struct km_ways *app_ways(struct app *app);
/* What a class report is made of; NULL as before. */
const struct km_class_summary *app_class_summary(struct app *app);

/* Whether something is with the record: until it answers nothing else is taken. */
bool app_pending(const struct app *app);
/* The record's answer to what was pending. */
void app_settle(struct app *app, bool kept);
/* Does it at once, or when the record has answered. */
void app_when_settled(struct app *app, void (*then)(struct app *app));
/* Whether everything of the session is kept. */
bool app_is_kept(const struct app *app);

/* Stands before answer number `turn` of the session in the debrief, with the solution hidden; goes to the
 * scene. app_retry_judge says after the answer what it came to; app_retry_again goes back before it; and
 * app_retry_end back to the debrief. */
void app_retry(struct app *app, uint32_t turn);
enum km_retried app_retry_judge(struct app *app, int32_t *lost);
void app_retry_again(struct app *app);
void app_retry_end(struct app *app);

/* Gives everything back that is open: scenario, session, report. */
void app_close(struct app *app);

#endif
