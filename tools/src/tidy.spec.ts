import { describe, expect, it } from '@jest/globals';
import { FILES, PACKAGES, SOURCES, textOf } from './repository.js';

const HEADINGS = ['Owns', 'Does not own', 'Words', 'Times', 'Invariants', 'Messages', 'When it fails'];
/** Roles that a file may have after its name. */
const SUFFIXES =
  /^(handler|query|config|module|row|mapping|repository|reader|spec|suite|(component|property|system|oracle)\.spec|v\d+)$/;
/** This file names what it forbids. */
const SELF = /^tools\/src\/.*\.spec\.ts$/;

/** Lines of the files that match, as `path:line: text`, so that the failing message leads there. */
function linesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => !SELF.test(path))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 160)}`] : [])),
    );
}

describe('names of files', () => {
  it('are kebab-case, with a role from the closed list: rename these', () => {
    const wrong = SOURCES.filter((path) => {
      const [name = '', ...roles] = (path.split('/').at(-1) ?? '').replace(/\.(tsx?|mjs)$/, '').split('.');
      const role = roles.join('.');
      const isAllowed = role === '' || SUFFIXES.test(role);
      return name !== '' && !(isAllowed && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
    });

    expect(wrong).toEqual([]);
  });

  it('say what is inside: no utils, helpers, common, types or index', () => {
    expect(SOURCES.filter((path) => /\/(utils?|helpers?|common|types|index)(\.[a-z.]+|\/.*)$/.test(path))).toEqual([]);
  });

  it('lead nowhere by default: no `export default` outside of tools that ask for it', () => {
    const typed = SOURCES.filter((path) => path.endsWith('.ts'));

    expect(linesWith(/^export default\b/, typed)).toEqual([]);
  });
});

describe('READMEs', () => {
  it.each(PACKAGES.map(({ folder }) => folder))('%s has the seven headings in their order', (folder) => {
    const readme = `${folder}/README.md`;
    expect(FILES).toContain(readme);
    const headings = textOf(readme)
      .split('\n')
      .flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? []);

    expect(headings).toEqual(HEADINGS);
  });

  it.each([
    ['scenarios', /^(deploy\/test\/scenarios\/[^/]+\/given-[^/]+)\//],
    ['formulas', /^(services\/[^/]+\/src\/domain\/formulas\/[^/]+)\//],
    ['rules', /^(services\/[^/]+\/src\/domain\/rules\/[^/]+)\//],
    ['kinds of inputs', /^(services\/[^/]+\/src\/domain\/kinds\/[^/]+)\//],
    ['providers', /^(services\/[^/]+\/src\/providers\/[^/]+)\//],
  ])('stand in each folder of %s', (_, pattern) => {
    const folders = [...new Set(FILES.flatMap((path) => pattern.exec(path)?.[1] ?? []))];

    expect(folders).not.toEqual([]);
    expect(folders.filter((folder) => !FILES.includes(`${folder}/README.md`))).toEqual([]);
  });
});

describe('workspaces', () => {
  it.each(PACKAGES.map((each) => [each.folder, each] as const))(
    '%s refers in tsconfig.json to the packages it depends on, and to no other',
    (_, { dependencies, references }) => {
      expect(references.toSorted()).toEqual(dependencies.toSorted());
    },
  );

  it('are all built: tsconfig.json at the root names each but the screens, which a bundler builds', () => {
    const root = textOf('tsconfig.json');
    const unnamed = PACKAGES.map(({ folder }) => folder).filter((folder) => !root.includes(`"${folder}"`));

    expect(unnamed).toEqual(['web']);
  });
});

describe('the domain', () => {
  // Lint refuses `Date.now` there, and knows no rule for the date of nothing.
  it('has no clock: time is an argument', () => {
    const pure = SOURCES.filter(
      (path) => /^(kernel\/src|services\/[^/]+\/src\/domain)\//.test(path) && !path.endsWith('.spec.ts'),
    );

    expect(pure).not.toEqual([]);
    expect(linesWith(/(?<![.\w])Date\(\)/, pure)).toEqual([]);
  });
});

describe('the screens', () => {
  // The cruiser of the dependency law does not read JSX.
  it('know the public API and what files for spreadsheets share with the services, and nothing else of ours', () => {
    const screens = SOURCES.filter((path) => path.startsWith('web/src/'));

    expect(screens.some((path) => path.endsWith('.tsx'))).toBe(true);
    expect(
      linesWith(
        /from '(@kantia\/(?!platform\/tables\/)|(\.\.\/)+(kernel|contracts|platform|services\/[\w-]+|gateway|deploy|tools)\/(src|dist)\/)/,
        screens,
      ),
    ).toEqual([]);
  });
});

describe('words', () => {
  it('are those of docs/glossary.md: use the word before the colon', () => {
    const code = SOURCES.filter((path) => path.endsWith('.ts'));

    expect({
      'supply point': linesWith(/metering[ _-]?point/i, code),
      formula: linesWith(/\b\w*(algorithm|calculator)\b/i, code),
      'plain name of the port': linesWith(
        /^\s*(?:export )?(?:abstract )?(class|interface|type) (I[A-Z][a-z]\w*|Base[A-Z]\w*|Abstract\w+|\w+(Impl|Manager|Helper|Util))\b(?!,)/,
        code,
      ),
    }).toEqual({ 'supply point': [], formula: [], 'plain name of the port': [] });
  });

  it('leave nothing for later: no mark without an issue number', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/, SOURCES)).toEqual([]);
  });

  it('silence no check: a rule is turned off in its configuration, with a reason in docs/adr/0011-lint-rules.md', () => {
    expect(linesWith(/(eslint|oxlint)-disable(?!.* -- \w)|@ts-(ignore|nocheck)|oxfmt-ignore/, SOURCES)).toEqual([]);
  });

  it('skip no test: mend it or take it out', () => {
    const specs = SOURCES.filter((path) => path.endsWith('.spec.ts') || path.endsWith('.suite.ts'));

    expect(linesWith(/^\s*((describe|it|test)\.(only|todo|skip)\b|(xit|xdescribe|fit|fdescribe)\()/, specs)).toEqual(
      [],
    );
  });
});

describe('what must not be in the repository', () => {
  const texts = FILES.filter((path) => !/\.(xlsx|zip|gz|parquet|png)$/.test(path));

  it('names no folder of one machine', () => {
    expect(
      linesWith(/(^|[\s"'`(=:])(\/work\/|\/root\/|\/home\/[a-z]|\/Users\/|[A-Z]:\\Users)|\.library\b/, texts),
    ).toEqual([]);
  });

  it('names no host of a package registry: `omit-lockfile-registry-resolved` in .npmrc keeps them out of the lock', () => {
    expect(linesWith(/"resolved": "https?:|registry\.[a-z.-]+\/|_authToken/, texts)).toEqual([]);
  });

  it('holds no built file', () => {
    expect(FILES.filter((path) => /(^|\/)(dist|node_modules|\.local|coverage)\//.test(path))).toEqual([]);
  });
});
