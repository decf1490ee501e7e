/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-dependency.h"

#include "entente-duration.h"
#include "schedule/entente-schedule-checks-private.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteDependency
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDependency, entente_dependency, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_DEPENDENCY_FINISH_START,
    "finish-start",
    NC_ ("dependency", "Finish to start"),
    "dependency" },
  { ENTENTE_DEPENDENCY_START_START,
    "start-start",
    NC_ ("dependency", "Start to start"),
    "dependency" },
  { ENTENTE_DEPENDENCY_FINISH_FINISH,
    "finish-finish",
    NC_ ("dependency", "Finish to finish"),
    "dependency" },
  { ENTENTE_DEPENDENCY_START_FINISH,
    "start-finish",
    NC_ ("dependency", "Start to finish"),
    "dependency" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_DEPENDENCY_PREDECESSOR] = {
    .name = "predecessor",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Predecessor"),
    .edit_label = N_ ("Change predecessor"),
    .target = entente_task_get_type,
  },
  [ENTENTE_DEPENDENCY_SUCCESSOR] = {
    .name = "successor",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Successor"),
    .edit_label = N_ ("Change successor"),
    .target = entente_task_get_type,
  },
  [ENTENTE_DEPENDENCY_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind of dependency"),
    .edit_label = N_ ("Change kind of dependency"),
    .choices = kinds,
  },
  [ENTENTE_DEPENDENCY_LAG] = {
    .name = "lag",
    .kind = ENTENTE_FIELD_DURATION,
    .label = N_ ("Lag"),
    .edit_label = N_ ("Change lag"),
    .check = _entente_dependency_check_lag,
    .initial = ENTENTE_UNIT_DAY,
  },
};

static void
entente_dependency_class_init (EntenteDependencyClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "dependency",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_dependency_init (EntenteDependency *self)
{
}
