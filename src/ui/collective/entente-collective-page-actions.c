/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-collective-page-private.h"

#include "collective/entente-bodies.h"
#include "collective/entente-contact-export-dialog.h"
#include "collective/entente-contact-import-dialog.h"
#include "collective/entente-directory-edit.h"
#include "collective/entente-record-picker-dialog.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteCollectivePage *self)
{
  return _entente_collective_page_get_store (self);
}

/* The record of an action's parameter (sx); NULL when it is gone. */
static EntenteRecord *
find_record (EntenteCollectivePage *self, GVariant *parameter)
{
  GType types[]
    = { ENTENTE_TYPE_ORGANIZATION, ENTENTE_TYPE_PERSON, ENTENTE_TYPE_POSITION, ENTENTE_TYPE_SEAT };
  const char *table;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &table, &id);
  for (guint i = 0; get_store (self) != NULL && i < G_N_ELEMENTS (types); i++)
    {
      if (g_str_equal (entente_record_type_get_table (types[i]), table))
        return entente_store_get_record (get_store (self), types[i], id);
    }
  return NULL;
}

static EntentePerson *
find_person (EntenteCollectivePage *self, gint64 id)
{
  if (get_store (self) == NULL)
    return NULL;
  return (EntentePerson *) entente_store_get_record (get_store (self), ENTENTE_TYPE_PERSON, id);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntenteDirectoryView *directory = _entente_collective_page_get_directory (self);

  if (get_store (self) == NULL || !gtk_widget_get_mapped (widget))
    return;
  if (directory != NULL)
    g_action_group_activate_action (entente_directory_view_get_actions (directory), "add", NULL);
  else
    entente_group_view_add (_entente_collective_page_get_group (self));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);

  if (get_store (self) == NULL)
    return;
  if (_entente_collective_page_get_directory (self) == NULL)
    _entente_collective_page_show_people (self);
  g_action_group_change_action_state (entente_directory_view_get_actions (_entente_collective_page_get_directory (self)),
                                      "search",
                                      g_variant_new_boolean (TRUE));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntenteRecord *record = find_record (self, parameter);

  if (record != NULL)
    _entente_collective_page_show_record (self, record);
}

/* What was just added, where it is seen now: the function in an organisation is asked next. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntenteRecord *position = find_record (self, parameter);
  EntenteDirectoryView *directory = _entente_collective_page_get_directory (self);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_POSITION, NULL);

  if (position != NULL && directory != NULL)
    entente_directory_view_reveal (directory, position, &fields[ENTENTE_POSITION_FUNCTION]);
}

static const char *
get_removed_words (EntenteRecord *record)
{
  if (!ENTENTE_IS_SEAT (record))
    return _ ("Removed from the organisation");
  if (entente_seat_is_in (ENTENTE_SEAT (record), ENTENTE_ORGANIZING_GROUP_ID))
    return _ ("Removed from the organising group");
  return _ ("Removed from the body");
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntenteRecord *record = find_record (self, parameter);
  g_autoptr (GError) error = NULL;
  const char *words;

  if (record == NULL)
    return;
  words = get_removed_words (record);
  if (!entente_directory_delete (record, &error))
    {
      entente_directory_say_failed (widget, error);
      return;
    }
  gtk_widget_activate_action (widget, "win.toast-undo", "s", words);
}

static void
say_joined (EntenteCollectivePage *self,
            EntentePerson *person,
            EntenteOrganization *organization,
            gboolean is_new)
{
  const char *name
    = entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME);
  g_autofree char *full_name = entente_person_dup_full_name (person);
  g_autofree char *said = NULL;

  if (is_new)
    /* Translators: a person, an organisation */
    said = g_strdup_printf (_ ("%s now belongs to %s"), full_name, name);
  else
    /* Translators: a person, an organisation */
    said = g_strdup_printf (_ ("%s already belongs to %s"), full_name, name);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              is_new ? "win.toast-undo" : "win.toast",
                              "s",
                              said);
}

static void
join (EntenteCollectivePage *self, EntentePerson *person, EntenteOrganization *organization)
{
  gboolean is_new = entente_directory_find_position (person, organization) == NULL;
  g_autoptr (GError) error = NULL;

  if (entente_directory_add_position (person, organization, &error) == NULL)
    entente_directory_say_failed (GTK_WIDGET (self), error);
  else
    say_joined (self, person, organization, is_new);
}

static void
join_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntentePerson *person;
  EntenteRecord *organization;
  gint64 person_id, organization_id;

  g_variant_get (parameter, "(xx)", &person_id, &organization_id);
  person = find_person (self, person_id);
  if (person == NULL)
    return;
  organization = entente_store_get_record (get_store (self), ENTENTE_TYPE_ORGANIZATION, organization_id);
  if (organization != NULL)
    join (self, person, ENTENTE_ORGANIZATION (organization));
}

static void
organization_picked_cb (EntenteCollectivePage *self, EntenteRecord *organization, AdwDialog *dialog)
{
  EntentePerson *person = g_object_get_data (G_OBJECT (dialog), "person");

  if (!entente_record_is_deleted (ENTENTE_RECORD (person)))
    join (self, person, ENTENTE_ORGANIZATION (organization));
}

static void
organization_named_cb (EntenteCollectivePage *self, const char *name, AdwDialog *dialog)
{
  EntentePerson *person = g_object_get_data (G_OBJECT (dialog), "person");
  g_autoptr (GError) error = NULL;

  if (!entente_record_is_deleted (ENTENTE_RECORD (person))
      && entente_directory_add_organization_to (person, name, &error) == NULL)
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
join_organization_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntentePerson *person = find_person (self, g_variant_get_int64 (parameter));
  AdwDialog *dialog;

  if (person == NULL)
    return;
  dialog = entente_record_picker_dialog_new (get_store (self),
                                             entente_directory_kind_get_organizations (),
                                             _entente_collective_page_get_affiliations (self),
                                             _ ("Add to Organisation"));
  g_object_set_data_full (G_OBJECT (dialog), "person", g_object_ref (person), g_object_unref);
  g_signal_connect_object (dialog,
                           "picked",
                           G_CALLBACK (organization_picked_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog,
                           "named",
                           G_CALLBACK (organization_named_cb),
                           self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
join_group_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);
  EntentePerson *person = find_person (self, g_variant_get_int64 (parameter));

  if (person == NULL)
    return;
  _entente_collective_page_show_group (self);
  entente_group_view_add_person (_entente_collective_page_get_group (self), person);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (widget);

  if (get_store (self) != NULL)
    entente_contact_import_dialog_choose (widget, get_store (self));
}

static void
export_directory (GtkWidget *widget, EntenteContactFormat format)
{
  EntenteDirectoryView *directory
    = _entente_collective_page_get_directory (ENTENTE_COLLECTIVE_PAGE (widget));
  EntenteDirectoryList *list = NULL;

  if (directory != NULL)
    list = entente_directory_view_get_list (directory);
  if (list != NULL)
    entente_contact_export_dialog_choose (widget, list, format);
}

static void
export_csv_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_directory (widget, ENTENTE_CONTACTS_CSV);
}

static void
export_vcard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_directory (widget, ENTENTE_CONTACTS_VCARD);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "page.search", NULL, search_action },
  { "collective.add", NULL, add_action },
  { "collective.edit", "(sx)", edit_action },
  { "collective.export-csv", NULL, export_csv_action },
  { "collective.export-vcard", NULL, export_vcard_action },
  { "collective.import", NULL, import_action },
  { "collective.join", "(xx)", join_action },
  { "collective.join-group", "x", join_group_action },
  { "collective.join-organization", "x", join_organization_action },
  { "collective.remove", "(sx)", remove_action },
  { "collective.show", "(sx)", show_action },
};

void
_entente_collective_page_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class,
                                     actions[i].name,
                                     actions[i].parameter,
                                     actions[i].func);
}

void
_entente_collective_page_update_actions (EntenteCollectivePage *self)
{
  EntenteStore *store = get_store (self);
  gboolean writable = store != NULL && !entente_store_get_read_only (store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.import", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.join", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.join-group", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.join-organization", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collective.remove", writable);
}
