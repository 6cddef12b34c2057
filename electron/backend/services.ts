import type { MethodName, MethodResult, methods } from '../../shared/contract/methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Clock, IdSource } from '../../shared/kernel/sources.ts';
import type { Department } from '../../shared/model/department.ts';
import { localDate } from '../ports/clock.ts';
import type { Outlet } from '../ports/outlet.ts';
import type { ReceivedFiles } from '../ports/received-files.ts';
import { readDepartment } from '../storage/department-queries.ts';
import type { WritableLibrary } from '../storage/handles.ts';
import type { OpenLibrary } from '../storage/open-library.ts';
import { listPosts } from '../storage/post-queries.ts';
import type { CallContext } from './backend.ts';
import type { ChartCheck, CheckFacts } from './chart-checks.ts';
import type { EventBus } from './event-bus.ts';
import type { Exporters } from './exporters.ts';
import { readLibraryLaw } from './library-law.ts';
import type { WorkRegister } from './work-register.ts';

/** What a host gives the backend. Nothing is fetched behind its back, so that two can live in one process. */
export interface BackendDependencies {
  /** Stays the host's: it opens and closes it. */
  readonly library: OpenLibrary;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly check: ChartCheck;
  /** Without what only typesetting shows: for counts of the whole library. */
  readonly checkContents: ChartCheck;
  readonly exporters: Exporters;
  readonly outlet: Outlet;
  /** What pages hand over piece by piece. */
  readonly received: ReceivedFiles;
  readonly host: { readonly version: string };
}

/** What handlers work with. */
export interface Services extends BackendDependencies {
  readonly events: EventBus;
  readonly works: WorkRegister;
}

type ParsedArguments<Name extends MethodName> = ReturnType<(typeof methods)[Name]['arguments']['parse']>;

/** The functions behind some of the contract's methods. */
export type Handlers<Names extends MethodName> = {
  readonly [Name in Names]: (
    arguments_: ParsedArguments<Name>,
    context: CallContext,
  ) => MethodResult<Name> | Promise<MethodResult<Name>>;
};

/** What the library's charts are checked among, the law as it stands today. */
export function checkFacts({ library: { readable }, clock }: Pick<BackendDependencies, 'library' | 'clock'>): CheckFacts & { readonly department: Department } {
  const { register, settings } = readLibraryLaw(readable, localDate(clock()));
  return { department: readDepartment(readable), posts: listPosts(readable), register, settings };
}

/** The library for writing. Throws `library.read-only` with the reason where it cannot be written. */
export function requireWritable(library: OpenLibrary): WritableLibrary {
  if (library.writable === null) {
    throw new MingquanError('library.read-only', {
      reason: library.readOnlyReason?.zh ?? '',
      reasonEnglish: library.readOnlyReason?.en ?? '',
    });
  }
  return library.writable;
}
