import { ClipboardPaste } from 'lucide-react';
import { useText } from '../store/use-stores.tsx';
import { tableColumns } from './table-columns.ts';

/** What a table without steps says: how one is made, with an example. */
export function EmptyTable() {
  const t = useText();
  const shown = tableColumns.filter(({ id }) => id !== 'duty' && id !== 'kind');
  return (
    <div className="table-empty">
      <h2>
        <ClipboardPaste aria-hidden size={20} strokeWidth={1.6} />
        {t('table.empty.title')}
      </h2>
      <p>{t('table.empty.body')}</p>
      <table className="table-example" aria-label={t('table.empty.example')}>
        <thead>
          <tr>
            {shown.map(({ id, title }) => (
              <th key={id}>{t(title)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {example.map((row) => (
            <tr key={row[0]}>
              {row.map((text, index) => (
                <td key={index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// helpers

/** In Chinese in both languages: it is what stands in a chart. */
const example = [
  ['1', '受理', '政务服务窗口', '5个工作日', '受理通知书', '《行政许可法》第三十二条', ''],
  ['2', '审查', '法规科', '自受理之日起20个工作日', '审查意见', '《行政许可法》第三十四条', '通过→3；不通过→4'],
  ['3', '准予许可', '分管负责人', '', '准予许可决定书', '《行政许可法》第三十八条', '—'],
  ['4', '不予许可', '分管负责人', '', '不予许可决定书', '', '—'],
] as const;
