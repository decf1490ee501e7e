/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-partner-balance.h"
#include "entente-words.h"

G_BEGIN_DECLS

struct _EntentePartnerBalance {
  gatomicrefcount references;

  /* Borrowed; NULL when frozen */
  EntenteStore *store;
  EntenteBudget *budget;
  EntenteAmountColumn column;
  EntenteLanguage language;
  EntenteWords *words;

  GPtrArray *partners;
  GPtrArray *pools;
  GArray *transfers;
  guint keeper;
  EntenteMoney net_cost;
  EntenteMoney unplaced;
};

EntentePartnerBalance *_entente_partner_balance_alloc (void);
EntentePartner *_entente_partner_balance_add_partner (EntentePartnerBalance *self,
                                                      EntenteOrganization *organization,
                                                      const char *name);
EntenteSharedPool *_entente_partner_balance_add_pool (EntentePartnerBalance *self,
                                                      EntenteSharingKey *key, char *title);
/* sentence: (transfer full) */
void _entente_partner_steps_add (GPtrArray *steps, EntentePartnerStepKind kind, char *sentence,
                                 gpointer record, EntenteMoney amount);
void _entente_shared_pool_add_part (EntenteSharedPool *self, guint partner, char *measure,
                                    EntenteDecimal exact, EntenteMoney part);

/* Of a balance that is being reckoned */

/* Index of an organisation, which becomes a partner if it is none yet. */
guint _entente_partner_balance_find (EntentePartnerBalance *self, EntenteOrganization *organization);
/* A step and what follows from it for the sums of the partner. sentence: (transfer full) */
void _entente_partner_balance_count (EntentePartnerBalance *self, guint partner,
                                     EntentePartnerStepKind kind, char *sentence, gpointer record,
                                     EntenteMoney amount);
/* The pool of a key (nullable: that of the whole). */
EntenteSharedPool *_entente_partner_balance_get_pool (EntentePartnerBalance *self,
                                                      EntenteSharingKey *key);
/* Shares every pool out. */
void _entente_partner_balance_share (EntentePartnerBalance *self);

G_END_DECLS
