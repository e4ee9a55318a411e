import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintAnswer, TypesetJob } from './job.ts';

/** A folder that does not exist: everything the templates read is put before the compiler, nothing comes from a disk. */
const workspace = path.join(path.parse(process.cwd()).root, 'piao-print');

const at = (file: string) => path.join(workspace, file);

/**
 * Sets one document with one compiler, in a process that ends afterwards (toolchain.md: sources that change
 * printed wrong words, the cache is global, and a panic takes the process with it).
 */
export function typesetDocument(job: TypesetJob): PrintAnswer {
  const fontBlobs = job.fonts.map((font) => Buffer.from(font.content));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  for (const template of job.templates) {
    const content = Buffer.from(template.content);
    if (template.path.endsWith('.typ')) compiler.addSource(at(template.path), content.toString('utf8'));
    else compiler.mapShadow(at(template.path), content);
  }
  compiler.mapShadow(at('model.json'), Buffer.from(job.model, 'utf8'));
  const compiled = compiler.compile({ mainFilePath: at('plan.typ') });
  const error = compiled.takeError();
  if (error !== null) return failure(JSON.stringify(compiler.fetchDiagnostics(error)));
  if (compiled.result === null) return failure('no document and no diagnostics');
  try {
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: job.standard,
      creationTimestamp: job.timestamp,
    });
    return { type: 'done', bytes: pdf };
  } catch (cause) {
    return failure(cause instanceof Error ? cause.message : String(cause));
  }
}

function failure(reason: string): PrintAnswer {
  return { type: 'failure', reason };
}
