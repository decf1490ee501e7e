/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "evaluation/entente-diffusion.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* To whom the report goes, and whether it went. Each function that changes something is one undoable
   edit. */

/**
 * EntenteDiffusionDraft:
 * @readership: what kind of readers
 * @paper: what they get
 * @organization: (nullable): which organisation
 * @recipient: (nullable): who, when it is nobody of the collective: "the local paper"
 * @due_on: (nullable): until when
 *
 * Somebody who is to get a report; all borrowed.
 */
typedef struct {
  EntenteReadership readership;
  EntenteReportPaper paper;
  EntenteOrganization *organization;
  const char *recipient;
  const GDate *due_on;
} EntenteDiffusionDraft;

/* (transfer none) (nullable) */
EntenteDiffusion *entente_diffusion_add (EntenteStore *store,
                                         const EntenteDiffusionDraft *draft,
                                         GError **error);
/* Members, funders that granted something with the day their report is due, and the other partners:
   those who are not on the list yet. n_added: (out) (optional): 0 is no edit. */
gboolean entente_diffusion_propose (EntenteStore *store, guint *n_added, GError **error);
gboolean entente_diffusion_delete (EntenteDiffusion *self, GError **error);
/* It went. entries: (element-type EntenteDiffusion); on: (nullable): today; means: (nullable):
   "e-mail". */
gboolean entente_diffusion_send (GPtrArray *entries,
                                 const GDate *on,
                                 const char *means,
                                 GError **error);
/* It did not, after all. */
gboolean entente_diffusion_take_back (EntenteDiffusion *self, GError **error);

gboolean entente_diffusion_was_sent (EntenteDiffusion *self);
/* Not sent, and the day is over. today: (nullable) */
gboolean entente_diffusion_is_overdue (EntenteDiffusion *self, const GDate *today);
/* "Ville de Villefeinte", "the local paper", or what kind of readers. Translated. (transfer full) */
char *entente_diffusion_dup_title (EntenteDiffusion *self);
/* "Sent on 9 July 2027 by e-mail", "To send by 30 June 2028", "3 days late", "To send". Translated.
   (transfer full) */
char *entente_diffusion_dup_state_words (EntenteDiffusion *self, const GDate *today);

/* By kind of readers, as they were added: a live list of EntenteDiffusion. (transfer full) */
GListModel *entente_diffusion_new_list (EntenteStore *store);
/* Not sent, by day, the undated last. (transfer container) (element-type EntenteDiffusion) */
GPtrArray *entente_diffusion_list_due (EntenteStore *store);
/* "Sent to 4 of 7". Translated; "" with nobody on the list. (transfer full) */
char *entente_diffusion_dup_facts (EntenteStore *store);

G_END_DECLS
