/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-rules.h"
#include "collective/entente-collective-findings.h"
#include "collective/entente-person.h"
#include "evaluation/entente-frame.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-meeting-findings.h"
#include "project/entente-project.h"
#include "schedule/entente-schedule-findings.h"

#include <glib/gi18n-lib.h>

static char *dup_title (EntenteRecord *record);

static char *
dup_target_title (EntenteRecord *record, guint index, const EntenteField *field)
{
  EntenteRecord *target = entente_store_get_record (entente_record_get_store (record),
                                                    field->target (),
                                                    entente_record_get_reference (record, index));

  return target != NULL ? dup_title (target) : g_strdup ("");
}

/* What a record is called: the name of a person, else its first text; else the things it
   connects. */
static char *
dup_title (EntenteRecord *record)
{
  guint n_fields = 0;
  const EntenteField *fields
    = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (ENTENTE_IS_PERSON (record))
    return entente_person_dup_full_name (ENTENTE_PERSON (record));
  if (fields[0].kind == ENTENTE_FIELD_TEXT)
    return g_strdup (entente_record_get_text (record, 0));

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == ENTENTE_FIELD_REFERENCE && entente_record_is_filled (record, i))
      g_ptr_array_add (parts, dup_target_title (record, i, &fields[i]));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
check_field (EntenteRecord *record, guint index, const EntenteField *field, GPtrArray *sentences)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = entente_record_check (record, index, &severity);
  g_autofree char *title = NULL;

  if (fault == NULL)
    return;

  title = dup_title (record);
  if (*title == '\0')
    g_ptr_array_add (sentences, g_strdup_printf (C_ ("finding", "%s: %s"), _(field->label), fault));
  else
    /* Translators: what it is about, the label of the field, the sentence. */
    g_ptr_array_add (sentences,
                     g_strdup_printf (C_ ("finding", "%s, %s: %s"), title, _(field->label), fault));
}

static void
check_record (EntenteRecord *record, GPtrArray *sentences)
{
  guint n_fields = 0;
  const EntenteField *fields
    = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].check != NULL)
      check_field (record, i, &fields[i], sentences);
}

static void
append_budget (EntenteProject *self, GPtrArray *sentences)
{
  g_autoptr (GPtrArray) findings
    = entente_budget_rules_check (entente_project_get_budget_table (self));

  for (guint i = 0; i < findings->len; i++)
    {
      EntenteBudgetFinding *finding = findings->pdata[i];

      g_ptr_array_add (sentences, g_strdup (finding->sentence));
    }
}

/**
 * entente_project_dup_findings:
 * @self: a project
 *
 * Goes through the whole project: every field that has a rule, then what does not fit together.
 *
 * Returns: (transfer full) (element-type utf8): one translated sentence for each finding, none when
 *   all is well
 */
GPtrArray *
entente_project_dup_findings (EntenteProject *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  const EntenteSchema *schema = entente_project_get_schema ();
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), sentences);

  store = entente_project_get_store (self);
  for (guint i = 0; i < schema->n_types; i++)
    {
      GListModel *records = entente_store_get_list (store, schema->types[i] ());

      for (guint j = 0; j < g_list_model_get_n_items (records); j++)
        {
          g_autoptr (EntenteRecord) record = g_list_model_get_item (records, j);

          check_record (record, sentences);
        }
    }

  entente_collective_find (store, findings);
  entente_schedule_find_facts (entente_project_get_schedule (self), findings);
  entente_bodies_find_late (store, NULL, findings);
  entente_meetings_find (store, NULL, findings);
  entente_frame_find_gaps (store, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      EntenteFinding *finding = findings->pdata[i];

      g_ptr_array_add (sentences, g_strdup (finding->sentence));
    }
  append_budget (self, sentences);

  return sentences;
}
