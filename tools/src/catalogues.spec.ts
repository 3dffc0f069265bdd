import { describe, expect, it } from '@jest/globals';
import { FILES, foldersOf, textOf } from './repository.js';

const PLUG_INS = [
  { catalogue: 'services/validation/src/domain/rules', file: 'rule' },
  { catalogue: 'services/inputs/src/domain/kinds', file: 'kind' },
  { catalogue: 'services/billing-gateway/src/providers', file: 'provider' },
];

/** Names that a catalogue imports from `./<folder>/<file>.js`, by folder. */
function imported(path: string, pattern: RegExp): ReadonlyMap<string, readonly string[]> {
  const imports = [...textOf(path).matchAll(/import \{([^}]+)\} from '\.\/([^']+)\.js'/g)];
  return new Map(
    imports.flatMap(([, names = '', from = '']) => {
      const key = pattern.exec(from)?.[1];
      return key === undefined
        ? []
        : [
            [
              key,
              names
                .split(',')
                .map((name) => name.trim())
                .filter((name) => name !== ''),
            ] as const,
          ];
    }),
  );
}

/** How often a word stands in a file outside of its imports. */
function uses(path: string, word: string): number {
  const body = textOf(path).replace(/^import [^;]+;$/gm, '');
  return [...body.matchAll(new RegExp(String.raw`\b${word}\b`, 'g'))].length;
}

describe.each(PLUG_INS)('$catalogue/catalogue.ts', ({ catalogue, file }) => {
  const path = `${catalogue}/catalogue.ts`;
  const lines = imported(path, new RegExp(`^([^/]+)/${file}$`));

  it('has a line for each folder and a folder for each line', () => {
    expect([...lines.keys()].toSorted()).toEqual(foldersOf(catalogue));
  });

  it('uses what it imports, once', () => {
    const counts = [...lines.values()].flat().map((name) => [name, uses(path, name)] as const);

    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it(`has in each folder a ${file}.ts and a test`, () => {
    const missing = foldersOf(catalogue).filter((folder) => {
      const own = FILES.filter((each) => each.startsWith(`${catalogue}/${folder}/`));
      const isTested =
        own.some((each) => each.endsWith('.spec.ts')) || FILES.includes(`${catalogue}/catalogue.spec.ts`);
      return !(own.includes(`${catalogue}/${folder}/${file}.ts`) && isTested);
    });

    expect(missing).toEqual([]);
  });
});

describe('services/settlement/src/domain/formulas', () => {
  const formulas = 'services/settlement/src/domain/formulas';
  const markets = FILES.filter((path) => /^services\/settlement\/src\/domain\/[^/]+\/market\.ts$/.test(path));
  const priced = markets.flatMap((path) =>
    [...textOf(path).matchAll(/from '\.\.\/formulas\/([^/]+)\/formula\.js'/g)].map(([, folder = '']) => folder),
  );

  it('stand each in the catalogue of a market', () => {
    expect([...new Set(priced)].toSorted()).toEqual(foldersOf(formulas));
  });

  it('have each a formula.ts and a test', () => {
    const lacking = foldersOf(formulas).filter(
      (folder) => !['formula.ts', 'formula.spec.ts'].every((file) => FILES.includes(`${formulas}/${folder}/${file}`)),
    );

    expect(lacking).toEqual([]);
  });
});

describe('the table of formulas', () => {
  const folder = 'services/settlement/src/domain/formulas';
  const codes = FILES.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('/formula.ts')).flatMap((path) =>
    [...textOf(path).matchAll(/^ +code: '((?:co|pe)\.[a-z0-9.-]+)'/gm)].map(([, code = '']) => code),
  );
  const rows = [...textOf('services/settlement/README.md').matchAll(/^\| (`(?:co|pe)\.[^|]+) \|([^|]*)\|([^|]*)\|$/gm)];

  it('names each formula once, in full', () => {
    const named = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

    expect(codes.length).toBeGreaterThanOrEqual(foldersOf(folder).length);
    expect(named.toSorted()).toEqual(codes.toSorted());
  });

  it('gives each its norm and its published check, or says that there is none', () => {
    const lacking = rows.filter(([, , norm = '', check = '']) => norm.trim() === '' || check.trim() === '');

    expect(lacking.map(([row]) => row)).toEqual([]);
  });
});

describe('web/src/screens/catalogue.ts', () => {
  it('has a line for each folder', () => {
    const lines = imported('web/src/screens/catalogue.ts', /^([^/]+)\/screen$/);

    expect([...lines.keys()].toSorted()).toEqual(foldersOf('web/src/screens'));
  });
});

describe('gateway/src/routes/catalogue.ts', () => {
  const path = 'gateway/src/routes/catalogue.ts';
  const lines = imported(path, /^([^/]+\/[^/]+)$/);

  it('has a line for each file of a route', () => {
    const declares = FILES.filter(
      (each) =>
        /^gateway\/src\/routes\/[^/]+\/[^/.]+\.ts$/.test(each) && /\bdefineRoute\b|\broute\(/.test(textOf(each)),
    );
    const files = declares.map((each) => each.replace(/^gateway\/src\/routes\/|\.ts$/g, ''));

    expect([...lines.keys()].toSorted()).toEqual(files.toSorted());
  });

  it('mounts what it imports, once', () => {
    const counts = [...lines.values()].flat().map((name) => [name, uses(path, name)] as const);

    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
