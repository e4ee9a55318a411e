import type { z } from 'zod';

/** From inside a refinement or transform: refuses the value at `path` with a stable code and an Italian part of a sentence. */
export function refuse(
  context: z.core.$RefinementCtx,
  code: string,
  path: PropertyKey[],
  message: string,
): void {
  context.addIssue({ code: 'custom', path, message, params: { code } });
}
