/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteCirculationForm:
 *
 * To whom a paper of a meeting was given, how and on which day: the participants to tick, and a
 * button that notes it.
 *
 * Signal: `noted` (GPtrArray of EntenteAttendance, string, GDate, string): the ticked participants,
 * whom else it was given to, when, how. Returns whether it was noted: what was typed stays if not.
 */
#define ENTENTE_TYPE_CIRCULATION_FORM (entente_circulation_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCirculationForm,
                      entente_circulation_form,
                      ENTENTE,
                      CIRCULATION_FORM,
                      AdwPreferencesGroup)

/* Both arrays of EntenteAttendance; ticked: (nullable) for all. What was ticked by hand stays as
   long as the participants are the same. */
void entente_circulation_form_set_participants (EntenteCirculationForm *self,
                                                GPtrArray *participants,
                                                GPtrArray *ticked);
/* Whether people who are no participants may be named. */
void entente_circulation_form_set_with_others (EntenteCirculationForm *self, gboolean with_others);

G_END_DECLS
