import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

/** Every TypeScript file of `src`, by its path from there with forward slashes. */
export const sourceFiles: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort();

export function textOf(file: string): string {
  return readFileSync(join('src', file), 'utf8');
}

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, or of a text that pretends to be one. */
export function parsed(file: string, text?: string): ts.SourceFile {
  const parse = (code: string): ts.SourceFile =>
    ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
  if (text !== undefined) return parse(text);
  const tree = trees.get(file) ?? parse(textOf(file));
  trees.set(file, tree);
  return tree;
}

const codes = new Map<string, string>();

/** The code of a file without its comments. */
export function codeOf(file: string, text?: string): string {
  const print = (source: ts.SourceFile): string =>
    ts.createPrinter({ removeComments: true }).printFile(source);
  if (text !== undefined) return print(parsed(file, text));
  const code = codes.get(file) ?? print(parsed(file));
  codes.set(file, code);
  return code;
}

/** The folder of a file, `(root)` for those directly in `src`. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.split('/')[0]! : '(root)';
}

/** What a file imports, in whichever way: `import`, `import type`, `export from`, `import()`, `typeof import()`. */
export function importsOf(file: string, text = textOf(file)): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Path from `src` of a relative import; `undefined` for a package. */
export function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = normalize(join(dirname(file), specifier))
    .split(sep)
    .join('/');
  return path.replace(/\.js$/, '.ts');
}

/** All files that one reaches through imports, itself included. */
export function reachedFrom(entry: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !sourceFiles.includes(file)) return;
    seen.add(file);
    for (const specifier of importsOf(file)) {
      const target = targetOf(file, specifier);
      if (target !== undefined) visit(target);
    }
  };
  visit(entry);
  return [...seen].sort();
}

/** A name that an entry point exports, with the file that declares it. */
export interface Export {
  readonly name: string;
  readonly declaredIn: string;
  readonly isType: boolean;
}

/** The names that an entry point exports, through files that export on. */
export function exportsOf(entry: string): Export[] {
  return parsed(entry).statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) {
        throw new Error(`${entry} exports everything of a file: name what you export`);
      }
      const from = statement.moduleSpecifier as ts.StringLiteral | undefined;
      const target = from === undefined ? entry : targetOf(entry, from.text)!;
      return statement.exportClause.elements.map((element) => ({
        name: element.name.text,
        declaredIn: target,
        isType: statement.isTypeOnly || element.isTypeOnly,
      }));
    }
    return declaredNames(statement).map((name) => ({ name, declaredIn: entry, isType: false }));
  });
}

/** The statement that declares an exported name in a file. */
export function declarationOf({ name, declaredIn }: Export): ts.Statement | undefined {
  return parsed(declaredIn).statements.find((statement) => declaredNames(statement).includes(name));
}

/** Names that a statement declares and exports. */
export function declaredNames(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
  }
  const { name } = statement as ts.DeclarationStatement;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}
