/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-bodies.h"

#include "collective/entente-joint-list-private.h"
#include "collective/entente-person.h"
#include "entente-fold.h"
#include "entente-ranked-list.h"
#include "entente-words.h"

#include <string.h>

#define WORDS "bodies"

/**
 * entente_bodies_new_list:
 * @store: the records of a project
 *
 * Returns: (transfer full) (element-type EntenteBody): all bodies in the order of their rank, live
 */
GListModel *
entente_bodies_new_list (EntenteStore *store)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (entente_ranked_list_new (entente_store_get_list (store, ENTENTE_TYPE_BODY),
                                                ENTENTE_BODY_RANK));
}

/**
 * entente_bodies_get_organizing_group:
 * @store: the records of a project
 *
 * Returns: (transfer none): the body that every project has
 */
EntenteBody *
entente_bodies_get_organizing_group (EntenteStore *store)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return (EntenteBody *) entente_store_get_record (store,
                                                   ENTENTE_TYPE_BODY,
                                                   ENTENTE_ORGANIZING_GROUP_ID);
}

/*
 * Names
 */

static char *
dup_own_name (EntenteBody *self)
{
  return g_strstrip (g_strdup (entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_BODY_NAME)));
}

/**
 * entente_body_dup_name:
 * @self: a body
 *
 * Returns: (transfer full): its name; while it has none that of its kind, translated
 */
char *
entente_body_dup_name (EntenteBody *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  name = dup_own_name (self);
  if (*name != '\0')
    return g_steal_pointer (&name);

  return entente_record_dup_display (ENTENTE_RECORD (self), ENTENTE_BODY_KIND);
}

/**
 * entente_body_dup_paper_name:
 * @self: a body
 * @language: of the document
 *
 * Returns: (transfer full): its name as documents say it
 */
char *
entente_body_dup_paper_name (EntenteBody *self, EntenteLanguage language)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_BODY, NULL);
  g_autoptr (EntenteWords) words = NULL;
  g_autofree char *name = NULL;
  int kind;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  name = dup_own_name (self);
  if (*name != '\0')
    return g_steal_pointer (&name);

  kind = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_BODY_KIND);
  words = entente_words_new (language, WORDS);
  return g_strdup (
    entente_words_get (words, entente_choice_to_nick (fields[ENTENTE_BODY_KIND].choices, kind)));
}

/*
 * Members
 */

static gint64
get_body_id (EntenteSeat *seat)
{
  gint64 id = entente_record_get_reference (ENTENTE_RECORD (seat), ENTENTE_SEAT_BODY);

  return id != 0 ? id : ENTENTE_ORGANIZING_GROUP_ID;
}

/**
 * entente_seat_get_body:
 * @self: a seat
 *
 * Returns: (transfer none) (nullable): the body it is in, %NULL when the seat was deleted
 */
EntenteBody *
entente_seat_get_body (EntenteSeat *self)
{
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_SEAT (self), NULL);

  store = entente_record_get_store (ENTENTE_RECORD (self));
  if (store == NULL)
    return NULL;

  return (EntenteBody *) entente_store_get_record (store, ENTENTE_TYPE_BODY, get_body_id (self));
}

/**
 * entente_seat_is_in:
 * @self: a seat
 * @body: the id of a body
 *
 * Returns: whether the seat is in that body; one that names none is in the organising group
 */
gboolean
entente_seat_is_in (EntenteSeat *self, gint64 body)
{
  g_return_val_if_fail (ENTENTE_IS_SEAT (self), FALSE);

  return get_body_id (self) == body;
}

static GListModel *
get_seats_naming (EntenteStore *store, gint64 body)
{
  return entente_store_get_referrers (store, ENTENTE_TYPE_SEAT, ENTENTE_SEAT_BODY, body);
}

/**
 * entente_body_new_seats:
 * @self: a body of a store
 *
 * Returns: (transfer full) (element-type EntenteSeat): its seats, live, in no order that says
 *   something
 */
GListModel *
entente_body_new_seats (EntenteBody *self)
{
  EntenteStore *store;
  gint64 id;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  store = entente_record_get_store (ENTENTE_RECORD (self));
  g_return_val_if_fail (store != NULL, NULL);

  id = entente_record_get_id (ENTENTE_RECORD (self));
  if (id != ENTENTE_ORGANIZING_GROUP_ID)
    return g_object_ref (get_seats_naming (store, id));

  return G_LIST_MODEL (
    _entente_joint_list_new (get_seats_naming (store, 0), get_seats_naming (store, id)));
}

static char *
dup_seat_key (EntenteRecord *seat)
{
  EntenteStore *store = entente_record_get_store (seat);
  EntenteRecord *person
    = entente_store_get_record (store,
                                ENTENTE_TYPE_PERSON,
                                entente_record_get_reference (seat, ENTENTE_SEAT_PERSON));
  g_autofree char *name
    = person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
  gboolean leads = entente_record_get_choice (seat, ENTENTE_SEAT_ROLE) == ENTENTE_SEAT_COORDINATOR;
  g_autofree char *key = entente_fold_sort_key (name);

  return g_strdup_printf ("%d %s", leads ? 0 : 1, key);
}

static int
compare_seats (gconstpointer a, gconstpointer b)
{
  EntenteRecord *one = *(EntenteRecord *const *) a;
  EntenteRecord *other = *(EntenteRecord *const *) b;
  g_autofree char *key = dup_seat_key (one);
  g_autofree char *other_key = dup_seat_key (other);
  int order = strcmp (key, other_key);

  if (order != 0)
    return order;
  return entente_record_get_id (one) < entente_record_get_id (other) ? -1 : 1;
}

/**
 * entente_body_list_members:
 * @self: a body of a store
 *
 * Returns: (transfer full) (element-type EntenteSeat): its seats as they stand now, coordinators
 *   first, then by name
 */
GPtrArray *
entente_body_list_members (EntenteBody *self)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) seats = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), members);

  seats = entente_body_new_seats (self);
  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    g_ptr_array_add (members, g_list_model_get_item (seats, i));
  g_ptr_array_sort (members, compare_seats);

  return members;
}

/**
 * entente_body_find_seat:
 * @self: a body of a store
 * @person: the id of a person
 *
 * Returns: (transfer none) (nullable): where the person sits, %NULL when nowhere in this body
 */
EntenteSeat *
entente_body_find_seat (EntenteBody *self, gint64 person)
{
  GListModel *seats;
  gint64 id;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  id = entente_record_get_id (ENTENTE_RECORD (self));
  seats = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                       ENTENTE_TYPE_SEAT,
                                       ENTENTE_SEAT_PERSON,
                                       person);
  for (guint i = 0; person != 0 && i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (EntenteSeat) seat = g_list_model_get_item (seats, i);

      if (entente_seat_is_in (seat, id))
        return seat;
    }

  return NULL;
}

/*
 * The tree
 */

/**
 * entente_body_get_parent:
 * @self: a body
 *
 * Returns: (transfer none) (nullable): the body it reports to
 */
EntenteBody *
entente_body_get_parent (EntenteBody *self)
{
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), NULL);

  store = entente_record_get_store (ENTENTE_RECORD (self));
  if (store == NULL)
    return NULL;

  return (EntenteBody *) entente_store_get_record (
    store,
    ENTENTE_TYPE_BODY,
    entente_record_get_reference (ENTENTE_RECORD (self), ENTENTE_BODY_PARENT));
}

static guint
count_bodies (EntenteBody *self)
{
  return g_list_model_get_n_items (
    entente_store_get_list (entente_record_get_store (ENTENTE_RECORD (self)), ENTENTE_TYPE_BODY));
}

/**
 * entente_body_can_report_to:
 * @self: a body of a store
 * @parent: (nullable): another
 *
 * Returns: whether @self may report to @parent: not when @parent is @self or reports to it, however
 *   far up
 */
gboolean
entente_body_can_report_to (EntenteBody *self, EntenteBody *parent)
{
  guint left;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);

  /* A file of another program may go round in circles above. */
  left = count_bodies (self);
  for (; parent != NULL && left > 0; left--)
    {
      if (parent == self)
        return FALSE;
      parent = entente_body_get_parent (parent);
    }

  return parent == NULL;
}

/**
 * entente_body_get_depth:
 * @self: a body of a store
 *
 * Returns: how many bodies stand above it; 0 when it stands at the top, or reports to itself
 */
guint
entente_body_get_depth (EntenteBody *self)
{
  guint depth = 0;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), 0);

  if (!entente_body_can_report_to (self, entente_body_get_parent (self)))
    return 0;
  for (EntenteBody *body = entente_body_get_parent (self); body != NULL;
       body = entente_body_get_parent (body))
    depth++;

  return depth;
}

static void
append_below (GPtrArray *tree, GListModel *bodies, EntenteBody *parent)
{
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);
      EntenteBody *above = entente_body_get_parent (body);

      if (!entente_body_can_report_to (body, above))
        above = NULL;
      if (above != parent)
        continue;
      g_ptr_array_add (tree, g_object_ref (body));
      append_below (tree, bodies, body);
    }
}

/**
 * entente_bodies_list_tree:
 * @store: the records of a project
 *
 * Returns: (transfer full) (element-type EntenteBody): all bodies, each before those that report to
 *   it, siblings by rank
 */
GPtrArray *
entente_bodies_list_tree (EntenteStore *store)
{
  GPtrArray *tree = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) bodies = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), tree);

  bodies = entente_bodies_new_list (store);
  append_below (tree, bodies, NULL);

  return tree;
}

/**
 * entente_body_stands_on:
 * @self: a body
 * @day: a valid date
 *
 * Returns: whether it still meets on @day; it does on the day it ends
 */
gboolean
entente_body_stands_on (EntenteBody *self, const GDate *day)
{
  GDate end;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (day != NULL && g_date_valid (day), FALSE);

  return !entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_BODY_ENDED_ON, &end)
         || g_date_compare (day, &end) <= 0;
}
