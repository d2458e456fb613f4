/* A rulebook as written: what the file says, before ids and patterns mean anything. Strings are borrowed from
 * the JSON document; everything else lives in the reader's arena. What could not be read is NULL, empty or
 * the "absent" value named here. */
#ifndef RULEBOOK_WRITTEN_H
#define RULEBOOK_WRITTEN_H

#include "rulebook/rulebook.h"
#include "json/fields.h"

struct written_variant {
    const char *name;
    struct km_text label;
    const struct path *at;
};

struct written_act {
    const char *id;
    struct km_text label, definition, example, words;
    struct json_items variants; /* struct written_variant */
    const struct path *at;
};

struct written_set {
    const char *name;
    struct json_strings patterns;
    const struct path *at;
};

enum { WRITTEN_ABSENT = -1 };

struct written_constraint {
    int template; /* enum template, or WRITTEN_ABSENT */
    int32_t n;    /* or WRITTEN_ABSENT */
    int32_t within;
    int of; /* enum km_actor, or WRITTEN_ABSENT */
    struct json_strings a, b, unless;
    const struct path *at;
};

struct written_rule {
    const char *id, *number;
    int severity; /* enum km_rule_severity */
    struct km_text title, duty, why, say_instead;
    const char *when;              /* NULL: always */
    struct json_items constraints; /* struct written_constraint */
    struct json_strings references;
    const struct path *at;
};

struct written_meter {
    const char *name;
    int32_t delta;
    const struct path *at;
};

struct written_effect {
    const char *act;          /* a pattern */
    struct json_items meters; /* struct written_meter */
    const struct path *at;
};

struct written_persona {
    const char *id;
    struct km_text label;
    struct json_items effects; /* struct written_effect */
    const struct path *at;
};

/* Words by language. */
struct written_words {
    struct json_strings ja, en;
};

struct written_tells {
    struct written_words cushions, hedges, numerals, not_numerals;
};

/* Words that sound like something: see struct wording. */
struct written_wording {
    const char *id;
    int where; /* enum wording_where */
    struct json_strings acts, also, never, after, with;
    bool own_name;
    struct written_words sure, signs, except;
    const struct path *at;
};

struct written_band {
    struct loss_band band;
    const struct path *at;
};

struct written_rulebook {
    int32_t format, revision;
    const char *id, *license;
    int language; /* enum km_language */
    struct km_text title;
    int32_t weights[4]; /* by enum km_rule_severity */
    int32_t pass_mark;
    struct json_items loss_bands; /* struct written_band */
    struct json_items acts;       /* struct written_act */
    struct json_items sets;       /* struct written_set */
    struct json_items only_after; /* struct written_set, called by a pattern */
    struct json_items rules;      /* struct written_rule */
    struct json_items personas;   /* struct written_persona */
    struct json_strings apologetic, promises;
    struct json_items phrases; /* struct written_words */
    struct written_tells tells;
    struct json_items wording; /* struct written_wording */
    struct km_policy policy;
    struct json_items references; /* struct km_reference */
};

/* The format that a rulebook's root says it has; 0 when it does not say, or says no number. */
int64_t written_format(const struct json_value *root);

/* Fills `written` from `root` and reports what has the wrong shape. Reading goes on after a finding. */
void written_read(struct json_reader *reader, const struct json_value *root,
                  struct written_rulebook *written);

#endif
