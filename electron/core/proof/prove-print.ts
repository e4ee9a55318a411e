import type { FrozenJson } from '../plans/frozen-plans.ts';
import { coatOfArmsPath, type ReadContent } from '../printing/cover-picture.ts';
import { printEngine } from '../printing/engine.ts';
import { fingerprintOfJson } from '../printing/fingerprint.ts';
import { printPlan } from '../printing/print-plan.ts';
import type { SpawnPrintProcess } from '../printing/print-process.ts';
import { printedFingerprint } from '../printing/printed-fingerprint.ts';
import { type ProofCheck, right, unknown, wrong } from './proof-check.ts';

interface Printed extends FrozenJson {
  readonly pdf: Uint8Array;
  /** What printed it; null when nothing says so. */
  readonly engine: string | null;
}

interface ProofOptions {
  /** Where the coat of arms of its cover is read. */
  readonly readContent: ReadContent;
  readonly spawner?: SpawnPrintProcess | undefined;
}

/**
 * Whether a PDF was printed from these data: by the fingerprint that it carries, and, where this program prints as
 * the one of then did, by printing them again and comparing the bytes.
 */
export async function provePrint(printed: Printed, options: ProofOptions): Promise<readonly ProofCheck[]> {
  return [fingerprintCheck(printed), await reprintCheck(printed, options)];
}

function fingerprintCheck({ pdf, planJson }: Printed): ProofCheck {
  const code = 'proof.fingerprint';
  const inPdf = printedFingerprint(pdf);
  const ofData = fingerprintOfJson(planJson);
  if (inPdf === null) return unknown(code, 'Il PDF non porta un’impronta dei dati che si possa confrontare.');
  return inPdf === ofData
    ? right(code, `L’impronta scritta nel PDF è quella dei dati: ${ofData}.`)
    : wrong(code, `L’impronta scritta nel PDF (${inPdf}) non è quella dei dati (${ofData}).`);
}

async function reprintCheck(printed: Printed, options: ProofOptions): Promise<ProofCheck> {
  const code = 'proof.reprint';
  const here = printEngine();
  if (printed.engine === null) {
    return unknown(
      code,
      'Non è registrato con quale versione del programma fu stampato il PDF: non si può ristampare per confronto.',
    );
  }
  if (printed.engine !== here) {
    return unknown(
      code,
      `Il PDF fu stampato da un’altra versione (${printed.engine}; qui c’è ${here}): la ristampa non sarebbe uguale byte per byte, vale il confronto delle impronte.`,
    );
  }
  const { document, planJson, pdf } = printed;
  const again = await printPlan(document, { ...options, fingerprint: fingerprintOfJson(planJson) });
  if (Buffer.compare(again.pdf, pdf) === 0) {
    return right(
      code,
      'Ristampato dai dati con la stessa versione del programma, il PDF è uguale byte per byte.',
    );
  }
  // A machine that cannot draw the coat of arms now says nothing against what was printed with it.
  const missing = again.warnings.find(({ path }) => path === coatOfArmsPath);
  return missing === undefined
    ? wrong(
        code,
        'Ristampato dai dati con la stessa versione del programma, il PDF non è uguale: il PDF o i dati non sono quelli congelati.',
      )
    : unknown(code, `La ristampa non si può confrontare con il PDF. ${missing.message}`);
}
