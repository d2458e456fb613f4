/* The head of a paper, so that it can be filed: what was played and how, and lines for names. */
#include "base/date.h"
#include "base/utf8.h"
#include "kamae/class.h"
#include "report/tree_build.h"

enum { MOST_FACTS = 8 };

static struct tree_fact *add_fact(struct tree_builder *builder, const char *key)
{
    struct tree *tree = builder->tree;
    if (!tree->facts)
        tree->facts = arena_array(builder->arena, MOST_FACTS, sizeof *tree->facts);
    struct tree_fact *fact = &tree->facts[tree->fact_count++];
    fact->label = tree_word(builder, key);
    return fact;
}

/* What was given, on one line. */
static const char *one_line(struct arena *arena, const char *given)
{
    char *clean = utf8_clean(arena, given);
    for (char *c = clean; *c; c++)
        if (*c == '\n')
            *c = ' ';
    return clean;
}

/* A field, the same in every language; NULL or "" leaves a line to fill in. */
static void add_field(struct tree_builder *builder, const char *key, const char *given)
{
    struct tree_fact *fact = add_fact(builder, key);
    fact->field = true;
    if (given && *given)
        fact->text.in[KM_JA] = fact->text.in[KM_EN] = one_line(builder->arena, given);
}

/* Whose policy, with its time limit unless the scenario says its own. */
static void add_policy(struct tree_builder *builder, const struct km_scenario *scenario)
{
    struct km_mandate mandate = km_scenario_mandate(scenario);
    struct km_text name = tree_clean(builder, &mandate.policy), *text;
    if (!km_text_present(&name))
        return;
    text = &add_fact(builder, "paper.policy")->text;
    *text = name;
    for (int l = KM_JA; l <= KM_EN && mandate.minutes; l++)
        text->in[l] = tree_phrase(builder, "paper.policy.minutes",
                                  UI_ARGUMENTS({"name", .text = km_text_get(&name, (enum km_language)l)},
                                               {"minutes", .number = mandate.minutes}))
                          .in[l];
}

/* Which wording of scene and guidance a paper is about. */
static void add_revisions(struct tree_builder *builder, const struct km_scenario *scenario)
{
    int32_t rulebook = km_rulebook_revision(km_scenario_rulebook(scenario));
    add_fact(builder, "paper.revisions")->text =
        tree_phrase(builder, "paper.revisions.text",
                    UI_ARGUMENTS({"scenario", .number = km_scenario_head(scenario)->revision},
                                 {"rulebook", .number = rulebook}));
}

/* When it was, and how, by what it was judged. */
static void add_session(struct tree_builder *builder, const struct km_session *session)
{
    struct km_session_setup setup = km_session_setup(session);
    int64_t at_ms = km_session_event(session, 0)->at_ms;
    builder->tree->at_ms = at_ms;
    struct tree_fact *date = add_fact(builder, "paper.date");
    date->text.in[KM_JA] = date->text.in[KM_EN] = date_day(builder->arena, at_ms, setup.minutes_east);
    add_fact(builder, "paper.mode")->text = tree_word(builder, km_mode_key(setup.mode));
    add_policy(builder, km_session_scenario(session));
    add_revisions(builder, km_session_scenario(session));
}

void tree_add_class_head(struct tree_builder *builder, const struct km_class_summary *summary)
{
    add_session(builder, summary->session);
    if (summary->people)
        add_fact(builder, "paper.people")->text =
            tree_phrase(builder, "paper.people.count", UI_ARGUMENTS({"people", .number = summary->people}));
}

void tree_add_run_head(struct tree_builder *builder, const struct km_report *report,
                       const struct km_report_style *style)
{
    add_session(builder, report->session);
    add_field(builder, "paper.name", style->name);
    add_field(builder, "paper.trainer", style->trainer);
}

void tree_add_sheet_head(struct tree_builder *builder, const struct km_scenario *scenario,
                         const struct km_report_style *style)
{
    static const char *const names[] = {
        [TREE_OBSERVER] = "paper.observed",
        [TREE_HANDOUT] = "paper.name",
        [TREE_ATTENDANCE] = "paper.name.optional",
    };
    enum tree_document document = builder->tree->document;
    add_policy(builder, scenario);
    add_revisions(builder, scenario);
    if (document == TREE_ROLES || document == TREE_HOST)
        return;
    add_field(builder, "paper.date", NULL);
    if (document == TREE_OBSERVER)
        add_field(builder, "paper.observer", NULL);
    add_field(builder, names[document], style->name);
    add_field(builder, "paper.trainer", style->trainer);
}
