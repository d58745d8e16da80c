import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'danger';
  readonly about?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type ToastWords = {
  readonly text: string;
  readonly tone?: Toast['tone'];
  /** What it is about: a newer message about the same takes its place. */
  readonly about?: string;
  readonly action?: Toast['action'];
};

type ToastStore = {
  readonly toasts: readonly Toast[];
};

/** The messages on screen now; they die with the tab. */
export const useToasts = create<ToastStore>(() => ({ toasts: [] }));

const mostAtOnce = 3;
let lastId = 0;

/**
 * Shows a short message at the foot of the screen, read out politely. It goes by itself, so it must
 * never be the only way to something: undo, for one, is in the header too. One that says the same words, or is about
 * the same, goes when the new one comes.
 */
export function showToast({ text, tone = 'plain', about, action }: ToastWords): number {
  lastId += 1;
  const toast: Toast = {
    id: lastId,
    text,
    tone,
    ...(about === undefined ? {} : { about }),
    ...(action === undefined ? {} : { action }),
  };
  const isOver = (one: Toast) => one.text === text || (about !== undefined && one.about === about);
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((one) => !isOver(one)), toast].slice(-mostAtOnce),
  }));
  return toast.id;
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
