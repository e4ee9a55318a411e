import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { levelLabel } from '../../../../../shared/plan/risk/level-label.ts';
import { checkRisk } from '../../../../../shared/plan/risk/risk-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'medium', label: 'medio', below: '13.5' },
  { level: 'high', label: '', below: null },
];
const measure = { id: idOf(1), kind: 'further' };
const event = {
  id: idOf(2),
  office: 'Ufficio Gare',
  area: 'B',
  description: 'Frazionamento artificioso',
  probability: '3',
  impact: '2',
  score: '6',
  level: 'medium',
  measures: [measure.id],
};
const duty = {
  id: idOf(3),
  content: 'Bandi',
  transmittingOffice: 'Ufficio Gare',
  publishingOffice: 'Segreteria',
};
const programme = ['civic-access', 'whistleblowing', 'stakeholder'].map((kind, index) => ({
  id: idOf(20 + index),
  kind,
}));
const lesson = { id: idOf(30), kind: 'course', prevention: true };
const judged = { qualitative: { overall: 'high', evidence: 'Due esposti.' }, motivation: 'Esposti.' };
const plan = (parts: Readonly<Record<string, unknown>> = {}) =>
  planWith({
    riskMethod: { bands },
    riskEvents: [event],
    measures: [measure],
    transparencyDuties: [duty],
    prevention: programme,
    training: [lesson],
    ...parts,
  });
const withEvent = (change: Readonly<Record<string, unknown>>) =>
  plan({ riskEvents: [{ ...event, ...change }] });
const codes = (doc: PlanDocument) => codesOf(checkRisk(doc));

describe('a rated event', () => {
  it('has nothing to be mended', () => {
    expect(checkRisk(plan())).toEqual([]);
  });

  it.each([
    [{ level: null }, 'risk-event.level-missing', 'level', 'blocking', 'non ha un livello di rischio'],
    [
      { level: 'undeterminable' },
      'risk-event.motivation-missing',
      'motivation',
      'warning',
      'è «non determinabile» ma manca il motivo',
    ],
    [
      { area: null },
      'risk-event.area-missing',
      'area',
      'warning',
      'L’evento rischioso «Frazionamento artificioso» non',
    ],
    [
      { score: '5' },
      'risk-event.score-mismatch',
      'score',
      'warning',
      'il punteggio 5 non è il prodotto 3 × 2',
    ],
    [{ score: '6.01' }, 'risk-event.score-mismatch', 'score', 'warning', 'il punteggio 6,01 non'],
    [
      { level: 'low' },
      'risk-event.level-mismatch',
      'level',
      'warning',
      'è dato come «basso», ma 3 × 2 cade nella fascia «medio»',
    ],
    [{ level: 'high' }, 'risk-event.level-mismatch', 'level', 'warning', 'è dato come «alto», ma'],
    [{ measures: [] }, 'risk-event.measures-missing', 'measures', 'warning', 'non ha misure di prevenzione'],
  ])('with %j is reported as %s alone', (change, code, field, severity, words) => {
    const doc = withEvent(change);
    expect(codes(doc)).toEqual([code]);
    expect(only(doc, checkRisk(doc), code)).toMatchObject({
      path: `riskEvents[0].${field}`,
      item: event.id,
      section: '2.3',
      severity,
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['nothing has been multiplied yet', { score: null }],
    ['P is not known', { probability: null, score: '9', level: 'high' }],
    ['I is not known', { impact: null, score: '9', level: 'high' }],
    ['the level cannot be determined, and why', { level: 'undeterminable', motivation: 'Nessun dato.' }],
    ['the level was chosen, and why', { level: 'high', motivation: 'Segnalazioni.' }],
    ['it was rated by judgement', { level: 'high', ratingMethod: 'pna2019', ...judged }],
    ['the score was printed rounded', { probability: '2.17', impact: '2.17', score: '4.71', level: 'low' }],
    ['the score has useless zeros', { score: '6.00' }],
  ])('is taken as it is where %s', (_what, change) => {
    expect(codes(withEvent(change))).toEqual([]);
  });

  it('keeps to the half-open bands, on the exact product', () => {
    const level = (probability: string, impact: string, given: string) =>
      codes(withEvent({ probability, impact, score: null, level: given }));
    expect(level('2.75', '2', 'medium')).toEqual([]);
    expect(level('2.75', '2', 'low')).toEqual(['risk-event.level-mismatch']);
    expect(level('2.7499', '2', 'low')).toEqual([]);
    expect(level('4.5', '3', 'high')).toEqual([]);
    expect(level('4.5', '3', 'medium')).toEqual(['risk-event.level-mismatch']);
  });

  it('is measured by PxI where the plan is not, when it says so itself', () => {
    const parts = { riskMethod: { method: 'pna2019', bands } };
    const high = { ...event, level: 'high', ...judged };
    expect(codes(plan({ ...parts, riskEvents: [high] }))).toEqual([]);
    const own = { ...high, ratingMethod: 'pxi', motivation: '' };
    expect(codes(plan({ ...parts, riskEvents: [own] }))).toEqual(['risk-event.level-mismatch']);
  });

  it('is named by its beginning when its description is long', () => {
    const description = 'à'.repeat(81);
    const [finding] = checkRisk(withEvent({ description, level: null }));
    expect(finding?.message).toContain(`«${'à'.repeat(79)}…» (area B, Ufficio Gare)`);
    const [whole] = checkRisk(withEvent({ description: 'à'.repeat(80), level: null }));
    expect(whole?.message).toContain(`«${'à'.repeat(80)}»`);
    const [bare] = checkRisk(withEvent({ description: '', level: null }));
    expect(bare?.message).toContain('rischioso senza descrizione (area B');
  });
});

describe('the method', () => {
  const silent = { riskMethod: {}, riskEvents: [{ ...event, level: 'undeterminable', motivation: 'x' }] };

  it('needs bands where levels come from a score', () => {
    const doc = plan(silent);
    expect(only(doc, checkRisk(doc), 'risk-method.bands-missing')).toMatchObject({
      path: 'riskMethod.bands',
      item: null,
      severity: 'warning',
    });
  });

  it('needs none for judgements, nor before there is an event', () => {
    expect(codes(plan({ ...silent, riskMethod: { method: 'pna2019' } }))).toEqual([]);
    expect(codes(plan({ ...silent, riskEvents: [] }))).toEqual([]);
  });
});

describe('measures', () => {
  const specific = { id: idOf(4), kind: 'specific', area: 'B', timing: 'Subito', responsible: 'RUP' };
  const unlinked = { ...event, measures: [] };

  it('of an area linked to none of its events are reported once, for the area', () => {
    const doc = plan({
      measures: [specific],
      riskEvents: [unlinked, { ...unlinked, id: idOf(5) }, { ...unlinked, id: idOf(6), area: 'C' }],
    });
    expect(codes(doc)).toEqual(['risk-area.measures-not-linked', 'risk-event.measures-missing']);
    expect(only(doc, checkRisk(doc), 'risk-area.measures-not-linked')).toMatchObject({
      path: 'riskAreas[1]',
      item: doc.riskAreas[1]?.id,
      message: expect.stringContaining(
        'Le misure dell’area B non sono collegate ad alcuno dei suoi 2 eventi',
      ),
    });
    expect(only(doc, checkRisk(doc), 'risk-event.measures-missing').item).toBe(idOf(6));
  });

  it('are asked of each high risk even where its area is linked to nothing', () => {
    const high = { ...unlinked, id: idOf(5), probability: '5', impact: '5', score: '25', level: 'high' };
    const doc = plan({ measures: [specific], riskEvents: [unlinked, high] });
    expect(codes(doc)).toEqual(['risk-area.measures-not-linked', 'risk-event.measures-missing']);
    expect(only(doc, checkRisk(doc), 'risk-event.measures-missing')).toMatchObject({
      item: idOf(5),
      message: expect.stringContaining(', del livello più alto, non ha misure'),
    });
  });

  it('of an area without events say nothing', () => {
    expect(codes(plan({ measures: [specific], riskEvents: [] }))).toEqual([]);
  });

  it.each([
    [{ timing: ' ' }, ['measure.timing-missing'], 'timing', 'mancano i tempi'],
    [{ responsible: '' }, ['measure.responsible-missing'], 'responsible', 'manca il responsabile'],
  ])('of an area with %j are incomplete', (change, expected, field, words) => {
    const doc = plan({
      measures: [measure, { ...specific, ...change, description: 'Rotazione' }],
      riskEvents: [{ ...event, measures: [measure.id, specific.id] }],
    });
    expect(codes(doc)).toEqual(expected);
    expect(only(doc, checkRisk(doc), expected[0] ?? '')).toMatchObject({
      path: `measures[1].${field}`,
      item: specific.id,
      message: expect.stringMatching(new RegExp(`«Rotazione» dell’area B ${words}`)),
    });
  });

  it.each([
    ['mandatory ones', { kind: 'mandatory' }],
    ['those of the whole ente', { area: null }],
  ])('may leave time and person open: %s', (_what, change) => {
    const open = { ...specific, timing: '', responsible: '', ...change };
    expect(codes(plan({ measures: [measure, open] }))).toEqual([]);
  });
});

describe('measures without an event', () => {
  const specific = { id: idOf(4), kind: 'specific', area: 'B', timing: 'Subito', responsible: 'RUP' };

  it('are reported one by one where others of their area are linked', () => {
    const loose = { ...specific, id: idOf(7), title: 'Doppia firma' };
    const doc = plan({
      measures: [measure, specific, loose],
      riskEvents: [{ ...event, measures: [specific.id] }],
    });
    expect(codes(doc)).toEqual(['measure.not-linked']);
    expect(only(doc, checkRisk(doc), 'measure.not-linked')).toMatchObject({
      path: 'measures[2]',
      item: loose.id,
      message: expect.stringContaining('«Doppia firma» dell’area B non tratta alcun evento'),
    });
  });

  it('may be general: those concern the whole ente', () => {
    expect(codes(plan({ measures: [measure, { ...specific, kind: 'mandatory', area: null }] }))).toEqual([]);
  });
});

describe('a judgement by PNA 2019', () => {
  const rated = { ...event, level: 'high', ratingMethod: 'pna2019', ...judged };

  it.each([
    [{ qualitative: null }, 'risk-event.judgement-missing', 'qualitative', 'manca il giudizio complessivo'],
    [{ motivation: ' ' }, 'risk-event.motivation-missing', 'motivation', 'non è motivato'],
    [
      { qualitative: { overall: 'high', evidence: ' ' } },
      'risk-event.evidence-missing',
      'qualitative',
      'non cita evidenze',
    ],
    [{ level: 'low' }, 'risk-event.level-mismatch', 'level', 'il giudizio complessivo è «alto»'],
  ])('with %j is reported as %s', (change, code, field, words) => {
    const doc = plan({ riskEvents: [{ ...rated, ...change }] });
    expect(codes(doc)).toEqual([code]);
    expect(only(doc, checkRisk(doc), code)).toMatchObject({
      path: `riskEvents[0].${field}`,
      severity: 'warning',
      message: expect.stringContaining(words),
    });
  });
});

describe('the programme of prevention', () => {
  it.each(['civic-access', 'whistleblowing', 'stakeholder'])('is missed without %s', (kind) => {
    const doc = plan({ prevention: programme.filter((item) => item.kind !== kind) });
    expect(codes(doc)).toEqual([`prevention.${kind}-missing`]);
  });

  it('is missed without training, and not before there is a register', () => {
    expect(codes(plan({ training: [{ ...lesson, prevention: false }] }))).toEqual([
      'training.prevention-missing',
    ]);
    expect(codes(plan({ training: [], prevention: [], riskEvents: [] }))).toEqual([]);
  });
});

describe('the example of V that divides by 13', () => {
  const section = (text: string) => ({
    number: '2.3',
    title: 'Rischi',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  });

  it.each([
    ['2.3', 'La vulnerabilità è (5+5+5+1+1+1+1+1)/13 = 1,54.', 1],
    ['2.3.art-6', 'Vulnerabilità: 1,54', 1],
    ['2.3', 'La vulnerabilità è 20/8 = 2,50, la rischiosità 11,54 o 1,543.', 0],
    ['2.3', 'La spesa è 1,54 per abitante.', 0],
    ['2.2', 'La vulnerabilità è 1,54.', 0],
  ])('is found in section %s: %s', (key, text, count) => {
    const doc = plan({ sections: { [key]: section(text) } });
    const found = checkRisk(doc).filter(({ code }) => code === 'risk-method.vulnerability-example');
    expect(found).toHaveLength(count);
    for (const { message } of found) expect(message).toContain('20 / 8 = 2,50');
  });
});

describe('transparency', () => {
  it('is missed when there is no duty at all', () => {
    const doc = plan({ transparencyDuties: [] });
    expect(only(doc, checkRisk(doc), 'transparency.duties-missing')).toMatchObject({
      path: 'transparencyDuties',
      severity: 'warning',
      item: null,
    });
  });
});

describe('the monitoring of a measure', () => {
  const monitored = (parts: Readonly<Record<string, unknown>>) =>
    plan({ measures: [{ ...measure, title: 'Rotazione', ...parts }] });
  const done = { state: 'done', stateDate: '2026-05-01', evidence: 'Verbale 3' };

  it.each([
    [{ ...done, stateDate: null }, 'measure.done-unproven', 'stateDate', 'manca la data'],
    [{ ...done, evidence: ' ' }, 'measure.done-unproven', 'evidence', 'manca l’evidenza'],
    [{ state: 'done' }, 'measure.done-unproven', 'stateDate', 'manca la data'],
    [{ state: 'postponed' }, 'measure.postponed-without-reason', 'note', 'non si dice perché'],
  ])('%j: %s', (parts, code, field, words) => {
    const doc = monitored(parts);
    expect(codes(doc)).toEqual([code]);
    expect(only(doc, checkRisk(doc), code)).toMatchObject({
      path: `measures[0].${field}`,
      severity: 'warning',
      message: expect.stringMatching(new RegExp(`«Rotazione».*${words}`)),
    });
  });

  it.each([
    [done],
    [{ state: 'postponed', note: 'Concorso deserto' }],
    [{ state: 'planned' }],
    [{ state: 'under-way' }],
  ])('%j leaves nothing to say', (parts) => {
    expect(codes(monitored(parts))).toEqual([]);
  });
});

describe('a publication duty', () => {
  const code = 'transparency-duty.offices-missing';
  const told = (...duties: readonly Readonly<Record<string, unknown>>[]) => {
    const doc = plan({
      transparencyDuties: duties.map((each, index) => ({ ...duty, id: idOf(60 + index), ...each })),
    });
    return checkRisk(doc).filter((finding) => finding.code === code);
  };

  it.each([
    [{ transmittingOffice: '' }, 'transmittingOffice', 'l’ufficio che trasmette'],
    [{ publishingOffice: ' ' }, 'publishingOffice', 'l’ufficio che pubblica'],
    [{ transmittingOffice: '', publishingOffice: '' }, 'transmittingOffice', 'l’ufficio che trasmette'],
  ])('needs both offices: %j', (parts, field, words) => {
    const [finding, ...others] = told({}, parts);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: `transparencyDuties[1].${field}`,
      item: idOf(61),
      severity: 'warning',
      message: expect.stringContaining(words),
    });
    expect(finding?.message).toContain('«Bandi»');
  });

  it('is told of once for all where none has them', () => {
    const none = { transmittingOffice: '', publishingOffice: '' };
    expect(told(none, none)).toMatchObject([{ path: 'transparencyDuties', item: null }]);
    expect(told({}, {})).toEqual([]);
  });

  it('goes by its place where it has no content', () => {
    const [finding] = told({}, { content: '', subSection: 'Bandi di gara', publishingOffice: '' });
    expect(finding?.message).toContain('«Bandi di gara»');
    const [bare] = told({}, { content: '', publishingOffice: '' });
    expect(bare?.message).toContain('senza contenuto');
  });
});

describe('levelLabel', () => {
  it.each([
    ['low', 'basso'],
    ['high', 'alto'],
    ['undeterminable', 'non determinabile'],
    ['unknown', 'unknown'],
  ])('calls %s %s', (level, label) => {
    expect(levelLabel(bands, level)).toBe(label);
  });
});
