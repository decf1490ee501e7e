/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "meetings/entente-meeting-life.h"

/* The example project in French: two meetings held, one to come. */
typedef struct
{
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteStore *store;
} Papers;

void papers_set_up (Papers *self, gconstpointer data);
void papers_tear_down (Papers *self, gconstpointer data);

/* By its number. */
EntenteMeeting *papers_get_meeting (Papers *self, gint64 number);
void papers_set (gpointer record, guint field, const char *value);
/* The words of all blocks, with ordinary spaces in place of those that do not break; the document
   has been written as PDF and as ODT, and the PDF is accessible. */
char *papers_compose (Papers *self, const char *path, EntenteFill fill, GPtrArray *gaps);
/* What a reader of PDF finds on all pages. */
char *papers_read_pdf (Papers *self, const char *path, int *n_pages);
EntenteComposition *papers_make (Papers *self, const char *path, EntenteFill fill);

void papers_assert_says (const char *text, const char *words);
void papers_assert_silent (const char *text, const char *words);
