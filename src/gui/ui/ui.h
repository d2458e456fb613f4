/* The desktop's own layer: immediate-mode calls that fill a draw list and a list of what stands on the
 * screen.
 *
 * A screen is a function that is called for every frame and calls the widgets below, top to bottom. Nothing
 * is kept of a frame but, by explicit id: where things stood (so that the pointer and the keys find them),
 * the focus, scroll positions and running changes. Two rules follow:
 *
 *   - A frame without an event changes nothing: calling it twice gives the same picture.
 *   - A widget's answer ("was chosen") comes in the frame that handles the event. Change your state then; the
 *     picture follows in the next frame, which always comes (see gui_end).
 *
 * Ids are strings, unique in a frame: "library.start", gui_id(gui, "scene.option", 2) = "scene.option.2".
 * They are what scripts click on, so they stay the same in every language. Labels are what a person reads.
 *
 * Strings given to widgets must live until the end of the frame; gui_format makes such strings. Everything
 * that a frame makes lives in the frame's arena until the frame after next begins.
 *
 * The prefix is gui_ because ui_ belongs to the words of the interface (i18n/ui.h). */
#ifndef GUI_UI_UI_H
#define GUI_UI_UI_H

#include "gui/ui/draw.h"
#include "gui/ui/event.h"
#include "gui/ui/setting.h"

struct gui;

/* `measure` is asked with `user`; the host's hook is for memory. Free with gui_free. */
struct gui *gui_new(const struct km_host *host, gui_text_measure *measure, void *user);
void gui_free(struct gui *gui);

/* What `measure` says has changed: another font, or a screen of another density. */
void gui_measure_again(struct gui *gui);

/* Copied. The clipboard may be missing: copying then does nothing. */
void gui_set_clipboard(struct gui *gui, struct gui_clipboard clipboard);

/* Queues an event. Each frame takes one, so that every answer is given to what was really on the screen;
 * pointer moves in a row become one. Numbers beyond those of event.h are brought within them. */
void gui_push(struct gui *gui, const struct gui_event *event);

/* Begins a frame at `now_ms` (any clock that does not go back) and takes the next event. */
void gui_begin(struct gui *gui, const struct gui_setting *setting, int64_t now_ms);

/* Ends it. True: the frame is not final, since an event waits or what it did is not yet drawn; begin another
 * one before painting. (Screens need not care: the loop in main does.) */
bool gui_end(struct gui *gui);

/* The picture of the frame that ended last; valid until the next begin. */
const struct gui_draw *gui_picture(const struct gui *gui);

/* When the next frame is due although nothing happens: a time on the frame's clock, or −1 for never. */
int64_t gui_wake_at(const struct gui *gui);

/* Whether a text field has the focus: only then may the system's text input be on. `caret` gets the place of
 * the caret for the input method's window. */
bool gui_wants_text(const struct gui *gui, struct gui_rect *caret);

#endif
