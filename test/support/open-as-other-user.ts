import { openDatabase } from '../../electron/core/database/open.ts';
import { PiaoError } from '../../shared/errors.ts';

/** Opens the database named on the command line and prints how that ended; run by a test as another user. */
const [file = ''] = process.argv.slice(2);
try {
  openDatabase(file).close();
  process.stdout.write(JSON.stringify({ code: 'opened' }));
} catch (error) {
  if (!(error instanceof PiaoError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, kind: error.kind }));
}
