/* One row per command; each is defined in the file of its name. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

extern const struct cli_command command_acts;
extern const struct cli_command command_add;
extern const struct cli_command command_check;
extern const struct cli_command command_dump;
extern const struct cli_command command_explain;
extern const struct cli_command command_explore;
extern const struct cli_command command_format;
extern const struct cli_command command_graph;
extern const struct cli_command command_list;
extern const struct cli_command command_new;
extern const struct cli_command command_play;
extern const struct cli_command command_report;
extern const struct cli_command command_rules;
extern const struct cli_command command_score;
extern const struct cli_command command_sheet;
extern const struct cli_command command_texts;
extern const struct cli_command command_watch;

#endif
