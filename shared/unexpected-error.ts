/** What a person is told of an error that nobody had foreseen, whose own words are English and mean nothing to them. */
export const unexpectedError =
  'Si è verificato un errore imprevisto del programma. Riprovare; se si ripete, segnalarlo dal menu «Aiuto» › «Segnala un problema…».';
