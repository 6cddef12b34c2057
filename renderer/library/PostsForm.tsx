import { Plus } from 'lucide-react';
import type { Post } from '../../shared/model/department.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { PostForm } from './PostForm.tsx';

export interface PostsFormProps {
  readonly posts: readonly Post[];
  readonly newId: () => string;
  readonly onChange: (posts: readonly Post[]) => void;
}

/** The department's posts, from which lanes are taken. */
export function PostsForm({ posts, newId, onChange }: PostsFormProps) {
  const t = useText();
  return (
    <div className="posts">
      {posts.length === 0 ? <p className="field-hint">{t('department.posts.empty')}</p> : null}
      {posts.map((post) => (
        <PostForm
          key={post.id}
          post={post}
          onChange={(change) => onChange(posts.map((each) => (each.id === post.id ? { ...each, ...change } : each)))}
          onDelete={() => onChange(posts.filter((each) => each.id !== post.id))}
        />
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          onClick={() => onChange([...posts, { id: newId(), section: '', name: '', phone: '', duty: '', target: '' }])}
        >
          {t('department.posts.add')}
        </Button>
      </div>
    </div>
  );
}
