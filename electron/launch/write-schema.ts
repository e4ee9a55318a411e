import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { planVersion } from '../../shared/plan/document.ts';
import { planJsonSchema } from '../../shared/plan/json-schema.ts';

const folder = fileURLToPath(new URL('../../resources/schema/', import.meta.url));
await mkdir(folder, { recursive: true });
await writeFile(
  `${folder}piao-plan-${planVersion}.schema.json`,
  `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
);
