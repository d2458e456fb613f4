/* Help is made from the tables: the commands' rows and their options' rows. */
#include "cli/cli.h"

static void print_word(const struct cli *cli, const char *key)
{
    enum km_language second;
    printf("%s\n", cli_word(cli, key));
    if (ui_second_language(cli->language, &second))
        printf("%s\n", ui_get(&cli->ui, second, key));
}

static void print_summary(const struct cli *cli, const struct cli_command *command)
{
    enum km_language second;
    printf("%s\n", km_text_get(&command->summary, ui_main_language(cli->language)));
    if (ui_second_language(cli->language, &second))
        printf("%s\n", km_text_get(&command->summary, second));
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

static struct option_page page_of(const struct cli *cli)
{
    enum { NAME_COLUMNS = 26 };
    return (struct option_page){
        .words = &cli->ui,
        .language = ui_main_language(cli->language),
        .columns = cli->out.columns,
        .name_columns = NAME_COLUMNS,
    };
}

static void print_rows(struct cli *cli, const struct option_table *table)
{
    struct strbuf out;
    strbuf_init(&out, &cli->arena);
    struct option_page page = page_of(cli);
    options_write_help(&out, &page, table);
    fputs(out.data, stdout);
}

void cli_print_commands(struct cli *cli, const struct cli_command *const *commands)
{
    struct strbuf out;
    struct common_options unread;
    strbuf_init(&out, &cli->arena);
    struct option_page page = page_of(cli);
    struct option_table common = options_common(&unread);
    for (size_t i = 0; commands[i]; i++)
        options_write_row(&out, &page, commands[i]->name, km_text_get(&commands[i]->summary, page.language));
    strbuf_add(&out, "\n");
    options_write_row(&out, &page, "kamae COMMAND --help", cli_word(cli, "cli.help.command"));
    options_write_help(&out, &page, &common);
    print_word(cli, "welcome.what");
    printf("\n%s  kamae %s\n\n%s", cli_word(cli, "cli.usage"), "COMMAND [...]", out.data);
}

static struct option_table own_options(const struct cli_command *command)
{
    return (struct option_table){.rows = command->options, .count = command->option_count};
}

const char *cli_usage(struct cli *cli, const struct cli_command *command)
{
    struct option_table own = own_options(command);
    return options_usage(&cli->arena, command->usage, &own);
}

void cli_print_help(struct cli *cli, const struct cli_command *command)
{
    struct common_options unread;
    struct option_table common = options_common(&unread);
    struct option_table own = own_options(command);
    print_summary(cli, command);
    printf("\n%s  kamae %s %s\n\n", cli_word(cli, "cli.usage"), command->name, cli_usage(cli, command));
    print_rows(cli, &own);
    print_rows(cli, &common);
    printf("\n%s\n  %s\n", cli_word(cli, "cli.example"), command->example);
}
