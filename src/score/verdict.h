/* The verdict on one rule, from the reports on its constraints. */
#ifndef SCORE_VERDICT_H
#define SCORE_VERDICT_H

#include "score/monitor.h"

/* `reports` by constraint number; those that do not apply have result.applies false. The evidence lives in
 * `arena`; `objective` is the caller's to set. */
struct km_rule_result verdict_of(struct arena *arena, const struct rule *rule,
                                 const struct monitor_report *reports);

#endif
