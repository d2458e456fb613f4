/* The command line of kamae-gui. */
#ifndef GUI_OPTIONS_H
#define GUI_OPTIONS_H

#include "gui/loop.h"
#include "options/options.h"

/* What was asked for. */
struct program_options {
    struct common_options common;
    struct loop_wishes wishes;  /* without the language, which is a common option */
    const char *script, *watch; /* NULL: not said */
};

/* Reads argv[1 …]; false with findings. */
bool program_options_read(struct program_options *options, int argc, char **argv, struct km_diags *diags);

/* Prints what the options do, in lines of `columns`. */
void program_options_print(const struct ui *words, enum km_language language, size_t columns);

#endif
