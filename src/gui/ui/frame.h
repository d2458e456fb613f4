/* What a screen may ask in a frame: time, settings, keys, the focus, what moves, colours. */
#ifndef GUI_UI_FRAME_H
#define GUI_UI_FRAME_H

#include "gui/ui/draw.h"
#include "gui/ui/event.h"
#include "gui/ui/setting.h"

struct gui;

struct arena *gui_arena(struct gui *gui);
const struct gui_setting *gui_settings(const struct gui *gui);
int64_t gui_now(const struct gui *gui);

/* A string of this frame, printf-like. */
const char *gui_format(struct gui *gui, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* For this frame `second` is what `text` is in the second language, as with a word (setting.h). Both live as
 * long as the frame. */
void gui_pair(struct gui *gui, const char *text, const char *second);
/* "prefix.index" */
const char *gui_id(struct gui *gui, const char *prefix, size_t index);

/* Width class E = window width ÷ (16 × scale): wide from 60, middle from 34, else narrow. */
enum gui_class { GUI_NARROW, GUI_MIDDLE, GUI_WIDE };
enum gui_class gui_width_class(const struct gui *gui);
/* As low and wide as a telephone that lies on its side, where height is dear. */
bool gui_is_short(const struct gui *gui);
/* As narrow and high as one that is held upright. */
bool gui_is_tall(const struct gui *gui);

/* Whether the key was pressed in this frame; takes it, so that nobody else gets it. A character that a
 * focused text field would type is never given to anybody else. With GUI_KEY_ENTER: only when no focused
 * widget takes it, so ask after the widgets. Modifiers must be exactly `modifiers`. */
bool gui_key(struct gui *gui, int key);
bool gui_key_with(struct gui *gui, int key, unsigned modifiers);

/* Whether a key or the pointer was pressed in this frame, whatever came of it. */
bool gui_acted(const struct gui *gui);

/* The least side of what can be clicked or touched. */
int gui_target(const struct gui *gui);

/* Whether in this frame the pointer or a finger pressed, and let go, where nothing answers. */
bool gui_clicked_elsewhere(const struct gui *gui);

/* Something came that nobody has read yet. From now on, for `ms`, Enter and Space choose nothing and no
 * answer is chosen by number or click; and what comes to lie below a resting pointer does not light up. */
void gui_hold(struct gui *gui, int ms);
/* Whether the event of this frame came in that time. */
bool gui_is_held(const struct gui *gui);

/* Gives the focus to `id` (drawn in this or the next frame): once, on an event. */
void gui_focus(struct gui *gui, const char *id);
/* Where the focus is when nothing has it, or what had it is gone; said in every frame. Otherwise the first
 * thing that takes the focus gets it. */
void gui_default_focus(struct gui *gui, const char *id);
bool gui_is_focused(const struct gui *gui, const char *id);

/* Forgets the focus, scroll positions and running changes: another screen begins. */
void gui_forget(struct gui *gui);

/* A value on its way to `target`: eased over `ms` in `steps` equal steps of time (0: as many as the screen
 * shows), at once with reduced motion and when size or words of all became others, and at `target` when the
 * id is new. */
float gui_animate(struct gui *gui, const char *id, float target, int ms, int steps);

/* Asks for a frame at `at_ms` although nothing happens. */
void gui_wake(struct gui *gui, int64_t at_ms);

/* The size of the text, in percent (100 and more), of what follows in this frame: a projector is read from
 * farther away than a desk. */
void gui_use_scale(struct gui *gui, int percent);

/* The colour in this theme, and on the seat's ground after gui_use_seat(gui, true): there ink is the seat's
 * ink and so on, so that every widget can stand on it. */
uint32_t gui_rgba(const struct gui *gui, enum gui_colour colour);
void gui_use_seat(struct gui *gui, bool on);
/* A sheet that lies on the seat: light paper in the dark theme too. */
void gui_use_paper(struct gui *gui, bool on);

/* For what no widget draws: charts, portraits. Shapes only; text goes through the widgets. */
struct gui_draw *gui_drawing(struct gui *gui);

#endif
