/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The notes of the day: to sort first, each with a menu that says where it belongs. */
#define ENTENTE_TYPE_NOTES_VIEW (entente_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNotesView, entente_notes_view, ENTENTE, NOTES_VIEW, EntentePage)

G_END_DECLS
