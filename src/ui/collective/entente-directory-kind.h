/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-affiliations.h"

G_BEGIN_DECLS

/* One way to put a directory in order. */
typedef struct {
  const char *nick;  /* in settings and actions */
  const char *label; /* N_() */
  char *(*dup_key) (EntenteRecord *record);
  /* NULL when there are no sections: what sections are sorted by, and what stands over each. */
  char *(*dup_section) (EntenteRecord *record, EntenteAffiliations *affiliations);
  char *(*dup_heading) (EntenteRecord *record, EntenteAffiliations *affiliations);
} EntenteDirectoryOrder;

/**
 * EntenteDirectoryKind:
 *
 * What differs between a directory of organisations and a directory of people: words, orders, and which
 * widget shows one of them in detail. Static; every text is marked with N_().
 */
typedef struct {
  const char *name;
  const char *icon_name;
  GType (*record_type) (void);
  GType (*view_type) (void);
  guint name_field;
  char *(*dup_title) (EntenteRecord *record);
  char *(*dup_subtitle) (EntenteRecord *record, EntenteAffiliations *affiliations);
  EntenteDirectoryOrder orders[4]; /* ends with one that has no nick */

  const char *title;
  const char *untitled;
  const char *add; /* label in the history, as the two that follow */
  const char *duplicate;
  const char *delete;
  const char *add_button;
  const char *search; /* placeholder */
  const char *empty_title;
  const char *empty_text;
  const char *nothing_found;
  const char *nothing_selected;
} EntenteDirectoryKind;

const EntenteDirectoryKind *entente_directory_kind_get_organizations (void);
const EntenteDirectoryKind *entente_directory_kind_get_people (void);
/* By the type of its records; NULL when no directory shows them. */
const EntenteDirectoryKind *entente_directory_kind_find (GType record_type);

/* The record's name as a list shows it: never empty, since what has no name yet must still be seen. */
char *entente_directory_kind_dup_title (const EntenteDirectoryKind *kind, EntenteRecord *record);

G_END_DECLS
