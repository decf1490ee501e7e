/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-contact-plan-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-contact-match-private.h"
#include "entente-contact-merge-private.h"
#include "entente-contact-value-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  EntenteContactIndex *index;
  EntenteContactTable *table;
  GHashTable *emails;
  EntenteContactPlan *plan;
} Planner;

/* One row on its way through. */
typedef struct {
  EntenteContactReading *reading;
  EntenteContactEntity *person;
  EntenteContactEntity *organization;
  char *refusal;
  GPtrArray *changes; /* sentences */
  gboolean changed;
} Step;

static void
step_clear (Step *step)
{
  g_clear_pointer (&step->reading, _entente_contact_reading_free);
  g_clear_pointer (&step->refusal, g_free);
  g_clear_pointer (&step->changes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

/* The addresses of people in the whole file: a name with two of them is two people. */
static GHashTable *
collect_emails (EntenteContactTable *table)
{
  const EntenteContactTarget email = { ENTENTE_CONTACT_PERSON, ENTENTE_PERSON_EMAIL };
  GHashTable *emails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < table->columns->len; i++)
    {
      if (!_entente_contact_target_equal (_entente_contact_table_get_column (table, i)->target,
                                          email))
        continue;

      for (guint j = 0; j < table->rows->len; j++)
        {
          const char *cell = _entente_contact_table_get_cell (table, j, i);
          g_autofree char *value = _entente_contact_value_parse (email, cell, remarks);

          g_hash_table_add (emails, g_utf8_casefold (value, -1));
        }
    }

  return emails;
}

static void
take_change (Step *step, char *sentence)
{
  g_ptr_array_add (step->changes, sentence);
  step->changed = TRUE;
}

static EntenteContactEntity *
add_entity (Planner *self, Step *step, EntenteContactSubject subject)
{
  EntenteContactEntity *entity = _entente_contact_entity_new (subject, NULL, step->reading->line);
  g_autoptr (GPtrArray) unsaid = g_ptr_array_new_with_free_func (g_free);

  if (subject == ENTENTE_CONTACT_POSITION)
    {
      entity->person = step->person;
      entity->organization = step->organization;
    }
  _entente_contact_merge (entity, step->reading, unsaid);
  _entente_contact_index_add (self->index, entity);
  step->changed = TRUE;
  return entity;
}

static void
update_entity (Planner *self, Step *step, EntenteContactEntity *entity)
{
  if (!_entente_contact_merge (entity, step->reading, step->changes))
    return;

  _entente_contact_index_update (self->index, entity);
  step->changed = TRUE;
}

/* The organisation of a line that is about a person: what happens to it is told by name. */
static void
settle_organization_of_person (Planner *self, Step *step)
{
  g_autofree char *title = NULL;

  if (step->organization != NULL)
    {
      update_entity (self, step, step->organization);
      return;
    }

  step->organization = add_entity (self, step, ENTENTE_CONTACT_ORGANIZATION);
  title = _entente_contact_entity_dup_title (step->organization);
  take_change (step, g_strdup_printf (_ ("Adds the organisation “%s”."), title));
}

static void
tell_position (Step *step, EntenteContactEntity *position)
{
  const char *function = _entente_contact_entity_get (position, ENTENTE_POSITION_FUNCTION);
  g_autofree char *organization = _entente_contact_entity_dup_title (step->organization);

  take_change (
      step, *function == '\0'
                ? g_strdup_printf (_ ("Becomes a member of “%s”."), organization)
                : g_strdup_printf (_ ("Adds the function “%s” in “%s”."), function, organization));
}

static void
settle_position (Planner *self, Step *step)
{
  EntenteContactEntity *position = _entente_contact_match_position (self->index,
                                                                    step->reading,
                                                                    step->person,
                                                                    step->organization);

  if (position != NULL)
    {
      update_entity (self, step, position);
      return;
    }

  position = add_entity (self, step, ENTENTE_CONTACT_POSITION);
  tell_position (step, position);
}

static void
settle_person (Planner *self, Step *step)
{
  if (step->person != NULL)
    update_entity (self, step, step->person);
  else
    step->person = add_entity (self, step, ENTENTE_CONTACT_PERSON);
}

/* What a person does somewhere has no place without the somewhere. */
static void
tell_orphan_function (Step *step)
{
  const char *function = _entente_contact_reading_get (step->reading,
                                                       ENTENTE_CONTACT_POSITION,
                                                       ENTENTE_POSITION_FUNCTION);

  if (*function != '\0')
    _entente_contact_reading_take_remark (
        step->reading,
        g_strdup_printf (
            _ ("The function “%s” is left out, because the line names no organisation."),
            function));
}

/* A line that only says again what stood above. */
static void
tell_repetition (Step *step, EntenteContactEntity *entity)
{
  if (!step->changed && entity->line != 0)
    _entente_contact_reading_take_remark (
      step->reading,
      g_strdup_printf (_ ("Already on line %u of this file."), entity->line));
}

/* Finds who and what the line is about before anything is settled, so that a refused line changes
   nothing. */
static gboolean
match (Planner *self, Step *step)
{
  gboolean *filled = step->reading->filled;

  if (!filled[ENTENTE_CONTACT_PERSON] && !filled[ENTENTE_CONTACT_ORGANIZATION])
    {
      step->refusal = g_strdup (_ ("This line has nothing in the columns that are imported."));
      return FALSE;
    }

  if (filled[ENTENTE_CONTACT_ORGANIZATION])
    step->organization
      = _entente_contact_match_organization (self->index, step->reading, &step->refusal);
  if (step->refusal == NULL && filled[ENTENTE_CONTACT_PERSON])
    step->person = _entente_contact_match_person (self->index,
                                                  self->emails,
                                                  step->reading,
                                                  step->organization,
                                                  &step->refusal);
  return step->refusal == NULL;
}

static EntenteImportOutcome
settle (Planner *self, Step *step)
{
  gboolean *filled = step->reading->filled;
  gboolean adds =
      filled[ENTENTE_CONTACT_PERSON] ? step->person == NULL : step->organization == NULL;

  if (!filled[ENTENTE_CONTACT_PERSON])
    {
      if (step->organization != NULL)
        update_entity (self, step, step->organization);
      else
        step->organization = add_entity (self, step, ENTENTE_CONTACT_ORGANIZATION);
    }
  else
    {
      settle_person (self, step);
      if (filled[ENTENTE_CONTACT_ORGANIZATION])
        {
          settle_organization_of_person (self, step);
          settle_position (self, step);
        }
      else
        tell_orphan_function (step);
    }

  tell_repetition (step, filled[ENTENTE_CONTACT_PERSON] ? step->person : step->organization);
  return adds            ? ENTENTE_IMPORT_ADDED
         : step->changed ? ENTENTE_IMPORT_UPDATED
                         : ENTENTE_IMPORT_UNCHANGED;
}

static char *
join_sentences (GPtrArray *first, GPtrArray *second)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < first->len; i++)
    g_strv_builder_add (sentences, g_ptr_array_index (first, i));
  for (guint i = 0; i < second->len; i++)
    g_strv_builder_add (sentences, g_ptr_array_index (second, i));

  list = g_strv_builder_end (sentences);
  return g_strjoinv (" ", list);
}

static void
add_line (Planner *self, Step *step, EntenteImportOutcome outcome)
{
  EntenteContactEntity *entity = step->person != NULL ? step->person : step->organization;
  char *title = outcome != ENTENTE_IMPORT_REFUSED
                  ? _entente_contact_entity_dup_title (entity)
                  : _entente_contact_reading_dup_title (step->reading);
  char *reason = outcome != ENTENTE_IMPORT_REFUSED
                   ? join_sentences (step->changes, step->reading->remarks)
                   : g_strdup (step->refusal);

  g_ptr_array_add (self->plan->lines,
                   entente_import_line_new (step->reading->line, outcome, title, reason));
  self->plan->counts[outcome]++;
}

static void
plan_row (Planner *self, guint row)
{
  const char *problem = _entente_contact_table_get_row (self->table, row)->problem;
  g_auto (Step) step = {
    .reading = _entente_contact_reading_new (self->table, row),
    .refusal = g_strdup (problem),
    .changes = g_ptr_array_new_with_free_func (g_free),
  };

  if (problem == NULL && match (self, &step))
    add_line (self, &step, settle (self, &step));
  else
    add_line (self, &step, ENTENTE_IMPORT_REFUSED);
}

EntenteContactPlan *
_entente_contact_plan_new (EntenteStore *store, EntenteContactTable *table)
{
  EntenteContactPlan *plan = g_new0 (EntenteContactPlan, 1);
  g_autoptr (EntenteContactIndex) index = _entente_contact_index_new (store);
  g_autoptr (GHashTable) emails = collect_emails (table);
  Planner planner = { index, table, emails, plan };

  plan->lines = g_ptr_array_new_full (table->rows->len, g_object_unref);
  for (guint i = 0; i < table->rows->len; i++)
    plan_row (&planner, i);

  plan->entities = g_ptr_array_ref (_entente_contact_index_get_entities (index));
  return plan;
}

void
_entente_contact_plan_free (EntenteContactPlan *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->entities);
  g_free (self);
}

static void
insert_entity (EntenteContactEntity *entity, EntenteEdit *edit)
{
  entity->record = g_object_ref (
    entente_edit_insert (edit, _entente_contact_subject_get_type (entity->subject)));

  if (entity->subject != ENTENTE_CONTACT_POSITION)
    return;

  entente_edit_set_reference (edit, entity->record, ENTENTE_POSITION_PERSON,
                              entity->person->record);
  entente_edit_set_reference (edit,
                              entity->record,
                              ENTENTE_POSITION_ORGANIZATION,
                              entity->organization->record);
}

void
_entente_contact_plan_write (EntenteContactPlan *self, EntenteEdit *edit)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      EntenteContactEntity *entity = g_ptr_array_index (self->entities, i);
      guint n_fields;

      if (entity->record == NULL)
        insert_entity (entity, edit);

      entente_record_type_get_fields (_entente_contact_subject_get_type (entity->subject),
                                      &n_fields);
      for (guint field = 0; field < n_fields; field++)
        {
          if (entity->changed[field])
            _entente_contact_value_write (edit, entity->record, field, entity->values[field]);
        }
    }
}
