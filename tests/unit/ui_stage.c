/* The loop of the real program without a window: frames are made until none asks for another. */
#include "ui_stage.h"

#include "gui/ui/ui.h"

#include "text/width.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

int stage_measure(void *user, const char *text, size_t length, int size, bool bold, enum km_language language)
{
    (void)user;
    (void)bold;
    (void)language;
    return (int)text_width_n(text, length) * size / 2;
}

void stage_settle(struct stage *stage)
{
    bool again = true;
    for (size_t i = 0; again; i++) {
        assert_true(i < 20);
        gui_begin(stage->gui, &stage->setting, stage->now_ms);
        stage->screen(stage->gui, stage->user);
        again = gui_end(stage->gui);
        stage->frames++;
    }
}

void stage_open(struct stage *stage, stage_screen *screen, void *user)
{
    *stage = (struct stage){
        .gui = gui_new(NULL, stage_measure, NULL),
        .setting = {.width = 1280, .height = 720, .scale = 100, .reduced_motion = true},
        .now_ms = 10000,
        .screen = screen,
        .user = user,
    };
    stage_settle(stage);
}

void stage_close(struct stage *stage)
{
    gui_free(stage->gui);
}

void stage_event(struct stage *stage, const struct gui_event *event)
{
    struct gui_event timed = *event;
    timed.at_ms = stage->now_ms;
    gui_push(stage->gui, &timed);
    stage_settle(stage);
}

void stage_key(struct stage *stage, const char *name)
{
    struct gui_event event = {.kind = GUI_EVENT_KEY};
    assert_true(gui_key_read(name, &event.key, &event.modifiers));
    stage_event(stage, &event);
}

void stage_text(struct stage *stage, enum gui_event_kind kind, const char *text)
{
    struct gui_event event = {.kind = kind};
    snprintf(event.text, sizeof event.text, "%s", text);
    stage_event(stage, &event);
}

void stage_click(struct stage *stage, const char *id)
{
    struct gui_rect rect = stage_node(stage, id).visible;
    struct gui_event event = {.x = rect.x + rect.width / 2, .y = rect.y + rect.height / 2};
    static const enum gui_event_kind kinds[] = {GUI_EVENT_MOVE, GUI_EVENT_PRESS, GUI_EVENT_RELEASE};
    for (size_t i = 0; i < 3; i++) {
        event.kind = kinds[i];
        stage_event(stage, &event);
    }
}

struct gui_node stage_node(struct stage *stage, const char *id)
{
    struct gui_node node = {0};
    if (!gui_find_node(stage->gui, id, &node))
        fail_msg("no thing is called \"%s\"", id);
    return node;
}

const char *stage_focus(struct stage *stage)
{
    for (size_t i = 0; i < gui_node_count(stage->gui); i++) {
        struct gui_node node = gui_node_at(stage->gui, i);
        if (node.state & GUI_FOCUSED)
            return node.id;
    }
    return "";
}
