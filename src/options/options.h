/* The command line of both programs, by tables: "--name", "--name VALUE" or "--name=VALUE", anywhere among
 * the other words; "--" ends the options. Reading and help come from the same rows. */
#ifndef OPTIONS_OPTIONS_H
#define OPTIONS_OPTIONS_H

#include "base/diags.h"
#include "i18n/ui.h"

enum option_kind {
    OPTION_FLAG,     /* gives a bool */
    OPTION_TEXT,     /* a const char *, which lives as long as argv */
    OPTION_NUMBER,   /* an int64_t, 0 … 2^53 − 1: what a session file holds exactly */
    OPTION_LANGUAGE, /* a const char *: as ui_choice_read takes them */
    OPTION_OWN       /* whatever `read` makes of it */
};

/* The words that an option takes, by number; NULL after the last. */
typedef const char *option_choices(size_t index);

/* One option. */
struct option {
    const char *name; /* "--lang" */
    enum option_kind kind;
    size_t offset; /* of what it gives, in the struct that its table fills; not of OWN */
    bool (*read)(void *values, const char *value); /* of OWN: false when it does not take that value */
    bool alone;                                    /* of TEXT: may stand without a value, which is then "" */
    const char *value;       /* shown in the help: "ja|en|both|ja-easy"; NULL for a flag */
    option_choices *choices; /* shown instead of value; or NULL */
    const char *help; /* key of the interface's words; NULL: another name of an option, not in the help */
};

/* Options, and the struct that they fill. */
struct option_table {
    const struct option *rows;
    size_t count;
    void *values;
};

/* What every program and every command takes. */
struct common_options {
    const char *data; /* --data; NULL: not said */
    const char *lang; /* --lang; NULL likewise */
    bool help, version;
};

struct option_table options_common(struct common_options *common);

/* A command line being read; the caller fills the first part, and may exchange it between two words. */
struct options_reader {
    const struct option_table *tables; /* looked through in this order */
    size_t table_count;
    const char *help;       /* the command that lists the options: "kamae list --help" */
    struct km_diags *diags; /* gets what is wrong; NULL: mistakes are passed over */
    int argc;
    char **argv;

    int at;          /* the word to be read next: 1 at the start */
    bool only_words; /* after "--" */
    bool mistaken;   /* something was wrong */
};

/* Reads options up to the next word that is none, and gives that; NULL at the end. */
char *options_next(struct options_reader *reader);

/* ---- help ---- */

/* How a list of options is laid out. */
struct option_page {
    const struct ui *words;
    enum km_language language;
    size_t columns;      /* of a line */
    size_t name_columns; /* of them for the names */
};

/* What is shown for an option's value, in `arena`; NULL for a flag. */
const char *option_value(struct arena *arena, const struct option *option);

/* Whether `word` is one of the choices. */
bool option_offers(option_choices *choices, const char *word);

/* "text|html", in `arena`. */
const char *option_list(struct arena *arena, option_choices *choices);

/* `usage`, in `arena`; an option that stands in it alone, "[--format]", gets its value from its row. */
const char *options_usage(struct arena *arena, const char *usage, const struct option_table *table);

/* A line: a name, and behind it what it is. */
void options_write_row(struct strbuf *out, const struct option_page *page, const char *name,
                       const char *text);

/* A line for each option of the table. */
void options_write_help(struct strbuf *out, const struct option_page *page, const struct option_table *table);

#endif
