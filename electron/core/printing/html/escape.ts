const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** SECURITY: every word that comes from a plan goes through here, as text and as the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The same with a person's line breaks. */
export function textHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
