import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { WebFile, WebTools } from '../../../shared/web/web-file.ts';
import { readWebParts } from '../../ports/resources.ts';
import type { ProducedFile } from '../exporters.ts';
import type { CarrierTools } from './carrier.ts';

/** What pages are made with on this machine: each chart is told of, and before each the work can be called off. */
export function webTools({ charts }: CarrierSource, tools: CarrierTools): WebTools {
  return {
    fonts: tools.fonts,
    makeFont: async (role, text) => {
      await tools.pause();
      return tools.webFont(role, text);
    },
    parts: readWebParts(),
    async turn(index, chart) {
      await tools.pause();
      tools.progress(index, charts.length, chart.title);
    },
  };
}

/** The files of a website as a carrier gives them, each once it is made. */
export async function* producedFiles(files: AsyncIterable<WebFile>): AsyncGenerator<ProducedFile> {
  for await (const { path, mediaType, bytes } of files) {
    yield { name: path, mediaType, bytes };
  }
}
