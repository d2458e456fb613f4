/* Verdicts and points as JSON: what stands alone (kamae/verdicts.h) and what the JSON report contains. */
#ifndef REPORT_VERDICTS_H
#define REPORT_VERDICTS_H

#include "kamae/verdicts.h"
#include "json/write.h"

/* Members of an object that the caller has opened: points, possible, earned, deducted, score, passed, ended,
 * and "rules". What is not known is null; of a session that was stopped that is everything. */
void verdicts_write(struct json_writer *writer, const struct km_judged *judged);

/* Members of an object that the caller has opened: "attainable" and "passable" (at the start, then after each
 * answer) and "decisions" with each one's loss, its band and the options that would have lost less. All null
 * when `attainable` is NULL. */
void verdicts_write_attainable(struct json_writer *writer, const struct km_session *session,
                               const struct km_attainable *attainable);

#endif
