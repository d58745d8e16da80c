import { create } from 'zustand';

/** Whether this tab's journal does not keep up, so that what is saved now is in the database alone. */
export const useJournalTrouble = create<{ readonly isLeftOut: boolean }>(() => ({
  isLeftOut: false,
}));
