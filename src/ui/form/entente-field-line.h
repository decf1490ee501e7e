/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-field-editor.h"

G_BEGIN_DECLS

/* The name of a field above its editor or beside it, and what stands at the end of the row. */
GtkWidget *entente_field_line_new (const EntenteField *field, EntenteFieldEditor *editor);
/* (nullable): the label that names the field. */
GtkWidget *entente_field_line_get_title (GtkWidget *line);

G_END_DECLS
