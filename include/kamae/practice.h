/* A run being practised: what every front end shares, from opening a scenario to trying a turning point
 * again. Pure: files, records, time and budgets are handed in, so that it runs in a terminal, behind a
 * window, in a browser and in tests alike. */
#ifndef KAMAE_PRACTICE_H
#define KAMAE_PRACTICE_H

#include "kamae/report.h"

/* ---- what the host hands in ---- */

/* Three clocks in milliseconds: the calendar's, since 1970-01-01 UTC, for events; and two that only rise,
 * from any point: what passes, for pauses, and what this process has worked, for budgets, so that a busy
 * machine does not cut them. What was worked rises no faster than what passes. */
struct km_clock {
    int64_t (*now_ms)(void *user);
    int64_t (*rising_ms)(void *user);
    int64_t (*worked_ms)(void *user);
    void *user;
};

/* What a journal says of bytes that it was given. */
enum km_append {
    KM_APPENDED,
    KM_APPEND_FAILED, /* it holds what it held before; the same bytes may be given again */
    KM_APPEND_PENDING /* km_sitting_settle brings the answer */
};

/* Keeps a session: the header first, then event after event, each made durable as a whole or not at all. The
 * bytes lack the last newline. `close`, which may be NULL, is called once, when the sitting ends. */
struct km_journal {
    enum km_append (*append)(void *user, struct km_bytes bytes);
    void (*close)(void *user);
    void *user;
};

/* Files by what somebody calls them. */
enum km_file { KM_FILE_SCENARIO, KM_FILE_RULEBOOK, KM_FILE_SESSION };
struct km_files {
    /* The path of what `name` (an id or a path; of a session a path) calls; NULL with a finding. It lives as
     * long as the host's. */
    const char *(*find)(void *user, enum km_file kind, const char *name, struct km_diags *diags);
    /* The bytes at `path`, until `release`; false with a finding. */
    bool (*read)(void *user, const char *path, struct km_diags *diags, struct km_bytes *out);
    void (*release)(void *user, struct km_bytes bytes);
    /* The first bytes at `path`, at most `most`, until `release`; false when `read` should say why not. NULL:
     * files are read whole. */
    bool (*read_start)(void *user, const char *path, size_t most, struct km_bytes *out);
    void *user;
};

/* ---- open.c: ready to be run ---- */

/* What came of opening a file. */
enum km_open {
    KM_OPENED,
    KM_UNSOUND,   /* it was read, and its findings say what is wrong with it */
    KM_UNREADABLE /* there is none, or it cannot be read; a finding says why */
};

/* The rulebook called `name` (NULL: the standard one), on top of what it extends. Free with km_rulebook_free.
 * `*out` is NULL unless it was opened. */
enum km_open km_open_rulebook(const struct km_host *host, const struct km_files *files, const char *name,
                              struct km_diags *diags, struct km_rulebook **out);
/* The same from bytes that were read already; `path` is their name in findings. NULL: unsound. */
struct km_rulebook *km_open_rulebook_bytes(const struct km_host *host, const struct km_files *files,
                                           struct km_bytes bytes, const char *path, struct km_diags *diags);
/* The scenario called `name` on top of `rulebook`, which must outlive it. Free with km_scenario_free. */
enum km_open km_open_scenario(const struct km_host *host, const struct km_files *files, const char *name,
                              const struct km_rulebook *rulebook, struct km_diags *diags,
                              struct km_scenario **out);
/* The same from bytes that were read already; `path` is their name in findings. A rulebook, whose findings as
 * a scenario would mislead, is told to be one. NULL: unsound. */
struct km_scenario *km_open_scenario_bytes(const struct km_host *host, struct km_bytes bytes,
                                           const char *path, const struct km_rulebook *rulebook,
                                           struct km_diags *diags);
/* The head of the scenario at `path`: of the file no more is read than that takes, as a rule. NULL with a
 * finding. Free with km_head_free. */
struct km_head *km_open_head(const struct km_host *host, const struct km_files *files, const char *path,
                             struct km_diags *diags);
/* The session kept at `path`, with the scenario and the rulebook it was played with. Free with
 * km_session_free, or give it to a sitting. */
enum km_open km_open_session(const struct km_host *host, const struct km_files *files, const char *path,
                             struct km_diags *diags, struct km_session **out);

/* ---- catalogue.c: what there is to practise ---- */

enum km_record_state {
    KM_RECORD_OPEN,      /* left, or cut off: it can go on */
    KM_RECORD_ENDED,     /* played to its end */
    KM_RECORD_STOPPED,   /* stopped for the person's sake */
    KM_RECORD_UNREADABLE /* of another format: it is listed, and nobody writes over it */
};

/* A session that was kept. */
struct km_record {
    const char *path;
    const char *scenario; /* the id of what was played */
    size_t order;         /* from 0, in which it was played last: the smallest is the last */
    int64_t at_ms;        /* when its last event happened; 0: unknown */
    uint32_t turns;       /* answers that count */
    enum km_record_state state;
    bool room; /* of a class: kamae/class.h */
};

/* A number that two scenarios share only when they are the same but for white space. */
uint64_t km_content(struct km_bytes json);

/* What the host has. Strings live as long as it does. */
struct km_shelf {
    size_t (*scenario_count)(void *user);
    /* The id (its file's name) and path of scenario number `index`, in order of id. */
    void (*scenario)(void *user, size_t index, const char **id, const char **path);
    /* False, with a finding, when the host passes that file over, which is a card all the same: its name or
     * its kind is not that of a scenario. NULL: it passes none over. */
    bool (*listed)(void *user, size_t index, struct km_diags *diags);
    size_t (*record_count)(void *user);
    /* Session number `index`, the one that was played last first. */
    struct km_record (*record)(void *user, size_t index);
    /* km_content of what session number `index` was played from, 0 when it cannot be read. Asked only where
     * two scenarios have the id of that session. */
    uint64_t (*record_content)(void *user, size_t index);
    void *user;
};

/* A scenario as a library shows it. */
struct km_card {
    const char *id, *path;
    const struct km_head_info *head; /* NULL: its file is broken */
    const struct km_diags *findings; /* of a broken file what is wrong with it; else what is worth telling */
    const struct km_record *last;    /* the session of one person that was played last; NULL: none */
    const struct km_record *room;    /* the class that was led last and not stopped; NULL: none */
    uint32_t ended;                  /* sessions of one person that were played to their end */
    bool twice;                      /* another file has the same id */
};

struct km_catalogue;

/* Reads the heads of all scenarios. A session belongs to the scenario it was played from: to the one file
 * that has its id, and when several have it, to the one with the same content. Never NULL; free with
 * km_catalogue_free. The host must outlive it. */
struct km_catalogue *km_catalogue_new(const struct km_host *host, const struct km_files *files,
                                      const struct km_shelf *shelf);
void km_catalogue_free(struct km_catalogue *catalogue);
/* How many cards there are, and the one at `index`; NULL beyond the last. They live as long as the catalogue.
 */
size_t km_catalogue_count(const struct km_catalogue *catalogue);
const struct km_card *km_catalogue_card(const struct km_catalogue *catalogue, size_t index);
/* Adds KM0626 when a file of the library, but one that the file at `path` stands in for, being called as it
 * is, has the scenario's id. */
void km_catalogue_check_id(const struct km_catalogue *catalogue, const struct km_scenario *scenario,
                           const char *path, struct km_diags *diags);
/* The session number `index` of those that `ended` counts, the one played last first; NULL beyond the last.
 */
const struct km_record *km_catalogue_ended(const struct km_catalogue *catalogue, const struct km_card *card,
                                           size_t index);

/* ---- history.c: from run to run ---- */

/* A run that was played to its end. */
struct km_past_run {
    int64_t began_ms;     /* on the calendar */
    int32_t minutes_east; /* as in km_session_setup */
    enum km_mode mode;
    bool scored;
    int32_t score; /* 0–100 */
};

/* A rule, in how many runs it was kept, and in how many broken. */
struct km_past_rule {
    const char *id;
    struct km_text title;
    bool objective;
    size_t kept, broken;
};

enum { KM_MOST_PAST_RUNS = 100 };

/* Runs of one scenario side by side. */
struct km_history;

/* The runs of `card` that were kept, and `session`, which was played to its end and may be one of them: the
 * one at `path` (NULL: it is not kept). Of more than KM_MOST_PAST_RUNS those that were played last; a file
 * that cannot be read any more is left out. `card` NULL: `session` alone. Never NULL; free with
 * km_history_free. */
struct km_history *km_history_new(const struct km_host *host, const struct km_files *files,
                                  const struct km_catalogue *catalogue, const struct km_card *card,
                                  const struct km_session *session, const char *path);
void km_history_free(struct km_history *history);
/* The runs, in the order in which they began, and which of them is `session`. Everything lives as long as the
 * history; NULL beyond the last. */
size_t km_history_run_count(const struct km_history *history);
const struct km_past_run *km_history_run(const struct km_history *history, size_t run);
size_t km_history_current(const struct km_history *history);
/* Rules that this scene examines, and after them others that were kept or broken at least once; title and
 * order are those of `session`, and of a rule that it does not have those of the run that was played last. */
size_t km_history_rule_count(const struct km_history *history);
const struct km_past_rule *km_history_rule(const struct km_history *history, size_t rule);
/* What came of a rule in a run; not applicable when its rulebook had none of that id. */
enum km_verdict km_history_verdict(const struct km_history *history, size_t rule, size_t run);

/* ---- sitting.c: a session that somebody plays ---- */

struct km_sitting;

/* What came of something that was to be done. KEPT and NOT_KEPT count, and the session has gone on. */
enum km_done {
    KM_DONE_KEPT,
    KM_DONE_NOT_KEPT, /* nothing keeps this sitting, or its journal failed */
    KM_DONE_PENDING,  /* with the journal; the session has not gone on yet */
    KM_DONE_BUSY,     /* something else is still with the journal: nothing was done */
    KM_DONE_NOT_NOW   /* the session does not allow it now: nothing was done */
};
/* Whether the session has gone on. */
bool km_done_counts(enum km_done done);

/* A new session of `scenario`, which must outlive it; its header goes to the journal at once. `journal` NULL:
 * nothing is kept. Both structs are copied. Never NULL; free with km_sitting_free. */
struct km_sitting *km_sitting_start(const struct km_host *host, const struct km_scenario *scenario,
                                    struct km_session_setup setup, const struct km_clock *clock,
                                    const struct km_journal *journal);
/* Goes on with `session`, which becomes the sitting's; `journal` already holds all its events. Never NULL. */
struct km_sitting *km_sitting_continue(const struct km_host *host, struct km_session *session,
                                       const struct km_clock *clock, const struct km_journal *journal);
/* Stands before answer number `turn` (1 … answers that count, plus 1) of `session`, whose scenario must
 * outlive it. The answers before cannot be undone; nothing is kept. NULL for another turn. */
struct km_sitting *km_sitting_branch(const struct km_host *host, const struct km_session *session,
                                     uint32_t turn, const struct km_clock *clock);
/* Closes the journal, too. NULL does nothing. */
void km_sitting_free(struct km_sitting *sitting);

/* As far as it has gone; lives as long as the sitting. */
const struct km_session *km_sitting_session(const struct km_sitting *sitting);
/* Answers that were given before it began and cannot be undone. */
uint32_t km_sitting_fixed(const struct km_sitting *sitting);

/* An option of the decision; an entry of the form (KM_BLANK: left blank), and the form handed in. A choice,
 * slot or entry that is not on offer is KM_DONE_NOT_NOW. When the session comes to its end with it, the end
 * is noted, too. */
enum km_done km_sitting_answer(struct km_sitting *sitting, uint32_t choice);
enum km_done km_sitting_enter(struct km_sitting *sitting, uint32_t slot, int32_t entry);
enum km_done km_sitting_submit(struct km_sitting *sitting);
/* Whether an undo is allowed now; and the undo. */
bool km_sitting_can_undo(const struct km_sitting *sitting);
enum km_done km_sitting_undo(struct km_sitting *sitting);
/* The softer wording from here on; leaving, to go on another day; stopping for good. */
enum km_done km_sitting_soften(struct km_sitting *sitting);
enum km_done km_sitting_leave(struct km_sitting *sitting);
enum km_done km_sitting_stop(struct km_sitting *sitting);

/* A vote of the room; back before an answer, by its number among the session's events, to go another way. */
enum km_done km_sitting_vote(struct km_sitting *sitting, struct km_vote vote);
enum km_done km_sitting_go_back(struct km_sitting *sitting, size_t answer);
/* How long the room's class is planned to be (km_session_set_length). */
enum km_done km_sitting_set_length(struct km_sitting *sitting, int32_t minutes);

/* The answer that waits in one's own words (km_session_write_words), and a plan for the next shift when the
 * scene is over (km_session_write_plan). `text` is copied. */
enum km_done km_sitting_write_words(struct km_sitting *sitting, const char *text);
enum km_done km_sitting_write_plan(struct km_sitting *sitting, const char *text);

/* A hint is asked for: how often it was for the decision that waits, this time included. The first names the
 * duties that are open (km_coach_open), from the second on their deadlines come with them. 0: the mode gives
 * no hints. */
uint32_t km_sitting_hint(struct km_sitting *sitting);

/* The journal's answer to what was pending. When nothing is, it does nothing. */
void km_sitting_settle(struct km_sitting *sitting, bool kept);
/* Whether something is with the journal: nothing new is to be shown, and nothing else is taken. */
bool km_sitting_pending(const struct km_sitting *sitting);

/* Whether every event so far is kept. After a failure each further event is kept only when those that are
 * missing could be written before it, in their order. */
bool km_sitting_kept(const struct km_sitting *sitting);
/* The answer (from 1; an entry belongs to the answer it goes into) from which on events are missing; 0 when
 * none is. */
uint32_t km_sitting_unkept_since(const struct km_sitting *sitting);
/* True once while something is not kept because the journal failed: now people are told. */
bool km_sitting_failed(struct km_sitting *sitting);
/* The whole session as a file would hold it, to be kept elsewhere. Lives until the next call. */
struct km_bytes km_sitting_file(struct km_sitting *sitting);

/* ---- judge.c: what came of it ---- */

/* A judgement is a job: verdicts and points are there at once, what was attainable is found step by step. */
struct km_judgement;

/* What finding it may take; 0: 1,000,000 states, 200 MiB, 5,000 ms of work. Beyond it the judgement says
 * less.
 */
struct km_judge_budget {
    size_t states, bytes;
    int64_t ms;
};

/* `session`, whose scenario must outlive it as it is now, must not go on. Never NULL; free with
 * km_judgement_free before the session. */
struct km_judgement *km_judgement_new(const struct km_host *host, const struct km_session *session,
                                      const struct km_clock *clock, struct km_judge_budget budget);
void km_judgement_free(struct km_judgement *judgement);

/* Works for about `ms` milliseconds (0: to the end). True when there is nothing left to find; and whether
 * that is so already. */
bool km_judgement_step(struct km_judgement *judgement, int64_t ms);
bool km_judgement_done(const struct km_judgement *judgement);

/* What is judged, and its verdicts and points, which are there from the start. */
const struct km_session *km_judgement_session(const struct km_judgement *judgement);
const struct km_score *km_judgement_score(const struct km_judgement *judgement);
/* NULL until it is done, and when it is not known. */
const struct km_attainable *km_judgement_attainable(const struct km_judgement *judgement);
/* With what is known by now: another one once the judgement is done. It is the judgement's, and lives until
 * then. */
struct km_report *km_judgement_report(const struct km_judgement *judgement);

/* ---- retry.c: a turning point tried again ---- */

struct km_retry;

/* What came of an answer. */
enum km_retried {
    KM_RETRY_SOLVED,
    KM_RETRY_LOST,      /* points, still */
    KM_RETRY_LOST_PASS, /* no points, but the last way to pass */
    KM_RETRY_LOST_END   /* the last way to any end */
};

/* Tries answer number `turn` of the judged session again, or, with turn 0, each turning point, the gravest
 * first, with the solution hidden. It begins at the first. NULL when there is nothing to try, or it is not
 * known what was attainable. Both must outlive it: `judgement`, which must be done (NULL: it is not), and its
 * session. Free with km_retry_free. */
struct km_retry *km_retry_new(const struct km_host *host, const struct km_judgement *judgement, uint32_t turn,
                              const struct km_clock *clock);
void km_retry_free(struct km_retry *retry);

/* How many there are to try, the number of this one (from 0), and the answer it is about. */
size_t km_retry_count(const struct km_retry *retry);
size_t km_retry_index(const struct km_retry *retry);
uint32_t km_retry_turn(const struct km_retry *retry);
/* Where it is tried; another one after km_retry_again and km_retry_next. */
struct km_sitting *km_retry_sitting(const struct km_retry *retry);
/* Whether its answer was given. */
bool km_retry_answered(const struct km_retry *retry);
/* What the answer came to; `lost` gets the points. Before it was given it asserts: see km_retry_answered. */
enum km_retried km_retry_judge(struct km_retry *retry, int32_t *lost);
/* How many were solved so far. */
size_t km_retry_solved(const struct km_retry *retry);
/* Stands before the same answer again. */
void km_retry_again(struct km_retry *retry);
/* Goes on to the next; false when this was the last. */
bool km_retry_next(struct km_retry *retry);

/* ---- preview.c: a scenario while it is being written ---- */

/* The last sound scenario of a file, and in it the place where its author stands: the node where they began
 * and the answers given since. In every further scenario of the file the same answers are given again, as far
 * as they still can be. Nothing is kept, and nothing is to be judged. */
struct km_preview;

/* There is nothing to look at until a sound file was taken. `rulebook` must outlive it; `path` is the file's
 * name in findings. Never NULL; free with km_preview_free. */
struct km_preview *km_preview_new(const struct km_host *host, const struct km_rulebook *rulebook,
                                  const char *path, const struct km_clock *clock);
void km_preview_free(struct km_preview *preview);

/* Whether these are other bytes than those taken last; true when none were. */
bool km_preview_differs(const struct km_preview *preview, struct km_bytes bytes);
/* The file as it is now, which need not outlive the call. All its findings, those on its words included, go
 * to `diags`. When it is sound, its scenario takes the place of the one before, which is gone; else that one
 * stays. Whether it is. */
bool km_preview_take(struct km_preview *preview, struct km_bytes bytes, struct km_diags *diags);
/* Whether what was taken last is sound. */
bool km_preview_is_sound(const struct km_preview *preview);

/* Follows every way through what was taken last, as a job that the next save ends: explores, then proves,
 * until that is done (true) or `pause` answers true (false; NULL: no pause), as km_exploration_step and
 * km_proofs_step ask it. Both go on where they were paused. `setup` is what exploring begins with; what it
 * points to must outlive the job. Done at once when what was taken last is not sound. */
bool km_preview_explore(struct km_preview *preview, const struct km_explore_setup *setup,
                        bool (*pause)(void *user), void *user);
/* Whether every way through a sound file was followed, as far as the budget allowed. */
bool km_preview_explored(const struct km_preview *preview);
/* All findings of what was taken last: those that km_preview_take gave and, when every way was followed, what
 * that shows, as `kamae check` has them. Something must have been taken. */
void km_preview_check(const struct km_preview *preview, struct km_diags *diags);

/* Both NULL until a sound file was taken. They live until the next one is, and the sitting no longer than
 * until km_preview_begin or km_preview_back; its session is answered as any other. */
const struct km_scenario *km_preview_scenario(const struct km_preview *preview);
struct km_sitting *km_preview_sitting(const struct km_preview *preview);

/* What became of the place in the scenario that was taken last. */
struct km_replay {
    size_t all, kept; /* answers given before, an entry of a form being one, and those that still could be */
    bool moved;       /* the node where they began is gone: it begins at the start */
};
struct km_replay km_preview_replay(const struct km_preview *preview);

/* Begins at node number `node`, with meters and flags as at the start. Without such a node it does nothing.
 */
void km_preview_begin(struct km_preview *preview, uint32_t node);
/* Takes the last answer back, an entry of a form being one; without one it begins at the start. */
void km_preview_back(struct km_preview *preview);

/* ---- coach.c: guided mode, as values ---- */

struct km_meter_change {
    size_t meter;
    int32_t before, after;
};

/* What an answer made of a rule. */
enum km_ruled {
    KM_RULED_BROKEN, /* something was done that it forbids */
    KM_RULED_LAPSED, /* a duty was not done in time, or at all before the end */
    KM_RULED_KEPT    /* a duty was done, and nothing of the rule waits that is as old */
};

struct km_ruling {
    enum km_ruled ruled;
    uint16_t rule;
    int32_t act; /* that broke it; that asked for the duty that lapsed; of a duty that was done only when its
                    rule had been broken before; -1: none, or it was owed from the start */
};

/* The option that was answered with, or one entry of a form. */
struct km_answer_part {
    uint32_t choice;
    const uint16_t *acts; /* as they were done */
    const bool *first; /* by act: whether it is the first of those with its definition that an answer did */
    size_t act_count;
    struct km_text why; /* the author's; may be absent */
};

/* What the last answer was and did. */
struct km_comment {
    const struct km_answer_part *parts;
    size_t part_count;
    const struct km_meter_change *changes; /* meters that moved */
    size_t change_count;
    /* Every rule that was broken, that had a duty lapse, or that was kept, just now: in this order, each rule
     * once, for the first of these that is true of it. At the end what was still open has lapsed. */
    const struct km_ruling *rulings;
    size_t ruling_count;
};

struct km_coach;

/* Looks at `session` as it stands, whatever was undone before; keeps nothing of it. Before the first answer
 * the comment is empty. Never NULL; free with km_coach_free. */
struct km_coach *km_coach_new(const struct km_host *host, const struct km_session *session);
void km_coach_free(struct km_coach *coach);
/* What it has to say; lives as long as the coach. */
const struct km_comment *km_coach_comment(const struct km_coach *coach);
/* The duties that are open and that an option on offer can meet, the most urgent first, those owed from the
 * start included; none at the end. */
const struct km_obligation *km_coach_open(const struct km_coach *coach, size_t *count);

/* ---- stage.c: what stands in the picture ---- */

/* At first there is the customer alone, in every channel. */
struct km_stage {
    enum km_prop props[KM_PROP_COUNT]; /* but for the customer, in order of coming */
    size_t count;
    enum km_prop held; /* what the customer brought with the newest words and shows; KM_PROP_NONE: nothing */
    bool customer;     /* is there */
    bool heard;        /* has left, and spoken since: from elsewhere, over the telephone */
};
/* After the first `said` of the session's km_session_said: what those lines brought and did not take away.
 * Beyond the last one: all of them. */
struct km_stage km_stage_of(const struct km_session *session, size_t said);
bool km_stage_has(const struct km_stage *stage, enum km_prop prop);

/* ---- mood.c: how the customer seems ---- */

/* Which part of the anger's range (km_anger_meter) is filled after the answer of `turn` (0: at the start;
 * beyond the last one: now), 0 to 1; 0.5 without such a meter. */
double km_anger_after(const struct km_session *session, uint32_t turn);

/* `mood` when so much of the anger's range is filled, or the nearest mood that does not contradict it: nobody
 * is calm at nine of ten or furious at two. */
enum km_mood km_mood_at(enum km_mood mood, double anger);

/* The mood of one of the session's km_session_said, by what the meter was then; the author's own when
 * somebody else than the customer speaks, or nothing measures the anger. KM_MOOD_NONE of what is no line, or
 * was not said. */
enum km_mood km_mood_said(const struct km_session *session, size_t said);
/* The customer's after the first `said` (beyond the last one: all of them): that of the newest line which
 * names one, by what the meter is now. */
enum km_mood km_mood_shown(const struct km_session *session, size_t said);

/* ---- care.c: after a hard scene ---- */

/* Whether two minutes to come down are offered when it is over. */
bool km_care_is_due(const struct km_scenario *scenario);
/* Number `index` of those one can turn to after the scene, or while it is stopped: the contacts of the policy
 * that are filled in, those for danger only where the scene shows harassment. NULL beyond the last. Lives as
 * long as the scenario. */
const struct km_contact *km_care_contact(const struct km_scenario *scenario, size_t index);

/* ---- words.c: the keys of words, by value ---- */

/* Constant strings, as all keys. Of a mood NULL for KM_MOOD_NONE. */
const char *km_mood_key(enum km_mood mood);
const char *km_channel_key(enum km_channel channel);
const char *km_mode_key(enum km_mode mode);
/* Of whose policy is in force (placeholders {name}, {minutes}). */
const char *km_mandate_key(const struct km_mandate *mandate);
/* Of a ruling (placeholders {rule}: the title of a rule that was broken; {duty} of others; {act}). */
const char *km_ruling_key(const struct km_ruling *ruling);
/* Of an obligation after `turns` answers, in hint number `hint`: its duty; from the second hint on also that
 * it is to be met with the next answer, or within some (placeholders {duty} and {turns}). */
const char *km_obligation_key(const struct km_obligation *obligation, uint32_t turns, uint32_t hint);

#endif
