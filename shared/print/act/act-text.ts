import { formatItalianAmount, formatItalianPercent } from '../../numbers/italian.ts';
import { formatItalianDate } from '../../numbers/italian-date.ts';
import { type PlanDocument, planPeriod } from '../../plan/document.ts';
import { officialScenario, scenarioWorksheet } from '../../plan/staff/worksheet.ts';
import { row, table } from '../cells.ts';
import type { Block } from '../model.ts';

/** A file that is annexed to the deliberation; digests are SHA-256, as hexadecimal digits and as the protocol wants it. */
export type Annex = {
  readonly name: string;
  readonly description: string;
  readonly sha256: string;
  readonly base64: string;
};

const blank = '____________';
/** Up to this number of employees the plan has the simplified contents (art. 6 D.M. 132/2022). */
const simplifiedBelow = 'art. 6 del D.M. 30 giugno 2022 n. 132 (modalità semplificate)';

const heading = (level: number, text: string): Block => ({ type: 'heading', level, text });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (texts: readonly string[], ordered = false): Block => ({
  type: 'list',
  ordered,
  start: 1,
  items: texts.map((text) => [paragraph(text)]),
});

/**
 * The draft of the deliberation that approves the plan, with its figures and the list of its annexes. What the
 * program does not know is left blank, never invented.
 */
export function actText(doc: PlanDocument, annexes: readonly Annex[], fingerprint: string): Block[] {
  const period = planPeriod(doc);
  return [
    heading(1, 'Proposta di deliberazione della Giunta'),
    paragraph(doc.administration.name || blank),
    paragraph(
      `Oggetto: Approvazione del Piano Integrato di Attività e Organizzazione (PIAO) ${period}, ai sensi dell’art. 6 del D.L. 9 giugno 2021 n. 80.`,
    ),
    heading(2, 'La Giunta'),
    paragraph('Premesso che:'),
    list([
      'l’art. 6 del D.L. 9 giugno 2021 n. 80, convertito con modificazioni dalla L. 6 agosto 2021 n. 113, prevede che le pubbliche amministrazioni adottino il Piano Integrato di Attività e Organizzazione, di durata triennale e aggiornato ogni anno;',
      'il D.P.R. 24 giugno 2022 n. 81 individua gli adempimenti relativi ai piani assorbiti dal PIAO;',
      'il D.M. 30 giugno 2022 n. 132 ne definisce il contenuto e lo schema tipo;',
      ...(doc.plan.kind === 'simplified' ? [`l’ente redige il Piano secondo l’${simplifiedBelow};`] : []),
    ]),
    paragraph('Dato atto che il Piano allegato:'),
    list(figures(doc)),
    paragraph('Richiamati:'),
    list(norms(doc)),
    paragraph(
      'Acquisiti sulla proposta i pareri di cui all’art. 49, comma 1, del D.Lgs. 18 agosto 2000 n. 267, riportati in calce;',
    ),
    paragraph(`Con voti ${blank}, espressi nei modi di legge,`),
    heading(2, 'Delibera'),
    list(decisions(period, fingerprint), true),
    paragraph(
      'Successivamente, con separata votazione e con voti ____________, attesa l’urgenza di provvedere, delibera di dichiarare il presente atto immediatamente eseguibile ai sensi dell’art. 134, comma 4, del D.Lgs. 18 agosto 2000 n. 267.',
    ),
    heading(2, 'Pareri ai sensi dell’art. 49 del D.Lgs. 267/2000'),
    paragraph(opinion('tecnica')),
    paragraph(opinion('contabile')),
    heading(2, 'Elenco degli allegati'),
    paragraph('Gli allegati costituiscono parte integrante e sostanziale della deliberazione.'),
    table(
      'annexes',
      'Allegati e impronte SHA-256',
      ['|Allegato', 'File', 'Descrizione', 'Impronta (esadecimale)', 'Impronta (base64, per il protocollo)'],
      annexes.map(({ name, description, sha256, base64 }, index) =>
        row(annexLetter(index), name, description, sha256, base64),
      ),
    ),
  ];
}

function figures(doc: PlanDocument): string[] {
  const strategic = doc.objectives.filter((each) => each.strategic).length;
  const result = scenarioWorksheet(doc, officialScenario(doc));
  const { ratio, threshold, margin } = result;
  return [
    `contiene ${doc.objectives.length} obiettivi di performance, di cui ${strategic} strategici di direzione;`,
    `contiene la valutazione di ${doc.riskEvents.length} eventi rischiosi e ${doc.measures.length} misure di prevenzione della corruzione e per la trasparenza;`,
    `programma ${doc.hires.length} assunzioni nel triennio;`,
    ...(ratio === undefined || threshold === undefined
      ? []
      : [
          `attesta un rapporto tra spesa del personale ed entrate correnti pari al ${formatItalianPercent(ratio)}, a fronte della soglia del ${formatItalianPercent(threshold)} (art. 33, comma 2, D.L. 34/2019 e D.M. 17 marzo 2020)${margin ? `, con un margine di spesa di euro ${formatItalianAmount(margin)}` : ''};`,
        ]),
    auditors(doc),
  ];
}

function auditors(doc: PlanDocument): string {
  const { number, date } = doc.capacity.auditorsOpinion;
  const words = `verbale n. ${number || blank} del ${date ? formatItalianDate(date) : blank}`;
  return `reca, per la programmazione del fabbisogno di personale, il parere dell’organo di revisione (${words}), ai sensi dell’art. 19, comma 8, della L. 28 dicembre 2001 n. 448.`;
}

function norms(doc: PlanDocument): string[] {
  return [
    'il D.Lgs. 18 agosto 2000 n. 267, e in particolare l’art. 48 sulle competenze della Giunta;',
    'il D.Lgs. 30 marzo 2001 n. 165 e il D.Lgs. 27 ottobre 2009 n. 150;',
    'la L. 6 novembre 2012 n. 190 e il D.Lgs. 14 marzo 2013 n. 33;',
    `lo Statuto e il regolamento sull’ordinamento degli uffici e dei servizi${doc.administration.name ? ` dell’ente (${doc.administration.name})` : ''};`,
    `il Documento unico di programmazione e il bilancio di previsione, approvati con deliberazioni del Consiglio n. ${blank} e n. ${blank};`,
  ];
}

function decisions(period: string, fingerprint: string): string[] {
  return [
    `di approvare il Piano Integrato di Attività e Organizzazione ${period}, allegato alla presente deliberazione come Allegato A, quale sua parte integrante e sostanziale;`,
    'di dare atto che ogni allegato è identificato dall’impronta SHA-256 riportata nell’elenco in calce;',
    `di dare atto che l’impronta dei dati del Piano è ${fingerprint} (SHA-256), la stessa stampata sul documento;`,
    'di disporre la pubblicazione del Piano sul sito istituzionale, nella sezione «Amministrazione trasparente», e il suo invio al Dipartimento della funzione pubblica, ai sensi dell’art. 6, comma 4, del D.L. 80/2021;',
    'di trasmettere la presente deliberazione ai dirigenti e ai responsabili dei servizi per gli adempimenti di competenza.',
  ];
}

function opinion(kind: 'tecnica' | 'contabile'): string {
  const office =
    kind === 'tecnica' ? 'Il responsabile del servizio' : 'Il responsabile del servizio finanziario';
  return `Parere in ordine alla regolarità ${kind}: ${blank}. Data ${blank}. ${office}: ${blank}`;
}

/** A, B … Z, AA: as annexes are called in an act. */
export function annexLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : annexLetter(Math.floor(index / 26) - 1) + letter;
}
