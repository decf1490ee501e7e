/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-body-edit.h"

#include "entente-model-error.h"
#include "entente-ranked-list.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (gpointer record)
{
  return entente_record_get_store (ENTENTE_RECORD (record));
}

/* Borrowed from the store once the edit is committed. */
static gpointer
commit_new (EntenteEdit *edit, EntenteStore *store, EntenteRecord *made, GError **error)
{
  GType type = G_OBJECT_TYPE (made);
  gint64 id = entente_record_get_id (made);

  if (!entente_edit_commit (edit, error))
    return NULL;

  return entente_store_get_record (store, type, id);
}

/**
 * entente_bodies_add:
 * @store: the records of a project
 * @kind: its kind
 * @name: its name, or "" to be called as its kind is
 * @error: return location
 *
 * Makes a body, after the others.
 *
 * Returns: (transfer none) (nullable): the body, or %NULL with an error of #ENTENTE_STORE_ERROR
 */
EntenteBody *
entente_bodies_add (EntenteStore *store, EntenteBodyKind kind, const char *name, GError **error)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *body;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  list = entente_bodies_new_list (store);
  edit = entente_store_begin (store, _("Add body"));
  rank = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (list), edit, NULL, G_MAXUINT);
  body = entente_edit_insert (edit, ENTENTE_TYPE_BODY);
  entente_edit_set_choice (edit, body, ENTENTE_BODY_KIND, kind);
  entente_edit_set_text (edit, body, ENTENTE_BODY_NAME, name);
  entente_edit_set_integer (edit, body, ENTENTE_BODY_RANK, rank);

  return commit_new (edit, store, body, error);
}

/**
 * entente_body_set_parent:
 * @self: a body
 * @parent: (nullable): the body it is to report to
 * @error: return location
 *
 * Returns: whether it was done; otherwise %ENTENTE_MODEL_ERROR_CYCLE when @parent reports to @self
 *   already, or an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_body_set_parent (EntenteBody *self, EntenteBody *parent, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (parent == NULL || ENTENTE_IS_BODY (parent), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_body_can_report_to (self, parent))
    {
      g_autofree char *name = entente_body_dup_name (self);
      g_autofree char *above = entente_body_dup_name (parent);

      g_set_error (
          error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE,
          /* Translators: two bodies: “Logistics” cannot report to “Kitchen”, … */
          _ ("“%s” cannot report to “%s”, which reports to it already. Nothing was changed."), name,
          above);
      return FALSE;
    }

  edit = entente_store_begin (get_store (self), _("Change who a body reports to"));
  entente_edit_set_reference (edit,
                              ENTENTE_RECORD (self),
                              ENTENTE_BODY_PARENT,
                              (EntenteRecord *) parent);
  return entente_edit_commit (edit, error);
}

/**
 * entente_body_move:
 * @self: a body
 * @position: where it is to stand among all bodies, counted without it
 * @error: return location
 *
 * Returns: whether it was done; otherwise an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_body_move (EntenteBody *self, guint position, GError **error)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 rank;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  list = entente_bodies_new_list (get_store (self));
  edit = entente_store_begin (get_store (self), _("Move body"));
  rank = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (list),
                                        edit,
                                        ENTENTE_RECORD (self),
                                        position);
  entente_edit_set_integer (edit, ENTENTE_RECORD (self), ENTENTE_BODY_RANK, rank);
  return entente_edit_commit (edit, error);
}

/**
 * entente_body_set_rhythm:
 * @self: a body
 * @rule: a rule as entente_recurrence_to_rule() writes it, or "" for no rhythm
 * @from: the moment of a first meeting, or %ENTENTE_MOMENT_NONE
 * @with_time: whether @from has an hour
 * @error: return location
 *
 * Returns: whether it was done; otherwise an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_body_set_rhythm (EntenteBody *self,
                         const char *rule,
                         EntenteMoment from,
                         gboolean with_time,
                         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *iso = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  iso = from != ENTENTE_MOMENT_NONE
          ? entente_moment_to_iso (from, ENTENTE_MOMENT_STARTS, with_time)
          : g_strdup ("");
  edit = entente_store_begin (get_store (self), _("Change rhythm"));
  entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_BODY_RHYTHM, rule);
  entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_BODY_RHYTHM_FROM, iso);
  return entente_edit_commit (edit, error);
}

/*
 * Members
 */

static gboolean
is_organizing_group (EntenteBody *self)
{
  return entente_record_get_id (ENTENTE_RECORD (self)) == ENTENTE_ORGANIZING_GROUP_ID;
}

/* As before there were other bodies: seats of the organising group name none. */
static void
seat_in (EntenteEdit *edit, EntenteRecord *seat, EntenteBody *body)
{
  entente_edit_set_reference (edit,
                              seat,
                              ENTENTE_SEAT_BODY,
                              is_organizing_group (body) ? NULL : ENTENTE_RECORD (body));
}

/**
 * entente_body_add_person:
 * @self: a body
 * @person: who is to sit there
 * @organization: (nullable): for which organisation
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the seat; that which stands already when the person sits
 *   there; %NULL with an error of #ENTENTE_STORE_ERROR
 */
EntenteSeat *
entente_body_add_person (EntenteBody *self,
                         EntentePerson *person,
                         EntenteOrganization *organization,
                         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteSeat *standing;
  EntenteRecord *seat;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  standing = entente_body_find_seat (self, entente_record_get_id (ENTENTE_RECORD (person)));
  if (standing != NULL)
    return standing;

  edit = entente_store_begin (get_store (self),
                              is_organizing_group (self) ? _("Add to the organising group")
                                                         : _("Add to a body"));
  seat = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);
  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_PERSON, ENTENTE_RECORD (person));
  entente_edit_set_reference (edit,
                              seat,
                              ENTENTE_SEAT_ORGANIZATION,
                              (EntenteRecord *) organization);
  seat_in (edit, seat, self);

  return commit_new (edit, get_store (self), seat, error);
}

/**
 * entente_seat_remove:
 * @self: a seat
 * @error: return location
 *
 * Returns: whether it was done; otherwise an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_seat_remove (EntenteSeat *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SEAT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  edit = entente_store_begin (get_store (self),
                              entente_seat_is_in (self, ENTENTE_ORGANIZING_GROUP_ID)
                                ? _("Remove from the organising group")
                                : _("Remove from a body"));
  entente_edit_delete (edit, ENTENTE_RECORD (self));
  return entente_edit_commit (edit, error);
}

static void
say_seated (EntenteSeat *self, EntenteBody *body, GError **error)
{
  EntenteRecord *person
    = entente_store_get_record (get_store (self),
                                ENTENTE_TYPE_PERSON,
                                entente_record_get_reference (ENTENTE_RECORD (self),
                                                              ENTENTE_SEAT_PERSON));
  g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  g_autofree char *where = entente_body_dup_name (body);

  g_set_error (error,
               ENTENTE_MODEL_ERROR,
               ENTENTE_MODEL_ERROR_STATE,
               /* Translators: a person and a body. */
               _("%s sits in “%s” already. Nothing was changed."),
               name,
               where);
}

/**
 * entente_seat_move:
 * @self: a seat
 * @body: where it is to be
 * @error: return location
 *
 * Takes the seat with its role, mission and voices.
 *
 * Returns: whether it was done; otherwise %ENTENTE_MODEL_ERROR_STATE when the person sits in @body
 *   already, or an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_seat_move (EntenteSeat *self, EntenteBody *body, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteSeat *standing;

  g_return_val_if_fail (ENTENTE_IS_SEAT (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_BODY (body), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (entente_seat_is_in (self, entente_record_get_id (ENTENTE_RECORD (body))))
    return TRUE;
  standing = entente_body_find_seat (
    body, entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_SEAT_PERSON));
  if (standing != NULL)
    {
      say_seated (self, body, error);
      return FALSE;
    }

  edit = entente_store_begin (get_store (self), _("Move to another body"));
  seat_in (edit, ENTENTE_RECORD (self), body);
  return entente_edit_commit (edit, error);
}
