/* Painting a draw list on a canvas. */
#ifndef GUI_SDL_PAINT_H
#define GUI_SDL_PAINT_H

#include "gui/sdl/canvas.h"
#include "gui/sdl/fonts.h"

/* Paints all commands. A unit of the list is `density` pixels wide: 1, or more on a screen with small pixels.
 */
void paint_picture(struct canvas *canvas, struct fonts *fonts, const struct gui_draw *picture, float density);

#endif
