import { it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { figuresOf, printedSheets } from './printed-objectives.ts';
it('x', () => {
  const plan = loadSamplePlan();
  printedSheets().forEach((s, i) => {
    const o = plan.objectives[i];
    const have = new Set(figuresOf(JSON.stringify(o)));
    const miss = [...new Set(figuresOf(s.text))].filter((f) => !have.has(f));
    const want = new Set(figuresOf(s.text+s.title));
    const {id,unit,sharedWith,publicValueGoal,startYear,endYear,deadlineDate,number,services,title, ...rest} = o as any;
    const extra = [...new Set(figuresOf(JSON.stringify(rest)))].filter((f) => !want.has(f));
    console.log(s.unit, s.number, s.type, s.text.slice(0, 20).replaceAll('\n', '|'), 'MISSING', miss.join(' '), 'EXTRA', extra.join(' '));
  });
});
