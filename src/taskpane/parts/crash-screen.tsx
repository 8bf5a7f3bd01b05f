import { Component, type ContextType, type ReactNode } from 'react';
import { isNotFetched } from '../../excel/errors';
import { WordsContext } from '../language';
import { noteError } from '../problem/noted';
import { Notice } from './notice';
import { Button } from './button';
import { ReportProblem } from './report-problem';

type Crash = 'crashed' | 'not-fetched';

const crashOf = (error: unknown): Crash => (isNotFetched(error) ? 'not-fetched' : 'crashed');

/** Catches an error of our own pages, so that the pane never goes blank. */
export class CrashScreen extends Component<
  { readonly step: string; readonly children: ReactNode },
  { readonly crashed: Crash | null }
> {
  static override contextType = WordsContext;
  declare context: ContextType<typeof WordsContext>;
  override state: { readonly crashed: Crash | null } = { crashed: null };

  static getDerivedStateFromError(error: unknown): { crashed: Crash } {
    return { crashed: crashOf(error) };
  }

  override componentDidCatch(error: unknown): void {
    noteError(crashOf(error), this.props.step);
  }

  override render(): ReactNode {
    const { crashed } = this.state;
    if (crashed === null) return this.props.children;
    const { what, next } = crashed === 'crashed' ? this.context.pane.crashed : this.context.errors[crashed];
    return (
      <>
        <Notice tone="error" title={what} detail={next}>
          <Button onClick={() => this.setState({ crashed: null })}>{this.context.pane.actions.retry}</Button>
        </Notice>
        <ReportProblem />
      </>
    );
  }
}
