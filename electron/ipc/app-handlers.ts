import type { appCalls } from '../../shared/contract/app.ts';
import type { ShippedComponent } from '../../shared/contract/shipped.ts';
import type { AreaHandlers } from './bind-handlers.ts';

export interface AppFacts {
  readonly version: string;
  readonly dataFolder: string;
  readonly platform: string;
}

/** Answers the calls about the program itself. */
export function appHandlers(
  info: AppFacts,
  acknowledgeFlush: (saved: boolean) => void,
  notices: () => Promise<readonly ShippedComponent[]>,
): AreaHandlers<typeof appCalls> {
  return {
    info: () => info,
    notices,
    flushed: ({ saved }) => {
      acknowledgeFlush(saved);
    },
  };
}
