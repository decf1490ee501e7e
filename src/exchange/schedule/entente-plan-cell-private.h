/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-duration.h"
#include "entente-moment.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-task.h"

G_BEGIN_DECLS

/* A rule as a cell holds it. */
typedef struct {
  EntenteTaskRule rule;
  EntenteDuration offset; /* of a relative one */
  EntenteEventPoint from;
  EntenteTaskEdge edge;
} EntentePlanRuleCell;

/* "ASAP", "SNET", "D-30d", "D+2h close", "D-1ed finish"; (transfer full). */
char *_entente_plan_rule_write (EntenteTask *task);
/* The same, "J-30" (calendar days where no unit is said), and the rules' names in French and
   English as other programs have them. FALSE when it is none. */
gboolean _entente_plan_rule_read (const char *cell, EntentePlanRuleCell *rule);
/* Does a date belong to it? */
gboolean _entente_plan_rule_has_date (EntenteTaskRule rule);
EntenteMomentEdge _entente_plan_rule_get_edge (EntenteTaskRule rule);

/* "12FS+2d" with the id of the predecessor; appended after "; " to what is there. */
void _entente_plan_link_write (GString *cell, const char *id, EntenteDependencyKind kind,
                               const char *lag);

/* One of them taken apart: what stands before the kind. */
typedef struct {
  char *id;
  EntenteDependencyKind kind;
  char *lag; /* text of a duration, "" for none */
} EntentePlanLinkCell;

void _entente_plan_link_cell_clear (EntentePlanLinkCell *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePlanLinkCell, _entente_plan_link_cell_clear)

/* ids: (nullable): set of the ids there are, folded: "A1SS" may be one of them. FALSE when it
   cannot be read. */
gboolean _entente_plan_link_read (const char *cell, GHashTable *ids, EntentePlanLinkCell *link);
/* An id without what spreadsheets add to it: " 12,0" → "12". */
char *_entente_plan_id_fold (const char *id);

/* "40%", "40 %", "0,4", "1" (one per cent), "oui", "fait". FALSE when it is none. */
gboolean _entente_plan_progress_read (const char *cell, int *percent);

/* "Milestone" and "Jalon", "Done" and "Fait": words of either language, and the file's. */
const char *_entente_plan_kind_write (EntenteTaskKind kind, EntenteLanguage language);
gboolean _entente_plan_kind_read (const char *cell, EntenteTaskKind *kind);
const char *_entente_plan_state_write (EntenteTaskState state, EntenteLanguage language);
gboolean _entente_plan_state_read (const char *cell, EntenteTaskState *state);

/* Minutes as a duration: "2d", "4h", "-90min"; day: minutes of a working day. */
char *_entente_plan_minutes_write (gint64 minutes, gint64 day, gboolean elapsed);

G_END_DECLS
