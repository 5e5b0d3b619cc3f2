/**
 * The Rich API envelope as Microsoft's client writes it (office-js 1.1.110): names are the wire's.
 * A request is a list of actions over numbered object paths; the answer holds a result per action.
 */

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  call: 3,
  set: 4,
  trace: 5,
} as const;

/** Flags of a request that mean something here. */
export const RequestFlag = { delayForCellEdit: 64 } as const;

/** `true` slots are nested: an array argument may hold proxies itself. */
export type ReferencedIds = readonly (number | ReferencedIds)[];

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: ReferencedIds;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: QueryInfo;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Zero-based, into the request's Actions. */
  readonly ActionIndex: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}
