/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-due-dates.h"

G_BEGIN_DECLS

/* What is due in other rooms than the schedule, by day. (transfer full) (element-type EntenteScheduleMark) */
GPtrArray *_entente_project_list_marks (EntenteProject *self);

G_END_DECLS
