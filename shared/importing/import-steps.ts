/** What an import does, in this order; `text` before it is asked to recognise anything. */
export const importSteps = ['text', 'lines', 'performance', 'risk', 'staff', 'rest', 'report'] as const;
export type ImportStep = (typeof importSteps)[number];
