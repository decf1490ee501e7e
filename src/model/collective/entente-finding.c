/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-finding.h"

/**
 * entente_finding_new:
 * @severity: how much it matters
 * @sentence: (transfer full): what people read
 * @record: (nullable) (transfer none): what it is about
 * @field: the field to go to, or -1
 *
 * Returns: (transfer full): a finding
 */
EntenteFinding *
entente_finding_new (EntenteSeverity severity, char *sentence, EntenteRecord *record, int field)
{
  EntenteFinding *self = g_new0 (EntenteFinding, 1);

  g_assert (sentence != NULL);

  self->severity = severity;
  self->sentence = sentence;
  g_set_object (&self->record, record);
  self->field = field;

  return self;
}

/**
 * entente_finding_free:
 * @self: (transfer full): a finding
 */
void
entente_finding_free (EntenteFinding *self)
{
  g_free (self->sentence);
  g_clear_object (&self->record);
  g_free (self);
}

/**
 * entente_findings_new:
 *
 * Returns: (transfer full) (element-type EntenteFinding): an empty array that owns its findings
 */
GPtrArray *
entente_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_finding_free);
}
