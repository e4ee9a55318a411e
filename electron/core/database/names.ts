import type { KindName } from '../../../shared/plan/kinds.ts';

/** `publicValueGoals` → `public_value_goals`. */
export type SnakeCase<Text extends string> = Text extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeCase<Tail>}`
    : `_${Lowercase<Head>}${SnakeCase<Tail>}`
  : '';

export type KindTableName = SnakeCase<KindName>;

/** The table of a kind. */
export function tableOf(kind: KindName): KindTableName {
  return snakeCase(kind) as KindTableName;
}

/** The column of a field. */
export function columnOf(field: string): string {
  return snakeCase(field);
}

function snakeCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
