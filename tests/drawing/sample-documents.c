/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-documents.h"

typedef struct
{
  const char *name;
  const char *office;
  const char *signatory;
  const char *function;
} Party;

static const Party parties[] = {
  { "Les Cuillères Volantes", "12, rue des Tilleuls, 99210 Villefeinte", "Zoé EXEMPLE",
    "présidente" },
  { "Amicale du Four à Pain", "3, place du Lavoir, 99210 Villefeinte", "Malik SPÉCIMEN",
    "président" },
  { "Compagnie du Réverbère", "8 bis, impasse des Lampistes, 99210 Villefeinte", "Ana FICTIVE",
    "coprésidente" },
  { "جمعية الحي الأزرق", "27, avenue des Marronniers, 99210 Villefeinte", "Samira IMAGINAIRE",
    "présidente" },
  { "Hội Người Việt Villefeinte", "5, rue du Vieux-Pont, 99210 Villefeinte", "Nguyễn Thị Thử",
    "trésorière" },
  { "Radio Bicyclette 🚲", "1, quai de la Fabrique, 99210 Villefeinte", "Jo MODÈLE", "président" },
  { "Jardins partagés de la Butte", "40, chemin de la Butte, 99210 Villefeinte", "Inès PROTOTYPE",
    "présidente" },
  { "Club des aînés du Moulin", "6, rue du Moulin, 99210 Villefeinte", "Paul ÉBAUCHE",
    "président" },
  { "L’Œuf et la Poule", "19, rue Neuve, 99210 Villefeinte", "Cœur VOLANTE", "présidente" },
  { "Fanfare du Canal", "2, écluse 14, 99210 Villefeinte", "Hélène MAQUETTE", "présidente" },
  { "Ressourcerie Tournevis", "77, boulevard du Nord, 99210 Villefeinte", "Karim GABARIT",
    "président" },
  { "Théâtre du Petit-Gris", "9, rue des Escargots, 99210 Villefeinte", "Lou ESQUISSE",
    "présidente" },
};

static const char long_name[] =
    "Association intercommunale des habitants, usagers et amis du canal de Villefeinte";

GPtrArray *
sample_texts (const char *first, ...)
{
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  va_list more;

  va_start (more, first);
  for (const char *text = first; text; text = va_arg (more, const char *))
    g_ptr_array_add (array, entente_rich_text_new (text));
  va_end (more);

  return array;
}

static void
take (EntenteComposition *composition, EntenteBlock *block)
{
  entente_composition_append (composition, block);
  g_object_unref (block);
}

static void
add_text (EntenteComposition *composition, EntenteParagraphStyle style, const char *words)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (words);

  take (composition, entente_paragraph_block_new (style, text));
}

void
sample_add_paragraph (EntenteComposition *composition, const char *words)
{
  add_text (composition, ENTENTE_PARAGRAPH_BODY, words);
}

void
sample_add_heading (EntenteComposition *composition,
                    guint level,
                    const char *number,
                    const char *words)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (words);

  take (composition, entente_heading_block_new (level, number, text));
}

static EntenteBlock *
create_list (gboolean ordered, const char *const *items)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (; *items; items++)
    {
      g_autoptr (EntenteRichText) text = entente_rich_text_new (*items);
      GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
      g_ptr_array_add (array, blocks);
    }

  return entente_list_block_new (ordered, 1, array);
}

static const char *
get_name (guint i, gboolean long_names)
{
  return long_names ? long_name : parties[i].name;
}

static void
append_fact (EntenteRichText *text, const char *fact, gboolean blank, const char *missing)
{
  if (blank)
    entente_rich_text_append_blank (text, 60, missing);
  else
    entente_rich_text_append (text, fact, ENTENTE_TEXT_PLAIN);
}

static EntenteRichText *
describe_party (guint i, gboolean long_names, gboolean blank)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, get_name (i, long_names), ENTENTE_TEXT_STRONG);
  entente_rich_text_append (text, ", association régie par la loi du 1ᵉʳ juillet 1901, ",
                            ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, "RNA\302\240W992004567, SIRET\302\240", ENTENTE_TEXT_PLAIN);
  append_fact (text, "123\342\200\257456\342\200\257789\342\200\25700012", blank,
               "à compléter : SIRET");
  entente_rich_text_append (text, ", dont le siège est situé ", ENTENTE_TEXT_PLAIN);
  append_fact (text, parties[i].office, blank, "à compléter : siège");
  entente_rich_text_append (text, ", représentée par ", ENTENTE_TEXT_PLAIN);
  append_fact (text, parties[i].signatory, blank, "à compléter : représentant légal");
  entente_rich_text_append (text, ", ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, parties[i].function, ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text,
                            ", dûment habilitée par décision du conseil d’administration du "
                            "14\302\240mars\302\2402027\302\240;",
                            ENTENTE_TEXT_PLAIN);

  return text;
}

static void
add_parties (EntenteComposition *composition, guint n, gboolean long_names, gboolean blank)
{
  g_autoptr (GPtrArray) texts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, describe_party (i, long_names, blank));

  add_text (composition, ENTENTE_PARAGRAPH_BODY, "Entre les soussignées\302\240:");
  take (composition, entente_parties_block_new (texts));
  add_text (composition, ENTENTE_PARAGRAPH_BODY, "il a été convenu ce qui suit.");
}

EntenteBlock *
sample_signatures (guint n_parties, gboolean long_names, gboolean blank)
{
  EntenteSignature signatures[G_N_ELEMENTS (parties)] = { 0 };
  char *names[G_N_ELEMENTS (parties)];

  for (guint i = 0; i < n_parties; i++)
    {
      names[i] = g_strconcat ("Pour ", get_name (i, long_names), NULL);
      signatures[i] = (EntenteSignature){
        .party = names[i],
        .signatory = blank ? NULL : parties[i].signatory,
        .function = blank ? NULL : parties[i].function,
        .mention = n_parties == 3 ? "«\302\240Lu et approuvé\302\240»" : NULL,
        .place_label = "À",
        .date_label = "le",
      };
    }

  EntenteBlock *block = entente_signature_block_new (signatures, n_parties);
  for (guint i = 0; i < n_parties; i++)
    g_free (names[i]);

  return block;
}

static void
set_furniture (EntenteComposition *composition,
               guint n_parties,
               gboolean long_names,
               gboolean draft)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n_parties; i++)
    g_strv_builder_add (builder, get_name (i, long_names));

  g_auto (GStrv) names = g_strv_builder_end (builder);
  g_autofree char *header = g_strjoinv (" · ", names);

  entente_composition_set_initials (composition, (const char *const *) names);
  g_object_set (composition, "author", "Les Cuillères Volantes", "subject",
                "La Grande Tablée des Tilleuls Bleus", "created", G_GINT64_CONSTANT (1806000000),
                "header", header, "footer", "TABLEE27-CC-2027-001 · v2 · 26 mars 2027", "watermark",
                draft ? "PROJET" : NULL, NULL);
}

static void
add_commitments (EntenteComposition *composition, guint n, gboolean long_names)
{
  static const char *const commitments[] = {
    "fournit 40\302\240tables, 80\302\240bancs et la sonorisation, livrés le vendredi "
    "11\302\240juin 2027 avant 18\302\240h\302\24030\302\240;",
    "mobilise 12\302\240bénévoles le samedi 12\302\240juin 2027, de 7\302\240h à 23\302\240h, et "
    "désigne parmi eux une personne référente joignable pendant toute la durée de "
    "l’événement\302\240;",
    "verse 1\342\200\257250,00\302\240€ au budget commun avant le 30\302\240avril 2027.",
    NULL,
  };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title =
          g_strdup_printf ("Engagements de l’association %s", get_name (i, long_names));
      g_autofree char *number = g_strdup_printf ("3.%u", i + 1);

      sample_add_heading (composition, 3, number, title);
      take (composition, create_list (FALSE, commitments));
    }
}

static void
add_insurance (EntenteComposition *composition, guint n, gboolean long_names)
{
  static const EntenteTableColumn columns[] = {
    { 4, ENTENTE_COLUMN_START },
    { 3, ENTENTE_COLUMN_START },
    { 2, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) header = sample_texts ("Association", "Assureur", "Police n°", NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, sample_texts (get_name (i, long_names), "Mutuelle des Réverbères",
                                         "4\342\200\257512\342\200\257078\302\240B", NULL));
  take (composition, entente_table_block_new (columns, 3, header, rows, "Assurances des parties"));
}

static void
add_articles (EntenteComposition *composition, guint n, gboolean long_names)
{
  sample_add_heading (composition, 2, "Article 1", "Contexte");
  sample_add_paragraph (
      composition,
      "Chaque année depuis 2019, les habitantes et habitants du quartier des Tilleuls Bleus se "
      "retrouvent autour d’un repas partagé. Les associations signataires, qui œuvrent chacune à "
      "sa manière à la vie du quartier, ont souhaité donner à ce rendez-vous une ampleur nouvelle "
      "en mettant en commun leurs savoir-faire, leurs bénévoles et leur matériel, dans un esprit "
      "d’égalité entre elles quels que soient leur taille et leurs moyens.");
  sample_add_heading (composition, 2, "Article 2", "Objet");
  sample_add_paragraph (composition,
                        "La présente convention fixe les engagements réciproques des parties pour "
                        "la réalisation du projet « La Grande Tablée des Tilleuls Bleus », qui se "
                        "déroule du 1er mars au 30 septembre 2027 et dont le temps fort a lieu le "
                        "samedi 12 juin 2027, place des Tilleuls, à Villefeinte.");
  sample_add_heading (composition, 2, "Article 3", "Engagements");
  add_commitments (composition, n, long_names);
  sample_add_heading (composition, 2, "Article 4", "Suivi du projet");
  sample_add_paragraph (composition,
                        "Les responsables des associations se réunissent toutes les trois semaines "
                        "; l’ensemble du collectif se réunit une fois par mois. Un bilan est "
                        "rédigé et validé ensemble dans les deux mois qui suivent l’événement.");
  sample_add_heading (composition, 2, "Article 5", "Assurances");
  sample_add_paragraph (
      composition, "Chaque partie déclare être assurée pour son matériel et pour ses activités.");
  add_insurance (composition, n, long_names);
  sample_add_heading (composition, 2, "Article 6", "Durée");
  sample_add_paragraph (
      composition,
      "La présente convention est conclue pour une durée de sept mois à compter de sa signature.");
  sample_add_heading (composition, 2, "Article 7", "Révision");
  sample_add_paragraph (composition, "Elle peut être révisée à tout moment, à la demande de l’une "
                                     "des parties, par un avenant signé de toutes.");
  sample_add_heading (composition, 2, "Article 8", "Résiliation");
  sample_add_paragraph (
      composition,
      "Si l’une des parties manque à ses engagements, les autres peuvent, après une mise en "
      "demeure écrite (lettre ou courriel) restée sans effet pendant quinze jours, mettre fin à la "
      "convention à son égard. Les engagements des autres parties entre elles demeurent.");
  sample_add_heading (composition, 2, "Article 9", "Application");
  sample_add_paragraph (composition, "Chaque structure répond, pour ce qui la concerne, de la "
                                     "bonne application de la présente convention.");
}

EntenteComposition *
sample_agreement (guint n_parties, gboolean long_names, gboolean blank)
{
  EntenteComposition *composition =
      entente_composition_new ("Convention de coopération", ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *originals =
      g_strdup_printf ("Fait en %u exemplaires originaux, un pour chaque partie.", n_parties);

  set_furniture (composition, n_parties, long_names, blank);
  sample_add_heading (composition, 1, "TABLEE27-CC-2027-001", "Convention de coopération");
  add_text (composition, ENTENTE_PARAGRAPH_LEAD, "La Grande Tablée des Tilleuls Bleus");
  add_parties (composition, n_parties, long_names, blank);
  add_articles (composition, n_parties, long_names);
  sample_add_paragraph (composition, originals);
  take (composition, sample_signatures (n_parties, long_names, blank));

  return composition;
}

static void
paint_map (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_set_source_rgb (cr, 0.85, 0.9, 0.85);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.2, 0.4, 0.2);
  for (guint i = 0; i < 6; i++)
    cairo_arc (cr, width * (i + 1) / 7, height / 2, height / 8, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
add_marks (EntenteComposition *composition)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new ("Renseignements\302\240: ");

  entente_rich_text_append_link (text, "www.example.org/grande-tablee",
                                 "https://www.example.org/grande tablée?l='fr'",
                                 ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, " (", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, "réponse souhaitée", ENTENTE_TEXT_STRONG);
  entente_rich_text_append (text, ", ou ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, "à défaut", ENTENTE_TEXT_EMPHASIS);
  entente_rich_text_append (text, ", par téléphone) avant le ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, 60, "à compléter : date limite");
  entente_rich_text_append (text, ". Efficace, affiche, fluide.", ENTENTE_TEXT_SMALL);
  take (composition, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
}

static void
add_budget (EntenteComposition *composition)
{
  static const EntenteTableColumn columns[] = {
    { 4, ENTENTE_COLUMN_START },
    { 2, ENTENTE_COLUMN_END },
    { 4, ENTENTE_COLUMN_START },
    { 2, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) header = sample_texts ("Charges", "Montant", "Produits", "Montant", NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (rows, sample_texts ("60 – Achats", "1\342\200\257250,00\302\240€",
                                       "70 – Vente de produits finis et prestations de services",
                                       "400,00\302\240€", NULL));
  g_ptr_array_add (rows, sample_texts ("61 – Services extérieurs", "850,00\302\240€",
                                       "74 – Subventions d’exploitation",
                                       "1\342\200\257700,00\302\240€", NULL));
  g_ptr_array_add (rows, sample_texts ("Total", "2\342\200\257100,00\302\240€", "Total",
                                       "2\342\200\257100,00\302\240€", NULL));
  take (composition, entente_table_block_new (columns, 4, header, rows, NULL));
}

EntenteComposition *
sample_everything (void)
{
  static const char *const steps[] = {
    "Choisir la date.",
    "Réserver la place, puis demander l’autorisation d’occupation du domaine public à la mairie au "
    "moins deux mois avant.",
    "Inviter.", NULL
  };
  EntenteComposition *composition =
      entente_composition_new ("Tout ce qui s’imprime", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) keys =
      sample_texts ("Date", "Lieu", "Personne référente de l’organisation", NULL);
  g_autoptr (GPtrArray) values =
      sample_texts ("samedi 12\302\240juin 2027, de 10\302\240h à 23\302\240h",
                    "place des Tilleuls, 99210\302\240Villefeinte, à l’ombre des grands arbres, "
                    "devant la mairie annexe et l’école",
                    "Zoé EXEMPLE", NULL);

  set_furniture (composition, 4, FALSE, FALSE);
  sample_add_heading (composition, 1, NULL, "Tout ce qui s’imprime");
  add_text (composition, ENTENTE_PARAGRAPH_LEAD, "Un bloc de chaque sorte");
  take (composition, entente_key_value_block_new (keys, values));
  add_marks (composition);
  add_text (composition, ENTENTE_PARAGRAPH_CENTERED, "et");
  sample_add_paragraph (composition,
                        "Avec les associations جمعية الحي الأزرق (quartier bleu), Hội Người Việt "
                        "Nam ở Villefeinte, Éléonore Œuvré 🚲🎉 et l’Ægir de Łódź\302\240: "
                        "«\302\240Déjà\302\2402\342\200\257000 repas\302\240!\302\240»");
  sample_add_paragraph (composition, "جمعية الحي الأزرق في فيلفانت، تمثلها رئيستها سميرة.");
  sample_add_heading (composition, 2, NULL, "Étapes");
  take (composition, create_list (TRUE, steps));
  sample_add_heading (composition, 2, NULL, "Budget");
  add_budget (composition);
  add_text (composition, ENTENTE_PARAGRAPH_NOTE,
            "Les données personnelles de ce document servent à la seule conduite du projet.");
  take (composition, entente_figure_block_new (80, 30, "Plan de la place : six tilleuls en ligne",
                                               paint_map, NULL, NULL));
  take (composition, entente_page_break_block_new ());
  sample_add_paragraph (composition, "Bon pour accord.");
  take (composition, sample_signatures (3, FALSE, TRUE));

  return composition;
}

EntenteComposition *
sample_table (guint n_rows, guint n_paragraphs)
{
  static const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_END },
                                                { 5, ENTENTE_COLUMN_START },
                                                { 2, ENTENTE_COLUMN_CENTER } };
  EntenteComposition *composition = entente_composition_new ("Table", ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (GPtrArray) header = sample_texts ("No.", "What", "State", NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_paragraphs; i++)
    sample_add_paragraph (composition, "A paragraph whose only purpose is to push the table down "
                                       "the page, so that it meets its end at another row.");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *what = g_strdup_printf (
          "row-%u %s", i + 1,
          i % 5 == 4 ? "goes over several lines, because there is much more to say about it than "
                       "about its neighbours, and it is said here"
                     : "is short");

      g_ptr_array_add (rows, sample_texts (number, what, "open", NULL));
    }
  take (composition, entente_table_block_new (columns, 3, header, rows, "Rows"));

  return composition;
}
