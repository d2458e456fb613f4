/* An item analysis as a tree for readers, and as rows for a spreadsheet: those go by ids alone, which need no
 * quotes and cannot become formulas; the words to them are in the sheet that kamae texts writes. */
#include "base/output.h"
#include "kamae/class.h"
#include "report/formats.h"
#include "report/tree_build.h"

static int64_t percent(uint32_t count, uint32_t hands)
{
    return hands ? ((int64_t)count * 200 + hands) / ((int64_t)hands * 2) : 0;
}

/* ---- for readers ---- */

static void add_option(struct tree_builder *builder, const struct km_item *item,
                       const struct km_item_option *option)
{
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &option->text));
    struct ui_argument numbers[] = {
        {.name = "before", .number = option->before},
        {.name = "before_percent", .number = percent(option->before, item->hands[0])},
        {.name = "after", .number = option->after},
        {.name = "after_percent", .number = percent(option->after, item->hands[1])},
        {.name = "taken", .number = option->taken},
        {.name = NULL},
    };
    bool unused = !option->before && !option->after && !option->taken;
    tree_add_words(builder, TREE_NOTE,
                   tree_phrase(builder, unused ? "items.option.unused" : "items.option", numbers));
    tree_leave(builder, outer);
}

/* "broken-kettle / angry / when" */
static const char *place_of(struct tree_builder *builder, const struct km_item *item)
{
    struct strbuf out;
    strbuf_init(&out, builder->arena);
    strbuf_printf(&out, "%s / %s", item->scenario, item->node);
    if (item->slot)
        strbuf_printf(&out, " / %s", item->slot);
    return out.data;
}

static void add_agreement(struct tree_builder *builder, const struct km_item *item, int talked,
                          const char *key)
{
    if (item->rounds[talked])
        tree_add_words(builder, TREE_NOTE,
                       tree_phrase(builder, key,
                                   UI_ARGUMENTS({"rounds", .number = item->rounds[talked]},
                                                {"agreed", .number = item->agreed[talked]})));
}

static void add_item(struct tree_builder *builder, const struct km_item *item)
{
    tree_add_words(builder, TREE_WHEN,
                   tree_phrase(builder, "items.place",
                               UI_ARGUMENTS({"place", .text = place_of(builder, item)},
                                            {"times", .number = item->times})));
    tree_add_quote(builder, TREE_STAGE, &(struct km_quote){.text = item->asked});
    add_agreement(builder, item, 0, "items.agreed.before");
    add_agreement(builder, item, 1, "items.agreed.after");
    for (size_t i = 0; i < item->option_count; i++)
        add_option(builder, item, &item->options[i]);
    if (item->abstained[0] || item->abstained[1])
        tree_add_words(builder, TREE_NOTE,
                       tree_phrase(builder, "items.abstained",
                                   UI_ARGUMENTS({"before", .number = item->abstained[0]},
                                                {"after", .number = item->abstained[1]})));
}

static const struct tree *tree_of_items(struct arena *arena, const struct km_item_list *items,
                                        const struct km_report_style *style)
{
    struct km_text title = {{NULL}};
    struct tree_builder builder = tree_begin(arena, style, TREE_REPORT, "items.title", &title);
    builder.tree->title =
        tree_phrase(&builder, "items.classes", UI_ARGUMENTS({"count", .number = (int64_t)items->classes}));
    tree_add_section(&builder, PART_ROUNDS, "items.decisions");
    for (size_t i = 0; i < items->count; i++)
        add_item(&builder, &items->items[i]);
    if (!items->count)
        tree_add_words(&builder, TREE_PLAIN, tree_word(&builder, "items.none"));
    tree_add_section(&builder, PART_FOOTER, NULL);
    tree_add_words(&builder, TREE_NOTE, tree_word(&builder, "report.footer.appraisal"));
    return builder.tree;
}

/* ---- for a spreadsheet ---- */

static void write_rows(const struct km_item *item, struct strbuf *out)
{
    for (size_t i = 0; i < item->option_count; i++) {
        const struct km_item_option *option = &item->options[i];
        strbuf_printf(out, "%s,%s,%s,%s,%u,%u,%u,%u,%u,%u,%u,%u,%u,%u,%u,%u\r\n", item->scenario, item->node,
                      item->slot ? item->slot : "", option->id, option->shown, option->taken, option->before,
                      option->after, item->hands[0], item->hands[1], item->abstained[0], item->abstained[1],
                      item->rounds[0], item->agreed[0], item->rounds[1], item->agreed[1]);
    }
}

static void write_csv(const struct km_item_list *items, struct strbuf *out)
{
    strbuf_add(out,
               "scenario,node,slot,option,shown,taken,before,after,hands_before,hands_after,"
               "abstained_before,abstained_after,counts_before,agreed_before,counts_after,agreed_after\r\n");
    for (size_t i = 0; i < items->count; i++)
        write_rows(&items->items[i], out);
}

/* ---- both ---- */

static const char csv[] = "csv";

const char *km_items_format_name(size_t index)
{
    size_t found = 0;
    for (size_t i = 0; km_report_format_name(i); i++)
        if (format_find(km_report_format_name(i))->write && found++ == index)
            return km_report_format_name(i);
    return index == found ? csv : NULL;
}

struct km_output *km_items_report(const struct km_host *host, const struct km_item_list *items,
                                  const char *format, const struct km_report_style *style)
{
    bool rows = strcmp(format, csv) == 0;
    const struct format *wanted = rows ? NULL : format_find(format);
    if (!rows && (!wanted || !wanted->write))
        return NULL;
    struct km_output *output = output_new(host);
    if (rows) {
        write_csv(items, &output->text);
        return output;
    }
    if (wanted->write(tree_of_items(&output->arena, items, style), style, &output->text))
        return output;
    km_output_free(output);
    return NULL;
}
