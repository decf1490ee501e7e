/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-roles-row.h"

#include "entente-fold.h"

#include <glib/gi18n-lib.h>

struct _EntenteRolesRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteReadyPlan *plan; /* nullable */
  GPtrArray *people;      /* by name */
  GListModel *names;      /* theirs, after that of nobody */
  GPtrArray *rows;        /* borrowed: a combo row for each role, whose title is the role */
};

G_DEFINE_FINAL_TYPE (EntenteRolesRow, entente_roles_row, ADW_TYPE_EXPANDER_ROW)

static int
compare_people (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = entente_person_dup_full_name (*(EntentePerson *const *) a);
  g_autofree char *second = entente_person_dup_full_name (*(EntentePerson *const *) b);

  return entente_fold_compare (first, second);
}

static void
list_people (EntenteRolesRow *self, EntenteStore *store)
{
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_PERSON);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (self->people, g_list_model_get_item (all, i));
  g_ptr_array_sort (self->people, compare_people);

  gtk_string_list_append (names, C_ ("role of a ready plan", "Nobody yet"));
  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_take (names,
                          entente_person_dup_full_name (g_ptr_array_index (self->people, i)));
  g_clear_object (&self->names);
  self->names = G_LIST_MODEL (names);
}

static GtkWidget *
find_row (EntenteRolesRow *self, const char *role)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwPreferencesRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (adw_preferences_row_get_title (row), role))
        return GTK_WIDGET (row);
    }
  return NULL;
}

static const char *
get_role (EntenteReadyPlan *plan, guint index)
{
  const EntenteReadyTask *task = entente_ready_plan_get_task (plan, index);

  return task->is_group ? "" : task->role;
}

/* Names are typed to be found: there may be many. */
static void
add_row (EntenteRolesRow *self, const char *role)
{
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "use-markup", FALSE,
                                 "title", role,
                                 "expression", name,
                                 "search-match-mode", GTK_STRING_FILTER_MATCH_MODE_SUBSTRING,
                                 "enable-search", TRUE,
                                 "model", self->names,
                                 NULL);

  gtk_expression_unref (name);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (EntenteRolesRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
entente_roles_row_dispose (GObject *object)
{
  EntenteRolesRow *self = ENTENTE_ROLES_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->plan, entente_ready_plan_unref);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (entente_roles_row_parent_class)->dispose (object);
}

static void
entente_roles_row_class_init (EntenteRolesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_roles_row_dispose;
}

static void
entente_roles_row_init (EntenteRolesRow *self)
{
  self->rows = g_ptr_array_new ();
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set (self,
                "title", _ ("Who Takes Which Role"),
                "subtitle", _ ("Whoever is named answers for the tasks of that role. It can wait."),
                NULL);
}

void
entente_roles_row_set_plan (EntenteRolesRow *self, EntenteReadyPlan *plan, EntenteStore *store)
{
  g_return_if_fail (ENTENTE_IS_ROLES_ROW (self));
  g_return_if_fail (plan != NULL);

  clear_rows (self);
  g_clear_pointer (&self->plan, entente_ready_plan_unref);
  self->plan = entente_ready_plan_ref (plan);
  list_people (self, store);
  for (guint i = 0; i < entente_ready_plan_get_n_tasks (plan); i++)
    if (*get_role (plan, i) != '\0' && find_row (self, get_role (plan, i)) == NULL)
      add_row (self, get_role (plan, i));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

void
entente_roles_row_set_chosen (EntenteRolesRow *self, const gboolean *chosen)
{
  gboolean any = FALSE;

  g_return_if_fail (ENTENTE_IS_ROLES_ROW (self));
  g_return_if_fail (self->plan != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), FALSE);
  for (guint i = 0; i < entente_ready_plan_get_n_tasks (self->plan); i++)
    {
      GtkWidget *row = chosen[i] ? find_row (self, get_role (self->plan, i)) : NULL;

      if (row == NULL)
        continue;
      gtk_widget_set_visible (row, TRUE);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any && self->people->len > 0);
}

GHashTable *
entente_roles_row_dup_people (EntenteRolesRow *self)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  g_return_val_if_fail (ENTENTE_IS_ROLES_ROW (self), people);

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);
      guint position = adw_combo_row_get_selected (row);

      if (position > 0 && position <= self->people->len)
        g_hash_table_insert (people,
                             g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))),
                             g_object_ref (g_ptr_array_index (self->people, position - 1)));
    }
  return people;
}
