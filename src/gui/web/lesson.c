/* A run is kept as the words of its answers: "practice plain open-ask when=w-fact what= submit own-fix". What
 * was undone is not in it, and its times are new when it goes on. */
#include "gui/web/lesson.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "json/write.h"

static const char *const wordings[] = {"plain", "soft"};

/* A run that is written. */
struct lesson {
    const struct app *app;
    const struct km_session *session;
    const struct km_scenario *scenario;
    struct json_writer json;
    struct strbuf kept, words; /* of the run, and of one answer */
};

/* ---- answers as words ---- */

/* A slot that was left blank has nothing after its "=". */
static void add_entry(struct strbuf *out, const struct km_scenario *scenario, const struct km_node *form,
                      uint32_t slot, int32_t entry)
{
    struct km_slot about = km_scenario_slot(scenario, form->first_slot + slot);
    const char *id =
        entry == KM_BLANK ? "" : km_scenario_choice(scenario, about.first_choice + (uint32_t)entry).id;
    strbuf_printf(out, "%s%s=%s", out->length ? " " : "", about.slot, id);
}

static void add_answer(struct lesson *lesson, const struct km_event *event, const struct km_node *node)
{
    strbuf_truncate(&lesson->words, 0);
    if (event->kind == KM_ANSWER)
        strbuf_add(&lesson->words, km_scenario_choice(lesson->scenario, event->choice).id);
    for (uint32_t slot = 0; slot < event->entry_count; slot++)
        add_entry(&lesson->words, lesson->scenario, node, slot, event->entries[slot]);
    strbuf_printf(&lesson->kept, " %s%s", lesson->words.data, event->kind == KM_SUBMIT ? " submit" : "");
}

/* What stands in the form that waits. */
static void add_draft(struct lesson *lesson)
{
    struct km_node node = km_scenario_node(lesson->scenario, km_session_node(lesson->session));
    for (uint32_t slot = 0; slot < node.slot_count; slot++) {
        int32_t entry = km_session_entry(lesson->session, slot);
        if (entry != KM_NOT_ENTERED)
            add_entry(&lesson->kept, lesson->scenario, &node, slot, entry);
    }
}

/* ---- the run as JSON ---- */

static void write_answer(struct lesson *lesson, uint32_t turn, int64_t *since_ms)
{
    struct json_writer *json = &lesson->json;
    const struct km_event *event = km_session_answer(lesson->session, turn);
    struct km_node node = km_scenario_node(lesson->scenario, km_session_answer_node(lesson->session, turn));
    add_answer(lesson, event, &node);
    json_write_object(json);
    json_write_member_string(json, "node", node.id);
    json_write_member_string(json, "words", lesson->words.data);
    if (event->kind == KM_ANSWER) {
        struct km_choice choice = km_scenario_choice(lesson->scenario, event->choice);
        json_write_member_integer(json, "option", event->choice - node.first_choice);
        json_write_member_string(json, "text", app_text(lesson->app, &choice.text));
    }
    json_write_member_integer(json, "at", event->at_ms);
    json_write_member_integer(json, "took", event->at_ms - *since_ms);
    json_write_object_end(json);
    *since_ms = event->at_ms;
}

static void write_answers(struct lesson *lesson)
{
    int64_t since_ms = km_session_event(lesson->session, 0)->at_ms;
    json_write_key(&lesson->json, "answers");
    json_write_array(&lesson->json);
    for (uint32_t turn = 1; turn <= km_session_turns(lesson->session); turn++)
        write_answer(lesson, turn, &since_ms);
    json_write_array_end(&lesson->json);
}

static void write_score(struct json_writer *json, const struct km_points *points)
{
    json_write_key(json, "score");
    if (points->scored)
        json_write_integer(json, points->score);
    else
        json_write_null(json);
    json_write_member_bool(json, "passed", points->passed);
}

/* Those that were kept or broken. */
static void write_rules(struct json_writer *json, const struct km_rulebook *rulebook,
                        const struct km_score *score)
{
    json_write_key(json, "rules");
    json_write_array(json);
    for (size_t i = 0; i < km_rulebook_rule_count(rulebook); i++) {
        enum km_verdict verdict = km_score_rule(score, i)->verdict;
        if (verdict != KM_KEPT && verdict != KM_BROKEN)
            continue;
        json_write_object(json);
        json_write_member_string(json, "id", km_rulebook_rule(rulebook, i)->id);
        json_write_member_bool(json, "kept", verdict == KM_KEPT);
        json_write_object_end(json);
    }
    json_write_array_end(json);
}

static void write_result(struct lesson *lesson)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(lesson->scenario);
    struct km_score *score =
        km_score_new(&lesson->app->host.memory, rulebook, km_scenario_scope(lesson->scenario),
                     km_session_trace(lesson->session), true);
    write_score(&lesson->json, km_score_points(score));
    write_rules(&lesson->json, rulebook, score);
    km_score_free(score);
}

static void write_run(struct lesson *lesson)
{
    struct json_writer *json = &lesson->json;
    struct km_session_setup setup = km_session_setup(lesson->session);
    bool ended = km_session_status(lesson->session) == KM_ENDED;
    strbuf_printf(&lesson->kept, "%s %s", km_mode_name(setup.mode), wordings[setup.soft]);
    json_write_object(json);
    json_write_member_string(json, "scenario", km_scenario_head(lesson->scenario)->id);
    json_write_member_string(json, "mode", km_mode_name(setup.mode));
    json_write_member_integer(json, "began", km_session_event(lesson->session, 0)->at_ms);
    write_answers(lesson);
    json_write_member_bool(json, "ended", ended);
    if (ended)
        write_result(lesson);
    else
        add_draft(lesson);
    json_write_member_string(json, "kept", lesson->kept.data);
    json_write_object_end(json);
}

void lesson_write(const struct app *app, struct lesson_seen *seen, struct strbuf *out)
{
    if (!app->sitting || app->room || app->retry)
        return;
    const struct km_session *session = km_sitting_session(app->sitting);
    struct lesson_seen now = {.run = app->run, .events = km_session_event_count(session)};
    struct lesson lesson = {.app = app, .session = session, .scenario = km_session_scenario(session)};
    if (seen->run == now.run && seen->events == now.events)
        return;
    *seen = now;
    strbuf_init(&lesson.kept, out->arena);
    strbuf_init(&lesson.words, out->arena);
    json_write_init(&lesson.json, out, false);
    write_run(&lesson);
}

/* ---- going on ---- */

static bool enter(struct app *app, const char *word, size_t length)
{
    const struct km_session *session = app_session(app);
    struct km_node node = km_scenario_node(app_scenario(app), km_session_node(session));
    for (uint32_t slot = 0; slot < node.slot_count; slot++) {
        const char *name = km_scenario_slot(app_scenario(app), node.first_slot + slot).slot;
        if (strlen(name) != length || strncmp(name, word, length) != 0)
            continue;
        int32_t entry = word[length + 1] ? km_session_find_entry(session, slot, word + length + 1) : KM_BLANK;
        return app_enter(app, slot, entry);
    }
    return false;
}

static bool take(struct app *app, const char *word)
{
    const char *equals = strchr(word, '=');
    if (equals)
        return enter(app, word, (size_t)(equals - word));
    if (strcmp(word, "submit") == 0)
        return app_submit(app);
    return app_answer(app, km_scenario_find_choice(app_scenario(app), word));
}

/* The first word of `*rest`, which moves behind it; "" when there is none. */
static const char *next_word(struct app *app, const char **rest)
{
    *rest += strspn(*rest, " ");
    size_t length = strcspn(*rest, " ");
    const char *word = arena_string_n(&app->open, *rest, length);
    *rest += length;
    return word;
}

static bool start(struct app *app, const char **rest)
{
    const struct km_card *card = km_catalogue_card(app->catalogue, 0);
    if (km_catalogue_count(app->catalogue) != 1 || !card->head || !app_open(app, card))
        return false;
    const char *mode = next_word(app, rest);
    bool soft = app->settings.soft;
    for (enum km_mode each = KM_PRACTICE; each <= KM_EXAM; each++)
        if (strcmp(km_mode_name(each), mode) == 0) {
            app->settings.soft = strcmp(next_word(app, rest), wordings[true]) == 0;
            bool started = app_start_in(app, each);
            app->settings.soft = soft;
            return started;
        }
    return false;
}

bool lesson_go_on(struct app *app, const char *kept)
{
    if (!start(app, &kept))
        return false;
    const char *word = next_word(app, &kept);
    while (*word && take(app, word))
        word = next_word(app, &kept);
    if (km_session_status(app_session(app)) == KM_ENDED)
        app_finish(app);
    return !*word;
}
