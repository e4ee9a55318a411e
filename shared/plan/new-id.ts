import { v7 } from 'uuid';

/** A fresh item id: UUIDv7, so that rows created later sort later. */
export function newId(): string {
  return v7();
}
