import { PiaoError } from '../errors.ts';
import { planFormat, planVersion } from './document.ts';

type RawDocument = Readonly<Record<string, unknown>>;

/** Turns a document of version `from` into one of version `from + 1`; pure, and never edited once released. */
export interface UpgradeStep {
  readonly from: number;
  readonly apply: (document: RawDocument) => RawDocument;
}

/** Released steps in order. Version 1 is the first, so there is none yet. */
export const upgradeSteps: readonly UpgradeStep[] = [];

/**
 * Brings a raw document to the version of this program, one step at a time.
 *
 * Throws `plan.not-a-plan` when it is no plan document, `plan.newer-version` (naming both versions) when a
 * newer program wrote it, `plan.older-version` when no step leads on from it.
 */
export function upgradeDocument(
  input: unknown,
  steps: readonly UpgradeStep[] = upgradeSteps,
  target: number = planVersion,
): RawDocument {
  if (!isObject(input) || input.format !== planFormat) {
    throw new PiaoError(
      'plan.not-a-plan',
      `Il contenuto non è un documento di piano: serve un oggetto JSON con "format": "${planFormat}".`,
      { details: { path: 'format' } },
    );
  }
  let document: RawDocument = input;
  let version = versionOf(document);
  if (version > target) {
    throw new PiaoError(
      'plan.newer-version',
      `Il documento di piano è della versione ${version}, questo programma legge fino alla versione ${target}: serve un programma più recente.`,
      { details: { version, supported: target } },
    );
  }
  while (version < target) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) {
      throw new PiaoError(
        'plan.older-version',
        `Il documento di piano è della versione ${version}, da cui non si può passare alla versione ${target}.`,
        { details: { version, supported: target } },
      );
    }
    document = { ...step.apply(document), version: version + 1 };
    version += 1;
  }
  return document;
}

function versionOf(document: RawDocument): number {
  const version = document.version;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return version;
  throw new PiaoError(
    'plan.version-missing',
    'Documento di piano non valido: in version serve un numero intero da 1 in su.',
    { details: { path: 'version' } },
  );
}

function isObject(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
