const longTexts = new Set([
  'activity',
  'aim',
  'condition',
  'content',
  'description',
  'evidence',
  'functions',
  'label',
  'legalBasis',
  'motivation',
  'name',
  'needs',
  'note',
  'outcome',
  'profile',
  'title',
]);
const shortTexts = new Set(['code', 'hours', 'number', 'section']);

/** How much room the text of a field needs, as far as its name tells: all texts are declared alike. */
export function textLength(field: string): 'short' | 'medium' | 'long' {
  if (shortTexts.has(field)) return 'short';
  return longTexts.has(field) ? 'long' : 'medium';
}
