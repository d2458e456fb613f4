/* Private to the settings: painting things that stand around the figure, in units of the stage. */
#ifndef GUI_FIGURE_SETTING_H
#define GUI_FIGURE_SETTING_H

#include "gui/figure/stage.h"

/* Paint for the outline that the pen holds. Colours are the palette's and used as they are. */
void setting_area(struct artist *artist, uint32_t fill, uint32_t line, double width);
void setting_contour(struct artist *artist, uint32_t fill);

void setting_box(struct artist *artist, double x, double y, double width, double height, uint32_t fill);
void setting_framed(struct artist *artist, double x, double y, double width, double height, double radius,
                    uint32_t fill);
void setting_line(struct artist *artist, double x1, double y1, double x2, double y2, uint32_t colour,
                  double width);

/* A table before the figure down to the bottom: its edge, its front, the line along the edge. */
void setting_table(struct artist *artist, const struct stage *stage, uint32_t edge, uint32_t front,
                   uint32_t line);

/* What is behind and before the figure in each room. */
void room_behind(struct artist *artist, const struct stage *stage);
void room_before(struct artist *artist, const struct stage *stage);
void doorstep_behind(struct artist *artist, const struct stage *stage);
void doorstep_before(struct artist *artist, const struct stage *stage);
void remote_behind(struct artist *artist, const struct stage *stage);
void remote_phone_behind(struct artist *artist, const struct stage *stage);
void remote_phone(struct artist *artist, const struct stage *stage);
void remote_chat(struct artist *artist, const struct stage *stage);
void remote_social(struct artist *artist, const struct stage *stage);

#endif
