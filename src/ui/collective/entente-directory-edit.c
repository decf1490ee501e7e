/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-edit.h"

#include "collective/entente-body-edit.h"
#include "collective/entente-organization-avatar.h"

#include <glib/gi18n-lib.h>

/* Asked again by id: a record made in an edit is the store's own once the edit is committed. */
static EntenteRecord *
commit_new (EntenteStore *store, EntenteEdit *edit, EntenteRecord *record, GError **error)
{
  GType type = G_OBJECT_TYPE (record);
  gint64 id = entente_record_get_id (record);

  if (!entente_edit_commit (edit, error))
    return NULL;
  return entente_store_get_record (store, type, id);
}

/* "Jean-Marc de la Tour": the given name is the first word. */
static void
set_person_name (EntenteEdit *edit, EntenteRecord *person, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  if (words[0] == NULL)
    return;
  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, words[0]);
  if (words[1] != NULL)
    entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, g_strstrip (words[1]));
}

static EntenteRecord *
insert (EntenteStore *store,
        EntenteEdit *edit,
        const EntenteDirectoryKind *kind,
        const char *name)
{
  EntenteRecord *record = entente_edit_insert (edit, kind->record_type ());
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (ENTENTE_IS_ORGANIZATION (record))
    entente_edit_set_text (edit,
                           record,
                           ENTENTE_ORGANIZATION_COLOR,
                           entente_organization_avatar_propose_color (store));
  if (*stripped == '\0')
    return record;
  if (ENTENTE_IS_PERSON (record))
    set_person_name (edit, record, stripped);
  else
    entente_edit_set_text (edit, record, kind->name_field, stripped);
  return record;
}

static EntenteRecord *
insert_position (EntenteEdit *edit, EntenteRecord *person, EntenteRecord *organization)
{
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

  entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION, organization);
  return position;
}

/* Borrowed from the store; NULL when nothing refers to the record in that way. */
static EntenteRecord *
find_referrer (EntenteRecord *record, GType type, guint field, guint other_field, gint64 other)
{
  EntenteStore *store = entente_record_get_store (record);
  GListModel *referrers
    = entente_store_get_referrers (store, type, field, entente_record_get_id (record));

  for (guint i = 0; i < g_list_model_get_n_items (referrers); i++)
    {
      g_autoptr (EntenteRecord) referrer = g_list_model_get_item (referrers, i);

      if (other == 0 || entente_record_get_reference (referrer, other_field) == other)
        return entente_store_get_record (store, type, entente_record_get_id (referrer));
    }
  return NULL;
}

EntenteRecord *
entente_directory_add (EntenteStore *store,
                       const EntenteDirectoryKind *kind,
                       const char *name,
                       GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _ (kind->add));

  return commit_new (store, edit, insert (store, edit, kind, name), error);
}

/* So that two records of the same name are not confused: "Ludothèque (copy)". */
static void
mark_copy (EntenteEdit *edit, EntenteRecord *copy, EntenteRecord *original, guint field)
{
  const char *name = entente_record_get_text (original, field);
  g_autofree char *marked = NULL;

  if (*name == '\0')
    return;
  /* Translators: the name of a record that was duplicated */
  marked = g_strdup_printf (_ ("%s (copy)"), name);
  entente_edit_set_text (edit, copy, field, marked);
}

EntenteRecord *
entente_directory_duplicate (EntenteRecord *record, GError **error)
{
  const EntenteDirectoryKind *kind = entente_directory_kind_find (G_OBJECT_TYPE (record));
  EntenteStore *store = entente_record_get_store (record);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _ (kind->duplicate));
  EntenteRecord *copy = entente_edit_duplicate (edit, record);

  mark_copy (edit,
             copy,
             record,
             ENTENTE_IS_PERSON (copy) ? ENTENTE_PERSON_FAMILY_NAME : kind->name_field);
  return commit_new (store, edit, copy, error);
}

static const char *
get_delete_label (GType type)
{
  if (type == ENTENTE_TYPE_POSITION)
    return _ ("Remove person from organisation");
  return _ (entente_directory_kind_find (type)->delete);
}

gboolean
entente_directory_delete (EntenteRecord *record, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  if (ENTENTE_IS_SEAT (record))
    return entente_seat_remove (ENTENTE_SEAT (record), error);

  edit = entente_store_begin (entente_record_get_store (record),
                              get_delete_label (G_OBJECT_TYPE (record)));
  entente_edit_delete (edit, record);
  return entente_edit_commit (edit, error);
}

EntenteRecord *
entente_directory_find_position (EntentePerson *person, EntenteOrganization *organization)
{
  return find_referrer (ENTENTE_RECORD (person),
                        ENTENTE_TYPE_POSITION,
                        ENTENTE_POSITION_PERSON,
                        ENTENTE_POSITION_ORGANIZATION,
                        entente_record_get_id (ENTENTE_RECORD (organization)));
}

EntenteRecord *
entente_directory_add_position (EntentePerson *person,
                                EntenteOrganization *organization,
                                GError **error)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (person));
  EntenteRecord *position = entente_directory_find_position (person, organization);
  g_autoptr (EntenteEdit) edit = NULL;

  if (position != NULL)
    return position;
  edit = entente_store_begin (store, _ ("Add person to organisation"));
  position = insert_position (edit, ENTENTE_RECORD (person), ENTENTE_RECORD (organization));
  return commit_new (store, edit, position, error);
}

EntenteRecord *
entente_directory_add_person_to (EntenteOrganization *organization,
                                 const char *name,
                                 GError **error)
{
  const EntenteDirectoryKind *kind = entente_directory_kind_get_people ();
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (organization));
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _ (kind->add));
  EntenteRecord *person = insert (store, edit, kind, name);
  EntenteRecord *position = insert_position (edit, person, ENTENTE_RECORD (organization));

  return commit_new (store, edit, position, error);
}

EntenteRecord *
entente_directory_add_organization_to (EntentePerson *person, const char *name, GError **error)
{
  const EntenteDirectoryKind *kind = entente_directory_kind_get_organizations ();
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (person));
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _ (kind->add));
  EntenteRecord *organization = insert (store, edit, kind, name);
  EntenteRecord *position = insert_position (edit, ENTENTE_RECORD (person), organization);

  return commit_new (store, edit, position, error);
}

EntenteRecord *
entente_directory_add_seat (EntentePerson *person,
                            EntenteOrganization *organization,
                            GError **error)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (person));

  return (EntenteRecord *) entente_body_add_person (entente_bodies_get_organizing_group (store),
                                                    person,
                                                    organization,
                                                    error);
}

EntenteRecord *
entente_directory_add_member (EntenteStore *store, const char *name, GError **error)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _ ("Add to the organising group"));
  EntenteRecord *person = insert (store, edit, entente_directory_kind_get_people (), name);
  EntenteRecord *seat = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);

  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_PERSON, person);
  return commit_new (store, edit, seat, error);
}

void
entente_directory_say_failed (GtkWidget *widget, const GError *error)
{
  const char *sentence = _ ("This could not be saved; nothing was changed. Please try again.");

  if (g_error_matches (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NO_SPACE))
    sentence = _ ("This could not be saved: the disk of this computer is full. Make room and try "
                  "again.");
  g_debug ("An edit of the collective failed: %s", error->message);
  gtk_widget_activate_action (widget, "win.toast", "s", sentence);
}
