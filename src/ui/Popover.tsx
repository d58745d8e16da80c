import { useId, useRef, type ReactNode, type ToggleEvent } from 'react';

import styles from './Popover.module.css';

type PopoverProps = {
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** The button’s accessible name, where what it shows doesn’t say enough. */
  readonly label?: string;
  readonly children: ReactNode;
  /** `inline` lets the button stand inside a sentence, as an explained term does. */
  readonly look?: 'button' | 'inline';
};

/** A button that opens a small panel beside it; pressing anywhere else or Escape closes it. */
export function Popover({ trigger, label, children, look = 'button' }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function placeBesideButton(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState === 'open' && button.current !== null) {
      placeBeside(event.currentTarget, button.current.getBoundingClientRect());
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.trigger}
        data-look={look}
        popoverTarget={id}
        aria-label={label}
      >
        {trigger}
      </button>
      {/* A span: a panel may stand inside a sentence, where a div may not. */}
      <span id={id} popover="auto" className={styles.panel} onToggle={placeBesideButton}>
        {children}
      </span>
    </>
  );
}

const gap = 6;
const margin = 12;

function placeBeside(panel: HTMLElement, anchor: DOMRect): void {
  const { width, height } = panel.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = anchor.bottom + gap;
  const fitsBelow = below + height + margin <= clientHeight;
  const top = fitsBelow ? below : Math.max(margin, anchor.top - gap - height);
  const left = Math.min(Math.max(margin, anchor.left), clientWidth - width - margin);
  panel.style.insetBlockStart = `${top}px`;
  panel.style.insetInlineStart = `${Math.max(margin, left)}px`;
}
