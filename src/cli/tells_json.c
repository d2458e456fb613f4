/* Tells for machines: every count by itself. */
#include "cli/tells.h"

static const char *const strengths[] = {
    [KM_TELL_NONE] = NULL,
    [KM_TELL_WEAK] = "weak",
    [KM_TELL_CLEAR] = "clear",
};

static void write_count(struct json_writer *json, enum km_tell_kind kind, const char *language,
                        struct km_tell tell)
{
    json_write_object(json);
    json_write_member_string(json, "tell", km_tell_name(kind));
    json_write_member_string(json, "language", language);
    json_write_member_integer(json, "hits", tell.hits);
    json_write_member_integer(json, "places", tell.places);
    json_write_key(json, "expected");
    json_write_number(json, tell.expected);
    json_write_key(json, "chance");
    json_write_number(json, tell.chance);
    json_write_member_string(json, "strength", strengths[tell.strength]);
    json_write_object_end(json);
}

static void write_kind(struct json_writer *json, const struct km_tells *tells, enum km_tell_place place,
                       enum km_tell_kind kind)
{
    if (!km_tell_reads(kind)) {
        write_count(json, kind, NULL, km_tells_get(tells, place, kind, KM_JA));
        return;
    }
    for (int l = KM_JA; l < KM_LOOK_LANGUAGES; l++)
        write_count(json, kind, km_language_tag((enum km_language)l),
                    km_tells_get(tells, place, kind, (enum km_language)l));
}

static void write_place(struct json_writer *json, const struct km_tells *tells, enum km_tell_place place)
{
    struct km_tell_choices choices = km_tells_choices(tells, place);
    json_write_key(json, km_tell_place_name(place));
    json_write_object(json);
    json_write_member_integer(json, "places", choices.places);
    json_write_member_integer(json, "single", choices.single);
    json_write_key(json, "counts");
    json_write_array(json);
    for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++)
        if (km_tell_counted(kind, place))
            write_kind(json, tells, place, kind);
    json_write_array_end(json);
    json_write_object_end(json);
}

void cli_write_tells(struct json_writer *json, const struct km_tells *tells)
{
    json_write_key(json, "tells");
    if (!tells) {
        json_write_null(json);
        return;
    }
    json_write_object(json);
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        write_place(json, tells, place);
    json_write_object_end(json);
}
