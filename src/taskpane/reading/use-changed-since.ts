import { useEffect, useState } from 'react';
import { changesHeard, onWorkbookChange } from '../../excel/workbook-changes';

/** Whether others have changed the workbook since so many changes had been heard of. */
export function useChangedSince(heard: number): boolean {
  const [now, setNow] = useState(changesHeard);
  useEffect(() => onWorkbookChange(() => setNow(changesHeard())), []);
  return now > heard;
}
