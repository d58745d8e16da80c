import { Component, type ReactNode } from 'react';

import { ErrorPage } from './ErrorPage.tsx';

type PageBoundaryProps = {
  /** Another path starts afresh. */
  readonly path: string;
  readonly children: ReactNode;
};

type PageBoundaryState = {
  readonly path: string;
  readonly fault: { readonly error: unknown } | undefined;
};

/**
 * Catches a fault of ours, so that the rest of the app stays usable. A class, as React has no other way
 * to catch one.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { path: this.props.path, fault: undefined };

  static getDerivedStateFromError(error: unknown): Partial<PageBoundaryState> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps(
    { path }: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    return path === state.path ? null : { path, fault: undefined };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === undefined ? this.props.children : <ErrorPage error={fault.error} />;
  }
}
