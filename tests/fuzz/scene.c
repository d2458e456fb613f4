/* Loading whatever is fixed, and the picture of a session. */
#include "scene.h"

#include "json/read.h"

static struct scene scenes[] = {
    {.rulebook_path = "tests/fuzz/scenes/templates.json", .scenario_path = "tests/fuzz/scenes/room.json"},
    {.rulebook_path = "tests/diag/rulebook-small.json", .scenario_path = "tests/diag/scenario/sound.json"},
};

enum { SCENE_COUNT = sizeof scenes / sizeof *scenes };

void demand(bool condition)
{
    if (!condition)
        abort();
}

void demand_json(struct km_bytes text)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct json_document *json = json_parse(text, diags);
    demand(json != NULL);
    json_free(json);
    km_diags_free(diags);
}

struct km_bytes read_file(struct arena *arena, const char *path)
{
    struct strbuf name, text;
    strbuf_init(&name, arena);
    strbuf_init(&text, arena);
    strbuf_printf(&name, KAMAE_SOURCE_DIR "/%s", path);
    FILE *file = fopen(name.data, "rb");
    demand(file != NULL);
    char bytes[4096];
    for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0;)
        strbuf_add_n(&text, bytes, length);
    fclose(file);
    return (struct km_bytes){text.data, text.length};
}

void scenes_load(void)
{
    static struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    for (size_t i = 0; i < SCENE_COUNT; i++) {
        struct scene *scene = &scenes[i];
        scene->rulebook = km_rulebook_load(NULL, read_file(&arena, scene->rulebook_path), "rulebook", diags);
        demand(scene->rulebook != NULL);
        scene->scenario = km_scenario_load(NULL, read_file(&arena, scene->scenario_path), "scenario",
                                           scene->rulebook, diags);
        demand(scene->scenario != NULL);
    }
    km_diags_free(diags);
}

const struct scene *scene_of(uint8_t byte)
{
    return &scenes[byte % SCENE_COUNT];
}

void words_load(struct ui *words, struct arena *arena)
{
    struct km_diags *diags = km_diags_new(NULL);
    ui_init(words, arena);
    demand(ui_load(words, KM_JA, read_file(arena, "assets/locale/ja.json"), "ja", diags));
    demand(ui_load(words, KM_EN, read_file(arena, "assets/locale/en.json"), "en", diags));
    km_diags_free(diags);
}

const char *session_picture(struct arena *arena, const struct km_session *session)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    size_t count;
    const uint32_t *options = km_session_options(session, &count);
    strbuf_printf(&out, "%u %u %d:", km_session_node(session), km_session_turns(session),
                  km_session_reason(session));
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&out, " %u", options[i]);
    for (size_t m = 0; m < km_scenario_meter_count(km_session_scenario(session)); m++)
        for (uint32_t turn = 0; turn <= km_session_turn(session); turn++)
            strbuf_printf(&out, " %d", km_session_meter_before(session, m, turn));
    for (size_t i = 0; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        strbuf_printf(&out, "\n%d %u %u %u %u %d %zu %zu", said->kind, said->turn, said->node, said->line,
                      said->choice, said->reason, said->first_event, said->event_count);
    }
    const struct km_trace *trace = km_session_trace(session);
    for (size_t i = 0; i < km_trace_event_count(trace); i++) {
        const struct km_trace_event *event = km_trace_event(trace, i);
        strbuf_printf(&out, "\n%u %u %u %u %u %u", event->act, event->actor, event->turn, event->utterance,
                      event->node, event->choice);
    }
    return out.data;
}
