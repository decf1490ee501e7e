/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include "entente-fold.h"
#include "entente-model-error.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-clipboard-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>

/* One paste; what comes may be anything. */
typedef struct
{
  EntenteStore *store; /* borrowed */
  EntenteEdit *edit;
  EntenteTaskTree *tree;

  /* Owned */
  GPtrArray *tasks;      /* of EntenteTask, in the order of what came */
  GArray *group;         /* of guint: the last task of each level, in the tree */
  GArray *last;          /* of guint: the last child put into it */
  GHashTable *people;    /* folded name → EntentePerson */
  GHashTable *bodies;    /* folded name → EntenteOrganization */
} Paste;

const char *
_entente_json_get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : "";
}

static gint64
get_number (JsonObject *object, const char *member, gint64 fallback)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             && json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node)
           : fallback;
}

static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Names */

static char *
dup_name (EntenteRecord *record, guint name)
{
  return ENTENTE_IS_PERSON (record) ? entente_person_dup_full_name (ENTENTE_PERSON (record))
                                    : g_strdup (entente_record_get_text (record, name));
}

static void
add_names (GHashTable *names, GListModel *records, guint field)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);
      g_autofree char *name = dup_name (record, field);
      g_autofree char *folded = entente_fold (name);

      /* The store keeps the record. */
      if (*folded != '\0' && !g_hash_table_contains (names, folded))
        g_hash_table_insert (names, g_steal_pointer (&folded), record);
    }
}

static EntenteRecord *
find_name (GHashTable *names, const char *name)
{
  g_autofree char *folded = entente_fold (name);

  return g_hash_table_lookup (names, folded);
}

/* Who is not in this project is noted, so that nothing is lost. */
static void
note_stranger (Paste *self, EntenteRecord *task, GString *notes, const char *name)
{
  if (notes->len > 0)
    g_string_append (notes, "\n\n");
  g_string_append_printf (notes, C_ ("paste", "Who: %s"), name);
  entente_edit_set_text (self->edit, task, ENTENTE_TASK_NOTES, notes->str);
}

static void
set_who (Paste *self, EntenteRecord *task, JsonObject *object)
{
  const char *organization = _entente_json_get_text (object, "organization");
  const char *referent = _entente_json_get_text (object, "referent");
  const char *who = _entente_json_get_text (object, "who");
  g_autoptr (GString) notes = g_string_new (_entente_json_get_text (object, "notes"));
  EntenteRecord *found;

  if (*organization != '\0')
    {
      found = find_name (self->bodies, organization);
      entente_edit_set_reference (self->edit, task, ENTENTE_TASK_ORGANIZATION, found);
      if (found == NULL)
        note_stranger (self, task, notes, organization);
    }

  referent = *referent != '\0' ? referent : who;
  if (*referent == '\0')
    return;
  found = find_name (self->people, referent);
  if (found != NULL)
    entente_edit_set_reference (self->edit, task, ENTENTE_TASK_REFERENT, found);
  else if ((found = find_name (self->bodies, referent)) != NULL)
    entente_edit_set_reference (self->edit, task, ENTENTE_TASK_ORGANIZATION, found);
  else
    note_stranger (self, task, notes, referent);
}

/* Records */

static void
set_field (
  Paste *self, EntenteRecord *record, guint index, const EntenteField *field, JsonObject *object)
{
  const char *text;
  int choice;

  if (!json_object_has_member (object, field->name) || (field->flags & ENTENTE_FIELD_INTERNAL))
    return;

  text = _entente_json_get_text (object, field->name);
  switch (field->kind)
    {
    case ENTENTE_FIELD_REFERENCE:
      break;
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (self->edit, record, index,
                                get_number (object, field->name, field->initial));
      break;
    case ENTENTE_FIELD_CHOICE:
      if (entente_choice_from_nick (field->choices, text, &choice))
        entente_edit_set_choice (self->edit, record, index, choice);
      break;
    default:
      entente_edit_set_text (self->edit, record, index, text);
    }
}

static void
set_fields (Paste *self, EntenteRecord *record, JsonObject *object)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    set_field (self, record, i, &fields[i], object);
}

static void
add_assignments (Paste *self, EntenteRecord *task, JsonArray *assignments)
{
  for (guint i = 0; assignments != NULL && i < json_array_get_length (assignments); i++)
    {
      JsonObject *object = get_element (assignments, i);
      EntenteRecord *person, *organization, *assignment;

      if (object == NULL)
        continue;
      person = find_name (self->people, _entente_json_get_text (object, "person"));
      organization = find_name (self->bodies, _entente_json_get_text (object, "organization"));
      if (person == NULL && organization == NULL)
        continue;

      assignment = entente_edit_insert (self->edit, ENTENTE_TYPE_ASSIGNMENT);
      set_fields (self, assignment, object);
      entente_edit_set_reference (self->edit, assignment, ENTENTE_ASSIGNMENT_TASK, task);
      entente_edit_set_reference (self->edit, assignment, ENTENTE_ASSIGNMENT_PERSON, person);
      entente_edit_set_reference (self->edit,
                                  assignment,
                                  ENTENTE_ASSIGNMENT_ORGANIZATION,
                                  person == NULL ? organization : NULL);
    }
}

/* Under the last task of the level above; a level that is skipped counts as the next one. */
static void
put (Paste *self, EntenteTask *task, gint64 level)
{
  guint depth = CLAMP (level, 0, (gint64) self->group->len - 1);
  guint parent = g_array_index (self->group, guint, depth);
  guint after = g_array_index (self->last, guint, depth);
  guint node = _entente_task_tree_add (self->tree, task);
  const guint none = ENTENTE_SCHEDULE_NONE;

  _entente_task_tree_move (self->tree, node, parent, after);
  g_array_index (self->last, guint, depth) = node;
  g_array_set_size (self->group, depth + 1);
  g_array_set_size (self->last, depth + 1);
  g_array_append_val (self->group, node);
  g_array_append_val (self->last, none);
}

static void
add_tasks (Paste *self, JsonArray *tasks)
{
  for (guint i = 0; i < json_array_get_length (tasks); i++)
    {
      JsonObject *object = get_element (tasks, i);
      EntenteRecord *task = entente_edit_insert (self->edit, ENTENTE_TYPE_TASK);

      g_ptr_array_add (self->tasks, task);
      if (object != NULL)
        {
          set_fields (self, task, object);
          set_who (self, task, object);
          add_assignments (self, task, get_array (object, "assignments"));
        }
      put (self, ENTENTE_TASK (task), object != NULL ? get_number (object, "level", 0) : 0);
    }
}

static void
add_links (Paste *self, JsonArray *links)
{
  for (guint i = 0; links != NULL && i < json_array_get_length (links); i++)
    {
      JsonObject *object = get_element (links, i);
      gint64 from = object != NULL ? get_number (object, "from", -1) : -1;
      gint64 to = object != NULL ? get_number (object, "to", -1) : -1;
      EntenteRecord *link;

      if (from < 0 || to < 0 || from >= self->tasks->len || to >= self->tasks->len || from == to)
        continue;
      link = entente_edit_insert (self->edit, ENTENTE_TYPE_DEPENDENCY);
      set_fields (self, link, object);
      entente_edit_set_reference (self->edit, link, ENTENTE_DEPENDENCY_PREDECESSOR,
                                  self->tasks->pdata[from]);
      entente_edit_set_reference (self->edit, link, ENTENTE_DEPENDENCY_SUCCESSOR,
                                  self->tasks->pdata[to]);
    }
}

/* Reading */

static JsonObject *
read_copied (const char *copied)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;

  if (*copied != '{' || !json_parser_load_from_data (parser, copied, -1, NULL))
    return _entente_task_clipboard_read_text (copied);

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || !json_object_has_member (json_node_get_object (root), ENTENTE_CLIPBOARD_TASKS))
    return _entente_task_clipboard_read_text (copied);

  return json_object_ref (json_node_get_object (root));
}

static guint
find_last_top (EntenteTaskTree *tree)
{
  GArray *top = _entente_task_tree_get_children (tree, ENTENTE_SCHEDULE_NONE);

  return top->len > 0 ? g_array_index (top, guint, top->len - 1) : ENTENTE_SCHEDULE_NONE;
}

static void
paste_begin (Paste *self, EntenteNetwork *network, guint after, guint n)
{
  guint parent;

  self->store = network->reading->store;
  self->tree = _entente_task_tree_new (network);
  self->edit = entente_store_begin (self->store,
                                    g_dngettext (GETTEXT_PACKAGE, "Paste task", "Paste tasks", n));
  self->tasks = g_ptr_array_new ();
  self->group = g_array_new (FALSE, FALSE, sizeof (guint));
  self->last = g_array_new (FALSE, FALSE, sizeof (guint));
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_names (self->people, entente_store_get_list (self->store, ENTENTE_TYPE_PERSON), 0);
  add_names (self->bodies,
             entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION),
             ENTENTE_ORGANIZATION_NAME);
  add_names (self->bodies,
             entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION),
             ENTENTE_ORGANIZATION_SHORT_NAME);

  after = after != ENTENTE_SCHEDULE_NONE ? after : find_last_top (self->tree);
  parent = after != ENTENTE_SCHEDULE_NONE ? _entente_task_tree_get_parent (self->tree, after)
                                          : ENTENTE_SCHEDULE_NONE;
  g_array_append_val (self->group, parent);
  g_array_append_val (self->last, after);
}

static void
paste_clear (Paste *self)
{
  entente_edit_rollback (self->edit);
  _entente_task_tree_free (self->tree);
  g_ptr_array_unref (self->tasks);
  g_array_unref (self->group);
  g_array_unref (self->last);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->bodies);
}

/**
 * entente_schedule_paste:
 * @self: a schedule
 * @copied: what entente_schedule_copy() gave, or text
 * @after: (nullable): the task it goes behind, below all that is in it; %NULL for the end
 * @n_pasted: (out) (optional): how many tasks came
 * @error: return location; %ENTENTE_MODEL_ERROR_UNREADABLE when there is nothing in it
 *
 * Of text, each line is a task: a line of headings says what the cells are, otherwise it is guessed
 * from what they look like; numbers or indentation say what stands in what.
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_schedule_paste (EntenteSchedule *self,
                        const char *copied,
                        EntenteTask *after,
                        guint *n_pasted,
                        GError **error)
{
  g_autoptr (JsonObject) read = NULL;
  JsonArray *tasks;
  Paste paste = { 0 };
  gboolean done;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (copied != NULL, FALSE);

  read = read_copied (copied);
  tasks = get_array (read, "tasks");
  if (tasks == NULL || json_array_get_length (tasks) == 0)
    {
      g_set_error_literal (
        error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE,
        _ ("There is no task in what was copied. Copy tasks, or lines of text, first."));
      return FALSE;
    }

  paste_begin (&paste,
               _entente_schedule_get_network (self),
               entente_schedule_find (self, after),
               json_array_get_length (tasks));
  add_tasks (&paste, tasks);
  add_links (&paste, get_array (read, "links"));
  _entente_task_tree_write (paste.tree, paste.edit);
  if (n_pasted != NULL)
    *n_pasted = paste.tasks->len;
  done = entente_edit_commit (paste.edit, error);
  paste_clear (&paste);

  return done;
}
