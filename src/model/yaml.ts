import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';

/** A place in a file, both 1-based. */
export type Place = { line: number; column: number };

/** A YAML text as data, with the way back from a value to its place. */
export type YamlFile = {
  data: unknown;
  /** What the parser refused, in its order. */
  errors: readonly { place: Place; message: string; code: string }[];
  /** Where a value stands, or the nearest thing above it that exists. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where a key stands; the value's place when there is no such key. */
  placeOfKey: (path: readonly PropertyKey[]) => Place;
};

const child = (node: unknown, key: PropertyKey): unknown => {
  if (!isCollection(node)) return undefined;
  return node.items.find((item, index) =>
    isPair(item) ? isScalar(item.key) && String(item.key.value) === String(key) : index === key,
  );
};

const step = (node: unknown, key: PropertyKey): unknown => {
  const found = child(node, key);
  return isPair(found) ? found.value : found;
};

const rangeStart = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

const refused = {
  ALIAS: 'Anchors (&) and aliases (*) are not used here.',
  TAG: 'Tags (!) are not used here.',
} as const;

type Refused = keyof typeof refused;

/** Reports anchors, aliases and tags, which data for people never needs. */
const onlyPlainNodes = (document: Document, fail: (code: Refused, offset: number) => void): void => {
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
      return;
    }
    const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
    if (anchor || isAlias(node)) fail('ALIAS', rangeStart(node) ?? 0);
    else if (tag) fail('TAG', rangeStart(node) ?? 0);
    if (isCollection(node)) node.items.forEach(visit);
  };
  visit(document.contents);
};

/**
 * Reads YAML 1.2 text: no anchors, aliases or tags, so that a small file stays small.
 * `firstLine` is the 1-based line of the file on which the text begins. Never throws.
 */
export const readYaml = (text: string, firstLine = 1): YamlFile => {
  try {
    return parseYaml(text, firstLine);
  } catch {
    // The parser's own stack ends at some thousand brackets in brackets.
    const place: Place = { line: firstLine, column: 1 };
    const error = { place, message: 'Lists stand in lists too deeply to be read.', code: 'DEPTH' };
    return { data: undefined, errors: [error], placeOf: () => place, placeOfKey: () => place };
  }
};

const parseYaml = (text: string, firstLine: number): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    place: place(error.pos[0]),
    message: error.message,
    code: error.code as string,
  }));
  onlyPlainNodes(document, (code, offset) =>
    errors.push({ place: place(offset), message: refused[code], code }),
  );
  const walk = (path: readonly PropertyKey[]): { node: unknown; key: unknown } => {
    let node: unknown = document.contents;
    let key: unknown;
    for (const name of path) {
      const pair = child(node, name);
      const next = step(node, name);
      if (pair === undefined) break;
      key = isPair(pair) ? pair.key : pair;
      if (next === undefined || next === null) return { node: key, key };
      node = next;
    }
    return { node, key: key ?? node };
  };
  return {
    data: errors.length === 0 ? (document.toJS({ maxAliasCount: 0 }) as unknown) : undefined,
    errors,
    placeOf: (path) => place(rangeStart(walk(path).node) ?? 0),
    placeOfKey: (path) => {
      const parent = walk(path.slice(0, -1)).node;
      const pair = isMap(parent) ? child(parent, path.at(-1) ?? '') : undefined;
      return place(rangeStart(isPair(pair) ? pair.key : parent) ?? 0);
    },
  };
};
