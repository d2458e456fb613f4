/* What is shown of an act or a rule, in lists and by itself; of both, what knows no other command. */
#ifndef CLI_PAGES_H
#define CLI_PAGES_H

#include "cli/cli.h"

#include "kamae/lookup.h"
#include "json/write.h"

/* Options of the commands that look something up. */
struct page_options {
    const char *rulebook;
    bool json;
};
enum { PAGE_OPTION_COUNT = 2 };
extern const struct option page_options[PAGE_OPTION_COUNT];

/* What pages are about, and in which language the one that is printed now is. */
struct pages {
    struct cli *cli;
    const struct km_rulebook *rulebook;
    enum km_language language;
    struct km_scenario **scenarios; /* of the library; none unless it was opened */
    size_t scenario_count;
};

/* Loads the scenarios of the library that are sound with this rulebook, and frees them. */
void pages_open_library(struct pages *pages);
void pages_close_library(struct pages *pages);

/* page_uses.c: where the scenarios have it. */
void page_print_act_uses(const struct pages *pages, uint16_t act);
void page_print_rule_uses(const struct pages *pages, uint16_t rule);
void page_write_rule_uses(const struct pages *pages, struct json_writer *json, uint16_t rule);

/* The key of the word for what an act is to a rule. */
const char *page_touch_key(enum km_touch_kind kind);

/* What answers do that help to keep a rule, and that may break it: 1 << enum km_touch_kind. */
enum {
    PAGE_KEEPING = 1 << KM_TOUCH_MEETS | 1 << KM_TOUCH_FIRST,
    PAGE_BREAKING =
        1 << KM_TOUCH_BREAKS | 1 << KM_TOUCH_TOO_OFTEN | 1 << KM_TOUCH_TOO_SOON | 1 << KM_TOUCH_TOO_LATE
};

/* A text of somebody's, or nothing where there is none, in lines that fit; `key` (NULL: none) is the key of
 * the word before it. */
void page_print(const struct pages *pages, const char *indent, const char *key, const char *text);

/* The member `key` with the texts of its languages, null where there is none. */
void page_write_text(struct json_writer *json, const char *key, const struct km_text *text);

/* Runs `print` once in each language that is asked for, with an empty line between. */
void page_print_each(struct pages *pages, void (*print)(const struct pages *pages, uint16_t number),
                     uint16_t number);

/* Acts, or rules. */
struct page_kind {
    const struct diag_kind *unknown; /* nothing was found: {1} what was typed, {2} what is near */
    bool uses;                       /* what is found is told with the library's scenarios */
    struct km_finds (*find)(struct km_lookup *lookup, const char *const *words, size_t count);
    size_t (*near)(const struct km_rulebook *rulebook, const char *name, uint16_t *out, size_t most);
    const char *(*id)(const struct km_rulebook *rulebook, uint16_t number);
    struct km_text (*label)(const struct km_rulebook *rulebook, uint16_t number);
    int32_t (*parent)(const struct km_rulebook *rulebook,
                      size_t number); /* whose variant it is, or -1; may be NULL */
    void (*print)(const struct pages *pages, uint16_t number);
    void (*print_whole)(const struct pages *pages, uint16_t number);
    void (*write)(const struct pages *pages, struct json_writer *json, uint16_t number);
};
extern const struct page_kind page_acts, page_rules;

/* What may be meant by `name`: "confirm-back, equal-footing"; NULL when nothing is near. */
const char *page_near(struct cli *cli, const struct km_rulebook *rulebook, const struct page_kind *kind,
                      const char *name);

/* The whole command: prints what the words find, a line each when there are none, a page when it is one. */
enum cli_exit page_look_up(struct cli *cli, const struct page_options *wanted, const struct page_kind *kind,
                           struct cli_arguments words);

#endif
