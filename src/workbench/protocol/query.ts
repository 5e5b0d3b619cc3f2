import { wireNameOf, type Exposed } from "./exposed";
import { placed, unknownMember } from "./place";
import type { QueryInfo } from "./wire";

/** What `load` answers: wire names, navigation nested, collections as `_Items`. */
export function queryObject(object: Exposed, query: QueryInfo): Record<string, unknown> {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  const paths = wanted.map((path) => path.replaceAll(".", "/").split("/"));
  return object.isCollection
    ? queryCollection(object, paths, query)
    : queryPaths(object, paths.length === 0 ? [["*"]] : paths);
}

function queryCollection(
  collection: Exposed,
  paths: readonly string[][],
  query: QueryInfo,
): Record<string, unknown> {
  const ownPaths = paths.filter(([first]) => first !== undefined && collection.property(first));
  // `load("items/name")` and `load("name")` mean the same here; the array form keeps the prefix.
  const itemPaths = paths
    .filter((path) => !ownPaths.includes(path))
    .map((path) => (path[0] === "items" ? path.slice(1) : path))
    .map((path) => (path.length === 0 ? ["*"] : path));
  const answer = queryPaths(collection, ownPaths);
  if (itemPaths.length === 0 && ownPaths.length > 0) return answer;
  const from = query.Skip ?? 0;
  const items = collection.items().slice(from, query.Top ? from + query.Top : undefined);
  answer["_Items"] = items.map((item) =>
    queryPaths(item, itemPaths.length === 0 ? [["*"]] : itemPaths),
  );
  return answer;
}

function queryPaths(object: Exposed, paths: readonly string[][]): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity };
  const nested = new Map<string, string[][]>();
  for (const [first = "*", ...rest] of paths) {
    const own =
      first === "*" ? object.propertyNames : [first].filter((one) => object.property(one));
    for (const name of own) read(object, name, answer);
    if (first !== "*" && own.length === 0)
      nested.set(first, [...(nested.get(first) ?? []), rest.length === 0 ? ["*"] : rest]);
  }
  for (const [name, below] of nested) answer[wireNameOf(name)] = nestedAnswer(object, name, below);
  return answer;
}

function nestedAnswer(object: Exposed, name: string, below: readonly string[][]): unknown {
  const child = placed(object.className, name, () => object.child(name));
  if (child === undefined) throw unknownMember(object.className, name);
  return child && queryChild(child, below);
}

const queryChild = (child: Exposed, paths: readonly string[][]): Record<string, unknown> =>
  child.isCollection ? queryCollection(child, paths, {}) : queryPaths(child, paths);

function read(object: Exposed, name: string, into: Record<string, unknown>): void {
  const property = object.property(name);
  into[wireNameOf(name)] = placed(object.className, name, () => property?.get(object.target));
}
