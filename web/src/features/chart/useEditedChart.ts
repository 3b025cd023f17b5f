import { useState } from 'react';
import type { Chart, NewChart } from './chart';
import type { ChartEdits } from './editCharts';

/** The chart that somebody makes or changes in a dialog, and what the dialog needs to know of it. */
export function useEditedChart(edits: ChartEdits, begun: NewChart) {
  const [edited, edit] = useState<Chart | 'new' | null>(null);
  const isNew = edited === 'new';
  const onClose = () => edit(null);
  const onSave = (chart: NewChart) => {
    if (isNew) edits.add(chart);
    else if (edited) edits.change(edited, chart);
    onClose();
  };
  return { edit, dialog: edited && { chart: isNew ? begun : edited, isNew, onSave, onClose } };
}
