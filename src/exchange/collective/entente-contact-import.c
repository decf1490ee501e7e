/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-import.h"

#include "entente-contact-heading-private.h"
#include "entente-contact-plan-private.h"
#include "entente-contact-table-private.h"
#include "entente-vcard-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteContactImport
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteContactTable *table;
  EntenteContactPlan *plan;
  GListStore *lines;

  gboolean stale; /* the project changed since the plan was made */
};

static void import_init (EntenteImportInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteContactImport,
                               entente_contact_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT, import_init))

enum {
  PROP_0,
  PROP_N_ADDED,
  PROP_N_UPDATED,
  PROP_N_UNCHANGED,
  PROP_N_REFUSED,
  PROP_LAYOUT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Properties of the counts stand in the order of their outcomes. */
static EntenteImportOutcome
get_outcome (guint prop_id)
{
  return ENTENTE_IMPORT_ADDED + (prop_id - PROP_N_ADDED);
}

static EntenteContactColumn *
get_column (EntenteContactImport *self, guint column)
{
  return _entente_contact_table_get_column (self->table, column);
}

static gboolean
has_column (EntenteContactImport *self, guint column)
{
  return column < self->table->columns->len;
}

static gboolean
is_vcard (GBytes *content, const char *file_name)
{
  g_autofree char *lower = file_name != NULL ? g_ascii_strdown (file_name, -1) : NULL;

  return entente_vcard_sniff (content)
         || (lower != NULL
             && (g_str_has_suffix (lower, ".vcf") || g_str_has_suffix (lower, ".vcard")));
}

static void
make_plan (EntenteContactImport *self)
{
  EntenteContactPlan *plan = _entente_contact_plan_new (self->store, self->table);

  g_clear_pointer (&self->plan, _entente_contact_plan_free);
  self->plan = plan;
  self->stale = FALSE;
  g_list_store_splice (self->lines,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       plan->lines->pdata,
                       plan->lines->len);

  g_object_notify (G_OBJECT (self), "n-added");
  g_object_notify (G_OBJECT (self), "n-updated");
  g_object_notify (G_OBJECT (self), "n-unchanged");
  g_object_notify (G_OBJECT (self), "n-refused");
}

static void
store_changed_cb (EntenteContactImport *self)
{
  self->stale = TRUE;
}

static void
entente_contact_import_finalize (GObject *object)
{
  EntenteContactImport *self = ENTENTE_CONTACT_IMPORT (object);

  g_clear_pointer (&self->plan, _entente_contact_plan_free);
  g_clear_pointer (&self->table, _entente_contact_table_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_contact_import_parent_class)->finalize (object);
}

static void
entente_contact_import_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  EntenteContactImport *self = ENTENTE_CONTACT_IMPORT (object);

  switch (prop_id)
    {
    case PROP_N_ADDED:
    case PROP_N_UPDATED:
    case PROP_N_UNCHANGED:
    case PROP_N_REFUSED:
      g_value_set_uint (value, self->plan != NULL ? self->plan->counts[get_outcome (prop_id)] : 0);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, self->table != NULL ? self->table->layout : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_contact_import_class_init (EntenteContactImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = entente_contact_import_finalize;
  object_class->get_property = entente_contact_import_get_property;

  g_object_class_override_property (object_class, PROP_N_ADDED, "n-added");
  g_object_class_override_property (object_class, PROP_N_UPDATED, "n-updated");
  g_object_class_override_property (object_class, PROP_N_UNCHANGED, "n-unchanged");
  g_object_class_override_property (object_class, PROP_N_REFUSED, "n-refused");

  /**
   * EntenteContactImport:layout:
   *
   * The same for all files with the same columns: under what a mapping is remembered.
   */
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, "", flags);

  g_object_class_install_property (object_class, PROP_LAYOUT, properties[PROP_LAYOUT]);
}

static void
entente_contact_import_init (EntenteContactImport *self)
{
  self->lines = g_list_store_new (ENTENTE_TYPE_IMPORT_LINE);
}

/**
 * entente_contact_import_read:
 * @store: the project to import into
 * @content: a CSV or vCard file
 * @file_name: (nullable): its name, which helps to tell what it holds
 * @error: return location for an error
 *
 * Reads a file and plans its import with the mapping that its headings suggest. Nothing is written.
 *
 * Returns: (transfer full): the import, or %NULL with an error of %ENTENTE_EXCHANGE_ERROR whose
 * message is
 *   a translated sentence
 */
EntenteContactImport *
entente_contact_import_read (EntenteStore *store,
                             GBytes *content,
                             const char *file_name,
                             GError **error)
{
  EntenteContactTable *table;
  EntenteContactImport *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  table = is_vcard (content, file_name)
              ? _entente_contact_table_read_vcard (content, error)
              : _entente_contact_table_read_csv (content, file_name, error);
  if (table == NULL)
    return NULL;

  self = g_object_new (ENTENTE_TYPE_CONTACT_IMPORT, NULL);
  self->store = g_object_ref (store);
  self->table = table;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  make_plan (self);
  return self;
}

/**
 * entente_contact_import_get_layout:
 * @self: an import
 *
 * Returns: (transfer none): what names this arrangement of columns
 */
const char *
entente_contact_import_get_layout (EntenteContactImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);

  return self->table->layout;
}

/**
 * entente_contact_import_get_n_columns:
 * @self: an import
 *
 * Returns: how many columns the file has
 */
guint
entente_contact_import_get_n_columns (EntenteContactImport *self)
{
  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), 0);

  return self->table->columns->len;
}

/**
 * entente_contact_import_get_heading:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): its heading as written in the file
 */
const char *
entente_contact_import_get_heading (EntenteContactImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);
  g_return_val_if_fail (has_column (self, column), NULL);

  return get_column (self, column)->heading;
}

/**
 * entente_contact_import_get_example:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): the first cell with something in it, or ""
 */
const char *
entente_contact_import_get_example (EntenteContactImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);
  g_return_val_if_fail (has_column (self, column), NULL);

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const char *cell = _entente_contact_table_get_cell (self->table, i, column);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return cell;
    }

  return "";
}

/**
 * entente_contact_import_get_target:
 * @self: an import
 * @column: index of a column
 *
 * Returns: (transfer none): what the column means, such as "person.email", or "" when it is left
 * out
 */
const char *
entente_contact_import_get_target (EntenteContactImport *self, guint column)
{
  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);
  g_return_val_if_fail (has_column (self, column), NULL);

  return _entente_contact_target_get_name (get_column (self, column)->target);
}

/**
 * entente_contact_import_set_target:
 * @self: an import
 * @column: index of a column
 * @target: one of [method@ContactImport.dup_targets]
 *
 * Gives a column another meaning; the plan is made again.
 */
void
entente_contact_import_set_target (EntenteContactImport *self, guint column, const char *target)
{
  EntenteContactTarget parsed;

  g_return_if_fail (ENTENTE_IS_CONTACT_IMPORT (self));
  g_return_if_fail (has_column (self, column));
  g_return_if_fail (target != NULL);
  g_return_if_fail (_entente_contact_target_from_name (target, &parsed));

  if (_entente_contact_target_equal (get_column (self, column)->target, parsed))
    return;

  get_column (self, column)->target = parsed;
  make_plan (self);
}

/**
 * entente_contact_import_dup_targets:
 * @self: an import
 *
 * Gives everything that a column may mean.
 *
 * Returns: (transfer full) (array zero-terminated=1): a target and its translated label, then the
 * next;
 *   the first target is "", for columns that are left out
 */
char **
entente_contact_import_dup_targets (EntenteContactImport *self)
{
  g_autoptr (GArray) targets = NULL;
  g_autoptr (GPtrArray) pairs = NULL;

  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);

  targets = _entente_contact_target_list ();
  pairs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < targets->len; i++)
    {
      EntenteContactTarget target = g_array_index (targets, EntenteContactTarget, i);

      g_ptr_array_add (pairs, g_strdup (_entente_contact_target_get_name (target)));
      g_ptr_array_add (pairs, _entente_contact_target_dup_label (target));
    }

  g_ptr_array_add (pairs, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&pairs), FALSE);
}

/**
 * entente_contact_import_dup_mapping:
 * @self: an import
 *
 * Writes the meaning of every column in one text, "nom=organization.name;tel=person.phone", to be
 * remembered under [property@ContactImport:layout].
 *
 * Returns: (transfer full): the mapping
 */
char *
entente_contact_import_dup_mapping (EntenteContactImport *self)
{
  g_autoptr (GString) mapping = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), NULL);

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      EntenteContactColumn *column = get_column (self, i);

      g_string_append_printf (mapping,
                              "%s%s=%s",
                              i > 0 ? ";" : "",
                              column->key,
                              _entente_contact_target_get_name (column->target));
    }

  return g_string_free_and_steal (g_steal_pointer (&mapping));
}

static int
find_key (EntenteContactImport *self, const char *heading)
{
  g_autofree char *key = _entente_contact_heading_fold (heading, '-');

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const char *own = get_column (self, i)->key;

      /* Folding a folded text again does not leave every script as it is. */
      if (g_str_equal (own, heading) || g_str_equal (own, key))
        return i;
    }

  return -1;
}

static gboolean
read_pair (EntenteContactImport *self,
           char *pair,
           EntenteContactTarget *targets,
           GError **error)
{
  char *equals = strrchr (pair, '=');
  const char *name = equals != NULL ? g_strstrip (equals + 1) : "";
  int column;

  if (equals != NULL)
    *equals = '\0';

  column = find_key (self, g_strstrip (pair));
  if (column < 0)
    {
      g_set_error (error,
                   ENTENTE_EXCHANGE_ERROR,
                   ENTENTE_EXCHANGE_ERROR_MAPPING,
                   _ ("The file has no column “%s”."),
                   pair);
      return FALSE;
    }

  if (equals == NULL || !_entente_contact_target_from_name (name, &targets[column]))
    {
      g_set_error (error,
                   ENTENTE_EXCHANGE_ERROR,
                   ENTENTE_EXCHANGE_ERROR_MAPPING,
                   /* Translators: a field as programs name it, such as “person.email” */
                   _ ("There is no field “%s” to put the column “%s” in."),
                   name,
                   pair);
      return FALSE;
    }

  return TRUE;
}

/**
 * entente_contact_import_set_mapping:
 * @self: an import
 * @mapping: meanings of columns, as [method@ContactImport.dup_mapping] writes them or typed by
 *   hand: the
 *   case, accents and punctuation of headings do not matter; "notes=" leaves a column out
 * @error: return location for an error
 *
 * Gives the columns that are named another meaning; those that are not keep theirs. The plan is
 * made
 * again.
 *
 * Returns: whether it was done; if not, nothing changed: %ENTENTE_EXCHANGE_ERROR_MAPPING
 */
gboolean
entente_contact_import_set_mapping (EntenteContactImport *self, const char *mapping, GError **error)
{
  g_auto (GStrv) pairs = NULL;
  g_autofree EntenteContactTarget *targets = NULL;

  g_return_val_if_fail (ENTENTE_IS_CONTACT_IMPORT (self), FALSE);
  g_return_val_if_fail (mapping != NULL, FALSE);

  targets = g_new0 (EntenteContactTarget, self->table->columns->len);
  for (guint i = 0; i < self->table->columns->len; i++)
    targets[i] = get_column (self, i)->target;

  pairs = g_strsplit (mapping, ";", -1);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (*g_strstrip (pairs[i]) != '\0' && !read_pair (self, pairs[i], targets, error))
        return FALSE;
    }

  for (guint i = 0; i < self->table->columns->len; i++)
    get_column (self, i)->target = targets[i];
  make_plan (self);
  return TRUE;
}

/* An import as any other */

static GListModel *
get_plan (EntenteImport *import)
{
  return G_LIST_MODEL (ENTENTE_CONTACT_IMPORT (import)->lines);
}

static gboolean
apply (EntenteImport *import, GError **error)
{
  EntenteContactImport *self = ENTENTE_CONTACT_IMPORT (import);
  g_autoptr (EntenteEdit) edit = NULL;

  if (self->stale)
    make_plan (self);
  /* Written or not, the entities of this plan are spent. */
  self->stale = TRUE;
  edit = entente_store_begin (self->store, _ ("Import contacts"));
  _entente_contact_plan_write (self->plan, edit);
  return entente_edit_commit (edit, error);
}

static void
import_init (EntenteImportInterface *iface)
{
  iface->get_plan = get_plan;
  iface->apply = apply;
}
