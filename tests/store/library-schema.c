/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-schema.h"

static const EntenteChoice rooms[] = {
  { LIBRARY_ROOM_MAIN, "main", "Main room", NULL },
  { LIBRARY_ROOM_CELLAR, "cellar", "Cellar", "room" },
  { LIBRARY_ROOM_UNSAID, "unsaid", NULL, NULL },
  { 0, NULL, NULL, NULL },
};

static const EntenteChoice languages[] = {
  { LIBRARY_LANGUAGE_BRETON, "breton", "Breton", NULL },
  { LIBRARY_LANGUAGE_FRENCH, "french", "French", NULL },
  { LIBRARY_LANGUAGE_OCCITAN, "occitan", "Occitan", NULL },
  { 0, NULL, NULL, NULL },
};

/* Shelf */

static const EntenteField shelf_fields[] = {
  { .name = "name", .kind = ENTENTE_FIELD_TEXT, .label = "Name", .edit_label = "Rename Shelf" },
  { .name = "room", .kind = ENTENTE_FIELD_CHOICE, .label = "Room", .choices = rooms },
  { .name = "capacity", .kind = ENTENTE_FIELD_INTEGER, .label = "Capacity", .initial = 40 },
};

struct _LibraryShelf
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LibraryShelf, library_shelf, ENTENTE_TYPE_RECORD)

static void
library_shelf_class_init (LibraryShelfClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass), "shelf", shelf_fields,
                                 G_N_ELEMENTS (shelf_fields));
}

static void
library_shelf_init (LibraryShelf *self)
{
}

/* Author */

static const EntenteField author_fields[] = {
  { .name = "name", .kind = ENTENTE_FIELD_TEXT, .flags = ENTENTE_FIELD_PERSONAL, .label = "Name" },
  { .name = "born", .kind = ENTENTE_FIELD_DATE, .flags = ENTENTE_FIELD_PERSONAL, .label = "Born" },
  { .name = "living", .kind = ENTENTE_FIELD_BOOLEAN, .label = "Living", .initial = TRUE },
};

struct _LibraryAuthor
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LibraryAuthor, library_author, ENTENTE_TYPE_RECORD)

static void
library_author_class_init (LibraryAuthorClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass), "author", author_fields,
                                 G_N_ELEMENTS (author_fields));
}

static void
library_author_init (LibraryAuthor *self)
{
}

/* Book */

static char *
check_pages (EntenteRecord *record, EntenteSeverity *severity)
{
  if (entente_record_get_integer (record, LIBRARY_BOOK_PAGES) <= 1000)
    return NULL;

  *severity = ENTENTE_SEVERITY_WARNING;
  return g_strdup ("Few books have more than 1,000 pages");
}

static const EntenteField book_fields[] = {
  { .name = "title",
    .kind = ENTENTE_FIELD_TEXT,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = "Title" },
  { .name = "summary",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = "Summary" },
  { .name = "shelf",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = "Shelf",
    .target = library_shelf_get_type },
  { .name = "author",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = "Author",
    .target = library_author_get_type },
  { .name = "page-count", .kind = ENTENTE_FIELD_INTEGER, .label = "Pages", .check = check_pages },
  { .name = "languages",
    .kind = ENTENTE_FIELD_CHOICES,
    .label = "Languages",
    .choices = languages },
};

struct _LibraryBook
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LibraryBook, library_book, ENTENTE_TYPE_RECORD)

static void
library_book_class_init (LibraryBookClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass), "book", book_fields,
                                 G_N_ELEMENTS (book_fields));
}

static void
library_book_init (LibraryBook *self)
{
}

/* Loan */

static const EntenteField loan_fields[] = {
  { .name = "book",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = "Book",
    .target = library_book_get_type },
  { .name = "reader",
    .kind = ENTENTE_FIELD_TEXT,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = "Reader" },
  { .name = "lent-on", .kind = ENTENTE_FIELD_DATE, .label = "Lent on" },
};

struct _LibraryLoan
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LibraryLoan, library_loan, ENTENTE_TYPE_RECORD)

EntenteRecordFollow library_loan_follow = NULL;

static void
follow (EntenteEdit *edit, GPtrArray *touched)
{
  if (library_loan_follow != NULL)
    library_loan_follow (edit, touched);
}

static void
library_loan_class_init (LibraryLoanClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass), "loan", loan_fields,
                                 G_N_ELEMENTS (loan_fields));
  entente_record_class_set_follow (ENTENTE_RECORD_CLASS (klass), follow);
}

static void
library_loan_init (LibraryLoan *self)
{
}

/* Schema */

static const char *const steps[] = {
  "CREATE TABLE shelf (\n"
  "  id INTEGER PRIMARY KEY NOT NULL,\n"
  "  name TEXT NOT NULL DEFAULT '',\n"
  "  room TEXT NOT NULL DEFAULT 'main',\n"
  "  capacity INTEGER NOT NULL DEFAULT 40\n"
  ");\n"
  "CREATE UNIQUE INDEX shelf_name ON shelf (name) WHERE name <> '';\n"
  "CREATE TABLE author (\n"
  "  id INTEGER PRIMARY KEY NOT NULL,\n"
  "  name TEXT NOT NULL DEFAULT '',\n"
  "  born TEXT NOT NULL DEFAULT '',\n"
  "  living INTEGER NOT NULL DEFAULT 1\n"
  ");\n"
  "CREATE TABLE book (\n"
  "  id INTEGER PRIMARY KEY NOT NULL,\n"
  "  title TEXT NOT NULL DEFAULT '',\n"
  "  summary TEXT NOT NULL DEFAULT '',\n"
  "  shelf INTEGER REFERENCES shelf (id) ON DELETE CASCADE,\n"
  "  author INTEGER REFERENCES author (id) ON DELETE SET NULL,\n"
  "  page_count INTEGER NOT NULL DEFAULT 0 CHECK (page_count >= 0)\n"
  ");\n"
  "CREATE INDEX book_shelf ON book (shelf);\n"
  "CREATE INDEX book_author ON book (author);\n",

  "ALTER TABLE book ADD COLUMN languages TEXT NOT NULL DEFAULT '';\n"
  "CREATE TABLE loan (\n"
  "  id INTEGER PRIMARY KEY NOT NULL,\n"
  "  book INTEGER REFERENCES book (id) ON DELETE CASCADE,\n"
  "  reader TEXT NOT NULL DEFAULT '',\n"
  "  lent_on TEXT NOT NULL DEFAULT ''\n"
  ");\n"
  "CREATE INDEX loan_book ON loan (book);\n",
};

static GType (*const types[]) (void) = {
  library_shelf_get_type,
  library_author_get_type,
  library_book_get_type,
  library_loan_get_type,
};

const EntenteSchema library_schema = {
  .application_id = 0x4c696272, /* "Libr" */
  .extension = "library",
  .steps = steps,
  .n_steps = G_N_ELEMENTS (steps),
  .types = types,
  .n_types = G_N_ELEMENTS (types),
};

const EntenteSchema library_schema_1 = {
  .application_id = 0x4c696272,
  .extension = "library",
  .steps = steps,
  .n_steps = 1,
  .types = types,
  .n_types = 0,
};
