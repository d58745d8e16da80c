import { createContext } from 'react';

/** What a page tells the shell once its heading is on screen. */
export type PageArrival = (heading: HTMLHeadingElement, title: string) => void;

/** Given by the shell, a new function for every address; `PageHeading` calls it. */
export const PageArrivalContext = createContext<PageArrival>(() => {});
