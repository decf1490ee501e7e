/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-grid-view.h"

#include "preview/entente-preview.h"
#include "schedule/entente-month-grid-document.h"

struct _EntenteMonthGridView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */

  /* Borrowed */
  EntentePreview *preview;
};

G_DEFINE_FINAL_TYPE (EntenteMonthGridView, entente_month_grid_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
entente_month_grid_view_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  EntenteMonthGridView *self = ENTENTE_MONTH_GRID_VIEW (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_project (EntenteMonthGridView *self, EntenteProject *project)
{
  g_autoptr (EntenteDocument) document = NULL;

  if (!g_set_object (&self->project, project))
    return;
  if (project != NULL)
    document = entente_month_grid_document_new (project);
  entente_preview_set_document (self->preview, document);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

static void
entente_month_grid_view_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROJECT:
      set_project (ENTENTE_MONTH_GRID_VIEW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_month_grid_view_dispose (GObject *object)
{
  EntenteMonthGridView *self = ENTENTE_MONTH_GRID_VIEW (object);

  g_clear_object (&self->project);

  G_OBJECT_CLASS (entente_month_grid_view_parent_class)->dispose (object);
}

static void
entente_month_grid_view_class_init (EntenteMonthGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_month_grid_view_dispose;
  object_class->get_property = entente_month_grid_view_get_property;
  object_class->set_property = entente_month_grid_view_set_property;

  properties[PROP_PROJECT]
    = g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_month_grid_view_init (EntenteMonthGridView *self)
{
  self->preview = g_object_new (ENTENTE_TYPE_PREVIEW, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->preview));
}
