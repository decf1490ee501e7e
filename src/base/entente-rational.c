/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-rational-private.h"

static EntenteWide
absolute (EntenteWide value)
{
  return value < 0 ? -value : value;
}

static EntenteWide
greatest_common_divisor (EntenteWide a, EntenteWide b)
{
  while (b != 0)
    {
      const EntenteWide rest = a % b;

      a = b;
      b = rest;
    }

  return absolute (a);
}

/* Takes what @a and @b have in common out of both. */
static void
reduce (EntenteWide *a, EntenteWide *b)
{
  const EntenteWide common = greatest_common_divisor (*a, *b);

  if (common > 1)
    {
      *a /= common;
      *b /= common;
    }
}

gboolean
_entente_rational_add (EntenteRational a, EntenteRational b, EntenteRational *result)
{
  EntenteWide left = b.bottom, right = a.bottom;
  EntenteRational sum;

  reduce (&left, &right);
  if (__builtin_mul_overflow (a.bottom, left, &sum.bottom)
      || __builtin_mul_overflow (a.top, left, &left)
      || __builtin_mul_overflow (b.top, right, &right)
      || __builtin_add_overflow (left, right, &sum.top))
    return FALSE;

  reduce (&sum.top, &sum.bottom);
  *result = sum;
  return TRUE;
}

gboolean
_entente_rational_multiply (EntenteRational a, EntenteRational b, EntenteRational *result)
{
  EntenteRational product;

  /* Reduced before, so that what fits in the end does not overflow on the way. */
  reduce (&a.top, &b.bottom);
  reduce (&b.top, &a.bottom);
  if (__builtin_mul_overflow (a.top, b.top, &product.top)
      || __builtin_mul_overflow (a.bottom, b.bottom, &product.bottom))
    return FALSE;

  *result = product;
  return TRUE;
}

gboolean
_entente_rational_divide (EntenteRational a, EntenteRational b, EntenteRational *result)
{
  EntenteRational inverse = { b.bottom, b.top };

  g_assert (b.top != 0);

  if (inverse.bottom < 0)
    inverse = (EntenteRational) { -inverse.top, -inverse.bottom };

  return _entente_rational_multiply (a, inverse, result);
}

EntenteWide
_entente_wide_divide (EntenteWide top, EntenteWide bottom)
{
  const EntenteWide whole = top / bottom;
  const EntenteWide rest = absolute (top % bottom);

  g_assert (bottom > 0);

  /* Twice the rest might overflow. */
  if (rest < bottom - rest)
    return whole;

  return top < 0 ? whole - 1 : whole + 1;
}

gboolean
_entente_rational_round (EntenteRational self, gint64 scale, gint64 *result)
{
  EntenteRational scaled;
  EntenteWide rounded;

  if (!_entente_rational_multiply (self, (EntenteRational) { scale, 1 }, &scaled))
    return FALSE;
  rounded = _entente_wide_divide (scaled.top, scaled.bottom);
  if (rounded > G_MAXINT64 || rounded < -G_MAXINT64)
    return FALSE;

  *result = (gint64) rounded;
  return TRUE;
}
