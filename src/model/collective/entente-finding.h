/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteFinding:
 * @severity: how much it matters
 * @sentence: what is the case and, where it helps, what to do; translated
 * @record: (nullable): the record it is about
 * @field: the field to go to, -1 when it is about the whole record or none
 *
 * Something worth knowing about the project, said beside the work and never in its way.
 */
typedef struct {
  EntenteSeverity severity;
  char *sentence;
  EntenteRecord *record;
  int field;
} EntenteFinding;

/* sentence: (transfer full) */
EntenteFinding *entente_finding_new (EntenteSeverity severity,
                                     char *sentence,
                                     EntenteRecord *record,
                                     int field);
void entente_finding_free (EntenteFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFinding, entente_finding_free)

GPtrArray *entente_findings_new (void);

G_END_DECLS
