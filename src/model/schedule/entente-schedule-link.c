/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include "entente-model-error.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-tree-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More at once is a selection made by mistake. */
#define LINKED_MAX 100

/* As cells write kinds; French tables say “début” and “fin”. */
static const struct
{
  const char *english;
  const char *french;
} kind_words[] = {
  [ENTENTE_DEPENDENCY_FINISH_START] = { "FS", "FD" },
  [ENTENTE_DEPENDENCY_START_START] = { "SS", "DD" },
  [ENTENTE_DEPENDENCY_FINISH_FINISH] = { "FF", "FF" },
  [ENTENTE_DEPENDENCY_START_FINISH] = { "SF", "DF" },
};

/* One link as typed. */
typedef struct
{
  guint from;
  EntenteDependencyKind kind;
  char *lag;
} Typed;

static void
clear_typed (gpointer data)
{
  g_free (((Typed *) data)->lag);
}

/* Rules */

static gboolean
may_link (EntenteNetwork *network, guint from, guint to, GError **error)
{
  g_autoptr (GArray) round = NULL;
  g_autofree char *words = NULL;

  if (from == to)
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_CYCLE,
                   _("“%s” cannot wait for itself. No link was made."),
                   _entente_network_get_title (network, to));
      return FALSE;
    }
  if (_entente_network_is_within (network, from, to)
      || _entente_network_is_within (network, to, from))
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_CYCLE,
                   _("“%s” cannot wait for “%s”: one stands in the other. No link was made."),
                   _entente_network_get_title (network, to),
                   _entente_network_get_title (network, from));
      return FALSE;
    }

  round = _entente_network_find_round (network, NULL, from, to);
  if (round == NULL)
    return TRUE;

  words = _entente_network_dup_round (network, round);
  g_set_error (error,
               ENTENTE_MODEL_ERROR,
               ENTENTE_MODEL_ERROR_CYCLE,
               _("These tasks would wait for each other: %s. No link was made."),
               words);
  return FALSE;
}

static EntenteRecord *
find_link (EntenteNetwork *network, guint from, guint to)
{
  for (guint i = 0; i < network->reading->n_links; i++)
    if (network->links[i].from == from && network->links[i].to == to)
      return ENTENTE_RECORD (network->links[i].dependency);

  return NULL;
}

static void
write_link (EntenteNetwork *network,
            EntenteEdit *edit,
            guint from,
            guint to,
            EntenteDependencyKind kind,
            const char *lag)
{
  EntenteRecord *dependency = find_link (network, from, to);

  if (dependency == NULL)
    {
      dependency = entente_edit_insert (edit, ENTENTE_TYPE_DEPENDENCY);
      entente_edit_set_reference (edit,
                                  dependency,
                                  ENTENTE_DEPENDENCY_PREDECESSOR,
                                  ENTENTE_RECORD (network->items[from].task));
      entente_edit_set_reference (edit,
                                  dependency,
                                  ENTENTE_DEPENDENCY_SUCCESSOR,
                                  ENTENTE_RECORD (network->items[to].task));
    }
  entente_edit_set_choice (edit, dependency, ENTENTE_DEPENDENCY_KIND, kind);
  entente_edit_set_text (edit, dependency, ENTENTE_DEPENDENCY_LAG, lag);
}

/**
 * entente_schedule_check_link:
 * @self: a schedule
 * @from: the item that would be waited for
 * @to: the item that would wait
 * @error: return location; as of entente_schedule_link()
 *
 * Says before a link is made what making it would say.
 *
 * Returns: whether entente_schedule_link() would make it
 */
gboolean
entente_schedule_check_link (EntenteSchedule *self, guint from, guint to, GError **error)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);

  network = _entente_schedule_get_network (self);
  g_return_val_if_fail (from < network->n_tasks && to < network->n_tasks, FALSE);

  return may_link (network, from, to, error);
}

/**
 * entente_schedule_link:
 * @self: a schedule
 * @from: the task that is waited for
 * @to: the task that waits
 * @kind: which ends
 * @lag: (nullable): text of a duration, how much longer
 * @error: return location; %ENTENTE_MODEL_ERROR_CYCLE when the tasks would wait for each other
 *
 * Linking the same two again changes kind and lag.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_link (EntenteSchedule *self,
                       EntenteTask *from,
                       EntenteTask *to,
                       EntenteDependencyKind kind,
                       const char *lag,
                       GError **error)
{
  EntenteNetwork *network;
  g_autoptr (EntenteEdit) edit = NULL;
  guint first, second;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);

  network = _entente_schedule_get_network (self);
  first = entente_schedule_find (self, from);
  second = entente_schedule_find (self, to);
  g_return_val_if_fail (first != ENTENTE_SCHEDULE_NONE && second != ENTENTE_SCHEDULE_NONE, FALSE);

  if (!may_link (network, first, second, error))
    return FALSE;

  edit = entente_store_begin (network->reading->store, C_ ("edit", "Link tasks"));
  write_link (network, edit, first, second, kind, lag);
  return entente_edit_commit (edit, error);
}

/* A round could pass through any two of them, not only through neighbours. */
static gboolean
may_link_in_order (EntenteSchedule *self, GPtrArray *tasks, GError **error)
{
  EntenteNetwork *network = _entente_schedule_get_network (self);

  for (guint i = 0; i + 1 < tasks->len; i++)
    for (guint j = i + 1; j < tasks->len; j++)
      if (!may_link (network, entente_schedule_find (self, tasks->pdata[i]),
                     entente_schedule_find (self, tasks->pdata[j]), error))
        return FALSE;

  return TRUE;
}

/**
 * entente_schedule_link_in_order:
 * @self: a schedule
 * @tasks: (element-type EntenteTask): tasks, each to start when the one before it is finished
 * @error: return location; %ENTENTE_MODEL_ERROR_CYCLE when tasks would wait for each other,
 *   %ENTENTE_MODEL_ERROR_STATE when they are too many
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_link_in_order (EntenteSchedule *self, GPtrArray *tasks, GError **error)
{
  EntenteNetwork *network;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (tasks != NULL, FALSE);

  if (tasks->len > LINKED_MAX)
    {
      g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
                   _ ("Nothing was linked: at most %d tasks are linked at once, select fewer."),
                   LINKED_MAX);
      return FALSE;
    }
  if (!may_link_in_order (self, tasks, error))
    return FALSE;

  network = _entente_schedule_get_network (self);
  edit = entente_store_begin (network->reading->store, C_ ("edit", "Link tasks"));
  for (guint i = 1; i < tasks->len; i++)
    write_link (network, edit, entente_schedule_find (self, tasks->pdata[i - 1]),
                entente_schedule_find (self, tasks->pdata[i]), ENTENTE_DEPENDENCY_FINISH_START,
                NULL);
  return entente_edit_commit (edit, error);
}

/**
 * entente_schedule_unlink:
 * @self: a schedule
 * @dependency: one of its links
 * @error: return location
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_unlink (EntenteSchedule *self, EntenteDependency *dependency, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_DEPENDENCY (dependency), FALSE);

  edit = entente_store_begin (entente_schedule_get_store (self), C_ ("edit", "Remove link"));
  entente_edit_delete (edit, ENTENTE_RECORD (dependency));
  return entente_edit_commit (edit, error);
}

/* In a cell */

/**
 * entente_schedule_dup_predecessors:
 * @self: a schedule
 * @item: index of an item
 *
 * Returns: (transfer full): the tasks it waits for by their outline numbers, "3FS+2d;5"; "" for
 *   none
 */
char *
entente_schedule_dup_predecessors (EntenteSchedule *self, guint item)
{
  EntenteNetwork *network;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  network = _entente_schedule_get_network (self);
  for (guint i = 0; i < network->reading->n_links; i++)
    {
      const EntenteScheduleLink *link = &network->links[i];
      const char *lag;

      if (link->to != item)
        continue;
      lag = entente_record_get_text (ENTENTE_RECORD (link->dependency), ENTENTE_DEPENDENCY_LAG);
      g_string_append_printf (words,
                              "%s%s",
                              words->len > 0 ? ";" : "",
                              network->items[link->from].outline);
      if (link->kind != ENTENTE_LINK_FINISH_START || *lag != '\0')
        g_string_append (words, kind_words[link->kind].english);
      if (*lag != '\0')
        g_string_append_printf (words, "%s%s", *lag == '-' ? "" : "+", lag);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static guint
find_number (EntenteNetwork *network, const char *number)
{
  for (guint i = 0; i < network->n_tasks; i++)
    if (strcmp (network->items[i].outline, number) == 0)
      return i;

  return ENTENTE_SCHEDULE_NONE;
}

static gboolean
read_kind (const char **typed, EntenteDependencyKind *kind)
{
  *kind = ENTENTE_DEPENDENCY_FINISH_START;
  while (**typed == ' ')
    (*typed)++;
  if (!g_ascii_isalpha (**typed))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_ascii_strncasecmp (*typed, kind_words[i].english, 2) == 0
        || g_ascii_strncasecmp (*typed, kind_words[i].french, 2) == 0)
      {
        *kind = i;
        *typed += 2;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_lag (const char *typed, char **lag)
{
  const EntenteDuration fallback = { 0, ENTENTE_UNIT_DAY, FALSE };
  EntenteDuration duration;

  while (*typed == ' ')
    typed++;
  *lag = NULL;
  if (*typed == '\0')
    return TRUE;
  if (*typed == '+')
    typed++;
  if (!entente_duration_parse (typed, &fallback, &duration))
    return FALSE;

  *lag = entente_duration_to_text (&duration);
  return TRUE;
}

static gboolean
read_piece (EntenteNetwork *network, const char *piece, Typed *typed, GError **error)
{
  gsize length = strspn (piece, "0123456789.");
  g_autofree char *number = g_strndup (piece, length);
  const char *rest = piece + length;

  typed->lag = NULL;
  typed->from = find_number (network, number);
  if (length > 0 && typed->from == ENTENTE_SCHEDULE_NONE)
    {
      g_set_error (error,
                   ENTENTE_MODEL_ERROR,
                   ENTENTE_MODEL_ERROR_UNREADABLE,
                   _("There is no task number %s. No link was changed."),
                   number);
      return FALSE;
    }
  if (length == 0 || !read_kind (&rest, &typed->kind) || !read_lag (rest, &typed->lag))
    {
      g_set_error (
        error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE,
        _ ("“%s” cannot be understood: give the numbers of tasks, such as “3;5FS+2d”. No link was "
           "changed."),
        piece);
      return FALSE;
    }

  return TRUE;
}

static GArray *
read_predecessors (EntenteNetwork *network, const char *typed, GError **error)
{
  g_autoptr (GArray) read = g_array_new (FALSE, TRUE, sizeof (Typed));
  g_auto (GStrv) pieces = g_strsplit_set (typed, ";\n", -1);

  g_array_set_clear_func (read, clear_typed);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      Typed link;

      if (*g_strstrip (pieces[i]) == '\0')
        continue;
      if (!read_piece (network, pieces[i], &link, error))
        return NULL;
      g_array_append_val (read, link);
    }

  return g_steal_pointer (&read);
}

static gboolean
is_kept (GArray *read, guint from)
{
  for (guint i = 0; i < read->len; i++)
    if (g_array_index (read, Typed, i).from == from)
      return TRUE;

  return FALSE;
}

/**
 * entente_schedule_set_predecessors:
 * @self: a schedule
 * @task: the task that waits
 * @typed: the tasks it is to wait for, as entente_schedule_dup_predecessors() writes them; kinds
 *   also in French, lags as people type durations
 * @error: return location; %ENTENTE_MODEL_ERROR_UNREADABLE, %ENTENTE_MODEL_ERROR_CYCLE
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_set_predecessors (EntenteSchedule *self,
                                   EntenteTask *task,
                                   const char *typed,
                                   GError **error)
{
  EntenteNetwork *network;
  g_autoptr (GArray) read = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  guint item;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  network = _entente_schedule_get_network (self);
  item = entente_schedule_find (self, task);
  g_return_val_if_fail (item != ENTENTE_SCHEDULE_NONE, FALSE);

  read = read_predecessors (network, typed, error);
  if (read == NULL)
    return FALSE;
  /* Links that go away lead to the same task: no round can pass through them. */
  for (guint i = 0; i < read->len; i++)
    if (!may_link (network, g_array_index (read, Typed, i).from, item, error))
      return FALSE;

  edit = entente_store_begin (network->reading->store, C_ ("edit", "Change predecessors"));
  for (guint i = 0; i < network->reading->n_links; i++)
    if (network->links[i].to == item && !is_kept (read, network->links[i].from))
      entente_edit_delete (edit, ENTENTE_RECORD (network->links[i].dependency));
  for (guint i = 0; i < read->len; i++)
    {
      const Typed *link = &g_array_index (read, Typed, i);

      write_link (network, edit, link->from, item, link->kind, link->lag);
    }

  return entente_edit_commit (edit, error);
}
