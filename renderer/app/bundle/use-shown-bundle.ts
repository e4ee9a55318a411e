import { useEffect, useState } from 'react';
import { api, on } from '../../api.ts';
import { showError } from '../../stores/notice-store.ts';

export type BundleReport = Awaited<ReturnType<typeof api.bundles.verify>>;

/** The bundle whose report is shown: chosen from the menu, or handed over by the system. */
export function useShownBundle() {
  const [report, setReport] = useState<BundleReport | null>(null);
  useEffect(() => {
    const show = (ask: () => Promise<BundleReport | null>) => {
      ask().then((answer) => answer !== null && setReport(answer), showError);
    };
    // What was double-clicked before there was a page to tell.
    show(api.bundles.received);
    const offArrived = on.bundles.arrived(() => show(api.bundles.received));
    const offMenu = on.menu.command((command) => {
      if (command === 'verify-bundle') show(api.bundles.choose);
    });
    return () => {
      offArrived();
      offMenu();
    };
  }, []);
  return [report, setReport] as const;
}
