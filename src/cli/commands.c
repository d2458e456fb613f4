/* The table of commands. */
#include "cli/commands.h"

#define ADDRESS(name) &command_##name,
const struct cli_command *const cli_commands[] = {CLI_COMMANDS(ADDRESS) NULL};
