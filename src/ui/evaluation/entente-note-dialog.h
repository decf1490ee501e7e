/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A note, typed from any page. Closing it keeps what was typed, however it is closed. */
#define ENTENTE_TYPE_NOTE_DIALOG (entente_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNoteDialog, entente_note_dialog, ENTENTE, NOTE_DIALOG, AdwDialog)

/* A new one. teller: a widget of the window, which says that it was kept. */
AdwDialog *entente_note_dialog_new (EntenteStore *store, GtkWidget *teller);
/* One that is there. */
AdwDialog *entente_note_dialog_new_for (EntenteNote *note, GtkWidget *teller);

G_END_DECLS
