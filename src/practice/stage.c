/* What stands in the picture: the cues of the lines, added up. */
#include "kamae/practice.h"

static void enter(struct km_stage *stage, enum km_prop prop)
{
    for (size_t i = 0; i < stage->count; i++)
        if (stage->props[i] == prop)
            return;
    stage->props[stage->count++] = prop;
}

static void leave(struct km_stage *stage, enum km_prop prop)
{
    size_t kept = 0;
    for (size_t i = 0; i < stage->count; i++)
        if (stage->props[i] != prop)
            stage->props[kept++] = stage->props[i];
    stage->count = kept;
}

static void take(struct km_stage *stage, struct km_cue cue)
{
    if (cue.prop == KM_PROP_CUSTOMER) {
        stage->customer = cue.enters;
        stage->heard = false;
    } else if (cue.enters)
        enter(stage, cue.prop);
    else
        leave(stage, cue.prop);
}

struct km_stage km_stage_of(const struct km_session *session, size_t said)
{
    struct km_stage stage = {.customer = true};
    const struct km_scenario *scenario = km_session_scenario(session);
    for (size_t i = 0; i < said && i < km_session_said_count(session); i++) {
        const struct km_said *one = km_session_said(session, i);
        if (one->kind != KM_SAID_LINE)
            continue;
        struct km_line line = km_scenario_line(scenario, one->line);
        stage.heard |= line.by == KM_BY_CUSTOMER && !stage.customer;
        stage.held = KM_PROP_NONE;
        for (size_t c = 0; c < line.cue_count; c++) {
            take(&stage, line.cues[c]);
            if (line.by == KM_BY_CUSTOMER && line.cues[c].enters && line.cues[c].prop > KM_PROP_QUEUE)
                stage.held = line.cues[c].prop;
        }
    }
    if (!stage.customer)
        stage.held = KM_PROP_NONE;
    return stage;
}

bool km_stage_has(const struct km_stage *stage, enum km_prop prop)
{
    if (prop == KM_PROP_CUSTOMER)
        return stage->customer;
    for (size_t i = 0; i < stage->count; i++)
        if (stage->props[i] == prop)
            return true;
    return false;
}
