import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { initial } from '../../migrations/0010-initial.ts';
import { riskAnalysis } from '../../migrations/0050-risk-analysis.ts';

function withOneEvent(): Database.Database {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  initial.up(sqlite);
  sqlite.exec(`
    INSERT INTO plans VALUES ('p', 2026, 'ordinary', 'draft', 0, NULL, NULL, '', '');
    INSERT INTO risk_method VALUES ('p', 'pxi', '[]', 'scelta', NULL, '');
    INSERT INTO risk_events VALUES ('p', 0, 'e', 'Ufficio', NULL, '', '', NULL, 'Rischio', '3', '3', '9', NULL, NULL, '',
      '["rules"]', NULL, NULL, '[]', '', NULL, NULL);
  `);
  return sqlite;
}

describe('0050-risk-analysis', () => {
  it('leaves what is there as it was: not assessed, and no rule of the ente', () => {
    const sqlite = withOneEvent();
    const before = sqlite.prepare('SELECT * FROM risk_events').get();
    riskAnalysis.up(sqlite);
    expect(sqlite.prepare('SELECT * FROM risk_events').get()).toEqual({
      ...(before as object),
      indices: null,
      enablers: null,
    });
    expect(sqlite.prepare('SELECT bands_source, probability_rule FROM risk_method').get()).toEqual({
      bands_source: 'scelta',
      probability_rule: 'none',
    });
  });

  it('takes only JSON for indices and enabling factors', () => {
    const sqlite = withOneEvent();
    riskAnalysis.up(sqlite);
    sqlite.exec(`UPDATE risk_events SET indices = '{}', enablers = '[]'`);
    expect(() => sqlite.exec(`UPDATE risk_events SET indices = 'x'`)).toThrow('CHECK');
    expect(() => sqlite.exec(`UPDATE risk_events SET enablers = 'x'`)).toThrow('CHECK');
  });
});
