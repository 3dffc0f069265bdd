import { Link } from '@tanstack/react-router';
import styles from './steps.module.css';

interface Step {
  readonly id: string;
  readonly label: string;
  /** Where the step is; null while it cannot be gone to. */
  readonly to: string | null;
}

/** The steps of a task, with links to those that are open. */
export function Steps({
  label,
  steps,
  current,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
}) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            className={styles.step}
            data-current={step.id === current}
            aria-current={step.id === current ? 'step' : undefined}
          >
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            {step.to === null || step.id === current ? step.label : <Link to={step.to as never}>{step.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
