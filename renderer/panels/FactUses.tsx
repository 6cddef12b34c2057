import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from '@ariakit/react';
import { Building2, FileText } from 'lucide-react';
import { useState } from 'react';
import { useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { useFactUse, type FactQuestion } from '../store/use-fact-use.ts';

export interface FactUsesProps extends FactQuestion {
  /** The field keeps with the department: it is changed there for every chart at once. */
  readonly follows?: boolean;
}

/** How many other charts use a shared fact, which ones, and where it is changed for all of them. Nothing where none does. */
export function FactUses({ follows = false, ...question }: FactUsesProps) {
  const t = useText();
  const { route } = useStores();
  const [isOpen, setOpen] = useState(false);
  const { charts, isDepartment } = useFactUse(question);
  if (charts.length === 0) {
    return null;
  }
  // No real button: who uses a fact may be read where the fields around cannot be used.
  return (
    <PopoverProvider open={isOpen} setOpen={setOpen} placement="left-start">
      <PopoverDisclosure render={<span />} className="uses" data-testid="fact-uses" title={t('facts.uses.title', { value: question.value })}>
        {t('facts.uses', { count: charts.length })}
      </PopoverDisclosure>
      <Popover portal unmountOnHide fitViewport overflowPadding={12} className="uses-list" gutter={8} onKeyDown={(event) => event.stopPropagation()}>
        <PopoverHeading className="uses-head">{t('facts.uses.head', { count: charts.length, value: question.value })}</PopoverHeading>
        <ul>
          {charts.map((chart) => (
            <li key={chart.id}>
              <button type="button" onClick={() => route.getState().go({ screen: 'chart', chartId: chart.id })}>
                <FileText aria-hidden size={14} />
                <span>{chart.title}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="uses-foot">
          <p>{t(follows ? 'facts.note.follows' : isDepartment ? 'facts.note.department' : 'facts.note.own')}</p>
          {follows || isDepartment ? (
            <Button size="small" icon={Building2} onClick={() => route.getState().go({ screen: 'library', dialog: 'department' })}>
              {t('facts.toDepartment')}
            </Button>
          ) : null}
        </div>
      </Popover>
    </PopoverProvider>
  );
}
