import { Plus, Trash2 } from 'lucide-react';
import type { Post } from '../../shared/model/department.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PlainField } from './PlainField.tsx';

export interface PostsFormProps {
  readonly posts: readonly Post[];
  readonly newId: () => string;
  readonly onChange: (posts: readonly Post[]) => void;
}

/** The department's posts, from which lanes are taken. */
export function PostsForm({ posts, newId, onChange }: PostsFormProps) {
  const t = useText();
  const put = (id: string, change: Partial<Post>): void =>
    onChange(posts.map((post) => (post.id === id ? { ...post, ...change } : post)));
  return (
    <div>
      {posts.length === 0 ? <p className="field-hint">{t('department.posts.empty')}</p> : null}
      {posts.map((post) => (
        <div className="post-row" key={post.id}>
          <PlainField label={t('department.post.section')} value={post.section} onChange={(section) => put(post.id, { section })} />
          <PlainField label={t('department.post.name')} value={post.name} onChange={(name) => put(post.id, { name })} />
          <PlainField label={t('department.post.phone')} value={post.phone} onChange={(phone) => put(post.id, { phone })} />
          <IconButton
            icon={Trash2}
            tone="danger"
            label={t('department.post.delete')}
            onClick={() => onChange(posts.filter((each) => each.id !== post.id))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={Plus}
        onClick={() => onChange([...posts, { id: newId(), section: '', name: '', phone: '', duty: '', target: '' }])}
      >
        {t('department.posts.add')}
      </Button>
    </div>
  );
}
