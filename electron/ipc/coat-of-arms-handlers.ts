import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { coatOfArmsCalls } from '../../shared/contract/coat-of-arms.ts';
import { PiaoError } from '../../shared/errors.ts';
import { newId } from '../../shared/plan/new-id.ts';
import { readChosen } from '../core/files/read-chosen.ts';
import { pictureFileName, pictureMediaTypes, refuseBytes } from '../core/pictures/picture.ts';
import { readPicture } from '../core/pictures/read-picture.ts';
import { contentsOf } from '../core/plans/contents-of.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import { coverPicture } from '../core/printing/cover-picture.ts';
import { mayBeThePicture } from '../core/printing/picture-failure.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import { tryPicture } from '../core/printing/try-picture.ts';
import type { ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';
import { naming } from './naming.ts';

interface CoatOfArmsParts {
  readonly store: PlanStore;
  readonly spawner: SpawnPrintProcess;
  readonly chooseFiles: ChooseFiles;
  /** The folder that the dialog proposes. */
  readonly documents: string;
}

/** A picture that can be printed, and is in no plan yet. */
interface Tried {
  readonly token: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const question = {
  title: 'Scegli lo stemma',
  filter: { name: 'Immagini PNG, JPEG o SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] },
};

/** What is wrong with a picture is said of it; of a file that cannot be read the name tells which. */
async function read(file: string): Promise<Uint8Array> {
  return readChosen(file, refuseBytes).catch((error: unknown) => {
    if (!(error instanceof PiaoError) || error.code !== 'file.unreadable') throw error;
    return naming(path.basename(file), () => Promise.reject(error));
  });
}

/** Answers the calls on the coat of arms of a plan. */
export function coatOfArmsHandlers(parts: CoatOfArmsParts): AreaHandlers<typeof coatOfArmsCalls> {
  const { store, spawner, chooseFiles, documents } = parts;
  /** SECURITY: the window names what was tried by its token, never by bytes of its own. The last one alone is kept. */
  let tried: Tried | null = null;
  return {
    choose: async () => {
      // SECURITY: a path never comes from the window, which could name any file of the person.
      const [file] = await chooseFiles({ ...question, defaultPath: documents });
      if (file === undefined) return null;
      const picture = readPicture(await read(file));
      await tryPicture(picture, spawner).catch((error: unknown) => {
        // A machine that cannot print is no fault of the picture, and says so when it is to print.
        if (mayBeThePicture(error)) throw error;
      });
      const token = randomUUID();
      tried = { token, name: pictureFileName(path.basename(file), picture.format), bytes: picture.bytes };
      return { token };
    },
    attach: async ({ planId, token }) => {
      if (tried?.token !== token) {
        throw new PiaoError(
          'picture.not-chosen',
          'L’immagine scelta non è più a disposizione: sceglierla di nuovo.',
        );
      }
      const { name, bytes } = tried;
      const answer = await store.attachCoatOfArms(planId, { id: newId(), name, bytes });
      if (tried.token === token) tried = null;
      return answer;
    },
    show: async ({ planId }) => {
      const { picture, warnings } = await coverPicture(await store.read(planId), {
        readContent: contentsOf(store),
      });
      if (picture === null) return { address: null, problem: warnings[0]?.message ?? null };
      const data = Buffer.from(picture.bytes).toString('base64');
      return { address: `data:${pictureMediaTypes[picture.format]};base64,${data}`, problem: null };
    },
  };
}
