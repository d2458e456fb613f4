/* Two JSON texts, written member by member: the rulebook, then the scenario as head, nodes layer by layer,
 * and the end. Words are short but bilingual, as they are in a real scenario. */
#include "bench/generate.h"

#include "json/write.h"

#include <assert.h>

enum { OPTIONS = 3, ANGER_START = 5, ANGER_MAX = 10, NODE_ID_BYTES = 24, OPTION_ID_BYTES = 32 };

struct words {
    const char *ja, *en;
};

static void add_words(struct json_writer *writer, const char *key, struct words words)
{
    json_write_key(writer, key);
    json_write_object(writer);
    json_write_member_string(writer, "ja", words.ja);
    json_write_member_string(writer, "en", words.en);
    json_write_object_end(writer);
}

static void begin_file(struct json_writer *writer, const char *id, struct words title)
{
    json_write_object(writer);
    json_write_member_integer(writer, "format", 1);
    json_write_member_string(writer, "id", id);
    json_write_member_integer(writer, "revision", 1);
    json_write_member_string(writer, "language", "ja");
    json_write_member_string(writer, "license", "CC0-1.0");
    add_words(writer, "title", title);
}

/* What option c does and says, and the rule about its act. */
static const struct option {
    const char *act, *rule, *template;
    struct words label, text;
} options[OPTIONS] = {
    {
        .act = "agent.listen.repeat",
        .rule = "listen",
        .template = "existence",
        .label = {"復唱", "repeating"},
        .text = {"お話は、昨夜から音が止まらないということですね。",
                 "So the noise has gone on since last night."},
    },
    {
        .act = "agent.question.fact",
        .rule = "ask",
        .template = "existence",
        .label = {"事実を聞く質問", "a question about facts"},
        .text = {"音はどちらから聞こえますか。", "Where does the noise come from?"},
    },
    {
        .act = "agent.excuse.company",
        .rule = "no-excuse",
        .template = "absence",
        .label = {"会社の言い訳", "an excuse for the company"},
        .text = {"こちらも人手が足りないものですから。", "We are short of staff, you see."},
    },
};

/* ---- rulebook ---- */

static void add_act(struct json_writer *writer, const char *id, struct words label)
{
    json_write_object(writer);
    json_write_member_string(writer, "id", id);
    add_words(writer, "label", label);
    add_words(writer, "definition", label);
    add_words(writer, "example", label);
    json_write_object_end(writer);
}

static void add_acts(struct json_writer *writer)
{
    json_write_key(writer, "acts");
    json_write_array(writer);
    for (size_t c = 0; c < OPTIONS; c++)
        add_act(writer, options[c].act, options[c].label);
    add_act(writer, "scene.contact.end.left", (struct words){"お客様が帰った", "the customer left"});
    json_write_array_end(writer);
}

static void add_rule(struct json_writer *writer, const struct option *option)
{
    json_write_object(writer);
    json_write_member_string(writer, "id", option->rule);
    json_write_member_string(writer, "severity", "minor");
    add_words(writer, "title", option->label);
    add_words(writer, "why", option->label);
    add_words(writer, "say_instead", option->text);
    json_write_key(writer, "constraints");
    json_write_array(writer);
    json_write_object(writer);
    json_write_member_string(writer, "template", option->template);
    json_write_key(writer, "a");
    json_write_array(writer);
    json_write_string(writer, option->act);
    json_write_array_end(writer);
    json_write_object_end(writer);
    json_write_array_end(writer);
    json_write_object_end(writer);
}

static void add_weights(struct json_writer *writer)
{
    json_write_key(writer, "weights");
    json_write_object(writer);
    json_write_member_integer(writer, "critical", 5);
    json_write_member_integer(writer, "major", 3);
    json_write_member_integer(writer, "minor", 1);
    json_write_member_integer(writer, "reminder", 0);
    json_write_object_end(writer);
    json_write_member_integer(writer, "pass_mark", 70);
    json_write_key(writer, "loss_bands");
    json_write_array(writer);
    json_write_object(writer);
    json_write_member_string(writer, "id", "none");
    json_write_member_integer(writer, "from", 0);
    add_words(writer, "label", (struct words){"なし", "none"});
    json_write_object_end(writer);
    json_write_array_end(writer);
}

void generate_rulebook(struct strbuf *out)
{
    struct json_writer writer;
    json_write_init(&writer, out, false);
    begin_file(&writer, "generated", (struct words){"生成したルールブック", "a generated rulebook"});
    add_weights(&writer);
    add_acts(&writer);
    json_write_key(&writer, "rules");
    json_write_array(&writer);
    for (size_t c = 0; c < OPTIONS; c++)
        add_rule(&writer, &options[c]);
    json_write_array_end(&writer);
    json_write_object_end(&writer);
}

/* ---- scenario ---- */

static void add_setting(struct json_writer *writer)
{
    json_write_key(writer, "setting");
    json_write_object(writer);
    json_write_member_string(writer, "trade", "rental");
    json_write_member_string(writer, "channel", "counter");
    json_write_member_integer(writer, "minutes", 10);
    json_write_member_integer(writer, "intensity", 1);
    json_write_object_end(writer);
    json_write_member_string(writer, "complaint_type", "venting");
}

static void add_person(struct json_writer *writer, const char *role, struct words name)
{
    json_write_key(writer, role);
    json_write_object(writer);
    add_words(writer, "name", name);
    json_write_object_end(writer);
}

static void add_meter(struct json_writer *writer, const char *name, struct words label, int32_t start,
                      int32_t max)
{
    json_write_key(writer, name);
    json_write_object(writer);
    add_words(writer, "label", label);
    json_write_member_integer(writer, "start", start);
    json_write_member_integer(writer, "min", 0);
    json_write_member_integer(writer, "max", max);
    json_write_object_end(writer);
}

static void add_head(struct json_writer *writer, uint32_t layers)
{
    begin_file(writer, "generated", (struct words){"生成したシナリオ", "a generated scenario"});
    add_words(writer, "summary", (struct words){"同じ話が続く。", "The same talk goes on."});
    add_words(writer, "briefing", (struct words){"受付にいます。", "You are at the desk."});
    add_setting(writer);
    json_write_key(writer, "cast");
    json_write_object(writer);
    add_person(writer, "customer", (struct words){"原", "Hara"});
    add_person(writer, "agent", (struct words){"森", "Mori"});
    json_write_object_end(writer);
    json_write_key(writer, "objectives");
    json_write_array(writer);
    for (size_t c = 0; c < OPTIONS; c++)
        json_write_string(writer, options[c].rule);
    json_write_array_end(writer);
    json_write_key(writer, "meters");
    json_write_object(writer);
    add_meter(writer, "anger", (struct words){"怒り", "anger"}, ANGER_START, ANGER_MAX);
    add_meter(writer, "counter", (struct words){"数", "counter"}, 0, (int32_t)(2 * layers + 1));
    json_write_object_end(writer);
}

static void add_effects(struct json_writer *writer, int c)
{
    json_write_key(writer, "effects");
    json_write_object(writer);
    if (c != 1)
        json_write_member_integer(writer, "anger", c - 1);
    if (c != 2)
        json_write_member_integer(writer, "counter", 2 - c);
    json_write_object_end(writer);
}

/* Option `c` of the node called `node`, leading to `to`. */
static void add_option(struct json_writer *writer, const char *node, int c, const char *to)
{
    char id[OPTION_ID_BYTES];
    snprintf(id, sizeof id, "%s-%d", node, c);
    json_write_object(writer);
    json_write_member_string(writer, "id", id);
    add_words(writer, "text", options[c].text);
    json_write_key(writer, "acts");
    json_write_array(writer);
    json_write_string(writer, options[c].act);
    json_write_array_end(writer);
    if (c == 2)
        json_write_member_string(writer, "when", "anger < 8");
    add_effects(writer, c);
    json_write_member_string(writer, "to", to);
    json_write_object_end(writer);
}

static void add_line(struct json_writer *writer)
{
    json_write_key(writer, "lines");
    json_write_array(writer);
    json_write_object(writer);
    json_write_member_string(writer, "by", "customer");
    add_words(writer, "text",
              (struct words){"それで、いつ静かになるのですか。", "So when will it be quiet again?"});
    json_write_object_end(writer);
    json_write_array_end(writer);
}

static void add_node(struct json_writer *writer, uint32_t layer, uint32_t w, bool last)
{
    char id[NODE_ID_BYTES], to[NODE_ID_BYTES] = "end";
    snprintf(id, sizeof id, "n%u-%u", (unsigned)layer, (unsigned)w);
    json_write_object(writer);
    json_write_member_string(writer, "id", id);
    add_line(writer);
    json_write_key(writer, "choices");
    json_write_array(writer);
    for (uint32_t c = 0; c < OPTIONS; c++) {
        if (!last)
            snprintf(to, sizeof to, "n%u-%u", (unsigned)layer + 1, (unsigned)((w + c) % GENERATE_WIDTH));
        add_option(writer, id, (int)c, to);
    }
    json_write_array_end(writer);
    json_write_object_end(writer);
}

static void add_end(struct json_writer *writer)
{
    json_write_object(writer);
    json_write_member_string(writer, "id", "end");
    json_write_key(writer, "end");
    json_write_object(writer);
    add_words(writer, "summary", (struct words){"お客様は帰った。", "The customer left."});
    json_write_member_string(writer, "outcome", "good");
    json_write_member_string(writer, "reason", "left");
    json_write_object_end(writer);
    json_write_object_end(writer);
}

void generate_scenario(struct strbuf *out, uint32_t layers)
{
    assert(layers >= 1 && layers <= GENERATE_LAYERS_MAX);
    struct json_writer writer;
    json_write_init(&writer, out, false);
    add_head(&writer, layers);
    json_write_member_string(&writer, "start", "n0-0");
    json_write_key(&writer, "nodes");
    json_write_array(&writer);
    for (uint32_t layer = 0; layer < layers; layer++)
        for (uint32_t w = 0; w < GENERATE_WIDTH; w++)
            add_node(&writer, layer, w, layer + 1 == layers);
    add_end(&writer);
    json_write_array_end(&writer);
    json_write_object_end(&writer);
}
