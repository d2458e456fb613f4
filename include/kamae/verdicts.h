/* Verdicts and points as JSON, for machines: what `kamae score --json` prints. */
#ifndef KAMAE_VERDICTS_H
#define KAMAE_VERDICTS_H

#include "kamae/explore.h"

/* What was judged: a session, or a bare trace (exactly one of the two is not NULL). */
struct km_judged {
    const struct km_score *score;
    const struct km_rulebook *rulebook;
    const struct km_session *session;
    const struct km_bare_trace *bare;
    const struct km_attainable *attainable; /* of the session; NULL: not known */
};

/* One object. Of a session: scenario, rulebook, ending, turns, undos and meters. Of both: points, possible,
 * earned, deducted, score, passed, ended, and "rules" with their evidence and constraints. Of a session
 * again: what was attainable (at the start, then after each answer) and the decisions. What is not known is
 * null. Never NULL; free with km_output_free. `host` may be NULL; `judged` need not outlive the call. */
struct km_output *km_verdicts_json(const struct km_host *host, const struct km_judged *judged);

#endif
