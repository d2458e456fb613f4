/* Rulebooks: the guidance as data. Dialogue acts, rules with their constraints and weights, the pass mark,
 * the organisation's policy and references.
 *
 * Whatever is returned by pointer lives as long as the rulebook. */
#ifndef KAMAE_RULEBOOK_H
#define KAMAE_RULEBOOK_H

#include "kamae/diag.h"

struct km_rulebook;

/* Reads a rulebook (format 1) from `bytes`, which need not outlive the call; `name` is the file name for
 * findings. Returns NULL when there was an error; warnings alone still give a rulebook. Free with
 * km_rulebook_free, after everything that was built on it. `host` may be NULL. */
struct km_rulebook *km_rulebook_load(const struct km_host *host, struct km_bytes bytes, const char *name,
                                     struct km_diags *diags);
/* Where the rulebook that another one extends is found: its bytes by id, which must stay until the load is
 * done. False when there is none. */
struct km_library {
    bool (*find)(void *user, const char *id, struct km_bytes *out);
    void *user;
};

/* The same for an organisation's rulebook: one whose member "extends" names a rulebook of `library` and which
 * changes only what differs. A rulebook without "extends" is read as it is. */
struct km_rulebook *km_rulebook_load_extending(const struct km_host *host, struct km_bytes bytes,
                                               const char *name, const struct km_library *library,
                                               struct km_diags *diags);
void km_rulebook_free(struct km_rulebook *rulebook);

/* Whether `bytes` are meant as a rulebook, sound or not, rather than as a scenario: JSON with rules or acts,
 * or that extends another, and without nodes. `host` may be NULL. */
bool km_rulebook_recognise(const struct km_host *host, struct km_bytes bytes);

/* Whether `id` may be a rulebook's id: lower-case letters, digits and hyphens, a letter first. */
bool km_rulebook_id_valid(const char *id);

/* Its id, as its file gives it. */
const char *km_rulebook_id(const struct km_rulebook *rulebook);
/* Its title, and the number its author counts up; they live as long as the rulebook. */
const struct km_text *km_rulebook_title(const struct km_rulebook *rulebook);
int32_t km_rulebook_revision(const struct km_rulebook *rulebook);

/* The rulebook's own JSON on one line, as a session file keeps it; lives as long as the rulebook. */
struct km_bytes km_rulebook_json(const struct km_rulebook *rulebook);

/* Points from which a session passes, 0–100. */
int32_t km_rulebook_pass_mark(const struct km_rulebook *rulebook);

/* Who does an act: the first part of its id. */
enum km_actor { KM_AGENT, KM_CUSTOMER, KM_SCENE, KM_ACTOR_COUNT };

/* ---- acts: declared ids with their variants, in order of id, numbered from 0 ---- */

/* How many there are. */
size_t km_rulebook_act_count(const struct km_rulebook *rulebook);
/* The number of the act called `id`, or -1. */
int32_t km_rulebook_find_act(const struct km_rulebook *rulebook, const char *id);
/* Its id, e.g. "agent.question.when". */
const char *km_rulebook_act_id(const struct km_rulebook *rulebook, size_t act);
/* A short label; of a variant: the act's and the variant's together, e.g. 「事実を聞く質問（いつ）」. */
struct km_text km_rulebook_act_label(const struct km_rulebook *rulebook, size_t act);
/* In a sentence what is done by it; of a variant: by the act that it is a variant of. */
struct km_text km_rulebook_act_definition(const struct km_rulebook *rulebook, size_t act);
/* A sentence with which it is done; of a variant: of the act that it is a variant of. May be absent. */
struct km_text km_rulebook_act_example(const struct km_rulebook *rulebook, size_t act);
/* The act that it is a variant of, or -1; so, too, when there is no such act. */
int32_t km_rulebook_act_parent(const struct km_rulebook *rulebook, size_t act);

/* ---- rules, in order of the file ---- */

enum km_rule_severity { KM_CRITICAL, KM_MAJOR, KM_MINOR, KM_REMINDER };

struct km_rule {
    const char *id;
    const char *number; /* "R14", or NULL */
    enum km_rule_severity severity;
    int32_t weight; /* points, from the rulebook's table */
    struct km_text title;
    struct km_text duty; /* what is to be done, when it is owed or tomorrow; the title where the rulebook
                            gives none */
    struct km_text why, say_instead;
    const char *when;              /* the condition on a scenario's head, as written; NULL: always */
    size_t first_constraint;       /* its constraints are numbered from here … */
    size_t constraint_count;       /* … this many */
    const char *const *references; /* ids; see km_rulebook_reference */
    size_t reference_count;
};

/* How many there are, and the one that is number `rule`. */
size_t km_rulebook_rule_count(const struct km_rulebook *rulebook);
const struct km_rule *km_rulebook_rule(const struct km_rulebook *rulebook, size_t rule);
/* The number of the rule called `id`, or -1. */
int32_t km_rulebook_find_rule(const struct km_rulebook *rulebook, const char *id);

/* The template's name ("response", …) of constraint number `constraint`, counted over all rules in order. */
const char *km_rulebook_template(const struct km_rulebook *rulebook, size_t constraint);
/* In how many turns its duty is to be met, or -1: there is no limit, or no such constraint. */
int32_t km_rulebook_within(const struct km_rulebook *rulebook, size_t constraint);
/* Whether it asks that something of one's own comes first: a precedence whose A has an act of the agent. */
bool km_rulebook_wants_first(const struct km_rulebook *rulebook, size_t constraint);

/* Whether doing `act` does what the constraint asks for; false of bans and of what is only to come first. */
bool km_rulebook_meets(const struct km_rulebook *rulebook, size_t constraint, uint16_t act);

/* Ids near `id` among the acts or the rules, for "did you mean"; NULL when none is near. */
const char *km_rulebook_nearest_act(const struct km_rulebook *rulebook, const char *id);
const char *km_rulebook_nearest_rule(const struct km_rulebook *rulebook, const char *id);

/* What a name that is no act, or no rule, may have been meant to be, the likeliest first: at most `most`
 * numbers into `out`; returns how many. Of a family ("agent.apology") the acts below it, without their
 * variants; else the id that is spelt nearly so, then those that share the rarest parts with it, in their ids
 * or labels. */
size_t km_rulebook_near_acts(const struct km_rulebook *rulebook, const char *name, uint16_t *out,
                             size_t most);
size_t km_rulebook_near_rules(const struct km_rulebook *rulebook, const char *name, uint16_t *out,
                              size_t most);
/* Whether acts stand below `name`, which is none itself. */
bool km_rulebook_is_family(const struct km_rulebook *rulebook, const char *name);

/* How grave it is to lose points with one answer: a band's id and its name. */
struct km_loss_band {
    const char *id;
    struct km_text label;
};
/* The band that `points` fall into; below 0 the first. */
struct km_loss_band km_rulebook_loss_band(const struct km_rulebook *rulebook, int32_t points);

/* What a run is judged by: the rules that a scenario examines, and which constraints can matter in it.
 * Constraints are numbered over all rules in order of the file. */
struct km_scope {
    const uint16_t *objectives; /* rule numbers */
    size_t objective_count;
    const bool
        *applies; /* by constraint: false when left out or its rule's `when` is false; NULL: all apply */
    const bool *called;  /* by rule: whether its `when` holds; NULL: all do */
    const bool *carried; /* by act: whether something in the scenario has it; NULL: not known */
};

/* ---- policy and references ---- */

struct km_contact {
    struct km_text role, contact; /* an absent contact is a blank line to fill in */
    bool danger;                  /* for when there is danger, abuse or a refusal to leave */
};

struct km_policy {
    struct km_text name; /* whose policy it is */
    int32_t time_limit_minutes;
    struct km_text front_line_limit; /* what the front line may settle by itself */
    const struct km_contact *contacts;
    size_t contact_count;
};

/* The policy. Never NULL; what the rulebook leaves out is absent or 0. */
const struct km_policy *km_rulebook_policy(const struct km_rulebook *rulebook);

struct km_reference {
    const char *id; /* "G71" */
    struct km_text text;
    const char *source; /* may be NULL */
    const char *date;   /* when last checked, ISO 8601; may be NULL */
};

/* The reference called `id`, or NULL. */
const struct km_reference *km_rulebook_reference(const struct km_rulebook *rulebook, const char *id);

#endif
