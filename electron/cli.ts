import { run } from './core/cli/run.ts';

// A reader that has had enough (`| head`) is no failure; a full disk behind standard output is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Lo standard output non si può scrivere (${error.code ?? error.message}).\n`);
  process.exit(3);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
