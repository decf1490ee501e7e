/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-ready-plan.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define ENTENTE_READY_PLAN_FORMAT "entente-plan"
#define ENTENTE_READY_PLAN_VERSION 1

typedef struct {
  guint from;
  guint to;
  EntenteDependencyKind kind;
  const char *lag;
} EntenteReadyLink;

struct _EntenteReadyPlan {
  gatomicrefcount references;

  /* Owned */
  GStringChunk *words; /* every text of the tasks and links */
  char *title;
  char *description;
  GArray *tasks;       /* EntenteReadyTask */
  GArray *links;       /* EntenteReadyLink */
  GFile *file;         /* (nullable): where people's own is kept */

  EntenteLanguage language;
  gboolean is_formalities;
};

/* What stands in files for kinds and ends; NULL-terminated, by value. */
extern const char *const _entente_ready_plan_task_kinds[];
extern const char *const _entente_ready_plan_link_kinds[];
extern const char *const _entente_ready_plan_points[];
extern const char *const _entente_ready_plan_edges[];

/* Fills an empty plan; name: what the sentence of the error calls it. */
gboolean
_entente_ready_plan_read (EntenteReadyPlan *self, GBytes *text, const char *name, GError **error);

/* Where people's own plans are kept. */
char *_entente_ready_plan_dup_folder (void);

G_END_DECLS
