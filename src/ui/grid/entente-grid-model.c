/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-grid-model.h"

G_DEFINE_INTERFACE (EntenteGridModel, entente_grid_model, G_TYPE_LIST_MODEL)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_grid_model_default_init (EntenteGridModelInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

guint
entente_grid_model_get_n_footers (EntenteGridModel *self)
{
  EntenteGridModelInterface *iface = ENTENTE_GRID_MODEL_GET_IFACE (self);

  return iface->get_n_footers != NULL ? iface->get_n_footers (self) : 0;
}

void
entente_grid_model_describe (EntenteGridModel *self, guint row, EntenteGridLook *look)
{
  *look = (EntenteGridLook){ 0 };
  ENTENTE_GRID_MODEL_GET_IFACE (self)->describe (self, row, look);
}

char *
entente_grid_model_dup_text (EntenteGridModel *self, guint row, guint column)
{
  return ENTENTE_GRID_MODEL_GET_IFACE (self)->dup_text (self, row, column);
}

char *
entente_grid_model_dup_typed (EntenteGridModel *self, guint row, guint column)
{
  return ENTENTE_GRID_MODEL_GET_IFACE (self)->dup_typed (self, row, column);
}

gboolean
entente_grid_model_apply (EntenteGridModel *self,
                          guint row,
                          guint column,
                          const char *typed,
                          GError **error)
{
  return ENTENTE_GRID_MODEL_GET_IFACE (self)->apply (self, row, column, typed, error);
}

char *
entente_grid_model_dup_sentence (EntenteGridModel *self, guint row)
{
  return ENTENTE_GRID_MODEL_GET_IFACE (self)->dup_sentence (self, row);
}

void
entente_grid_model_set_folded (EntenteGridModel *self, guint row, gboolean folded)
{
  EntenteGridModelInterface *iface = ENTENTE_GRID_MODEL_GET_IFACE (self);

  if (iface->set_folded != NULL)
    iface->set_folded (self, row, folded);
}

void
entente_grid_model_changed (EntenteGridModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
