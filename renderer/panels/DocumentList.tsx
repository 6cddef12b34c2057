import { Trash2 } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import { useText } from '../store/use-stores.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FactField } from './FactField.tsx';

export interface DocumentListProps {
  readonly documents: readonly string[];
  readonly onChange: (documents: string[], gesture?: string) => void;
}

const mostDocuments = 50;

/** The documents of a step, one to a row, with an empty row at the end. Several pasted lines become several documents. */
export function DocumentList({ documents, onChange }: DocumentListProps) {
  const t = useText();
  const put = (index: number, text: string, gesture: string): void => {
    const list = [...documents.slice(0, index), text, ...documents.slice(index + 1)];
    // A row that is emptied stays until it is left: gone at once, the next one would be typed over.
    if (text !== '') {
      onChange(list.filter((name) => name !== '').slice(0, mostDocuments), gesture);
    }
  };
  /** A field of one line would run the lines together. */
  const pasteLines = (index: number, event: ClipboardEvent): void => {
    const lines = event.clipboardData.getData('text/plain').split(/[\r\n]+/).map((line) => line.trim().slice(0, 200)).filter((line) => line !== '');
    if (lines.length > 1) {
      event.preventDefault();
      onChange([...documents.slice(0, index), ...lines, ...documents.slice(index)].slice(0, mostDocuments));
    }
  };
  const remove = (index: number): void => onChange(documents.filter((_, each) => each !== index));
  const rows = documents.length < mostDocuments ? [...documents, ''] : documents;
  return (
    <div className="documents">
      {rows.map((name, index) => {
        const isNew = index === documents.length;
        return (
          <div className="document-row" key={index} onPaste={(event) => pasteLines(index, event)}>
            <FactField
              kind="document"
              label={t('field.node.document', { number: index + 1 })}
              isLabelHidden
              field={isNew ? (index === 0 ? 'documents' : 'documents.new') : `documents.${index}`}
              placeholder={t('field.node.documents.hint')}
              value={name}
              onCommit={(text, gesture) => put(index, text, gesture)}
              onLeave={(text) => {
                if (text === '' && !isNew) {
                  remove(index);
                }
              }}
            />
            {isNew ? null : (
              <IconButton icon={Trash2} tone="danger" label={t('field.document.delete')} onClick={() => remove(index)} />
            )}
          </div>
        );
      })}
    </div>
  );
}
