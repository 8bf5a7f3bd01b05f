import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { vi } from '../../words/vi';
import { Notice } from './notice';

/** Catches an error of our own pages, so that the pane never goes blank. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { what, next } = vi.pane.crashed;
    return (
      <Notice tone="error" title={what} detail={next}>
        <Button onClick={() => this.setState({ crashed: false })}>{vi.pane.actions.retry}</Button>
      </Notice>
    );
  }
}
