/* A projector that mirrors is a display of its own to the system, at the same place. */
#include "gui/sdl/displays.h"

bool displays_overlap(struct gui_rect first, struct gui_rect second)
{
    return first.x < second.x + second.width && second.x < first.x + first.width &&
           first.y < second.y + second.height && second.y < first.y + first.height;
}

int displays_apart(const struct gui_rect *displays, int count, int taken)
{
    for (int i = 0; i < count; i++)
        if (i != taken && !displays_overlap(displays[i], displays[taken]))
            return i;
    return -1;
}
