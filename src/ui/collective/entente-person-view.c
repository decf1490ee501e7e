/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-person-view.h"

#include "collective/entente-directory-kind.h"
#include "collective/entente-field-expander-row.h"
#include "collective/entente-position-group.h"
#include "form/entente-field-group.h"

struct _EntentePersonView
{
  EntenteRecordView parent_instance;

  /* Owned */
  GSignalGroup *watch;
  GSignalGroup *watch_affiliations;

  /* Template */
  GtkScrolledWindow *scrolled_window;
  AdwAvatar *avatar;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  EntentePositionGroup *position_group;
};

G_DEFINE_FINAL_TYPE (EntentePersonView, entente_person_view, ENTENTE_TYPE_RECORD_VIEW)

static void
show_subtitle (EntentePersonView *self, EntenteRecord *record)
{
  EntenteAffiliations *affiliations
    = entente_record_view_get_affiliations (ENTENTE_RECORD_VIEW (self));
  g_autofree char *subtitle = NULL;

  if (affiliations != NULL)
    subtitle = entente_affiliations_dup_summary (affiliations, ENTENTE_PERSON (record));
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label),
                          subtitle != NULL && *subtitle != '\0');
}

static void
show_record (EntentePersonView *self)
{
  EntenteRecord *record = entente_record_view_get_record (ENTENTE_RECORD_VIEW (self));
  g_autofree char *title = NULL;

  if (record == NULL || entente_record_is_deleted (record))
    return;

  title = entente_directory_kind_dup_title (entente_directory_kind_get_people (), record);
  gtk_label_set_label (self->title_label, title);
  adw_avatar_set_text (self->avatar, title);
  show_subtitle (self, record);
}

static void
affiliations_set_cb (EntentePersonView *self)
{
  g_signal_group_set_target (self->watch_affiliations,
                             entente_record_view_get_affiliations (ENTENTE_RECORD_VIEW (self)));
  show_record (self);
}

static void
entente_person_view_record_changed (EntenteRecordView *view)
{
  EntentePersonView *self = ENTENTE_PERSON_VIEW (view);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);

  g_signal_group_set_target (self->watch, entente_record_view_get_record (view));
  gtk_adjustment_set_value (adjustment, 0);
  show_record (self);
}

static gboolean
entente_person_view_reveal (EntenteRecordView *view,
                            EntenteRecord *record,
                            const EntenteField *field)
{
  EntentePersonView *self = ENTENTE_PERSON_VIEW (view);

  if (ENTENTE_IS_POSITION (record))
    entente_position_group_unfold (self->position_group, record);
  return ENTENTE_RECORD_VIEW_CLASS (entente_person_view_parent_class)
    ->reveal (view, record, field);
}

static void
entente_person_view_dispose (GObject *object)
{
  EntentePersonView *self = ENTENTE_PERSON_VIEW (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->watch_affiliations);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PERSON_VIEW);

  G_OBJECT_CLASS (entente_person_view_parent_class)->dispose (object);
}

static void
entente_person_view_class_init (EntentePersonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteRecordViewClass *view_class = ENTENTE_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_person_view_dispose;
  view_class->record_changed = entente_person_view_record_changed;
  view_class->reveal = entente_person_view_reveal;

  g_type_ensure (ENTENTE_TYPE_FIELD_EXPANDER_ROW);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_PERSON);
  g_type_ensure (ENTENTE_TYPE_POSITION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePersonView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntentePersonView, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntentePersonView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePersonView, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePersonView, position_group);
}

static void
entente_person_view_init (EntentePersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (ENTENTE_TYPE_PERSON);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (show_record), self);
  self->watch_affiliations = g_signal_group_new (ENTENTE_TYPE_AFFILIATIONS);
  g_signal_group_connect_swapped (self->watch_affiliations,
                                  "changed",
                                  G_CALLBACK (show_record),
                                  self);
  g_signal_connect (self, "notify::affiliations", G_CALLBACK (affiliations_set_cb), NULL);
}
