/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

/* A lending library: a schema for the tests of the store, which knows no domain word. */

#define LIBRARY_TYPE_SHELF (library_shelf_get_type ())
G_DECLARE_FINAL_TYPE (LibraryShelf, library_shelf, LIBRARY, SHELF, EntenteRecord)

#define LIBRARY_TYPE_AUTHOR (library_author_get_type ())
G_DECLARE_FINAL_TYPE (LibraryAuthor, library_author, LIBRARY, AUTHOR, EntenteRecord)

#define LIBRARY_TYPE_BOOK (library_book_get_type ())
G_DECLARE_FINAL_TYPE (LibraryBook, library_book, LIBRARY, BOOK, EntenteRecord)

#define LIBRARY_TYPE_LOAN (library_loan_get_type ())
G_DECLARE_FINAL_TYPE (LibraryLoan, library_loan, LIBRARY, LOAN, EntenteRecord)

typedef enum {
  LIBRARY_ROOM_MAIN,
  LIBRARY_ROOM_CELLAR,
  LIBRARY_ROOM_UNSAID,
} LibraryRoom;

typedef enum {
  LIBRARY_LANGUAGE_BRETON = 1 << 0,
  LIBRARY_LANGUAGE_FRENCH = 1 << 1,
  LIBRARY_LANGUAGE_OCCITAN = 1 << 2,
} LibraryLanguages;

enum {
  LIBRARY_SHELF_NAME, /* unique unless empty */
  LIBRARY_SHELF_ROOM,
  LIBRARY_SHELF_CAPACITY, /* starts at 40 */
};

enum {
  LIBRARY_AUTHOR_NAME,
  LIBRARY_AUTHOR_BORN,
  LIBRARY_AUTHOR_LIVING, /* starts at TRUE */
};

enum {
  LIBRARY_BOOK_TITLE,
  LIBRARY_BOOK_SUMMARY,
  LIBRARY_BOOK_SHELF,  /* the book goes with its shelf */
  LIBRARY_BOOK_AUTHOR, /* the book stays without its author */
  LIBRARY_BOOK_PAGES,  /* never negative; the check warns above 1,000 */
  LIBRARY_BOOK_LANGUAGES,
};

enum {
  LIBRARY_LOAN_BOOK, /* the loan goes with its book */
  LIBRARY_LOAN_READER,
  LIBRARY_LOAN_LENT_ON,
};

/* (nullable) what follows from the loans of an edit */
extern EntenteRecordFollow library_loan_follow;

/* Version 2. */
extern const EntenteSchema library_schema;
/* Version 1, without languages and loans, for migrations; it has no record types. */
extern const EntenteSchema library_schema_1;
