/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-network-private.h"

G_BEGIN_DECLS

/*
 * The tree of tasks as an edit will leave it: which tasks stand in which, in which order. Tasks
 * made by the edit are added behind those of the network.
 */
typedef struct _EntenteTaskTree EntenteTaskTree;

EntenteTaskTree *_entente_task_tree_new (EntenteNetwork *network);
void _entente_task_tree_free (EntenteTaskTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTaskTree, _entente_task_tree_free)

/* A task of the edit, in no group yet. */
guint _entente_task_tree_add (EntenteTaskTree *self, EntenteTask *task);
guint _entente_task_tree_get_parent (EntenteTaskTree *self, guint task);
/* The tasks in a group, or at the top (ENTENTE_SCHEDULE_NONE); of guint. (transfer none) */
GArray *_entente_task_tree_get_children (EntenteTaskTree *self, guint parent);
/* The sibling before; ENTENTE_SCHEDULE_NONE for the first. */
guint _entente_task_tree_get_previous (EntenteTaskTree *self, guint task);
/* Into parent, after a sibling (ENTENTE_SCHEDULE_NONE: first). */
void _entente_task_tree_move (EntenteTaskTree *self, guint task, guint parent, guint after);

/* Refuses a task in itself, and links that would go round; the error is a sentence. */
gboolean _entente_task_tree_check (EntenteTaskTree *self, GError **error);
/* Parents and ranks of what moved, and of siblings that must give way. */
void _entente_task_tree_write (EntenteTaskTree *self, EntenteEdit *edit);

/* Those of items that stand in none of the others, in outline order; of guint. Tasks that are gone
   are left out. */
GArray *_entente_network_find_roots (EntenteNetwork *self, GPtrArray *tasks);

/* Would the links go round in that tree (NULL: as it is), with one more (or ENTENTE_SCHEDULE_NONE)?
   The tasks on the round, of guint, or NULL. */
GArray *_entente_network_find_round (EntenteNetwork *self, const guint *parents, guint from,
                                     guint to);
/* "“A” → “B” → “A”" */
char *_entente_network_dup_round (EntenteNetwork *self, GArray *round);

G_END_DECLS
