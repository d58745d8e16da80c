import { Component, type ReactNode } from 'react';

import { ErrorPage } from './ErrorPage.tsx';

type PageBoundaryProps = {
  /** Another path starts afresh. */
  readonly path: string;
  /** And so does what became of the school's data: what could not be read may be back. */
  readonly data?: unknown;
  readonly children: ReactNode;
};

type PageBoundaryState = {
  readonly path: string;
  readonly data: unknown;
  readonly fault: { readonly error: unknown } | undefined;
};

/**
 * Catches a fault of ours, so that the rest of the app stays usable. A class, as React has no other way
 * to catch one.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = {
    path: this.props.path,
    data: this.props.data,
    fault: undefined,
  };

  static getDerivedStateFromError(error: unknown): Partial<PageBoundaryState> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps(
    { path, data }: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    const isSame = path === state.path && data === state.data;
    return isSame ? null : { path, data, fault: undefined };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === undefined ? this.props.children : <ErrorPage error={fault.error} />;
  }
}
