/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library-schema.h"

/* A store in memory with a few records, and the shortest ways to change it. Every step must
   succeed. */
typedef struct {
  EntenteStore *store;
  EntenteRecord *poetry; /* a shelf */
  EntenteRecord *tales;  /* a shelf */
  EntenteRecord *author;
  EntenteRecord *fables; /* a book of @author on @poetry */
} Library;

void library_set_up (Library *library, gconstpointer data);
void library_tear_down (Library *library, gconstpointer data);

void library_commit (EntenteEdit *edit);
void library_set_title (EntenteStore *store, EntenteRecord *book, const char *title);
EntenteRecord *library_add_shelf (EntenteStore *store, const char *name);
EntenteRecord *library_add_book (EntenteStore *store, const char *title, EntenteRecord *shelf);
void library_delete (EntenteStore *store, EntenteRecord *record);
void library_undo (EntenteStore *store);
void library_redo (EntenteStore *store);

/* What a list emitted, as "position-removed+added" joined by spaces. */
typedef struct {
  GListModel *model;
  GString *text;
  gulong handler;
} Listener;

void listener_start (Listener *listener, GListModel *model);
/* Compares, checks that a view that followed the signals shows the list as it is, starts over. */
void listener_assert (Listener *listener, const char *expected);
void listener_stop (Listener *listener);
