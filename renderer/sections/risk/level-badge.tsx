import {
  IconAntennaBars2,
  IconAntennaBars3,
  IconAntennaBars4,
  IconAntennaBars5,
  IconCircleDashed,
  IconHelpCircle,
} from '@tabler/icons-react';
import { levelLabel } from '../../../shared/plan/risk/level-label.ts';
import { type RiskBand, undeterminableLevel } from '../../../shared/plan/risk/risk-method.ts';
import classes from './level-badge.module.css';
import { toneOf } from './tone.ts';

interface Props {
  /** Null: not rated. */
  readonly level: string | null;
  readonly bands: readonly RiskBand[];
}

/** From the lowest tone to the highest, the more bars the higher: a level is told by word and shape, not by colour alone. */
const shapes = [IconAntennaBars2, IconAntennaBars3, IconAntennaBars4, IconAntennaBars5] as const;

/** A level of risk: shape, word, colour. */
export function LevelBadge({ level, bands }: Props) {
  const index = bands.findIndex((band) => band.level === level);
  const tone = index === -1 ? null : toneOf(index, bands.length);
  const Shape = shapeOf(level, tone);
  return (
    <span className={classes.badge} data-tone={tone ?? undefined}>
      <Shape size={16} aria-hidden />
      {level === null ? 'non valutato' : levelLabel(bands, level)}
    </span>
  );
}

function shapeOf(level: string | null, tone: number | null) {
  if (level === undeterminableLevel) return IconHelpCircle;
  return shapes[tone ?? -1] ?? IconCircleDashed;
}
