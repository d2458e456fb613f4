/* The commands, in the order of the help. A new command is one file and one row here. */
#include "cli/commands.h"

const struct cli_command *const cli_commands[] = {
    &command_list,    &command_play,    &command_report, &command_score, &command_sheet, &command_new,
    &command_add,     &command_acts,    &command_rules,  &command_watch, &command_check, &command_format,
    &command_explain, &command_explore, &command_graph,  &command_texts, &command_dump,  NULL,
};
