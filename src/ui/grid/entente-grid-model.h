/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteGridLook:
 * @level: how deep in the outline
 * @is_group: has a triangle to be folded
 * @is_folded: what is under it has no rows
 * @is_point: has a diamond, as a moment among tasks
 * @is_strong: bold
 * @is_struck: struck through
 * @is_dim: says little
 *
 * How a row is drawn.
 */
typedef struct {
  guint level;
  gboolean is_group;
  gboolean is_folded;
  gboolean is_point;
  gboolean is_strong;
  gboolean is_struck;
  gboolean is_dim;
} EntenteGridLook;

/**
 * EntenteGridModel:
 *
 * What stands in the rows of a grid. Its items are what a row is followed by while the rows around it change: the same
 * object as long as it is the same row. Rows may be followed by a few more that stand below the grid and do not scroll,
 * such as totals: their numbers go on after those of the last row.
 *
 * Signal: `changed` when what stands in rows is new, after `items-changed`.
 */
#define ENTENTE_TYPE_GRID_MODEL (entente_grid_model_get_type ())
G_DECLARE_INTERFACE (EntenteGridModel, entente_grid_model, ENTENTE, GRID_MODEL, GListModel)

struct _EntenteGridModelInterface {
  GTypeInterface parent_iface;

  guint (*get_n_footers) (EntenteGridModel *self);
  void (*describe) (EntenteGridModel *self, guint row, EntenteGridLook *look);
  /* (transfer full) */
  char *(*dup_text) (EntenteGridModel *self, guint row, guint column);
  /* What the entry starts with; NULL where nothing can be typed. (transfer full) (nullable) */
  char *(*dup_typed) (EntenteGridModel *self, guint row, guint column);
  /* Does what was typed, as one edit; an error is a sentence for people, and nothing changed. */
  gboolean (*apply) (EntenteGridModel *self, guint row, guint column, const char *typed,
                     GError **error);
  /* All of a row in one sentence, for who does not see it. (transfer full) */
  char *(*dup_sentence) (EntenteGridModel *self, guint row);
  void (*set_folded) (EntenteGridModel *self, guint row, gboolean folded);
};

guint entente_grid_model_get_n_footers (EntenteGridModel *self);
void entente_grid_model_describe (EntenteGridModel *self, guint row, EntenteGridLook *look);
char *entente_grid_model_dup_text (EntenteGridModel *self, guint row, guint column);
char *entente_grid_model_dup_typed (EntenteGridModel *self, guint row, guint column);
gboolean entente_grid_model_apply (EntenteGridModel *self, guint row, guint column, const char *typed,
                                   GError **error);
char *entente_grid_model_dup_sentence (EntenteGridModel *self, guint row);
void entente_grid_model_set_folded (EntenteGridModel *self, guint row, gboolean folded);
/* For what implements it. */
void entente_grid_model_changed (EntenteGridModel *self);

G_END_DECLS
