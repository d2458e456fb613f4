/* kamae list: the scenarios that can be played. A file whose head cannot be read is named with its first
 * finding; what comes after the head is for kamae check. */
#include "cli/commands.h"

#include "base/diag_file.h"
#include "base/map.h"
#include "kamae/report.h"
#include "text/width.h"
#include "json/write.h"

struct list_options {
    bool json, detailed;
};

static const struct option options[] = {
    {.name = "--json",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct list_options, json),
     .help = "option.json"},
    {.name = "--long",
     .kind = OPTION_FLAG,
     .offset = offsetof(struct list_options, detailed),
     .help = "option.long"},
};

static void print_head(struct cli *cli, const struct data_entry *entry, const struct km_head_info *head)
{
    enum km_language language = ui_main_language(cli->language), second;
    const char *id = cli_line(cli, entry->id);
    size_t width = text_width(id);
    printf("%s%*s %s\n", id, (int)(width < 18 ? 18 - width : 0), "",
           cli_line(cli, km_text_get(&head->title, language)));
    if (ui_second_language(cli->language, &second))
        printf("%19s%s\n", "", cli_line(cli, km_text_get(&head->title, second)));
    struct ui_argument values[] = {
        {.name = "minutes", .number = head->minutes},
        {.name = "value", .number = head->intensity},
        {.name = NULL},
    };
    struct strbuf line;
    struct arena arena;
    arena_init(&arena, &cli->host);
    strbuf_init(&line, &arena);
    if (km_text_present(&head->trade_label))
        strbuf_printf(&line, "%s · ", cli_line(cli, km_text_get(&head->trade_label, language)));
    ui_write(&cli->ui, language, "setting.minutes", values, &line);
    strbuf_add(&line, " · ");
    ui_write(&cli->ui, language, "setting.intensity", values, &line);
    printf("%19s%s\n", "", line.data);
    arena_release(&arena);
}

/* What it is about and who stands for it. */
static void print_more(struct cli *cli, const struct km_head_info *head)
{
    enum km_language language = ui_main_language(cli->language);
    printf("%19s%s\n", "", cli_line(cli, km_text_get(&head->summary, language)));
    for (int credit = 0; credit < KM_CREDIT_COUNT; credit++) {
        struct km_output *line =
            km_credit_line(&cli->host, ui_words(&cli->ui), head, (enum km_credit)credit, language);
        if (line)
            printf("%19s%s\n", "", cli_line(cli, km_output_bytes(line).data));
        km_output_free(line);
    }
}

static void write_reviewers(struct json_writer *writer, const struct km_head_info *head)
{
    json_write_key(writer, "reviewers");
    json_write_array(writer);
    for (size_t i = 0; i < head->reviewer_count; i++) {
        json_write_object(writer);
        json_write_member_string(writer, "name_ja", head->reviewers[i].name.in[KM_JA]);
        json_write_member_string(writer, "name_en", head->reviewers[i].name.in[KM_EN]);
        json_write_member_string(writer, "date", head->reviewers[i].date);
        json_write_object_end(writer);
    }
    json_write_array_end(writer);
}

static void write_head(struct json_writer *writer, const struct data_entry *entry,
                       const struct km_head_info *head)
{
    static const char *const channels[] = {
        [KM_COUNTER] = "counter", [KM_PHONE] = "phone", [KM_CHAT] = "chat",
        [KM_SOCIAL] = "social",   [KM_VISIT] = "visit", [KM_DESK] = "desk",
    };
    json_write_object(writer);
    json_write_member_string(writer, "id", entry->id);
    json_write_member_string(writer, "file", entry->path);
    json_write_member_bool(writer, "sound", head != NULL);
    if (head) {
        json_write_member_string(writer, "title_ja", head->title.in[KM_JA]);
        json_write_member_string(writer, "title_en", head->title.in[KM_EN]);
        json_write_member_string(writer, "trade", head->trade);
        json_write_member_string(writer, "channel", channels[head->channel]);
        json_write_member_integer(writer, "minutes", head->minutes);
        json_write_member_integer(writer, "intensity", head->intensity);
        json_write_member_string(writer, "author_ja", head->author.in[KM_JA]);
        json_write_member_string(writer, "author_en", head->author.in[KM_EN]);
        json_write_member_string(writer, "source_ja", head->source.in[KM_JA]);
        json_write_member_string(writer, "source_en", head->source.in[KM_EN]);
        write_reviewers(writer, head);
    }
    json_write_object_end(writer);
}

/* The files whose ids were seen, by number in the list. */
static void note_id(struct cli *cli, struct map *ids, const struct data_list *list, size_t number,
                    const char *id)
{
    const char *kept = arena_string(&cli->arena, id);
    int32_t other = map_find(ids, kept, strlen(kept));
    if (other == MAP_NONE) {
        map_add(ids, kept, strlen(kept), (int32_t)number);
        return;
    }
    diags_begin_file(cli->diags, list->items[number].path);
    diags_add(cli->diags, DIAG_SCENARIO_ID_TWICE, NULL, DIAG_ARGUMENTS(kept, list->items[other].path));
}

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    (void)arguments;
    const struct list_options *wanted = given;
    struct data_list scenarios = data_list(&cli->places, DATA_SCENARIO);
    struct strbuf json;
    struct json_writer writer;
    struct map ids;
    map_init(&ids, &cli->arena);
    strbuf_init(&json, &cli->arena);
    json_write_init(&writer, &json, true);
    json_write_array(&writer);
    for (size_t i = 0; i < scenarios.count; i++) {
        struct km_head *head = cli_load_head(cli, scenarios.items[i].path, cli->diags);
        if (wanted->json)
            write_head(&writer, &scenarios.items[i], head ? km_head_info(head) : NULL);
        else if (head)
            print_head(cli, &scenarios.items[i], km_head_info(head));
        if (head && wanted->detailed && !wanted->json)
            print_more(cli, km_head_info(head));
        if (head)
            note_id(cli, &ids, &scenarios, i, km_head_info(head)->id);
        km_head_free(head);
    }
    for (size_t i = 0; i < scenarios.stray_count; i++)
        data_tell_stray(&scenarios.strays[i], cli->diags);
    json_write_array_end(&writer);
    if (wanted->json)
        printf("%s\n", json.data);
    cli_print_findings(cli, 0, stderr);
    if (!scenarios.count && !wanted->json)
        fprintf(stderr, "%s\n", cli_word(cli, "list.none"));
    return km_diags_total(cli->diags, KM_ERROR) ? CLI_FINDINGS : CLI_FINE;
}

const struct cli_command command_list = {
    .name = "list",
    .summary = {{"練習できるシナリオの一覧を出します", "list the scenarios you can practise"}},
    .usage = "[--long | --json]",
    .example = "kamae list",
    .options = options,
    .option_count = sizeof options / sizeof *options,
    .least = 0,
    .most = 0,
    .run = run,
};
