import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintAnswer, TypesetJob } from './job.ts';
import type { PrintResources } from './resources.ts';

/** A folder that does not exist: everything the templates read is put before the compiler, nothing comes from a disk. */
const workspace = path.join(path.parse(process.cwd()).root, 'piao-print');

const at = (file: string) => path.join(workspace, file);

/** The template names the format beside it. */
const pictureFile = 'picture';

const pictureRefused: PrintAnswer = {
  type: 'refused',
  code: 'print.picture',
  message: 'Il compositore non riesce a stampare l’immagine: salvarla di nuovo, oppure sceglierne un’altra.',
};

/** What of a job is not the same for every print. */
export type Typesetting = Pick<TypesetJob, 'model' | 'picture' | 'standard' | 'timestamp'>;

/**
 * Sets one document with one compiler, in a process that ends afterwards (toolchain.md: sources that change
 * printed wrong words, the cache is global, and a panic takes the process with it).
 */
export function typesetDocument(job: TypesetJob): PrintAnswer {
  return new Typesetter(job).set(job);
}

/** One compiler on the templates, which never change; each document it sets is data. */
export class Typesetter {
  readonly #compiler: NodeCompiler;

  constructor({ templates, fonts }: PrintResources) {
    const fontBlobs = fonts.map((font) => Buffer.from(font.content));
    this.#compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
    for (const template of templates) {
      const content = Buffer.from(template.content);
      if (template.path.endsWith('.typ')) {
        this.#compiler.addSource(at(template.path), content.toString('utf8'));
      } else this.#compiler.mapShadow(at(template.path), content);
    }
  }

  set(job: Typesetting): PrintAnswer {
    const answer = this.#compile(job);
    // Whoever asked prints again without: whether it was the picture shows then.
    return answer.type === 'failure' && job.picture !== null ? pictureRefused : answer;
  }

  #compile({ model, picture, standard, timestamp }: Typesetting): PrintAnswer {
    const compiler = this.#compiler;
    if (picture !== null) compiler.mapShadow(at(pictureFile), Buffer.from(picture));
    compiler.mapShadow(at('model.json'), Buffer.from(model, 'utf8'));
    const compiled = compiler.compile({ mainFilePath: at('plan.typ') });
    const error = compiled.takeError();
    if (error !== null) return failure(JSON.stringify(compiler.fetchDiagnostics(error)));
    if (compiled.result === null) return failure('no document and no diagnostics');
    try {
      const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestamp });
      return { type: 'done', bytes: pdf };
    } catch (cause) {
      return failure(cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Forgets what was laid out for none of the last `prints` documents: the cache of the process has no end by itself. */
  forget(prints: number): void {
    this.#compiler.evictCache(prints);
  }
}

function failure(reason: string): PrintAnswer {
  return { type: 'failure', reason };
}
