import { Component, type ContextType, type ReactNode } from 'react';
import { WordsContext } from '../language';
import { noteError } from '../problem/noted';
import { Notice } from './notice';
import { Button } from './button';
import { ReportProblem } from './report-problem';

/** Catches an error of our own pages, so that the pane never goes blank. */
export class CrashScreen extends Component<
  { readonly step: string; readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  static override contextType = WordsContext;
  declare context: ContextType<typeof WordsContext>;
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(): void {
    noteError('crashed', this.props.step);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { what, next } = this.context.pane.crashed;
    return (
      <>
        <Notice tone="error" title={what} detail={next}>
          <Button onClick={() => this.setState({ crashed: false })}>{this.context.pane.actions.retry}</Button>
        </Notice>
        <ReportProblem />
      </>
    );
  }
}
