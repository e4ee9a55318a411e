import { riskiness, vulnerability } from '../../calculators/risk.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { anomalyWords, riskFactorWords } from '../../plan/risk/factors.ts';
import { methodOf } from '../../plan/risk/rate-event.ts';
import { type RiskMethod, riskMethodLabels } from '../../plan/risk/risk-method.ts';
import { heading, note, numberText, orNothing, row, table, withoutEmptyColumns } from '../cells.ts';
import type { Block, Field, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';
import { indicesText } from './pna2013.ts';
import { enablersText, qualitativeText } from './qualitative.ts';

type RiskEvent = PlanDocument['riskEvents'][number];

/** The register, one table per area, then what each assessment rests on where the plan says it. */
export const printRiskRegister: SectionPrinter = (context) => {
  const { doc, names, level } = context;
  if (doc.riskEvents.length === 0) return [note('Il piano non contiene eventi rischiosi.')];
  const groups = Map.groupBy(doc.riskEvents, (event) => event.area);
  const codes = [...doc.riskAreas.map((area) => area.code), null];
  const tables = codes.flatMap((code): Block[] => {
    const events = groups.get(code) ?? [];
    if (events.length === 0) return [];
    return [
      heading(level + 1, code === null ? 'Senza area di rischio' : `Area ${names.area(code)}`),
      register(events, context),
    ];
  });
  return [
    {
      type: 'group',
      name: 'register',
      blocks: [heading(level, 'Registro degli eventi rischiosi'), ...tables],
    },
    ...details(context),
  ];
};

function register(events: readonly RiskEvent[], { names, doc }: SectionContext): Block {
  const rows = events.map(
    (event): Row =>
      row(
        String(doc.riskEvents.indexOf(event) + 1),
        orNothing(event.office),
        orNothing(event.subArea),
        orNothing(event.process),
        orNothing(event.description),
        ...scoreCells(event, doc),
        names.level(event.level),
        orNothing(event.measures.map(names.measure).join('\n')),
        event.expectedLevel === null ? '' : names.level(event.expectedLevel),
        event.residualLevel === null ? '' : names.level(event.residualLevel),
        event.previousLevel,
      ),
  );
  const titles = ['>N.', 'Ufficio', 'Sottoarea', 'Processo', 'Rischio', '>P', '>I', '>P×I', 'Livello'];
  const further = ['Misure', 'Livello atteso', 'Livello residuo', 'Livello precedente'];
  return withoutEmptyColumns(table('risk-register', '', [...titles, ...further], rows), 2);
}

/** P, I and the score print where they give the level: of two ratings side by side the plan prints the official one. */
function scoreCells(event: RiskEvent, { riskMethod }: PlanDocument): readonly string[] {
  if (methodOf(riskMethod, event) !== 'pxi') return ['', '', ''];
  return [event.probability, event.impact, event.score].map(numberText);
}

/** Factors, anomalies and reasons: only for the events that have them. */
function details({ doc, level }: SectionContext): Block[] {
  const sheets = doc.riskEvents.flatMap((event, index): Block[] => {
    const fields = detailFields(event, doc.riskMethod);
    if (fields.length === 0) return [];
    const title = orNothing(event.description);
    return [{ type: 'sheet', number: `${index + 1}.`, title, level: level + 1, badges: [], fields }];
  });
  return sheets.length === 0 ? [] : [heading(level, 'Motivazione delle valutazioni'), ...sheets];
}

function detailFields(event: RiskEvent, method: RiskMethod): Field[] {
  const official = methodOf(method, event);
  const { factors, anomalies } = event;
  const fields: [string, string][] = [
    ['Metodo di valutazione', event.ratingMethod === null ? '' : riskMethodLabels[event.ratingMethod]],
    ['Motivazione', event.motivation],
    [
      'Fattori di rischio',
      factors === null
        ? ''
        : `${factors.length === 0 ? 'nessuno' : factors.map((name) => riskFactorWords[name].label).join(', ')} (R = ${numberText(riskiness(factors))})`,
    ],
    [
      'Anomalie',
      anomalies === null
        ? ''
        : `${anomalies.length === 0 ? 'nessuna' : anomalies.map((name) => anomalyWords[name].label).join(', ')} (V = ${numberText(vulnerability(anomalies))})`,
    ],
    ['Indici del PNA 2013', official === 'pxi' ? indicesText(event.indices) : ''],
    ['Fattori abilitanti', enablersText(event.enablers)],
    ['Valutazione qualitativa', official === 'pna2019' ? qualitativeText(event.qualitative) : ''],
  ];
  return fields
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]): Field => ({ letter: '', label, text }));
}
