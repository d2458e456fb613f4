/* Columns, rows and flows on a stack. What stands in them is drawn at once; a row, a flow or a card that
 * learns its height at its end moves what lies between two marks. */
#include "gui/ui/layout.h"

#include "gui/ui/context.h"
#include "gui/ui/frame.h"

#include <assert.h>
#include <limits.h>

struct gui_mark gui_mark(struct gui *gui)
{
    struct gui_frame *frame = gui_frame(gui);
    return (struct gui_mark){frame->draw.count, frame->count};
}

void gui_move(struct gui *gui, struct gui_mark first, struct gui_mark end, int dx, int dy)
{
    struct gui_frame *frame = gui_frame(gui);
    gui_draw_move(&frame->draw, first.command, end.command, dx, dy);
    for (size_t i = first.node; i < end.node; i++) {
        frame->things[i].node.rect.x += dx;
        frame->things[i].node.rect.y += dy;
    }
}

struct gui_layout *gui_layout(struct gui *gui)
{
    assert(gui->layout_count);
    return &gui->layouts[gui->layout_count - 1];
}

static struct gui_layout *push(struct gui *gui, enum gui_layout_kind kind, int x, int y, int width)
{
    assert(gui->layout_count < GUI_MOST_LAYOUTS);
    struct gui_layout *layout = &gui->layouts[gui->layout_count++];
    *layout = (struct gui_layout){.kind = kind,
                                  .x = x,
                                  .width = gui_most(width, 1),
                                  .top = y,
                                  .y = y,
                                  .bottom = INT_MAX,
                                  .first = gui_mark(gui)};
    return layout;
}

struct gui_layout *gui_push_column(struct gui *gui, int x, int y, int width, int bottom)
{
    struct gui_layout *layout = push(gui, GUI_COLUMN, x, y, width);
    layout->bottom = bottom;
    return layout;
}

void gui_pop(struct gui *gui)
{
    assert(gui->layout_count);
    gui->layout_count--;
}

/* ---- flow ---- */

/* The last word of a line has the rest of it for its second language. */
static void draw_second_of_last(struct gui *gui, struct gui_layout *flow)
{
    struct gui_rect room = flow->word_rect;
    room.width = flow->x + flow->width - room.x;
    if (flow->word && flow->align == GUI_START)
        gui_draw_second(gui, flow->word, flow->word_style, flow->word_rect, room);
    flow->word = NULL;
}

static void finish_flow_line(struct gui *gui, struct gui_layout *flow)
{
    draw_second_of_last(gui, flow);
    int free_width = flow->x + flow->width - (flow->flow_x - flow->gap);
    int dx = flow->align == GUI_END ? free_width : flow->align == GUI_CENTRE ? free_width / 2 : 0;
    for (size_t i = 0; i < flow->item_count; i++) {
        struct gui_mark end = i + 1 < flow->item_count ? flow->items[i + 1].first : gui_mark(gui);
        gui_move(gui, flow->items[i].first, end, dx, (flow->line_height - flow->items[i].height) / 2);
    }
    flow->y += flow->line_height;
    flow->flow_x = flow->x;
    flow->line_height = 0;
    flow->item_count = 0;
}

static void begin_flow_line(struct gui *gui, struct gui_layout *flow)
{
    finish_flow_line(gui, flow);
    flow->y += gui_least(flow->gap, GUI_GAP);
}

static struct gui_rect take_in_flow(struct gui *gui, struct gui_layout *flow, int width, int height)
{
    width = gui_least(width, flow->width);
    if (flow->item_count && flow->flow_x + width > flow->x + flow->width)
        begin_flow_line(gui, flow);
    flow->word = NULL;
    ARENA_RESERVE(gui_arena(gui), flow->items, flow->item_count, flow->item_capacity);
    flow->items[flow->item_count++] = (struct gui_flow_item){gui_mark(gui), height};
    struct gui_rect rect = {flow->flow_x, flow->y, width, height};
    flow->flow_x += width + flow->gap;
    flow->line_height = gui_most(flow->line_height, height);
    return rect;
}

void gui_flow_begin(struct gui *gui, int gap, enum gui_align align)
{
    struct gui_layout *around = gui_layout(gui);
    assert(around->kind != GUI_ROW);
    if (around->kind == GUI_FLOW && around->item_count)
        begin_flow_line(gui, around);
    struct gui_layout *flow = push(gui, GUI_FLOW, around->x, around->y, around->width);
    flow->gap = gap;
    flow->align = align;
    flow->flow_x = flow->x;
}

void gui_flow_end(struct gui *gui)
{
    struct gui_layout *flow = gui_layout(gui);
    assert(flow->kind == GUI_FLOW);
    if (flow->item_count)
        finish_flow_line(gui, flow);
    int height = flow->y - flow->top;
    gui_pop(gui);
    gui_take(gui, 0, height, true);
}

/* ---- column ---- */

bool gui_in_column(struct gui *gui)
{
    return gui_layout(gui)->kind == GUI_COLUMN;
}

int gui_room(struct gui *gui, int natural)
{
    return gui_least(natural, gui_layout(gui)->width);
}

struct gui_rect gui_take(struct gui *gui, int width, int height, bool stretch)
{
    struct gui_layout *layout = gui_layout(gui);
    assert(layout->kind != GUI_ROW);
    if (layout->kind == GUI_FLOW)
        return take_in_flow(gui, layout, stretch && !width ? layout->width : width, height);
    struct gui_rect rect = {layout->x, layout->y, stretch ? layout->width : gui_least(width, layout->width),
                            height};
    layout->y += height;
    layout->started = layout->started || height;
    layout->equal = false;
    return rect;
}

struct gui_rect gui_place(struct gui *gui, int width, int height)
{
    return gui_take(gui, width, height, width <= 0);
}

void gui_gap(struct gui *gui, int pixels)
{
    struct gui_layout *layout = gui_layout(gui);
    if (layout->kind == GUI_FLOW)
        layout->flow_x += pixels;
    else if (layout->started)
        layout->y += pixels;
}

void gui_spring(struct gui *gui)
{
    struct gui_layout *layout = gui_layout(gui);
    layout->springs = true;
    layout->spring = gui_mark(gui);
}

int gui_column_width(const struct gui *gui)
{
    return gui->layouts[gui->layout_count - 1].width;
}

int gui_column_rest(const struct gui *gui)
{
    const struct gui_layout *layout = &gui->layouts[gui->layout_count - 1];
    return layout->bottom == INT_MAX ? INT_MAX : gui_most(layout->bottom - layout->y, 0);
}

struct gui_rect gui_scroll_rest(const struct gui *gui)
{
    const struct gui_layout *layout = &gui->layouts[gui->layout_count - 1];
    return (struct gui_rect){layout->x, layout->y, layout->width, gui_column_rest(gui)};
}

void gui_indent_begin(struct gui *gui, int left, int right)
{
    struct gui_layout *around = gui_layout(gui);
    assert(around->kind == GUI_COLUMN);
    struct gui_layout *layout =
        gui_push_column(gui, around->x + left, around->y, around->width - left - right, around->bottom);
    layout->started = around->started;
}

void gui_indent_end(struct gui *gui)
{
    int height = gui_layout(gui)->y - gui_layout(gui)->top;
    gui_pop(gui);
    gui_take(gui, 0, height, true);
}

/* ---- area ---- */

struct gui_rect gui_window(const struct gui *gui)
{
    return (struct gui_rect){0, 0, gui->setting.width, gui->setting.height};
}

void gui_area_begin_at(struct gui *gui, struct gui_rect rect, enum gui_align vertical)
{
    struct gui_layout *layout = gui_push_column(gui, rect.x, rect.y, rect.width, rect.y + rect.height);
    layout->align = vertical;
}

void gui_area_begin(struct gui *gui, struct gui_rect rect)
{
    gui_area_begin_at(gui, rect, GUI_START);
}

static void note_overflow(struct gui *gui, const struct gui_layout *layout)
{
    struct gui_frame *frame = gui_frame(gui);
    ARENA_RESERVE(&frame->arena, frame->misfits, frame->misfit_count, frame->misfit_capacity);
    frame->misfits[frame->misfit_count++] =
        gui_format(gui, "area at %d,%d: content is %d high, the area %d", layout->x, layout->top,
                   layout->y - layout->top, layout->bottom - layout->top);
}

void gui_area_end(struct gui *gui)
{
    struct gui_layout layout = *gui_layout(gui);
    int rest = layout.bottom - layout.y;
    if (rest < 0)
        note_overflow(gui, &layout);
    else if (layout.align != GUI_START)
        gui_move(gui, layout.first, gui_mark(gui), 0, layout.align == GUI_END ? rest : rest / 2);
    gui_pop(gui);
}

/* ---- row ---- */

static void divide(struct gui_layout *layout)
{
    const struct gui_row *row = &layout->row;
    int rest = layout->width - row->gap * (row->count - 1), shares = 0, x = layout->x;
    for (int i = 0; i < row->count; i++) {
        rest -= row->widths[i] > 0 ? row->widths[i] : 0;
        shares += row->widths[i] < 0 ? -row->widths[i] : 0;
    }
    rest = gui_most(rest, 0);
    for (int i = 0; i < row->count; i++) {
        int share = row->widths[i] < 0 ? -row->widths[i] : 0;
        int width = share ? rest * share / shares : row->widths[i];
        if (share) {
            rest -= width;
            shares -= share;
        }
        layout->cell_x[i] = x;
        layout->cell_width[i] = width;
        x += width + row->gap;
    }
}

void gui_row_begin(struct gui *gui, const struct gui_row *row)
{
    struct gui_layout *around = gui_layout(gui);
    assert(around->kind == GUI_COLUMN && row->count > 0 && row->count <= GUI_MOST_CELLS);
    struct gui_layout *layout = push(gui, GUI_ROW, around->x, around->y, around->width);
    layout->row = *row;
    layout->cell = -1;
    layout->bottom = around->bottom;
    layout->cells = arena_array(gui_arena(gui), (size_t)row->count, sizeof *layout->cells);
    divide(layout);
}

static void close_cell(struct gui *gui)
{
    struct gui_layout cell = *gui_layout(gui);
    assert(cell.kind == GUI_COLUMN);
    gui_pop(gui);
    struct gui_layout *row = gui_layout(gui);
    assert(row->kind == GUI_ROW);
    row->cells[row->cell] = (struct gui_cell){
        .first = cell.first,
        .end = gui_mark(gui),
        .height = cell.y - cell.top,
        .equal = cell.equal,
        .growth = cell.growth,
    };
}

void gui_cell(struct gui *gui)
{
    if (gui_layout(gui)->kind != GUI_ROW)
        close_cell(gui);
    struct gui_layout *row = gui_layout(gui);
    assert(row->kind == GUI_ROW && row->cell + 1 < row->row.count);
    row->cell++;
    gui_push_column(gui, row->cell_x[row->cell], row->y, row->cell_width[row->cell], row->bottom);
}

static void settle_cell(struct gui *gui, const struct gui_layout *row, const struct gui_cell *cell,
                        int height)
{
    int extra = height - cell->height;
    if (cell->equal)
        gui_grow(gui, &cell->growth, extra);
    else if (row->row.align != GUI_START)
        gui_move(gui, cell->first, cell->end, 0, row->row.align == GUI_END ? extra : extra / 2);
}

void gui_row_end(struct gui *gui)
{
    if (gui_layout(gui)->kind != GUI_ROW)
        close_cell(gui);
    struct gui_layout row = *gui_layout(gui);
    int height = 0;
    for (int i = 0; i <= row.cell; i++)
        height = gui_most(height, row.cells[i].height);
    for (int i = 0; i <= row.cell; i++)
        settle_cell(gui, &row, &row.cells[i], height);
    gui_pop(gui);
    gui_take(gui, 0, height, true);
}

void gui_grow(struct gui *gui, const struct gui_growth *growth, int extra)
{
    struct gui_frame *frame = gui_frame(gui);
    for (size_t i = growth->first; i < growth->end; i++)
        frame->draw.items[i].rect.height += extra;
    for (size_t i = growth->over_first; i < growth->over_end; i++)
        frame->draw.items[i].rect.height += extra;
    if (growth->node != SIZE_MAX)
        frame->things[growth->node].node.rect.height += extra;
    if (growth->springs)
        gui_move(gui, growth->spring, growth->last, 0, extra);
}

/* ---- groups ---- */

void gui_group_begin(struct gui *gui, const char *id)
{
    assert(!gui->group);
    gui->group = id;
}

void gui_group_end(struct gui *gui)
{
    assert(gui->group);
    gui->group = NULL;
}

static struct gui_memory *memory_of_group(const struct gui *gui, const char *id)
{
    for (size_t i = 0; i < gui->memory_count; i++)
        if (gui->memories[i].kind == GUI_MEMORY_GROUP && strcmp(gui->memories[i].id, id) == 0)
            return &gui->memories[i];
    return NULL;
}

const char *gui_group_current(const struct gui *gui, const char *id)
{
    const struct gui_memory *memory = memory_of_group(gui, id);
    return memory && *memory->current ? memory->current : NULL;
}

void gui_group_forget(struct gui *gui, const char *id)
{
    struct gui_memory *memory = memory_of_group(gui, id);
    if (memory)
        *memory->current = '\0';
}
