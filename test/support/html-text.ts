const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a person reads in a page that the program wrote: its text in order, without what is hidden or only a sign. */
export function htmlText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/su, '')
    .replaceAll(
      /<caption class="hidden">.*?<\/caption>|<sup>.*?<\/sup>|<span aria-hidden="true">.*?<\/span>/gsu,
      '',
    )
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(\w+|#39);/gu, (entity, name: string) => entities[name] ?? entity);
}
