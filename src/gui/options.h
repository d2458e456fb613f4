/* The command line of kamae-gui. */
#ifndef GUI_OPTIONS_H
#define GUI_OPTIONS_H

#include "gui/ui/theme.h"
#include "options/options.h"

/* What was asked for; `has_…` tells what was not said. */
struct program_options {
    struct common_options common;
    const char *script, *rulebook, *watch; /* NULL: not said */
    bool has_theme;
    enum gui_theme theme;
    int scale;         /* 0: not said */
    int width, height; /* likewise */
    bool reduced_motion;
};

/* Reads argv[1 …]; false with findings. */
bool program_options_read(struct program_options *options, int argc, char **argv, struct km_diags *diags);

/* Prints what the options do, in lines of `columns`. */
void program_options_print(const struct ui *words, enum km_language language, size_t columns);

#endif
