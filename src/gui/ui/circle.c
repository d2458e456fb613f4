/* The circle to breathe with: a thin outer ring, a ring that fills, a disc that opens and closes, and words
 * in the middle. With reduced motion the disc stands still and the words count. */
#include "gui/ui/circle.h"

#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/widget.h"

enum { RING = 7, INSIDE = 24 };

void gui_progress_circle(struct gui *gui, const char *id, const struct gui_circle *circle)
{
    struct gui_draw *draw = gui_drawing(gui);
    int size = gui_least(circle->size, gui_column_width(gui));
    struct gui_rect rect = gui_take(gui, size, size, false);
    gui_add(gui, id, GUI_ROLE_PROGRESS, circle->word, circle->note, rect, 0);
    float x = (float)rect.x + (float)size / 2, y = (float)rect.y + (float)size / 2,
          outer = (float)size / 2 - 1;
    float least = outer * 0.5F;
    float breath = gui_settings(gui)->reduced_motion ? 0.6F : circle->breath;
    float radius = least + (outer - RING - 4 - least) * breath;
    gui_draw_arc(draw, x, y, outer, 2, 0, 1, gui_rgba(gui, GUI_RULE));
    gui_draw_disc(draw, x, y, radius, gui_rgba(gui, GUI_AI_WASH));
    gui_draw_arc(draw, x, y, radius + RING, RING, 0, circle->part, gui_rgba(gui, GUI_AI));
    if (circle->word_beside)
        return;
    struct gui_style word = {.type = GUI_TITLE, .colour = GUI_AI, .bold = true, .align = GUI_CENTRE};
    struct gui_style note = {.type = GUI_NAME, .colour = GUI_INK2, .align = GUI_CENTRE};
    int width = gui_most(size - 2 * INSIDE, 1);
    int words = gui_text_height(gui, circle->word, word, width),
        notes = gui_text_height(gui, circle->note, note, width);
    int top = rect.y + (size - words - notes) / 2;
    gui_draw_paragraph(gui, circle->word, word, rect.x + INSIDE, top, width);
    gui_draw_paragraph(gui, circle->note, note, rect.x + INSIDE, top + words, width);
}
