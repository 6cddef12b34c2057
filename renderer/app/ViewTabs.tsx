import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import type { ChartView } from './chart-views.ts';

/** The tabs of the chart's views; none while there is only one. */
export function ViewTabs({ views }: { readonly views: readonly ChartView[] }) {
  const t = useText();
  const { view } = useStores();
  const chosen = useSlice('view', (state) => state.chartView);
  if (views.length < 2) {
    return null;
  }
  return (
    <nav className="view-tabs" aria-label={t('view.label')}>
      {views.map(({ name, title, icon: Icon }) => (
        <button
          key={name}
          type="button"
          className={classNames('view-tab', name === chosen && 'is-chosen')}
          title={t(title)}
          aria-label={t(title)}
          aria-current={name === chosen ? 'page' : undefined}
          onClick={() => view.setState({ chartView: name })}
          data-testid={`view-${name}`}
        >
          <Icon aria-hidden size={16} strokeWidth={1.6} />
          <span>{t(title)}</span>
        </button>
      ))}
    </nav>
  );
}
