/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicators-view.h"

#include "evaluation/entente-frame-view.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"

#include <glib/gi18n-lib.h>

struct _EntenteIndicatorsView
{
  EntentePage parent_instance;

  /* Borrowed */
  EntentePage *table;
};

G_DEFINE_FINAL_TYPE (EntenteIndicatorsView, entente_indicators_view, ENTENTE_TYPE_PAGE)

static void
entente_indicators_view_project_changed (EntentePage *page)
{
  EntenteIndicatorsView *self = ENTENTE_INDICATORS_VIEW (page);

  if (self->table != NULL)
    entente_page_set_project (self->table, entente_page_get_project (page));
}

static gboolean
entente_indicators_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_INDICATOR (record) || ENTENTE_IS_MEASUREMENT (record);
}

/* A value is shown with the indicator it is of. */
static gboolean
entente_indicators_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteIndicatorsView *self = ENTENTE_INDICATORS_VIEW (page);
  EntenteRecord *indicator = record;

  if (ENTENTE_IS_MEASUREMENT (record))
    indicator = entente_store_get_record (
      entente_record_get_store (record), ENTENTE_TYPE_INDICATOR,
      entente_record_get_reference (record, ENTENTE_MEASUREMENT_INDICATOR));

  return indicator != NULL
         && entente_page_reveal (self->table, indicator, indicator == record ? field : NULL);
}

static char *
entente_indicators_view_dup_selection (EntentePage *page)
{
  return entente_page_dup_selection (ENTENTE_INDICATORS_VIEW (page)->table);
}

static void
entente_indicators_view_restore_selection (EntentePage *page, const char *selection)
{
  entente_page_restore_selection (ENTENTE_INDICATORS_VIEW (page)->table, selection);
}

static void
entente_indicators_view_dispose (GObject *object)
{
  EntenteIndicatorsView *self = ENTENTE_INDICATORS_VIEW (object);

  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  self->table = NULL;

  G_OBJECT_CLASS (entente_indicators_view_parent_class)->dispose (object);
}

static void
entente_indicators_view_class_init (EntenteIndicatorsViewClass *klass)
{
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_indicators_view_dispose;

  page_class->name = "indicators";
  page_class->title = N_ ("Indicators");
  page_class->project_changed = entente_indicators_view_project_changed;
  page_class->knows = entente_indicators_view_knows;
  page_class->reveal = entente_indicators_view_reveal;
  page_class->dup_selection = entente_indicators_view_dup_selection;
  page_class->restore_selection = entente_indicators_view_restore_selection;
}

static void
entente_indicators_view_init (EntenteIndicatorsView *self)
{
  self->table = g_object_new (ENTENTE_TYPE_FRAME_VIEW, "indicators-only", TRUE, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->table));
}
