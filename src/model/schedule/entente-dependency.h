/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* One task waits for another (table `dependency`). */
#define ENTENTE_TYPE_DEPENDENCY (entente_dependency_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDependency, entente_dependency, ENTENTE, DEPENDENCY, EntenteRecord)

typedef enum {
  ENTENTE_DEPENDENCY_FINISH_START,
  ENTENTE_DEPENDENCY_START_START,
  ENTENTE_DEPENDENCY_FINISH_FINISH,
  ENTENTE_DEPENDENCY_START_FINISH,
} EntenteDependencyKind;

enum {
  ENTENTE_DEPENDENCY_PREDECESSOR, /* reference, deleted with it */
  ENTENTE_DEPENDENCY_SUCCESSOR,   /* reference, deleted with it */
  ENTENTE_DEPENDENCY_KIND,        /* EntenteDependencyKind */
  ENTENTE_DEPENDENCY_LAG,         /* "2d", "-1h", "50%"; "" for none */
};

G_END_DECLS
