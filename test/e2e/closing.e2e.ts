import { once } from 'node:events';
import { type Desk, expect, launchDesk, test } from './launch.ts';

/** Keeps the page from answering for a while, then quits twice, as an impatient person does. */
async function quitWhileBusy({ app, page }: Desk, busyMilliseconds: number): Promise<number> {
  const program = app.process();
  const exited = once(program, 'exit');
  await page.evaluate((milliseconds) => {
    setTimeout(() => {
      const end = Date.now() + milliseconds;
      while (Date.now() < end);
    }, 0);
  }, busyMilliseconds);
  const start = Date.now();
  await app.evaluate(({ app: program }) => {
    setTimeout(() => program.quit(), 100);
    setTimeout(() => program.quit(), 300);
  });
  const [code] = await exited;
  expect(code).toBe(0);
  return Date.now() - start;
}

test('waits for the answer of a busy page before it closes, also when asked twice', async ({
  dataFolder,
}) => {
  const taken = await quitWhileBusy(await launchDesk(dataFolder), 2000);
  expect(taken).toBeGreaterThan(1800);
  expect(taken).toBeLessThan(4500);
});

test('closes after five seconds when the page does not answer at all', async ({ dataFolder }) => {
  const taken = await quitWhileBusy(await launchDesk(dataFolder), 60_000);
  expect(taken).toBeGreaterThan(4500);
  expect(taken).toBeLessThan(10_000);
});

test('closes at once when nothing is pending', async ({ dataFolder }) => {
  expect(await quitWhileBusy(await launchDesk(dataFolder), 0)).toBeLessThan(2000);
});
