/* Persona presets: one effect per pattern and meter, in order of the file; who reads them picks the longest
 * matching pattern. A pattern that names no meter still silences shorter ones: it is kept with the meter "".
 * And the patterns that the naive strategies look for. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

static size_t count_effects(const struct written_persona *written)
{
    const struct written_effect *effects = written->effects.items;
    size_t count = 0;
    for (size_t i = 0; i < written->effects.count; i++)
        count += effects[i].meters.count ? effects[i].meters.count : 1;
    return count;
}

/* Appends the effects of one pattern to `out` and returns how many there are now. */
static size_t add_effects(struct build *build, const struct written_effect *written,
                          struct persona_effect *out, size_t count)
{
    struct act_range acts = build_pattern(build, written->act, DIAG_KEY(written->at, "act"));
    size_t pattern_length = written->act ? strlen(written->act) : 0;
    const struct written_meter *meters = written->meters.items;
    if (!written->meters.count)
        out[count++] = (struct persona_effect){.acts = acts, .pattern_length = pattern_length, .meter = ""};
    for (size_t i = 0; i < written->meters.count; i++) {
        if (!json_is_name(meters[i].name))
            diags_add(build->diags, DIAG_PERSONA_METER, meters[i].at, DIAG_ARGUMENTS(meters[i].name));
        out[count++] = (struct persona_effect){
            .acts = acts,
            .pattern_length = pattern_length,
            .meter = meters[i].name,
            .delta = meters[i].delta,
        };
    }
    return count;
}

static struct persona build_persona(struct build *build, const struct written_persona *written)
{
    struct persona_effect *effects =
        arena_array(&build->rulebook->arena, count_effects(written), sizeof *effects);
    const struct written_effect *each = written->effects.items;
    size_t count = 0;
    for (size_t i = 0; i < written->effects.count; i++)
        count = add_effects(build, &each[i], effects, count);
    return (struct persona){
        .id = written->id ? written->id : "",
        .label = written->label,
        .effects = effects,
        .effect_count = count,
    };
}

void build_personas(struct build *build)
{
    struct km_rulebook *rulebook = build->rulebook;
    const struct written_persona *written = build->written->personas.items;
    struct persona *personas =
        arena_array(&rulebook->arena, build->written->personas.count, sizeof *personas);
    rulebook->personas = personas;
    for (size_t i = 0; i < build->written->personas.count; i++) {
        personas[i] = build_persona(build, &written[i]);
        if (written[i].id && rulebook_find_persona(rulebook, written[i].id))
            diags_add(build->diags, DIAG_RULEBOOK_DUPLICATE_ID, DIAG_KEY(written[i].at, "id"),
                      DIAG_ARGUMENTS(written[i].id));
        rulebook->persona_count = i + 1;
    }
    const struct path *strategies = DIAG_KEY(NULL, "strategies");
    struct act_ranges apologetic =
        build_pattern_list(build, &build->written->apologetic, DIAG_KEY(strategies, "apologetic"));
    rulebook->apologetic = apologetic.items;
    rulebook->apologetic_count = apologetic.count;
}
