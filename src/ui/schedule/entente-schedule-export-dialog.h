/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The schedule for others: on paper after a preview, as a file for other programs, as text for an
   e-mail. */
#define ENTENTE_TYPE_SCHEDULE_EXPORT_DIALOG (entente_schedule_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleExportDialog, entente_schedule_export_dialog, ENTENTE,
                      SCHEDULE_EXPORT_DIALOG, AdwDialog)

AdwDialog *entente_schedule_export_dialog_new (EntenteProject *project);

/* Writes a file whole or not at all: "csv", "ics", "svg", "png". What the dialog does once a place
   was chosen. */
gboolean entente_schedule_export_dialog_write (EntenteProject *project,
                                               const char *format,
                                               GFile *file,
                                               GError **error);

G_END_DECLS
