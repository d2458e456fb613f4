/* The list of what stands on the screen: written as the frame is made, read by scripts, tests and speech. */
#include "gui/ui/node.h"

#include "gui/ui/context.h"
#include "gui/ui/layout.h"

const char *gui_take_name(struct gui *gui)
{
    const char *name = gui->next_name;
    gui->next_name = NULL;
    return name;
}

size_t gui_add(struct gui *gui, const char *id, enum gui_role role, const char *label, const char *value,
               struct gui_rect rect, unsigned state)
{
    struct gui_frame *frame = gui_frame(gui);
    if (!id)
        id = gui_take_name(gui);
    ARENA_RESERVE(&frame->arena, frame->things, frame->count, frame->capacity);
    frame->things[frame->count] = (struct gui_thing){
        .node = {.id = id ? id : "",
                 .role = role,
                 .label = label ? label : "",
                 .value = value ? value : "",
                 .rect = rect,
                 .state = state,
                 .language = gui->setting.language,
                 .value_language = gui->setting.language,
                 .group = gui->group ? gui->group : ""},
        .clip = gui->clip_count ? gui->clips[gui->clip_count - 1] : gui_window(gui),
        .scroll = gui->scroll,
    };
    return frame->count++;
}

size_t gui_newest(struct gui *gui)
{
    return gui_frame(gui)->count - 1;
}

struct gui_node *gui_node_of(struct gui *gui, size_t index)
{
    return &gui_frame(gui)->things[index].node;
}

void gui_name(struct gui *gui, const char *id)
{
    gui->next_name = id;
}

size_t gui_node_count(const struct gui *gui)
{
    return gui->frames[gui->current].count;
}

struct gui_node gui_node_at(const struct gui *gui, size_t index)
{
    return gui->frames[gui->current].things[index].node;
}

bool gui_find_node(const struct gui *gui, const char *id, struct gui_node *out)
{
    const struct gui_frame *frame = &gui->frames[gui->current];
    for (size_t i = 0; i < frame->count; i++) {
        if (strcmp(frame->things[i].node.id, id) != 0)
            continue;
        *out = frame->things[i].node;
        return true;
    }
    return false;
}

static const char *role_name(enum gui_role role)
{
    static const char *const names[GUI_ROLE_COUNT] = {
        [GUI_ROLE_TEXT] = "text",     [GUI_ROLE_HEADING] = "heading", [GUI_ROLE_BUTTON] = "button",
        [GUI_ROLE_OPTION] = "option", [GUI_ROLE_CARD] = "card",       [GUI_ROLE_TAB] = "tab",
        [GUI_ROLE_RADIO] = "radio",   [GUI_ROLE_SWITCH] = "switch",   [GUI_ROLE_SLIDER] = "slider",
        [GUI_ROLE_FIELD] = "field",   [GUI_ROLE_METER] = "meter",     [GUI_ROLE_TAG] = "tag",
        [GUI_ROLE_NOTICE] = "notice", [GUI_ROLE_PICTURE] = "picture", [GUI_ROLE_PROGRESS] = "progress",
        [GUI_ROLE_ROW] = "row",
    };
    return names[role];
}

static void write_string(struct strbuf *out, const char *text)
{
    strbuf_add_char(out, '"');
    for (const char *c = text; *c; c++) {
        if (*c == '"' || *c == '\\')
            strbuf_add_char(out, '\\');
        if ((unsigned char)*c < ' ')
            strbuf_printf(out, "\\u%04x", (unsigned)*c);
        else
            strbuf_add_char(out, *c);
    }
    strbuf_add_char(out, '"');
}

static void write_states(struct strbuf *out, unsigned state)
{
    static const struct {
        unsigned bit;
        const char *name;
    } states[] = {
        {GUI_FOCUSED, "focused"}, {GUI_HOVERED, "hovered"},   {GUI_PRESSED, "pressed"},
        {GUI_CHOSEN, "chosen"},   {GUI_DISABLED, "disabled"}, {GUI_CUT, "cut"},
        {GUI_EXPANDS, "expands"}, {GUI_EXPANDED, "expanded"},
    };
    const char *comma = "";
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (!(state & states[i].bit))
            continue;
        strbuf_printf(out, "%s\"%s\"", comma, states[i].name);
        comma = ",";
    }
}

static void write_member(struct strbuf *out, const char *name, const char *text)
{
    strbuf_printf(out, ",\"%s\":", name);
    write_string(out, text);
}

static void write_language(struct strbuf *out, const char *name, enum km_language language,
                           enum km_language usual)
{
    if (language != usual)
        write_member(out, name, language == KM_EN ? "en" : "ja");
}

static void write_node(struct strbuf *out, const struct gui_node *node, enum km_language usual)
{
    strbuf_add(out, "{\"id\":");
    write_string(out, node->id);
    strbuf_printf(out, ",\"role\":\"%s\",\"label\":", role_name(node->role));
    write_string(out, node->label);
    strbuf_add(out, ",\"value\":");
    write_string(out, node->value);
    strbuf_printf(out, ",\"rect\":[%d,%d,%d,%d],\"state\":[", node->rect.x, node->rect.y, node->rect.width,
                  node->rect.height);
    write_states(out, node->state);
    strbuf_add(out, "]");
    write_language(out, "language", node->language, usual);
    if (*node->value)
        write_language(out, "value_language", node->value_language, usual);
    if (node->level)
        strbuf_printf(out, ",\"level\":%d", node->level);
    if (*node->group)
        write_member(out, "group", node->group);
    strbuf_add(out, node->live ? ",\"live\":true}" : "}");
}

void gui_write_tree(const struct gui *gui, struct strbuf *out)
{
    strbuf_add(out, "[");
    for (size_t i = 0; i < gui_node_count(gui); i++) {
        struct gui_node node = gui_node_at(gui, i);
        strbuf_add(out, i ? ",\n" : "\n");
        write_node(out, &node, gui->setting.language);
    }
    strbuf_add(out, "\n]\n");
}
