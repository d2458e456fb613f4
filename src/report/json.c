/* The JSON report: the whole model, every text in all its languages, for machines and other formats. */
#include "report/formats.h"
#include "report/verdicts.h"

static void write_words(struct json_writer *writer, const struct km_text *text)
{
    if (!km_text_present(text)) {
        json_write_null(writer);
        return;
    }
    json_write_object(writer);
    for (enum km_language l = 0; l < KM_LANGUAGE_COUNT; l++)
        if (text->in[l])
            json_write_member_string(writer, km_language_tag(l), text->in[l]);
    json_write_object_end(writer);
}

static void write_text(struct json_writer *writer, const char *key, const struct km_text *text)
{
    json_write_key(writer, key);
    write_words(writer, text);
}

static void write_quote(struct json_writer *writer, const char *key, const struct km_quote *quote)
{
    json_write_key(writer, key);
    if (!km_text_present(&quote->text)) {
        json_write_null(writer);
        return;
    }
    json_write_object(writer);
    write_text(writer, "name", &quote->name);
    write_text(writer, "text", &quote->text);
    json_write_object_end(writer);
}

static void write_rule(struct json_writer *writer, const struct km_report *report, size_t number)
{
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, number);
    json_write_object(writer);
    json_write_member_string(writer, "id", rule->id);
    write_text(writer, "title", &rule->title);
    write_text(writer, "why", &rule->why);
    write_text(writer, "say_instead", &rule->say_instead);
    json_write_key(writer, "references");
    json_write_array(writer);
    for (size_t i = 0; i < rule->reference_count; i++)
        json_write_string(writer, rule->references[i]);
    json_write_array_end(writer);
    json_write_object_end(writer);
}

static const char *rule_id(const struct km_report *report, size_t rule)
{
    return km_rulebook_rule(report->rulebook, rule)->id;
}

/* What must be said with a good end. */
static void write_but(struct json_writer *writer, const struct km_report *report)
{
    json_write_key(writer, "but");
    if (!report->but.key) {
        json_write_null(writer);
        return;
    }
    json_write_object(writer);
    json_write_member_string(writer, "rule", rule_id(report, report->but.rule));
    json_write_member_string(writer, "verdict",
                             km_verdict_name(km_score_rule(report->score, report->but.rule)->verdict));
    json_write_object_end(writer);
}

/* The one that every format shows; and where there is none, what was kept all the same. */
static void write_good(struct json_writer *writer, const struct km_report *report)
{
    size_t count;
    const uint16_t *rules = km_report_intact(report, &count);
    json_write_key(writer, "went_well");
    if (km_report_good_count(report)) {
        const struct km_good *good = km_report_good(report, 0);
        json_write_object(writer);
        json_write_member_integer(writer, "turn", good->turn);
        write_quote(writer, "you", &good->answer);
        write_text(writer, "why", &good->why);
        write_text(writer, "resisted", &good->resisted);
        json_write_member_string(writer, "act", km_rulebook_act_id(report->rulebook, good->act));
        json_write_member_string(writer, "rule", rule_id(report, good->rule));
        json_write_object_end(writer);
    } else {
        json_write_null(writer);
    }
    json_write_key(writer, "stayed_intact");
    json_write_array(writer);
    for (size_t r = 0; r < count; r++)
        json_write_string(writer, rule_id(report, rules[r]));
    json_write_array_end(writer);
}

static void write_slots(struct json_writer *writer, const char *key, struct km_slot_labels slots)
{
    json_write_key(writer, key);
    json_write_array(writer);
    for (size_t s = 0; s < slots.count; s++)
        write_words(writer, &slots.labels[s]);
    json_write_array_end(writer);
}

static void write_turning_point(struct json_writer *writer, const struct km_report *report,
                                const struct km_turning_point *point)
{
    static const char *const names[] = {
        [KM_POINT_PLAIN] = NULL, [KM_POINT_COSTLIEST] = "costliest", [KM_POINT_FAILED] = "pass-lost"};
    static const char *const dues[] = {
        [KM_DUE_NOW] = "now",     [KM_DUE_FIRST] = "first",   [KM_DUE_EARLY] = "early",
        [KM_DUE_LATER] = "later", [KM_DUE_MISSED] = "missed", [KM_DUE_GONE] = "gone",
        [KM_DUE_OVER] = "over",
    };
    json_write_object(writer);
    json_write_member_integer(writer, "turn", point->turn);
    json_write_member_integer(writer, "lost_at", point->decision.turn);
    json_write_member_integer(writer, "cost", point->cost);
    json_write_member_string(writer, "name", names[point->name]);
    json_write_member_string(writer, "due", dues[point->due]);
    write_quote(writer, "before", &point->before);
    write_quote(writer, "scene", &point->scene);
    write_quote(writer, "you", &point->answer);
    write_slots(writer, "doubtful", point->doubtful);
    write_slots(writer, "empty", point->empty);
    write_text(writer, "why", &point->why);
    json_write_member_string(writer, "why_key", point->why_key);
    write_text(writer, "say", &point->say);
    json_write_member_bool(writer, "pattern", point->pattern);
    json_write_key(writer, "rules");
    json_write_array(writer);
    for (size_t r = 0; r < point->rule_count; r++)
        write_rule(writer, report, point->rules[r]);
    json_write_array_end(writer);
    json_write_object_end(writer);
}

static void write_turning_points(struct json_writer *writer, const struct km_report *report)
{
    json_write_member_integer(writer, "on_first_page", (int64_t)km_report_first_page(report));
    json_write_key(writer, "turning_points");
    json_write_array(writer);
    for (size_t p = 0; p < report->point_count; p++)
        write_turning_point(writer, report, &report->points[p]);
    json_write_array_end(writer);
}

static void write_tomorrow(struct json_writer *writer, const struct km_report *report)
{
    static const char *const kinds[] = {[KM_TOMORROW_NONE] = NULL,
                                        [KM_TOMORROW_TRY] = "try",
                                        [KM_TOMORROW_AGAIN] = "again",
                                        [KM_TOMORROW_GOAL] = "goal"};
    const struct km_tomorrow *tomorrow = &report->tomorrow;
    json_write_key(writer, "tomorrow");
    json_write_object(writer);
    json_write_member_string(writer, "kind", kinds[tomorrow->kind]);
    json_write_member_string(writer, "rule",
                             tomorrow->remark.key ? rule_id(report, tomorrow->remark.rule) : NULL);
    write_text(writer, "about", &tomorrow->remark.about);
    write_text(writer, "words", &tomorrow->words);
    json_write_object_end(writer);
}

static void write_meters(struct json_writer *writer, const struct km_report *report)
{
    json_write_key(writer, "meters");
    json_write_object(writer);
    for (size_t m = 0; m < km_scenario_meter_count(report->scenario); m++) {
        json_write_key(writer, km_scenario_meter(report->scenario, m).name);
        json_write_array(writer);
        for (uint32_t turn = 1; turn <= km_session_turns(report->session); turn++)
            json_write_integer(writer, km_session_meter_before(report->session, m, turn));
        json_write_integer(writer, km_session_meter(report->session, m));
        json_write_array_end(writer);
    }
    json_write_object_end(writer);
}

static const char *said_kind_name(enum km_said_kind kind)
{
    static const char *const kinds[] = {
        [KM_SAID_LINE] = "line",
        [KM_SAID_CHOICE] = "choice",
        [KM_SAID_ENTRY] = "entry",
        [KM_SAID_CONTACT_END] = "contact-end",
    };
    return kinds[kind];
}

static void write_said(struct json_writer *writer, const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    struct km_quote quote = report_said(report, index);
    json_write_object(writer);
    json_write_member_string(writer, "kind", said_kind_name(said->kind));
    json_write_member_integer(writer, "turn", said->turn);
    const char *node = said->node == KM_NONE ? NULL : km_scenario_node(report->scenario, said->node).id;
    json_write_member_string(writer, "node", node);
    if (said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY) {
        struct km_choice choice = km_scenario_choice(report->scenario, said->choice);
        json_write_member_string(writer, "choice", choice.id);
        json_write_member_string(writer, "slot", choice.slot);
        write_text(writer, "why", &choice.why);
    }
    if (said->kind == KM_SAID_CHOICE) {
        struct km_text own = km_report_own_words(report, said->turn);
        write_text(writer, "own_words", &own);
    }
    write_text(writer, "name", &quote.name);
    write_text(writer, "text", &quote.text);
    if (said->kind == KM_SAID_LINE) {
        struct km_line line = km_scenario_line(report->scenario, said->line);
        write_text(writer, "inner", &line.inner);
    }
    json_write_key(writer, "acts");
    json_write_array(writer);
    for (size_t e = said->first_event; e < said->first_event + said->event_count; e++)
        json_write_string(
            writer,
            km_rulebook_act_id(report->rulebook, km_trace_event(km_session_trace(report->session), e)->act));
    json_write_array_end(writer);
    json_write_object_end(writer);
}

static void write_credits(struct json_writer *writer, const struct km_head_info *head)
{
    write_text(writer, "author", &head->author);
    json_write_key(writer, "reviewers");
    json_write_array(writer);
    for (size_t i = 0; i < head->reviewer_count; i++) {
        json_write_object(writer);
        write_text(writer, "name", &head->reviewers[i].name);
        json_write_member_string(writer, "date", head->reviewers[i].date);
        json_write_object_end(writer);
    }
    json_write_array_end(writer);
    write_text(writer, "source", &head->source);
}

static const char *status_name(enum km_status status)
{
    static const char *const names[] = {
        [KM_OPEN] = "open",       [KM_STUCK] = "stuck", [KM_LEFT_OFF] = "left",
        [KM_STOPPED] = "stopped", [KM_ENDED] = "ended",
    };
    return names[status];
}

static void write_json(struct km_report *report, struct strbuf *out)
{
    struct json_writer writer;
    struct km_session_setup setup = km_session_setup(report->session);
    struct km_mandate mandate = km_scenario_mandate(report->scenario);
    json_write_init(&writer, out, true);
    json_write_object(&writer);
    json_write_member_string(&writer, "scenario", km_scenario_head(report->scenario)->id);
    json_write_member_string(&writer, "rulebook", km_rulebook_id(report->rulebook));
    write_text(&writer, "policy", &mandate.policy);
    write_text(&writer, "limits", &mandate.limits);
    json_write_member_string(&writer, "mode", km_mode_name(setup.mode));
    json_write_member_string(&writer, "status", status_name(report->status));
    json_write_member_integer(&writer, "turns", km_session_turns(report->session));
    json_write_member_integer(&writer, "undos", km_session_undos(report->session));
    write_text(&writer, "title", &km_scenario_head(report->scenario)->title);
    write_credits(&writer, km_scenario_head(report->scenario));
    write_text(&writer, "happened", &report->happened);
    if (report->status != KM_STOPPED) {
        write_but(&writer, report);
        write_good(&writer, report);
        write_turning_points(&writer, report);
        write_tomorrow(&writer, report);
    }
    struct km_text plan = km_report_plan(report);
    write_text(&writer, "plan", &plan);
    write_meters(&writer, report);
    struct km_judged judged = {
        .score = report->score,
        .rulebook = report->rulebook,
        .session = report->session,
    };
    verdicts_write(&writer, &judged);
    verdicts_write_attainable(&writer, report->session, report->attainable);
    json_write_key(&writer, "transcript");
    json_write_array(&writer);
    for (size_t i = 0; i < km_session_said_count(report->session); i++)
        write_said(&writer, report, i);
    json_write_array_end(&writer);
    json_write_object_end(&writer);
    strbuf_add_char(out, '\n');
}

const struct format format_json = {.name = "json", .write_model = write_json};
