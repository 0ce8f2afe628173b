import { z } from 'astro/zod';
import { evidenceSchema } from '../model/evidence.ts';
import { localSchema } from '../model/facts.ts';
import { pageSchema } from '../model/page.ts';
import { wordsSchema } from '../model/words.ts';

/** Each schema with the module whose comments explain its keys. */
const sources = {
  page: { schema: pageSchema, module: 'page' },
  local: { schema: localSchema, module: 'facts' },
  words: { schema: wordsSchema, module: 'words' },
  evidence: { schema: evidenceSchema, module: 'evidence' },
} as const;

export type SchemaName = keyof typeof sources;

/** The module of the model that a schema comes from, such as `page`. */
export const moduleOf = (name: SchemaName): string => sources[name].module;

export const schemaNames = Object.keys(sources) as SchemaName[];

const comment = /\/\*\* ([^\n]+?) \*\/\s*\n\s*(?:const )?(\w+)(?::| =)/g;

/** What a module's one-line comments say of its keys. */
export const hintsIn = (code: string): Map<string, string> =>
  new Map([...code.matchAll(comment)].map((match) => [match[2] ?? '', match[1] ?? '']));

type Json = { properties?: Record<string, Json>; description?: string; [key: string]: unknown };

/** The same schema with a description at each key that has a hint. */
const withHints = (schema: unknown, hints: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => withHints(item, hints));
  if (schema === null || typeof schema !== 'object') return schema;
  const entries = Object.entries(schema as Json).map(
    ([key, value]) => [key, withHints(value, hints)] as const,
  );
  const made = Object.fromEntries(entries) as Json;
  for (const [key, property] of Object.entries(made.properties ?? {})) {
    const description = hints.get(key);
    if (description !== undefined)
      made.properties = { ...made.properties, [key]: { description, ...property } };
  }
  return made;
};

/** A schema as editors of text read it. `code` is the text of the module that it comes from. */
export const jsonSchema = (name: SchemaName, code: string): string => {
  const plain = z.toJSONSchema(sources[name].schema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(withHints(plain, hintsIn(code)), null, 2)}\n`;
};
