import { basename, dirname } from 'node:path';
import ts from 'typescript';

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
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error(`${entry} is no module`);
  return checker.getExportsOfModule(symbol).flatMap((exported) => {
    const origin =
      (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
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
  const line =
    text
      .replace(/\{@link ([^}]+)\}/g, '`$1`')
      .split(/\n\s*\n/)[0]
      ?.replace(/\s+/g, ' ') ?? '';
  return /^.*?[^.]\.(?= |$)/.exec(line)?.[0].slice(0, -1) ?? line.replace(/\.$/, '');
}
