/* A scenario as text, line by line in order of the file: as written with its names resolved, or as it is
 * run. */
#include "scenario/scenario.h"

#include "base/output.h"

/* ---- as written ---- */

static void write_ways(const struct document *document, const struct document_ways *ways, struct strbuf *out)
{
    for (size_t w = 0; w < ways->count; w++) {
        const struct document_way *way = &ways->items[w];
        strbuf_printf(out, "      -> %s", document->nodes[way->to_number].id);
        if (way->when)
            strbuf_printf(out, "  when %s", way->when);
        strbuf_add(out, "\n");
    }
}

static void write_acts(const struct document_acts *acts, struct strbuf *out)
{
    for (size_t a = 0; a < acts->written.count; a++)
        strbuf_printf(out, " %s", acts->written.items[a]);
}

static void write_document(const struct km_scenario *scenario, struct strbuf *out)
{
    const struct document *document = &scenario->document;
    strbuf_printf(out, "scenario %s: %zu nodes, %zu meters, %zu flags, %zu facts, %zu bits\n", document->id,
                  document->node_count, document->meter_count, document->flag_count, document->fact_count,
                  document->bit_count);
    for (size_t n = 0; n < document->node_count; n++) {
        const struct document_node *node = &document->nodes[n];
        strbuf_printf(out, "%zu %s\n", n, node->id);
        for (size_t l = 0; l < node->line_count; l++) {
            strbuf_add(out, "    line");
            write_acts(&node->lines[l].acts, out);
            strbuf_add(out, "\n");
        }
        for (size_t c = 0; c < node->choice_count; c++) {
            strbuf_printf(out, "    choice %s:", node->choices[c].id);
            write_acts(&node->choices[c].acts, out);
            strbuf_printf(out, "%s%s\n", node->choices[c].when ? "  when " : "",
                          node->choices[c].when ? node->choices[c].when : "");
            write_ways(document, &node->choices[c].ways, out);
        }
        for (size_t s = 0; node->form && s < node->form->slot_count; s++)
            strbuf_printf(out, "    slot %s: %zu options\n", node->form->slots[s].slot,
                          node->form->slots[s].option_count);
        write_ways(document, node->form ? &node->form->ways : &node->ways, out);
    }
}

/* ---- as run ---- */

static void write_span(const char *name, struct program_span span, struct strbuf *out)
{
    if (span.count)
        strbuf_printf(out, " %s %u..%u", name, span.first, span.first + span.count - 1);
}

static void write_choice(const struct km_scenario *scenario, uint32_t number, struct strbuf *out)
{
    const struct program *program = &scenario->program;
    const struct program_choice *choice = &program->choices[number];
    const struct program_change *change = &program->changes[choice->change];
    strbuf_printf(out, "  choice %u", number);
    write_span("acts", choice->acts, out);
    write_span("set", change->set, out);
    write_span("clear", change->clear, out);
    write_span("reply", choice->reply, out);
    write_span("ways", choice->ways, out);
    for (uint32_t e = change->effects.first; e < change->effects.first + change->effects.count; e++)
        strbuf_printf(out, " meter%u%+d", program->effects[e].meter, program->effects[e].delta);
    if (scenario->choices[number] && scenario->choices[number]->when)
        strbuf_printf(out, " when %s", scenario->choices[number]->when);
    if (scenario->options[number] && scenario->options[number]->when)
        strbuf_printf(out, " when %s", scenario->options[number]->when);
    if (scenario->options[number] && scenario->options[number]->reading_count == READINGS_MOST)
        strbuf_printf(out, " %s",
                      scenario->readings[number]->mark == scenario->options[number]->mark
                          ? "as written"
                          : "by what was told");
    strbuf_add(out, "\n");
}

static void write_program(const struct km_scenario *scenario, struct strbuf *out)
{
    static const char *const kinds[] = {
        [KM_NODE_PASS] = "pass",
        [KM_NODE_CHOICES] = "choices",
        [KM_NODE_FORM] = "form",
        [KM_NODE_END] = "end",
    };
    const struct program *program = &scenario->program;
    strbuf_printf(out, "program: %u nodes, %u choices, %u lines\n", program->node_count,
                  program->choice_count, program->line_count);
    for (uint32_t n = 0; n < program->node_count; n++) {
        const struct program_node *node = &program->nodes[n];
        strbuf_printf(out, "node %u %s", n, kinds[node->kind]);
        write_span("lines", node->lines, out);
        write_span("slots", node->slots, out);
        write_span("ways", node->ways, out);
        strbuf_add(out, "\n");
        for (uint32_t c = 0; c < node->choices.count; c++)
            write_choice(scenario, node->choices.first + c, out);
    }
}

/* ---- the door ---- */

struct km_output *km_scenario_dump(const struct km_host *host, const struct km_scenario *scenario,
                                   enum km_shape shape)
{
    struct km_output *output = output_new(host);
    if (shape == KM_SHAPE_DOCUMENT)
        write_document(scenario, &output->text);
    else
        write_program(scenario, &output->text);
    return output;
}
