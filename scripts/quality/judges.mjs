// Which tests judge which source: a rule is judged by the test of its name and by those of several rules that name it, what rules share
// by the tests of the rules that use it.
import fs from 'node:fs';
import path from 'node:path';

const rules = 'server/src/rules';
/** The diagnosis of a table: which relations fail, and which cell is guilty. */
const diagnosis = {
  sources: ['diagnose', 'judgedTable', 'cellValues', 'candidates', 'relationPlan'].map(
    (name) => `server/src/model/${name}.ts`,
  ),
  // The longest last: most changes are noticed before it.
  tests: ['test/model/diagnose.test.ts', 'test/rules/table-total.test.ts', 'test/model/diagnose.property.test.ts'],
};

/**
 * @param {string} project folder of the project
 * @returns {{ sources: string[], tests: string[] }[]} each source in one group; sources judged by the same tests together
 */
export function listJudges(project) {
  const names = fs.readdirSync(path.join(project, rules)).map((file) => path.basename(file, '.ts'));
  const imports = new Map(names.map((name) => [name, readImports(project, name)]));
  const testsOf = new Map(names.map((name) => [name, new Set()]));
  for (const name of names) {
    const test = `test/rules/${name}.test.ts`;
    if (!fs.existsSync(path.join(project, test))) continue;
    for (const reached of reach(name, imports)) testsOf.get(reached)?.add(test);
  }
  for (const test of listShared(project, names)) {
    const text = fs.readFileSync(path.join(project, test), 'utf8');
    const named = names.filter((name) => text.includes(`'${name}'`));
    for (const name of named) for (const reached of reach(name, imports)) testsOf.get(reached)?.add(test);
  }
  const groups = new Map();
  for (const [name, tests] of testsOf) {
    if (tests.size === 0) continue;
    // Rules come in the order of their names, so equal sets are equal words.
    const key = [...tests].join();
    const group = groups.get(key) ?? { sources: [], tests: [...tests] };
    group.sources.push(`${rules}/${name}.ts`);
    groups.set(key, group);
  }
  return [diagnosis, ...groups.values()];
}

/** Tests of several rules, each of which they name; not those of the time that rules take, which a busy machine may fail. */
function listShared(project, names) {
  const tests = fs.readdirSync(path.join(project, 'test/rules')).filter((file) => file.endsWith('.test.ts'));
  const shared = tests.filter((file) => !names.includes(path.basename(file, '.test.ts')) && !file.includes('Limits'));
  return shared.map((file) => `test/rules/${file}`);
}

/** Names of the rule files that this one imports. */
function readImports(project, name) {
  const text = fs.readFileSync(path.join(project, rules, `${name}.ts`), 'utf8');
  return [...text.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, imported]) => imported);
}

/** A file and what it stands on; the registry stands on all and is judged by its own tests. */
function reach(name, imports, seen = new Set()) {
  if (seen.has(name) || name === 'index') return seen;
  seen.add(name);
  for (const imported of imports.get(name) ?? []) reach(imported, imports, seen);
  return seen;
}
