import { create } from 'zustand';
import type { KindName } from '../../../shared/plan/kinds.ts';

/** The pages of section 2.3. */
export const riskTabs = [
  { tab: 'text', label: 'Contesto e testi' },
  { tab: 'method', label: 'Metodo e fasce' },
  { tab: 'processes', label: 'Processi' },
  { tab: 'register', label: 'Registro' },
  { tab: 'measures', label: 'Misure' },
  { tab: 'programme', label: 'Programma' },
  { tab: 'transparency', label: 'Trasparenza' },
] as const;

export type RiskTab = (typeof riskTabs)[number]['tab'];

const tabOfKind: Readonly<Partial<Record<KindName, RiskTab>>> = {
  riskMethod: 'method',
  riskAreas: 'method',
  processes: 'processes',
  riskEvents: 'register',
  measures: 'measures',
  controls: 'measures',
  prevention: 'programme',
  confirmation: 'programme',
  transparencyDuties: 'transparency',
};

/** The page on which the things of a kind stand; null for a kind of another section. */
export function riskTabOf(kind: string): RiskTab | null {
  return new Map<string, RiskTab>(Object.entries(tabOfKind)).get(kind) ?? null;
}

/** The page that a key of a field, of a thing or of a whole kind leads to; null for none. */
export function riskTabOfKey(key: string): RiskTab | null {
  const [owner = ''] = key.split('/');
  return owner === 'section' ? 'text' : riskTabOf(owner);
}

interface RiskTabState {
  readonly tab: RiskTab;
  readonly show: (tab: RiskTab) => void;
}

/** The page of section 2.3 that is shown, kept while the person is elsewhere. */
export const useRiskTab = create<RiskTabState>()((set) => ({
  tab: 'register',
  show: (tab) => set({ tab }),
}));
