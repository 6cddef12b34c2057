import { z } from 'zod';
import { postSchema, type Post } from '../../shared/model/department.ts';
import { json, type ReadableLibrary, type WritableLibrary } from './handles.ts';

const postRowSchema = z.strictObject({ document: json(postSchema) });

/** The department's posts in the order they were added. */
export function listPosts(library: ReadableLibrary): Post[] {
  return library.all(postRowSchema, 'SELECT document FROM posts ORDER BY place').map((row) => row.document);
}

export function readPost(library: ReadableLibrary, id: string): Post | null {
  return library.one(postRowSchema, 'SELECT document FROM posts WHERE id = ?', id)?.document ?? null;
}

/** Adds the post at the end, or puts it in the place of the one with its id. */
export function putPost(library: WritableLibrary, post: Post): void {
  library.run(
    `INSERT INTO posts (id, place, document) VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM posts), ?)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
    post.id,
    JSON.stringify(post),
  );
}

export function deletePost(library: WritableLibrary, id: string): void {
  library.run('DELETE FROM posts WHERE id = ?', id);
}
