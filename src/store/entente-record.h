/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteFieldKind:
 * @ENTENTE_FIELD_TEXT: one line; a `char *` property, never %NULL, "" when not filled
 * @ENTENTE_FIELD_MARKDOWN: paragraphs in CommonMark; a `char *` property as above
 * @ENTENTE_FIELD_INTEGER: a `gint64` property
 * @ENTENTE_FIELD_BOOLEAN: a `gboolean` property
 * @ENTENTE_FIELD_DATE: a civil date; a `char *` property in ISO 8601 ("2027-06-12"), "" when not
 * filled
 * @ENTENTE_FIELD_CHOICE: one of a closed list; an `int` property, stored as the choice's nick
 * @ENTENTE_FIELD_CHOICES: several of a closed list; an `int` property whose bits are the choices'
 * values, stored as nicks joined by commas
 * @ENTENTE_FIELD_REFERENCE: the id of another record; a `gint64` property, 0 when there is none
 * @ENTENTE_FIELD_MOMENT: a civil day, with or without a time; a `char *` property in ISO 8601
 * ("2027-06-12" or "2027-06-12T18:30"), "" when not filled
 * @ENTENTE_FIELD_DURATION: a length of time; a `char *` property ("3d", "90min", "-2w"), "" when not
 * filled
 * @ENTENTE_FIELD_CENTS: an amount in hundredths; a `gint64` property, %ENTENTE_CENTS_NONE when not
 * filled
 *
 * What kind of value a field holds: its SQL column, its property and its editor follow from it.
 */
typedef enum {
  ENTENTE_FIELD_TEXT,
  ENTENTE_FIELD_MARKDOWN,
  ENTENTE_FIELD_INTEGER,
  ENTENTE_FIELD_BOOLEAN,
  ENTENTE_FIELD_DATE,
  ENTENTE_FIELD_CHOICE,
  ENTENTE_FIELD_CHOICES,
  ENTENTE_FIELD_REFERENCE,
  ENTENTE_FIELD_MOMENT,
  ENTENTE_FIELD_DURATION,
  ENTENTE_FIELD_CENTS,
} EntenteFieldKind;

/* An amount that nobody has given; 0 is an amount. */
#define ENTENTE_CENTS_NONE G_MININT64

/**
 * EntenteFieldFlags:
 * @ENTENTE_FIELD_PERSONAL: the value tells something about a living person (reports and erasure)
 * @ENTENTE_FIELD_INTERNAL: not for forms or exports (order of a list, frozen copies)
 * @ENTENTE_FIELD_SEARCHED: looked through by the search of a list
 */
typedef enum {
  ENTENTE_FIELD_PLAIN = 0,
  ENTENTE_FIELD_PERSONAL = 1 << 0,
  ENTENTE_FIELD_INTERNAL = 1 << 1,
  ENTENTE_FIELD_SEARCHED = 1 << 2,
} EntenteFieldFlags;

/**
 * EntenteSeverity:
 * @ENTENTE_SEVERITY_NONE: nothing to say
 * @ENTENTE_SEVERITY_WARNING: unusual, may be right
 * @ENTENTE_SEVERITY_ERROR: cannot be right
 */
typedef enum {
  ENTENTE_SEVERITY_NONE,
  ENTENTE_SEVERITY_WARNING,
  ENTENTE_SEVERITY_ERROR,
} EntenteSeverity;

/**
 * EntenteChoice:
 * @value: the property's value; for %ENTENTE_FIELD_CHOICES a single bit
 * @nick: what stands in the file and in JSON, in kebab-case; never changes once released
 * @label: (nullable): what people read, marked with N_() or NC_("context", …)
 * @context: (nullable): the gettext context of @label
 *
 * One entry of a closed list. A list ends with an entry whose nick is %NULL.
 */
typedef struct {
  int value;
  const char *nick;
  const char *label;
  const char *context;
} EntenteChoice;

typedef struct _EntenteField EntenteField;

/* Of entente-store.h. */
typedef struct _EntenteEdit EntenteEdit;

#define ENTENTE_TYPE_RECORD (entente_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteRecord, entente_record, ENTENTE, RECORD, GObject)

/**
 * EntenteFieldCheck:
 * @record: the record to look at
 * @severity: (out): how bad it is; untouched when there is nothing to say
 *
 * Looks at one field of @record. Never blocks: a doubtful value is kept as typed and marked.
 *
 * Returns: (transfer full) (nullable): the translated sentence that says what is wrong and what is
 *   expected, or %NULL
 */
typedef char *(*EntenteFieldCheck) (EntenteRecord *record, EntenteSeverity *severity);

/**
 * EntenteFieldNormalize:
 * @typed: as somebody typed it, without spaces around it; never empty
 * @problem: (out): why it cannot be read, a translated sentence
 *
 * Returns: (transfer full) (nullable): the text as it is kept, or %NULL when it cannot be read
 */
typedef char *(*EntenteFieldNormalize) (const char *typed, char **problem);

/**
 * EntenteFieldDisplay:
 * @stored: a text as it is kept, not empty
 *
 * Returns: (transfer full): it as people read it, translated; what people read can be typed back
 */
typedef char *(*EntenteFieldDisplay) (const char *stored);

/**
 * EntenteFieldTimeDay:
 * @record: whose moment is typed
 * @minutes: the time of day that was typed without a day, from midnight
 * @day: (out caller-allocates): the day that is meant
 *
 * Returns: whether there is one
 */
typedef gboolean (*EntenteFieldTimeDay) (EntenteRecord *record, int minutes, GDate *day);

/**
 * EntenteRecordFollow:
 * @edit: an edit that is about to be committed
 * @touched: (element-type EntenteRecord): the records of the type that it inserts, copies, changes
 *   or deletes itself, each once
 *
 * Adds to @edit what must change together with @touched, such as a sum that another record keeps.
 * What it reads of @edit is what the edit leaves. It is asked once; what it adds calls nobody.
 */
typedef void (*EntenteRecordFollow) (EntenteEdit *edit, GPtrArray *touched);

/**
 * EntenteField:
 * @name: the property in kebab-case; the SQL column has underscores instead
 * @kind: what it holds
 * @flags: see [flags@FieldFlags]
 * @label: what people read on forms and in table headings, marked with N_()
 * @edit_label: (nullable): the label in the history when this field alone is edited ("Rename
 *   organisation"), marked with N_(); when %NULL it is made from @label
 * @choices: (nullable): for the two choice kinds
 * @target: (nullable): for references, the `_get_type` function of the record referred to
 * @check: (nullable): the rule of the value
 * @initial: value of integers, booleans and choices in a new record; of durations, the unit
 *   (EntenteUnit) that a number alone counts
 * @normalize: (nullable): how what people type is written in the file, for texts of a fixed form,
 *   durations with a meaning of their own, and integers that count what people write otherwise
 *   (minutes typed as hours), in figures
 * @display: (nullable): how people read what @normalize wrote, where that differs
 * @time_day: (nullable): for moments, the day that a time typed alone means
 *
 * One field of a record type, described once: column, property, form row, CSV heading, check and
 * personal-data report all come from here.
 */
struct _EntenteField {
  const char *name;
  EntenteFieldKind kind;
  EntenteFieldFlags flags;
  const char *label;
  const char *edit_label;
  const EntenteChoice *choices;
  GType (*target) (void);
  EntenteFieldCheck check;
  gint64 initial;
  EntenteFieldNormalize normalize;
  EntenteFieldDisplay display;
  EntenteFieldTimeDay time_day;
};

struct _EntenteRecordClass {
  GObjectClass parent_class;

  /*< private >*/
  const char *table;
  const EntenteField *fields;
  guint n_fields;
  GParamSpec **properties;
  EntenteRecordFollow follow; /* (nullable) */
};

/**
 * entente_record_class_describe:
 * @klass: the class of a final record type, in its `class_init`
 * @table: (transfer none): name of the SQL table; it has an `id INTEGER PRIMARY KEY NOT NULL`
 * @fields: (array length=n_fields) (transfer none): static description of every other column
 * @n_fields: how many
 *
 * Installs one read-only property per field. A record is read by properties and changed by an
 * [class@Edit] only, so there are no setters; `notify` follows each commit, undo or merge.
 */
void entente_record_class_describe (EntenteRecordClass *klass,
                                    const char *table,
                                    const EntenteField *fields,
                                    guint n_fields);

/**
 * entente_record_class_set_follow:
 * @klass: the class of a record type, in its `class_init`
 * @follow: what is asked before each commit that touches a record of the type
 *
 * Undo, redo and merging do not ask: the edit they repeat holds what followed already.
 */
void entente_record_class_set_follow (EntenteRecordClass *klass, EntenteRecordFollow follow);

/* Every getter takes the field's index in the description (an enum beside each record type). */
gint64 entente_record_get_id (EntenteRecord *self);
const char *entente_record_get_text (EntenteRecord *self, guint field);
gint64 entente_record_get_integer (EntenteRecord *self, guint field);
gint64 entente_record_get_cents (EntenteRecord *self, guint field);
gboolean entente_record_get_boolean (EntenteRecord *self, guint field);
gboolean entente_record_get_date (EntenteRecord *self, guint field, GDate *date);
int entente_record_get_choice (EntenteRecord *self, guint field);
gint64 entente_record_get_reference (EntenteRecord *self, guint field);
gboolean entente_record_is_filled (EntenteRecord *self, guint field);
gboolean entente_record_is_deleted (EntenteRecord *self);

/* Words: what people read, translated; NULL-free. Text of choices, amounts in euros, dates as ISO,
   yes/no, "" when empty. */
char *entente_record_dup_display (EntenteRecord *self, guint field);
char *entente_record_check (EntenteRecord *self, guint field, EntenteSeverity *severity);

/* The description, from a type. */
const EntenteField *entente_record_type_get_fields (GType type, guint *n_fields);
const char *entente_record_type_get_table (GType type);
int entente_record_type_find_field (GType type, const char *name);
const char *entente_choice_get_label (const EntenteChoice *choices, int value);
gboolean entente_choice_from_nick (const EntenteChoice *choices, const char *nick, int *value);
const char *entente_choice_to_nick (const EntenteChoice *choices, int value);

G_END_DECLS
