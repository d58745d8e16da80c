import { useRef, useState, type FormEvent, type RefObject } from 'react';

/** A form whose fields are checked when it is sent. */
export interface CheckedForm {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Something was wrong when it was sent last: from then on it is said beside the fields. */
  readonly wasWrong: boolean;
  readonly isBusy: boolean;
  readonly submit: (event: FormEvent) => void;
}

/** Gives the focus to the field of a name. */
type FocusOn = (name: string) => void;

/**
 * Sends a form once at a time, however often Enter is pressed, and only where nothing in it is wrong; else the first field
 * that is gets the focus.
 * @param faults by the names of the fields, in their order
 */
export function useCheckedForm(
  faults: Readonly<Record<string, unknown>>,
  send: (focusOn: FocusOn) => Promise<void>,
): CheckedForm {
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const [wasWrong, setWasWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const focusOn: FocusOn = (name) => {
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };

  async function sendOnce(): Promise<void> {
    isSending.current = true;
    setBusy(true);
    try {
      await send(focusOn);
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isSending.current) return;
    const [firstWrong] = Object.keys(faults);
    setWasWrong(firstWrong !== undefined);
    if (firstWrong === undefined) void sendOnce();
    else focusOn(firstWrong);
  }

  return { form, wasWrong, isBusy, submit };
}
