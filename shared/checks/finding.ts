import { formatPath } from '../validation/issue-message.ts';

/** `blocking`: the plan cannot be adopted as it stands; `warning`: may be accepted with a motivation. */
export type Severity = 'blocking' | 'warning';

/** Something that does not hold in a plan. */
export interface Finding {
  /** Stable, `area.what`. */
  readonly code: string;
  readonly severity: Severity;
  /** Place in the plan document, e.g. `objectives[32].baseline`. */
  readonly path: string;
  /** One Italian sentence or two: what is wrong, where, what to do. */
  readonly message: string;
  /** Id of the item it speaks of; null for the whole plan. */
  readonly item: string | null;
  /** Key of the section where it is mended. */
  readonly section: string;
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly item?: string;
  readonly section: string;
}

export function blocking(code: string, place: Place, message: string): Finding {
  return finding('blocking', code, place, message);
}

export function warning(code: string, place: Place, message: string): Finding {
  return finding('warning', code, place, message);
}

function finding(severity: Severity, code: string, place: Place, message: string): Finding {
  return {
    code,
    severity,
    path: formatPath(place.path),
    message,
    item: place.item ?? null,
    section: place.section,
  };
}
