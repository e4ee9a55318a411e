import { IconCheck, IconCircle, IconPointFilled } from '@tabler/icons-react';
import classes from './life.module.css';
import { type LifeStep, lifeSteps, lifeStepWords } from './life-steps.ts';

interface Props {
  readonly current: LifeStep;
}

/** The road of the plan, with where it has come to. */
export function StepList({ current }: Props) {
  const at = lifeSteps.indexOf(current);
  return (
    <ol className={classes.steps} aria-label="Il percorso del piano">
      {lifeSteps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
        const Icon = state === 'done' ? IconCheck : state === 'current' ? IconPointFilled : IconCircle;
        return (
          <li
            key={step}
            className={classes.step}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <Icon size={18} aria-hidden />
            <div>
              <strong>{lifeStepWords[step].title}</strong>
              <span className={classes.stepState}>
                {state === 'done' ? 'fatto' : state === 'current' ? 'a questo punto' : 'da fare'}
              </span>
              <p>{lifeStepWords[step].what}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
