import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { compiledFile, compiledProgram } from './compiled.js';

export interface PublicFunction {
  readonly name: string;
  /** Names of its arguments, an optional one with a question mark. */
  readonly parameters: readonly string[];
  /** First sentence of its docstring. */
  readonly summary: string;
  /** Folder of `src` in which it is written. */
  readonly folder: string;
}

/** The functions that an entry point exports, in the order of the file. */
export function publicFunctions(entry: string): PublicFunction[] {
  const checker = compiledProgram().getTypeChecker();
  const module = checker.getSymbolAtLocation(compiledFile(entry));
  if (module === undefined) throw new Error(`${entry} is no module`);
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const origin = isAlias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = origin.declarations?.find(ts.isFunctionDeclaration);
    if (declaration === undefined) return [];
    return {
      name: exported.name,
      parameters: declaration.parameters.map(
        (parameter) => parameter.name.getText() + (checker.isOptionalParameter(parameter) ? '?' : ''),
      ),
      summary: firstSentence(ts.displayPartsToString(origin.getDocumentationComment(checker))),
      folder: basename(dirname(declaration.getSourceFile().fileName)),
    };
  });
}

/** Up to the first full stop before a space; on one line, without links. */
function firstSentence(text: string): string {
  const paragraph = text
    .replace(/\{@link ([^}]+)\}/g, (_, name: string) => `\`${name.trim()}\``)
    .split(/\n\s*\n/)[0];
  const line = paragraph?.replace(/\s+/g, ' ') ?? '';
  return /^.*?[^.]\.(?= |$)/.exec(line)?.[0].slice(0, -1) ?? line.replace(/\.$/, '');
}
