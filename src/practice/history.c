/* Runs of one scenario side by side: each is loaded, judged, noted down and given back. Rules are told by
 * their ids, since every session brings the rulebook that it was played with. */
#include "base/map.h"
#include "kamae/practice.h"

struct run {
    struct km_past_run past;
    unsigned char *verdicts; /* by row */
    size_t row_count;        /* rows that there were when it was noted down */
    bool current;
};

struct km_history {
    struct arena arena;
    struct map ids; /* to rows */
    struct km_past_rule *rows;
    size_t row_count, row_capacity;
    struct run runs[KM_MOST_PAST_RUNS];
    size_t run_count;
    size_t *shown; /* rows that are told */
    size_t shown_count;
};

/* ---- one run ---- */

static struct km_text copy(struct arena *arena, const struct km_text *text)
{
    struct km_text out = {{NULL}};
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++)
        if (text->in[language])
            out.in[language] = arena_string(arena, text->in[language]);
    return out;
}

static size_t row_of(struct km_history *history, const struct km_rule *rule, bool objective)
{
    int32_t known = map_find_string(&history->ids, rule->id);
    if (known != MAP_NONE)
        return (size_t)known;
    ARENA_RESERVE(&history->arena, history->rows, history->row_count, history->row_capacity);
    size_t row = history->row_count++;
    const char *id = arena_string(&history->arena, rule->id);
    history->rows[row] =
        (struct km_past_rule){.id = id, .title = copy(&history->arena, &rule->title), .objective = objective};
    map_add(&history->ids, id, strlen(id), (int32_t)row);
    return row;
}

static void note_rules(struct km_history *history, struct run *run, const struct km_rulebook *rulebook,
                       const struct km_score *score)
{
    size_t count = km_rulebook_rule_count(rulebook), most = history->row_count + count;
    run->verdicts = arena_array(&history->arena, most, sizeof *run->verdicts);
    memset(run->verdicts, KM_NOT_APPLICABLE, most);
    for (size_t r = 0; r < count; r++) {
        const struct km_rule_result *result = km_score_rule(score, r);
        if (result->verdict == KM_NOT_APPLICABLE)
            continue;
        size_t row = row_of(history, km_rulebook_rule(rulebook, r), result->objective);
        run->verdicts[row] = (unsigned char)result->verdict;
        history->rows[row].kept += result->verdict == KM_KEPT;
        history->rows[row].broken += result->verdict == KM_BROKEN;
    }
    run->row_count = history->row_count;
}

static void note_run(struct km_history *history, const struct km_session *session, bool current)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    const struct km_session_setup setup = km_session_setup(session);
    struct km_score *score = km_score_new(&history->arena.host, rulebook, km_scenario_scope(scenario),
                                          km_session_trace(session), true);
    struct run run = {
        .past = {.began_ms = km_session_event(session, 0)->at_ms,
                 .minutes_east = setup.minutes_east,
                 .mode = setup.mode,
                 .scored = km_score_points(score)->scored,
                 .score = km_score_points(score)->score},
        .current = current,
    };
    note_rules(history, &run, rulebook, score);
    km_score_free(score);
    size_t at = history->run_count++;
    for (; at && history->runs[at - 1].past.began_ms > run.past.began_ms; at--)
        history->runs[at] = history->runs[at - 1];
    history->runs[at] = run;
}

/* ---- all of them ---- */

static void note_record(struct km_history *history, const struct km_files *files, const char *path)
{
    struct km_session *session;
    struct km_diags *unheard = km_diags_new(&history->arena.host);
    if (km_open_session(&history->arena.host, files, path, unheard, &session) == KM_OPENED) {
        if (km_session_status(session) == KM_ENDED)
            note_run(history, session, false);
        km_session_free(session);
    }
    km_diags_free(unheard);
}

static void find_shown(struct km_history *history)
{
    history->shown = arena_array(&history->arena, history->row_count, sizeof *history->shown);
    for (int objectives = 1; objectives >= 0; objectives--)
        for (size_t row = 0; row < history->row_count; row++) {
            const struct km_past_rule *rule = &history->rows[row];
            if (rule->objective == (objectives != 0) && (rule->objective || rule->kept + rule->broken))
                history->shown[history->shown_count++] = row;
        }
}

struct km_history *km_history_new(const struct km_host *host, const struct km_files *files,
                                  const struct km_catalogue *catalogue, const struct km_card *card,
                                  const struct km_session *session, const char *path)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_history *history = arena_alloc(&arena, sizeof *history);
    history->arena = arena;
    map_init(&history->ids, &history->arena);
    note_run(history, session, true);
    const struct km_record *record;
    for (size_t i = 0; card && history->run_count < KM_MOST_PAST_RUNS; i++) {
        record = km_catalogue_ended(catalogue, card, i);
        if (!record)
            break;
        if (!path || strcmp(record->path, path) != 0)
            note_record(history, files, record->path);
    }
    find_shown(history);
    return history;
}

void km_history_free(struct km_history *history)
{
    if (!history)
        return;
    struct arena arena = history->arena;
    arena_release(&arena);
}

size_t km_history_run_count(const struct km_history *history)
{
    return history->run_count;
}

const struct km_past_run *km_history_run(const struct km_history *history, size_t run)
{
    return run < history->run_count ? &history->runs[run].past : NULL;
}

size_t km_history_current(const struct km_history *history)
{
    size_t run = 0;
    while (!history->runs[run].current)
        run++;
    return run;
}

size_t km_history_rule_count(const struct km_history *history)
{
    return history->shown_count;
}

const struct km_past_rule *km_history_rule(const struct km_history *history, size_t rule)
{
    return rule < history->shown_count ? &history->rows[history->shown[rule]] : NULL;
}

enum km_verdict km_history_verdict(const struct km_history *history, size_t rule, size_t run)
{
    if (rule >= history->shown_count || run >= history->run_count)
        return KM_NOT_APPLICABLE;
    size_t row = history->shown[rule];
    const struct run *of = &history->runs[run];
    return row < of->row_count ? (enum km_verdict)of->verdicts[row] : KM_NOT_APPLICABLE;
}
