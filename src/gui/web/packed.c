/* One command, one row. */
#include "gui/web/packed.h"

#include "base/utf8.h"

static int32_t bits_of(float number)
{
    int32_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static int32_t address_of(const void *place)
{
    return (int32_t)(intptr_t)place;
}

/* A browser does as characters say that turn the direction of what follows: they are not handed to it. */
static const char *shown(struct arena *arena, const char *text)
{
    const char *clean = text ? utf8_clean(arena, text) : NULL;
    return clean && strcmp(clean, text) != 0 ? clean : text;
}

static void pack(struct arena *arena, int32_t *row, const struct gui_draw_command *command)
{
    const char *text = shown(arena, command->text.text);
    row[PACKED_KIND] = (int32_t)command->kind;
    row[PACKED_X] = command->rect.x;
    row[PACKED_Y] = command->rect.y;
    row[PACKED_WIDTH] = command->rect.width;
    row[PACKED_HEIGHT] = command->rect.height;
    row[PACKED_COLOUR] = (int32_t)command->colour;
    row[PACKED_RADIUS] = bits_of(command->radius);
    row[PACKED_STROKE] = bits_of(command->width);
    row[PACKED_DASH_ON] = bits_of(command->dash_on);
    row[PACKED_DASH_OFF] = bits_of(command->dash_off);
    row[PACKED_CLOSED] = command->closed;
    row[PACKED_POINTS] = address_of(command->points);
    row[PACKED_POINT_COUNT] = (int32_t)command->point_count;
    row[PACKED_TEXT] = address_of(text);
    row[PACKED_TEXT_BYTES] = text ? (int32_t)strlen(text) : 0;
    row[PACKED_SIZE] = command->text.size;
    row[PACKED_BOLD] = command->text.bold;
    row[PACKED_LANGUAGE] = (int32_t)command->text.language;
}

const int32_t *packed_picture(struct arena *arena, const struct gui_draw *draw)
{
    int32_t *rows = arena_array(arena, draw->count * PACKED_WORDS, sizeof *rows);
    for (size_t i = 0; i < draw->count; i++)
        pack(arena, rows + i * PACKED_WORDS, &draw->items[i]);
    return rows;
}
