import { describe, expect, it } from 'vitest';
import { readGoals } from '../../../../shared/importing/goals.ts';
import { readMonitoring } from '../../../../shared/importing/monitoring.ts';
import { personNamed, readPrevention } from '../../../../shared/importing/prevention.ts';
import { readRemoteWork } from '../../../../shared/importing/remote-work.ts';
import {
  readPreventionTraining,
  readTraining,
  readTrainingIndicators,
} from '../../../../shared/importing/training.ts';
import { readTransparency } from '../../../../shared/importing/transparency.ts';
import { given, rows } from './recognise.ts';

describe('what section 2.3 says beside events and measures', () => {
  it('has the text under its headings, as one item for each', () => {
    const at = given(
      'Testo.\n\nAccesso civico\nLe richieste si presentano all’ufficio protocollo.\n\nGestione delle segnalazioni\nIl canale interno è una piattaforma.\n\nAltro titolo\nTesto che resta.',
    );
    const items = readPrevention(at.lines, at.ledger);
    expect(items.map(({ item }) => [item.kind, item.title, item.description])).toEqual([
      ['civic-access', 'Accesso civico', 'Le richieste si presentano all’ufficio protocollo.'],
      ['whistleblowing', 'Gestione delle segnalazioni', 'Il canale interno è una piattaforma.'],
    ]);
    expect(items.every(({ confidence }) => confidence === 'probable')).toBe(true);
    expect(at.left()).toEqual(['Testo.', 'Altro titolo', 'Testo che resta.']);
  });

  it('has the points of a list by the words above it', () => {
    const at = given(
      'Il piano segue queste linee di azione:\n- formazione del personale;\n- rotazione degli incarichi.\n',
    );
    expect(readPrevention(at.lines, at.ledger).map(({ item }) => [item.kind, item.description])).toEqual([
      ['line-of-action', 'formazione del personale'],
      ['line-of-action', 'rotazione degli incarichi.'],
    ]);
  });

  it('is no list with one point', () => {
    const at = given('Il piano segue queste linee di azione:\n- formazione del personale;\n');
    expect(readPrevention(at.lines, at.ledger)).toEqual([]);
    expect(at.left()).toHaveLength(2);
  });

  it('has the people who answer for something', () => {
    const at = given(
      'Responsabile della transizione digitale: dott. Ugo Neri.\nReferente per la trasparenza: Ada Corti;',
    );
    expect(
      readPrevention(at.lines, at.ledger).map(({ item }) => [item.kind, item.title, item.responsible]),
    ).toEqual([
      ['officer', 'Responsabile della transizione digitale', 'dott. Ugo Neri'],
      ['officer', 'Referente per la trasparenza', 'Ada Corti'],
    ]);
    const person = given('Segretario Generale\tDott.ssa Ada Corti\nRPCT: Ugo Neri');
    expect(personNamed(person.lines, /^segretario generale$/)?.name).toBe('Ada Corti');
    expect(personNamed(person.lines, /^rpct$/)?.name).toBe('Ugo Neri');
    expect(personNamed(person.lines, /^sindaco$/)).toBeNull();
  });
});

describe('the duties of publication', () => {
  it('carry section and sub-section down, and keep the columns without a field', () => {
    const at = given(
      rows(
        [
          'Sotto-sezione livello 1',
          'Sotto-sezione livello 2',
          'Contenuti dell’obbligo',
          'Aggiornamento',
          'Ufficio responsabile',
          'Link',
        ],
        ['Personale', 'Incarichi', 'Elenco', 'Tempestivo', 'Segreteria', 'http://x'],
        ['', '', 'Curricula', 'Annuale', 'Personale', ''],
      ),
    );
    expect(
      readTransparency(at.lines, at.ledger).map(({ item }) => [
        item.section,
        item.subSection,
        item.content,
        item.frequency,
        item.otherColumns,
      ]),
    ).toEqual([
      ['Personale', 'Incarichi', 'Elenco', 'Tempestivo', [{ column: 'Link', text: 'http://x' }]],
      ['Personale', 'Incarichi', 'Curricula', 'Annuale', []],
    ]);
    expect(at.codes()).toEqual(['import.columns-kept']);
  });

  it('are no table without their columns', () => {
    const at = given(rows(['Sezione', 'Contenuto'], ['Personale', 'Elenco']));
    expect(readTransparency(at.lines, at.ledger)).toEqual([]);
  });
});

describe('the goals of public value', () => {
  it('come from a table, and columns that are not read are told', () => {
    const at = given(
      rows(
        ['Obiettivo', 'Indicatore', 'Baseline', 'Target', 'Peso'],
        ['Una città sostenibile', 'Raccolta differenziata', '61%', '70%', '20'],
      ),
    );
    expect(
      readGoals(at.lines, at.ledger).map(({ item }) => [
        item.title,
        item.indicator,
        item.baseline,
        item.target,
      ]),
    ).toEqual([['Una città sostenibile', 'Raccolta differenziata', '61%', '70%']]);
    expect(at.codes()).toEqual(['import.columns-left']);
  });

  it('come from headings with their text', () => {
    const at = given(
      'Obiettivo di valore pubblico 1: Una città sostenibile\nMeno rifiuti.\n\nObiettivo di valore pubblico 2: Servizi digitali\nPiù domande in rete.\n\nObiettivo di valore pubblico 3: Un paese che accoglie\nAltro.',
    );
    expect(
      readGoals(at.lines, at.ledger).map(({ item }) => [item.code, item.title, item.description]),
    ).toEqual([
      ['1', 'Una città sostenibile', 'Meno rifiuti.'],
      ['2', 'Servizi digitali', 'Più domande in rete.'],
      ['3', 'Un paese che accoglie', 'Altro.'],
    ]);
  });
});

describe('remote work', () => {
  it('has its points by the line above them, and none under a line that says nothing', () => {
    const at = given(
      'Le condizioni sono:\n1) accordo individuale;\n2) rotazione del personale.\n\nGli obiettivi sono:\n- ridurre gli spostamenti casa\nlavoro;\n\nL’elenco:\n- altro.',
    );
    expect(readRemoteWork(at.lines, at.ledger).map(({ item }) => [item.kind, item.description])).toEqual([
      ['condition', 'accordo individuale'],
      ['condition', 'rotazione del personale'],
      ['objective', 'ridurre gli spostamenti casa lavoro;'],
    ]);
    expect(at.left()).toContain('- altro.');
  });
});

describe('training', () => {
  it('has courses of a table and tells the columns that are not read', () => {
    const at = given(
      rows(['Corso', 'Destinatari', 'Ore', 'Docente'], ['Etica pubblica', 'Tutti', '4', 'SNA']),
    );
    expect(
      readTraining(at.lines, at.ledger).map(({ item }) => [
        item.kind,
        item.title,
        item.audience,
        item.hours,
        item.prevention,
      ]),
    ).toEqual([['course', 'Etica pubblica', 'Tutti', '4', true]]);
    expect(at.codes()).toEqual(['import.columns-left']);
  });

  it('has the points about prevention and the indicators of section 4', () => {
    const points = given('1. Ambito generale per tutti;\n2. Monitoraggio dei corsi.\nTesto.');
    expect(
      readPreventionTraining(points.lines, points.ledger).map(({ item }) => [item.kind, item.prevention]),
    ).toEqual([
      ['course', true],
      ['indicator', true],
    ]);
    const indicators = given('- Indicatori di realizzazione: n. iscritti; ore fruite.');
    expect(
      readTrainingIndicators(indicators.lines, indicators.ledger).map(({ item }) => [
        item.description,
        item.indicator,
      ]),
    ).toEqual([
      ['Indicatore di realizzazione', 'n. iscritti'],
      ['Indicatore di realizzazione', 'ore fruite'],
    ]);
  });
});

describe('monitoring', () => {
  it('has the rows of a table with the section that they watch', () => {
    const at = given(
      rows(
        ['Sottosezione', 'Attività di monitoraggio', 'Responsabile', 'Periodicità', 'Scadenza'],
        ['Performance', 'Verifica degli obiettivi', 'OIV', 'semestrale', '31/07/2026'],
      ),
    );
    expect(
      readMonitoring(at.lines, at.ledger).map(({ item }) => [
        item.section,
        item.activity,
        item.responsible,
        item.frequency,
      ]),
    ).toEqual([['2.2', 'Verifica degli obiettivi', 'OIV', 'semestrale']]);
  });
});
