/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntentePage:
 *
 * The abstract class of the window's pages. A page is given the project by property, shows one room and
 * speaks upward by actions only: `win.reveal` ("(sxs)": table, record id, field name) shows a field wherever
 * it is edited; `win.toast` ("s") says something; `win.undo` belongs to the window.
 *
 * Properties: `project` (EntenteProject, read-write), `alone` (read-write: it wants the window for itself
 * and brings a header bar of its own), `title` (translated), `icon-name`. The page's place in
 * the window is its position in entente_page_types (shell).
 */
#define ENTENTE_TYPE_PAGE (entente_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntentePage, entente_page, ENTENTE, PAGE, AdwBin)

struct _EntentePageClass {
  AdwBinClass parent_class;

  const char *name;      /* "collective": in actions, settings and on the command line of `dev shot` */
  const char *title;     /* N_() */
  const char *icon_name;
  /* Whether it takes so long to lay out and draw for the first time that this is done before it is opened. */
  gboolean is_laid_out_ahead;

  /* Called when the project changes; also on NULL. */
  void (*project_changed) (EntentePage *self);
  /* Whether such records may be revealed in it: of a view that is made late this is asked before there is one,
     so that none is made in vain. NULL for none. */
  gboolean (*knows) (EntenteRecord *record);
  /* Shows a record and puts the keyboard focus on one of its fields; FALSE when it is not of this page. */
  gboolean (*reveal) (EntentePage *self, EntenteRecord *record, const EntenteField *field);
  /* What was selected, to be remembered between runs, and back; (nullable) string of the page's own. */
  char *(*dup_selection) (EntentePage *self);
  void (*restore_selection) (EntentePage *self, const char *selection);
};

EntenteProject *entente_page_get_project (EntentePage *self);
void entente_page_set_project (EntentePage *self, EntenteProject *project);
gboolean entente_page_get_alone (EntentePage *self);
void entente_page_set_alone (EntentePage *self, gboolean alone);
gboolean entente_page_reveal (EntentePage *self, EntenteRecord *record, const EntenteField *field);
char *entente_page_dup_selection (EntentePage *self);
void entente_page_restore_selection (EntentePage *self, const char *selection);

G_END_DECLS
