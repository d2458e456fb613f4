/* Private to gui/figure: the parts of somebody, of which whole.c draws those that they have. */
#ifndef GUI_FIGURE_PARTS_H
#define GUI_FIGURE_PARTS_H

struct artist;

void hair_back(struct artist *artist);
void hair_front(struct artist *artist);
void clothes_back(struct artist *artist);
void clothes_front(struct artist *artist);
void face_draw(struct artist *artist);
void eyes_draw(struct artist *artist);
void glasses_draw(struct artist *artist);
void mouth_draw(struct artist *artist);
void arms_draw(struct artist *artist);
void hands_draw(struct artist *artist);
void holding_draw(struct artist *artist);
void handset_draw(struct artist *artist);

/* What is worn over the face and the hair, and what is in the arms or beside them. */
void mask_draw(struct artist *artist);
void cap_draw(struct artist *artist);
void stick_draw(struct artist *artist);
void child_draw(struct artist *artist);

#endif
