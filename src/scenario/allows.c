/* "allow": notices that are not told at the object that has it, each with a reason. Whether there is such a
 * notice is asked by the room that tells it. */
#include "scenario/allows.h"

static const struct json_field allow_fields[] = {
    {.key = "code", .kind = FIELD_STRING, .offset = offsetof(struct document_allow, code), .required = true},
    {.key = "reason",
     .kind = FIELD_TEXT,
     .offset = offsetof(struct document_allow, reason),
     .required = true},
};

static void read_allow(const struct json_reader *reader, const struct json_value *value,
                       const struct path *at, void *target)
{
    struct document_allow *allow = target;
    allow->at = at;
    json_read_object(reader, value, at, allow_fields, sizeof allow_fields / sizeof *allow_fields, allow);
}

void allows_read(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                 void *target)
{
    struct json_items items = json_read_array(reader, value, at, sizeof(struct document_allow), read_allow);
    struct document_allows *allows = arena_alloc(reader->arena, sizeof *allows);
    *allows = (struct document_allows){.items = items.items, .count = items.count};
    *(const struct document_allows **)target = allows;
}
