/* Help is made from the tables: the commands' rows and their options' rows. */
#include "cli/cli.h"

#include "text/width.h"
#include "text/wrap.h"

static void print_word(const struct cli *cli, const char *key)
{
    enum km_language second;
    printf("%s\n", cli_word(cli, key));
    if (ui_second_language(cli->language, &second))
        printf("%s\n", ui_get(&cli->ui, second, key));
}

void cli_print_welcome(const struct cli *cli)
{
    print_word(cli, "welcome.what");
    printf("\n");
    print_word(cli, "welcome.next");
    printf("  kamae play broken-kettle --mode guided\n\n");
    print_word(cli, "welcome.more");
    printf("  kamae list\n  kamae --help\n");
}

enum { NAME_COLUMNS = 26 };

static void print_row(const struct cli *cli, const char *name, const char *key)
{
    struct arena arena;
    arena_init(&arena, &cli->host);
    struct strbuf first, out;
    strbuf_init(&first, &arena);
    strbuf_init(&out, &arena);
    strbuf_printf(&first, "  %s", name);
    size_t width = text_width(first.data);
    strbuf_add_repeat(&first, " ", width < NAME_COLUMNS ? NAME_COLUMNS - width : 1);
    struct text_layout layout = {.columns = cli->out.columns, .first = first.data};
    text_wrap(&out, cli_word(cli, key), &layout);
    fputs(out.data, stdout);
    arena_release(&arena);
}

void cli_print_commands(const struct cli *cli)
{
    print_word(cli, "welcome.what");
    printf("\n%s  kamae %s\n\n", cli_word(cli, "cli.usage"), "COMMAND [...]");
    for (size_t i = 0; cli_commands[i]; i++)
        print_row(cli, cli_commands[i]->name, cli_commands[i]->summary);
    printf("\n");
    print_row(cli, "kamae COMMAND --help", "cli.help.command");
    print_row(cli, "--version", "cli.help.version");
}

static void print_option(const struct cli *cli, const char *name, const char *value, const char *key)
{
    struct arena arena;
    arena_init(&arena, &cli->host);
    struct strbuf whole;
    strbuf_init(&whole, &arena);
    strbuf_add(&whole, name);
    if (value)
        strbuf_printf(&whole, " %s", value);
    print_row(cli, whole.data, key);
    arena_release(&arena);
}

void cli_print_help(const struct cli *cli, const struct cli_command *command)
{
    print_word(cli, command->summary);
    printf("\n%s  kamae %s %s\n\n", cli_word(cli, "cli.usage"), command->name, command->usage);
    for (size_t i = 0; i < command->option_count; i++)
        print_option(cli, command->options[i].name, command->options[i].value, command->options[i].help);
    print_option(cli, "--lang", "ja|en|both", "option.lang");
    print_option(cli, "--data", "DIR", "option.data");
    print_option(cli, "--help", NULL, "option.help");
    printf("\n%s\n  %s\n", cli_word(cli, "cli.example"), command->example);
}
