/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cooperation agreement of some neighbours, and what is read of it. */
#pragma once

#include "agreements/entente-agreement-document.h"
#include "neighbours-fixture.h"

typedef struct
{
  EntenteProject *project;
  EntenteStore *store; /* borrowed */
  EntenteAgreement *agreement;
} Fixture;

void set_up (Fixture *fixture, gconstpointer data);
void set_up_english (Fixture *fixture, gconstpointer data);
void tear_down (Fixture *fixture, gconstpointer data);
EntenteComposition *compose (Fixture *fixture, EntenteFill fill, GPtrArray *gaps);
char *dup_text (EntenteComposition *composition);
GPtrArray *new_gaps (void);
char *compose_text (Fixture *fixture, EntenteFill fill);
/* Looks for pieces one after the other. */
void assert_in_order (const char *text, const char *first, ...)
  G_GNUC_NULL_TERMINATED;
/* How many dotted lines there are; each is long enough to write on and says what it is for. */
guint count_blanks (EntenteComposition *composition);
