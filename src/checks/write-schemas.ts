import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema, moduleOf, schemaNames } from './schemas.ts';

const folder = '.vscode/schemas';

mkdirSync(folder, { recursive: true });
for (const name of schemaNames)
  writeFileSync(
    `${folder}/${name}.json`,
    jsonSchema(name, readFileSync(`src/model/${moduleOf(name)}.ts`, 'utf8')),
  );
console.log(`${folder}: ${schemaNames.length} schemas.`);
