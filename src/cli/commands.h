/* The commands, in the order of the help. A new one is a file that defines command_NAME, and a row here. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

#define CLI_COMMANDS(ROW) \
    ROW(list)             \
    ROW(play)             \
    ROW(report)           \
    ROW(score)            \
    ROW(sheet)            \
    ROW(items)            \
    ROW(new)              \
    ROW(add)              \
    ROW(pack)             \
    ROW(acts)             \
    ROW(rules)            \
    ROW(watch)            \
    ROW(check)            \
    ROW(format)           \
    ROW(explain)          \
    ROW(explore)          \
    ROW(graph)            \
    ROW(texts)            \
    ROW(dump)

#define CLI_DECLARE(name) extern const struct cli_command command_##name;
CLI_COMMANDS(CLI_DECLARE)

#endif
