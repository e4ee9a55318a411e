import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/**
 * What tells this machine from another of the same name, as the PCs of an office that were made from one image are.
 * The addresses of the network cards differ where everything on the disk is the same; a machine without any reaches
 * no shared folder. When a card comes or goes the machine is another one, for which a minute is waited.
 */
export function thisMachine(): string {
  return machineOf(readSystemId(), networkInterfaces());
}

/** A digest, because nobody who reads the mark needs to know the addresses themselves. */
export function machineOf(
  systemId: string,
  cards: Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, 'mac' | 'internal'>[] | undefined>>,
): string {
  const addresses = Object.values(cards)
    .flatMap((card) => card ?? [])
    .filter(({ internal }) => !internal)
    .map(({ mac }) => mac);
  const parts = [systemId.trim(), ...[...new Set(addresses)].sort()];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

/** Linux has one; elsewhere the cards have to do. */
function readSystemId(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8');
  } catch {
    return '';
  }
}
