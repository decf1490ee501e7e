/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-affiliations.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteRecordView:
 *
 * The abstract class of what shows one record of a directory in detail. It may be shown another record, or
 * none, at any time.
 *
 * Properties: `record` (EntenteRecord, nullable), `affiliations` (EntenteAffiliations, nullable).
 */
#define ENTENTE_TYPE_RECORD_VIEW (entente_record_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteRecordView, entente_record_view, ENTENTE, RECORD_VIEW, AdwBin)

struct _EntenteRecordViewClass {
  AdwBinClass parent_class;

  void (*record_changed) (EntenteRecordView *self);
  /* Shows one field of `record`, or of another record that is edited in this view, and gives it the
     keyboard focus. NULL: the view's first field. */
  gboolean (*reveal) (EntenteRecordView *self, EntenteRecord *record, const EntenteField *field);
};

EntenteRecord *entente_record_view_get_record (EntenteRecordView *self);
void entente_record_view_set_record (EntenteRecordView *self, EntenteRecord *record);
EntenteAffiliations *entente_record_view_get_affiliations (EntenteRecordView *self);
gboolean entente_record_view_reveal (EntenteRecordView *self,
                                     EntenteRecord *record,
                                     const EntenteField *field);
/* Opens whatever is folded around a widget, scrolls to it and gives it the keyboard focus. */
void entente_record_view_show_widget (EntenteRecordView *self, GtkWidget *widget);

G_END_DECLS
