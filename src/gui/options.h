/* The command line of kamae-gui. */
#ifndef GUI_OPTIONS_H
#define GUI_OPTIONS_H

#include "base/diags.h"
#include "gui/ui/theme.h"
#include "i18n/choice.h"
#include "i18n/ui.h"

/* What was asked for; `has_…` tells what was not said. */
struct options {
    const char *data, *script;
    bool has_language, has_theme;
    enum ui_choice language;
    enum gui_theme theme;
    int scale;         /* 0: not said */
    int width, height; /* likewise */
    bool reduced_motion, help, version;
};

/* Reads argv[1 …]; false with findings. */
bool options_read(struct options *options, int argc, char **argv, struct km_diags *diags);

/* Prints what the options do. */
void options_print(const struct ui *words, enum km_language language);

#endif
