/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"
#include "schedule/entente-schedule-edit.h"

G_BEGIN_DECLS

/* A small project in memory and its schedule, one short call a thing. Everything returned is
   borrowed. Moments are "2027-05-03" or "2027-05-03T14:00". */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteSchedule *schedule;
} Plan;

/* event: (nullable) first day; now is 2027-01-04, a Monday. */
Plan *plan_new (const char *event);
void plan_free (Plan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

void plan_set_now (Plan *self, const char *now);
void plan_set_project (Plan *self, guint field, const char *value);
/* "09:00-12:00,13:00-17:00" from Monday to Friday, closed at the weekend. */
void plan_work_weekdays (Plan *self, const char *hours, gboolean holidays_closed);

/* The last child of parent (nullable); duration: text, "" for one day. */
EntenteTask *plan_add (Plan *self, EntenteTask *parent, const char *title, const char *duration);
EntenteTask *plan_add_kind (Plan *self, EntenteTask *parent, EntenteTaskKind kind,
                            const char *title);
/* At that distance of the opening of the event. */
EntenteTask *plan_add_relative (Plan *self, EntenteTask *parent, const char *title,
                                const char *duration, const char *offset);
void plan_set (Plan *self, EntenteTask *task, guint field, const char *value);
void plan_set_choice (Plan *self, EntenteTask *task, guint field, int value);
void plan_set_rule (Plan *self, EntenteTask *task, EntenteTaskRule rule, const char *at);
EntenteDependency *plan_link (Plan *self, EntenteTask *from, EntenteTask *to, const char *lag);
EntentePerson *plan_add_person (Plan *self, const char *given, const char *family);
EntenteOrganization *plan_add_organization (Plan *self, const char *name);
void plan_add_absence (Plan *self, EntentePerson *person, EntenteOrganization *organization,
                       const char *starts, const char *ends, const char *label);
void plan_set_reference (Plan *self, EntenteTask *task, guint field, gpointer target);

/* Of a task. */
const EntenteScheduleItem *plan_get (Plan *self, EntenteTask *task);
guint plan_find (Plan *self, EntenteTask *task);
#define plan_assert_dates(self, task, start, finish) \
  plan_assert_dates_at (G_STRLOC, self, task, start, finish)
void plan_assert_dates_at (const char *where, Plan *self, EntenteTask *task, const char *start,
                           const char *finish);
/* Every task, one a line: outline, title, and fields that edits change. */
char *plan_dump (Plan *self);
/* With plain spaces for those that hold words together. */
void plan_assert_words (const char *words, const char *expected);
GPtrArray *plan_pick (EntenteTask *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
