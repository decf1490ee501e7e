/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* Somebody invited to a meeting, and whether they came (table `attendance`). */
#define ENTENTE_TYPE_ATTENDANCE (entente_attendance_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAttendance, entente_attendance, ENTENTE, ATTENDANCE, EntenteRecord)

typedef enum {
  ENTENTE_ATTENDANCE_INVITED,
  ENTENTE_ATTENDANCE_COMING,
  ENTENTE_ATTENDANCE_EXCUSED,
  ENTENTE_ATTENDANCE_BY_PROXY,
  ENTENTE_ATTENDANCE_PRESENT,
  ENTENTE_ATTENDANCE_ABSENT,
} EntenteAttendanceState;

enum {
  ENTENTE_ATTENDANCE_PERSON,       /* reference, deleted with it; 0 for a guest known by name */
  ENTENTE_ATTENDANCE_NAME,         /* of a guest who is not in the collective */
  ENTENTE_ATTENDANCE_MEETING,      /* reference, deleted with it */
  ENTENTE_ATTENDANCE_ORGANIZATION, /* reference, emptied with it; whom the person speaks for */
  ENTENTE_ATTENDANCE_STATE,        /* EntenteAttendanceState */
  ENTENTE_ATTENDANCE_PROXY,        /* reference, emptied with it */
  ENTENTE_ATTENDANCE_ARRIVED_AT,   /* moment; "" for the start */
  ENTENTE_ATTENDANCE_LEFT_AT,      /* moment; "" for the end */
  ENTENTE_ATTENDANCE_RANK,
};

G_END_DECLS
