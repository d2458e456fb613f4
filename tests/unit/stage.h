/* A rulebook, a scenario and a session to play in a test. JSON is written with ' for ", so that it reads. */
#ifndef TESTS_STAGE_H
#define TESTS_STAGE_H

#include "base/strbuf.h"
#include "kamae/score.h"
#include "kamae/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct stage {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_session *session;
    struct strbuf file; /* the session file */
};

/* Members of a scenario that most tests do not care about, each with a comma after it. */
#define STAGE_HEAD                                                                                     \
    "'format':1,'id':'play','revision':1,'language':'ja','title':'x','summary':'x','briefing':'x',"    \
    "'setting':{'trade':'rental','channel':'counter','minutes':5,'intensity':1},"                      \
    "'complaint_type':'venting','harassment':[],'cast':{'customer':{'name':'C'},'agent':{'name':'A'}," \
    "'partner':{'name':'P'}},'objectives':['no-written-apology','listen'],"

/* The rulebook of the stage: acts of all actors, rules that end up kept, broken and untested, two personas.
 */
extern const char stage_rulebook[];

/* Loads `rulebook` and `scenario` and starts a session in `setup`, header included. */
void stage_open(struct stage *stage, const char *rulebook, const char *scenario,
                struct km_session_setup setup);
/* The same with stage_rulebook and a scenario of STAGE_HEAD, `extra` members and `nodes`, from node "a". */
void stage_play(struct stage *stage, const char *extra, const char *nodes);
void stage_close(struct stage *stage);

/* Adds an event's line to the file and applies it; always true. */
bool stage_take(struct stage *stage, const struct km_event *event);
/* Makes and takes one event; false when it was refused. */
bool stage_answer(struct stage *stage, const char *choice);
bool stage_enter(struct stage *stage, uint32_t slot, int32_t entry);
/* Enters all slots, then hands the form in. */
bool stage_submit(struct stage *stage, const int32_t *entries, size_t count);
bool stage_press(struct stage *stage, enum km_event_kind kind);

/* What the session file holds by now, loaded again; free with km_session_free. Expects no finding. */
struct km_session *stage_reload(struct stage *stage);

/* Trace, offers, meters, score and everything said, as text: two sessions are the same when it is equal. */
const char *stage_picture(struct stage *stage, const struct km_session *session);

/* The trace from event `first` on: "turn/utterance act node:choice", one a line. */
const char *stage_trace(struct stage *stage, size_t first);
/* The ids of the options on offer now, "a b c"; of a form "slot=id …". */
const char *stage_options(struct stage *stage);
/* What was said from `first` on, one a line: texts, ">choice", "#entry", "end reason". */
const char *stage_said(struct stage *stage, size_t first);

/* A copy with " for '. */
const char *stage_quotes(struct arena *arena, const char *text);
/* A whole file, NUL-terminated. */
struct km_bytes stage_read_file(struct arena *arena, const char *path);
void stage_print_findings(const struct km_diags *diags);

#endif
