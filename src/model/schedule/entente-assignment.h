/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Who has to do with a task beside its referent: a person or an organisation (table
   `assignment`). */
#define ENTENTE_TYPE_ASSIGNMENT (entente_assignment_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAssignment, entente_assignment, ENTENTE, ASSIGNMENT, EntenteRecord)

typedef enum {
  ENTENTE_PART_DOES,
  ENTENTE_PART_CONSULTED,
  ENTENTE_PART_INFORMED,
} EntenteAssignmentPart;

enum {
  ENTENTE_ASSIGNMENT_TASK,         /* reference, deleted with it */
  ENTENTE_ASSIGNMENT_PERSON,       /* reference, deleted with it */
  ENTENTE_ASSIGNMENT_ORGANIZATION, /* reference, deleted with it */
  ENTENTE_ASSIGNMENT_PART,         /* EntenteAssignmentPart */
  ENTENTE_ASSIGNMENT_ROLE,         /* "holds the ladder" */
};

G_END_DECLS
