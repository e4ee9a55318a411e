import { anomalies, riskFactors } from '../../calculators/risk.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { anomalyWords, riskFactorWords } from '../../plan/risk/factors.ts';
import { probabilityRuleLabels, riskMethodLabels } from '../../plan/risk/risk-method.ts';
import { dateText, heading, note, numberText, orNothing, row, table } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionPrinter } from './context.ts';

/** Risk areas, the method with its bands, the 13 factors and the 8 anomalies with their formulas. */
export const printRiskMethod: SectionPrinter = ({ doc, names, level }) => {
  const method = doc.riskMethod;
  return [
    ...areas(doc, level),
    heading(level, 'Metodo di valutazione del rischio'),
    {
      type: 'facts',
      name: 'risk-method',
      caption: '',
      rows: [
        { label: 'Metodo', text: riskMethodLabels[method.method] },
        { label: 'Origine delle fasce', text: orNothing(method.bandsSource) },
        { label: 'Data della scelta', text: dateText(method.adoptedOn) },
        ...(method.probabilityRule === 'none'
          ? []
          : [{ label: 'Probabilità da R e V', text: probabilityRuleLabels[method.probabilityRule] }]),
        ...(method.note === '' ? [] : [{ label: 'Nota', text: method.note }]),
      ],
    },
    method.bands.length === 0
      ? note('Il piano non fissa le fasce di livello del punteggio.')
      : table(
          'risk-bands',
          'Fasce di livello del punteggio (probabilità × impatto)',
          ['Livello', 'Punteggio'],
          method.bands.map((band, index) =>
            row(names.level(band.level), bandRange(method.bands[index - 1]?.below ?? null, band.below)),
          ),
        ),
    words(
      'risk-factors',
      'Fattori di rischio',
      riskFactors.map((name) => riskFactorWords[name]),
    ),
    note(
      'Rischiosità R = (13 + 4k) / 13, dove k è il numero dei fattori presenti: da 1,00 (nessuno) a 5,00 (tutti).',
    ),
    words(
      'anomalies',
      'Anomalie',
      anomalies.map((name) => anomalyWords[name]),
    ),
    note(
      'Vulnerabilità V = (8 + 4k) / 8, dove k è il numero delle anomalie presenti: da 1,00 (nessuna) a 5,00 (tutte).',
    ),
  ];
};

function areas(doc: PlanDocument, level: number): Block[] {
  if (doc.riskAreas.length === 0) return [];
  const rows = doc.riskAreas.map((area) =>
    row(
      area.code,
      area.name,
      area.mandatory ? 'obbligatoria' : 'ulteriore',
      orNothing(area.subAreas.map((name) => `• ${name}`).join('\n')),
    ),
  );
  return [
    heading(level, 'Aree di rischio'),
    table('risk-areas', '', ['|Area', 'Denominazione', 'Natura', 'Sottoaree'], rows),
  ];
}

function bandRange(from: string | null, below: string | null): string {
  if (from === null && below === null) return 'qualsiasi punteggio';
  if (from === null) return `inferiore a ${numberText(below)}`;
  if (below === null) return `da ${numberText(from)} in su`;
  return `da ${numberText(from)}, inferiore a ${numberText(below)}`;
}

function words(
  name: string,
  caption: string,
  list: readonly { readonly label: string; readonly description: string }[],
): Block {
  const rows = list.map((each, index): Row => row(String(index + 1), each.label, each.description));
  return table(name, caption, ['>N.', caption === 'Anomalie' ? 'Anomalia' : 'Fattore', 'Descrizione'], rows);
}
