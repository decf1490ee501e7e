/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-organization-view.h"

#include "collective/entente-color-row.h"
#include "collective/entente-commitment-row.h"
#include "collective/entente-directory-kind.h"
#include "collective/entente-field-expander-row.h"
#include "collective/entente-organization-avatar.h"
#include "collective/entente-position-group.h"
#include "form/entente-field-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteOrganizationView
{
  EntenteRecordView parent_instance;

  /* Owned */
  GSignalGroup *watch;

  /* Template */
  GtkScrolledWindow *scrolled_window;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *siret_row;
  EntentePositionGroup *position_group;
};

G_DEFINE_FINAL_TYPE (EntenteOrganizationView, entente_organization_view, ENTENTE_TYPE_RECORD_VIEW)

static char *
dup_subtitle (EntenteRecord *record)
{
  g_autofree char *kind = entente_record_dup_display (record, ENTENTE_ORGANIZATION_KIND);
  g_autofree char *role = entente_record_dup_display (record, ENTENTE_ORGANIZATION_ROLE);

  /* Translators: under an organisation’s name, its kind and its role: “Association · Lead organisation” */
  return g_strdup_printf (C_ ("kind and role", "%s · %s"), kind, role);
}

static void
show_record (EntenteOrganizationView *self)
{
  EntenteRecord *record = entente_record_view_get_record (ENTENTE_RECORD_VIEW (self));
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (record == NULL || entente_record_is_deleted (record))
    return;

  title = entente_directory_kind_dup_title (entente_directory_kind_get_organizations (), record);
  subtitle = dup_subtitle (record);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_sensitive (self->siret_row,
                            !entente_record_get_boolean (record, ENTENTE_ORGANIZATION_NO_SIRET));
}

static void
entente_organization_view_record_changed (EntenteRecordView *view)
{
  EntenteOrganizationView *self = ENTENTE_ORGANIZATION_VIEW (view);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  g_signal_group_set_target (self->watch, entente_record_view_get_record (view));
  gtk_adjustment_set_value (adjustment, 0);
  show_record (self);
}

static gboolean
entente_organization_view_reveal (EntenteRecordView *view,
                                  EntenteRecord *record,
                                  const EntenteField *field)
{
  EntenteOrganizationView *self = ENTENTE_ORGANIZATION_VIEW (view);

  if (ENTENTE_IS_POSITION (record))
    entente_position_group_unfold (self->position_group, record);
  return ENTENTE_RECORD_VIEW_CLASS (entente_organization_view_parent_class)
    ->reveal (view, record, field);
}

static void
entente_organization_view_dispose (GObject *object)
{
  EntenteOrganizationView *self = ENTENTE_ORGANIZATION_VIEW (object);

  g_clear_object (&self->watch);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ORGANIZATION_VIEW);

  G_OBJECT_CLASS (entente_organization_view_parent_class)->dispose (object);
}

static void
entente_organization_view_class_init (EntenteOrganizationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteRecordViewClass *view_class = ENTENTE_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_organization_view_dispose;
  view_class->record_changed = entente_organization_view_record_changed;
  view_class->reveal = entente_organization_view_reveal;

  g_type_ensure (ENTENTE_TYPE_COLOR_ROW);
  g_type_ensure (ENTENTE_TYPE_COMMITMENT_ROW);
  g_type_ensure (ENTENTE_TYPE_FIELD_EXPANDER_ROW);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_ORGANIZATION);
  g_type_ensure (ENTENTE_TYPE_ORGANIZATION_AVATAR);
  g_type_ensure (ENTENTE_TYPE_POSITION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-organization-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationView, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationView, siret_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationView, position_group);
}

static void
entente_organization_view_init (EntenteOrganizationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (ENTENTE_TYPE_ORGANIZATION);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (show_record), self);
}
