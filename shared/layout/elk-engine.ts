import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Abort } from '../kernel/abort.ts';

/**
 * ELK as a parameter: in a worker thread under Node, in a web worker in the page. Rejects with `request.cancelled` once
 * `signal` is aborted, and with ELK's own error where it fails or takes too long.
 */
export interface ElkEngine {
  layout(graph: ElkNode, signal?: Abort): Promise<ElkNode>;
}
